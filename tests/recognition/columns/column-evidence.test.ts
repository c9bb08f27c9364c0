import { columnsOf, schools, taken } from "./sheet-columns";

const STUDENTS = [1000, 900, 500, 640, 720];
const BACKBONE = [10, 9, 5, 6, 8];
const AREA = [5000, 4500, 2300, 3100, 4500];

describe("what figures say of a column", () => {
  it("columns that hold what their names say are taken, with the reasons", () => {
    const { columns } = columnsOf({
      header: [["学校名称", "学生数", "骨干教师数", "教学及辅助用房面积（㎡）"]],
      rows: schools(STUDENTS, BACKBONE, AREA),
    });
    expect(columns.map(({ evidence }) => evidence.map(({ code }) => code))).toEqual([
      ["name"],
      ["name", "values-fit"],
      ["name", "values-fit"],
      ["name", "values-fit", "unit"],
    ]);
  });

  it("fractions are no head counts, years are no areas, texts are no figures", () => {
    const rows = schools(
      STUDENTS,
      [1.2, 0.9, 1.1, 0.8, 1.4],
      [1998, 2003, 2011, 2015, 1987],
      ["有", "有", "无数", "有", "有"],
    );
    const read = columnsOf({
      header: [["学校名称", "学生数", "骨干教师数", "运动场地面积", "教学仪器设备值（元）"]],
      rows,
    });
    expect(taken(read)).toEqual(["students 人", "?", "?", "?"]);
    expect(read.columns[2]?.evidence.map(({ code }) => code)).toContain("values-doubtful");
  });

  it("asks about all where the figures stand one column to the left of their names", () => {
    const read = columnsOf({
      header: [["学校名称", "学段", "学生数", "骨干教师数"]],
      rows: schools(STUDENTS, BACKBONE, AREA),
    });
    expect(taken(read).slice(1)).toEqual(["?", "?"]);
  });

  it("类型, 性质 and 类别 are told by what stands below", () => {
    const rows = schools(
      ["小学", "小学", "初中", "小学", "小学"],
      ["公办", "公办", "民办", "公办", "公办"],
      ["城区", "镇区", "乡村", "乡村", "镇区"],
      STUDENTS,
    );
    expect(taken(columnsOf({ header: [["学校名称", "类型", "性质", "类别", "学生数"]], rows }))).toEqual([
      "stage",
      "owner",
      "place_type",
      "students 人",
    ]);
  });
});

describe("arithmetic between columns", () => {
  it("a total that is the sum of its stages says so", () => {
    const rows = schools([1000, 900, 100, 0, 720], [0, 20, 500, 640, 0], [1000, 920, 600, 640, 720]);
    const { columns } = columnsOf({
      header: [
        ["学校名称", "学生数", null, null],
        [null, "小学", "初中", "合计"],
      ],
      rows,
    });
    expect(columns[3]?.evidence).toContainEqual({
      code: "sum-of",
      parameters: { columns: "B、C", rows: 5, except: 0 },
    });
  });

  it("合计 without a group is the total of what it is the sum of, and otherwise nothing", () => {
    const header = [["学校名称", "小学学生数", "初中学生数", "合计", "骨干教师数"]];
    const parts = [
      [1000, 900, 100, 0, 720],
      [0, 20, 500, 640, 0],
    ] as const;
    expect(taken(columnsOf({ header, rows: schools(...parts, [1000, 920, 600, 640, 720], BACKBONE) }))[2]).toBe(
      "students 人",
    );
    expect(taken(columnsOf({ header, rows: schools(...parts, [1000, 920, 600, 641, 720], BACKBONE) }))[2]).toBe("-");
  });

  it("of two columns of one name the one that is the other for each hundred pupils is not the count", () => {
    const rows = schools(STUDENTS, [1, 1, 1, 0.94, 1.11], BACKBONE, AREA);
    expect(
      taken(columnsOf({ header: [["学校名称", "学生数", "骨干教师数", "骨干教师", "教学及辅助用房面积"]], rows })),
    ).toEqual(["students 人", "-", "backbone 人", "teaching_area ㎡"]);
  });

  it("a money column's unit follows from the printed value for each pupil where every school agrees", () => {
    const header = [["学校名称", "学生数", "骨干教师数", "教学仪器设备值", "生均教学仪器设备值（元）"]];
    const equipment = [220, 189, 100, 130, 150];
    const read = columnsOf({
      header,
      rows: schools(STUDENTS, BACKBONE, equipment, [2200, 2100, 2000, 2031.25, 2083.33]),
    });
    expect(read.columns[3]).toMatchObject({
      field: "equipment_value",
      unit: "万元",
      unitFrom: "addends",
      factor: 10_000,
    });
    expect(read.questions).toEqual([]);
    const other = columnsOf({
      header,
      rows: schools(STUDENTS, BACKBONE, equipment, [2200, 2100, 2000, 2031.25, 3083.33]),
    });
    expect(other.questions.map(({ code }) => code)).toEqual(["column-unit"]);
  });

  it("the same figures in 元 and in 万元 are one field, and nothing is asked", () => {
    const rows = schools(STUDENTS, BACKBONE, [220, 189, 100, 130, 150], [2200000, 1890000, 1000000, 1300000, 1500000]);
    const read = columnsOf({
      header: [["学校名称", "学生数", "骨干教师数", "教学仪器设备值（万元）", "教学仪器设备值（元）"]],
      rows,
    });
    expect(taken(read).slice(2)).toEqual(["equipment_value 万元", "-"]);
    expect(read.questions).toEqual([]);
  });
});

