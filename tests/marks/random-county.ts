import type { CellValue } from "../../src/core/cell/cell-value";
import { sheetOf, workbookOf } from "../recognition/sheet-of";
import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";

/** Rows of a workbook's sheets, by name; plain values, so that a test can change them. */
export type County = ReadonlyMap<string, CellValue[][]>;

export interface CountyOptions {
  readonly seed: number;
  readonly schools: number;
  /** `one`: a roster with everything. `joined`: three sheets, each in another order, with lines of sums between. */
  readonly layout: "one" | "joined";
  /** Figures are whole, far from every line and complete; otherwise some are blank, text, exactly on a line or beside it. */
  readonly isPlain?: boolean;
}

interface School {
  readonly name: string;
  readonly kind: Kind;
  readonly pupils: readonly [CellValue, CellValue, CellValue];
  /** 小学 and 初中 of 高学历, 骨干, 体艺. */
  readonly teachers: readonly CellValue[];
  /** 用房, 室内, 场地, 设备, 教室. */
  readonly things: readonly CellValue[];
}

type Kind = "小学" | "初级中学" | "九年一贯制学校" | "十二年一贯制学校" | "完全中学" | "教学点" | "特殊教育学校";
const KINDS: readonly (readonly [Kind, number])[] = [
  ["小学", 50],
  ["初级中学", 20],
  ["九年一贯制学校", 12],
  ["完全中学", 5],
  ["十二年一贯制学校", 3],
  ["教学点", 8],
  ["特殊教育学校", 2],
];
const PARTS: Readonly<Record<Kind, readonly [boolean, boolean, boolean]>> = {
  小学: [true, false, false],
  初级中学: [false, true, false],
  九年一贯制学校: [true, true, false],
  十二年一贯制学校: [true, true, true],
  完全中学: [false, true, true],
  教学点: [true, false, false],
  特殊教育学校: [true, false, false],
};
/** What a hundred (a pupil) needs by the standard of 2017, with which the figures of a county are near their lines. */
const TEACHERS = [4.2, 5.3, 1, 1, 0.9, 0.9];
const THINGS = [5, 0.4, 8, 0.21, 2.35];
/** 用房, 室内, 场地 and 设备 have decimals; rooms of media are counted by the hundred. */
const DECIMALS = [2, 2, 2, 4, 0];

/** Numbers between 0 and 1 that are the same in every run of a seed. */
export function fractions(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 13), 3_266_489_917);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
  };
}

/** An invented county (示例数据) of schools of every kind, mixed row by row. */
export function randomCounty({ seed, schools, layout, isPlain = false }: CountyOptions): County {
  const random = fractions(seed);
  const all = Array.from({ length: schools }, (_, index) => randomSchool(index, random, isPlain));
  return layout === "one" ? roster(all) : joined(all, random);
}

function randomSchool(index: number, random: () => number, isPlain: boolean): School {
  const kind = drawn(random);
  const parts = PARTS[kind];
  const count = (isThere: boolean): number => (isThere ? 20 + Math.floor(random() * 1400) : 0);
  const [primary, junior, senior] = [count(parts[0]), count(parts[1]), count(parts[2])];
  const all = primary + 1.1 * junior + 1.32 * senior;
  const near = (amount: number, digits: number): CellValue => {
    const exact = Math.round(amount * 10 ** digits) / 10 ** digits;
    if (!isPlain && random() < 0.1) return exact;
    return Math.round(amount * (0.6 + random() * 0.8) * 10 ** digits) / 10 ** digits;
  };
  const spoiled = (value: CellValue): CellValue => {
    if (isPlain || random() > 0.03) return value;
    return random() < 0.6 ? null : "约12";
  };
  return {
    name: `示例第${index + 1}学校`,
    kind,
    pupils: [
      parts[0] ? spoiled(primary) : 0,
      parts[1] ? spoiled(junior) : 0,
      parts[2] ? senior : random() < 0.5 ? 0 : null,
    ],
    teachers: TEACHERS.map((each, at) => {
      const own = at % 2 === 0 ? primary : junior;
      return own === 0 ? 0 : spoiled(near((own * each) / 100, 0));
    }),
    things: THINGS.map((each, at) => spoiled(near((all * each) / (at === 4 ? 100 : 1), DECIMALS[at] ?? 0))),
  };
}

function drawn(random: () => number): Kind {
  let left = random() * KINDS.reduce((sum, [, share]) => sum + share, 0);
  for (const [kind, share] of KINDS) if ((left -= share) < 0) return kind;
  return "小学";
}

