import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { assessSchools } from "../../src/core/assessment/assess-schools";
import { DEFAULT_STANDARD } from "../../src/core/standards/standards";
import { differencesFromOracle } from "./against-oracle";
import { oracleSchoolsOf, recordsOf } from "./facts";
import { randomCounty } from "./random-county";

/** What came of holding random counties against the oracle. */
export interface RandomComparison {
  /** "county 17: …", one for each difference. */
  readonly differences: readonly string[];
  /** Ledgers about which the reader had a question: they are judged from their figures alone. */
  readonly asked: number;
  /** Figures exactly on a standard, its 85% or a limit. */
  readonly onLine: number;
}

/**
 * Random counties, the same for the same seed: every other one as a ledger that is read and assessed as the product does
 * it, the rest, with figures that a reader would ask about, from figures alone.
 */
export function randomCountyDifferences(seed: number, counties: number): RandomComparison {
  const differences: string[] = [];
  let asked = 0;
  let onLine = 0;
  for (let index = 0; index < counties; index++) {
    const isWild = index % 2 === 1;
    const county = randomCounty(seed + index, isWild);
    onLine += county.onLine;
    const read = isWild ? null : assessWorkbook(county.workbook, NEW_SETTINGS);
    const isAsked = read !== null && read.questions.length > 0;
    if (isAsked) asked++;
    const assessment = read && !isAsked ? read : assessSchools([recordsOf(county.facts)], DEFAULT_STANDARD);
    differences.push(
      ...differencesFromOracle(assessment, oracleSchoolsOf(county.facts)).map(
        (difference) => `county ${seed + index}: ${difference}`,
      ),
    );
  }
  return { differences, asked, onLine };
}
