import type { BalanceAssessment, BalanceShare } from "../../core/assessment/assessment";
import type { CellRef } from "../../core/cell/address";
import type { Stage } from "../../core/fields/stages";
import { greatest } from "../../core/quantity/long-lists";

/** Schools shown by name in the picture of contributions; the others are added up. */
export const NAMED_SHARES = 10;

/** Coefficients of one stage, those over their limit first, then the largest; undefined ones last. */
export function balanceOfStage(balance: readonly BalanceAssessment[], stage: Stage): readonly BalanceAssessment[] {
  return balance
    .filter((item) => item.stage === stage)
    .sort((a, b) => rank(a) - rank(b) || (b.cv ?? 0) - (a.cv ?? 0) || a.code.localeCompare(b.code));
}

function rank(item: BalanceAssessment): number {
  if (item.met === null) return 2;
  return item.met ? 1 : 0;
}

/** A school that is left out of coefficients: of which, and the cell at which it stands. */
export interface LeftOutSchool {
  /** Sheet and row, and the stage: no two of a list have the same. */
  readonly key: string;
  readonly name: string;
  readonly stage: Stage;
  readonly cell: CellRef;
  readonly codes: readonly string[];
}

/** The schools that some coefficient leaves out, those left out of the most first. */
export function leftOutSchools(balance: readonly BalanceAssessment[]): readonly LeftOutSchool[] {
  const schools = new Map<string, LeftOutSchool & { readonly codes: string[] }>();
  for (const { stage, code, excluded } of balance)
    for (const { name, cell } of excluded) {
      const key = `${stage}!${cell.sheet}!${cell.row}!${name}`;
      const found = schools.get(key);
      if (found) found.codes.push(code);
      else schools.set(key, { key, name, stage, cell, codes: [code] });
    }
  return [...schools.values()]
    .map((school) => ({ ...school, codes: school.codes.sort() }))
    .sort((a, b) => b.codes.length - a.codes.length);
}

/** The contributions as the picture shows them. */
export interface SharePicture {
  readonly named: readonly BalanceShare[];
  /** What the remaining schools add, from above and from below the mean; null when every school has a name. */
  readonly rest: { readonly schools: number; readonly above: number; readonly below: number } | null;
  /** The largest amount of one school, so that the longest bar fills its half; the sum of the rest would dwarf them all. */
  readonly largest: number;
}

/** Splits the contributions (largest first, as the assessment gives them) into those with a name and the rest. */
export function sharePicture(shares: readonly BalanceShare[]): SharePicture {
  const named = shares.slice(0, NAMED_SHARES);
  const others = shares.slice(NAMED_SHARES);
  const above = others.reduce((sum, { share }) => sum + Math.max(0, share), 0);
  const below = others.reduce((sum, { share }) => sum + Math.max(0, -share), 0);
  const largest = greatest(
    named.map(({ share }) => Math.abs(share)),
    0,
  );
  return { named, rest: others.length > 0 ? { schools: others.length, above, below } : null, largest };
}
