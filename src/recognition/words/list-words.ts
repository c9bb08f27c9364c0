import type { FieldWords } from "./field-words";
import { TERM_HEADER } from "./term-words";

/**
 * The words by which lists with a row for each class, teacher, room or building name their columns. They are tried
 * together with the words for schools' names ({@link wordsOf}); within a list the first that matches wins. Columns whose
 * cells are words, years or hours have the family "name": nothing is converted.
 */
const GRADE: FieldWords = {
  field: "grade",
  exact: /^(?:所在|所属)?(?:年级|级别|届别|年段|入学年份|年级名称)$/,
};

const REMARKS: FieldWords = { field: "remarks", exact: /^(?:备注|附注|说明|备注说明|其他说明)$/ };

/** The school where somebody works or something stands, in words that no roster uses for its schools. */
const WHERE: FieldWords = {
  field: "school",
  exact: /^(?:所在|任教|任职|工作|现工作|现任教|现|所属|使用|产权)(?:单位|学校)(?:名称|全称)?$/,
};

/** The school that somebody who is on exchange belongs to. */
const FROM: FieldWords = {
  field: "school",
  exact: /^(?:原|派出|流出|交流前|轮岗前)(?:工作|任教|所在|任职)?(?:单位|学校)(?:名称|全称)?$/,
};

/** 班额: a row for each class. */
export const CLASS_WORDS: readonly FieldWords[] = [
  {
    field: "class_students",
    exact:
      /^(?:(?:班级|本班|该班|班|实际|现有|在校|在籍|学籍)*(?:学生|生)?(?:总)?(?:人数|数)|班额|(?:现有|实有)?班额(?:人数|数)?|(?:在校|在籍|班级)(?:学)?生|班级规模|学生人数合计|人数合计)$/,
    never: /男|女|寄宿|住宿|随迁|留守|残疾|超|班级数|班数|教师|核定|标准|上限|最大/,
  },
  { field: "classes", exact: /^(?:教学)?(?:班|班级|教学班)(?:总)?(?:个)?数(?:量)?$/, never: /人数/ },
  {
    field: "class_name",
    exact:
      /^(?:教学班|行政班|班)(?:级)?(?:名称|名|号|别|序号|编号)?$|^(?:班级|班号)(?:\/班号)?$|^年级班级$|^班级名称号?$/,
  },
  GRADE,
  WHERE,
  REMARKS,
];

