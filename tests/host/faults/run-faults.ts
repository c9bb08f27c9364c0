import type { Fault } from "./faults";
import type { FaultyCounty } from "./faulty-county";
import type { Image } from "./image";
import { type FaultySubject, inject, type Injection, stepsOf } from "./inject";
import type { Finding, Wrong } from "./truth";
import { USE_CASES, type UseCase } from "./use-cases";

/** What is wrong after a fault, with the use, the step and the fault by which it can be seen again. */
export type FoundAt = Finding & { readonly at: string };

export interface FaultCount {
  readonly injected: number;
  readonly found: readonly FoundAt[];
}

/**
 * Injects faults at every step of every use.
 * @param takes which injections are made, by their number and by what they are called
 * @param tell  told of each finding as it comes
 */
export async function runFaults(
  subject: FaultySubject,
  county: FaultyCounty,
  faults: readonly Fault[],
  takes: (number: number, at: string) => boolean,
  tell: (finding: FoundAt) => void,
  uses: readonly UseCase[] = USE_CASES,
): Promise<FaultCount> {
  const twins = new Map<string, Image>();
  const found: FoundAt[] = [];
  let [injected, number] = [0, 0];
  for (const use of uses) {
    const steps = await stepsOf(subject, county, use);
    for (const injection of injectionsOf(use, steps, faults)) {
      number += 1;
      const at = `${use.name}, step ${injection.step}, ${injection.fault.name}, ${injection.times} times`;
      if (!takes(number, at)) continue;
      const findings = await inject(subject, county, injection, twins);
      if (findings === null) continue;
      injected += 1;
      for (const finding of findings) {
        found.push({ ...finding, at });
        tell({ ...finding, at });
      }
    }
  }
  return { injected, found };
}

/** Every fault at every step, once and again and again; what the user does happens once. */
function injectionsOf(use: UseCase, steps: number, faults: readonly Fault[]): Injection[] {
  return Array.from({ length: steps }, (_, index) => index + 1).flatMap((step) =>
    faults.flatMap((fault) => (fault.times ?? [1, 2, Infinity]).map((times) => ({ use, step, fault, times }))),
  );
}

const WRONGS: readonly Wrong[] = [
  "hang",
  "user's lost",
  "untrue message",
  "undo not exact",
  "retry fails",
  "not named",
];

/** The table of a run: how many failures were injected, and how many ended as none may. */
export function faultTable(name: string, { injected, found }: FaultCount): string {
  const rows = WRONGS.map((wrong) => {
    const own = new Set(found.filter((finding) => finding.wrong === wrong).map(({ at }) => at));
    return `  ${wrong.padEnd(16)}${own.size}`;
  });
  return [`${name}: ${injected} failures injected`, ...rows].join("\n");
}
