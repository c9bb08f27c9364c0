import type { StatementTopic } from "./statement-topic";

/** Whose figure it is, in front of its name. */
const WHOSE = "(?:全[县市区]|[县市区]级|本级|地方|各级)?(?:财政|政府)?";
/** What a sum of money ends in. */
const SUM = "(?:实际)?(?:预算|决算|安排|支出|投入|拨款|执行)?(?:总)?(?:额|数|金额|总额|总量|合计|总计|情况)?";
/** What is said of a figure, and is none. */
const BESIDE = /增长|增幅|增量|增加|比例|占比|比重|百分|率$|目标|计划(?!单列)|标准|定额/;

/** 教育经费 from year to year. */
export const FUNDS: StatementTopic = {
  about:
    /公共(?:财政)?预算|教育(?:财政)?(?:经费|拨款|费用|事业费)|财政(?:性)?教育|经常性收入|教研|教学研究|公用经费|教师.{0,4}工资|在校学?生/,
  noun: /(?:19|20)\d{2}年(?:度)?/g,
  isByYear: true,
  must: [["edu_budget", "edu_per_pupil", "edu_grant", "regular_revenue", "research_funds"]],
  isAlone: true,
  fields: [
    {
      field: "edu_per_pupil",
      is: /^(?:义务教育)?(?:生均|按在校学?生(?:人数)?平均的?)(?:一般)?公共(?:财政)?预算(?:内)?教育(?:事业)?(?:经费|支出|拨款|费|投入)/,
      never: BESIDE,
    },
    {
      field: "per_pupil_cost",
      is: /^(?:义务教育)?(?:生均|按在校学?生(?:人数)?平均的?)教育(?:事业)?(?:经费|费用|费|支出)/,
      never: BESIDE,
    },
    {
      field: "per_pupil_funds",
      is: /^(?:义务教育)?(?:生均|学生人均|按在校学?生(?:人数)?平均的?)公用经费/,
      never: BESIDE,
    },
    {
      field: "edu_budget",
      is: new RegExp(
        `^${WHOSE}(?:义务教育)?(?:一般)?公共(?:财政)?预算(?:内)?(?:安排的?)?(?:义务)?教育(?:事业)?(?:经费|支出|拨款|投入)${SUM}$`,
      ),
      never: new RegExp(`生均|${BESIDE.source}`),
    },
    {
      field: "edu_grant",
      is: new RegExp(`^${WHOSE}(?:教育财政|财政(?:性)?教育)(?:经费|拨款|投入|支出)${SUM}$`),
      never: new RegExp(`生均|${BESIDE.source}`),
    },
    {
      field: "regular_revenue",
      is: new RegExp(`^${WHOSE}经常性收入${SUM}$`),
      never: BESIDE,
    },
    {
      field: "research_funds",
      is: new RegExp(
        `^${WHOSE}(?:每?年)?(?:教研|教学研究|教育科研|教育教学研究)(?:工作|活动)?(?:专项)?(?:经费|资金)${SUM}$`,
      ),
      never: BESIDE,
    },
    {
      field: "teacher_wages",
      is: /^(?:义务教育|中小学|公办)*(?:教师|教职工)(?:年?人均|年?平均|月?平均)?(?:年)?工资(?:性)?(?:收入|总额|水平|支出)?(?:数|额)?$/,
      never: new RegExp(`公务员|绩效|${BESIDE.source}`),
    },
    {
      field: "edu_pupils",
      is: /^(?:全[县市区])?(?:义务教育(?:阶段)?)?(?:中小学)?(?:年末|年初|学年初|平均)?(?:在校|在籍)?(?:学生|生)(?:总)?(?:人)?数$/,
      never: /班|教师|特殊|幼儿|高中|随迁|寄宿|招生|毕业/,
    },
  ],
};

