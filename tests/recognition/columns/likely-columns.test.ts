import { wholly } from "../../../src/core/pieces";
import { recogniseWorkbook } from "../../../src/recognition/recognise-workbook";
import { sheetOf, workbookOf } from "../sheet-of";
import { columnsOf, schools, taken } from "./sheet-columns";

const STUDENTS = [1000, 900, 500, 640, 720];
const DEGREE = [40, 38, 22, 30, 35];
const BACKBONE = [10, 9, 5, 6, 8];
const PE_ART = [9, 9, 5, 6, 7];
const TEACHING = [5000, 4500, 2300, 3100, 4500];
const SPORTS = [9000, 8000, 5000, 6000, 7000];
const EQUIPMENT = [210, 180, 95, 120, 160];
const ROOMS = [24, 22, 12, 15, 18];
const CORE = [
  "学校名称",
  "学生数",
  "高于规定学历教师数",
  "骨干教师数",
  "体音美教师数",
  "教学及辅助用房面积（㎡）",
  "运动场馆面积（㎡）",
];
const CORE_FIGURES = [STUDENTS, DEGREE, BACKBONE, PE_ART, TEACHING, SPORTS];

describe("a column with a likely word of a figure that an assessment needs", () => {
  it("is asked about where no other column may be that figure", () => {
    const header = [["学校名称", "学生数", "骨干教师数", "教学及辅助用房面积（㎡）", "设备", "班班通教室数"]];
    const read = columnsOf({
      header,
      rows: schools(STUDENTS, BACKBONE, TEACHING, ["105万元", "98万元", "50万元", "77万元", "88.5万元"], ROOMS),
    });
    expect(taken(read).slice(3)).toEqual(["?", "?"]);
    expect(read.questions.map(({ parameters }) => parameters.field)).toEqual(["equipment_value", "multimedia_rooms"]);
  });

  it.each(["配备多媒体设备的教室数", "装有多媒体设备教室（间）", "多媒体设备教室", "智慧教室数", "电子白板教室数"])(
    "%s may be the rooms with multimedia, on a sheet of equipment too",
    (header) => {
      const read = columnsOf({
        header: [["单位", "教学、实验仪器设备值（万元）", header]],
        rows: schools(EQUIPMENT, ROOMS),
      });
      expect(taken(read)).toEqual(["equipment_value 万元", "?"]);
      expect(read.questions.map(({ parameters }) => parameters.field)).toEqual(["multimedia_rooms"]);
    },
  );

  it("is asked about although no name is like it, in a table that has other indicators", () => {
    const header = [
      ["学校名称", "学生数", "骨干教师数", "教学及辅助用房面积（㎡）", "多媒体一体机套间", "运动场可用部分"],
    ];
    expect(taken(columnsOf({ header, rows: schools(STUDENTS, BACKBONE, TEACHING, ROOMS, SPORTS) })).slice(3)).toEqual([
      "?",
      "?",
    ]);
  });

  it("is left alone where another column is the figure, and where it cannot be one", () => {
    const header = [[...CORE, "多媒体教室数", "班班通教室数", "教学仪器设备值（万元）", "设备（台）", "多功能教室数"]];
    const read = columnsOf({
      header,
      rows: schools(
        ...CORE_FIGURES,
        ROOMS,
        ROOMS.map((value) => value + 3),
        EQUIPMENT,
        ROOMS,
        BACKBONE,
      ),
    });
    expect(taken(read).slice(6)).toEqual(["multimedia_rooms 间", "-", "equipment_value 万元", "-", "-"]);
    expect(read.questions).toEqual([]);
  });

  it("is left alone where words stand under it, or where it counts what pupils have", () => {
    const rows = schools(STUDENTS, BACKBONE, TEACHING, ["有", "有", "无", "有", "有"]);
    expect(
      taken(columnsOf({ header: [["学校名称", "学生数", "骨干教师数", "教学及辅助用房面积（㎡）", "设备"]], rows }))[3],
    ).toBe("-");
    expect(
      taken(columnsOf({ header: [["学校名称", "学生床位数", "骨干教师数", "教学及辅助用房面积（㎡）"]], rows }))[0],
    ).toBe("-");
  });

  it("short names that may be something else are asked about, each", () => {
    const header = [["学校", "学生", "学历", "骨干", "音体美", "教辅", "场馆", "设备", "多媒体"]];
    expect(
      taken(
        columnsOf({ header, rows: schools(STUDENTS, DEGREE, BACKBONE, PE_ART, TEACHING, SPORTS, EQUIPMENT, ROOMS) }),
      ),
    ).toEqual(["students 人", "?", "backbone 人", "pe_art_teachers 人", "?", "?", "?", "?"]);
  });

  it("人数 and 教师 are asked about in a table of schools, with what they may be", () => {
    const read = columnsOf({
      header: [
        ["学校名称", "人数", "教师", null, "骨干教师数"],
        [null, null, "合计", "女", null],
      ],
      rows: schools(STUDENTS, [60, 55, 30, 40, 50], [40, 30, 20, 20, 30], BACKBONE),
    });
    expect(taken(read)).toEqual(["?", "?", "-", "backbone 人"]);
    expect(read.questions.map(({ choices }) => choices.map(({ id }) => id))).toEqual([
      ["students", "none"],
      ["teachers_fulltime", "staff", "none"],
    ]);
  });

  it("人数 beside 班数 counts pupils, and in a table about teachers teachers", () => {
    const rows = schools([24, 22, 12, 15, 18], STUDENTS, BACKBONE);
    expect(taken(columnsOf({ header: [["学校名称", "班数", "人数", "骨干教师数"]], rows }))).toEqual([
      "classes 个",
      "students 人",
      "backbone 人",
    ]);
    const teachers = columnsOf({
      titles: ["教师队伍统计表"],
      header: [["学校名称", "总人数", "骨干教师数"]],
      rows: schools([60, 55, 30, 40, 50], BACKBONE),
    });
    expect(teachers.questions.map(({ choices }) => choices.map(({ id }) => id))).toEqual([
      ["teachers_fulltime", "staff", "none"],
    ]);
  });
});

