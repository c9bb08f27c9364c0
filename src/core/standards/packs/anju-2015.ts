import type { Pack } from "../pack";
import type { Requirement } from "../requirement";
import type { Source } from "../standard";

function clause(text: string): Source {
  return {
    document: "《均衡配置义务教育资源促进教育公平专项改革实施方案》（遂安府办发〔2015〕26号）",
    clause: text,
    date: "2015-05-22",
  };
}

/** Something that a person decides. */
function judged(id: string, name: string, of: string, text: string, force: Requirement["force"] = "must"): Requirement {
  return { id, name, group: "support", measure: { judged: text }, limits: {}, force, source: clause(of) };
}

/**
 * 遂宁安居 2015, of the time of 基本均衡: the eight indicators of 2012, and items of its own. No table that is read states what
 * these ask (exchange over all teachers and principals, 三通, 三个增长 from year to year), so a person decides them. Without a
 * last day: the document names none.
 */
export const ANJU_2015 = {
  id: "anju-2015",
  name: "遂宁市安居区均衡配置实施方案（2015年）",
  standsOn: "national-2012",
  valid: { from: "2015-05-22", to: null },
  requirements: [
    judged("一（二）", "校长教师交流比例", "一（二）、三（二）：到2018年", "校长教师交流比例达到全体校长教师的10%"),
    judged("一（三）1", "宽带网络校校通", "一（三）：到2017年", "“宽带网络校校通”通达率达到100%"),
    judged("一（三）2", "优质资源班班通", "一（三）：到2017年", "“优质资源班班通”通达率达到100%"),
    judged("一（三）3", "网络学习空间人人通", "一（三）：到2017年", "“网络学习空间人人通”通达率达到100%"),
    judged("一（四）1", "大班额", "一（四）", "城区、乡镇“择校热”“大班额”现象基本消除"),
    judged("一（四）2", "学籍管理", "一（四）", "实行“一人一籍、籍随人走”的学籍管理办法"),
    judged(
      "二（二）",
      "投入向村小和教学点倾斜",
      "二（二）",
      "教育建设项目和资金优先保障农村薄弱学校，向必须保留的村小和教学点倾斜",
    ),
    judged(
      "二（三）1",
      "校舍安全制度",
      "二（三）",
      "建立校舍安全年检、预警、信息通报、隐患排除、项目管理、责任追究等制度",
    ),
    judged("二（三）2", "D级危房", "二（三）", "没有使用D级危房"),
    judged(
      "三（一）",
      "三个增长",
      "三（一）；三项按教育法：财政教育拨款的增长高于财政经常性收入的增长，生均教育费用逐步增长，教师工资和生均公用经费逐步增长",
      "“三个增长”足额到位",
    ),
    judged("三（二）1", "交流比例逐年增加", "三（二）", "义务教育学校校长教师轮岗交流的比例逐年增加"),
    judged(
      "三（二）2",
      "晋升高级职务的任教经历",
      "三（二）",
      "城镇中小学教师晋升高级教师职务，至少有1年薄弱学校或农村学校任教经历",
    ),
    judged(
      "三（二）3",
      "对口支教",
      "三（二）",
      "职业中学、普通高中与2所以上、其他区直中学和城区中小学与1所农村学校建立对口支教关系",
    ),
  ],
} as const satisfies Pack;
