import { createModelHost } from "../../../src/host/model/model-host";
import type { Receipt } from "../../../src/host/workbook-host";
import { highlightCode, isOurHighlight } from "../../../src/plan/highlight-marker";
import type { AddHighlight } from "../../../src/plan/workbook-plan";
import { createMemoryModel, type MemoryModel } from "../../../src/workbench/excel/memory-model";
import type { ConditionalFormatModel, SheetModel, WorkbookModel } from "../../../src/workbook/workbook-model";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import { contractWorkbook, MARKED, OUR_FORMULA, SCHOOLS } from "../../contract/contract-workbook";
import { modelRuleView } from "../../contract/rule-view";

const AREA = { row: 2, column: 2, rows: 8, columns: 1 };
const ADD: AddHighlight = {
  type: "add-highlight",
  sheet: SCHOOLS,
  areas: [AREA],
  formula: OUR_FORMULA,
  level: "below-floor",
};
const ADD_FLOOR: AddHighlight = { ...ADD, formula: OUR_FORMULA.replace("4.2", "3.57"), level: "reaches-floor" };
const MARK_AGAIN = { operations: [{ type: "clear-highlights", sheet: SCHOOLS } as const, ADD] };

let model: MemoryModel;
beforeEach(async () => {
  model = createMemoryModel(await readXlsx(await contractWorkbook()));
});

