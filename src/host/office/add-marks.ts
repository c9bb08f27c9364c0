import { areaName } from "../../core/cell/address";
import type { AddHighlight } from "../../plan/workbook-plan";
import { HostError, type WriteOptions } from "../workbook-host";
import { addHighlight, askForRule, isHalfMade } from "./highlight-rules";
import type { PlannedChange } from "./marked-sheets";
import { isRuleRefusal } from "./office-errors";
import { readRules } from "./plan-sheets";
import { inRequests, jsonBytes, type Step } from "./requests";
import type { RoundTrips } from "./round-trips";

/** About how many bytes a rule takes beside its formula and its cells (2.1 kB in all were measured). */
const BYTES_OF_RULE = 1900;

/** About how many bytes a mark is in a request; never fewer than it is. */
export function bytesOfMark({ formula, areas }: AddHighlight): number {
  return BYTES_OF_RULE + jsonBytes([formula, areas.map(areaName)]);
}

/** So many bytes of marks go in a request: the marks of a county, and of a province what does not keep the user waiting. */
const BYTES_AT_ONCE = 250_000;

/**
 * Sends what is queued and adds marks. Those of a county go in one request; of more than that the user sees how far it is, and
 * can cancel, after each.
 * @throws HostError `write-cancelled`, besides what Excel says
 */
export async function addMarks(
  trips: RoundTrips,
  changes: readonly PlannedChange[],
  marks: readonly AddHighlight[],
  { signal, onProgress }: WriteOptions,
): Promise<void> {
  const added: (() => void)[] = [];
  const steps = marks.map((mark): Step => ({
    bytes: bytesOfMark(mark),
    queue: () => {
      const change = changeOf(changes, mark);
      const rule = change && addHighlight(change.planned.sheet, mark);
      if (rule) added.push(() => change.added.push(rule));
    },
  }));
  const onSent = (done: number): void => {
    onProgress?.(done, steps.length);
    if (signal?.aborted) throw new HostError("write-cancelled");
  };
  if (steps.reduce((sum, { bytes }) => sum + bytes, 0) > BYTES_AT_ONCE) onProgress?.(0, steps.length);
  await inRequests(trips, steps, { most: BYTES_AT_ONCE, onSent });
  for (const keep of added) keep();
}

/**
 * Adds marks around those that Excel refuses: a request ends at the first of these, so it is looked how many have come before
 * it, and the others are sent again. Two or three round trips for each that is refused.
 * @returns those that are refused; nothing of them stays
 */
export async function addAroundRefused(
  trips: RoundTrips,
  changes: readonly PlannedChange[],
  marks: readonly AddHighlight[],
  options: WriteOptions,
): Promise<readonly AddHighlight[]> {
  const refused: AddHighlight[] = [];
  for (let rest = marks; ;) {
    try {
      await addMarks(trips, changes, rest, options);
      return refused;
    } catch (error) {
      if (!isRuleRefusal(error)) throw error;
      const come = await keepThoseCome(trips, changes, rest);
      const one = rest[come];
      if (!one) throw error; // all have come: it is none of them that Excel refuses
      refused.push(one);
      rest = rest.slice(come + 1);
    }
  }
}

/** Keeps the marks that have come before a request was broken off; one without its formula goes. @returns how many they are */
async function keepThoseCome(
  trips: RoundTrips,
  changes: readonly PlannedChange[],
  marks: readonly AddHighlight[],
): Promise<number> {
  const now = await readRules(
    trips,
    changes.map(({ planned }) => planned.name),
  );
  const come = changes.map(({ planned, added }, index) => {
    const known = new Set([...planned.rules, ...added].map(({ id }) => id));
    // Each is written on top of all others.
    return (now[index]?.rules ?? []).filter(({ id }) => !known.has(id)).reverse();
  });
  await removeHalves(trips, come);
  let count = 0;
  for (const mark of marks) {
    const index = changes.findIndex(({ planned }) => planned.name === mark.sheet);
    const rule = come[index]?.shift();
    if (!rule) break;
    changes[index]?.added.push(rule);
    count += 1;
  }
  return count;
}

/** Takes out of the rules that have come, and of the sheets, those that never got their formulas: they are the last ones. */
async function removeHalves(trips: RoundTrips, come: readonly Excel.ConditionalFormat[][]): Promise<void> {
  const last = come.flatMap((rules) => rules.slice(-1).map((rule) => ({ rules, asked: askForRule(rule) })));
  if (last.length === 0) return;
  await trips.sync();
  const halves = last.filter(({ asked }) => isHalfMade(asked));
  for (const { rules, asked } of halves) {
    rules.pop();
    asked.rule.delete();
  }
  if (halves.length > 0) await trips.write();
}

function changeOf(changes: readonly PlannedChange[], { sheet }: AddHighlight): PlannedChange | undefined {
  return changes.find(({ planned }) => planned.name === sheet);
}
