import { FIELDS } from "../../core/fields/catalogue";
import type { SchoolKind } from "../../core/fields/school-kinds";
import type { Lines } from "../../core/footing/printed-table";
import type { RowClass } from "../recognised-table";
import { bareLabel } from "../rows/row-label";
import { plainText } from "../words/plain-text";
import { kindOfName, kindOfType } from "../words/school-kind";
import type { SumSource } from "./sum-rows";

/** The rows that a sum names (初中合计, 城关镇小计, 其中：民办). */
export interface NamedGroup {
  /** Positions of rows of the table. */
  readonly group: Lines;
  /** False where of some row nobody knows whether it belongs to the group. */
  readonly isKnown: boolean;
}

const SUM_BEHIND = /(?:学校|阶段)?(?:小计|合计|总计|共计|汇总|分计|计)$/;
const OF_WHICH_BEFORE = /^其中[:,、]?/;
const KIND_BEHIND = /(?:学校|阶段|部分)$/;

/** For a sum whose label names a group: the rows whose own cell in a column of groups says the same, or whose kind it is. */
export function groupsByWord(source: SumSource, roles: readonly RowClass[]): (position: number) => NamedGroup | null {
  const { grid, table, nameColumn } = source;
  const columns = new Set(
    table.columns.flatMap(({ field, column }) => (field !== null && FIELDS[field].groupsRows === true ? [column] : [])),
  );
  for (let column = grid.left; column < nameColumn; column++) columns.add(column);
  const ofKind = groupsByKind(source, roles);
  const words = new Map<string, Lines>();
  const named = (word: string): Lines => {
    const known = words.get(word);
    if (known) return known;
    const group = table.rows.flatMap(({ row }, position) =>
      roles[position] === "data" && [...columns].some((column) => sameWord(grid.text(row, column), word))
        ? [position]
        : [],
    );
    words.set(word, group);
    return group;
  };
  return (position) => {
    const row = table.rows[position]?.row ?? -1;
    for (let column = nameColumn; column >= grid.left; column--) {
      const word = wordOf(grid.ownText(row, column));
      const group = word === "" ? [] : named(word);
      if (group.length > 0) return { group, isKnown: true };
    }
    return ofKind(row);
  };
}

function wordOf(text: string): string {
  return bareLabel(plainText(text)).replace(OF_WHICH_BEFORE, "").replace(SUM_BEHIND, "").replace(KIND_BEHIND, "");
}

function sameWord(text: string, word: string): boolean {
  return text !== "" && (text === word || text.replace(KIND_BEHIND, "") === word);
}

/** For a sum that names a kind of school (初中合计): the rows of that kind, wherever they stand. */
function groupsByKind(
  { grid, table, nameColumn }: SumSource,
  roles: readonly RowClass[],
): (row: number) => NamedGroup | null {
  const type = table.columns.find(({ field }) => field === "stage")?.column;
  let kinds: readonly (SchoolKind | null)[] | null = null;
  const read = (): readonly (SchoolKind | null)[] =>
    table.rows.map(({ row }, position) => {
      if (roles[position] !== "data") return null;
      const typed = type === undefined ? null : kindOfType(grid.text(row, type));
      return (typed ?? kindOfName(grid.text(row, nameColumn)))?.kind ?? "unknown";
    });
  const known = new Map<SchoolKind, NamedGroup>();
  return (row) => {
    let named: SchoolKind | null = null;
    for (let column = grid.left; column <= nameColumn && named === null; column++)
      named = kindOfType(grid.text(row, column))?.kind ?? null;
    if (named === null) return null;
    const before = known.get(named);
    if (before) return before;
    const all = (kinds ??= read());
    const group = all.flatMap((kind, position) => (kind === named ? [position] : []));
    const found = { group, isKnown: !all.includes("unknown") };
    known.set(named, found);
    return found;
  };
}
