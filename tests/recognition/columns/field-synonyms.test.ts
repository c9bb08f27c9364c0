import { ACCEPTED } from "../../../src/recognition/sureness";
import { columnCandidates, matchColumn } from "../../../src/recognition/columns/match-column";
import { headerPart } from "../../../src/recognition/header/header-text";
import { plainText } from "../../../src/recognition/words/plain-text";

const partsOf = (header: string): Parameters<typeof matchColumn>[0] =>
  header.split(">").map((label) => headerPart(plainText(label)));

/** What a header is taken for without asking: "field" or "field@stage", else null. */
function taken(header: string, isAmongTeachers = false): string | null {
  const found = matchColumn(partsOf(header), "school", { isAmongTeachers });
  return found && found.score >= ACCEPTED ? `${found.field}${found.stage ? `@${found.stage}` : ""}` : null;
}

/** Names of fields as forms, statistical returns and counties write them; the first lines are those of a public list. */
const NAMES: Readonly<Record<string, string>> = {
  students:
    "在校生数 在校学生数 学生数 实有学生数 学生人数（在校人数） 在校生数>合计 总人数 现有在校学生 在籍学生数 学生总数（人） 在校（学生）数 2024年在校生 学生>数量 全校学生数 在读学生人数 在园（校）生数 在校学生（含随迁） 学生规模（人） 在校生规模",
  students_primary:
    "小学学生人数 小学生数 在校学生数>其中：小学 小学>学生数 小学部学生数 学生数（小学） 小学段在校生 义务教育学生数>小学",
  students_junior: "初中生数 在校生>初中部 初级中学学生数",
  classes: "班级数 班级总数 教学班数 班数 教学班（个） 班级>个数 现有班级 教学班级数 行政班数",
  teachers_fulltime:
    "专任教师数 专任教师 专任 其中专任教师 教职工>其中：专任教师 教职工数>专任教师数 专职教师数 在编专任教师 专任教师（人）",
  staff: "教职工数 教职工总数 教职工 在编人员 在职教职工数 教职员工数 教职工数>合计 在编教职工",
  teachers_above_degree:
    "高于规定学历教师数 高学历教师数 专任教师中高于规定学历人数 专任教师>高于国家规定学历 学历高于规定的教师数 教师数（高于规定学历） 超规定学历专任教师",
  "teachers_above_degree@primary": "专科及以上专任教师 小学>大专及以上学历教师 专任教师>专科及以上",
  "teachers_above_degree@junior": "本科及以上专任教师 本科以上学历专任教师数 初中>高于规定学历教师数",
  teachers_college: "专科学历教师人数 专科毕业 大专学历教师 专任教师>大专 专任教师学历>专科",
  teachers_bachelor: "本科学历教师人数 本科毕业 专任教师>按学历分>本科 大学本科学历专任教师",
  teachers_master: "硕士学历教师人数 硕士研究生毕业学历教师人数 专任教师>硕士",
  teachers_doctor: "博士研究生学历教师人数 博士研究生毕业学历教师人数 专任教师>博士",
  teachers_postgraduate: "研究生毕业 研究生学历教师数 专任教师>研究生 硕士及以上学历教师 专任教师学历情况>硕士及以上",
  teachers_mid_title:
    "中级及以上职称教师数 中级以上职称教师 中级及以上专业技术职务教师数 中级及以上专业技术职务专任教师人数 中级职称以上教师 中级职称及以上教师数 中级及以上教师数 中高级职称教师 中、高级职称教师数 中级、高级职称教师人数 其中：中级及以上专业技术职务 专任教师>中级及以上职称 专任教师职称>中级及以上 专业技术职务>中级及以上（人） 具有中级以上专业技术职称的专任教师数 职称>中高级 教师数（中级及以上职称） 专任教师数（中级及以上职称） 专任教师（中级及以上专业技术职务）",
  "teachers_mid_title@primary": "小学>中级及以上职称教师数 中级及以上专业技术职务教师数（小学）",
  backbone:
    "县级以上骨干教师数 骨干教师数 骨干教师 骨干教师（省市县级） 县（区）级及以上骨干教师 骨干教师（县级以上） 教师数（骨干，县级以上） 学科骨干教师 区县级以上骨干教师 专任教师>骨干教师 县及县以上骨干教师 骨干教师>县级一上 县级以上骨干教师（含学科带头人）",
  "backbone@primary": "县级及以上骨干教师（小学） 骨干教师>小学",
  pe_teachers: "体育专任教师人数 体育教师数 专任教师>体育 体育学科教师",
  music_teachers: "音乐专任教师人数 音乐教师数 专任教师（人）>音乐",
  art_teachers: "美术专任教师人数 美术教师数 专任教师>美术",
  arts_teachers: "艺术专任教师人数 艺术教师数 专任教师>艺术 音乐、美术教师数",
  pe_art_teachers:
    "体育、艺术（美术、音乐）专任教师数 体艺专任教师数 音体美专任教师 音乐、体育、美术教师 艺术、体育教师人数 体育艺术类专任教师 专任教师>体音美",
  teaching_area:
    "教学及辅助用房总面积 教学及辅助用房面积总数 教学及辅助用房（含室内体育用房） 教学及辅助用房面积 教学及辅助用房>计 教辅用房面积 教学辅助用房（㎡） 校舍建筑面积>教学及辅助用房 教学及教学辅助用房建筑面积 教学用房及教学辅助用房面积 教学、辅助用房（平方米）",
  indoor_sport_area:
    "室内体育用房面积 体育馆面积 学校体育馆面积 体育馆 其中：室内体育用房 体育运动场馆面积>室内 风雨操场面积 体育馆（风雨操场） 室内运动场馆面积 其中：室内体育活动室（馆）（㎡） 雨棚操场面积 室内体育活动场馆面积",
  sports_area:
    "运动场地面积 校内体育场面积 体育场面积 其中>运动场地面积 体育运动场馆面积 体育运动场（馆）面积 运动场地+体育馆面积 操场面积 室外运动场地 体育场馆>合计 学校运动场馆面积 占地面积>运动场地面积",
  rented_sport_area: "校外租赁场馆面积 校外周边租借体育场馆面积 租用体育场馆 租借校外运动场地面积",
  equipment_value:
    "教学仪器设备资产值（账面原值） 教学仪器设备资产值(万元) 仪器设备值(元） 固定资产总值>教学仪器设备资产值 设备值（万元） 教学设备总值 教学仪器设备>资产值 教学仪器设备总价值 仪器设备资产 教学、实验仪器设备值（万元） 教学仪器实验设备值",
  multimedia_rooms:
    "网络多媒体教室数 网络多媒体教室间数 网络多媒体教室 多媒体教室数 多媒体教室（间） 教室>网络多媒体 网络多媒体教室（含班班通）",
  computers: "计算机台数 学校计算机总台数 学生用计算机 教学用计算机（台） 计算机>学生用 电脑数",
  books: "图书册数 图书（册） 图书藏量 图书数 藏书量 纸质图书册数 馆藏图书（万册）",
  music_rooms: "音乐教室间数 音乐专用教室 音乐教室总间数 功能室（间）>音乐 专用教室>音乐教室 音乐室",
  art_rooms: "美术教室间数 美术专用教室 美术教室总间数 功能室>美术室",
  land_area: "占地面积（平方米） 占地面积 校园占地面积 学校占地面积（亩） 校园面积",
  floor_area: "校舍建筑面积 本学年校舍建筑面积 建筑面积 校舍总建筑面积 校舍面积",
  migrant_students:
    "进城务工人员随迁子女在校生人数 随迁子女在校生人数 随迁子女数 在校学生数>其中：随迁子女 学生数>进城务工人员随迁子女",
  boarding_students: "寄宿生数 寄宿生 住宿生 在校生>寄宿生 住校学生数",
  largest_class: "最大班额 最大班额学生数 最大班级人数 班额>最大班额",
  posts_approved: "核定编制 核定编制数 应核编制 核编 编制数 教职工编制数",
  posts_filled: "实有编制 实有编制数 实编 在编在岗 编制数>实有",
  public_funds: "上一年度公用经费预算总额 公用经费预算 公用经费 公用经费（万元）",
  training_funds: "上一年度教师培训经费预算总额 教师培训经费 培训经费 公用经费>其中：教师培训经费",
  school: "学校 学校名称 校名 机构名称 学校（机构）名称 学校（机构）名称（章） 单位名称",
  school_code: "学校标识码 学校代码 学校（机构）标识码 学校>代码 机构代码",
  stage: "学校类型 办学类型 学段 学校类别 任教学段 所在学段",
  owner: "举办者类型 举办者性质 办别 公办/民办 学校性质 举办者>类型",
  place_type: "城乡分类 城乡类型 学校所在地城乡类型",
  town: "所属乡镇 所在乡镇 乡镇（街道） 片区",
  district: "学区 所属学区 学区名称 学区（片区） 督学责任区 教管中心",
  education_group: "教育集团 教育集团名称 所属集团 集团（教联体）名称 办学共同体 城乡教育共同体 学校联盟",
  parent_school: "所属中心校 中心学校",
  counts_as_school: "是否计校数 是否独立计校",
  indicator_1_6: "教学仪器设备>生均值 生均教学仪器设备值（元） 教学仪器设备值（元/生） 生均设备值",
  indicator_1_4: "生均教学及辅助用房面积 教学及辅助用房（㎡/生） 教学及辅助用房>生均面积",
  indicator_1_7: "每百名学生拥有网络多媒体教室数 网络多媒体教室>每百名学生拥有数",
};

