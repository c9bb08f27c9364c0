import type { FieldWords } from "./field-words";
import { namedField } from "./named-field";
import { CLASS_SIZES, OTHER_SCHOOL_WORDS } from "./other-school-words";

const PEOPLE = "人 教师 专任 学科 在编 在职 学历";
const TEACHERS = "教职工 教师 专任";

/** What says in which school, where, and under whom; found by the texts alone, because names are no figures. */
const ATTRIBUTE_WORDS: readonly FieldWords[] = [
  {
    field: "school_code",
    exact:
      /^(?:学校|机构|办学机构|单位)*(?:机构|学校)?(?:统一)?(?:标识码|代码|编码|编号|标识|识别码|id|机构码|学校码)$|^(?:学校标识|学校机构)(?:代码|码)$|^(?:学校|机构)(?:唯一)?标识码$/,
    never: /^(?:编号|id|标识|单位编号)$|属地|地区|行政|信用|类型|举办|性质/,
  },
  {
    field: "owner",
    exact:
      /^(?:学校)?(?:举办者?|办学主体|举办单位|办学者|主办者?)(?:类型|性质|类别|名称|情况|代码|别)?$|^(?:(?:(?:现|目前)?(?:就读|在读|就学|所在)(?:的)?)?学校(?:的)?)?(?:办别|办学性质|办学属性|办学体制|学校性质|所有制|所有制性质|公民办|公办民办|民办公办|公办或民办|公办否|是否(?:为)?(?:公办|民办)(?:学校)?|公办民办性质|公民办性质|性质|办学主体性质)(?:代码|类型|类别)?$/,
  },
  {
    field: "place_type",
    exact:
      /^(?:学校)?(?:所在地?|所处|驻地|办学|所属)?(?:地)?(?:的)?城乡(?:类型|分类|类别|性质|属性|情况|划分|分类代码|代码|区域)?$|^(?:学校)?(?:所在|所处|所属)?(?:地域|区域|地区)(?:类型|性质|属性|类别|分类)$|^(?:学校)?(?:城镇乡|城镇农村|城市农村|城乡村)(?:类型|分类|类别)?$|^(?:学校)?所在地(?:类型|类别|性质)$|^城乡$/,
  },
  {
    field: "town",
    exact:
      /^(?:学校)?(?:所属|所在|隶属|归属|属地)?(?:的)?(?:乡镇街道办事处|乡镇街道办|乡镇街道|镇街道|镇街|乡镇街|街道乡镇|乡镇场|镇乡街道|镇乡|乡镇|街镇|街道|镇|乡|片区|辖区|苏木乡镇)(?:名称?|街道)?$|^(?:学校)?(?:所属|所在)(?:区域|地区|乡|镇|地)$/,
    never: /数$|类/,
  },
  {
    field: "district",
    exact:
      /^(?:学校)?(?:所属|所在|隶属|归属)?(?:的)?(?:教育|中心|义务教育|管理)?(?:学区|学区片区|片区学区|学区共同体|教育片区|教管中心|学区管理中心|(?:督学|督导)?责任区)(?:名称?|划分)?$/,
    never: /数$|类/,
  },
  {
    field: "education_group",
    exact:
      /^(?:学校)?(?:所属|所在|隶属|归属|加入|参与)?(?:的)?(?:(?:教育|办学|学校|名校|集团化办学|教育办学)?集团|(?:城乡)?(?:学校|办学|教育|义务教育|一体化办学|紧密型|城乡学校)*(?:共同体|教共体|教联体|联合体|联盟)|集团共同体|教联体|教共体)(?:名称?|情况)?$/,
    never: /数$|类|总校/,
  },
  {
    field: "parent_school",
    exact:
      /^(?:所属|所在|隶属|归属|上级|主管)?(?:乡镇)?中心(?:学校|校|小学|完小)(?:名称)?$|^(?:所属|隶属|归属|上级|主管|依托|托管)(?:的)?(?:学校|主校|总校|校)(?:名称)?$|^(?:主校|总校|主校区|法人学校|核心校|集团总校)(?:名称)?$/,
  },
  {
    field: "boards",
    exact: /^(?:学校)?(?:是否)(?:为|属于?|是)?寄宿(?:制)?(?:学校)?$|^寄宿制(?:学校)?$/,
  },
  {
    field: "counts_as_school",
    exact:
      /^(?:是否)?(?:独立)?(?:计|列入|计入|统计)(?:为)?(?:学校|校)(?:数|个数)?$|^是否(?:独立)?(?:计|统计)(?:算)?校数?$|^是否(?:为)?独立(?:设置|建制|法人)?(?:学校)?$/,
  },
];

/**
 * The words by which bureaus name the fields of schools: rosters and 表Ⅱ-2. Of names given as words the order does not
 * matter; of patterns the first that matches wins.
 */
