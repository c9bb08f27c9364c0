import { HostError, type Receipt, type WorkbookHost } from "../../../src/host/workbook-host";
import type { MemoryModel } from "../../../src/workbench/excel/memory-model";
import type { Fault } from "./faults";
import type { FaultyCounty } from "./faulty-county";
import { differences, type Image, imageOf, type Places, type SeenModel, sheetsOnlyIn, withoutBlank } from "./image";
import { changedPlaces, type Finding, isBlankTold, untrue, usersLost } from "./truth";
import type { UseCase } from "./use-cases";

/** Where faults strike: at the requests of office.js, or at the steps of an open workbook. */
export interface FaultySubject {
  /** A workbook with a host on it, as it is opened anew. */
  open(county: FaultyCounty): OpenedForFaults | Promise<OpenedForFaults>;
}

export interface OpenedForFaults {
  /** Looked at past the host. */
  readonly model: SeenModel;
  /** Acts as the user does; absent where nothing happens meanwhile. */
  readonly user?: MemoryModel;
  readonly host: WorkbookHost;
  /** What of the program around the workbook is to be as before; absent where there is nothing. */
  readonly settings?: () => Places;
  /** The fault strikes at this step, counted from 1, and at so many that follow. */
  arm(fault: Fault, step: number, times: number): void;
  /** It is over. @returns how many steps there were, whether it has struck, and whether an answer came after it */
  disarm(): { readonly steps: number; readonly hasStruck: boolean; readonly hasAnswered: boolean };
}

/** One fault at one step of a use. */
export interface Injection {
  readonly use: UseCase;
  readonly step: number;
  readonly fault: Fault;
  readonly times: number;
}

/** Longer than anything here takes on a busy machine: what has not ended by then never does. */
const HANG_MS = 30_000;

/** How many steps a use has when nothing goes wrong. */
export async function stepsOf(subject: FaultySubject, county: FaultyCounty, use: UseCase): Promise<number> {
  const { model, host, arm, disarm } = await subject.open(county);
  const users = new Set(model.sheets().map(({ id }) => id));
  const ready = await use.prepare(host, county, () => imageOf(model, users));
  arm(NO_FAULT, Infinity, 0);
  await ready.run();
  return disarm().steps;
}

const NO_FAULT: Fault = { name: "none", kind: "refused", strike: ({ text, answer }) => answer(text) };

/** What comes of one fault; null where the use has fewer steps. */
export async function inject(
  subject: FaultySubject,
  county: FaultyCounty,
  injection: Injection,
  twins: Map<string, Image>,
): Promise<readonly Finding[] | null> {
  const { use, step, fault, times } = injection;
  const isByUser = fault.kind === "meanwhile";
  // Before the workbook is opened: of Excel only one is in front at a time.
  const asFound = isByUser ? await twinOf(subject, county, injection, twins, "as it is found") : null;
  const takenBack = isByUser && use.isUndo ? await twinOf(subject, county, injection, twins, "once taken back") : null;
  const opened = await subject.open(county);
  const { model, host } = opened;
  const users = new Set(model.sheets().map(({ id }) => id));
  const look = (): Image => {
    const { users: own, ours } = imageOf(model, users);
    return { users: { ...own, ...opened.settings?.() }, ours };
  };
  const start = once(twins, "as it is opened", look);
  const ready = await use.prepare(host, county, () => once(twins, `${use.name}, to be reached`, look));
  const before = asFound ?? once(twins, `${use.name}, as it is found`, look);
  opened.arm(fault, step, times);
  const outcome = await settled(ready.run());
  const { hasStruck, hasAnswered } = opened.disarm();
  if (outcome === "hang") return [{ wrong: "hang", detail: "" }];
  if (!hasStruck) return null;
  const after = look();
  const found = [...usersLost({ use, before, after })];
  const { goal } = ready;
  const isKnown = hasAnswered || isByUser;
  if ("error" in outcome)
    found.push(
      ...untrue({
        use,
        before,
        after,
        goal: isByUser ? takenBack : goal,
        error: outcome.error,
        hasAnswered: isKnown,
      }),
    );
  if (use.writes === null) return found;
  if ("error" in outcome && isByUser) return found;
  if (use.isUndo) {
    if (isByUser) return found;
    return [...found, ...(await finishUndo({ use, host, look, start, goal }, ready.run, outcome, ready.earlier))];
  }
  const ground = { use, host, look, start, before };
  if ("error" in outcome) {
    // What nobody knows of may have taken the place of what an earlier receipt knows: its undo is refused then, in words.
    const refusable = isUnknown(outcome.error) ? "earlier" : null;
    return [...found, ...(await tryAgain(ground, ready.run, after, ready.earlier, refusable))];
  }
  return [
    ...found,
    ...(await takeBackAll(ground, outcome.result, isByUser ? [] : ready.earlier, isByUser ? "this" : null)),
  ];
}

/** What is the same whatever the fault is looked at once. */
function once(images: Map<string, Image>, key: string, look: () => Image): Image {
  const image = images.get(key) ?? look();
  images.set(key, image);
  return image;
}

/** Another workbook in which the user does the same: as the use finds it, or once it has been taken back without any fault. */
async function twinOf(
  subject: FaultySubject,
  county: FaultyCounty,
  { use, fault }: Injection,
  twins: Map<string, Image>,
  when: "as it is found" | "once taken back",
): Promise<Image> {
  const key = `${use.name} ${fault.name} ${when}`;
  const known = twins.get(key);
  if (known) return known;
  const { model, host, user } = await subject.open(county);
  const users = new Set(model.sheets().map(({ id }) => id));
  const { run } = await use.prepare(host, county, () => imageOf(model, users));
  if (when === "once taken back" && use.isUndo) await run();
  if (user) fault.strike({ text: "", answer: () => "", user });
  const twin = imageOf(model, users);
  twins.set(key, twin);
  return twin;
}

