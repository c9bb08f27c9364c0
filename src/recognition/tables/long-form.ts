import { ACCEPTED, WITH_REMARK } from "../sureness";
import { isFinishedValue, isSchoolFigure } from "../../core/fields/field-queries";
import { parseFigure } from "../../core/cell/parse-figure";
import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import { parseUnit } from "../../core/quantity/units";
import { type ColumnMatch, matchColumn } from "../columns/match-column";
import { isSchoolName } from "../header/band-subjects";
import type { HeaderBand } from "../header/header-band";
import type { HeaderPath } from "../header/header-path";
import { headerParts } from "../header/header-text";
import type { SheetGrid } from "../sheet/sheet-grid";
import { SEQUENCE_WORDS } from "../words/field-words";
import { plainText } from "../words/plain-text";

/** Looked at under the header. */
const SAMPLE_ROWS = 60;
/** Different items looked at: a long table repeats them for each school. */
const MOST_ITEMS = 24;
const LEAST_ITEMS = 3;
/** Shown by the cells, not by a header's name. */

type Role = Extract<FieldId, "item" | "item_value" | "item_unit" | "school">;

/**
 * What the columns of a long table are by their cells, whatever their headers say: names of figures of schools go down
 * one column (数据项, 填报内容, 名称), and one other holds the numbers. Empty where it is no such table.
 *
 * @example 填报单位 | 数据项 | 填报值 over 桃源镇中心小学 | 在校学生数（人） | 427: school, item, item_value
 */
export function longFormRoles(
  grid: SheetGrid,
  band: HeaderBand,
  paths: readonly HeaderPath[],
  to: number,
): ReadonlyMap<number, Role> {
  const none: ReadonlyMap<number, Role> = new Map();
  const columns = paths.map((path) => ({ ...path, texts: sample(grid, band, path.column, to) }));
  const item = columns.find(({ texts }) => holdsItems(texts));
  if (!item) return none;
  const values = columns.filter((each) => each !== item && !isSequence(each) && holdsNumbers(each.texts));
  const named = values.filter(({ parts }) => matchColumn(parts, "item")?.field === "item_value");
  const [value, second] = named.length > 0 ? named : values;
  if (!value || second) return none;
  const roles = new Map<number, Role>([
    [item.column, "item"],
    [value.column, "item_value"],
  ]);
  const add = (role: Role, test: (text: string) => boolean): void => {
    const found = columns.find(({ column, texts }) => !roles.has(column) && mostly(texts, test));
    if (found) roles.set(found.column, role);
  };
  add("school", isSchoolName);
  add("item_unit", (text) => parseUnit(text) !== null);
  return roles;
}

/** The columns as matches, where the cells decide; a role goes to one column only. */
export function withRoles(
  matches: readonly (ColumnMatch | null)[],
  paths: readonly HeaderPath[],
  roles: ReadonlyMap<number, Role>,
): readonly (ColumnMatch | null)[] {
  if (roles.size === 0) return matches;
  const taken = new Set<FieldId>(roles.values());
  return matches.map((match, index) => {
    const role = roles.get(paths[index]?.column ?? -1);
    if (role)
      return {
        field: role,
        stage: null,
        score: Math.max(WITH_REMARK, match?.field === role ? match.score : 0),
        decidedBy: "position",
        isStageImplied: false,
        evidence: [],
      };
    return match && taken.has(match.field) ? null : match;
  });
}

function sample(grid: SheetGrid, band: HeaderBand, column: number, to: number): readonly string[] {
  const texts: string[] = [];
  for (let row = band.end + 1; row < Math.min(to, band.end + 1 + SAMPLE_ROWS); row++) {
    const text = grid.ownText(row, column);
    if (text !== "") texts.push(text);
  }
  return texts;
}

function holdsItems(texts: readonly string[]): boolean {
  const distinct = [...new Set(texts)].slice(0, MOST_ITEMS);
  if (distinct.length < LEAST_ITEMS) return false;
  const known = distinct.flatMap((text) => figureOf(text) ?? []);
  return known.length >= LEAST_ITEMS && known.length * 2 > distinct.length && !known.every(isRoom);
}

/** A list of nothing but rooms is a list of rooms, whose rows are counted. */
const isRoom = (field: FieldId): boolean => FIELDS[field].holds === "rooms";

/** The figure of schools that a text names for certain, or null. */
function figureOf(text: string): FieldId | null {
  const match = matchColumn(headerParts(plainText(text)), "school");
  return match !== null && match.score >= ACCEPTED && (isSchoolFigure(match.field) || isFinishedValue(match.field))
    ? match.field
    : null;
}

function holdsNumbers(texts: readonly string[]): boolean {
  return mostly(texts, (text) => parseFigure(text).kind === "number");
}

/** Numbers of rows: the header says so, or they count up one by one. */
function isSequence({
  labels,
  texts,
}: {
  readonly labels: readonly string[];
  readonly texts: readonly string[];
}): boolean {
  return (
    labels.some((label) => SEQUENCE_WORDS.test(plainText(label))) ||
    texts.every((text, position) => Number(text) === position + 1)
  );
}

function mostly(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(test).length * 2 > texts.length;
}
