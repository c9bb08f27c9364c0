import { fieldsOf, findingsOf, rowOf, rowsOf, schoolOf, tableOf, tablesOf } from "./read-kinds";

describe("a form to fill in, one row an item", () => {
  const many = [
    ["学校", "指标名称", "计量单位", "数值"],
    ["示例城关小学", "在校学生数", "人", 1250],
    ["示例城关小学", "教学仪器设备值", "万元", 287.5],
    ["示例城关小学", "县级以上骨干教师数", "人", 15],
    ["示例红旗小学", "在校学生数", "人", 320],
    ["示例红旗小学", "教学仪器设备值", "元", 650000],
    ["示例红旗小学", "县级以上骨干教师数", "人", "约4"],
  ];

  it("becomes figures of schools, each in the unit of its row", () => {
    const reading = tableOf(many);
    expect(reading.table.kind).toBe("fill-in-form");
    expect(fieldsOf(reading)).toEqual(["school", "item", "item_unit", "item_value"]);
    expect(schoolOf(reading, "示例城关小学")).toEqual({ students: 1250, equipment_value: 2_875_000, backbone: 15 });
    expect(schoolOf(reading, "示例红旗小学")).toEqual({ students: 320, equipment_value: 650_000, backbone: null });
    expect(findingsOf(reading)).toEqual([]);
    expect(reading.table.questions).toMatchObject([
      { code: "approximate-number", parameters: { school: "示例红旗小学", text: "约4" } },
    ]);
  });

  it("asks for the unit of money that names none, and counts it once answered", () => {
    const rows = [
      ["学校：示例城关小学"],
      ["填报项目", "单位", "填报值"],
      ["在校学生数", "人", 1250],
      ["教学仪器设备值", null, 287.5],
      ["教学及辅助用房面积", "㎡", 6500],
    ];
    const asked = tableOf(rows);
    const [question] = asked.table.questions;
    expect(question).toMatchObject({ code: "column-unit", parameters: { header: "教学仪器设备值" } });
    expect(schoolOf(asked, "示例城关小学")).toEqual({ students: 1250, teaching_area: 6500 });
    expect(schoolOf(tableOf(rows, {}, { [question?.id ?? ""]: "万元" }), "示例城关小学")).toMatchObject({
      equipment_value: 2_875_000,
    });
  });

  it("takes the school from its own item, and the stage of a figure from its name", () => {
    const form = tableOf([
      ["序号", "类别", "填报项目", "单位", "填报值"],
      [1, "学校", "学校名称", null, "示例实验学校"],
      [2, "学校", "办学类型", null, "九年一贯制学校"],
      [3, "教师", "县级及以上骨干教师（小学）", "人", 12],
      [4, "教师", "县级及以上骨干教师（初中）", "人", 0],
    ]);
    expect(form.records?.kinds).toEqual(["nine-year"]);
    expect(schoolOf(form, "示例实验学校")).toEqual({ "backbone:primary": 12, "backbone:junior": 0 });
  });

  it("takes 亩 for grounds and never for rooms, as a roster does", () => {
    const form = tableOf([
      ["学校：示例城关小学"],
      ["填报项目", "单位", "填报值"],
      ["在校学生数", "人", 300],
      ["教学及辅助用房面积", "亩", 6.5],
      ["体育运动场馆面积", "亩", 4.5],
    ]);
    expect(findingsOf(form)).toEqual(["unit-unusable Sheet1!C4"]);
    expect(schoolOf(form, "示例城关小学")).toEqual({ students: 300, sports_area: 3000 });
  });

  it("reads a cell as a roster would: its own unit, no shares, no fractions of people", () => {
    const form = (value: unknown): ReturnType<typeof tableOf> =>
      tableOf([
        ["学校：示例城关小学"],
        ["填报项目", "单位", "填报值"],
        ["在校学生数", "人", 300],
        ["教学仪器设备值", "万元", value as string],
        ["县级以上骨干教师数", "人", 2.5],
      ]);
    expect(schoolOf(form("0.36亿元"), "示例城关小学")).toMatchObject({ equipment_value: 36_000_000 });
    expect(findingsOf(form("85%"))).toEqual(["not-a-number Sheet1!C4", "fractional-people Sheet1!C5"]);
    expect(findingsOf(form("3亩"))).toEqual(["not-a-number Sheet1!C4", "fractional-people Sheet1!C5"]);
  });

  it("uses no figure that stands in an unknown unit", () => {
    const form = tableOf([
      ["学校：示例城关小学"],
      ["填报项目", "单位", "填报值"],
      ["在校学生数", "人", 100],
      ["教学仪器设备值", "美金", 12],
      ["骨干教师数", "人", 3],
    ]);
    expect(findingsOf(form)).toContain("unit-unusable Sheet1!C4");
    expect(schoolOf(form, "示例城关小学")).toEqual({ students: 100, backbone: 3 });
  });
});

