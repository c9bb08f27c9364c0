import { cellsOf, fieldsOf, findingsOf, rowsOf, schoolOf, tableOf } from "./read-kinds";

describe("a list of classes", () => {
  const merged = [
    ["2024年秋季各校班额统计表"],
    ["学校", "年级", "班级", "班主任", "学生人数"],
    ["示例城关小学", "一年级", "1班", "甲", 44],
    [null, null, "2班", "乙", 46],
    [null, "二年级", "1班", "丙", 45],
    ["示例大同学校", "六年级", "六(1)班", "丁", 40],
    [null, "七年级", "七(1)班", "戊", 51],
    ["合计", null, null, null, 226],
  ];
  const reading = tableOf(merged, { merges: ["A1:E1", "A3:A5", "B3:B4", "A6:A7"] });

  it("carries merged names of schools and grades down to their classes", () => {
    expect(reading.table.kind).toBe("class-list");
    expect(fieldsOf(reading)).toEqual(["school", "grade", "class_name", "-", "class_students/人"]);
    expect(rowsOf(reading, "data")).toEqual([3, 4, 5, 6, 7]);
    expect(rowsOf(reading, "total")).toEqual([8]);
  });

  it("counts classes, the largest class and pupils by the stage that the grade gives, with the cells", () => {
    expect(schoolOf(reading, "示例城关小学")).toMatchObject({
      classes: 3,
      largest_class: 46,
      students: 135,
      students_primary: 135,
    });
    expect(schoolOf(reading, "示例大同学校")).toMatchObject({
      classes: 2,
      students: 91,
      students_primary: 40,
      students_junior: 51,
      "largest_class:junior": 51,
    });
    expect(cellsOf(reading, "示例城关小学", "largest_class")).toEqual(["Sheet1!E4"]);
    expect(cellsOf(reading, "示例大同学校", "students")).toEqual(["Sheet1!E6", "Sheet1!E7"]);
    expect(reading.records?.kinds).toEqual(["primary-school", "nine-year"]);
  });

  it("leaves a school's pupils missing where one class has no number, and names the cell", () => {
    const blank = tableOf([
      ["学校", "班级", "人数"],
      ["示例城关小学", "一(1)班", 44],
      ["示例城关小学", "一(2)班", null],
      ["示例红旗小学", "一(1)班", 30],
    ]);
    expect(schoolOf(blank, "示例城关小学")).toMatchObject({ classes: 2, students: null, largest_class: null });
    expect(schoolOf(blank, "示例红旗小学")).toMatchObject({ classes: 1, students: 30 });
    expect(findingsOf(blank)).toEqual(["list-incomplete Sheet1!C3"]);
  });

  it("does not guess the stage of 2023级", () => {
    const entry = tableOf([
      ["学校名称", "班级名称", "人数"],
      ["示例第一中学", "2023级1班", 50],
      ["示例第一中学", "2023级2班", 49],
      ["示例第一中学", "2024级1班", 52],
    ]);
    expect(schoolOf(entry, "示例第一中学")).toEqual({ classes: 3, students: 151, largest_class: 52 });
    expect(entry.records?.kinds).toEqual(["unknown"]);
  });

  it("belongs to the school that the title names where it has no column of schools", () => {
    const own = tableOf([
      ["示例城关小学2024年秋季学期班额情况表"],
      ["年级", "班级", "人数"],
      ["一年级", 1, 44],
      ["一年级", 2, 45],
      ["二年级", 1, 43],
    ]);
    expect(schoolOf(own, "示例城关小学")).toMatchObject({ classes: 3, students: 132 });
  });

  it("adds up grades with how many classes each has", () => {
    const grades = tableOf([
      ["学校", "年级", "班数", "学生数"],
      ["示例城关小学", "一年级", 2, 89],
      ["示例城关小学", "二年级", 2, 90],
    ]);
    expect(schoolOf(grades, "示例城关小学")).toMatchObject({ classes: 4, students_primary: 179 });
    expect(schoolOf(grades, "示例城关小学")).not.toHaveProperty("largest_class");
  });
});

const HEADER = ["序号", "姓名", "身份证号", "所在学校", "学段", "最高学历", "骨干教师级别", "任教学科", "岗位"];
const teacher = (
  name: string,
  id: string,
  school: string,
  stage: string,
  degree: string,
  backbone: string,
  subject: string,
  post = "专任教师",
) => [1, name, id, school, stage, degree, backbone, subject, post];

