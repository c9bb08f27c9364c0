import { printedAt, formulaTemplate } from "../../src/plan/formula/print-formula";
import type { Formula } from "../../src/plan/formula/formula";
import {
  arePlacedAlike,
  type HighlightCondition,
  highlightFormula,
  isPlacedAlike,
  type WeightedColumn,
} from "../../src/plan/highlight-formula";
import { areNumbers, countedOnce, differentPlaces } from "../../src/plan/placed-formula";

const inRow5 = (formula: Formula): string => printedAt(formulaTemplate(formula), { row: 4, column: 0 });
const at = (column: number, weight = 1): WeightedColumn => ({ column, weight });
/** 小学生 in B, 初中生 in C, an amount in D of which a stage of a 九年一贯制 school has its share. */
const [PRIMARY, JUNIOR] = [at(1), at(2)];
const STUDENTS = [at(1), at(2, 1.1)];

function value(stage: WeightedColumn, required: number, more: Partial<HighlightCondition> = {}): HighlightCondition {
  const stageStudents = [stage];
  return { resource: [at(3)], students: STUDENTS, stageStudents, required, floorRatio: 0.85, isWhole: true, ...more };
}

const marked = (...conditions: HighlightCondition[]): string => highlightFormula("1.4", conditions, 4, "reaches-floor");