describe("what stands beside a column", () => {
  it("two 需投入资金 without an upper header belong to the areas before them", () => {
    const read = columnsOf({
      subject: "needs_item",
      header: [
        ["项目", "新建校舍(万平方米)", "需投入资金(万元)", "新建运动场(万平方米)", "需投入资金(万元)", "资金合计"],
      ],
      rows: [["新建小学", 1.03, 3100, 0.5, 200, 3300]],
    });
    expect(taken(read)).toEqual([
      "needs_building_area 万㎡",
      "needs_building_cost 万元",
      "needs_sports_area 万㎡",
      "needs_sports_cost 万元",
      "needs_total_cost 万元",
    ]);
    expect(read.columns[2]?.evidence[0]).toEqual({ code: "neighbours", parameters: { columns: "B" } });
  });

  it("体育, 音乐 behind 专任教师 count teachers; under 功能室 they count rooms", () => {
    const rows = schools(STUDENTS, [50, 45, 25, 30, 36], [2, 2, 1, 1, 2], [1, 1, 1, 1, 1]);
    expect(taken(columnsOf({ header: [["学校名称", "学生数", "专任教师数", "体育", "音乐"]], rows }))).toEqual([
      "students 人",
      "teachers_fulltime 人",
      "pe_teachers 人",
      "music_teachers 人",
    ]);
    expect(
      taken(
        columnsOf({
          header: [
            ["学校名称", "学生数", "教室数", "功能室", null],
            [null, null, null, "科学", "音乐"],
          ],
          rows,
        }),
      )[3],
    ).toBe("music_rooms 间");
  });

  it("本科及以上 counts 初中 teachers: taken where rows have one stage each, asked about beside 一贯制 schools, nothing in a 小学 table", () => {
    const header = [["学校名称", "办学类型", "学生数", "本科及以上专任教师", "骨干教师数"]];
    const types = (...kinds: string[]): ReturnType<typeof schools> =>
      schools(kinds, STUDENTS, [30, 40, 20, 25, 30], BACKBONE);
    expect(taken(columnsOf({ header, rows: types("小学", "初中", "小学", "小学", "初中") }))[2]).toBe(
      "teachers_above_degree@junior 人",
    );
    expect(taken(columnsOf({ header, rows: types("小学", "初中", "九年一贯制学校", "小学", "初中") }))[2]).toBe("?");
    expect(
      taken(
        columnsOf({ titles: ["示例县小学情况表"], header, rows: types("小学", "小学", "小学", "小学", "小学") }),
      )[2],
    ).toBe("-");
    expect(
      taken(
        columnsOf({ titles: ["示例县初中情况表"], header, rows: types("初中", "初中", "初中", "初中", "初中") }),
      )[2],
    ).toBe("teachers_above_degree@junior 人");
  });

  it("教学辅助用房 beside 教学用房 is only a half of what is asked for", () => {
    const read = columnsOf({
      header: [["学校名称", "学生数", "教学用房面积", "教学辅助用房面积"]],
      rows: schools(STUDENTS, AREA, [500, 400, 200, 300, 400]),
    });
    expect(taken(read).slice(1)).toEqual(["?", "?"]);
  });

  it("of pupils of two years those of the title's year count; without a title the table is asked about once", () => {
    const table = {
      header: [["学校名称", "2023年学生数", "2024年学生数", "骨干教师数"]],
      rows: schools([990, 880, 490, 630, 700], STUDENTS, BACKBONE),
    };
    expect(taken(columnsOf({ titles: ["2024年示例县基本情况表"], ...table }))).toEqual([
      "-",
      "students 人",
      "backbone 人",
    ]);
    expect(taken(columnsOf(table))).toEqual(["-", "-", "backbone 人"]);
    expect(columnsOf(table).questions.map(({ code, choices }) => [code, ...choices.map(({ id }) => id)])).toEqual([
      ["table-year", "2024", "2023"],
    ]);
    expect(columnsOf(table).columns.map(({ year }) => year)).toEqual([undefined, 2023, 2024, undefined]);
  });

  it("小学 and 初中 without a group are asked about where nothing else counts pupils", () => {
    const rows = schools([1000, 900, 100, 0, 720], [0, 20, 500, 640, 0], BACKBONE);
    expect(taken(columnsOf({ header: [["学校名称", "小学", "初中", "骨干教师数"]], rows }))).toEqual([
      "?",
      "?",
      "backbone 人",
    ]);
  });
});