/** 教育费附加 and 地方教育附加: what is collected and what is spent on education. */
export const SURCHARGES: StatementTopic = {
  about: /教育费附加|地方教育附加/,
  noun: /(?:教育费附加|地方教育附加)(?:和|与|及|、)?(?:地方教育附加)?/g,
  isByYear: true,
  must: [["surcharge_collected"], ["surcharge_used"]],
  subjects: /教育费附加(?:和|与|及|、)地方教育附加|地方教育附加|教育费附加/,
  fields: [
    { field: "surcharge_due", is: /^(?:收入)?应(?:征|收)(?:收)?(?:数|额|金额|总额|合计)?$/ },
    {
      field: "surcharge_carried",
      is: /结转(?:下年|结余|以后年度)?(?:数|额|金额|资金|使用)?$|^(?:年末|累计)?结余(?:数|额|金额)?$/,
      never: /上年|以前年度/,
    },
    {
      field: "surcharge_collected",
      is: /^(?:实际|当年|本年)?(?:已)?(?:征收|实征|实收|征收入库|入库|收入)(?:入库)?(?:数|额|金额|总额|合计|收入)?$/,
      never: /应|率|比/,
    },
    {
      field: "surcharge_used",
      is: /^(?:实际|当年|本年|其中)?(?:专项)?(?:用于|安排用于|支出用于)教育(?:事业)?(?:发展)?(?:的)?(?:支出|数|额|金额|总额|合计|资金)*$|^(?:教育)?(?:实际)?(?:支出|使用)(?:数|额|金额|总额|合计)?$/,
      never: /其他|非教育|率|比/,
    },
  ],
};

/** Where more money than in the year before goes. */
export const INCREMENT: StatementTopic = {
  about: /增量(?:教育|义务教育)?(?:经费|资金)|经费增量/,
  noun: /^$/g,
  isByYear: true,
  must: [["increment_total"], ["increment_weak"]],
  subjects: /农村|乡村|薄弱|困难/,
  fields: [
    {
      field: "increment_weak",
      is: /(?:农村|乡村|薄弱|困难)(?:地区|学校)*(?:和|及|、|与)?(?:薄弱学校|农村地区|农村学校)?(?:的)?(?:数|额|金额|部分|经费|资金|合计)*$/,
      never: /率|比|占/,
    },
    {
      field: "increment_total",
      is: /^(?:教育|义务教育)?(?:增量(?:教育|义务教育)?(?:经费|资金)|经费增量)(?:总|合计)?(?:数|额|金额|总额|总量)?$/,
      never: /率|比|占|用于/,
    },
  ],
};

/** 均衡发展专项资金 and other money with a purpose: where it is from and what it is spent on. */
export const SOURCES: StatementTopic = {
  about: /资金来源|来源(?:和|与|及|、)(?:用途|使用|运用)|专项资金|收支(?:情况|平衡|表)/,
  noun: /(?:义务教育)?(?:均衡发展)?专项资金/g,
  must: [["fund_in"], ["fund_out"]],
  fields: [
    { field: "fund_in_name", is: /来源(?:渠道|项目|内容)?名称$/ },
    { field: "fund_out_name", is: /(?:用途|去向)(?:渠道|项目|内容)?名称$/ },
    {
      field: "fund_in",
      is: /^(?:资金|经费)?(?:来源|收入|筹集|筹措|到位)(?:渠道|项目|内容)?(?:资金)?(?:数|额|金额|总额|合计|小计)*$/,
      never: /率|比|未/,
    },
    {
      field: "fund_out",
      is: /^(?:资金|经费)?(?:用途|去向|使用|支出|安排|运用)(?:渠道|项目|内容)?(?:资金)?(?:数|额|金额|总额|合计|小计)*$/,
      never: /率|比|未/,
    },
  ],
};

/** 闲置资产处置收益 and what it is spent on. */
export const DISPOSAL: StatementTopic = {
  about: /处置(?:净)?(?:收益|收入|所得)/,
  noun: /^(?:闲置|校舍|国有|学校)*资产/g,
  must: [["disposal_in"], ["disposal_out"]],
  fields: [
    {
      field: "disposal_in",
      is: /^(?:校舍|资产)?处置(?:净)?(?:收益|收入|所得)(?:数|额|金额|总额|合计)*$/,
      never: /用于|使用/,
    },
    {
      field: "disposal_out",
      is: /^(?:其中)?(?:已)?(?:处置(?:净)?(?:收益|收入))?(?:用于|使用|安排|支出)(?:于)?(?:学校)?(?:改扩建|建设|工程|项目)*(?:的)?(?:支出|数|额|金额|总额|合计|资金)*$/,
      never: /率|比/,
    },
  ],
};

