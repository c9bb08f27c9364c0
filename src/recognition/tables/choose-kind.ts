import { NOT_A_TABLE, tableKey, type Answers } from "../answers";
import type { Question, TableKind } from "../recognised-table";
import type { Subject } from "../words/field-words";
import type { HeaderLook } from "./header-look";
import { fitOf, LEAST_FIT, TABLE_KINDS } from "./table-kinds";

/** What a table was taken for, and the question where two kinds are close. */
export interface ChosenKind {
  readonly kind: TableKind;
  readonly subject: Subject;
  /** 0 to 1. */
  readonly fit: number;
  readonly question: Question | null;
}

/** Two kinds that fit nearly equally well are told apart by the user. */
const CLOSE = 0.08;
const MOST_CHOICES = 3;
/** Rows of the kinds that are found by what an assessment needs, not by {@link TABLE_KINDS}. */
const SUBJECTS: Partial<Record<TableKind, Subject>> = {
  "school-roster": "school",
  "form-2-2": "school",
  "needs-table": "needs_item",
};
const KINDS: readonly TableKind[] = [
  "school-roster",
  "form-2-2",
  "needs-table",
  ...TABLE_KINDS.map(({ kind }) => kind),
];

/** What the rows of a kind of table are. */
export function subjectOf(kind: TableKind): Subject {
  return SUBJECTS[kind] ?? TABLE_KINDS.find((each) => each.kind === kind)?.subject ?? "school";
}

/** The user's answer on a table as a whole, or null where there is none that means anything. */
export function answeredKind(answers: Answers, key: string): TableKind | typeof NOT_A_TABLE | null {
  const answer = answers[key];
  if (answer === NOT_A_TABLE) return NOT_A_TABLE;
  return KINDS.find((kind) => kind === answer) ?? null;
}

/**
 * The kind that fits a table best, or null where none fits. What an assessment can be made of (`assessed`) goes before
 * all but the reports that repeat 实际值 and 达标值; of the others the best fit is taken and a close second asked about.
 */
export function chooseKind(
  look: HeaderLook,
  layout: string,
  assessed: TableKind | null,
  answers: Answers,
): ChosenKind | null {
  const sheet = look.grid.sheet.name;
  const key = tableKey(sheet, layout);
  const answer = answeredKind(answers, key);
  if (answer === NOT_A_TABLE) return null;
  const fits = TABLE_KINDS.map((kind) => ({ kind: kind.kind, subject: kind.subject, fit: fitOf(kind, look) }))
    .filter(({ fit }) => fit >= LEAST_FIT)
    .sort((a, b) => b.fit - a.fit);
  const [best, second] = fits;
  const isClose = best !== undefined && second !== undefined && best.fit - second.fit < CLOSE;
  const isReport = best?.kind === "monitoring-report" && assessed === null;
  const settled = assessed && !isReport ? { kind: assessed, subject: subjectOf(assessed), fit: 1 } : best;
  const ask = isClose && !(assessed && !isReport);
  if (!settled && !answer) return null;
  const choices = fits.slice(0, MOST_CHOICES).filter(({ fit }) => best !== undefined && best.fit - fit < CLOSE);
  const question: Question | null = ask
    ? {
        id: key,
        code: "table-kind",
        sheet,
        cells: [{ sheet, row: look.band.first, column: look.band.left }],
        parameters: { row: look.band.first + 1, rows: 0 },
        choices: [
          ...choices.map(({ kind }) => ({ id: kind, parameters: { kind } })),
          { id: NOT_A_TABLE, parameters: {} },
        ],
        answer,
      }
    : null;
  if (answer) return { kind: answer, subject: subjectOf(answer), fit: 1, question };
  return settled ? { ...settled, question } : null;
}
