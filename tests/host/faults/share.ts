import { appendFileSync } from "node:fs";
import { faultTable, type FaultCount, type FoundAt } from "./run-faults";

/**
 * One fault in so many is injected in the tests; all of them by `npm run bench:faults`.
 * @param always what is injected besides, as it was called when it was found
 * @param whole  one in so many also by that, where all would take a day
 */
export function shareOf(
  usual: number,
  always: readonly string[] = [],
  whole = 1,
): (number: number, at: string) => boolean {
  const asked = process.env["FAULTS_SHARE"];
  const share = asked === undefined ? usual : Number(asked) * whole;
  const words = process.env["FAULTS_ONLY"] ?? "";
  return (number, at) => at.includes(words) && (number % share === 0 || always.includes(at));
}

/** Prints a finding of the run of all of them as it comes. */
export function tellFinding(finding: FoundAt): void {
  if (process.env["FAULTS_REPORT"]) process.stderr.write(`${JSON.stringify(finding)}\n`);
}

/** Nothing of all that was injected may be found; a run of all of them writes its table, with what was found, into a file. */
export function expectNoFaults(name: string, count: FaultCount): void {
  const report = process.env["FAULTS_REPORT"];
  const lines = count.found.map((each) => JSON.stringify(each));
  if (report) appendFileSync(report, `${[faultTable(name, count), ...lines].join("\n")}\n`);
  expect(count.injected).toBeGreaterThan(0);
  expect(count.found).toEqual([]);
}

/** A run of all faults of one host takes no longer, on a busy machine either. */
export const LIMIT_MS = 4 * 3_600_000;
