import type { FieldId } from "../../core/fields/catalogue";
import type { AskedGroup } from "../../core/facts/row-said";

/** How a field of a {@link StatementTopic} is told: patterns are tried on the path of a figure without the topic's own words. */
export interface StatementField {
  readonly field: FieldId;
  readonly is: RegExp;
  readonly never?: RegExp;
  /** Asks 是否: it says something of the figures beside it. */
  readonly isYesNo?: true;
  /** Any total may be called so: only a title or its own name makes it certain. */
  readonly isAnyTotal?: true;
  /** The other side of the table says that the figure is none of this field: 人数 beside 平均工资. */
  readonly notBeside?: RegExp;
}

/** What tables of one item of a standard are about, and how they name its figures. */
export interface StatementTopic {
  /** In a title, a group of columns or a name itself: with it, 总数 and 公办学校 are figures of the topic. */
  readonly about: RegExp;
  /** Taken off a name before its fields are tried. */
  readonly noun: RegExp;
  /** Of every group one field at least must be there. */
  readonly must: readonly (readonly FieldId[])[];
  /** One field is enough: no other table has it. */
  readonly isAlone?: true;
  /** Its figures may be of 小学 and of 初中 apart. */
  readonly byStage?: true;
  /** Its figures may be of 城区, 镇区 and 乡村 apart. */
  readonly byPlace?: true;
  /** A title alone may name the figure, over columns that are 小学 and 初中. */
  readonly isTitled?: true;
  /** Its figures may be of 语文 and of 数学 apart. */
  readonly bySubject?: true;
  /** Its figures are people whom its words name: what a row counts besides (学校数, 教师数, 在校生总数) is none of them. */
  readonly isOfPeople?: true;
  /** Years in the names of its columns are those of one cohort: 2021年初一入学, 2024年毕业. */
  readonly isOfCohorts?: true;
  readonly fields: readonly StatementField[];
}

const MIGRANT: StatementTopic = {
  about: /随迁子女|随迁学生|随迁儿童|务工人员子女|务工子女|流动人口子女|外来人口子女|外来人员子女/,
  noun: /(?:进城|外来|外地)?(?:务工|就业)?(?:人员)?(?:农民工)?(?:随迁子女|随迁学生|随迁儿童|务工人员子女|务工子女|(?:流动|外来)人口子女|外来人员子女)(?:义务教育)?(?:阶段)?(?:就读|入学)?(?:情况)?(?:统计)?/g,
  must: [
    ["migrant_public", "migrant_covered"],
    ["migrant_eligible", "migrant_purchased", "migrant_covered", "migrant_rate"],
  ],
  byStage: true,
  isOfPeople: true,
  fields: [
    {
      field: "migrant_rate",
      is: /比例|占比|比率|率$/,
    },
    {
      field: "migrant_covered",
      is: /公办.{0,10}购买/,
      never: /其中/,
    },
    { field: "migrant_purchased", is: /购买(?:民办)?(?:学校)?(?:学位|服务|教育服务)/, never: /经费|资金|金额|元/ },
    { field: "migrant_public", is: /公办/, never: /民办|教师|比|率|所数|学校数|园|班|经费|教职/ },
    {
      field: "migrant_eligible",
      isAnyTotal: true,
      is: /^(?:符合(?:入学|就读|相关|规定)?条件的?|应(?:当)?(?:接收|安置|就读|入学)|义务教育阶段|县域内|全县|在校|就读|申请(?:入学)?|登记|受理|摸底|审核(?:通过|合格)|的)*(?:总|合|共|小)?(?:人数|计|数|总数|总人数|学生数|学生总数|在校生数|在校学生数)?$/,
      never: /公办|民办|购买|留守|未/,
    },
  ],
};

