import type { StatementTopic } from "./statement-topic";

/** Whom a survey of 满意度 asked, and what they said. */
export const SURVEY: StatementTopic = {
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

export const PAY: StatementTopic = {
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
export const SPECIAL: StatementTopic = {
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
export const CERTIFIED: StatementTopic = {
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
export const BUILDINGS: StatementTopic = {
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

export const STANDARDS: StatementTopic = {
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

export const ACADEMIC: StatementTopic = {
  about: /学业(?:水平|质量|成绩|监测)|质量监测|监测(?:结果|学科|科目)|校际差异率|(?:校|学校)间差异/,
  noun: /学生(?=学业)|(?:国家|省级)?(?:义务教育)?质量监测(?:结果)?/g,
  must: [["academic_spread", "academic_level"]],
  isAlone: true,
  byStage: true,
  subjects:
    /语文|数学|英语|外语|科学|物理|化学|生物|历史|地理|道德与法治|思想品德|品德|体育|音乐|美术|艺术|劳动|心理健康/,
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

export const POSTS: StatementTopic = {
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

export const ROTATION: StatementTopic = {
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