export const SCHOOL_WORDS: readonly FieldWords[] = [
  namedField({ field: "indicator_1_1", names: ["百名学生高学历教师", "百名学生高学历"], may: PEOPLE }),
  namedField({ field: "indicator_1_2", names: ["百名学生骨干"], may: `${PEOPLE} 县级 以上` }),
  namedField({
    field: "indicator_1_3",
    names: ["百名学生体育艺术", "百名学生音体美"],
    may: `${PEOPLE} 艺术 音乐 美术`,
  }),
  namedField({ field: "indicator_1_4", names: ["生均教学及辅助用房"] }),
  namedField({
    field: "indicator_1_5",
    names: ["生均运动场馆", "生均运动场", "生均运动场馆体育馆", "生均运动场体育馆"],
    may: "体育 馆",
  }),
  namedField({ field: "indicator_1_6", names: ["生均仪器设备", "生均设备值"], under: "固定资产" }),
  namedField({
    field: "indicator_1_7",
    names: ["百名学生多媒体教室", "百名学生多媒体"],
    may: "网络 间 个 班班通 专用",
  }),
  {
    field: "printed_verdict",
    exact: /^(?:该校|学校)?(?:综合)?(?:评估|评价)?(?:结果|结论)?(?:是否达标|达标(?:情况)?|是否综合达标|综合是否达标)$/,
  },
  namedField({
    field: "teachers_above_degree",
    names: ["高于规定学历", "高于规定学历教师", "专科以上教师", "本科以上教师", "专科以上学历", "本科以上学历"],
    bare: ["专科以上", "本科以上"],
    may: PEOPLE,
    under: "教师 专任",
  }),
  namedField({
    field: "backbone",
    names: ["骨干教师", "骨干", "县级以上骨干"],
    near: ["县级骨干"],
    may: `${PEOPLE} 各级`,
    under: TEACHERS,
  }),
  namedField({
    field: "pe_art_teachers",
    names: ["体育艺术教师", "体艺", "音体美", "体育艺术音乐美术"],
    may: PEOPLE,
    under: TEACHERS,
  }),
  namedField({
    field: "indoor_sport_area",
    names: [
      "室内体育用房",
      "体育用房",
      "体育馆",
      "风雨操场",
      "室内体育",
      "室内运动场",
      "室内运动场馆",
      "室内体育馆风雨操场",
      "体育馆风雨操场",
      "室内运动用房",
      "室内馆",
      "室内操场",
      "体育活动用房",
      "室内体育活动用房",
      "室内体育活动室馆",
      "室内体育活动室",
      "室内体育活动场馆",
    ],
    may: "体育 室内 馆 校内 体育馆 风雨操场 用房",
    under: "教辅用房 教学用房 校舍 运动场馆 运动场 占地",
  }),
  namedField({
    field: "teaching_area",
    names: ["教学及辅助用房"],
    near: ["教学用房"],
    may: "校舍 教学用房",
    under: "校舍",
  }),
  namedField({
    field: "sports_area",
    names: [
      "运动场馆",
      "运动场",
      "运动场馆体育馆",
      "运动场体育馆",
      "运动场室内体育用房",
      "室外运动场",
      "室内外运动场",
      "室内外运动场馆",
      "运动场室内室外",
      "体育活动场馆",
    ],
    may: "体育 馆 校内 室外 占地",
    under: "校舍 占地 校园",
  }),
  namedField({
    field: "equipment_value",
    names: ["仪器设备值", "设备值", "仪器设备"],
    near: ["设施设备值", "固定资产设备"],
    alone: ["设备", "设施设备", "教学设施设备"],
    under: "固定资产",
    may: "固定资产",
  }),
  namedField({
    field: "multimedia_rooms",
    names: ["多媒体教室", "网络多媒体教室", "网络多媒体"],
    near: [
      "多媒体",
      "班班通教室",
      "多功能教室",
      "多媒体设备教室",
      "配备多媒体教室",
      "配备多媒体设备教室",
      "装有多媒体教室",
      "装有多媒体设备教室",
      "智慧教室",
      "电子白板教室",
    ],
    alone: ["班班通", "多功能"],
    may: "网络 间 个 班班通 专用",
    under: "教室 专用",
  }),
  namedField({ field: "classes", names: ["班级", "教学班"], may: "个" }),
  namedField({
    field: "students",
    names: ["学生", "在校生", "在校"],
    alone: ["人数"],
    may: "人 在校 学生",
  }),
  { field: "students", exact: /^(?:总人数|全校人数|全校总人数)$/ },
  ...OTHER_SCHOOL_WORDS,
  CLASS_SIZES,
  {
    field: "school",
    exact:
      /^(?:学校|中小学校?|义务教育|小学|初中|中学|校区|教学点|办学点|机构|办学|教学|单位)*(?:名称|校名|全称|简称)$|^(?:校名|学校名?|单位|机构|(?:工作|任职|任教|所在|就职)(?:单位|学校)(?:名称)?|(?:填报|上报|报送|被督导|受检)学校(?:名称)?)$/,
    never: /中心校|主管|上级|代码|英文|曾用/,
  },
  {
    field: "stage",
    exact:
      /^(?:所属|所在|任教|任职|执教|学校|办学)?(?:学段|学部|部别|办学类型|办学类别|办学层次|学校类型|学校类别|类型|类别|层次|学制|性质类别|办学形式|教育阶段|学校办学类型|学校属性|办学模式)$/,
    never: /举办者|城乡|数$/,
  },
  ...ATTRIBUTE_WORDS,
];
