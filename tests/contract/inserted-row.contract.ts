import type { WorkbookHost } from "../../src/host/workbook-host";
import { isOurHighlight } from "../../src/plan/highlight-marker";
import type { AddHighlight, WorkbookPlan } from "../../src/plan/workbook-plan";
import type { MemoryModel } from "../../src/workbench/excel/memory-model";
import type { CellInput } from "../../src/workbook/workbook-model";
import { contractWorkbook, OUR_FORMULA, SCHOOLS } from "./contract-workbook";
import { modelRuleView } from "./rule-view";

export interface InsertedRowSubject {
  readonly name: string;
  open(bytes: Uint8Array): Promise<{ readonly host: WorkbookHost; readonly model: MemoryModel }>;
}

const ADD: AddHighlight = {
  type: "add-highlight",
  sheet: SCHOOLS,
  areas: [{ row: 2, column: 2, rows: 8, columns: 1 }],
  formula: OUR_FORMULA,
  level: "below-floor",
};
const CLEAR = { type: "clear-highlights", sheet: SCHOOLS } as const;
const FIRST: WorkbookPlan = { operations: [ADD] };
const AGAIN: WorkbookPlan = { operations: [CLEAR, { ...ADD, formula: OUR_FORMULA.replace("4.2", "3.57") }] };
const CLEARED: WorkbookPlan = { operations: [CLEAR] };

/** The user inserts a row: cells below go down, and marks with them; one across the place grows. */
function insertRow(model: MemoryModel, at: number): void {
  const sheet = model.sheets().find(({ name }) => name === SCHOOLS);
  const used = sheet?.usedArea(true);
  if (!sheet || !used) throw new Error("no cells");
  const below = { ...used, row: at, rows: used.row + used.rows - at };
  const formulas = sheet.formulas(below);
  const cells: CellInput[][] = sheet.values(below).map((line, row) =>
    line.map((value, column) => {
      const formula = formulas[row]?.[column];
      return typeof formula === "string" ? { formula } : { value };
    }),
  );
  sheet.write({ ...below, rows: below.rows + 1 }, [
    Array.from({ length: used.columns }, () => ({ value: null })),
    ...cells,
  ]);
  sheet.conditionalFormats().forEach((rule, position) => {
    if (rule.formula === null || !isOurHighlight(rule.formula)) return;
    const areas = rule.areas.map((area) =>
      area.row >= at
        ? { ...area, row: area.row + 1 }
        : { ...area, rows: area.row + area.rows > at ? area.rows + 1 : area.rows },
    );
    sheet.deleteConditionalFormat(rule.id);
    sheet.moveConditionalFormat(sheet.addConditionalFormat({ ...rule, areas }), position);
  });
}

/** What every host does with 撤销 after the user has inserted a row. */
export function describeInsertedRow(subject: InsertedRowSubject): void {
  describe(`taking marks back in ${subject.name} after a row was inserted`, () => {
    const rulesOf = (model: MemoryModel): unknown =>
      model
        .sheets()
        .find(({ name }) => name === SCHOOLS)
        ?.conditionalFormats()
        .map(modelRuleView);

    test.each([
      ["marking again", "above the marks", AGAIN, 1],
      ["marking again", "among the marked cells", AGAIN, 5],
      ["clearing", "above the marks", CLEARED, 1],
      ["clearing", "right above them", CLEARED, 2],
      ["clearing", "among the marked cells", CLEARED, 5],
    ])("of %s is refused where it stands %s, with nothing written", async (_what, _where, plan, at) => {
      const { host, model } = await subject.open(await contractWorkbook());
      await host.applyPlan(FIRST);
      const receipt = await host.applyPlan(plan);
      insertRow(model, at);
      const moved = rulesOf(model);
      await expect(host.undo(receipt)).rejects.toMatchObject({ code: "workbook-changed" });
      expect(rulesOf(model)).toEqual(moved);
    });

    test("below the marks they come again", async () => {
      const { host, model } = await subject.open(await contractWorkbook());
      await host.applyPlan(FIRST);
      const before = rulesOf(model);
      const receipt = await host.applyPlan(CLEARED);
      insertRow(model, 10);
      await host.undo(receipt);
      expect(rulesOf(model)).toEqual(before);
    });

    test("a number typed since keeps nothing from coming again", async () => {
      const { host, model } = await subject.open(await contractWorkbook());
      await host.applyPlan(FIRST);
      const before = rulesOf(model);
      const receipt = await host.applyPlan(CLEARED);
      model.typeAsUser(SCHOOLS, { row: 2, column: 2, rows: 1, columns: 1 }, [[{ value: 7 }]]);
      await host.undo(receipt);
      expect(rulesOf(model)).toEqual(before);
    });
  });
}
