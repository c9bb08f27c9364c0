import { assessWorkbook } from "../../src/app/assess-workbook";
import { planHighlights } from "../../src/app/highlight";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { cellRefName } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import { wholly } from "../../src/core/pieces";
import { planLines } from "../../src/i18n/zh-CN/plans";
import type { HighlightCondition } from "../../src/plan/highlight-formula";
import { conditionsAsRead, isAcrossFiles } from "../../src/plan/marks-across-files";
import type { AddHighlight } from "../../src/plan/workbook-plan";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import { drawnCells } from "./excel-formula";

type Rows = readonly (readonly CellValue[])[];

const PUPILS: Rows = [
  ["学校名称", "办学类型", "小学学生数", "初中学生数"],
  ["示例一小", "小学", 1000, null],
  ["示例二小", "小学", 500, null],
  ["示例学校", "九年一贯制学校", 600, 400],
];
const THINGS: Rows = [
  [
    "学校名称",
    "高于规定学历教师数",
    "县级以上骨干教师数",
    "体育、艺术专任教师数",
    "教学及辅助用房面积（㎡）",
    "体育运动场馆面积（㎡）",
    "教学仪器设备值（万元）",
    "网络多媒体教室数",
  ],
  // 42, 10, 9, 4500, 7500, 200, 23 are just enough for 1,000 pupils
  ["示例一小", 42, 10, 9, 4500, 7500, 200, 23],
  // of 500: 20 of 21 (95%), 3 of 5 (60%), 2,249.99 of 2,250 ㎡
  ["示例二小", 20, 3, 5, 2249.99, 3750, 100, 12],
  ["示例学校", 60, 20, 20, 5220, 9000, 230, 24],
];
const SHEETS: Readonly<Record<string, Rows>> = { "[学生.xlsx]Sheet1": PUPILS, "[资源.xlsx]Sheet1": THINGS };

const assess = (sheets: Readonly<Record<string, Rows>>) =>
  assessWorkbook(workbookOf(...Object.entries(sheets).map(([name, rows]) => sheetOf(rows, { name }))), NEW_SETTINGS);

/** Cells that a plan marks as they stand now, with the numbers of the marked sheet alone. */
function drawn(plan: readonly AddHighlight[], sheets: Readonly<Record<string, Rows>>): Record<string, string> {
  const found: Record<string, string> = {};
  const cells = drawnCells({ operations: plan }, (sheet, row, column) => sheets[sheet]?.[row]?.[column]);
  for (const cell of cells) found[cellRefName(cell)] = cell.level;
  return found;
}

describe("schools whose pupils stand in one file and whose teachers in another", () => {
  const assessment = assess(SHEETS);
  const plan = wholly(planHighlights(assessment));
  const marks = plan.operations.filter((operation): operation is AddHighlight => operation.type === "add-highlight");

  it("are marked where they fall short, and nowhere else, by rules that name no other file", () => {
    const short = assessment.schools.flatMap(({ indicators }) =>
      indicators.flatMap(({ state, figures }) =>
        state === "failed" || state === "floor"
          ? [[cellRefName(figures[0]?.cell ?? { sheet: "", row: 0, column: 0 }), state]]
          : [],
      ),
    );
    expect(drawn(marks, SHEETS)).toEqual({
      "[资源.xlsx]Sheet1!B3": "reaches-floor",
      "[资源.xlsx]Sheet1!C3": "below-floor",
      "[资源.xlsx]Sheet1!E3": "reaches-floor",
      // 5,220 ㎡ for 600 + 400 × 1.1 weighted pupils, of which the 初中 needs 5.8 each
      ...Object.fromEntries(
        short
          .filter(([cell]) => cell?.endsWith("4"))
          .map(([cell, state]) => [cell, state === "failed" ? "below-floor" : "reaches-floor"]),
      ),
    });
    expect(marks.filter(({ formula }) => /学生\.xlsx/.test(formula))).toEqual([]);
    expect(marks.every(({ formula }) => formula.length <= 255 || formula.includes("OR("))).toBe(true);
  });

  it("lose the mark once the cell itself is enough, and keep it a hundredth before", () => {
    const withArea = (area: number): Record<string, Rows> => ({
      ...SHEETS,
      "[资源.xlsx]Sheet1": THINGS.map((row, at) =>
        at === 2 ? row.map((cell, column) => (column === 4 ? area : cell)) : row,
      ),
    });
    expect(drawn(marks, withArea(2250))).not.toHaveProperty(["[资源.xlsx]Sheet1!E3"]);
    expect(drawn(marks, withArea(2249.99))).toHaveProperty(["[资源.xlsx]Sheet1!E3"], "reaches-floor");
    // 85% of 2,250
    expect(drawn(marks, withArea(1912.5))).toHaveProperty(["[资源.xlsx]Sheet1!E3"], "reaches-floor");
    expect(drawn(marks, withArea(1912.49))).toHaveProperty(["[资源.xlsx]Sheet1!E3"], "below-floor");
  });

  it("are told of before anything is written", () => {
    expect(planLines(plan, assessment.standard)).toContain(
      "一项指标的数据分在几个文件中的，按读取时的数值标识未达标的单元格；其他文件改动后，请重新标识。",
    );
    const one = assess({ 学生: PUPILS, 资源: THINGS });
    expect(planLines(wholly(planHighlights(one)), one.standard).join()).not.toContain("几个文件");
  });
});

