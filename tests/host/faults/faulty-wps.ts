import { createWpsHost } from "../../../src/host/wps/wps-host";
import { FakeEt } from "../../wps/fake-et";
import { type Fault, thrown } from "./faults";
import type { FaultySubject } from "./inject";

/** Methods of the object model by which something is written; setting a property is one more. */
const WRITES: ReadonlySet<string> = new Set([
  "Add",
  "AddComment",
  "AutoFit",
  "ClearContents",
  "ClearFormats",
  "Delete",
  "Merge",
  "Move",
  "ResetAllPageBreaks",
  "SetFirstPriority",
  "UnMerge",
]);

/** Methods by which something is shown: a rule can be read only with its first cell selected. */
const SHOWS: ReadonlySet<string> = new Set(["Activate", "Select"]);

type CallKind = "write" | "show" | "read";

/** Of the program and not of the workbook: it takes these whatever happens, and they must be as before in the end. */
const SWITCHES = ["ScreenUpdating", "EnableEvents", "DisplayAlerts"] as const;

const REFUSED = thrown("refused", () => new Error("the program refuses"));
const GONE: Fault = {
  name: "gone",
  kind: "lost",
  times: [Infinity],
  strike: () => {
    throw new Error("the program is gone");
  },
};

/** What may go wrong at one call: the program refuses it, does it and tells an error, or is gone from then on. */
export const WPS_FAULTS: readonly Fault[] = [
  REFUSED,
  {
    name: "done, and an error told",
    kind: "told-wrong",
    strike: ({ text, answer }) => {
      answer(text);
      throw new Error("the program has failed");
    },
  },
  GONE,
];

/** What may go wrong at a call that only reads: it is refused, and answered when it is made again, or the program is gone. */
export const WPS_READING_FAULTS: readonly Fault[] = [{ ...REFUSED, times: [1, 2] }, GONE];

/** Does a call, or lets a fault strike at it. */
type Call = (work: () => unknown, kind: CallKind) => unknown;

/**
 * WPS 表格 on its object model, called in place: each call is a step by itself.
 * @param steps whether only calls that write are steps, or those too that only read
 */
export function faultyWps(steps: "writes" | "all"): FaultySubject {
  return {
    open: (county) => {
      const model = county.open();
      const program = new FakeEt(model);
      let armed: { readonly fault: Fault; readonly step: number; readonly times: number } | null = null;
      let [made, struck, answered] = [0, 0, false];
      let struckKind: CallKind | null = null;
      const call: Call = (work, kind) => {
        if (!armed) return work();
        if (kind !== "read" || steps === "all") made += 1;
        const { fault, step, times } = armed;
        if (made === step) struckKind ??= kind;
        const isStruck = kind === struckKind || (fault.kind === "lost" && struckKind !== null);
        if (struck >= times || !isStruck) {
          // Much can be looked at only where it is shown.
          answered ||= struck > 0 && (struckKind === "write" || kind === struckKind);
          return work();
        }
        struck += 1;
        let result: unknown;
        fault.strike({ text: "", user: model, answer: () => String((result = work())) });
        return result;
      };
      return {
        model,
        host: createWpsHost(faulty(program, call)),
        settings: () => Object.fromEntries(SWITCHES.map((name) => [name, String(program[name])])),
        arm: (fault, step, times) => {
          armed = { fault, step, times };
          [made, struck, answered, struckKind] = [0, 0, false, null];
        },
        disarm: () => {
          armed = null;
          return { steps: made, hasStruck: struck > 0, hasAnswered: answered };
        },
      };
    },
  };
}

function kindOf(method: string): CallKind {
  return WRITES.has(method) ? "write" : SHOWS.has(method) ? "show" : "read";
}

function isMethod(own: object, key: PropertyKey): boolean {
  const described = Reflect.getOwnPropertyDescriptor(own, key);
  if (described) return typeof described.value === "function";
  const holder = Reflect.getPrototypeOf(own);
  if (!holder) return false;
  const known = METHODS.get(holder) ?? new Map<PropertyKey, boolean>();
  METHODS.set(holder, known);
  const isOne = known.get(key) ?? isMethod(holder, key);
  known.set(key, isOne);
  return isOne;
}

/** By the class that has them: they are asked for at every call. */
const METHODS = new WeakMap<object, Map<PropertyKey, boolean>>();

/** The program, each call of which goes through one function; so does what it hands out. */
function faulty(program: FakeEt, call: Call): FakeEt {
  const originals = new WeakMap<object, object>();
  const bare = (value: unknown): unknown =>
    typeof value === "object" && value !== null ? (originals.get(value) ?? value) : value;
  const wrapped = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const proxy = new Proxy(value, handler);
    originals.set(proxy, value);
    return proxy;
  };
  const handler: ProxyHandler<object> = {
    get: (own, key) => {
      const read = (): unknown => Reflect.get(own, key, own) as unknown;
      const value = isMethod(own, key) ? read() : call(read, "read");
      if (typeof value !== "function") return wrapped(value);
      return (...values: unknown[]) =>
        wrapped(call(() => Reflect.apply(value, own, values.map(bare)) as unknown, kindOf(String(key))));
    },
    set: (own, key, value) => {
      const isSwitch = SWITCHES.some((name) => name === key);
      const write = (): boolean => Reflect.set(own, key, bare(value), own);
      return isSwitch ? write() : Boolean(call(write, "write"));
    },
  };
  return wrapped(program) as FakeEt;
}