const DISABLED: StatementTopic = {
  about: /残疾|残障/,
  noun: /(?:义务教育)?(?:阶段)?(?:适龄)?(?:残疾|残障)(?:的)?(?:适龄)?(?:儿童少年|少年儿童|儿童青少年|儿童、少年|儿童|少年|学生|孩子|人)(?:接受)?(?:义务教育)?(?:情况)?(?:统计)?/g,
  must: [
    ["disabled_registered", "disabled_rate"],
    ["disabled_enrolled", "disabled_special", "disabled_ordinary", "disabled_home", "disabled_rate"],
  ],
  byStage: true,
  isOfPeople: true,
  fields: [
    { field: "disabled_rate", is: /(?:入学|安置|就学)(?:率|比例)$|^(?:占比|比例|比率)$/ },
    {
      field: "disabled_special",
      is: /(?:特殊教育学校|特教学校|特校)(?:就读|在读|在校|入学|就学|安置|学籍)?(?:学生)?(?:人?数|总数)?$/,
      never: /经费|教师|所数/,
    },
    {
      field: "disabled_ordinary",
      is: /随班(?:就读|在读|就学|安置)?(?:学生)?(?:人?数|总数)?$|普通学校(?:随班)?(?:就读|在读|安置)(?:学生)?(?:人?数)?$/,
    },
    { field: "disabled_home", is: /送教(?:上门|到家|入户)?(?:服务|教育)?(?:学生|对象)?(?:人?数|总数)?$/ },
    {
      field: "disabled_enrolled",
      is: /^(?:其中|实际|现)?已?(?:经)?(?:接受义务教育|入学|安置|就学|就读|在校|在读|在籍)(?:总)?(?:人数|总数|数|学生数|学生)?(?:小计|合计|计)?$/,
      never: /应|未/,
    },
    {
      field: "disabled_registered",
      isAnyTotal: true,
      is: /^(?:持证|全县|在册|登记|摸底|残联|适龄|名册|入学|安置|应当?|需|义务教育阶段)*(?:总|合|共|小)?(?:人数|人口|人口数|计|数|总数|总人数)?$/,
      never: /未|已|^入学(?:人数|数|总数)?$/,
    },
  ],
};

const QUALITY: StatementTopic = {
  about:
    /优质(?:普通)?高中|重点高中|示范性?高中|名额分配|分配(?:生|名额)|指标到校|指标生|定向(?:招生|生|分配)|均衡生|配额生|统筹生|到校生|均衡分配|统筹分配|(?:高中|一中).{0,6}(?:招生|分配)|名额.{0,4}(?:分配|到校)/,
  noun: /(?:省级|市级|县级)?(?:优质|重点|示范性?)(?:普通)?高中(?:学校)?/g,
  must: [
    ["quality_quota", "quality_rate"],
    ["quality_plan", "quality_rate", "junior_graduates"],
  ],
  byPlace: true,
  fields: [
    { field: "quality_rate", is: /比例|占比|比率|率$/, never: /^农村|倾斜/ },
    {
      field: "junior_graduates",
      is: /^(?:初三|九年级|初中|应届)*(?:毕业班)?(?:毕业)(?:生|学生)?(?:总)?(?:人数|总数|数)?$|^(?:初三|九年级)(?:在校|在籍|应届)?(?:学生|生)(?:总)?(?:人数|总数|数)?$/,
    },
    {
      field: "quality_quota",
      is: /(?:分配|指标|定向|切块|均衡|配额|统筹|下达)(?:分配|到校|[到至给](?:各)?(?:初中|学校|校)(?:学校)?|生|招生|的){0,4}(?:名额|计划|招生|指标|人数)?(?:总)?(?:数|人数|计)?$|^(?:名额|指标)数?$|^到校(?:生)?(?:名额|计划|指标)(?:数)?$/,
      never: /比|率|占|统招|剩余/,
    },
    {
      field: "quality_plan",
      is: /^(?:年度|总|本年|当年|全部|核定|下达)*(?:招生)?(?:总)?(?:计划|名额|规模)(?:招生)?(?:总)?(?:名额|人数|数|计)*(?:总数|合计|小计)?$|^总?(?:招生|计划)(?:招生)?(?:总)?(?:人数|数|名额)$/,
      never: /统招|自主|特长|分配|指标|均衡|配额|定向|其中/,
    },
  ],
};

