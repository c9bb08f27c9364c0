import { appendFileSync } from "node:fs";
import { faultTable, type FaultCount } from "./run-faults";

/** One fault in so many is injected in the tests; all of them by `npm run bench:faults`. */
export function shareOf(usual: number): (number: number) => boolean {
  const share = Number(process.env["FAULTS_SHARE"] ?? usual);
  return (number) => number % share === 0;
}

/** Nothing of all that was injected may be found; a run of all of them writes its table and what was found into a file. */
export function expectNoFaults(name: string, count: FaultCount): void {
  const report = process.env["FAULTS_REPORT"];
  const lines = count.found.map((each) => JSON.stringify(each));
  if (report) appendFileSync(report, `${[faultTable(name, count), ...lines].join("\n")}\n`);
  expect(count.injected).toBeGreaterThan(0);
  expect(count.found).toEqual([]);
}

/** A run of all faults takes an hour at most. */
export const LIMIT_MS = 3_600_000;
