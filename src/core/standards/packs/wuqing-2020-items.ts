import type { Pack } from "../pack";
import { smallSchools, zoneScope } from "../item-choices";
import { clause, WUQING_2020 } from "./wuqing-2020";

/** {@link WUQING_2020} with the items that it states beside its indicators, the choices among them, and where its document contradicts itself or others. */
export const WUQING_2020_WITH_ITEMS: Pack = {
  ...WUQING_2020,
  switches: [
    smallSchools("village-schools", clause("主要任务（十三）")),
    zoneScope("all-public", clause("主要任务（十）")),
  ],
  contradictions: [
    {
      id: "S003-C1",
      says: "方案2020年11月2日印发，当年任务为补充26名教师、补齐0.198万㎡体育运动场馆并完成校舍鉴定，只有不足两个月",
      source: clause("主要任务（二）（三）（六）"),
      default: "不影响判定，年度任务的完成时间由区级掌握",
    },
    {
      id: "S003-C2",
      says: "公开网页的页首日期为2019年12月3日，成文日期空白，标题中“2020—2022”缺连接号；印发日期为2020年11月2日",
      source: clause("网页和正文"),
      default: "取印发日期2020年11月2日，网页日期不采用",
    },
    {
      id: "S003-C3",
      says: "差异系数“小学、初中分别均小于或等于0.5和0.45”只对骨干教师一项作了规定，其他六项没有规定",
      source: clause("主要任务（八）"),
      default: "按国家标准，七项差异系数都不超过0.50、0.45",
    },
    {
      id: "X-1",
      says: "就近划片入学的范围，本文件为“所有公办小学、初中（均不含寄宿制学校）”，国家标准为城区和镇区",
      source: clause("主要任务（十）"),
      default: "按本文件的所有公办学校判定，可在“可选口径”中更改",
    },
    {
      id: "X-3",
      says: "按100名学生核定公用经费的，本文件为“不足100名学生村小学”，国家标准为不足100名学生的学校和教学点",
      source: clause("主要任务（十三）"),
      default: "按本文件的村小学判定，可在“可选口径”中改为学校和教学点",
    },
    {
      id: "X-4",
      says: "1.2的骨干教师，本文件为“区级以上”，国家标准为县级以上",
      source: clause("主要任务（八）"),
      default: "区与县同级，人数按县级以上统计，结论相同",
    },
    {
      id: "X-11",
      says: "本文件要求对C级校舍提升改造，没有提到D级；有的文件只禁止使用D级危房",
      source: clause("主要任务（二）"),
      default: "D级不得使用，C级须有整改完成时限（本产品约定）",
    },
  ],
  requirements: [
    {
      id: "S003-2.2",
      name: "校舍安全",
      group: "support",
      measure: "building-safety",
      limits: {},
      force: "must",
      source: clause("主要任务（二）"),
    },
  ],
};