const ZONE: StatementTopic = {
  about: /就近|划片|服务区|片区|片内|学区内|学区(?:生|新生|入学)|施教区|对口|招生范围内/,
  noun: /(?:义务教育|小学|初中)(?:阶段|学校)(?:招生)?|\(?(?:[一1](?:年级)?\(?(?:七年级|初一)\)?|[一七17]年级|初一)\)?(?=招生|新生|入学)/g,
  must: [
    ["zone_within", "zone_rate"],
    ["zone_admitted", "zone_rate"],
  ],
  byStage: true,
  byPlace: true,
  fields: [
    { field: "zone_rate", is: /比例|占比|比率|率$/ },
    {
      field: "zone_within",
      is: /(?:就近|划片|对口|服务区内?|(?<!本)(?:片区|学区|施教区)内?|片内|招生范围内)(?:就近|划片|对口)?(?:免试)?(?:入学|升学|就读|招生|招收|录取|入读)?的?(?:学生|新生|生源|生)?(?:人数|总数|数)?$|^其中(?:就近|划片|对口)$/,
      never: /[区片]外|非|跨|应|[片学]区(?:个)?数$/,
    },
    {
      field: "zone_admitted",
      is: /(?:新生|入学|招生|招收|录取)(?:入学)?(?:学生)?(?:总)?(?:人数|总数|数|计)$|^(?:实际|今年|当年|本年度|全部)*(?:入学|招收|录取|招录)?新生$|应(?:当)?(?:入学|招收?)(?:的)?(?:新生|学生|儿童|生源|适龄儿童|人数)(?:人数|总数|数)?$/,
      never: /计划|拟|[区片]外/,
    },
    {
      field: "zone_admitted",
      isAnyTotal: true,
      is: /^(?:总|合|共)(?:人数|计|数)$|在校生(?:人数|总数|数)$/,
      never: /计划|拟/,
    },
  ],
};

const COHORT: StatementTopic = {
  about: /巩固|控辍|保留率|初一|七年级|入学时|三年前|转入|转出|死亡/,
  noun: /^$/g,
  must: [
    ["cohort_entered", "cohort_rate"],
    ["cohort_graduates", "cohort_rate"],
  ],
  isOfCohorts: true,
  fields: [
    { field: "cohort_rate", is: /巩固率|保留率/ },
    { field: "cohort_deaths", is: /(?:死亡|病故|身故|亡故)(?:学生)?(?:人?数)?$/ },
    { field: "cohort_in", is: /转入(?:的)?(?:学生|生)?(?:总)?(?:人数|数)?$/ },
    { field: "cohort_out", is: /转出(?:的)?(?:学生|生)?(?:总)?(?:人数|数)?$/ },
    {
      field: "cohort_graduates",
      is: /毕业(?:学生|班|时|年级)?(?:在校)?(?:学生|生)?(?:总)?(?:人数|总数|数)?$/,
      never: /转|率|高中|小学/,
    },
    {
      field: "cohort_entered",
      is: /(?:初一|七年级|起始年级|入学时|三年前)(?:年级)?(?:的|时|学年初)?(?:入学|在校|在籍|招生|新生|学生|注册)*(?:时)?(?:学生|生)?(?:总)?(?:人数|总数|数)?$|^(?:入学|招生|起点|初始)(?:学生|新生)?(?:总)?(?:人数|数)$|^入学$|^20\d\d(?:年|级)?(?:秋季?)?(?:初中)?(?:入学|招生)(?:学生|新生)?(?:总)?(?:人?数)?$/,
      never: /转|毕业|死|率|计划/,
    },
  ],
};

