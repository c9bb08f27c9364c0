import type { CellRef } from "../../core/cell/address";
import type { FactColumn } from "../../core/facts/fact-column";
import type { SchoolAttributes } from "../../core/indicators/school-records";
import type { FieldKey } from "../../core/fields/field-key";
import { isMixedKind, type SchoolKind } from "../../core/fields/school-kinds";
import type { Answers } from "../answers";
import type { HeaderBand } from "../header/header-band";
import type { Question, RecognisedRow } from "../recognised-table";
import type { RowStages } from "../rows/row-stages";
import type { SheetGrid } from "../sheet/sheet-grid";
import { withoutPart } from "../../core/fields/part-names";
import { repeatedNames } from "./repeated-names";

/** Rows of one school that stand in a table more than once. */
export interface SchoolDoubles {
  readonly questions: readonly Question[];
  /** Rows of the sheet that do not count, by the user's answer. */
  readonly dropped: ReadonlySet<number>;
}

export interface DoubleSources {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly rows: readonly RecognisedRow[];
  readonly names: readonly string[];
  readonly plainNames: readonly string[];
  readonly stages: RowStages;
  readonly attributes: SchoolAttributes;
  readonly figures: ReadonlyMap<FieldKey, FactColumn>;
  readonly answers: Answers;
}

const NONE: SchoolDoubles = { questions: [], dropped: new Set() };
/** A school whose 小学 and 初中 may stand in rows of their own. */
const mayHaveParts = (kind: SchoolKind): boolean => isMixedKind(kind) || kind === "unknown";

/**
 * Rows of one name and one stage stay until the user has said that only the first counts; 小学部 and 初中部 are no doubles,
 * nor are schools of one name whose codes or towns differ.
 */
export function schoolDoubles({
  grid,
  band,
  rows,
  names,
  plainNames,
  stages,
  attributes,
  figures,
  answers,
}: DoubleSources): SchoolDoubles {
  const plain = plainNames.some(mayBePart)
    ? plainNames.map((name) => (mayBePart(name) ? withoutPart(name) : name))
    : plainNames;
  const repeated = repeatedNames(plain);
  if (repeated.size === 0) return NONE;
  const positions = plain.flatMap((name, position) => (repeated.has(name) ? [position] : []));
  const whole = (position: number): boolean =>
    stages.stages[position] === null && mayHaveParts(stages.kinds[position] ?? "unknown");
  const wholes = new Set(positions.filter(whole).map((position) => identity(plain, attributes, position)));
  const seen = new Map<string, number[]>();
  for (const position of positions) {
    const name = identity(plain, attributes, position);
    // A row for the whole school beside rows for its parts counts the same pupils twice.
    const key = wholes.has(name) ? name : `${name}|${stages.stages[position] ?? stages.kinds[position] ?? ""}`;
    const same = seen.get(key);
    if (same) same.push(position);
    else seen.set(key, [position]);
  }
  const dropped = new Set<number>();
  const questions: Question[] = [];
  const sheet = grid.sheet.name;
  for (const same of seen.values()) {
    const [first = 0, ...others] = same.map((position) => rows[position]?.row ?? 0);
    if (others.length === 0) continue;
    const school = names[same[0] ?? 0] ?? "";
    const all = [first, ...others];
    const id = `duplicate-school:${sheet}:${school}:${all.map((row) => row - band.end).join(",")}`;
    const answer = answers[id] === "both" || answers[id] === "first" ? answers[id] : null;
    questions.push({
      id,
      code: "duplicate-school",
      sheet,
      cells: all.map((row): CellRef => ({ sheet, row, column: band.nameColumn })),
      parameters: { school, rows: all.map((row) => row + 1).join("、"), first: first + 1, ...figuresOf(figures, same) },
      choices: [
        { id: "first", parameters: { row: first + 1 } },
        { id: "both", parameters: { count: all.length } },
      ],
      answer,
    });
    if (answer === "first") for (const row of others) dropped.add(row);
  }
  return { questions, dropped };
}

/** The pupils and 教学及辅助用房 of each row, by which people tell their schools apart; "?" where a row states none. */
function figuresOf(
  figures: ReadonlyMap<FieldKey, FactColumn>,
  positions: readonly number[],
): Readonly<Record<string, string>> {
  const listed = (key: FieldKey): string => {
    const column = figures.get(key);
    if (!column || !positions.some((position) => column.present[position] === 1)) return "";
    return positions
      .map((position) => (column.present[position] === 1 ? String(column.amounts[position]) : "?"))
      .join("、");
  };
  return { pupils: listed("students"), area: listed("teaching_area") };
}

/** 育才学校(小学部), 育才学校初中部, 育才学校-小学; most names end otherwise and need no pattern. */
function mayBePart(name: string): boolean {
  const last = name.charAt(name.length - 1);
  return last === ")" || last === "部" || name.includes("-");
}

/** What makes a school itself: its code, else its town and name. */
function identity(plain: readonly string[], { codes, towns }: SchoolAttributes, position: number): string {
  return `${plain[position] ?? ""}|${codes?.[position] ?? ""}|${towns?.[position] ?? ""}`;
}
