import type { CellArea } from "../../src/core/cell/address";
import type { CellValue } from "../../src/core/cell/cell-value";
import type { ColumnUnit } from "../../src/core/quantity/units";
import type { Seeded } from "./seeded";
import type { NumberStyle } from "./variation-cells";
import type { TrueColumn } from "./variation-tables";

/** Where the units of a table are told. */
export interface TableUnits {
  readonly manner: "header" | "row" | "line" | "none";
  /** True unit by column; null where none matters. */
  readonly of: readonly (ColumnUnit | null)[];
  /** Text in the header or in the unit row, by column; null where there is none. */
  readonly texts: readonly (string | null)[];
  /** Money whose unit stands nowhere. */
  readonly unknown: readonly boolean[];
  /** "单位：人、㎡、万元" above the table. */
  readonly line: string | null;
  readonly style: NumberStyle;
}

const SPELLINGS: Partial<Record<ColumnUnit, readonly string[]>> = {
  "㎡": ["㎡", "平方米", "m²", "m2"],
  "万㎡": ["万平方米", "万㎡"],
  个: ["个", "班"],
};

/** Units for the columns of a table and the way in which they are told. */
export function unitsOf(seed: Seeded, columns: readonly TrueColumn[], needs: boolean): TableUnits {
  const manner = seed.pick(["header", "header", "header", "row", "line", "none"] as const);
  const style = seed.pick(["number", "number", "number", "text", "full-width", "separators"] as const);
  const tableArea: ColumnUnit = seed.percent(needs ? 60 : 6) ? "万㎡" : "㎡";
  const tableMoney: ColumnUnit = seed.pick(["万元", "万元", "元"]);
  const own = manner === "header" || manner === "row";
  const unitOf = ({ measure, path }: TrueColumn): ColumnUnit | null => {
    const leaf = path[path.length - 1] ?? "";
    if (/[（(](?:㎡|元|%)[）)]$/.test(leaf)) return leaf.includes("㎡") ? "㎡" : leaf.includes("元") ? "元" : null;
    if (measure === "area")
      return own ? (seed.percent(needs ? 60 : 8) ? "万㎡" : "㎡") : manner === "none" ? "㎡" : tableArea;
    if (measure === "money") return own ? seed.pick(["万元", "万元", "万元", "元", "元", "亿元"]) : tableMoney;
    if (measure === "land") return own && seed.percent(25) ? "亩" : manner === "line" ? tableArea : "㎡";
    return measure === "plain" || measure === "text" ? null : measure;
  };
  const of = columns.map(unitOf);
  const told = (unit: ColumnUnit | null, { measure, path }: TrueColumn): string | null => {
    if (unit === null || !own || /[）)]$/.test(path[path.length - 1] ?? ""))
      return unit !== null && manner === "row" ? spelled(seed, unit) : null;
    const matters = measure === "area" || measure === "money" || measure === "land";
    return manner === "row" || matters || seed.percent(55) ? spelled(seed, unit) : null;
  };
  const texts = columns.map((column, index) => told(of[index] ?? null, column));
  // A header that ends in brackets keeps them, and tells money in words behind them: "…（账面原值）（万元）".
  const finished = columns.map((column, index) =>
    own &&
    texts[index] === null &&
    column.measure !== "text" &&
    column.measure !== "plain" &&
    (column.measure === "money" || column.measure === "area" || column.measure === "land") &&
    !/[（(](?:㎡|元)[）)]$/.test(column.path[column.path.length - 1] ?? "")
      ? spelled(seed, of[index] ?? "元")
      : (texts[index] ?? null),
  );
  const line =
    manner === "line"
      ? `${seed.pick(["单位：", "计量单位："])}${["人", "间", spelled(seed, tableArea), tableMoney].join("、")}`
      : null;
  return {
    manner,
    of,
    texts: finished,
    unknown: columns.map(({ measure }) => measure === "money" && manner === "none"),
    line,
    style,
  };
}

