import type { StatementField, StatementTopic } from "./statement-topic";

const PERSON: readonly StatementField[] = [
  { field: "person", isYesNo: true, is: /^(?:校长|教师|申报人|人员)?姓名$/ },
  { field: "person_id", isYesNo: true, is: /^(?:身份证(?:件)?(?:号码?)?|(?:教师|人员|职工)?(?:编号|工号))$/ },
];

/** 校长任职情况: a row for each principal. */
export const PRINCIPALS: StatementTopic = {
  about: /校长/,
  noun: /^$/g,
  must: [["principal_since", "principal_years"]],
  isAlone: true,
  fields: [
    ...PERSON,
    {
      field: "principal_since",
      isYesNo: true,
      is: /^(?:担任|任)(?:现|本|该)(?:学)?校校长(?:的)?(?:起始)?(?:时间|日期|年月)$|^(?:现|本|该)(?:学)?校(?:任校长|校长任职|任职)(?:的)?(?:起始)?(?:时间|日期|年月)$/,
    },
    {
      field: "principal_years",
      isYesNo: true,
      is: /^(?:在)?(?:同一(?:所)?学校|现任?职?(?:学)?校|本校|该校)(?:连续)?(?:任职|任校长|担任校长)(?:的)?(?:年限|年数)$|^(?:校长)?(?:连续)?任职年限$/,
    },
  ],
};

/** 走教教师: a row for each teacher at each school. */
export const SHARED_TEACHERS: StatementTopic = {
  about: /走教/,
  noun: /^走教/g,
  must: [["shared_load_rate"], ["person", "person_id"]],
  fields: [
    ...PERSON,
    {
      field: "shared_load_rate",
      isYesNo: true,
      is: /^(?:承担|折合|本校)?(?:教学)?工作量(?:占比|比例|折算|系数)?$|^折合(?:专任)?(?:教师)?(?:人数|工作量)$/,
    },
  ],
};

/** Those who apply for a title or a post, or are put forward for an honour. */
export const APPLICANTS: StatementTopic = {
  about: /职称|晋升|岗位|聘用|表彰|特级/,
  noun: /^$/g,
  must: [["applied_post"], ["rural_years", "weak_years", "rural_or_weak_years", "taught_schools"]],
  fields: [
    ...PERSON,
    {
      field: "applied_post",
      isYesNo: true,
      is: /^(?:申报|拟聘|拟推荐|拟晋升|晋升|推荐|聘用)(?:的)?(?:教师)?(?:职称|职务|岗位|称号|表彰|类别|事项)(?:名称|等级|级别|事项)?$/,
    },
    {
      field: "rural_or_weak_years",
      isYesNo: true,
      is: /^(?:在)?(?:农村|乡村)(?:学校)?(?:或|和|及|、)薄弱学校(?:任教|工作)(?:的)?(?:年限|年数)$/,
    },
    { field: "rural_years", isYesNo: true, is: /^(?:在)?(?:农村|乡村)(?:学校)?(?:任教|工作)(?:的)?(?:年限|年数)$/ },
    { field: "weak_years", isYesNo: true, is: /^(?:在)?薄弱学校(?:任教|工作)(?:的)?(?:年限|年数)$/ },
    { field: "taught_schools", isYesNo: true, is: /^(?:曾)?(?:任教|工作)(?:过)?(?:的)?学校(?:数|数量|个数|所数)$/ },
  ],
};

/** 牵头学校: posts that are added, beside those approved. */
export const LEAD_SCHOOLS: StatementTopic = {
  about: /牵头|传帮带/,
  noun: /^牵头学校/g,
  must: [
    ["lead_base", "lead_senior_base"],
    ["lead_added", "lead_senior_added"],
  ],
  fields: [
    {
      field: "lead_senior_added",
      is: /^(?:调剂|拟)?(?:增加|新增)(?:的)?高、?中级(?:教师)?(?:职称)?(?:教师)?岗位(?:数)?$/,
    },
    { field: "lead_added", is: /^(?:调剂|拟)?(?:增加|新增)(?:的)?(?:教职工|人员)?编制(?:数)?$/ },
    {
      field: "lead_senior_base",
      is: /^(?:原)?(?:核定|现有)(?:的)?高、?中级(?:教师)?(?:职称)?(?:教师)?岗位(?:数)?$/,
    },
    { field: "lead_base", is: /^(?:原)?(?:核定)(?:的)?(?:教职工|人员)?编制(?:数)?$/ },
  ],
};

/** 教师分流: schools with too many teachers, and those that take them. */
export const PLACEMENTS: StatementTopic = {
  about: /分流|超编/,
  noun: /^$/g,
  must: [["placed_staff"], ["surplus_staff", "filled_posts"]],
  fields: [
    { field: "filled_posts", is: /^(?:拟|计划|实际|已|可)?接收(?:分流)?(?:教师|人员)?(?:人)?数$/ },
    { field: "surplus_staff", is: /^超编(?:教师|人员|教职工)?(?:人)?数?$/ },
    { field: "placed_staff", is: /^(?:拟|计划|实际|已)?分流(?:安置)?(?:教师|人员)?(?:人)?数?$/ },
    { field: "transition_staff", is: /^过渡期(?:内)?(?:教师|人员|待分流)*(?:人)?数?$/ },
    { field: "vacant_posts", is: /^(?:空编|缺编)(?:数|人数)?$/ },
  ],
};