describe("a list of teachers", () => {
  it("counts people: 专任, above the required degree of their stage, 县级以上骨干, main subject 体音美", () => {
    const reading = tableOf([
      HEADER,
      teacher("甲一", "530001", "示例城关小学", "小学", "大专", "县级", "语文"),
      teacher("甲二", "530002", "示例城关小学", "小学", "中师", "校级", "体育"),
      teacher("甲三", "530003", "示例城关小学", "小学", "大学本科", "", "语文、音乐"),
      teacher("甲四", "530004", "示例城关小学", "小学", "本科", "", "", "校医"),
      teacher("乙一", "530005", "示例大同中学", "初中", "大专", "市级", "美术"),
      teacher("乙二", "530006", "示例大同中学", "初中", "研究生", "省级", "数学"),
    ]);
    expect(reading.table.kind).toBe("teacher-list");
    expect(schoolOf(reading, "示例城关小学")).toMatchObject({
      teachers_fulltime: 3,
      teachers_above_degree: 2,
      backbone: 1,
      pe_art_teachers: 1,
    });
    expect(schoolOf(reading, "示例大同中学")).toMatchObject({
      teachers_fulltime: 2,
      teachers_above_degree: 1,
      backbone: 2,
      pe_art_teachers: 1,
    });
    expect(cellsOf(reading, "示例城关小学", "teachers_above_degree")).toEqual(["Sheet1!F2", "Sheet1!F4"]);
    expect(reading.findings).toEqual([]);
    expect(reading.table.questions).toEqual([]);
  });

  it.each(["荣誉称号", "教师称号", "所获荣誉称号"])(
    "takes 骨干 from %s, where other honours are none that is known",
    (header) => {
      const rows = (last: string): Parameters<typeof tableOf>[0] => [
        ["姓名", "学校", "学历", "任教学科", header],
        ["甲一", "示例城关小学", "本科", "语文", "省级骨干教师"],
        ["甲二", "示例城关小学", "本科", "数学", "无"],
        ["甲三", "示例城关小学", "大专", "体育", last],
      ];
      expect(schoolOf(tableOf(rows("市级学科带头人")), "示例城关小学")).toMatchObject({ backbone: 2 });
      for (const other of ["市级优秀教师", "县师德标兵", "省先进工作者", "县优秀班主任", "市教学新秀"]) {
        const reading = tableOf(rows(other));
        expect(schoolOf(reading, "示例城关小学")).toMatchObject({ backbone: null });
        expect(findingsOf(reading)).toEqual(["word-unknown Sheet1!E4"]);
      }
    },
  );

  it("counts a nine-year school's teachers by their own stage", () => {
    const reading = tableOf([
      HEADER,
      teacher("甲一", "530001", "示例实验学校", "小学", "大专", "", "语文"),
      teacher("甲二", "530002", "示例实验学校", "初中", "大专", "", "语文"),
    ]);
    expect(schoolOf(reading, "示例实验学校")).toMatchObject({
      "teachers_above_degree:primary": 1,
      "teachers_above_degree:junior": 0,
    });
    expect(reading.records?.kinds).toEqual(["nine-year"]);
  });

  it("leaves a count missing where a 学历 is none that is known, and names the cell; the other counts stay", () => {
    const reading = tableOf([
      HEADER,
      teacher("甲一", "530001", "示例城关小学", "小学", "函授", "县级", "语文"),
      teacher("甲二", "530002", "示例城关小学", "小学", "本科", "", ""),
    ]);
    expect(schoolOf(reading, "示例城关小学")).toMatchObject({
      teachers_fulltime: 2,
      teachers_above_degree: null,
      backbone: 1,
      pe_art_teachers: null,
    });
    expect(findingsOf(reading)).toEqual(["word-unknown Sheet1!F2", "list-incomplete Sheet1!H3"]);
  });

  it("counts one number with one name once in a school without asking", () => {
    const reading = tableOf([
      HEADER,
      teacher("甲一", "530001", "示例城关小学", "小学", "本科", "", "语文"),
      teacher("甲一", "530001", "示例城关小学", "小学", "本科", "", "语文"),
    ]);
    expect(schoolOf(reading, "示例城关小学")).toMatchObject({ teachers_fulltime: 1 });
    expect(reading.table.questions).toEqual([]);
  });

  it("asks where a list without numbers names somebody twice in a school, and obeys the answer", () => {
    const rows = [
      ["学校", "教师姓名", "学历", "任教学科"],
      ["示例城关小学", "甲一", "本科", "语文"],
      ["示例城关小学", "甲一", "本科", "音乐"],
      ["示例红旗小学", "甲一", "专科", "语文"],
    ];
    const asked = tableOf(rows);
    expect(asked.table.questions.map(({ code, parameters }) => [code, parameters.rows])).toEqual([
      ["duplicate-person", "2、3"],
    ]);
    expect(schoolOf(asked, "示例城关小学").teachers_fulltime).toBeNull();
    expect(schoolOf(asked, "示例红旗小学").teachers_fulltime).toBe(1);
    const id = asked.table.questions[0]?.id ?? "";
    expect(schoolOf(tableOf(rows, {}, { [id]: "first" }), "示例城关小学").teachers_fulltime).toBe(1);
    expect(schoolOf(tableOf(rows, {}, { [id]: "both" }), "示例城关小学").teachers_fulltime).toBe(2);
  });

  it("asks in which school a number counts that stands in two", () => {
    const rows = [
      HEADER,
      teacher("甲一", "530001", "示例城关小学", "小学", "本科", "", "语文"),
      teacher("甲一", "530001", "示例红旗小学", "小学", "本科", "", "语文"),
    ];
    const asked = tableOf(rows);
    const [question] = asked.table.questions;
    expect(question).toMatchObject({
      code: "person-in-two-schools",
      choices: [{ id: "示例城关小学" }, { id: "示例红旗小学" }],
    });
    expect(schoolOf(asked, "示例城关小学").teachers_fulltime).toBeNull();
    const answered = tableOf(rows, {}, { [question?.id ?? ""]: "示例红旗小学" });
    expect(schoolOf(answered, "示例红旗小学").teachers_fulltime).toBe(1);
    expect(schoolOf(answered, "示例城关小学").teachers_fulltime ?? 0).toBe(0);
  });
});