type Outcome = "hang" | { readonly result: unknown } | { readonly error: unknown };

async function settled(work: Promise<unknown>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const hang = new Promise<"hang">((resolve) => {
    timer = setTimeout(() => resolve("hang"), HANG_MS);
  });
  const outcome = await Promise.race([
    work.then(
      (result): Outcome => ({ result }),
      (error: unknown): Outcome => ({ error }),
    ),
    hang,
  ]);
  clearTimeout(timer);
  return outcome;
}

interface Ground {
  readonly use: UseCase;
  readonly host: WorkbookHost;
  readonly look: () => Image;
  readonly start: Image;
}

function isReceipt(result: unknown): result is Receipt {
  return typeof result === "object" && result !== null && "undo" in result;
}

/** The undo that may be refused: that of what has been written now, where the user has done something, or of what stood there before. */
type Refusable = "this" | "earlier" | null;

function isUnknown(error: unknown): boolean {
  return error instanceof HostError && error.parameters["unknown"] === 1;
}

/** True for a refusal that says that nothing was written. */
function isRefusedWhole(error: unknown): boolean {
  return error instanceof HostError && error.code === "workbook-changed" && error.parameters["written"] === 0;
}

/** The fault has gone: the same again comes about, or is refused because of what was told to be left. */
async function tryAgain(
  ground: Ground & { readonly before: Image },
  run: () => Promise<unknown>,
  left: Image,
  earlier: readonly Receipt[],
  refusable: Refusable,
): Promise<readonly Finding[]> {
  const { use, before, look } = ground;
  const isClean = changedPlaces(use, before, left).length === 0;
  const again = await settled(run());
  if (again === "hang") return [{ wrong: "hang", detail: "again" }];
  if ("error" in again) {
    const found = untrue({ use, before: left, after: look(), goal: null, error: again.error, hasAnswered: true });
    return isClean ? [...found, { wrong: "retry fails", detail: String(again.error) }] : found;
  }
  if (isClean) return takeBackAll(ground, again.result, earlier, refusable);
  // What was left half done need not come again; what is the user's stands.
  return usersLost({ use, before, after: look() });
}

/** Takes back what has been written, and what stood there before, the latest first. */
async function takeBackAll(
  { use, host, look, start, before }: Ground & { readonly before: Image },
  result: unknown,
  earlier: readonly Receipt[],
  refusable: Refusable,
): Promise<readonly Finding[]> {
  if (!isReceipt(result)) return [];
  const undone = await settled(host.undo(result));
  if (undone === "hang") return [{ wrong: "hang", detail: "undo" }];
  if ("error" in undone)
    return refusable === "this" ? [] : [{ wrong: "undo not exact", detail: `refused: ${String(undone.error)}` }];
  const after = look();
  const found = [...notExact("undo", before, after), ...usersLost({ use, before, after })];
  if (found.length > 0 || earlier.length === 0) return found;
  for (const receipt of [...earlier].reverse()) {
    const back = await settled(host.undo(receipt));
    if (back === "hang") return [{ wrong: "hang", detail: "earlier undo" }];
    if ("error" in back && refusable === "earlier" && isRefusedWhole(back.error)) return [];
    if ("error" in back) return [{ wrong: "undo not exact", detail: `earlier one refused: ${String(back.error)}` }];
  }
  return notExact("undo of all", start, look());
}

function notExact(what: string, wanted: Image, now: Image): readonly Finding[] {
  return [...differences(wanted.ours, now.ours), ...differences(wanted.users, now.users)].map((place) => {
    const [was = "", is = ""] = [wanted, now].map(({ ours, users }) => String(ours[place] ?? users[place]));
    const at = Math.max(0, [...was].findIndex((sign, position) => sign !== is[position]) - 40);
    const part = (text: string): string => text.slice(at, at + 120);
    return { wrong: "undo not exact", detail: `${what}: ${place}: …${part(was)}… -> …${part(is)}…` };
  });
}

/** An undo that has failed is done again; then what stood there before is taken back too. */
async function finishUndo(
  { use, host, look, start, goal }: Ground & { readonly goal: Image | null },
  run: () => Promise<unknown>,
  outcome: Exclude<Outcome, "hang">,
  earlier: readonly Receipt[],
): Promise<readonly Finding[]> {
  const hasFailed = "error" in outcome;
  const isTold = hasFailed && isBlankTold(outcome.error, use);
  const lookAgainst = (wanted: Image): Image => {
    const image = look();
    return isTold ? withoutBlank(image, sheetsOnlyIn(image, wanted)) : image;
  };
  if (hasFailed) {
    const again = await settled(run());
    if (again === "hang") return [{ wrong: "hang", detail: "undo again" }];
    if ("error" in again) return [{ wrong: "retry fails", detail: `undo again: ${String(again.error)}` }];
  }
  const found = goal ? notExact("undo", goal, lookAgainst(goal)) : [];
  if (found.length > 0) return found;
  for (const receipt of [...earlier].reverse()) {
    const back = await settled(host.undo(receipt));
    if (back === "hang" || "error" in back)
      return [{ wrong: "undo not exact", detail: `earlier one: ${JSON.stringify(back)}` }];
  }
  return notExact("undo of all", start, lookAgainst(start));
}