describe("one value put together from two files", () => {
  const CELL = { sheet: "[资源.xlsx]Sheet1", row: 4, column: 2 };
  const HERE = "[资源.xlsx]Sheet1";
  const THERE = "[学生.xlsx]Sheet1";
  /** 100 · C of this file against 4.2 · B of the other. */
  const value = (more: Partial<HighlightCondition> = {}): HighlightCondition => ({
    resource: [{ column: 2, weight: 100 }],
    students: [{ column: 1, sheet: THERE, weight: 1 }],
    stageStudents: [{ column: 1, sheet: THERE, weight: 1 }],
    required: 4.2,
    floorRatio: 0.85,
    isWhole: false,
    ...more,
  });
  /** Numbers by sheet, row and column: "[学生.xlsx]Sheet1 4 1". */
  const read =
    (cells: Readonly<Record<string, number>>) =>
    (condition: HighlightCondition, axis: "down" | "across" = "down") =>
      conditionsAsRead(CELL, [condition], axis, ({ sheet, row, column }) => cells[`${sheet} ${row} ${column}`] ?? null);

  it("is so where one of its cells stands in another file, among the resources or the pupils, of any condition", () => {
    const own = value({ students: [{ column: 1, weight: 1 }], stageStudents: [{ column: 1, weight: 1 }] });
    expect(isAcrossFiles(CELL, [own])).toBe(false);
    expect(isAcrossFiles(CELL, [own, value()])).toBe(true);
    const both = [
      { column: 2, weight: 100 },
      { column: 3, sheet: THERE, weight: 100 },
    ];
    expect(isAcrossFiles(CELL, [value({ resource: both, students: [{ column: 1, sheet: HERE, weight: 1 }] })])).toBe(
      true,
    );
    expect(isAcrossFiles(CELL, [value({ students: [{ column: 1, weight: 1 }, ...both] })])).toBe(true);
    expect(isAcrossFiles(CELL, [value({ students: [{ column: 1, sheet: HERE, weight: 1 }] })])).toBe(false);
    // A workbook alone: other sheets are no other files.
    expect(
      isAcrossFiles({ ...CELL, sheet: "资源" }, [value({ students: [{ column: 1, sheet: "学生", weight: 1 }] })]),
    ).toBe(false);
  });

  it("keeps the cells of its own file and takes the sums of the others as they were read", () => {
    const cells = { [`${HERE} 4 2`]: 20, [`${HERE} 4 3`]: 1, [`${THERE} 4 1`]: 500, [`${THERE} 4 5`]: 0.5 };
    expect(read(cells)(value())).toEqual([
      { ...value(), students: [], stageStudents: [], known: { resource: 0, students: 500 } },
    ]);
    // 100 · (20 + 0.5) of resources and 500 + 1 pupils, one of each in the other file
    const mixed = value({
      resource: [
        { column: 2, weight: 100 },
        { column: 5, sheet: THERE, weight: 100 },
      ],
      students: [
        { column: 3, weight: 1 },
        { column: 1, sheet: THERE, weight: 1 },
      ],
      stageStudents: [
        { column: 3, weight: 1 },
        { column: 1, sheet: THERE, weight: 1 },
      ],
    });
    expect(read(cells)(mixed)).toEqual([
      {
        ...mixed,
        resource: [{ column: 2, weight: 100 }],
        students: [{ column: 3, weight: 1 }],
        stageStudents: [],
        known: { resource: 50, students: 500 },
      },
    ]);
    const ownPupils = { ...mixed, stageStudents: [{ column: 3, weight: 1 }] };
    expect(read(cells)(ownPupils)?.[0]?.stageStudents).toEqual([{ column: 3, weight: 1 }]);
  });

  it("is found below or beside the marked cell, whichever way schools stand", () => {
    const shifted = value({ resource: [{ column: 2, offset: 3, weight: 100 }] });
    expect(read({ [`${HERE} 7 2`]: 20, [`${THERE} 4 1`]: 500 })(shifted)).not.toBeNull();
    expect(read({ [`${HERE} 1 2`]: 20, [`${THERE} 4 1`]: 500 })(shifted)).toBeNull();
    expect(read({ [`${HERE} 2 5`]: 20, [`${THERE} 1 2`]: 500 })(shifted, "across")).not.toBeNull();
    expect(read({ [`${HERE} 2 -1`]: 20, [`${THERE} 1 2`]: 500 })(shifted, "across")).toBeNull();
  });

  it("is marked only where it is below the standard as it stands: 21 of 500 are 4.2", () => {
    const at = (have: number) => read({ [`${HERE} 4 2`]: have, [`${THERE} 4 1`]: 500 })(value());
    expect(at(20.99)).not.toBeNull();
    expect(at(21)).toBeNull();
    expect(at(21.01)).toBeNull();
  });

  it("is not marked where a cell holds no number, nobody is there, or a sum has more digits than a formula is held to", () => {
    const of = (pupils: number, more: Readonly<Record<string, number>> = {}) =>
      read({ [`${HERE} 4 2`]: 1, [`${THERE} 4 1`]: pupils, ...more });
    expect(read({ [`${THERE} 4 1`]: 500 })(value())).toBeNull();
    expect(read({ [`${HERE} 4 2`]: 1 })(value())).toBeNull();
    const blank = { column: 9, sheet: THERE, weight: 1 };
    expect(of(500)(value({ stageStudents: [blank] }))).toBeNull();
    expect(
      of(500)(
        value({
          students: [{ column: 1, sheet: THERE, weight: 1 }, blank],
        }),
      ),
    ).toBeNull();
    expect(
      of(500)(
        value({
          resource: [
            { column: 2, weight: 100 },
            { ...blank, weight: 100 },
          ],
        }),
      ),
    ).toBeNull();
    // Nobody of the stage, though the school has pupils
    expect(of(500, { [`${THERE} 4 9`]: 0 })(value({ stageStudents: [blank] }))).toBeNull();
    expect(of(500, { [`${THERE} 4 9`]: 1 })(value({ stageStudents: [blank] }))).not.toBeNull();
    expect(of(500.1234567)(value())).toBeNull();
    expect(of(500.123456)(value())).not.toBeNull();
  });

  it("is marked as a whole where one of its values is below: the other may be enough", () => {
    const cells: Readonly<Record<string, number>> = { [`${HERE} 4 2`]: 20, [`${HERE} 4 3`]: 50, [`${THERE} 4 1`]: 500 };
    const enough = value({ resource: [{ column: 3, weight: 100 }] });
    const numberAt = ({
      sheet,
      row,
      column,
    }: {
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
    }) => cells[`${sheet} ${row} ${column}`] ?? null;
    expect(conditionsAsRead(CELL, [value(), enough], "down", numberAt)).toHaveLength(2);
    expect(conditionsAsRead(CELL, [enough, enough], "down", numberAt)).toBeNull();
  });
});