/** 校长教师交流 of all of them, from year to year. */
export const EXCHANGE: StatementTopic = {
  about: /交流|轮岗/,
  noun: /^$/g,
  isByYear: true,
  must: [
    ["exchange_people", "exchange_rate"],
    ["exchange_all", "exchange_rate"],
  ],
  isAlone: true,
  fields: [
    {
      field: "exchange_rate",
      is: /^(?:当年|本年度?)?(?:校长(?:和|、|及)?教师|教师校长)(?:的)?(?:轮岗|交流)+(?:的)?(?:人数)?(?:所?占)?(?:比例|比重|比率|率|占比)$|^(?:轮岗|交流)+(?:的)?校长(?:和|、|及)?教师(?:的)?(?:所?占)?(?:比例|占比)$/,
    },
    {
      field: "exchange_people",
      is: /^(?:当年|本年度?)?(?:轮岗|交流)+(?:的)?(?:校长(?:和|、|及)?教师|教师校长)(?:的)?(?:总)?(?:人?数|人次)$|^(?:校长(?:和|、|及)?教师|教师校长)(?:轮岗|交流)+(?:总)?人?数$/,
      never: /比|率|占/,
    },
    {
      field: "exchange_all",
      is: /^(?:全体|全[县市区])?(?:义务教育(?:阶段)?(?:学校)?)?(?:校长(?:和|、|及)?教师|教师校长)(?:的)?(?:总)?人?数$/,
      never: /比|率|占|交流|轮岗/,
    },
  ],
};

/** 新增教学班一次性奖补: what is claimed for the classes of new schools. */
export const CLASS_GRANTS: StatementTopic = {
  about: /奖补/,
  noun: /^$/g,
  must: [["grant_classes"], ["grant_amount"]],
  fields: [
    { field: "grant_classes", is: /^(?:新增|新建|新设|奖补)?(?:教学)?班(?:级)?(?:个)?(?:总)?数(?:量)?$/ },
    {
      field: "grant_amount",
      is: /^(?:申请|申报|拟|应|核定|一次性|实际|已)*(?:拨付)?(?:奖补)(?:资金|金额|经费)*(?:数|额|总额|合计)?$|^(?:申请|申报|拨付)(?:的)?(?:资金|金额|经费)(?:数|额|总额|合计)?$/,
      never: /标准|率|比/,
    },
  ],
};

/** 帮扶支教: what is claimed for people and months. */
export const SUPPORT_GRANTS: StatementTopic = {
  about: /支教|帮扶/,
  noun: /^$/g,
  must: [["support_months"], ["support_amount"]],
  fields: [
    { field: "support_months", is: /^(?:实际|本年度?|当年)?(?:支教|帮扶)*(?:月数|月份数|时长月?|时间月)$/ },
    { field: "support_people", is: /^(?:参与)?(?:支教|帮扶)*(?:干部)?(?:教师|人员)?人数$/ },
    {
      field: "support_amount",
      is: /^(?:申请|申报|拟|应|核定|实际|已|增加)*(?:支教|帮扶)*(?:奖励性)?(?:补助|奖励|绩效|绩效工资|补贴)+(?:资金|金额|经费)*(?:数|额|总额|合计)?$|^(?:申请|申报|拨付)(?:的)?(?:资金|金额|经费)(?:数|额|总额|合计)?$/,
      never: /标准|率|比/,
    },
  ],
};

/** Figures about money, in the order in which they are tried. */
export const FUND_TOPICS: readonly StatementTopic[] = [
  SURCHARGES,
  INCREMENT,
  DISPOSAL,
  SOURCES,
  CLASS_GRANTS,
  SUPPORT_GRANTS,
  EXCHANGE,
  FUNDS,
];
