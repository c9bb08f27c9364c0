import { judgedIn } from "../judged-item";
import type { Pack } from "../pack";
import { coefficientsUnsaid } from "../coefficients-unsaid";
import { clause, WUHAN_2018 } from "./wuhan-2018";

const judged = judgedIn(clause);

/** {@link WUHAN_2018} with the items that it states beside its indicators, the choices among them, and where its document contradicts itself or others. */
export const WUHAN_2018_WITH_ITEMS: Pack = {
  ...WUHAN_2018,
  contradictions: [
    {
      id: "S004-C1",
      says: "公开网页的时间为2018年7月7日，文件落款为2018年1月17日",
      source: clause("网页和落款"),
      default: "取落款日期2018年1月17日，网页时间不采用",
    },
    {
      id: "X-10",
      says: "牵头学校编制和高、中级岗位可“增加5%”，培训经费为公用经费预算总额的5%，两个5%不是同一件事",
      source: clause("二（四）"),
      default: "分别判定：编制和岗位见二（四）4、二（四）5，培训经费见3.4",
    },
    coefficientsUnsaid(clause("全文")),
  ],
  requirements: [
    judged(
      "三（一）",
      "领导小组和绩效目标",
      "三（一）、三（二）",
      "成立推进领导小组，重点工作纳入各区和有关部门的绩效目标管理",
    ),
    judged("二（一）1", "学区", "二（一）", "成立学区管理委员会，每所学校都在一个学区内（后一项为本产品约定）"),
    judged("二（一）2", "捆绑式考核", "二（一）", "学区、委托管理、小班化教学共同体实行“捆绑式”考核评价"),
    judged("二（四）1", "校长任职年限", "二（四）：一般不超过", "校长在同一所学校连续任职一般不超过10年", {
      force: "should",
      figures: "principal-years",
      limits: { years: { value: 10, sign: "≤", unit: "number", for: "连续任职年数" } },
    }),
    judged(
      "二（四）2",
      "高级和特级教师的任教经历",
      "二（四）",
      "申报高级教师职称和特级教师的，有到农村学校、薄弱学校任教1年以上的经历",
      {
        figures: "senior-experience",
        limits: { rural: { value: 1, sign: "≥", unit: "number", for: "农村或薄弱学校任教年数" } },
      },
    ),
    judged(
      "二（四）3",
      "中级以上岗位和表彰的任教经历",
      "二（四）",
      "聘用到中级以上岗位、推荐区级以上表彰的教师，有2所以上学校或者3年以上农村学校任教经历",
      {
        figures: "post-experience",
        limits: {
          schools: { value: 2, sign: "≥", unit: "number", for: "任教学校数" },
          rural: { value: 3, sign: "≥", unit: "number", for: "农村学校任教年数" },
        },
      },
    ),
    judged("二（四）4", "牵头学校的编制", "二（四）", "牵头学校的编制增加不超过5%，且在全区教职工编制总量内", {
      figures: "lead-posts",
      limits: { added: { value: 0.05, sign: "≤", unit: "share", for: "牵头学校增加的编制" } },
    }),
    judged("二（四）5", "牵头学校的岗位", "二（四）", "牵头学校的高、中级教师岗位增加不超过5%", {
      figures: "lead-senior-posts",
      limits: { added: { value: 0.05, sign: "≤", unit: "share", for: "牵头学校增加的高、中级岗位" } },
    }),
    judged("二（五）1", "教育费附加", "二（五）", "足额征收教育费附加和地方教育附加，专项用于教育事业", {
      figures: "surcharges",
    }),
    judged("二（五）2", "公用经费定额", "二（五）", "建立以成本分析为基础的生均公用经费定额动态调整机制", {
      figures: "quota-trend",
    }),
    judged("二（五）3", "增量经费", "二（五）", "增量经费主要向经济困难地区、农村地区和薄弱学校倾斜", {
      figures: "increment-share",
      limits: { weak: { value: 0.5, sign: ">", unit: "share", for: "用于农村、薄弱学校和困难地区" } },
    }),
    judged("二（六）", "责任督学", "二（六）", "每所学校都有挂牌的责任督学"),
  ],
};