describe("forms of the annual statistics", () => {
  const header = [
    ["学生变动情况 基础基331  单位:人"],
    [null, "编号", "上学年初报表在校学生数", "增加学生数", null, null, "减少学生数", null, "本学年初报表在校学生数"],
    [null, null, null, "合计", "招生", "转入", "合计", "毕业", null],
    ["甲", "乙", 1, 2, 3, 4, 5, 6, 7],
  ];
  const merges = ["A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:H2", "I2:I3"];

  it("agree with the published flow of pupils, row by row; 女 and 少数民族 are parts", () => {
    const reading = tableOf(
      [
        ...header,
        ["幼儿园", "01", 315, 133, 87, 46, 143, 143, 305],
        ["女", "02", 155, 53, 41, 12, 63, 63, 145],
        ["少数民族", "03", 41, 14, 7, 7, 21, 21, 34],
      ],
      { merges },
    );
    expect(reading.table.kind).toBe("statistical-form");
    expect(rowsOf(reading, "of-which")).toEqual([6, 7]);
    expect(rowOf(reading, "幼儿园 > 女")["增加学生数>招生"]).toBe(41);
    expect(reading.findings).toEqual([]);
  });

  it("name the row in which opening + increase − decrease is not closing; * is no figure", () => {
    const reading = tableOf(
      [...header, ["幼儿园", "01", 315, 133, 87, 46, 143, 143, 306], ["女", "02", "*", 53, 41, 12, 63, 63, 145]],
      { merges },
    );
    expect(findingsOf(reading)).toEqual(["flow-differs Sheet1!I5"]);
    expect(rowOf(reading, "幼儿园 > 女")["上学年初报表在校学生数"]).toBeNull();
  });

  it("add 一、二、三 up to the published total, and nothing that stands under them", () => {
    const items: readonly (readonly [string, number])[] = [
      ["总计", 2670],
      ["一、教学及辅助用房", 1550],
      ["活动室", 688],
      ["卫生间", 225],
      ["睡眠室", 576],
      ["保健室", 18],
      ["图书室", 43],
      ["二、行政办公用房", 48],
      ["其中：教师办公室", 48],
      ["三、生活用房", 93],
      ["其中：厨房", 93],
      ["四、其他用房", 979],
    ];
    const rows = [
      ["校舍情况 基础基511  单位：平方米"],
      [null, "编号", "校舍建筑面积", null],
      [null, null, "合计", "框架结构"],
      ["甲", "乙", 1, 2],
      ...items.map(([item, area], index) => [item, index + 1, area, area]),
    ];
    const reading = tableOf(rows, { merges: ["A2:A3", "B2:B3", "C2:D2"] });
    expect(fieldsOf(reading)).toEqual(["item", "item_code", "figure/㎡", "figure/㎡"]);
    expect(rowsOf(reading, "data")).toEqual([6, 12, 14, 16]);
    expect(reading.findings).toEqual([]);
    const wrong = tableOf(
      rows.map((row) => (row[0] === "总计" ? ["总计", 1, 2700, 2670] : row)),
      { merges: ["A2:A3", "B2:B3", "C2:D2"] },
    );
    expect(findingsOf(wrong)).toEqual(["total-mismatch Sheet1!C5"]);
  });
});