describe("a short name beside the figures of the other indicators", () => {
  it("is taken without a question", () => {
    const read = columnsOf({
      header: [[...CORE, "设备（万元）", "多媒体"]],
      rows: schools(...CORE_FIGURES, EQUIPMENT, ROOMS),
    });
    expect(taken(read).slice(6)).toEqual(["equipment_value 万元", "multimedia_rooms 间"]);
    expect(read.columns[8]?.evidence).toContainEqual({ code: "neighbours", parameters: { columns: "C、D、E、F、G" } });
    expect(read.questions).toEqual([]);
  });

  it("is asked about where few of them are there, unless its unit tells it", () => {
    const rows = schools(STUDENTS, BACKBONE, TEACHING, ROOMS);
    expect(
      taken(columnsOf({ header: [["学校名称", "学生数", "骨干教师数", "教辅用房（㎡）", "多媒体"]], rows }))[3],
    ).toBe("?");
    expect(
      taken(columnsOf({ header: [["学校名称", "学生数", "骨干教师数", "教辅用房（㎡）", "多媒体（间）"]], rows }))[3],
    ).toBe("multimedia_rooms 间");
  });

  it("百生多媒体 is the value of the indicator", () => {
    expect(
      taken(
        columnsOf({
          header: [["学校名称", "百生骨干", "生均设备值", "百生多媒体"]],
          rows: schools([1, 1, 1, 0.9, 1.1], [2100, 2000, 1900, 2050, 2200], [2.4, 2.4, 2.4, 2.3, 2.5]),
        }),
      )[2],
    ).toBe("indicator_1_7 间");
  });
});