const SURVEY: StatementTopic = {
  about: /满意|认可度|问卷/,
  noun: /(?:社会)?(?:群众)?(?:教育)?(?:满意度|认可度)(?:调查|测评|问卷)(?:结果)?(?:情况)?(?:统计)?|^问卷调查/g,
  must: [
    ["survey_valid", "survey_rate", "survey_dissatisfied"],
    ["survey_satisfied", "survey_very", "survey_rate"],
  ],
  isAlone: true,
  fields: [
    { field: "survey_rate", is: /满意率|满意度|认可率|认可度|^(?:比例|占比)$/, never: /目标|标准/ },
    { field: "survey_dissatisfied", is: /不(?:太|够|怎么)?满意|不认可/ },
    { field: "survey_very", is: /(?:非常|十分|很)满意/, never: /率|比/ },
    { field: "survey_basic", is: /(?:基本|一般)满意/, never: /率|比/ },
    {
      field: "survey_satisfied",
      is: /^(?:其中)?(?:表示|评价为?|选择)?(?:比较|较)?(?:满意|认可)(?:含基本满意)?(?:的)?(?:人数|人|数|份数|票数|票|样本数)?$/,
    },
    {
      field: "survey_valid",
      is: /有效|(?:调查|参与?|参评|样本|回收|收回)(?:问卷|答卷|测评)?(?:总)?(?:人数|份数|数|数量|量)$|^(?:问卷|答卷|样本|调查)?(?:总)?(?:人数|份数|数量|样本量)$/,
      never: /率|发放|发出|满意|无效/,
    },
  ],
};

const PAY: StatementTopic = {
  about: /工资|薪酬|薪资|平均收入|年均收入|收入水平|收入对比|待遇/,
  noun: /^$/g,
  must: [["teacher_pay"], ["official_pay"]],
  fields: [
    {
      field: "official_pay",
      isAnyTotal: true,
      is: /公务员/,
      never: /教师|教职工|比|差|增|总额|人数|绩效|参公/,
      notBeside: /人数|总额|比|差|增幅/,
    },
    {
      field: "teacher_pay",
      isAnyTotal: true,
      is: /教师|教职工/,
      never: /公务员|比|差|增|总额|人数|教师数|绩效|幼儿|高中|民办|占/,
      notBeside: /人数|总额|比|差|增幅/,
    },
  ],
};

/** 特殊教育学校 without a name: 项目 | 数值, or a row a year. */
const SPECIAL: StatementTopic = {
  about: /(?:特殊教育|特教|特校).{0,12}(?:经费|生均)/,
  noun: /^$/g,
  must: [
    ["special_funds", "special_per_student"],
    ["special_students", "special_per_student"],
  ],
  isAlone: true,
  fields: [
    {
      field: "special_per_student",
      is: /生均(?:公用经费)?(?:预算)?(?:拨款|安排|支出)?(?:金额|数|水平)?$/,
      never: /标准|定额|普通|随班/,
    },
    {
      field: "special_funds",
      is: /公用经费(?:年初|年度)?(?:预算|拨款|核拨|拨付|安排|下达)*(?:总额|金额|数|合计)?$/,
      never: /生均|标准|定额|随班|普通/,
    },
    {
      field: "special_students",
      is: /^(?:特殊教育|特教|特校)?(?:学校)?(?:在校|在籍|在读|就读)*(?:学生|生)(?:总)?(?:人数|总数|数)$/,
      never: /随班|送教|普通|残疾/,
    },
  ],
};

/** 持证人数 of 教师数, by school, stage or town. */
const CERTIFIED: StatementTopic = {
  about: /持证|资格证|教师资格/,
  noun: /^$/g,
  must: [["certified_teachers"], ["certified_of"]],
  byStage: true,
  fields: [
    {
      field: "certified_teachers",
      is: /^(?:其中)?(?:小学|初中)?(?:已)?(?:持证|(?:持有|持|取得|具有|具备|有)(?:相应)?(?:的)?教师资格(?:证书?)?)(?:上岗)?(?:的)?(?:专任)?(?:教师|人员)?(?:总)?(?:人数|总数|数|人)$/,
      never: /未|无|没|率|比/,
    },
    {
      field: "certified_of",
      isAnyTotal: true,
      is: /^(?:小学|初中)?(?:在岗|在职|现有|应持证)*(?:专任)?(?:教师|人员)?(?:总)?(?:人数|总数|数)$/,
      never: /资格|未|无|没|率|比|学生|班/,
    },
  ],
};

