import { tight } from "./plan-line";

/** What the frame of a web page says, never a plan: navigation, counters, sharing, imprint. */
const CHROME: readonly RegExp[] = [
  /无障碍|长者模式|关怀模式|适老/,
  /繁[体體]/,
  /(?:浏览量|阅读量|浏览次数|阅读次数|点击数|点击量|访问量)[:(]?/,
  /打印本页|关闭窗口|关闭本页|返回顶部|字体:|字号:|【(?:大|打印)|加入收藏|设为首页/,
  /分享\s*(?:到|时间|至)|扫描?二维码|微信公众号|扫一扫|关注我们/,
  /本文(?:链接|关键词|网址)|责任编辑|上一篇|下一篇|相关(?:链接|阅读|稿件|推荐)|友情链接/,
  /版权所有|ICP备|网站(?:地图|标识码)|当前位置|您的位置|技术支持/,
  /(?:网友|小编).*(?:整理|分享|收集)|范文.*参考|供您参考/,
  /https?:|www\.|:\/\//,
];
/** 首页 > 政务公开 > 文件. */
const TRAIL = /^[^。;]{1,40}>[^。;]{1,40}(?:>|$)/;
/** A day with the day of the week is the clock of a page. */
const CLOCK = /^.{0,20}\d{4}年\d{1,2}月\d{1,2}日\s*星期[一二三四五六日天]$/;
/** "来源:… 时间:2018-07-07 07:06": when a page was put up. */
const PUT_UP = /(?:时间|日期|发布于?)[::]?\s*\d{4}[-/.—]\d{1,2}[-/.—]\d{1,2}/;
const LONGEST = 120;

/** Labels of the card that sites of governments put before a document. */
const CARD =
  /^(?:名称|标题|索引号|信息索引号|发布机构|发文机关|发文机构|发文字号|文号|主题|主题分类|主题词|分类|成文日期|发文日期|发布日期|公开日期|生成日期|生效日期|有效性|关键词|内容概述|公开方式|公开范围):/;

/** Whether a line, in one way of writing, is of the frame of a web page. */
export function isChrome(text: string): boolean {
  const line = text.trim();
  if (line === "" || line.length > LONGEST) return false;
  return CLOCK.test(line) || PUT_UP.test(line) || TRAIL.test(line) || CHROME.some((pattern) => pattern.test(line));
}

/** The label of a line of such a card and what stands behind it; null for other lines. */
export function cardLabel(text: string): { readonly label: string; readonly value: string } | null {
  const line = tight(text);
  const found = CARD.exec(line)?.[0];
  return found === undefined ? null : { label: found.slice(0, -1), value: line.slice(found.length) };
}

/** Signs and digits that no sentence stands in: what a copied page leaves at its end. */
export function isResidue(text: string): boolean {
  return /^[\s\d"');,.:/\\{}()[\]<>—-]+$/.test(text) && !/^\s*(?:[—-]\s*)?\d{1,4}\s*(?:[—-]\s*)?$/.test(text);
}
