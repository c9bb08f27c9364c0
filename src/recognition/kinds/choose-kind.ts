import { NOT_A_TABLE, tableKey, type Answers } from "../answers";
import type { Question } from "../recognised-table";
import type { Subject } from "../words/field-words";
import type { HeaderLook } from "../tables/header-look";
import { fitOf, LEAST_FIT } from "./kind-fit";
import { type AnyKind, isTableKind, kindNamed, KINDS, type TableKind } from "./kinds";

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
/** The user's answer on a table as a whole, or null where there is none that means anything. */
function answeredKind(answers: Answers, key: string): TableKind | typeof NOT_A_TABLE | null {
  const answer = answers[key];
  if (answer === NOT_A_TABLE) return NOT_A_TABLE;
  return answer !== undefined && isTableKind(answer) ? answer : null;
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
  const fits = KINDS.map((kind: AnyKind) => ({ kind: kind.kind, subject: kind.subject, fit: fitOf(kind, look) }))
    .filter(({ fit }) => fit >= LEAST_FIT)
    .sort((a, b) => b.fit - a.fit);
  const [best, second] = fits;
  const isClose = best !== undefined && second !== undefined && best.fit - second.fit < CLOSE;
  const isReport = best?.kind === "monitoring-report" && assessed === null;
  const settled = assessed && !isReport ? { kind: assessed, subject: kindNamed(assessed).subject, fit: 1 } : best;
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
  if (answer) return { kind: answer, subject: kindNamed(answer).subject, fit: 1, question };
  return settled ? { ...settled, question } : null;
}