/** 校舍 counted by 鉴定等级, by school or town. */
const BUILDINGS: StatementTopic = {
  about: /[cd]级|校舍.{0,6}(?:鉴定|安全|排查)|危房/i,
  noun: /^$/g,
  must: [["buildings_d"]],
  isAlone: true,
  fields: [
    {
      field: "building_in_use",
      isYesNo: true,
      is: /^是否(?:仍)?(?:在)?使?用(?:中)?$|^(?:目前|当前|现)?使用(?:状态|情况|状况)?$/,
    },
    {
      field: "buildings_d",
      is: /^(?:其中|在用|鉴定为|校舍|危房)*(?:等级|级别)?d级(?:危房|校舍)*(?:栋|幢|座)*(?:总)?(?:栋数|幢数|座数|数量|数)?$/i,
    },
    {
      field: "buildings_c",
      is: /^(?:其中|在用|鉴定为|校舍|危房)*(?:等级|级别)?c级(?:危房|校舍)*(?:栋|幢|座)*(?:总)?(?:栋数|幢数|座数|数量|数)?$/i,
    },
  ],
};

const STANDARDS: StatementTopic = {
  about: /标准|定额/,
  noun: /(?:义务教育|小学|初中)(?:阶段|学校)?/g,
  must: [["fund_standard", "staff_standard", "equipment_standard", "building_standard"]],
  isAlone: true,
  isTitled: true,
  byStage: true,
  byPlace: true,
  fields: [
    { field: "fund_standard", is: /(?:生均)?公用经费(?:基准)?(?:拨款)?(?:定额|标准)/, never: /特殊|残疾|随班/ },
    { field: "staff_standard", is: /编制(?:配备|核定)?(?:标准|比例)|师生比(?:标准)|生师比标准|职工与?学生比/ },
    { field: "equipment_standard", is: /(?:装备|设备|仪器)(?:配置|配备)?标准/ },
    {
      field: "building_standard",
      is: /(?:学校|校舍|办学)(?:建设)?标准(?:化)?(?:名称)?$|^建设标准(?:名称)?$/,
      never: /是否/,
    },
  ],
};

const ACADEMIC: StatementTopic = {
  about: /学业(?:水平|质量|成绩|监测)|质量监测|监测(?:结果|学科|科目)|校际差异率|(?:校|学校)间差异/,
  noun: /学生(?=学业)|(?:国家|省级)?(?:义务教育)?质量监测(?:结果)?/g,
  must: [["academic_spread", "academic_level"]],
  isAlone: true,
  byStage: true,
  bySubject: true,
  fields: [
    {
      field: "academic_spread",
      is: /(?:校际|校间|学校间|学校之间|校与校)(?:的)?差异率?|^差异率?$/,
      never: /系数|标准|要求/,
    },
    {
      field: "academic_level",
      is: /^(?:学业)?(?:水平|质量|成绩|总体|达到|所处|所达)*(?:的)?(?:等级|级别|水平等级|水平级别|水平)$/,
      never: /标准|要求|人数|比例/,
    },
  ],
};

