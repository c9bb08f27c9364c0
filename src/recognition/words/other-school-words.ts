import type { FieldWords } from "./field-words";
import { namedField } from "./named-field";
import { TERM_HEADER } from "./term-words";

const PEOPLE = "人 教师 专任 学科 在编 在职";
const TEACHERS = "教师 专任 学科 学历";
const DEGREE = "人 教师 专任 学历";
/** Of all staff, not of teachers alone, would be something else. */
const OF_TEACHERS = "教师 专任 学历";

/** Parts of the figures of the indicators, and figures of schools that no indicator is computed from. */
export const OTHER_SCHOOL_WORDS: readonly FieldWords[] = [
  namedField({
    field: "teachers_mid_title",
    names: ["中级以上职称", "职称中级以上", "中级以上教师"],
    bare: ["中级以上"],
    may: `${PEOPLE} !职称`,
    under: `${TEACHERS} 教职工 !职称`,
  }),
  namedField({
    field: "teachers_college",
    names: ["专科教师", "专科学历"],
    bare: ["专科"],
    may: DEGREE,
    under: OF_TEACHERS,
  }),
  namedField({
    field: "teachers_bachelor",
    names: ["本科教师", "本科学历"],
    bare: ["本科"],
    may: DEGREE,
    under: OF_TEACHERS,
  }),
  namedField({
    field: "teachers_master",
    names: ["硕士教师", "硕士学历"],
    bare: ["硕士"],
    may: DEGREE,
    under: `${OF_TEACHERS} 研究生`,
  }),
  namedField({
    field: "teachers_doctor",
    names: ["博士教师", "博士学历"],
    bare: ["博士"],
    may: DEGREE,
    under: `${OF_TEACHERS} 研究生`,
  }),
  namedField({
    field: "teachers_postgraduate",
    names: ["研究生教师", "研究生学历", "硕士以上教师", "硕士以上学历", "研究生以上学历", "研究生以上教师"],
    bare: ["研究生", "研究生以上", "硕士以上", "硕士博士", "硕士博士研究生"],
    may: DEGREE,
    under: OF_TEACHERS,
  }),
  namedField({
    field: "pe_teachers",
    names: ["体育教师", "体育专任"],
    bare: ["体育"],
    may: PEOPLE,
    under: `${TEACHERS} 音乐 美术 艺术`,
  }),
  namedField({
    field: "music_teachers",
    names: ["音乐教师", "音乐专任"],
    bare: ["音乐"],
    may: PEOPLE,
    under: `${TEACHERS} 体育 美术 艺术`,
  }),
  namedField({
    field: "art_teachers",
    names: ["美术教师", "美术专任"],
    bare: ["美术"],
    may: PEOPLE,
    under: `${TEACHERS} 体育 音乐 艺术`,
  }),
  namedField({
    field: "arts_teachers",
    names: ["艺术教师", "艺术专任", "音乐美术教师", "艺术音乐美术教师", "音乐美术专任"],
    bare: ["艺术", "音乐美术", "艺术音乐美术"],
    may: PEOPLE,
    under: `${TEACHERS} 体育`,
  }),
  namedField({
    field: "largest_class",
    names: [
      "最大班额",
      "最大班额学生",
      "最大班级人数",
      "最大班级学生",
      "班级最多人数",
      "最大班学生数",
      "班额最大",
      "最大教学班人数",
    ],
    may: "人 学生 班级",
    under: "班额 班级 学生",
  }),
  namedField({
    field: "staff",
    names: ["教职工", "在编教职工", "在职教职工", "在编人员"],
    near: ["在职人员"],
    may: "人 在职",
  }),
  namedField({
    field: "teachers_fulltime",
    names: ["专任教师", "专任", "在编专任教师"],
    near: ["教师"],
    may: "人 在职",
    under: "教职工",
  }),
  namedField({
    field: "posts_approved",
    names: ["核定编制", "编制", "核定教职工编制", "核定教师编制"],
    near: ["核定教职工"],
    may: "人 个 教职工 教师",
    under: "教职工 教师 编制",
  }),
  namedField({
    field: "posts_filled",
    names: ["实有编制", "编制实有", "实编", "在编人员", "在编教职工", "在编", "在编教师"],
    may: "人 教职工 教师 在职",
    under: "教职工 教师 编制",
  }),
  {
    field: "posts_long_vacant",
    exact:
      /^(?:其中)?空编(?:满|超过|超)(?:一|1)(?:个)?(?:学)?年(?:以上)?(?:未补)?(?:的)?(?:编制)?(?:人?数|人数)?$|^长期空编(?:人?数|人数)?$/,
  },
  {
    field: "staff_off_quota_long",
    exact:
      /^(?:其中)?(?:聘用|在岗|聘期)?(?:满|超过|超)(?:一|1)(?:个)?(?:学)?年(?:以上)?(?:的)?(?:编外|临聘|代课|聘用)?(?:教师|人员)?(?:人?数|人数)?$|^(?:其中)?长期聘用(?:的)?编外(?:教师|人员)?(?:人?数|人数)?$/,
  },
  {
    field: "staff_off_quota",
    exact:
      /^(?:现有|在岗|聘用|实有)*(?:的)?(?:编外|编制外|临聘|临时聘用|劳务派遣|临时代课|代课|编外聘用|编外临聘|非在编)(?:在岗|聘用)?(?:教师|人员|教职工)(?:总)?(?:人?数|人数)?$|^(?:编外|临聘|编外聘用)(?:人数|数)?$/,
    never: /经费|工资|年限|比例/,
  },
  {
    field: "off_quota_term",
    exact: TERM_HEADER,
    never: /职称|岗位|人数/,
  },
  {
    field: "rotated_backbone",
    exact:
      /^(?:实际|本年度|本学年|当年|其中)*(?:参加|参与|已)?(?:交流|轮岗|交流轮岗|轮岗交流)(?:教师|人员)?(?:中|其中)?(?:的)?(?:县级以上|县级及以上)?骨干(?:教师)?(?:人?数|人数)?$|^骨干教师(?:交流|轮岗|交流轮岗)(?:人?数|人数)$/,
  },
  {
    field: "rotated_teachers",
    exact:
      /^(?:实际|本年度|本学年|当年|已)*(?:参加|参与)?(?:交流|轮岗|交流轮岗|轮岗交流)(?:的)?(?:专任)?(?:教师|人员)?(?:总)?(?:人?数|人数|总人数)$|^(?:实际|已)(?:参加|参与)?(?:交流|轮岗|交流轮岗|轮岗交流)(?:教师|人员)$/,
    never: /骨干|应|符合/,
  },
  {
    field: "eligible_teachers",
    exact:
      /^(?:符合|具备|达到|满足)(?:交流|轮岗|交流轮岗|轮岗交流)(?:的)?条件(?:的)?(?:教师|人员)?(?:总)?(?:人?数|人数|总数)$|^应(?:交流|轮岗|交流轮岗)(?:教师|人员)?(?:总)?(?:人?数|人数)?$|^交流轮岗符合条件(?:的)?(?:教师|人员)?(?:总)?(?:人?数|人数)$/,
  },
  namedField({
    field: "migrant_students",
    names: ["随迁子女"],
    may: "学生 在校 人",
    under: "学生 在校",
  }),
  namedField({
    field: "boarding_students",
    names: ["寄宿生"],
    may: "学生 在校 人",
    under: "学生 在校",
  }),
  namedField({
    field: "attached_students",
    names: [],
    near: ["幼儿", "幼儿班", "幼儿班学生", "幼儿班幼儿"],
    inText: true,
    may: "学生 在校 人 附设",
    under: "学生 在校 附设",
  }),
  namedField({
    field: "land_area",
    names: ["占地面积", "校园面积", "占地", "校园占地"],
    may: "校园 占地",
    under: "校园 校舍",
  }),
  namedField({
    field: "floor_area",
    names: ["校舍建筑面积", "建筑面积", "校舍面积"],
    may: "校舍",
    under: "校舍 校园",
  }),
  namedField({
    field: "rented_sport_area",
    names: ["租赁场馆", "租借运动场馆", "租借运动场", "租借体育馆", "租借体育场馆"],
    may: "!校外 体育 馆 运动场 运动场馆 体育馆 !租",
    under: "运动场馆 运动场 体育 !校外 !租",
  }),
  namedField({
    field: "computers",
    names: ["计算机", "学生用计算机", "教学用计算机"],
    may: "台 学用 教用",
    under: "设备 仪器设备",
  }),
  namedField({ field: "books", names: ["图书", "图书藏量"], may: "册 藏量", under: "设备" }),
  namedField({
    field: "music_rooms",
    names: ["音乐教室", "音乐专用教室"],
    bare: [],
    may: "专用 间 个",
    under: "教室 专用 用房",
  }),
  namedField({
    field: "art_rooms",
    names: ["美术教室", "美术专用教室"],
    may: "专用 间 个",
    under: "教室 专用 用房",
  }),
  namedField({
    field: "music_room_area",
    names: ["音乐教室面积", "音乐教室使用面积", "音乐专用教室面积", "音乐专用教室使用面积", "音乐教室每间使用面积"],
    may: "专用 间 !别的面积",
    under: "教室 专用 用房",
  }),
  namedField({
    field: "art_room_area",
    names: ["美术教室面积", "美术教室使用面积", "美术专用教室面积", "美术专用教室使用面积", "美术教室每间使用面积"],
    may: "专用 间 !别的面积",
    under: "教室 专用 用房",
  }),
  namedField({
    field: "public_funds",
    names: ["公用经费"],
    may: "!上年 预算 经费 核定 拨付",
    under: "经费 预算",
  }),
  {
    field: "fund_quota",
    isNorm: true,
    exact:
      /^(?:年)?(?:适用|执行|核定)?(?:的)?(?:生均(?:公用经费)?(?:基准)?(?:拨款|补助)?(?:定额|标准)|公用经费(?:基准|生均|拨款|拨付|核拨|补助)*(?:定额|标准))(?:标准)?$/,
  },
  {
    field: "training_funds",
    exact:
      /^(?:用于|安排|提取|教师)*(?:教师)?(?:培训|研训|研修|继续教育)(?:费用?|经费|资金)(?:支出|投入)?(?:预算)?(?:安排)?(?:总额|金额|数|额|合计)?$|^(?:用于|安排|其中)教师(?:培训|研训|研修|继续教育)(?:支出)?$|^教师(?:培训|研训|研修|继续教育)(?:支出|投入)(?:预算)?(?:总额|金额|数|额|合计)?$/,
    words: /^(?:其中)?教师(?:培训|研训|研修|继续教育)$/,
  },
  namedField({
    field: "training_funds",
    names: ["培训经费", "教师培训经费"],
    may: "!上年 预算 教师 经费",
    under: "公用经费 经费 预算 教师",
  }),
];

/** Sizes of classes stand in the headers themselves and are told by `columns/class-sizes.ts`. */
export const CLASS_SIZES: FieldWords = { field: "classes_of_size", exact: /(?!)/ };
