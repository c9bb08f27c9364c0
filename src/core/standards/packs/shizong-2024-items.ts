import { judgedIn } from "../judged-item";
import type { Pack } from "../pack";
import type { Contradiction } from "../standard";
import { migrantPlaces, zoneScope } from "../item-choices";
import { coefficientsUnsaid } from "../coefficients-unsaid";
import { GATE_DATES, PROGRESS_TARGETS } from "../progress-targets";
import { clause, SHIZONG_2024 } from "./shizong-2024";

const judged = judgedIn(clause);

/** Where the body of the document and its two annexes, or two places of either, do not say the same. */
function contradiction(id: string, where: string, says: string, taken: string): Contradiction {
  return { id, says, source: clause(where), default: taken };
}

/** {@link SHIZONG_2024} with the choices at which its body and 附件1 part, and where else it contradicts itself. */
export const SHIZONG_2024_WITH_ITEMS: Pack = {
  ...SHIZONG_2024,
  progressTargets: PROGRESS_TARGETS,
  gateDates: GATE_DATES,
  requirements: [
    judged(
      "二（一）1",
      "片区中心小学",
      "正文二（一）1",
      "每个乡（镇、街道）建设2至4所片区中心小学；哪些学校是片区中心小学由县级认定，学校表没有这一类",
    ),
    judged(
      "二（二）1",
      "补充音体美教师",
      "正文二（二）1",
      "到2025年配足配齐254名音体美专任教师；254名是总数还是新增数，文件没有说明，由工作人员核，各校是否够见1.3",
    ),
    {
      id: "二（三）3",
      name: "教研专项经费",
      group: "support",
      measure: "research-funds",
      limits: { year: { value: 1_000_000, sign: "≥", unit: "yuan", for: "每年" } },
      force: "must",
      source: clause("正文二（三）3"),
    },
    {
      id: "四（三）",
      name: "两个只增不减",
      group: "support",
      measure: "no-decrease",
      limits: {},
      force: "must",
      source: clause("正文四（三）"),
    },
    judged(
      "二（三）5",
      "联合办学",
      "正文二（三）5",
      "每所普通中心学校和辖区小学都有牵头学校；牵头和成员由县级文件确定，由工作人员对照文件核",
    ),
    judged("二（二）1年度招聘", "年度招聘", "正文二（二）1", "每年5月制定年度招聘计划，7月进行招聘"),
    judged("二（三）4", "校园网络", "正文二（三）4", "校园网络达到“万兆主干、千兆到校、百兆到班”"),
    judged(
      "二（四）",
      "体育锻炼和技能",
      "正文二（四）",
      "学生每天在校体育锻炼时间不少于1小时，掌握1—2项运动、艺术和生活技能",
    ),
    judged(
      "二（三）6",
      "校园文化的投入",
      "正文二（三）6",
      "投入400万元提升学校校园文化品位；附件2文化建设合计450万元，两处不一，由工作人员按已投入数核",
    ),
  ],
  switches: [
    zoneScope("city-and-town", clause("附件1 2.13；正文二（五）3写为城区")),
    migrantPlaces("covered", clause("附件1 2.15；正文二（五）1写为公办学校")),
  ],
  contradictions: [
    contradiction(
      "S001-C1",
      "正文二（五）1，附件1 2.15",
      "正文为“随迁子女在公办学校就读的比例不低于85%”，附件1为“在公办学校和政府购买服务的民办学校就读的比例不低于85%”",
      "按附件1判定，可在“可选口径”中改为公办学校；两种算法结论不同时一并列出",
    ),
    contradiction(
      "S001-C2",
      "正文二（三）6，附件2",
      "正文为“投入400万元，提升学校校园文化品位”，附件2文化建设合计450万元，其中其他不足学校400万元",
      "校园文化投入不参加判定，附件2按表内各数核对合计",
    ),
    contradiction(
      "S001-C3",
      "正文二（一）1，附件1 2.4",
      "正文为城区新建小学“提供小学学位2400个”，附件1为“所有小学、初中规模不超过2000人”",
      "学校规模按2.4的2000人判定，学位数不参加计算",
    ),
    contradiction(
      "S001-C4",
      "正文二（一）1，附件1 1.5，附件2",
      "附件2城区新建小学新建运动场1.5万㎡，按2400个学位生均6.25㎡，附件1为小学生均7.5㎡以上",
      "建成后按实际学生数和面积判定1.5",
    ),
    contradiction(
      "S001-C5",
      "附件1 2.7",
      "附件1中2.7“特殊教育学校生均公用经费不低于6000元”没有责任单位",
      "不影响判定，责任单位由县级明确",
    ),
    contradiction(
      "S001-C6",
      "正文二，附件1",
      "同一任务的责任单位，正文和附件1不一致：如1.3正文另有县委编办、县财政局、县人力资源和社会保障局，3.6正文为县文化和旅游局、附件1为各乡（镇）人民政府、街道办事处",
      "不影响判定，责任分工由县级明确",
    ),
    contradiction(
      "S001-C6b",
      "正文二（一）1",
      "投入5300万元的新建小学项目，责任单位中没有县财政局",
      "不影响判定，责任分工由县级明确",
    ),
    contradiction(
      "S001-C7",
      "正文二（一）2，附件2",
      "正文为“教学及辅助用房建设3100万元”“教学仪器设备购置1100万元”，附件2同一数额列为新建校舍、购置设施设备",
      "1.4、1.6按各校台账的教学及辅助用房面积、教学仪器设备值判定，不取附件2的数",
    ),
    contradiction(
      "S001-C8",
      "正文二（五）3、4，附件1 2.4、2.13",
      "就近划片入学，正文为城区，附件1为“城区和镇区”；学校规模，正文为“义务段所有学校不超过2000人”，附件1另有一贯制学校义务教育阶段2500人",
      "按附件1判定，就近划片入学的范围可在“可选口径”中更改",
    ),
    contradiction(
      "S001-C9",
      "正文二（三）1，附件1 3.9",
      "正文为“Ш级以上”“校距差异率”，附件1为“Ⅲ级以上”“校际差异率”；同一部门有县教育体育局、县教体局等几种写法",
      "按附件1的写法识别，两种写法视为相同",
    ),
    contradiction(
      "S001-C10",
      "正文二（一）2，三（三）1",
      "正文为“2025年短板弱项100%补齐”，县级自评为“2025年9月30日前”",
      "按检查之日的数据判定，补齐时限由县级掌握",
    ),
    contradiction(
      "S001-C11",
      "正文二，附件2",
      "片区中心小学、254名音体美专任教师、每年100万元教研经费、教师周转宿舍、教育光纤网络等任务没有列入附件2",
      "不影响判定，资金安排由县级明确",
    ),
    contradiction(
      "S001-C12",
      "正文二（二）4，附件1 2.9",
      "正文为“原则上每名教师五年内至少要参加一次市、县级培训交流，培训时间不少于360学时”，附件1为“教师5年360学时培训完成率达到100%”",
      "按附件1判定，不按原则上处理",
    ),
    coefficientsUnsaid(clause("附件1")),
  ],
};