const PUPILS = ["小学学生数", "初中学生数", "高中学生数"];
const OF_TEACHERS = ["高于规定学历教师数", "县级以上骨干教师数", "体育、艺术专任教师数"];
const OF_THINGS = [
  "教学及辅助用房面积（㎡）",
  "室内体育用房面积（㎡）",
  "运动场地面积（㎡）",
  "教学仪器设备值（万元）",
  "网络多媒体教室数",
];
const teachersHeader = OF_TEACHERS.flatMap((field) => [`小学${field}`, `初中${field}`]);

const FIGURES: ReadonlySet<CellValue | undefined> = new Set([...PUPILS, ...teachersHeader, ...OF_THINGS]);

function roster(schools: readonly School[]): County {
  const header = ["序号", "学校名称", "办学类型", ...PUPILS, ...teachersHeader, ...OF_THINGS];
  const rows = schools.map(({ name, kind, pupils, teachers, things }, index) => [
    index + 1,
    name,
    kind,
    ...pupils,
    ...teachers,
    ...things,
  ]);
  return new Map([["表1", [header, ...rows]]]);
}

function joined(schools: readonly School[], random: () => number): County {
  const mixed = (): readonly School[] =>
    schools
      .map((school) => ({ school, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ school }) => school);
  const pupils: CellValue[][] = [["学校名称", "办学类型", ...PUPILS]];
  schools.forEach((school, index) => {
    pupils.push([school.name, school.kind, ...school.pupils]);
    if (index % 20 !== 19) return;
    const block = pupils.slice(-20);
    const sum = (column: number): number => block.reduce((total, row) => total + (Number(row[column]) || 0), 0);
    pupils.push([`示例${index}镇小计`, null, sum(2), sum(3), sum(4)]);
  });
  return new Map([
    ["表1", pupils],
    [
      "表2",
      [
        ["序号", "学校名称", ...teachersHeader],
        ...mixed().map(({ name, teachers }, at) => [at + 1, name, ...teachers]),
      ],
    ],
    ["表3", [["学校名称", ...OF_THINGS], ...mixed().map(({ name, things }) => [name, ...things])]],
  ]);
}

/** The county with 0 for pupils that are not there. */
export function withoutMissingPupils(county: County): County {
  return new Map(
    [...county].map(([name, rows]) => {
      const isPupils = (rows[0] ?? []).map((text) => PUPILS.includes(String(text)));
      return [name, rows.map((cells) => cells.map((cell, column) => (isPupils[column] ? (cell ?? 0) : cell)))];
    }),
  );
}

export function countyWorkbook(county: County): WorkbookSnapshot {
  return workbookOf(...[...county].map(([name, rows]) => sheetOf(rows, { name })));
}

/**
 * Changes figures of a county as people do: other numbers, blanks, texts, a number back. Names, kinds and the pupils that were
 * lacking stay as they were: what hangs on them is judged as it was when the marks were written.
 */
export function edit(
  county: County,
  random: () => number,
  edits: number,
): readonly { sheet: string; row: number; column: number; value: CellValue }[] {
  const sheets = [...county.keys()];
  return Array.from({ length: edits }, () => {
    const sheet = sheets[Math.floor(random() * sheets.length)] ?? "";
    const rows = county.get(sheet) ?? [];
    const row = 1 + Math.floor(random() * (rows.length - 1));
    const first = (rows[0] ?? []).findIndex((text) => FIGURES.has(text));
    const cells = rows[row] ?? [];
    const column = first + Math.floor(random() * (cells.length - first));
    const arePupils = PUPILS.includes(String(rows[0]?.[column]));
    const value = arePupils ? editedPupils(cells[column], cells, random) : editedFigure(cells[column], random);
    cells[column] = value;
    return { sheet, row, column, value };
  });
}

function editedFigure(before: CellValue | undefined, random: () => number): CellValue {
  if (before === 0 || before === null || before === undefined) return before ?? null;
  const draw = random();
  if (draw < 0.08) return null;
  if (draw < 0.12) return "待核";
  return typeof before === "number" ? scaled(before, random) : 10 + Math.floor(random() * 900);
}

function editedPupils(before: CellValue | undefined, row: readonly CellValue[], random: () => number): CellValue {
  if (typeof before !== "number" || before <= 0 || row.includes("教学点")) return before ?? null;
  const draw = random();
  return draw < 0.05 ? null : draw < 0.1 ? 0 : scaled(before, random);
}

function scaled(amount: number, random: () => number): number {
  return Math.max(1, Math.round(amount * (0.5 + random())));
}