describe("plans, money, equipment and tasks", () => {
  it("add the years of a plan up to 合计, group by group, and say where they do not", () => {
    const header = [
      ["义务教育优质均衡发展分年度任务表"],
      ["建设内容", "单位", "2025年", null, "2026年", null, "合计", null],
      [null, null, "数量", "资金（万元）", "数量", "资金（万元）", "数量", "资金（万元）"],
    ];
    const merges = ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"];
    const plan = tableOf(
      [
        ...header,
        ["新建校舍", "㎡", 12000, 3600, 10300, 3100, 22300, 6700],
        ["购置设备", "套", 800, 800, 1100, 1100, 1900, 2000],
      ],
      { merges },
    );
    expect(plan.table.kind).toBe("yearly-plan");
    expect(fieldsOf(plan)).toEqual([
      "item",
      "item_unit",
      "figure@2025",
      "cost@2025/万元",
      "figure@2026",
      "cost@2026/万元",
      "figure",
      "cost/万元",
    ]);
    expect(findingsOf(plan)).toEqual(["total-mismatch Sheet1!H5"]);
  });

  it("read funding by year, with the unit from the title line", () => {
    const funding = tableOf([
      ["义务教育经费投入情况表"],
      ["单位：万元"],
      ["项目", "2023年", "2024年"],
      ["公用经费", 5300, 5450],
      ["教师培训经费", 270, 290],
      ["合计", 5570, 5740],
    ]);
    expect(funding.table.kind).toBe("funding-table");
    expect(fieldsOf(funding)).toEqual(["item", "figure@2023/万元", "figure@2024/万元"]);
    expect(rowOf(funding, "教师培训经费")).toEqual({ "2023年": 2_700_000, "2024年": 2_900_000 });
    expect(rowsOf(funding, "total")).toEqual([6]);
  });

  it("compare 余缺 with 现有 minus 标准; a column that only says what lacks carries no sign", () => {
    const rows = (header: string, gaps: readonly number[]) => [
      ["教学仪器配备情况"],
      ["序号", "仪器名称", "单位", "配备标准", "现有数量", header],
      [1, "天平", "台", 20, 18, gaps[0] ?? null],
      [2, "显微镜", "台", 24, 30, gaps[1] ?? null],
    ];
    const balance = tableOf(rows("余缺", [-2, 5]));
    expect(balance.table.kind).toBe("equipment-list");
    expect(fieldsOf(balance)).toEqual(["-", "item", "item_unit", "standard_amount", "actual_amount", "gap_amount"]);
    expect(findingsOf(balance)).toEqual(["gap-differs Sheet1!F4"]);
    expect(tableOf(rows("缺口", [2, 0])).findings).toEqual([]);
  });

  it("check the classes of all sizes against 班级总数", () => {
    const sizes = tableOf([
      ["班额情况"],
      ["学校", "班级总数", "45人及以下", "46-50人", "51-55人", "56人以上"],
      ["示例城关小学", 28, 28, 0, 0, 0],
      ["示例大同中学", 15, 8, 6, 1, 1],
    ]);
    expect(sizes.table.kind).toBe("class-sizes");
    expect(findingsOf(sizes)).toEqual(["total-mismatch Sheet1!B4"]);
    expect(sizes.table.columns.map(({ sizes: each }) => each ?? null)).toEqual([
      null,
      null,
      { from: null, to: 45 },
      { from: 46, to: 50 },
      { from: 51, to: 55 },
      { from: 56, to: null },
    ]);
  });

  it("read a pupil-teacher ratio however it is written", () => {
    const posts = tableOf([
      ["中小学教职工编制核定表"],
      ["学校", "学生数", "生师比", "应核编制", "实有编制"],
      ["示例城关小学", 1250, "19:1", 66, 68],
      ["示例红旗小学", 320, "1：19", 17, 17],
      ["示例大同小学", 190, 19, 10, 9],
    ]);
    expect(posts.table.kind).toBe("staffing-table");
    expect(["示例城关小学", "示例红旗小学", "示例大同小学"].map((name) => rowOf(posts, name)["生师比"])).toEqual([
      19, 19, 19,
    ]);
    expect(schoolOf(posts, "示例城关小学")).toMatchObject({ students: 1250, posts_approved: 66, posts_filled: 68 });
  });

  it("keep the words of a task list, also where a problem begins like a sum", () => {
    const tasks = tableOf([
      ["问题整改台账"],
      ["序号", "学校", "存在问题", "整改措施", "责任单位", "责任人", "整改时限", "是否销号"],
      [1, "示例城关小学", "1.音乐教师不足\n2.合计缺2人", "招聘", "县教育局", "甲", "2025年", "否"],
      [2, "全县", "合计3处围墙需维修", "维修", "镇政府", "乙", "2026年", "否"],
    ]);
    expect(tasks.table.kind).toBe("task-list");
    expect(fieldsOf(tasks)).toEqual([
      "-",
      "school",
      "problem",
      "measure",
      "responsible",
      "responsible",
      "deadline",
      "closed",
    ]);
    expect(rowsOf(tasks, "data")).toEqual([3, 4]);
    expect(tasks.table.questions).toEqual([]);
  });
});

