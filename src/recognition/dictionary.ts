import type { FieldId } from "../core/indicators/fields";
import type { UnitFamily } from "../core/quantity/units";

/** How a field is told from its header. Patterns are tried on {@link plainText} without units. */
export interface FieldWords {
  readonly field: FieldId;
  /** The header is exactly this: certain. */
  readonly exact: RegExp;
  /** The header contains this: likely. */
  readonly words?: RegExp;
  /** With one of these in the header it is something else. */
  readonly never?: RegExp;
  readonly family: UnitFamily | "name";
}

const PER_STUDENT = /每百名?|百名学生|生均|人均|师生比|生师比/;
const NEEDS = /需投入|投入资金|新建|购置|新增|建设|规划|计划|缺口|差额|需求|还需|拟/;
const OF_OTHERS = /随迁|留守|寄宿|住宿|女|少数民族|残疾|毕业|招生|转入|转出|班额|幼儿|学前|小班|不足|贫困|资助|住校|午餐|走读|学生用|上年|上学年|去年|预计|流失|大班/;

/**
 * The words by which bureaus name the fields of a school roster, 表Ⅱ-2 and 附件2. Order matters where two would match:
 * the first wins.
 */
export const FIELD_WORDS: readonly FieldWords[] = [
  {
    field: "indicator_1_1",
    exact: /^(?:每)?百名学生(?:拥有)?(?:的)?(?:高于规定学历|高学历)(?:的)?(?:专任)?教师数?$/,
    words: /百名?学生.*(?:高于规定学历|高学历|学历)/,
    family: "count",
  },
  {
    field: "indicator_1_2",
    exact: /^(?:每)?百名学生(?:拥有)?(?:的)?(?:县级(?:及)?以上)?骨干教师数?$/,
    words: /百名?学生.*骨干/,
    family: "count",
  },
  {
    field: "indicator_1_3",
    exact: /^(?:每)?百名学生(?:拥有)?(?:的)?体育[、,]?艺术(?:\(?(?:美术|音乐)[、,](?:美术|音乐)\)?)?(?:专任)?教师数?$/,
    words: /百名?学生.*(?:体育|艺术|音体美|体音美|体艺|艺体)/,
    family: "count",
  },
  {
    field: "indicator_1_4",
    exact: /^生均教学(?:及|和|与)?(?:教学)?辅助用房(?:建筑)?面积$/,
    words: /生均.*(?:教学及|教学和|教学与|教学)?(?:教学)?辅助用房|生均教辅用房/,
    never: /使用面积/,
    family: "area",
  },
  {
    field: "indicator_1_5",
    exact: /^生均体育运动场\(?馆?\)?面积$/,
    words: /生均.*(?:运动场|体育场|体育馆)/,
    family: "area",
  },
  { field: "indicator_1_6", exact: /^生均教学仪器设备(?:资产)?值$/, words: /生均.*设备/, family: "money" },
  {
    field: "indicator_1_7",
    exact: /^(?:每)?百名学生(?:拥有)?(?:的)?(?:网络)?多媒体教室(?:间)?数?$/,
    words: /百名?学生.*多媒体/,
    family: "count",
  },
  { field: "printed_verdict", exact: /^(?:该校)?(?:综合评估|综合)?(?:是否达标|达标情况)$/, words: /综合评估.*达标|该校.*达标/, family: "name" },
  { field: "needs_total_cost", exact: /^(?:资金|投资|经费|金额|投入)(?:合计|总计|总额)$/, words: /资金合计|投资合计|资金总计/, family: "money" },
  { field: "needs_building_area", exact: /^(?:校舍建设)?新建校舍(?:面积)?$/, words: /(?:新建|新增|改扩建).*(?:校舍|教学楼)/, never: /资金|投入|投资/, family: "area" },
  {
    field: "needs_building_cost",
    exact: /^校舍(?:建设)?>?(?:需投入|投入|所需)(?:资金|经费)$/,
    words: /校舍.*(?:资金|投入|投资|经费)/,
    family: "money",
  },
  {
    field: "needs_sports_area",
    exact: /^(?:运动场(?:地)?建设)?新建运动场(?:地)?(?:面积)?$/,
    words: /(?:新建|新增|改扩建).*(?:运动场|操场)/,
    never: /资金|投入|投资/,
    family: "area",
  },
  {
    field: "needs_sports_cost",
    exact: /^运动场(?:地)?(?:建设)?>?(?:需投入|投入|所需)(?:资金|经费)$/,
    words: /运动场.*(?:资金|投入|投资|经费)/,
    family: "money",
  },
  { field: "needs_equipment_cost", exact: /^购置(?:教学)?(?:设施|仪器)?设备$/, words: /购置.*(?:设施|设备)/, family: "money" },
  { field: "needs_wall_cost", exact: /^围墙大门及附属工程$/, words: /围墙|大门|附属工程/, family: "money" },
  { field: "needs_culture_cost", exact: /^(?:校园)?文化建设$/, words: /文化建设/, family: "money" },
  {
    field: "teachers_above_degree",
    exact: /^(?:高于规定学历|高学历)(?:的)?(?:专任)?教师(?:人)?数?$/,
    words: /高于规定学历|高学历.*教师|(?:专科|大专|本科)(?:学历)?(?:及|或)?以上(?:学历)?(?:的)?(?:专任)?教师|专任教师.*(?:专科|大专|本科)(?:学历)?(?:及|或)?以上|学历高于规定/,
    never: PER_STUDENT,
    family: "count",
  },
  {
    field: "backbone",
    exact: /^(?:县级?(?:及)?以上)?骨干教师(?:人)?数?$/,
    words: /骨干教师|骨干.*教师/,
    never: new RegExp(`${PER_STUDENT.source}|交流|轮岗|比例|占比|省级|市级|国家级`),
    family: "count",
  },
  {
    field: "pe_art_teachers",
    exact: /^(?:体育[、,\/和与及]?艺术(?:\((?:音乐|美术)[、,](?:音乐|美术)\))?|体艺|艺体|音体美|体音美|体美音|音美体)(?:类)?(?:学科)?(?:专任|专职)?教师(?:人)?数?$/,
    words: /体育.{0,3}艺术.*教师|(?:体艺|艺体|音体美|体音美|音美体|体美音).*(?:教师|专任)|体育.{0,3}(?:音乐|美术).{0,3}(?:音乐|美术).*教师|(?:音乐|美术).{0,3}(?:体育|音乐|美术).{0,3}(?:体育|美术).*教师/,
    never: PER_STUDENT,
    family: "count",
  },
  {
    field: "indoor_sport_area",
    exact: /^(?:其中:?)?(?:室内体育(?:用房|场馆|馆|设施)?|(?:学校)?体育馆|室内运动(?:馆|场馆|场地)|风雨操场)(?:建筑)?(?:总)?面积?$/,
    words: /室内(?:体育|运动)|体育馆/,
    never: new RegExp(`${PER_STUDENT.source}|${NEEDS.source}|场馆面积$|\\+|租|体育运动场|及体育馆|和体育馆|个数|座数`),
    family: "area",
  },
  {
    field: "teaching_area",
    exact: /^教学(?:及|和|与)?(?:教学)?辅助用房(?:总)?(?:建筑)?(?:总)?(?:面积)?$|^教辅用房(?:建筑)?(?:总)?面积$/,
    words: /教学(?:及|和|与)(?:教学)?辅助用房|教学辅助用房|教辅用房/,
    never: new RegExp(`${PER_STUDENT.source}|${NEEDS.source}|使用面积|危房|间数`),
    family: "area",
  },
  {
    field: "sports_area",
    exact: /^(?:(?:校内)?(?:体育)?运动场\(?(?:馆|地)?\)?|体育场\(?馆?\)?|体育运动场地|室外运动场地?|运动场地\+体育馆|体育场地)(?:总)?面积?$/,
    words: /体育运动场|运动场|体育场|操场/,
    never: new RegExp(`${PER_STUDENT.source}|${NEEDS.source}|租|风雨操场|个数|是否|跑道|座数|片数|资金|投资|类型`),
    family: "area",
  },
  {
    field: "equipment_value",
    exact: /^(?:固定资产(?:总值)?>?)?(?:其中:?)?教学仪器设备(?:资产)?(?:总)?(?:值|价值|资产)?$|^教学仪器设备(?:资产)?总?值\(账面原值\)$|^仪器设备(?:资产)?(?:总)?值$/,
    words: /(?:教学)?仪器设备(?:资产)?(?:总)?(?:值|价值|金额|原值)|教学仪器设备/,
    never: new RegExp(`${PER_STUDENT.source}|${NEEDS.source}|实验|台数|件数|达标|当年|本年|增加`),
    family: "money",
  },
  {
    field: "multimedia_rooms",
    exact: /^(?:网络)?多媒体教室(?:总)?(?:间)?(?:总)?数?(?:量)?$/,
    words: /多媒体教室/,
    never: new RegExp(`${PER_STUDENT.source}|${NEEDS.source}|面积|使用率`),
    family: "count",
  },
  {
    field: "classes",
    exact: /^(?:(?:小学|初中|高中)?(?:教学)?班(?:级)?(?:总)?(?:个)?数|教学班|班级|班数)$/,
    words: /班级(?:总)?数|教学班(?:总)?数?/,
    never: new RegExp(`${PER_STUDENT.source}|班额|大班|超|以下|以上|小班|\\d`),
    family: "count",
  },
  {
    field: "students",
    exact: /^(?:小学|初中|高中|初级中学|义务教育(?:阶段)?)?(?:阶段|部)?(?:在校|在籍|在读)?(?:学)?生(?:总)?(?:人)?(?:总)?数?(?:\(在校人数\))?$|^(?:在校|总)人数$|^学生$/,
    words: /在校(?:学)?生|学生(?:总)?(?:人)?数|在籍(?:学)?生/,
    never: new RegExp(`${PER_STUDENT.source}|${OF_OTHERS.source}|占比|比例|率`),
    family: "count",
  },
  {
    field: "school",
    exact: /^(?:学校(?:\(机构\))?(?:全|简)?(?:名称|称)?(?:\(章\))?|校名|机构名称|单位名称|办学单位(?:名称)?|学校\(教学点\)(?:名称)?|学校及教学点(?:名称)?|学校、教学点名称)$/,
    words: /学校.{0,8}名称|校名|机构名称/,
    never: /中心校|主管|上级|代码|英文|曾用/,
    family: "name",
  },
  {
    field: "stage",
    exact: /^(?:学段|办学类型|学校类型|学校类别|办学层次|学校(?:\(机构\))?办学类型|办学类别|学校层次|学校学段|类型|类别|学校性质类别|办学形式)$/,
    words: /办学类型|学校类型|学校类别|学段/,
    never: /举办者|性质|城乡|数$/,
    family: "name",
  },
  { field: "needs_item", exact: /^(?:项目|项目名称|建设项目|类别)$/, words: /项目名称/, family: "name" },
];

/** Header words that only say "all of it". */
export const TOTAL_WORDS = /^(?:合计|总计|小计|计|总数|共计|总量|总人数|人数|数量|全校|全校合计|合计数)$/;

/** Header words that name a stage and nothing else. */
export const STAGE_WORDS: readonly { readonly stage: "primary" | "junior" | "senior"; readonly alone: RegExp; readonly inside: RegExp }[] = [
  { stage: "primary", alone: /^(?:其中:?)?小学(?:部|段|阶段|学段|生)?(?:人数|数)?$/, inside: /小学/ },
  { stage: "junior", alone: /^(?:其中:?)?(?:初中|初级中学|普通初中)(?:部|段|阶段|学段|生)?(?:人数|数)?$/, inside: /初中|初级中学/ },
  { stage: "senior", alone: /^(?:其中:?)?(?:高中|普通高中|高级中学)(?:部|段|阶段|学段|生)?(?:人数|数)?$/, inside: /高中|高级中学/ },
];

/** Header cells that number the rows. */
export const SEQUENCE_WORDS = /^(?:序号|编号|no\.?|序列号|#)$/;
