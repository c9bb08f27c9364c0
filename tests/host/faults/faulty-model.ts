import { createModelHost } from "../../../src/host/model/model-host";
import { HostError } from "../../../src/host/workbook-host";
import type { WorkbookModel } from "../../../src/workbook/workbook-model";
import { type Fault, thrown } from "./faults";
import type { FaultySubject, OpenedForFaults } from "./inject";
import { Trap } from "./trap";

/** Members of a workbook and its sheets by which something is written: each call is a step. */
const WRITES = /^(?:add|delete|move|set|change|write|clear|merge$|unmerge|reset|freeze|put|remove)/;

/** What may go wrong at one step: the program refuses it, or does it and tells an error. */
export const MODEL_FAULTS: readonly Fault[] = [
  thrown("refused", () => new Error("the program refuses")),
  thrown("refused by name", () => new HostError("formula-too-long", { written: 0 })),
  {
    name: "done, and an error told",
    kind: "told-wrong",
    strike: ({ text, answer }) => {
      answer(text);
      throw new Error("the program has failed");
    },
  },
];

/** An open workbook that is asked directly; a fault strikes at a step by which something is written. */
export const faultyModel: FaultySubject = { open: (county) => openedForFaults(county.open()) };

/** An open workbook of whatever program. */
export function openedForFaults(model: WorkbookModel): OpenedForFaults {
  const trap = new Trap();
  const call = (work: () => unknown): unknown => {
    const fault = trap.step();
    if (!fault) return work();
    let result: unknown;
    fault.strike({ text: "", answer: () => String((result = work())) });
    return result;
  };
  return {
    model,
    host: createModelHost(faulty(model, call)),
    arm: trap.arm,
    // A program that is asked in place always answers.
    disarm: () => ({ ...trap.disarm(), hasAnswered: true }),
  };
}

type Call = (work: () => unknown) => unknown;

function faulty(model: WorkbookModel, call: Call): WorkbookModel {
  const sheets = new WeakMap<object, object>();
  const comments = wrapped(model.comments, call);
  const sheetOf = (sheet: object): object => {
    const known = sheets.get(sheet) ?? wrapped(sheet, call);
    sheets.set(sheet, known);
    return known;
  };
  return new Proxy(wrapped(model, call), {
    get: (target, key) => {
      if (key === "comments") return comments;
      if (key === "sheets") return () => model.sheets().map(sheetOf);
      if (key === "activeSheet") return () => sheetOf(model.activeSheet());
      return Reflect.get(target, key) as unknown;
    },
  });
}

function wrapped<Target extends object>(target: Target, call: Call): Target {
  return new Proxy(target, {
    get: (own, key) => {
      const value: unknown = Reflect.get(own, key, own);
      if (typeof value !== "function") return value;
      const run = (...values: unknown[]): unknown => Reflect.apply(value, own, values) as unknown;
      return WRITES.test(String(key)) ? (...values: unknown[]) => call(() => run(...values)) : run;
    },
  });
}
