import { countyHost } from "../../../src/app/county/county-host";
import { cellInFile } from "../../../src/app/county/county-plan";
import { nameInFile } from "../../../src/core/cell/sheet-in-file";
import { createModelHost } from "../../../src/host/model/model-host";
import { HostError, type WorkbookHost } from "../../../src/host/workbook-host";
import type { PlanOperation } from "../../../src/plan/workbook-plan";
import type { MemoryModel } from "../../../src/workbench/excel/memory-model";
import { type Fault, thrown } from "./faults";
import { BYSTANDER, type FaultyCounty, LEDGER, OTHER_LEDGER } from "./faulty-county";
import type { SeenModel } from "./image";
import type { FaultySubject } from "./inject";
import { Trap } from "./trap";

/** The files in which the sheets of the cases lie; sheets of ours come into the first. */
const FILES = [
  { name: "甲.xlsx", sheets: [LEDGER, BYSTANDER] },
  { name: "乙.xlsx", sheets: [OTHER_LEDGER] },
] as const;
const WRITES: ReadonlySet<string> = new Set(["applyPlan", "undo", "writeSettings"]);

/** What may go wrong with one file: it refuses, in words or in words of nobody's, and nothing of it is written. */
export const FILE_FAULTS: readonly Fault[] = [
  thrown("a file that is damaged", () => new HostError("file-damaged", { detail: "zip", written: 0 })),
  thrown("a file that is protected", () => new HostError("sheet-protected", { sheet: LEDGER, written: 0 })),
  thrown("a file that fails without a name", () => new RangeError("Invalid typed array length")),
];

/** A county of two files; a fault strikes where one of them is written. */
export const faultyFiles: FaultySubject = {
  open: (county) => {
    const trap = new Trap();
    const strike = (model: MemoryModel): void => {
      trap.step()?.strike({ text: "", user: model, answer: () => "" });
    };
    const files = FILES.map(({ name, sheets }) => {
      const model = modelOf(county, sheets);
      return { name, model, host: struckBefore(createModelHost(model), () => strike(model)) };
    });
    return {
      model: joined(files),
      host: withBareNames(countyHost(files)),
      arm: trap.arm,
      disarm: () => ({ ...trap.disarm(), hasAnswered: true }),
    };
  },
};

function modelOf(county: FaultyCounty, kept: readonly string[]): MemoryModel {
  const model = county.open();
  for (const { name } of model.sheets()) if (!kept.includes(name)) model.deleteAsUser(name);
  return model;
}

function struckBefore(host: WorkbookHost, strike: () => void): WorkbookHost {
  return new Proxy(host, {
    get: (own, key) => {
      const value: unknown = Reflect.get(own, key, own);
      if (typeof value !== "function" || !WRITES.has(String(key))) return value;
      return async (...values: unknown[]) => {
        strike();
        return Reflect.apply(value, own, values) as unknown;
      };
    },
  });
}

/** What is seen of all files, each sheet and name with its file. */
function joined(files: readonly { readonly name: string; readonly model: MemoryModel }[]): SeenModel {
  return {
    sheets: () =>
      files.flatMap(({ name: file, model }) =>
        model.sheets().map(
          (sheet) =>
            new Proxy(sheet, {
              get: (own, key) => {
                if (key === "name") return nameInFile(file, own.name);
                if (key === "id") return nameInFile(file, own.id);
                const value: unknown = Reflect.get(own, key, own);
                return typeof value === "function" ? (value.bind(own) as unknown) : value;
              },
            }),
        ),
      ),
    comments: {
      all: () =>
        files.flatMap(({ name: file, model }) =>
          model.comments.all().map((comment) => ({ ...comment, sheetId: nameInFile(file, comment.sheetId) })),
        ),
    },
    definedNames: () =>
      files.flatMap(({ name: file, model }) =>
        model.definedNames().map((own) => ({ ...own, sheet: nameInFile(file, own.sheet ?? "") })),
      ),
    customXmlParts: () => files.flatMap(({ model }) => model.customXmlParts()),
  };
}

/** The county for cases that name the sheets without their files. */
function withBareNames(county: WorkbookHost): WorkbookHost {
  const fileOf = (sheet: string): string | undefined =>
    FILES.find(({ sheets }) => sheets.some((one) => one === sheet))?.name;
  const named = (operation: PlanOperation): PlanOperation => {
    const file = fileOf("cell" in operation ? operation.cell.sheet : operation.sheet);
    if (file === undefined) return operation;
    return "cell" in operation
      ? { ...operation, cell: cellInFile(file, operation.cell) }
      : { ...operation, sheet: nameInFile(file, operation.sheet) };
  };
  return {
    capabilities: county.capabilities,
    readWorkbook: (options) => county.readWorkbook(options),
    readComments: () => county.readComments(),
    writeSettings: (document) => county.writeSettings(document),
    applyPlan: ({ operations }, options) => county.applyPlan({ operations: operations.map(named) }, options),
    undo: (receipt) => county.undo(receipt),
    select: (sheet, area) => county.select(nameInFile(fileOf(sheet) ?? "", sheet), area),
    onSelectionChanged: (listener) => county.onSelectionChanged(listener),
    onContentChanged: (listener) => county.onContentChanged(listener),
    onPaneShown: (listener) => county.onPaneShown(listener),
  };
}