function sheet(name = SCHOOLS): SheetModel {
  const found = model.sheets().find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

const rules = (name = SCHOOLS): object[] => sheet(name).conditionalFormats().map(modelRuleView);
const isOurs = ({ formula }: ConditionalFormatModel): boolean => formula !== null && isOurHighlight(formula);
const mark = (...operations: AddHighlight[]): Promise<Receipt> => createModelHost(model).applyPlan({ operations });
const undo = (receipt: Receipt): Promise<void> => createModelHost(model).undo(receipt);

/** Writes every rule of ours as another one, as a program does when lines are inserted or a formula is spelt anew. */
function rewrite(change: (rule: ConditionalFormatModel) => Partial<ConditionalFormatModel>): void {
  const own = sheet();
  own.conditionalFormats().forEach((rule, position) => {
    if (!isOurs(rule)) return;
    own.deleteConditionalFormat(rule.id);
    own.moveConditionalFormat(own.addConditionalFormat({ ...rule, ...change(rule) }), position);
  });
}

/** All rules of ours go down by one row. */
function insertRowAbove(): void {
  rewrite(({ areas }) => ({ areas: areas.map((area) => ({ ...area, row: area.row + 1 })) }));
}

/** The model, whose program does something else than it is told with the rules of its sheets. */
function otherwise(member: keyof SheetModel, work: (own: SheetModel, given: never) => unknown): WorkbookModel {
  const changed = (own: SheetModel): SheetModel =>
    new Proxy(own, {
      get: (target, key) => {
        if (key === member) return (given: never) => work(target, given);
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === "function" ? (value.bind(target) as unknown) : value;
      },
    });
  return new Proxy<WorkbookModel>(model, {
    get: (target, key) =>
      key === "sheets" ? () => target.sheets().map(changed) : (Reflect.get(target, key, target) as unknown),
  });
}

it("takes marks back that have moved because a row was inserted above", async () => {
  const before = rules();
  const receipt = await mark(ADD_FLOOR, ADD);
  insertRowAbove();
  await undo(receipt);
  expect(rules()).toEqual(before);
});

it.each<[string, (formula: string) => string]>([
  ["in small letters", (formula) => formula.toLowerCase()],
  ["with blanks", (formula) => formula.replaceAll(",", ", ").replace("(", "( ")],
  ["turned round", () => '=AND(ISNUMBER(C3),C3<4.2,0=N("EDU:1.1"))'],
])("takes marks back whose formulas the program spells %s, at once or later", async (_, spell) => {
  const before = rules();
  const spelling = otherwise("addConditionalFormat", (own, rule: ConditionalFormatModel) =>
    own.addConditionalFormat({ ...rule, formula: spell(rule.formula ?? "") }),
  );
  await undo(await createModelHost(spelling).applyPlan({ operations: [ADD] }));
  expect(rules()).toEqual(before);

  const receipt = await mark(ADD);
  rewrite(({ formula }) => ({ formula: spell(formula ?? "") }));
  await undo(receipt);
  expect(rules()).toEqual(before);
});

it("brings the marks of before back where the program spells all of them otherwise", async () => {
  const spelling = otherwise("addConditionalFormat", (own, rule: ConditionalFormatModel) =>
    own.addConditionalFormat({ ...rule, formula: (rule.formula ?? "").toLowerCase() }),
  );
  const host = createModelHost(spelling);
  await host.applyPlan({ operations: [ADD_FLOOR] });
  const before = rules();
  await host.undo(await host.applyPlan(MARK_AGAIN));
  expect(rules()).toEqual(before);
});

it("takes every part back of a mark that the program has split", async () => {
  const before = rules();
  const receipt = await mark(ADD);
  rewrite(() => ({ areas: [{ ...AREA, rows: 3 }] }));
  sheet().addConditionalFormat({
    areas: [{ ...AREA, row: 7, rows: 3 }],
    type: "Custom",
    formula: OUR_FORMULA,
    stopIfTrue: false,
    format: {},
    detail: null,
  });
  await undo(receipt);
  expect(rules()).toEqual(before);
});

it("leaves a mark that stood before the plan", async () => {
  await mark(ADD_FLOOR);
  const before = rules();
  const receipt = await mark(ADD);
  const [ours] = sheet().conditionalFormats();
  sheet().changeConditionalFormat(ours?.id ?? "", { stopIfTrue: true });
  await undo(receipt);
  expect(rules()).toEqual(before);
});

it("has nothing to do where the user has deleted the marks", async () => {
  const before = rules();
  const receipt = await mark(ADD);
  for (const { id } of sheet().conditionalFormats().filter(isOurs)) sheet().deleteConditionalFormat(id);
  await undo(receipt);
  expect(rules()).toEqual(before);
});

describe("says that the workbook has changed, and changes nothing,", () => {
  it("where marks of before would come back on cells that have moved", async () => {
    await mark(ADD_FLOOR);
    const receipt = await createModelHost(model).applyPlan(MARK_AGAIN);
    insertRowAbove();
    const moved = rules();
    await expect(undo(receipt)).rejects.toMatchObject({ code: "workbook-changed", parameters: { written: 0 } });
    expect(rules()).toEqual(moved);
  });

  it("where the plan's marks cannot be told from those of before", async () => {
    await mark(ADD_FLOOR);
    const receipt = await mark(ADD);
    insertRowAbove();
    const moved = rules();
    await expect(undo(receipt)).rejects.toMatchObject({ code: "workbook-changed", parameters: { written: 0 } });
    expect(rules()).toEqual(moved);
  });

  it("where a mark of ours is there of which nothing is known, on whichever sheet", async () => {
    const receipt = await mark({ ...ADD, sheet: MARKED }, ADD);
    rewrite(() => ({ formula: '=AND(C3<1,N("EDU:9.9")=0)' }));
    const changed = [rules(), rules(MARKED)];
    await expect(undo(receipt)).rejects.toMatchObject({ code: "workbook-changed", parameters: { written: 0 } });
    expect([rules(), rules(MARKED)]).toEqual(changed);
  });
});

it("says how many marks stay where the program does not delete them", async () => {
  const receipt = await mark(ADD_FLOOR, ADD);
  const stuck = createModelHost(otherwise("deleteConditionalFormat", () => undefined));
  await expect(stuck.undo(receipt)).rejects.toMatchObject({ code: "workbook-changed", parameters: { written: 2 } });
});

it.each([
  [OUR_FORMULA, "1.1"],
  ['= and( n( "edu:1.1" ) = 0 )', "1.1"],
  ['=AND(A1<3,0=N("EDU:2.15"))', "2.15"],
  ['=AND(A1<3,N("EDU")=0)', ""],
  ["=A1<3", null],
])("the marker of %s has the code %p", (formula, code) => {
  expect(highlightCode(formula)).toBe(code);
});