describe("a list of tasks", () => {
  it("needs no column of problems: 指标内容, 牵头部门 and 完成时间 make one; lines over the table are sections", () => {
    const tasks = tableOf(
      [
        ["义务教育优质均衡发展工作任务分工表"],
        ["序号", "指标内容", "达标要求", "牵头部门", "配合部门", "完成时间"],
        ["一、资源配置（7项）"],
        [1, "高于规定学历教师", "小学4.2人", "县教育局", "县委编办", "2025年12月"],
        [2, "教学及辅助用房", "小学4.5㎡", "县教育局", "县财政局", "2026年8月"],
      ],
      { merges: ["A1:F1", "A3:F3"] },
    );
    expect(tasks.table.kind).toBe("task-list");
    expect(tasks.fields?.names).toEqual(["高于规定学历教师", "教学及辅助用房"]);
    expect(rowsOf(tasks, "section")).toEqual([3]);
  });

  it("goes before a list of buildings that says what is wrong with them", () => {
    const tasks = tableOf([
      ["校舍安全隐患整改台账"],
      ["学校", "校舍名称", "建筑面积", "存在问题", "整改措施", "完成时限"],
      ["示例城关小学", "1号教学楼", 3200, "屋面漏水", "维修", "2025年"],
      ["示例红旗小学", "食堂", 300, "墙体开裂", "加固", "2025年"],
    ]);
    expect([tasks.table.kind, tasks.table.questions.length]).toEqual(["task-list", 0]);
  });
});

describe("what a table is", () => {
  it("is a table of schools where every row has its own, although 班级 counts 1, 2, 3", () => {
    const points = tableOf([
      ["学校", "班级", "学生数"],
      ["示例上村教学点", 1, 12],
      ["示例下村教学点", 2, 23],
      ["示例中村教学点", 3, 40],
    ]);
    expect(points.table.kind).toBe("school-figures");
    expect(schoolOf(points, "示例下村教学点")).toEqual({ classes: 2, students: 23 });
  });

  const doubtful = [
    ["学校", "名称", "用途", "面积"],
    ["示例城关小学", "东侧", "音乐", 98],
    ["示例城关小学", "西侧", "舞蹈", 92],
    ["示例红旗小学", "1号楼", "教学", 920],
  ];

  it("is asked where two kinds fit nearly equally well, and nothing is counted before the answer", () => {
    const asked = tableOf(doubtful);
    const [question] = asked.table.questions;
    expect(question).toMatchObject({ code: "table-kind", id: asked.table.tableAnswer, answer: null });
    expect(question?.choices.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["room-list", "building-list", "not-a-table"]),
    );
    expect(asked.records).toBeNull();
    const answered = tableOf(doubtful, {}, { [asked.table.tableAnswer]: "room-list" });
    expect(schoolOf(answered, "示例城关小学")).toEqual({ music_rooms: 1 });
  });

  it("is not asked where the cells tell it", () => {
    const rooms = tableOf([
      ["学校", "名称", "用途", "面积"],
      ["示例城关小学", "音乐室", "音乐", 98],
      ["示例红旗小学", "美术室", "美术", 92],
    ]);
    expect([rooms.table.kind, rooms.table.questions.length]).toEqual(["room-list", 0]);
    const buildings = tableOf([
      ["学校", "名称", "用途", "面积"],
      ["示例城关小学", "1号楼", "教学", 980],
      ["示例红旗小学", "综合楼", "教学", 920],
    ]);
    expect([buildings.table.kind, buildings.table.questions.length]).toEqual(["building-list", 0]);
  });

  it("can be said at any time, asked or not, and that it is none", () => {
    const rows = [
      ["学校名称", "学生数", "班级数"],
      ["示例城关小学", 1250, 28],
      ["示例红旗小学", 320, 8],
    ];
    const read = tableOf(rows);
    expect(read.table.kind).toBe("school-figures");
    expect(read.table.questions).toEqual([]);
    expect(tableOf(rows, {}, { [read.table.tableAnswer]: "staffing-table" }).table.kind).toBe("staffing-table");
    expect(tablesOf(rows, {}, { [read.table.tableAnswer]: "not-a-table" })).toEqual([]);
  });
});