describe("the rule of a cell that several stages share", () => {
  it("is one value, held against the most that a stage with pupils needs", () => {
    expect(marked(value(PRIMARY, 5), value(JUNIOR, 6))).toBe(
      '=AND(N("EDU:1.4")=0,COUNTIF($D5,">=0")=1,$D5*10<MAX((N($B5)>0)*5,(N($C5)>0)*6)*(N($B5)*10+N($C5)*11))',
    );
  });

  it.each<readonly [string, HighlightCondition]>([
    ["have other amounts", value(JUNIOR, 6, { resource: [at(4)] })],
    ["have more amounts", value(JUNIOR, 6, { resource: [at(3), at(4)] })],
    ["have other pupils", value(JUNIOR, 6, { students: [at(1), at(4, 1.1)] })],
    ["weigh the pupils otherwise", value(JUNIOR, 6, { students: [at(1), at(2, 1.2)] })],
    ["weigh the first pupils otherwise", value(JUNIOR, 6, { students: [at(1, 2), at(2, 1.1)] })],
    ["know a part of it from another file", value(JUNIOR, 6, { known: { resource: 7, students: 0 } })],
  ])("is one for each of them where they %s", (_, other) => {
    for (const formula of [
      marked(value(PRIMARY, 5), other),
      marked(value(PRIMARY, 5), value(JUNIOR, 6), other),
      marked(other, value(PRIMARY, 5)),
    ]) {
      expect(formula).toMatch(/^=AND\(N\("EDU:1\.4"\)=0,OR\(AND\(COUNTIF/);
      expect(formula).not.toContain("MAX");
    }
  });

  it("is one for each of them where the amounts are taken off one another at other weights", () => {
    const rooms = (off: number): Partial<HighlightCondition> => ({ resource: [at(3), at(4, off)] });
    expect(marked(value(PRIMARY, 5, rooms(-1)), value(JUNIOR, 6, rooms(-1)))).toContain("MAX");
    expect(marked(value(PRIMARY, 5, rooms(-1)), value(JUNIOR, 6, rooms(-2)))).not.toContain("MAX");
    const twice = { resource: [at(3, 2), at(4, -2)] };
    expect(marked(value(PRIMARY, 5, rooms(-1)), value(JUNIOR, 12, twice))).toBe(
      '=AND(N("EDU:1.4")=0,COUNTIF($D5:$E5,">=0")=2,$D5>=$E5,($D5-$E5)*10<MAX((N($B5)>0)*5,(N($C5)>0)*6)*(N($B5)*10+N($C5)*11))',
    );
  });

  it("tells each stage whole: blanks, who has pupils, and what is needed", () => {
    expect(marked(value(PRIMARY, 5), value(JUNIOR, 6, { resource: [at(4)] }))).toBe(
      '=AND(N("EDU:1.4")=0,OR(AND(COUNTIF($B5:$D5,">=0")=3,$B5>0,$D5*10<$B5*50+$C5*55),AND(COUNTIF($B5:$C5,">=0")+COUNTIF($E5,">=0")=3,$C5>0,$E5*10<$B5*60+$C5*66)))',
    );
  });
});

describe("the rule of one value", () => {
  it("of finished values asks nothing of pupils", () => {
    expect(marked(value(PRIMARY, 5, { students: [], stageStudents: [] }))).toBe(
      '=AND(N("EDU:1.4")=0,COUNTIF($D5,">=0")=1,$D5<5)',
    );
    const both = [PRIMARY, JUNIOR].map((stage) => value(stage, 5, { students: [], stageStudents: [] }));
    expect(marked(...both)).not.toContain("MAX");
  });

  it("of one stage of a mixed school lets the other stage be blank, and its own have none", () => {
    expect(marked(value(PRIMARY, 5))).toBe(
      '=AND(N("EDU:1.4")=0,COUNTIF($B5,">=0")+COUNTIF($D5,">=0")=2,$B5>0,$D5*2<N($B5)*10+N($C5)*11)',
    );
  });

  it("counts what other files add as it was read, and asks that the stage has pupils", () => {
    const ofItsOwn = { students: [PRIMARY], known: { resource: 7, students: 30 } };
    expect(marked(value(PRIMARY, 5, ofItsOwn))).toBe(
      '=AND(N("EDU:1.4")=0,COUNTIF($B5,">=0")+COUNTIF($D5,">=0")=2,$B5>0,$D5+7<$B5*5+150)',
    );
    expect(marked(value(PRIMARY, 5, { ...ofItsOwn, known: { resource: 0, students: 30 } }))).toContain(
      ",$D5<$B5*5+150)",
    );
    // A known amount of the same weight as the column is none of its cells.
    expect(marked(value(PRIMARY, 5, { ...ofItsOwn, known: { resource: 1, students: 0 } }))).toContain(",$D5+1<$B5*5");
  });

  it.each<readonly [string, readonly WeightedColumn[], string]>([
    ["no more than there is", [at(3), at(4, -1)], "$D5>=$E5,$D5-$E5<$B5*5)"],
    ["as many times more than there is", [at(3, 3), at(4, -3)], "$D5>=$E5,($D5-$E5)*3<$B5*5)"],
    ["of another weight", [at(3, 2), at(4, -1)], "ROUND($D5*2-$E5,6)>=0,$D5*2-$E5<$B5*5)"],
    ["from several", [at(3), at(4), at(5, -1)], "ROUND($D5+$E5-$F5,6)>=0,$D5+$E5-$F5<$B5*5)"],
    ["before it is named", [at(3, -1), at(4)], "ROUND(-$D5+$E5,6)>=0,-$D5+$E5<$B5*5)"],
  ])("does not mark where more is taken off: %s", (_, resource, tests) => {
    expect(marked(value(PRIMARY, 5, { students: [PRIMARY], resource })).endsWith(tests)).toBe(true);
  });
});

describe("places", () => {
  const there = { column: 2, sheet: "学生", key: { own: 0, there: 1 } };

  it("are alike where column, distance and sheet are", () => {
    expect(isPlacedAlike({ column: 2, offset: 1, sheet: "学生" }, { column: 2, offset: 1, sheet: "学生" })).toBe(true);
    expect(isPlacedAlike({ column: 2 }, { column: 3 })).toBe(false);
    expect(isPlacedAlike({ column: 2, offset: 1 }, { column: 2 })).toBe(false);
    expect(isPlacedAlike({ column: 2, sheet: "学生" }, { column: 2 })).toBe(false);
    expect(arePlacedAlike([at(1), at(2)], [at(1), at(3)])).toBe(false);
    expect(arePlacedAlike([at(1)], [at(1), at(2)])).toBe(false);
  });

  it("that are the same are one; another column, row, sheet or key makes another", () => {
    const others = [
      { ...there, column: 3 },
      { ...there, sheet: "教师" },
      { ...there, key: { own: 3, there: 1 } },
      { ...there, key: { own: 0, there: 3 } },
      { column: 2, sheet: "学生" },
      { column: 2, sheet: "学生", offset: 1 },
      { column: 2 },
    ];
    expect(differentPlaces([there, ...others, { ...there }])).toHaveLength(1 + others.length);
    expect(differentPlaces([{ column: 2, offset: 0 }, { column: 2 }])).toHaveLength(1);
  });

  it("stand in one area only side by side, in one row of one sheet", () => {
    const counted = (...places: Parameters<typeof areNumbers>[0]): string =>
      areNumbers(places, "down").map(inRow5).join();
    expect(counted({ column: 2 }, { column: 1 })).toBe('=COUNTIF($B5:$C5,">=0")=2');
    expect(counted({ column: 1 }, { column: 3 })).toBe('=COUNTIF($B5,">=0")+COUNTIF($D5,">=0")=2');
    expect(counted({ column: 1 }, { column: 2, offset: 1 })).toBe('=COUNTIF($B5,">=0")+COUNTIF($C6,">=0")=2');
    expect(counted({ column: 1 }, { column: 2, sheet: "学生" })).toBe(
      `=COUNTIF($B5,">=0")+COUNTIF('学生'!$C5,">=0")=2`,
    );
    expect(counted()).toBe("");
  });

  it("that a key finds are asked for together, sheet by sheet and key by key", () => {
    const asked = (...of: Parameters<typeof countedOnce>): readonly string[] => countedOnce(...of).map(inRow5);
    const more = { ...there, column: 3 };
    const byOther = { ...there, key: { own: 5, there: 1 } };
    const inOther = { ...there, key: { own: 0, there: 4 } };
    const onOther = { ...there, sheet: "教师" };
    expect(asked([there, more, byOther, inOther, onOther, { column: 9 }], more)).toEqual([
      `=COUNTIFS('学生'!$B:$B,$A5,'学生'!$C:$C,">=0",'学生'!$D:$D,">0")=1`,
      `=COUNTIFS('学生'!$B:$B,$F5,'学生'!$C:$C,">=0")=1`,
      `=COUNTIFS('学生'!$E:$E,$A5,'学生'!$C:$C,">=0")=1`,
      `=COUNTIFS('教师'!$B:$B,$A5,'教师'!$C:$C,">=0")=1`,
    ]);
    expect(asked([there, onOther], onOther)).toEqual([
      `=COUNTIFS('学生'!$B:$B,$A5,'学生'!$C:$C,">=0")=1`,
      `=COUNTIFS('教师'!$B:$B,$A5,'教师'!$C:$C,">0")=1`,
    ]);
  });

  it("of which nothing is asked have only to be found", () => {
    expect(countedOnce([], null, [there]).map(inRow5)).toEqual([`=COUNTIFS('学生'!$B:$B,$A5)=1`]);
    const { sheet: _, ...onOwn } = there;
    expect(countedOnce([onOwn], null).map(inRow5)).toEqual([`=COUNTIFS($B:$B,$A5,$C:$C,">=0")=1`]);
  });
});
