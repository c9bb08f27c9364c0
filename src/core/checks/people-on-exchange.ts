import type { CellRef } from "../cell/address";
import { factText, type FactTable } from "../facts/fact-table";
import type { FactWords, Word, YesNo } from "../facts/fact-words";
import { cellOf } from "../facts/record-cells";
import type { CheckedFacts } from "./check";
import { countyFigure, type Figure } from "./figures";
import { type Teacher, teachersOf } from "./teachers";

/** What lists say of one teacher: undefined where none says it at all, null and `unknown` where the cell does not tell. */
export type Told = Word<YesNo> | undefined;

/** A teacher of a list about the exchange of teachers. */
export interface Person {
  readonly name: string;
  readonly isOpen: boolean;
  readonly cells: readonly CellRef[];
  /** Whether he is on exchange. */
  readonly rotated: Told;
  /** Whether he meets the conditions of exchange. */
  readonly eligible: Told;
  /** Whether he is 骨干教师 of the county or higher. */
  readonly backbone: Told;
}

/** What lists and tables tell of the exchange of teachers. */
export interface PeopleOnExchange {
  readonly people: readonly Person[];
  /** Whether any list says it of anybody. */
  readonly isRotatedTold: boolean;
  readonly isEligibleTold: boolean;
  readonly isBackboneTold: boolean;
  /** Those who surely are. */
  readonly onExchange: readonly Person[];
  /** True while a question decides somebody's row. */
  readonly isOpen: boolean;
  /** As numbers of schools or of the county state it; null where none does. */
  readonly statedRotated: Figure | null;
  readonly statedBackbone: Figure | null;
}

/** Who is on exchange, as lists of teachers and numbers of schools or of the county tell it. */
export function peopleOnExchange(facts: CheckedFacts): PeopleOnExchange {
  const says = (table: FactTable): boolean =>
    table.texts.has("teacher_rotated") || table.texts.has("rotated_to") || table.texts.has("teacher_eligible");
  const people = teachersOf(facts.rows, says).map(toldOf);
  return {
    people,
    isRotatedTold: people.some(({ rotated }) => rotated !== undefined),
    isEligibleTold: people.some(({ eligible }) => eligible !== undefined),
    isBackboneTold: people.some(({ backbone }) => backbone !== undefined),
    onExchange: people.filter(({ rotated }) => rotated === "yes"),
    isOpen: people.some((each) => each.isOpen),
    statedRotated: countyFigure(facts, "rotated_teachers"),
    statedBackbone: countyFigure(facts, "rotated_backbone"),
  };
}

/** So many people, and where they stand. */
export function figureOf(people: readonly Person[], isOpen: boolean): Figure {
  return {
    amount: people.length,
    isOpen,
    differs: false,
    blank: [],
    cells: people.flatMap(({ cells }) => cells),
  };
}

function toldOf({ name, rows, isOpen }: Teacher): Person {
  const first = (read: (table: FactTable, position: number) => Told): Told => {
    const found = rows.map(({ table, position }) => read(table, position)).filter((each) => each !== undefined);
    return found.find((each) => each !== null) ?? found[0];
  };
  const [one] = rows;
  return {
    name,
    isOpen,
    cells: [cellOf(one.table.cells, one.position)].filter((cell) => cell !== null),
    rotated: first((table, position) => yesNoAt(table, "teacher_rotated", position) ?? rotatedByPlace(table, position)),
    eligible: first((table, position) => yesNoAt(table, "teacher_eligible", position)),
    backbone: first(backboneAt),
  };
}

/** Ticks alone, without a 否 anywhere: who has none is not meant. */
function yesNoAt(table: FactTable, field: "teacher_rotated" | "teacher_eligible", position: number): Told {
  const text = factText(table, field, position);
  if (text === null) return undefined;
  const words: FactWords[typeof field] = table.words[field];
  const word = words?.get(text) ?? null;
  return word === null && words && ![...words.values()].includes("no") ? "no" : word;
}

/** A list with the school of exchange: of those on exchange alone, or of all, blank for whoever stays. */
function rotatedByPlace(table: FactTable, position: number): Told {
  const place = factText(table, "rotated_to", position);
  if (place === null || table.texts.has("teacher_rotated")) return undefined;
  return !table.texts.has("teacher_eligible") || !/^[-—/无\s]*$/.test(place) ? "yes" : "no";
}

function backboneAt(table: FactTable, position: number): Told {
  const text = factText(table, "teacher_backbone", position);
  if (text === null) return undefined;
  const level = table.words.teacher_backbone?.get(text) ?? null;
  if (level === "unknown") return level;
  return level === null || level === "none" || level === "below-county" ? "no" : "yes";
}
