import { readFileSync } from "node:fs";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { planHighlights } from "../../../src/app/highlight";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import { wholly } from "../../../src/core/pieces";
import { createModelHost } from "../../../src/host/model/model-host";
import type { WorkbookPlan } from "../../../src/plan/workbook-plan";
import { createMemoryModel, type MemoryModel } from "../../../src/workbench/excel/memory-model";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import type { WorkbookModel } from "../../../src/workbook/workbook-model";
import type { XlsxWorkbook } from "../../../src/xlsx/xlsx-workbook";
import { sheetOf } from "../../workbench/excel/sample-workbook";

/** The sheets of the user's that operations come to, and one that none of them does. */
export const LEDGER = "甲台账";
export const OTHER_LEDGER = "乙台账";
export const BYSTANDER = "说明";
/** Rows of the sample that are kept: its header and a few schools. */
const ROWS = 9;
/** Marks of one sheet: enough for a share of them to be none, some and nearly all. */
const MARKS = 6;

/** A small county: the same schools on two sheets, with rules, comments, names and settings parts of the user's. */
export interface FaultyCounty {
  readonly workbook: XlsxWorkbook;
  /** The workbook as it is opened anew for every failure. */
  open(): MemoryModel;
  /** Marks both ledgers, as the pane would. */
  readonly marks: WorkbookPlan;
}

/** @param ledgers names of the sheets with the schools; two of them say each twice */
export async function faultyCounty(ledgers: readonly string[] = [LEDGER, OTHER_LEDGER]): Promise<FaultyCounty> {
  const book = await readXlsx(new Uint8Array(readFileSync("assets/samples/示例县-学校台账.xlsx")));
  const [sample] = book.sheets;
  if (!sample) throw new Error("the sample has no sheet");
  const ledger = { ...sample, rows: sample.rows.slice(0, ROWS) };
  const workbook: XlsxWorkbook = {
    ...book,
    sheets: [...ledgers.map((name) => ({ ...ledger, name })), sheetOf(BYSTANDER, [["说明", 1, "=1+1"]])],
    customXmlParts: ['<other xmlns="urn:user">1</other>'],
    definedNames: [{ name: "我的名称", reference: `'${BYSTANDER}'!$A$1` }],
  };
  const open = (): MemoryModel => withUsersOwn(createMemoryModel(workbook));
  return { workbook, open, marks: await marksOf(open()) };
}

/** Rules and comments of the user's on every sheet. */
export function withUsersOwn<Model extends WorkbookModel>(model: Model): Model {
  for (const sheet of model.sheets()) {
    const areas = [{ row: 0, column: 0, rows: 3, columns: 3 }];
    sheet.addConditionalFormat({ ...USERS_RULE, areas, formula: "=A1=5", stopIfTrue: true, format: { italic: true } });
    sheet.addConditionalFormat({ ...USERS_RULE, areas, formula: "=A1=6" });
    model.comments.put({ sheetId: sheet.id, row: 1, column: 0, text: "请核对", isAnswered: false, isNote: false });
  }
  return model;
}

export const USERS_RULE = { type: "Custom", stopIfTrue: false, format: {}, detail: null } as const;

async function marksOf(model: MemoryModel): Promise<WorkbookPlan> {
  const { snapshot } = await createModelHost(model).readWorkbook();
  const { operations } = wholly(planHighlights(assessWorkbook(snapshot, NEW_SETTINGS)));
  const own = operations.filter(({ type }) => type === "clear-highlights" || type === "add-highlight");
  const kept = new Map<string, number>();
  const few = own.filter((operation) => {
    if (operation.type !== "add-highlight") return operation.type === "clear-highlights";
    const count = (kept.get(operation.sheet) ?? 0) + 1;
    kept.set(operation.sheet, count);
    return operation.sheet === LEDGER && count <= MARKS;
  });
  const first = few.filter((operation) => "sheet" in operation && operation.sheet === LEDGER);
  return { operations: [...first, ...first.map((operation) => ({ ...operation, sheet: OTHER_LEDGER }))] };
}