/** Names that mean a field among columns about teachers only: of rooms or of pupils they would mean something else. */
const AMONG_TEACHERS: Readonly<Record<string, string>> = {
  teachers_college: "大专 专科",
  teachers_bachelor: "本科",
  teachers_master: "硕士研究生",
  teachers_doctor: "博士",
  pe_teachers: "体育与健康",
  music_teachers: "音乐",
  art_teachers: "美术",
  arts_teachers: "艺术>计 艺术",
};

const pairs = (names: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(names).flatMap(([field, headers]) => headers.split(" ").map((header) => [header, field] as const));

describe("names of fields", () => {
  it.each(pairs(NAMES))("%s is %s", (header, field) => {
    expect(taken(header)).toBe(field);
  });

  it.each(pairs(AMONG_TEACHERS))("%s among columns of teachers is %s, and elsewhere not certain", (header, field) => {
    expect(taken(header, true)).toBe(field);
    expect(taken(header)).toBeNull();
  });
});

describe("headers that are no figure of a school", () => {
  it.each([
    "新增学生数",
    "上年学生数",
    "目标学生数",
    "应有学生数",
    "学生数（初中毕业）",
    "城镇学生数",
    "农村学生数",
    "在校学生数>女",
    "在校学生数>其中：女",
    "女生数",
    "男生数",
    "毕业生数",
    "留守儿童数",
    "双语班学生数",
    "学生宿舍面积",
    "学生食堂",
    "五年级学生数",
    "学生用床位数",
    "学生数>占比",
    "上学年>学生数",
    "缺编教师数",
    "外聘教师数",
    "中级教师数",
    "中级职称教师数",
    "高级职称教师数",
    "高级及以上职称教师",
    "副高级及以上教师",
    "初级及以上职称教师",
    "中级以下职称教师",
    "专任教师职称>中级",
    "专任教师职称>高级",
    "专业技术职务>中级",
    "中级及以上职称教师占比",
    "中级及以上职称教师比例（%）",
    "每百名学生拥有中级及以上职称教师数",
    "中级及以上岗位数",
    "中级以上骨干教师",
    "新增中级及以上职称教师数",
    "女>中级及以上职称",
    "专任教师数（高级及以上）",
    "专任教师数（初级及以上职称）",
    "校长>本科",
    "教职工>本科",
    "女>专任教师",
    "骨干教师>体育",
    "骨干教师培训人数",
    "省级骨干教师数",
    "市级骨干教师",
    "县级骨干教师数",
    "骨干教师占专任教师比例",
    "达到规定学历教师数",
    "本科及以下学历教师",
    "体育器材",
    "体育教师缺额",
    "计算机教室",
    "图书室面积",
    "电子图书",
    "生均图书",
    "生均占地面积",
    "绿化用地面积",
    "新建教学及辅助用房面积",
    "教学及辅助用房使用面积",
    "教学及辅助用房标准面积",
    "教学用房面积",
    "危房面积",
    "塑胶运动场面积",
    "篮球场个数",
    "教学仪器设备台件数",
    "新增教学仪器设备值",
    "信息化设备值",
    "多媒体教室达标率",
    "网络多媒体教室面积",
    "大班额班级数",
    "平均班额",
    "生师比",
    "高中>教学及辅助用房面积",
    "公用经费决算数",
    "公用经费支出",
    "体育场馆数量",
    "运动场数",
    "体育馆个数",
    "教学仪器设备数",
    "核定班数",
    "中学生数",
    "体育教师（兼职）",
    "外聘教师数",
    "聘用制教师数",
    "政府购买服务教师数",
    "生均公用经费",
    "拟建运动场面积",
    "双语班>女",
  ])("%s is not taken in silence", (header) => {
    expect(taken(header)).toBeNull();
  });

  it.each([
    ...["代课教师", "临聘教师数", "编外聘用", "编外聘用教师", "编制外教师数", "临时代课教师人数"].map(
      (header): [string, string] => [header, "staff_off_quota"],
    ),
    ["交流骨干教师数", "rotated_backbone"],
    ["音乐教室面积", "music_room_area"],
  ])("%s is what it says and no figure of an indicator", (header, field) => {
    expect(taken(header)).toBe(field);
  });

  it.each([
    ["城镇学生数", "students"],
    ["双语部学生数", "students"],
    ["教学用房面积", "teaching_area"],
    ["县级骨干教师数", "backbone"],
    ["在校生数（含学前班）", "students"],
  ])("%s may be %s, and is asked about", (header, field) => {
    expect(columnCandidates(partsOf(header), "school")[0]).toMatchObject({ field, score: 0.7 });
  });
});

describe("the order of words", () => {
  it("does not matter: every order of the parts of a name is the same field", () => {
    for (const header of [
      "骨干教师县级以上",
      "县级以上教师骨干",
      "教师（县级以上骨干）",
      "县级以上>骨干教师",
      "骨干教师>县级以上",
      "骨干>县级以上教师",
    ])
      expect(taken(header)).toBe("backbone");
  });

  it("does not make a field of words that belong to two", () => {
    expect(columnCandidates(partsOf("学生教师比"), "school")).toEqual([]);
    expect(taken("音乐美术教室")).toBeNull();
  });
});
