import type { Paragraph, Plan, TextRow } from "./plan";
import { plainText, tight } from "./plan-line";

/** Who is responsible, as a clause or a cell says. */
export interface Owners {
  /** 牵头单位, 责任单位 … */
  readonly role: string;
  readonly units: readonly string[];
  /** The list as it stands, in one way of writing. */
  readonly list: string;
}

const ROLE = /((?:牵头|责任|负责|配合|主办|承办)(?:单位|部门|科室|股室|领导|人)):/g;
const UNIT_END =
  /(?:局|办|委|部|院|会|联|中心|政府|单位|办事处|公司|学校|部门|站|队|大队|支队|分局|室|科|股|团|社|处)$/;

/** Lists of responsible units in a paragraph: (牵头单位:…,责任单位:…), or 责任单位:… at its end. */
export function ownersIn(text: string): readonly Owners[] {
  const marks = [...text.matchAll(ROLE)];
  return marks.map((mark, at) => {
    const start = mark.index + mark[0].length;
    const end = closeOf(text, start, marks[at + 1]?.index ?? text.length);
    const list = text.slice(start, end).replace(/(?<![,;、\s])[,;、\s]+$/, "");
    return { role: mark[1] ?? "", units: unitsOf(list), list };
  });
}

/** Where a list ends: at its own closing bracket, a full stop or the next list. */
function closeOf(text: string, start: number, most: number): number {
  let depth = 0;
  for (let at = start; at < most; at += 1) {
    const sign = text.charAt(at);
    if (sign === "(") depth += 1;
    else if (sign === ")") {
      if (depth === 0) return at;
      depth -= 1;
    } else if (sign === "。") return at;
  }
  return most;
}

/** The units of a list, in its order. */
export function unitsOf(list: string): readonly string[] {
  const units: string[] = [];
  let depth = 0;
  let unit = "";
  for (const sign of `${tight(plainText(list))},`) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth > 0 || !/[,;、。]/.test(sign)) unit += sign;
    else {
      if (unit !== "") units.push(unit);
      unit = "";
    }
  }
  return units;
}

/** Rows of a table whose header has a column of responsible units, each with its cell. */
export interface OwnedRow {
  readonly row: TextRow;
  /** Null where no cell of the row names a unit. */
  readonly list: string | null;
}

const OWNER_HEADER = /^(?:牵头|责任|负责|配合|主办)(?:单位|部门|科室|股室|领导|人)$/;

/** The role that a table gives owners for, and its rows; null where it has no such column. Cells may have moved to the left where merged cells were lost. */
export function ownedRows(
  rows: readonly TextRow[],
): { readonly role: string; readonly rows: readonly OwnedRow[] } | null {
  const header = rows.find(({ cells }) => cells.some((cell) => OWNER_HEADER.test(tight(cell))));
  if (!header) return null;
  const column = header.cells.findIndex((cell) => OWNER_HEADER.test(tight(cell)));
  const role = tight(header.cells[column] ?? "");
  const wide = trimmedLength(header.cells);
  const below = rows.filter((row) => !row.cells.some((cell) => OWNER_HEADER.test(tight(cell))));
  return {
    role,
    rows: below.map((row) => {
      const shift = Math.max(0, wide - Math.max(trimmedLength(row.cells), 1));
      const places = [column, column - shift, column - 1].filter((at) => at > 0);
      const cell = places.map((at) => row.cells[at] ?? "").find((text) => areUnits(text));
      return { row, list: cell ?? null };
    }),
  };
}

function trimmedLength(cells: readonly string[]): number {
  return cells.reduce((length, cell, at) => (cell === "" ? length : at + 1), 0);
}

/** Whether a cell holds nothing but names of units or of people. */
function areUnits(text: string): boolean {
  const units = unitsOf(text);
  return (
    units.length > 0 &&
    units.every((unit) => unit.length <= 24 && (UNIT_END.test(unit) || /^\p{Script=Han}{2,4}$/u.test(unit)))
  );
}

/** Every list of responsible units of a plan, with where it stands. */
export function allOwners(plan: Plan): readonly {
  readonly owners: Owners;
  readonly paragraph: Paragraph | null;
  readonly row: TextRow | null;
}[] {
  return [
    ...plan.paragraphs.flatMap((paragraph) =>
      ownersIn(paragraph.text).map((owners) => ({ owners, paragraph, row: null })),
    ),
    ...plan.tables.flatMap(({ rows }) => {
      const owned = ownedRows(rows);
      return (owned?.rows ?? []).flatMap(({ row, list }) =>
        list === null || !owned
          ? []
          : [{ owners: { role: owned.role, units: unitsOf(list), list }, paragraph: null, row }],
      );
    }),
  ];
}