function spelled(seed: Seeded, unit: ColumnUnit): string {
  return seed.pick(SPELLINGS[unit] ?? [unit]);
}

export interface HeaderOnSheet {
  readonly rows: readonly (readonly CellValue[])[];
  /** Code rows under the header. */
  readonly codes: readonly (readonly CellValue[])[];
  readonly merges: readonly CellArea[];
  readonly what: readonly string[];
}

/** The header rows of a table: groups over their columns, units, breaks inside words, codes below. */
export function headerOf(
  seed: Seeded,
  columns: readonly TrueColumn[],
  units: TableUnits,
  { merged, turned, mayCode }: { merged: boolean; turned: boolean; mayCode: boolean },
): HeaderOnSheet {
  const what: string[] = [];
  const paths = columns.map(({ path }, index) => {
    const unit = units.texts[index];
    if (units.manner !== "header" || !unit) return [...path];
    const leaf = path[path.length - 1] ?? "";
    const told = seed.pick([
      `${leaf}（${unit}）`,
      `${leaf}(${unit})`,
      `${leaf}（${unit}）`,
      `${leaf}（单位：${unit}）`,
      `${leaf}/${unit}`,
    ]);
    return [...path.slice(0, -1), told];
  });
  if (!turned && seed.percent(15) && columns.length > 4) {
    const at = seed.between(2, columns.length - 2);
    // A group is never cut in two by the one above it.
    if ((paths[at]?.length ?? 1) === 1 || paths[at]?.[0] !== paths[at - 1]?.[0]) {
      paths.forEach((path, index) => path.unshift(index < at ? "基本情况" : "办学情况"));
      what.push("groups above");
    }
  }
  const depth = paths.reduce((most, path) => Math.max(most, path.length), 1);
  if (depth > 1) what.push(`${depth} header rows`);
  const broken = seed.percent(20);
  if (broken) what.push("broken words");
  const text = (word: string): string => (broken && seed.percent(50) ? brokenWord(seed, word) : word);
  const rows: CellValue[][] = Array.from({ length: depth }, () => paths.map(() => null));
  const merges: CellArea[] = [];
  const same = (left: number, right: number, level: number): boolean =>
    paths[left] !== undefined &&
    paths[right] !== undefined &&
    paths[left].length > level + 1 &&
    paths[right].length > level + 1 &&
    paths[left].slice(0, level + 1).join(">") === paths[right].slice(0, level + 1).join(">");
  paths.forEach((path, column) => {
    path.forEach((word, level) => {
      const isLeaf = level === path.length - 1;
      if (!isLeaf && column > 0 && same(column - 1, column, level)) return;
      const row = rows[level];
      if (row) row[column] = text(word);
      if (isLeaf && level < depth - 1) merges.push({ row: level, column, rows: depth - level, columns: 1 });
      if (isLeaf) return;
      let end = column;
      while (same(end, end + 1, level)) end++;
      if (end > column) merges.push({ row: level, column, rows: 1, columns: end - column + 1 });
    });
  });
  if (units.manner === "row") {
    rows.push(units.texts.map((unit) => unit ?? null));
    what.push("unit row");
  }
  const codes: CellValue[][] = [];
  if (mayCode && seed.percent(8)) {
    codes.push(
      seed.percent(50)
        ? columns.map((_, index) => `L${index + 1}`)
        : columns.map((_, index) => (index < 2 ? (["甲", "乙"][index] ?? null) : index - 1)),
    );
    what.push("code row");
  }
  return { rows, codes, merges: merged ? merges : [], what };
}

/** A space or a line break inside a word; numbers are left whole. */
function brokenWord(seed: Seeded, word: string): string {
  if (word.length < 2 || /\d/.test(word)) return word;
  const at = seed.between(1, word.length - 1);
  return `${word.slice(0, at)}${seed.pick([" ", "\n", "　", "  "])}${word.slice(at)}`;
}