/** 教师名册: a row for each teacher. */
export const TEACHER_WORDS: readonly FieldWords[] = [
  {
    field: "teacher_name",
    exact: /^(?:专任)?(?:教师|教职工|教工|老师|职工|人员)?(?:的)?姓名$|^教师(?:名单)?$|^(?:教师|教职工)名称$/,
  },
  {
    field: "teacher_id",
    exact:
      /^(?:公民|居民)?身份证(?:件)?(?:号码?)?$|^(?:教师|教职工|职工|人员|个人)(?:编号|编码|代码|标识码|识别号|id)$|^(?:教师|教职工|职工)?工号$|^证件号码?$|^(?:全国教师)?(?:管理)?信息系统(?:编号|标识码)$/,
    never: /资格|证书/,
  },
  {
    field: "teacher_degree",
    exact:
      /^(?:最高|现|现有|目前|取得的?|第二|教师)?(?:最高)?学历(?:层次|情况|名称)?$|^(?:最高)?学历学位$|^文化程度$|^(?:最后|最高)学历$/,
    never: /第一学历|全日制|初始|原始|入职|院校|专业|时间/,
  },
  {
    field: "teacher_backbone",
    exact:
      /^(?:是否)?(?:为|是)?(?:(?:县|区|县区|区县|市)级?以上)?(?:各级|学科)?骨干(?:教师)?(?:级别|称号|类别|类型|层次|等级|情况)?(?:级别)?$|^(?:荣誉|名师)?骨干称号$|^(?:荣誉|教师|教学|学术|人才|所获|获得)?(?:荣誉)?称号(?:级别|名称)?$|^骨干教师或学科带头人$|^是否(?:为)?骨干教师$/,
    never: /时间|文号|发证|年度|校级/,
  },
  {
    field: "teacher_certificate_number",
    exact: /^(?:教师)?资格证?(?:书)?(?:的)?(?:号码?|编号)$/,
  },
  {
    field: "teacher_certificate",
    exact:
      /^(?:是否)?(?:有|持有?|具有|具备)?(?:相应)?教师资格证?(?:书)?(?:情况|种类|类别|类型|学段|层次)?$|^资格证(?:书)?(?:种类|类别|类型)?$|^资格(?:种类|类别)$/,
    never: /时间|日期|发证|机关|学科/,
  },
  {
    field: "teacher_subject",
    exact:
      /^(?:现|主要?|目前|所)?(?:任教|任课|执教|担任|主教|授课|教学|所教|任|教)?(?:的)?(?:学科|科目)(?:名称)?$|^(?:现|主)任学科$|^(?:任教|任课|所教)(?:课程)$/,
    never: /兼|第二|资格|专业|其他|次要/,
  },
  {
    field: "teacher_post",
    exact:
      /^(?:现|所在|聘用|任职)?(?:岗位|工作岗位)(?:类型|类别|名称|性质|情况)?$|^(?:人员|教职工|教师|职工)(?:类别|类型|身份|性质)$|^(?:是否)?(?:为)?(?:专任|专任教师|专兼职|专职兼职|专任兼任|专任教师否)$|^工作性质$/,
    never: /等级|级别|职称|时间/,
  },
  {
    field: "teacher_duty",
    exact: /^(?:现|现任|担任|所任|行政|党政|校内|学校)?(?:的)?(?:党政|行政)?职务(?:名称|情况)?$/,
  },
  {
    field: "teacher_quota",
    exact:
      /^是否(?:为|属)?(?:在编|编内|有编|在编在岗|编外)(?:教师|人员)?(?:否)?$|^编制(?:性质|类型|类别|情况|身份|属性)$|^(?:在编|编内)(?:情况|否|状态)$|^用[工人](?:形式|性质|方式|类型)$/,
    never: /是否(?:为|属)?编外/,
  },
  {
    field: "teacher_term",
    exact: new RegExp(`${TERM_HEADER.source}|^(?:合同)?起止(?:时间|年月|日期)$`),
    never: /职称|岗位/,
  },
  {
    field: "teacher_since",
    exact:
      /^(?:参加|从事)?(?:教育|教学)?(?:工作|任教|从教|参教)(?:起始|开始)?(?:时间|年月|日期|年份)$|^(?:入职|入编|聘用|录用|上岗|到岗|招聘|任教)(?:时间|年月|日期|年份)$/,
    never: /本校|现校|评审|职称/,
  },
  {
    field: "teacher_eligible",
    exact:
      /^(?:是否)?(?:属于?|为)?(?:符合|具备|达到|满足)(?:交流|轮岗|交流轮岗)(?:的)?条件(?:教师)?(?:否|情况)?$|^(?:是否)?(?:应交流|应轮岗|应交流轮岗)(?:教师|对象)?$/,
  },
  {
    field: "teacher_rotated",
    exact:
      /^(?:是否)?(?:已|参加|参与|实际|本年度|本学年|今年|当年)*(?:交流|轮岗|交流轮岗|轮岗交流)(?:教师)?(?:否|情况)?$/,
  },
  {
    field: "rotated_to",
    exact:
      /^(?:交流|轮岗|交流轮岗|轮岗交流|现|派往|流入|接收|调入|支教)(?:到|至|去往|后)?(?:的)?(?:学校|单位|去向)(?:名称)?$|^(?:交流|轮岗)(?:去向|到何校)$/,
    never: /任教|工作|所在/,
  },
  {
    field: "training_hours",
    exact:
      /^(?:(?:近)?[五5三3]年|20\d\d(?:-20\d\d)?(?:学年度?|年度?)?|累计|继续教育|完成|参加|已)*(?:教师)?(?:继续教育|培训|研修|学习|研训)(?:总)?(?:学时|课时|时数|时间)(?:数|累计|合计)?$|^(?:总)?学时(?:数)?(?:合计|累计)?$|^(?:近)?[五5]年(?:内)?(?:累计|合计|总)*(?:学时)(?:数)?$|^(?:累计|合计)学时(?:数)?$|^(?:近)?[五5]年(?:内)?(?:培训|研训|研修)?(?:总)?学时(?:数)?(?:累计|合计|总计)(?:数)?$|^(?:继续教育|培训|研修|完成)*(?:学时)?20\d\d(?:-(?:20)?\d\d)?(?:年|学年|年度|学年度)?(?:培训)?(?:学时)(?:数)?$|^(?:继续教育|培训|教师培训|研修)(?:学时)(?:数)?20\d\d(?:-(?:20)?\d\d)?(?:年|学年|年度|学年度)?$|^培训学时(?:(?:近)?[三五35]年)?(?:合计|累计|总计|小计)(?:数)?$/,
  },
  GRADE,
  FROM,
  WHERE,
  REMARKS,
];

