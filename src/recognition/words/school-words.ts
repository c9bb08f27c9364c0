import type { FieldWords } from "./field-words";

const PER_STUDENT = /每百名?|百名学生|生均|人均|师生比|生师比|每生|平均/;
const TO_BUILD = /需投入|投入资金|新建|购置|新增|在建|需求|还需/;
const OF_OTHERS =
  /随迁|留守|寄宿|住宿|女|男|民族|残疾|毕业|招生|转入|转出|班额|幼儿|学前|不足|贫困|资助|住校|午餐|走读|学生用|流失|大班|随班|送教|政策|借读|年级|超额|非|农村|户籍|受助|家庭/;
const without = (...words: readonly (RegExp | string)[]): RegExp => new RegExp(words.map((word) => (typeof word === "string" ? word : word.source)).join("|"));

/**
 * The words by which bureaus name the fields of schools: rosters and 表Ⅱ-2. Order matters where two would match: the
 * first wins.
 */
export const SCHOOL_WORDS: readonly FieldWords[] = [
  {
    field: "indicator_1_1",
    exact: /^每?百名?学生(?:拥有)?的?(?:高于规定学历|高学历)的?(?:专任)?教师数?$/,
    words: /百名?学生.*学历/,
    family: "count",
  },
  { field: "indicator_1_2", exact: /^每?百名?学生(?:拥有)?的?(?:县级?以上)?骨干教师数?$/, words: /百名?学生.*骨干/, family: "count" },
  {
    field: "indicator_1_3",
    exact: /^每?百名?学生(?:拥有)?的?(?:体育艺术(?:美术音乐|音乐美术)?|体艺|艺体|[音体美]{3})(?:专任)?教师数?$/,
    words: /百名?学生.*(?:体育|艺术|[音体美]{2})/,
    family: "count",
  },
  { field: "indicator_1_4", exact: /^生均教学(?:教学)?辅助用房(?:建筑)?面积$/, words: /生均.*辅助用房|生均教辅用房/, never: /使用面积/, family: "area" },
  { field: "indicator_1_5", exact: /^生均(?:体育)?运动场馆?地?面积$/, words: /生均.*(?:运动场|体育场|体育馆)/, never: /室内/, family: "area" },
  { field: "indicator_1_6", exact: /^生均教学仪器设备(?:资产)?值$/, words: /生均.*设备/, family: "money" },
  { field: "indicator_1_7", exact: /^每?百名?学生(?:拥有)?的?(?:网络)?多媒体教室间?数?$/, words: /百名?学生.*多媒体/, family: "count" },
  { field: "printed_verdict", exact: /^(?:该校|学校)?(?:综合)?(?:评估|评价)?(?:结果|结论)?(?:是否达标|达标(?:情况)?|是否综合达标|综合是否达标)$/, family: "name" },
  {
    field: "teachers_above_degree",
    exact:
      /^(?:专任)?(?:教师)?(?:中|数)?(?:具有|具备)?(?:(?:高于|超过?)(?:国家)?规定学历|规定学历以上|学历高于规定)(?:要求|标准)?的?(?:专任)?(?:教师)?(?:人)?(?:总)?数?$|^高学历的?(?:专任)?教师(?:人)?数?$|^(?:(?:小学|初中)?(?:专任)?教师(?:中|数|学历)?)?(?:学历|具有)?(?:专科|大专|本科)(?:学历|毕业)?以上(?:学历)?(?:毕业)?的?(?:专任)?教师(?:人)?数?$|^(?:专任)?教师(?:中|数|学历)?(?:专科|大专|本科)(?:学历|毕业)?以上(?:学历)?(?:人)?数?$/,
    words: /规定学历|高学历|(?:专科|大专|本科).{0,3}以上/,
    never: without(PER_STUDENT, /(?:达到|符合|具有)规定学历|合格|教职工|校长/),
    family: "count",
  },
  {
    field: "backbone",
    exact: /^(?:(?:县|区|县区|区县|县市区|县市)级?以上)?(?:各级|各类)?(?:学科)?骨干(?:专任)?(?:教师)?(?:总)?(?:人)?数?量?$/,
    words: /骨干/,
    never: without(PER_STUDENT, /交流|轮岗|省级|市级|国家级|校级|镇级|县级(?!以上)|区级(?!以上)/),
    family: "count",
  },
  {
    field: "pe_art_teachers",
    exact: /^(?:体育(?:健康)?艺术(?:美术音乐|音乐美术)?|体艺|艺体|[音体美]{3}|(?:体育|音乐|美术){3})(?:类|学科|教育)?(?:专任|专职)?(?:教师|老师)(?:总)?(?:人)?(?:总)?数?量?$/,
    words: /体育?.{0,3}(?:艺术|音|美).*(?:教师|专任)|[音体美]{3}/,
    never: without(PER_STUDENT, /器材|教室|设施|用房/),
    family: "count",
  },
  {
    field: "indoor_sport_area",
    exact: /^(?:室内(?:体育|运动|体育运动)(?:活动)?(?:用房|场馆|馆|场地|场|设施|场所)?|(?:学校)?体育馆|风雨操场)(?:建筑)?(?:总)?(?:面积)?$/,
    words: /室内(?:体育|运动)|体育馆/,
    never: without(PER_STUDENT, TO_BUILD, /\+|租|借|运动场.*体育馆|体育场.*体育馆|个数|座数|室外/),
    family: "area",
  },
  {
    field: "teaching_area",
    exact: /^教学(?:用房)?(?:教学)?辅助用房(?:总)?(?:建筑)?(?:总)?(?:面积)?$|^教辅用房(?:总)?(?:建筑)?(?:总)?(?:面积)?$/,
    words: /教学(?:用房)?(?:教学)?辅助用房|教辅用房/,
    never: without(PER_STUDENT, TO_BUILD, /使用面积|危房|间数/),
    family: "area",
  },
  {
    field: "sports_area",
    exact:
      /^(?:校内|室外|学校)?(?:(?:体育)?(?:运动|活动)(?:场地|场馆|场所|场)馆?|体育(?:场地|场馆|场所|场)馆?|操场|运动场地?\+?(?:室内)?体育馆|体育场\+?体育馆|运动场地?\+?室内体育用房)(?:总)?(?:占地|建筑)?(?:总)?(?:面积)?$/,
    words: /运动场|体育场|操场|活动场地/,
    never: without(PER_STUDENT, TO_BUILD, /租|借|校外|塑胶|跑道|个数|座数|片数|块数|类型|篮球|足球|排球|器材|资金|投资/),
    family: "area",
  },
  {
    field: "equipment_value",
    exact: /^(?:固定资产(?:总值)?)?教?学?仪器设备(?:资产)?(?:账面)?(?:总)?(?:价值|资产值|值|原值|金额|资产|总值|总额)?$|^教学设备(?:资产)?(?:总)?(?:价)?值$/,
    words: /仪器设备|设备.*(?:值|金额)/,
    never: without(PER_STUDENT, TO_BUILD, /台件|台套|件套|[台件套]数|[台套]$|当年|本年|报废/),
    family: "money",
  },
  {
    field: "multimedia_rooms",
    exact: /^(?:网络多媒体|多媒体网络|多媒体)教室(?:总)?(?:间)?(?:总)?(?:个)?数?量?$/,
    words: /多媒体教室/,
    never: without(PER_STUDENT, TO_BUILD, /面积|使用/),
    family: "count",
  },
  {
    field: "classes",
    exact: /^(?:小学|初中|高中)?(?:(?:教学)?班级?(?:总)?(?:个)?数量?|教学班|班级)$/,
    words: /班级(?:总)?数|教学班/,
    never: without(PER_STUDENT, /班额|大班|超|以下|以上|小班|\d|幼儿|学前|特教/),
    family: "count",
  },
  {
    field: "students",
    exact:
      /^(?:小学|初中|高中|初级中学|义务教育|普通高中|中小学)*(?:阶段|学段|部)?(?:在校|在籍|在读|在册)?(?:学)?生(?:总)?(?:人)?(?:总)?(?:数量?|规模|总量)?$|^(?:(?:小学|初中|高中)部?)?(?:在校|在籍|在读|总)(?:学生|学籍)?(?:总)?人?数$/,
    words: /在校(?:学)?生|学生(?:总)?(?:人)?数|在籍(?:学)?生/,
    never: without(PER_STUDENT, OF_OTHERS),
    family: "count",
  },
  {
    field: "school",
    exact: /^(?:学校|中小学校?|义务教育|小学|初中|中学|校区|教学点|办学点|机构|办学|教学|单位)*(?:名称|校名|全称|简称)$|^(?:校名|学校名?|单位|机构)$/,
    never: /中心校|主管|上级|代码|英文|曾用/,
    family: "name",
  },
  {
    field: "stage",
    exact: /^(?:所属|学校)?(?:学段|办学类型|办学类别|办学层次|学校类型|学校类别|类型|类别|层次|学制|性质类别|办学形式|教育阶段)$/,
    never: /举办者|城乡|数$/,
    family: "name",
  },
];