describe("lists of rooms and buildings", () => {
  it("counts music and art rooms one by one, and as many as a row says", () => {
    const rooms = tableOf([
      ["音乐美术教室情况表"],
      ["学校", "教室类别", "教室名称", "使用面积(㎡)"],
      ["示例城关小学", "音乐教室", "音乐1室", 98],
      ["示例城关小学", "音乐教室", "音乐2室", 80],
      ["示例红旗小学", "美术教室", "美术室", 92],
    ]);
    expect(rooms.table.kind).toBe("room-list");
    expect(schoolOf(rooms, "示例城关小学")).toEqual({ music_rooms: 2, art_rooms: 0 });
    const numbered = tableOf([
      ["功能室台账"],
      ["学校名称", "功能室名称", "间数", "面积"],
      ["示例城关小学", "音乐教室", 2, 192],
      ["示例城关小学", "音乐器材室", 1, 30],
      ["示例红旗小学", "音乐教室", null, 66],
    ]);
    expect(schoolOf(numbered, "示例城关小学")).toEqual({ music_rooms: 2 });
    expect(schoolOf(numbered, "示例红旗小学")).toEqual({ music_rooms: null });
    expect(findingsOf(numbered)).toEqual(["list-incomplete Sheet1!C5"]);
  });

  it("takes areas of buildings for 教学及辅助用房 only where the use says so", () => {
    const header = ["学校名称", "楼栋名称", "用途", "建筑面积(㎡)", "建成年份", "结构"];
    const plain = tableOf([
      header,
      ["示例城关小学", "1号楼", "教学及辅助用房", 3200, 2010, "框架"],
      ["示例城关小学", "办公楼", "行政办公用房", 800, 2012, "框架"],
    ]);
    expect(plain.table.kind).toBe("building-list");
    expect(schoolOf(plain, "示例城关小学")).toEqual({ teaching_area: 3200 });
    const named = tableOf([
      header,
      ["示例城关小学", "1号楼", "教学楼", 3200, 2010, "框架"],
      ["示例城关小学", "2号楼", "综合楼", 800, 2012, "框架"],
    ]);
    expect(named.records).toBeNull();
    expect(named.fields?.length).toBe(2);
  });
});