describe("teachers by subject", () => {
  const header = [["学校名称", "合计", "语文", "数学", "英语", "体育", "音乐", "美术"]];
  const parts = [
    [15, 16, 12, 14, 15],
    [15, 14, 12, 13, 15],
    [8, 8, 5, 6, 7],
    [6, 6, 4, 5, 5],
    [3, 3, 2, 2, 3],
    [3, 2, 2, 2, 3],
  ];
  const total = parts[0]?.map((_, row) => parts.reduce((sum, part) => sum + (part[row] ?? 0), 0)) ?? [];

  it("are taken under a title about 专任教师, 合计 being all of them", () => {
    const read = columnsOf({ titles: ["专任教师分学科情况表"], header, rows: schools(total, ...parts) });
    expect(taken(read)).toEqual([
      "teachers_fulltime 人",
      "-",
      "-",
      "-",
      "pe_teachers 人",
      "music_teachers 人",
      "art_teachers 人",
    ]);
    expect(read.columns[1]?.evidence[0]).toMatchObject({ code: "sum-of", parameters: { columns: "C、D、E、F、G、H" } });
  });

  it("合计 with less than its parts is none, and without the title the subjects are asked about", () => {
    expect(
      taken(columnsOf({ titles: ["专任教师分学科情况表"], header, rows: schools([10, 10, 10, 10, 10], ...parts) }))[0],
    ).toBe("-");
    expect(taken(columnsOf({ header, rows: schools(total, ...parts) }))).toEqual(["-", "-", "-", "-", "?", "?", "?"]);
    expect(taken(columnsOf({ titles: ["各校教师任教学科平均成绩"], header, rows: schools(total, ...parts) }))[4]).toBe(
      "?",
    );
  });

  it("make a table of schools, also without any other figure", () => {
    const sheet = sheetOf([
      ["2025年专任教师分学科情况表"],
      ["学校名称", ...(header[0]?.slice(1) ?? [])],
      ...schools(total, ...parts),
    ]);
    const { tables } = wholly(recogniseWorkbook(workbookOf(sheet), {}, []));
    expect(tables.map(({ table }) => table.kind)).toEqual(["school-figures"]);
    expect(tables[0]?.records?.figures.get("pe_teachers")?.amounts[0]).toBe(6);
  });
});

describe("a table whose rows are called 单位", () => {
  it("is one of schools although 教师 may name teachers elsewhere", () => {
    const header = [
      ["单位", "学段", "人数", "教师", null, "占地面积（亩）", "校舍面积", "图书", "计算机"],
      [null, null, null, "合计", "女", null, null, null, null],
    ];
    const rows = schools(
      ["小学", "小学", "小学", "小学", "小学"],
      STUDENTS,
      [60, 55, 30, 40, 50],
      [40, 30, 20, 20, 30],
      [30, 28, 20, 21, 30],
      [6000, 5000, 3000, 4000, 6000],
      [30000, 27000, 15000, 19000, 22000],
      [120, 100, 60, 80, 90],
    );
    const { tables, questions } = wholly(
      recogniseWorkbook(workbookOf(sheetOf([...header, ...rows], { merges: ["A1:A2", "D1:E1"] })), {}, []),
    );
    expect(tables.map(({ table }) => [table.kind, table.columns.map(({ field }) => field)])).toEqual([
      ["school-figures", ["school", "stage", null, null, null, "land_area", "floor_area", "books", "computers"]],
    ]);
    expect(questions.map(({ parameters }) => parameters.header)).toEqual(["人数", "教师 > 合计"]);
  });
});

describe("a reason that names other columns", () => {
  it("names rows of the sheet where the table lies across", () => {
    const rows = [
      ["学校名称", ...schools().map(([name]) => name ?? null)],
      ["小学学生数", 1000, 900, 100, 0, 720],
      ["初中学生数", 0, 20, 500, 640, 0],
      ["学生数", 1000, 920, 600, 640, 720],
      ["骨干教师数", ...BACKBONE],
      ["教学及辅助用房面积（㎡）", ...TEACHING],
    ];
    const { tables } = wholly(recogniseWorkbook(workbookOf(sheetOf(rows)), {}, []));
    expect(tables[0]?.table.orientation).toBe("across");
    expect(tables[0]?.table.columns[3]?.evidence).toContainEqual({
      code: "sum-of",
      parameters: { columns: "2、3", across: 1, rows: 5, except: 0 },
    });
  });
});
