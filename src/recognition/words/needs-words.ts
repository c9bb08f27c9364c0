import type { FieldWords } from "./field-words";

/** The words by which 附件2 需求测算表 names its columns. Order matters where two would match: the first wins. */
export const NEEDS_WORDS: readonly FieldWords[] = [
  {
    field: "needs_total_cost",
    exact:
      /^(?:资金|投资|经费|金额|投入|费用)(?:需求|投入)?(?:合计|总计|总额|总数)$|^(?:合计|总计)(?:需?投入)?(?:资金|投资|金额|经费)?$|^总(?:投资|投入|资金|金额|经费)$/,
    words: /(?:资金|投资|经费)(?:合计|总计|总额)|(?:合计|总).{0,3}(?:资金|投资)/,
  },
  {
    field: "needs_building_area",
    exact: /^(?:校舍建设|校舍)?(?:新建|新增|改扩建|新改扩建|建设)?校舍(?:建设)?(?:建筑)?(?:面积|规模)?$/,
    words: /(?:新建|新增|扩建).{0,20}(?:校舍|教学楼|用房)/,
    never: /资金|投入|投资|经费|金额/,
  },
  {
    field: "needs_building_cost",
    exact:
      /^(?:新建)?校舍(?:建设|工程|新建校舍)*(?:所需|需要|需|计划|估算)?(?:投入|建设|投资)?(?:资金|经费|投资|金额|投入|费用)$/,
    words: /校舍.{0,20}(?:资金|投入|投资|经费|金额)/,
  },
  {
    field: "needs_sports_area",
    exact: /^(?:运动场地?建设|运动场地?)?(?:新建|新增|改扩建|新改扩建|建设)?(?:体育)?运动场地?(?:建设)?(?:面积|规模)?$/,
    words: /(?:新建|新增|扩建).{0,20}(?:运动场|操场)/,
    never: /资金|投入|投资|经费|金额/,
  },
  {
    field: "needs_sports_cost",
    exact:
      /^(?:新建)?(?:体育)?运动场地?(?:建设|工程|新建运动场)*(?:所需|需要|需|计划|估算)?(?:投入|建设|投资)?(?:资金|经费|投资|金额|投入|费用)$/,
    words: /(?:运动场|操场).{0,20}(?:资金|投入|投资|经费|金额)/,
  },
  {
    field: "needs_equipment_cost",
    exact:
      /^(?:购置)?(?:教学)?(?:设施|仪器)?设备(?:设施)?(?:购置)?(?:所需|需)?(?:投入|投资)?(?:费|资金|经费|投资|投入|费用)?$/,
    words: /购置.{0,20}(?:设施|设备)|设备.{0,20}购置/,
  },
  {
    field: "needs_wall_cost",
    exact: /^围墙大门(?:等)?附属(?:工程|设施)(?:建设)?(?:投入|所需)?(?:资金|投资|经费)?$/,
    words: /围墙|大门|附属工程|附属设施/,
  },
  {
    field: "needs_culture_cost",
    exact: /^(?:校园)?文化建设(?:投入|所需)?(?:资金|投资|经费|投入)?$/,
    words: /文化建设/,
  },
  {
    field: "needs_item",
    exact: /^(?:项目|测算项目|建设项目|建设内容|项目内容|内容|学校类型|学校类别|类型|类别)(?:名称|类别|类型)?$/,
  },
];

/** A row of schools that do not stand yet: 城区新建小学, 拟建初中, 迁建第三小学; 新建校舍 of those that do is none. */
const NEW_SCHOOL =
  /(?:新建|拟建|迁建|新设|筹建).{0,12}(?:学校|小学|初中|中学|完小|校区)|(?:学校|小学|初中|中学|完小|校区).{0,4}(?:新建|拟建|迁建|筹建)/;
const OF_OTHERS = /其他|其余|现有|已有|除|不含/;

/** True for a row of 附件2 that is of new schools. @param name of the row */
export function isOfNewSchools(name: string): boolean {
  return NEW_SCHOOL.test(name) && !OF_OTHERS.test(name);
}
