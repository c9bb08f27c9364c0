import { assessWorkbook } from "../../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import type { Answers } from "../../../src/recognition/answers";
import { wholly } from "../../../src/core/pieces";
import { recogniseWorkbook } from "../../../src/recognition/recognise-workbook";
import { sheetOf, workbookOf } from "../sheet-of";
import { figures, HEADER, rosterOf, sumOf } from "./rows-of-roster";

const [A, B, C, D] = [figures(1), figures(2), figures(3), figures(4)];
const ROWS = [
  [1, "城关镇", "城关小学", ...A],
  [2, "城关镇", "红旗小学", ...B],
  [3, "大同镇", "大同小学", ...C],
];

describe("hidden rows", () => {
  it("count until the user has said otherwise, and are asked about once", () => {
    const { classes, schools, questions, findings } = rosterOf(ROWS, { hiddenRows: [3, 4] });
    expect(questions).toEqual(["hidden-rows 3 4"]);
    expect(findings).toEqual(["hidden-rows 3 4"]);
    expect(classes).toEqual({ 2: "data", 3: "data", 4: "data" });
    expect(schools).toHaveLength(3);
  });

  it("are left out or counted as answered, and asked anew when others are hidden", () => {
    const id = rosterOf(ROWS, { hiddenRows: [3, 4] }).asked[0]?.id ?? "";
    const out = rosterOf(ROWS, { hiddenRows: [3, 4], answers: { [id]: "leave-out" } });
    expect(out.classes).toEqual({ 2: "data", 3: "left-out", 4: "left-out" });
    expect(out.schools).toEqual(["城关小学: primary-school"]);
    expect(rosterOf(ROWS, { hiddenRows: [3, 4], answers: { [id]: "count" } }).schools).toHaveLength(3);
    expect(rosterOf(ROWS, { hiddenRows: [3], answers: { [id]: "leave-out" } }).schools).toHaveLength(3);
  });

  it("of a list are left out as answered, too", () => {
    const rows = [
      ["学校名称", "年级", "班级", "学生数"],
      ["城关小学", "一年级", "1班", 45],
      ["城关小学", "一年级", "2班", 44],
      ["红旗小学", "一年级", "1班", 40],
    ];
    const read = (answers: Answers): readonly [string, readonly (string | undefined)[]] => {
      const { tables, questions } = wholly(
        recogniseWorkbook(workbookOf(sheetOf(rows, { hiddenRows: [3] })), answers, []),
      );
      return [
        questions.find(({ code }) => code === "hidden-rows")?.id ?? "",
        tables[0]?.table.rows.map((row) => row.class) ?? [],
      ];
    };
    const [id, classes] = read({});
    expect(classes).toEqual(["data", "data", "data"]);
    expect(read({ [id]: "leave-out" })[1]).toEqual(["data", "left-out", "data"]);
  });

  it("keep the county from 达标 while the question is open", () => {
    const good = [500, 30, 6, 5, 2500, 4000, 1_100_000, 14];
    const header = [
      "学校名称",
      "学生数",
      "高于规定学历教师数",
      "骨干教师数",
      "体艺教师数",
      "教学及辅助用房面积",
      "体育运动场馆面积",
      "教学仪器设备值（元）",
      "多媒体教室数",
    ];
    const verdict = (hiddenRows: readonly number[]): string => {
      const sheet = sheetOf([header, ["城关小学", ...good], ["红旗小学", ...good]], { name: "小学（㎡）", hiddenRows });
      const titled = {
        ...sheet,
        values: sheet.values.map((row, index) =>
          index === 0
            ? row.map((text) => (typeof text === "string" && text.endsWith("面积") ? `${text}（㎡）` : text))
            : row,
        ),
      };
      const { county, questions } = assessWorkbook(workbookOf(titled), NEW_SETTINGS);
      return `${county.verdict} ${questions.filter(({ answer }) => answer === null).length}`;
    };
    expect(verdict([])).not.toContain("missing");
    expect(verdict([3])).toBe("missing 1");
  });
});