/** 专用教室: a row for each room. */
export const ROOM_WORDS: readonly FieldWords[] = [
  {
    field: "room_area",
    exact: /^(?:教室|房间|功能室|专用教室|单间|每间|室内|用房)?(?:实际)?(?:使用)?面积$/,
    never: /校舍|占地|生均|标准|总面积|应/,
  },
  {
    field: "room_floor_area",
    exact: /^(?:教室|房间|功能室|专用教室|单间|每间|用房)?(?:实际)?建筑面积$/,
    never: /校舍|占地|生均|标准|总面积|应/,
  },
  {
    field: "room_use",
    exact:
      /^(?:教室|功能室|专用教室|功能教室|房间|场室|用房)?(?:用途|类型|类别|种类|使用性质|功能)$|^(?:教室|功能室|专用教室)(?:用途|类型|类别|种类)$/,
  },
  {
    field: "room_name",
    exact:
      /^(?:专用|功能|多媒体|音乐|美术|音美)*(?:教室|功能室|场室|房间|专用室)(?:名称|号|名|编号|门牌号|名称编号)?$|^(?:室号|房号|门牌号|室名)$/,
    never: /数|面积|间$/,
  },
  // A row may stand for several rooms of a kind: 音乐教室 | 2间.
  {
    field: "actual_amount",
    exact: /^(?:现有|实有|合格|教室|房间)?(?:间数|数量|个数|间|室数|教室数|教室间数)$/,
  },
  {
    field: "building_name",
    exact: /^(?:所在|所属)(?:楼|楼栋|建筑物?|校舍|位置|楼宇|教学楼)(?:名称|号)?$|^楼(?:栋|号|宇)(?:名称|号)?$|^位置$/,
  },
  WHERE,
  REMARKS,
];

/** 校舍: a row for each building. */
export const BUILDING_WORDS: readonly FieldWords[] = [
  {
    field: "building_area",
    exact: /^(?:校舍|建筑物?|单体|楼|本栋)?(?:总)?建筑(?:总)?面积$|^(?:校舍|建筑物|房屋)?面积$/,
    never: /占地|使用|生均|危房|租|借/,
  },
  {
    field: "building_use",
    exact:
      /^(?:校舍|建筑物?|房屋|主要)?(?:主要)?(?:使用)?(?:用途|功能|使用性质|使用功能|用房类别|用房类型)$|^(?:校舍|用房)(?:类别|类型|性质)$/,
  },
  {
    field: "building_name",
    exact: /^(?:校舍|建筑物?|楼栋|楼房|单体建筑|房屋|楼宇|单体|栋)(?:名称|编号|名|栋号)?$|^(?:楼栋|楼)?名称$|^楼号$/,
    never: /面积|结构|等级/,
  },
  {
    field: "build_year",
    exact: /^(?:建成|竣工|建造|建设|始建|修建|投入使用)(?:年份|时间|年代|年月|日期|年度|年)?$/,
  },
  { field: "building_structure", exact: /^(?:校舍|建筑|房屋)?结构(?:类型|形式|类别)?$/ },
  {
    field: "building_in_use",
    exact:
      /^(?:目前|现|当前)?(?:是否)?(?:仍|还)?(?:在|正在)?使用(?:中)?(?:否|状态|情况|现状)?$|^是否(?:在用|停用前使用)$|^(?:在用|使用)状态$/,
    never: /面积|年限|性质|功能/,
  },
  {
    field: "building_appraised",
    exact: /^(?:校舍|房屋|安全|最近一次|最近|抗震)*鉴定(?:日期|时间|年月|年份)$/,
  },
  {
    field: "building_checked",
    exact: /^(?:校舍|房屋|安全|最近一次|最近|上次|最后|年度)*(?:年检|检查|排查|安全检查|巡查)(?:日期|时间|年月)$/,
  },
  {
    field: "mended_by",
    exact:
      /^(?:危房|隐患|计划|预计|改造|提升)*(?:整改|改造|加固|排除|提升改造)(?:计划)?(?:完成)?(?:时限|期限|日期|时间|年月|年份)$/,
  },
  {
    field: "safety_grade",
    exact: /^(?:校舍|房屋|安全|抗震)*(?:鉴定|安全)(?:等级|结果|级别|结论|情况)$|^危房等级$/,
  },
  WHERE,
  REMARKS,
];

/** All words of lists; what the words of a field are is looked up here, whatever the list. */
export const LIST_WORDS: readonly FieldWords[] = [...CLASS_WORDS, ...TEACHER_WORDS, ...ROOM_WORDS, ...BUILDING_WORDS];
