import type { Pack } from "../pack";
import { GRANT_RATES } from "../grant-rates";
import { smallSchools, zoneScope } from "../item-choices";
import { judgedIn } from "../judged-item";
import { clause, WUQING_2020 } from "./wuqing-2020";

const judged = judgedIn(clause);
const QUALITY = { group: "quality" } as const;

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
    judged(
      "二（一）1",
      "德育活动",
      "主要任务（一）",
      "每学期思政课程教研活动不少于4次，每学年举行1次德育论坛，每两年举办1次班主任技能大赛；书记、校长每学期讲思政课不少于2次",
      QUALITY,
    ),
    judged(
      "二（一）2",
      "体育活动",
      "主要任务（一）",
      "学校每年至少举办1次综合性运动会或体育节、5项以上特色项目体育比赛，学生每天1小时校园体育活动",
      QUALITY,
    ),
    judged("二（一）3", "体质健康", "主要任务（一）", "学生体质健康标准优良率达到60%", QUALITY),
    judged(
      "二（一）4",
      "美育和劳动教育",
      "主要任务（一）",
      "每名学生掌握1至2项艺术技能，建设1个区级劳动教育实践基地",
      QUALITY,
    ),
    judged(
      "二（二）1",
      "小区配套学校",
      "主要任务（二）",
      "新建居民住宅小区配套中小学与首期住宅项目同步规划、同步建设、同步移交",
    ),
    judged(
      "二（二）2",
      "校舍鉴定",
      "主要任务（二）：2020年完成",
      "2008年底前建成的平房校舍和1976年底前建成的楼房校舍全部完成鉴定",
    ),
    {
      id: "二（二）3",
      name: "校舍安全",
      group: "support",
      measure: "building-safety",
      limits: {},
      force: "must",
      source: clause("主要任务（二）"),
    },
    judged(
      "二（三）",
      "租赁和共享场馆",
      "主要任务（三）",
      "计入的租赁校外体育场馆步行10分钟内到达，校际共享的场馆不在两所学校重复计入（后一项为本产品约定）",
    ),
    judged(
      "二（四）",
      "实验开出率",
      "主要任务（四）",
      "科学、物理、化学、生物、地理等学科的实验开出率达到100%",
      QUALITY,
    ),
    {
      id: "保障（二）1",
      name: "两个只增不减",
      group: "support",
      measure: "no-decrease",
      limits: {},
      force: "must",
      source: clause("保障措施（二）"),
    },
    judged(
      "保障（二）2",
      "新增教学班奖补",
      "保障措施（二）",
      "达到现代化建设标准并实现招生的新增教育资源，小学、中学分别按每个教学班15万元、25万元给予一次性资金奖补",
      {
        figures: "class-grants",
        limits: {
          primary: { value: GRANT_RATES.newClass.primary, sign: "≤", unit: "yuan", for: "小学每个教学班" },
          junior: { value: GRANT_RATES.newClass.junior, sign: "≤", unit: "yuan", for: "中学每个教学班" },
        },
      },
    ),
    judged(
      "保障（二）3",
      "支教补助",
      "保障措施（二）",
      "对参与结对帮扶的中小学干部教师，按每人每年2.4万元增加派出学校奖励性绩效工资总额",
      {
        figures: "support-grants",
        limits: { year: { value: GRANT_RATES.supportYear, sign: "≤", unit: "yuan", for: "每人每年" } },
      },
    ),
    judged("二（五）", "校园网络", "主要任务（五）：到2021年", "全区中小学实现高速宽带接入和无线网络全覆盖"),
  ],
};