describe("a school without figures", () => {
  it.each(["河东小学（已撤并）", "河东小学（2026年新建）", "河东小学（拟建）", "河东小学（停办）"])(
    "%s is said and not judged",
    (name) => {
      const { classes, schools, findings } = rosterOf([...ROWS, [4, "大同镇", name]]);
      expect(classes[5]).toBe("left-out");
      expect(schools).toHaveLength(3);
      expect(findings).toEqual(["school-not-running 5"]);
    },
  );

  it("is said where a remark says that it is shut", () => {
    const { classes } = rosterOf(
      [...ROWS.map((row) => [...row, null]), [4, "大同镇", "河东小学", null, null, null, null, null, "2024年已撤并"]],
      { header: [...HEADER, "备注"] },
    );
    expect(classes[5]).toBe("left-out");
  });

  it("stays where nothing says why, and where it has figures in spite of a remark", () => {
    const { classes } = rosterOf([...ROWS, [4, "大同镇", "河东小学"], [5, "大同镇", "河西小学（拟撤并）", ...D]]);
    expect(classes).toMatchObject({ 5: "data", 6: "data" });
  });
});

describe("a 教学点 under its school", () => {
  const under = [
    [null, null, "石桥中心小学", ...A],
    [null, null, "　　河口教学点", 40, 3, 0, 200, 300],
    [null, null, "城关小学", ...B],
  ];

  it("is asked about, and left out until answered", () => {
    const { classes, questions, asked } = rosterOf(under);
    expect(questions).toEqual(["row-meaning 3"]);
    expect(classes[3]).toBe("left-out");
    const id = asked[0]?.id ?? "";
    expect(rosterOf(under, { answers: { [id]: "school" } }).classes[3]).toBe("data");
    const part = rosterOf(under, { answers: { [id]: "part" } });
    expect(part.classes[3]).toBe("of-which");
    expect(part.findings).toEqual(["part-of-school 3"]);
  });

  it("is not asked about where the total shows whether it is added", () => {
    const point = [40, 3, 0, 200, 300];
    const without = rosterOf([...under, ["合计", null, null, ...sumOf(A, B)]]);
    expect(without.questions).toEqual([]);
    expect(without.classes[3]).toBe("of-which");
    const added = rosterOf([...under, ["合计", null, null, ...sumOf(A, B, point)]]);
    expect(added.questions).toEqual([]);
    expect(added.classes[3]).toBe("data");
  });

  it("counts by itself with a number of its own, or with more than its school", () => {
    expect(
      rosterOf([
        [1, null, "石桥中心小学", ...A],
        [2, null, "　　河口教学点", 40, 3, 0, 200, 300],
      ]).classes[3],
    ).toBe("data");
    expect(
      rosterOf([
        [null, null, "石桥中心小学", ...A],
        [null, null, "　　河口教学点", 4000, 3, 0, 200, 300],
      ]).classes[3],
    ).toBe("data");
  });
});

describe("schools of one name", () => {
  it("are asked about in one town", () => {
    expect(
      rosterOf([
        [1, null, "中心小学", ...A],
        [2, null, "中心小学", ...B],
      ]).questions,
    ).toEqual(["duplicate-school 2 3"]);
  });
  it("are two schools in two towns, also where the town stands only at its first school", () => {
    expect(
      rosterOf([
        [1, "城关镇", "中心小学", ...A],
        [2, null, "红旗小学", ...C],
        [3, "大同镇", "中心小学", ...B],
      ]).questions,
    ).toEqual([]);
  });
  it("are two schools by their codes", () => {
    const header = ["学校标识码", "学校名称", ...HEADER.slice(3)];
    const { questions, reading } = rosterOf(
      [
        [2153000123, "中心小学", ...A],
        ["2153000124", "中心小学", ...B],
      ],
      { header },
    );
    expect(questions).toEqual([]);
    expect(reading.records?.attributes?.codes).toEqual(["2153000123", "2153000124"]);
  });
});
