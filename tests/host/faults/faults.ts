import type { MemoryModel } from "../../../src/workbench/excel/memory-model";
import { LEDGER, OTHER_LEDGER, BYSTANDER, USERS_RULE } from "./faulty-county";

/** A request at the moment of the fault, and Excel, which would answer it. */
export interface Blow {
  readonly text: string;
  readonly answer: (text: string) => string;
  /** The workbook in the hands of its user; absent where nobody does anything meanwhile. */
  readonly user?: MemoryModel;
}

/**
 * Something that goes wrong at one request.
 * `refused`: nothing of it is done; `partly`: a share of it; `told-wrong`: all of it, and an error is told; `lost`: perhaps
 * done, and no answer comes; `meanwhile`: the user does something just before it, and the request is answered.
 */
export interface Fault {
  readonly name: string;
  readonly kind: "refused" | "partly" | "told-wrong" | "lost" | "meanwhile";
  readonly strike: (blow: Blow) => string;
  /** How often it strikes, one case each; once, twice and for ever unless told. */
  readonly times?: readonly number[];
}

interface Request {
  readonly Actions: readonly unknown[];
}

interface Response {
  readonly Results: readonly unknown[];
  readonly Error?: object;
}

const CELL_EDIT = "5004";
const DIALOG_OPEN = "5016";
const REQUEST_TOO_LARGE = "5103";

function errorAt(code: string, at: number): object {
  return { Code: code, Message: code, Location: "x", ActionIndex: at, HttpStatusCode: 400 };
}

function refused(name: string, answer: string): Fault {
  return { name, kind: "refused", strike: () => answer };
}

/** The step is refused by an error that is thrown. */
export function thrown(name: string, error: () => Error): Fault {
  return {
    name,
    kind: "refused",
    strike: () => {
      throw error();
    },
  };
}

function refusedWith(code: string): Fault {
  return refused(`${code}, nothing done`, JSON.stringify({ Results: [], Error: errorAt(code, 0) }));
}

/** Excel does a share of what it is asked, and then meets an error. */
function partly(code: string, share: number): Fault {
  return {
    name: `${code} after ${share * 100}%`,
    kind: share < 1 ? "partly" : "told-wrong",
    strike: ({ text, answer }) => {
      const request: Request = JSON.parse(text);
      const done = Math.floor(request.Actions.length * share);
      const told = answer(JSON.stringify({ ...request, Actions: request.Actions.slice(0, done) }));
      if (!told.startsWith("{")) return told;
      const response: Response = JSON.parse(told);
      const at = Math.min(done, request.Actions.length - 1);
      return response.Error ? told : JSON.stringify({ ...response, Error: errorAt(code, at) });
    },
  };
}

function meanwhile(name: string, act: (model: MemoryModel) => void): Fault {
  return {
    name: `${name} meanwhile`,
    kind: "meanwhile",
    times: [1],
    strike: ({ text, answer, user }) => {
      if (!user) throw new Error("nobody is there to do anything");
      act(user);
      return answer(text);
    },
  };
}

function sheetIn(model: MemoryModel, name: string) {
  return model.sheets().find((sheet) => sheet.name === name);
}

const ON_LEDGERS: readonly Fault[] = [LEDGER, OTHER_LEDGER].flatMap((name) => [
  meanwhile(`${name} protected`, (model) => sheetIn(model, name) && model.setProtected(name, true)),
  meanwhile(`${name} deleted`, (model) => sheetIn(model, name) && model.deleteAsUser(name)),
  meanwhile(`${name} renamed`, (model) => sheetIn(model, name) && model.renameAsUser(name, `${name}改名`)),
  meanwhile(`a rule of the user's added to ${name}`, (model) => {
    const areas = [{ row: 0, column: 0, rows: 3, columns: 3 }];
    sheetIn(model, name)?.addConditionalFormat({ ...USERS_RULE, areas, formula: "=A1=77" });
  }),
  meanwhile(`a rule of the user's taken from ${name}`, (model) => {
    const sheet = sheetIn(model, name);
    const own = sheet?.conditionalFormats().find(({ formula }) => formula === "=A1=6");
    if (own) sheet?.deleteConditionalFormat(own.id);
  }),
  meanwhile(`a figure changed in ${name}`, (model) => {
    if (sheetIn(model, name)) model.typeAsUser(name, { row: 8, column: 20, rows: 1, columns: 1 }, [[{ value: 1 }]]);
  }),
]);

/** Every fault, each to strike once, and for ever where that is something else. */
export const FAULTS: readonly Fault[] = [
  refused("a cell is being edited", CELL_EDIT),
  refused("a dialog is open", DIALOG_OPEN),
  refused("the request is too large", REQUEST_TOO_LARGE),
  ...[
    "AccessDenied",
    "GeneralException",
    "RequestAborted",
    "InvalidReference",
    "ItemNotFound",
    "ServiceNotAvailable",
  ].map(refusedWith),
  ...["InvalidArgument", "InvalidOperation", "NotImplemented", "InactiveWorkbook"].map(refusedWith),
  ...[0.1, 0.5, 0.9, 1].map((share) => partly("GeneralException", share)),
  ...[0.1, 0.5, 0.9].map((share) => partly("AccessDenied", share)),
  ...[0.5, 0.9].map((share) => partly("ItemNotFound", share)),
  ...[0.5, 1].map((share) => partly("RequestAborted", share)),
  {
    name: "done, the answer lost",
    kind: "lost",
    strike: ({ text, answer }) => {
      answer(text);
      throw new Error("the connection is lost");
    },
  },
  {
    name: "the workbook closed",
    kind: "lost",
    strike: () => {
      throw new Error("the workbook is closed");
    },
  },
  { name: "nothing done, an empty answer", kind: "lost", strike: () => "{}" },
  {
    name: "done, an empty answer",
    kind: "lost",
    strike: ({ text, answer }) => {
      answer(text);
      return "{}";
    },
  },
  ...ON_LEDGERS,
  meanwhile("the workbook made read-only", (model) => model.setReadOnly(true)),
  meanwhile("the structure protected", (model) => model.setStructureProtected(true)),
  meanwhile(`${BYSTANDER} deleted`, (model) => sheetIn(model, BYSTANDER) && model.deleteAsUser(BYSTANDER)),
  meanwhile(`${LEDGER} moved to the end`, (model) => {
    const sheet = sheetIn(model, LEDGER);
    if (sheet) model.moveSheet(sheet.id, model.sheets().length - 1);
  }),
  meanwhile("a sheet added at the front", (model) => model.moveSheet(model.addSheet("新表"), 0)),
];