const POSTS: StatementTopic = {
  about: /编制/,
  noun: /(?:中小学|义务教育(?:阶段)?(?:学校)?|公办|教职工|教师)/g,
  must: [["posts_total"]],
  isAlone: true,
  byStage: true,
  fields: [
    {
      field: "posts_assigned",
      is: /(?:各校|学校|已)(?:已)?(?:分配|下达|核定|使用)?(?:到校|到各校)?(?:的)?编制(?:数)?(?:合计|总和?|之和?|总数|数)$|^(?:已)?(?:分配|下达)(?:到学校|到校|到各校|各校|学校)?(?:的)?编制|^已?(?:分配|下达)(?:到|至)(?:各)?(?:学校|校)(?:的)?(?:编制)?(?:总)?(?:数|人数|合计)?$/,
      never: /实有|在编|空编|余/,
    },
    {
      field: "posts_assigned",
      is: /^(?:其中)?已?(?:分配|下达|核给|核定)(?:到|至|给)?(?:小学|初中)(?:学校|阶段)?(?:的)?(?:编制)?(?:数|总数|人数|合计|小计)?$|^(?:其中)?(?:小学|初中)(?:学校|阶段)?已?(?:分配|下达)(?:到校|到各校)?(?:的)?(?:编制)?(?:数|总数|人数)?$/,
      never: /实有|在编|空编|余|核定.{0,4}总/,
    },
    {
      field: "posts_total",
      is: /(?:全[县市区]|[县市区]级?|县域|机构编制部门|[县市区]?(?:委)?编办)(?:核定|下达|批准|批复)?的?编制(?:总数|总量|总额|数)$|(?:核定|下达|批准|批复)的?编制(?:总数|总量|总额)$|^编制总(?:量|额)$|^(?:核定|批准|批复|[县市区]级?核定)的?(?:总|全部)编制(?:数)?$/,
      never: /实有|在编|空编|余|各校|超/,
    },
  ],
};

const ROTATION: StatementTopic = {
  about: /交流|轮岗|支教/,
  noun: /^$/g,
  must: [["rotated_teachers"], ["eligible_teachers", "rotated_backbone"]],
  fields: [
    { field: "rotated_backbone", is: /骨干(?:教师)?(?:(?:交流|轮岗)+)?(?:人?数|人数)?$/, never: /比|率|占/ },
    {
      field: "eligible_teachers",
      is: /(?:符合|具备|达到|满足).{0,6}条件(?:的)?(?:专任)?(?:教师|人员)?(?:总)?(?:人?数|人数)?$|应(?:交流|轮岗)+(?:教师|人员)?(?:人?数|人数)?$/,
      never: /比|率|占|骨干/,
    },
    {
      field: "rotated_teachers",
      is: /(?:交流|轮岗|支教)(?:的)?(?:教师|人员)?(?:总)?(?:人?数|人数|总数)?$/,
      never: /比|率|占|骨干|应|条件|校长|计划/,
    },
  ],
};

/** In the order in which they are tried where a title speaks of several. */
export const STATEMENT_TOPICS: readonly StatementTopic[] = [
  MIGRANT,
  DISABLED,
  QUALITY,
  ZONE,
  SURVEY,
  PAY,
  SPECIAL,
  CERTIFIED,
  BUILDINGS,
  ACADEMIC,
  STANDARDS,
  POSTS,
  ROTATION,
  COHORT,
];

/** Names of rows and columns that are no figures of the year: 占比, 目标值, and what is said of figures: 是否统一, 核查意见. */
export const BESIDE_FIGURES =
  /^(?:序号|编号|备注|来源|数据来源|责任|责任单位)$|^是否|^(?:[^\d]{0,4})(?:说明|依据|文号|结论|评价|意见|判定)(?:结果|情况)?$|^(?:达标|落实|完成|执行|统一)情况$|目标|要求|标准值|上年|去年|增长|增减|差距|缺口|还差/;

/** Whom a survey asked. */
export const ASKED_GROUPS: readonly { readonly group: AskedGroup; readonly words: RegExp }[] = [
  { group: "parent", words: /家长/ },
  { group: "deputy", words: /人大/ },
  { group: "committee", words: /政协/ },
  { group: "principal", words: /校长/ },
  { group: "teacher", words: /教师|老师|教职工/ },
  { group: "student", words: /学生|师生/ },
  { group: "others", words: /群众|社会|其他|市民|居民/ },
];

/** Any word of a topic: a sheet without one has no table of figures for items. */
export const ANY_TOPIC = new RegExp(STATEMENT_TOPICS.map(({ about }) => about.source).join("|"));
