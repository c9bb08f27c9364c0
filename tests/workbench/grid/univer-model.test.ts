import type { CellInput, ModelEvent } from "../../../src/workbook/workbook-model";
import type { CustomFunction } from "../../../src/workbench/grid/custom-functions-runtime";
import type { HeadlessGrid } from "./headless-grid";
import { loadHeadlessGrid } from "./load-headless-grid";
import { redRule, smallWorkbook } from "./small-workbook";

const { CustomFunctionError, openHeadlessGrid, remove } = loadHeadlessGrid();
const open: HeadlessGrid[] = [];

async function show(...given: Parameters<typeof openHeadlessGrid>): Promise<HeadlessGrid> {
  const grid = await openHeadlessGrid(...given);
  open.push(grid);
  return grid;
}

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const value = (input: string | number | boolean | null): CellInput => ({ value: input });

function matrixFunction(body: CustomFunction["body"]): CustomFunction {
  const parameter = {
    name: "区域",
    description: "",
    type: "any",
    dimensionality: "matrix",
    optional: false,
    repeating: false,
  } as const;
  return {
    id: "TRY",
    name: "EDU.TRY",
    description: "",
    takesErrors: false,
    parameters: [parameter, { ...parameter, name: "另一", optional: true }],
    body,
  };
}

afterEach(() => {
  for (const grid of open.splice(0)) grid.close();
});
afterAll(remove);

describe("the workbook in the grid", () => {
  it("tells values as Excel has them: blank, text that looks like a number, boolean, error, formula result", async () => {
    const { model } = await show(smallWorkbook([[1, null, "001", true, { error: "#N/A" }, "=A1*2"]]));
    const sheet = model.activeSheet();
    expect(sheet.values(at(0, 0, 1, 6))).toEqual([[1, null, "001", true, { error: "#N/A" }, 2]]);
    expect(sheet.formulas(at(0, 4, 1, 2))).toEqual([[null, "=A1*2"]]);
  });

  it("computes formulas that are written, and keeps what is not mentioned", async () => {
    const { model } = await show(
      smallWorkbook([
        [1, 2],
        [3, 4],
      ]),
    );
    const sheet = model.activeSheet();
    sheet.write(at(0, 0, 2, 3), [
      [value(10), undefined, { formula: "=A1+B1" }],
      [value(null), value("文字"), value(false)],
    ]);
    await model.calculated();
    expect(sheet.values(at(0, 0, 2, 3))).toEqual([
      [10, 2, 12],
      [null, "文字", false],
    ]);
  });

  it("computes on when a cell that a formula reads is written", async () => {
    const { model } = await show(smallWorkbook([[1, "=A1+1"]]));
    model.activeSheet().write(at(0, 0), [[value(41)]]);
    await model.calculated();
    expect(model.activeSheet().values(at(0, 1))).toEqual([[42]]);
  });

  it("makes room for a write far outside the drawn sheet", async () => {
    const { model } = await show(smallWorkbook([[1]]));
    model.activeSheet().write(at(5000, 60), [[value("远")]]);
    expect(model.activeSheet().values(at(5000, 60))).toEqual([["远"]]);
    expect(model.activeSheet().usedArea(true)).toEqual(at(0, 0, 5001, 61));
  });

  it("tells content and formats apart in the used area", async () => {
    const { model } = await show(
      smallWorkbook([
        [undefined, 1],
        [undefined, null, null],
      ]),
    );
    expect(model.activeSheet().usedArea(true)).toEqual(at(0, 1));
    expect(model.activeSheet().usedArea(false)).toEqual(at(0, 1, 2, 2));
    expect((await show(smallWorkbook([]))).model.activeSheet().usedArea(false)).toBeNull();
  });

  it("keeps and writes number formats", async () => {
    const { model } = await show(smallWorkbook([[0.5, 0.25]], { styles: [{ numberFormat: "0.0%", bold: true }] }));
    const sheet = model.activeSheet();
    sheet.writeNumberFormats(at(0, 1), [["#,##0.00"]]);
    expect(sheet.numberFormats(at(0, 0, 1, 3))).toEqual([["0.0%", "#,##0.00", "General"]]);
    expect(sheet.values(at(0, 1))).toEqual([[0.25]]);
  });

  it("keeps formulas, those of the file and those just written, when their format or look changes", async () => {
    const { model } = await show(smallWorkbook([[1, 2, "=A1*2"]]));
    const sheet = model.activeSheet();
    sheet.write(at(0, 3), [[{ formula: "=A1+B1" }]]);
    sheet.writeNumberFormats(at(0, 2, 1, 2), [["0.0", "0.00"]]);
    sheet.changeLooks(at(0, 2, 1, 2), { bold: true });
    await model.calculated();
    expect(sheet.formulas(at(0, 2, 1, 2))).toEqual([["=A1*2", "=A1+B1"]]);
    expect(sheet.numberFormats(at(0, 2, 1, 2))).toEqual([["0.0", "0.00"]]);
    sheet.write(at(0, 0), [[value(5)]]);
    await model.calculated();
    expect(sheet.values(at(0, 2, 1, 2))).toEqual([[10, 7]]);
  });

  it("knows merges, hidden rows and hidden columns", async () => {
    const { model } = await show(
      smallWorkbook([["标题"]], {
        merges: [at(0, 0, 1, 3)],
        columns: [{ column: 1, hidden: true }],
        rows: [{ row: 2, hidden: true, cells: [] }],
      }),
    );
    const sheet = model.activeSheet();
    expect([sheet.merges(), sheet.hiddenRows(), sheet.hiddenColumns()]).toEqual([[at(0, 0, 1, 3)], [2], [1]]);
  });

  it("says who changed the content, after the formulas are computed, and nothing about looks", async () => {
    const { model } = await show(smallWorkbook([[1, "=A1+1"]]));
    const seen: { event: ModelEvent; total: unknown }[] = [];
    model.onEvent((event) => seen.push({ event, total: model.activeSheet().values(at(0, 1))[0]?.[0] }));
    model.activeSheet().writeNumberFormats(at(0, 0), [["0.00"]]);
    model.activeSheet().write(at(0, 0), [[value(5)]]);
    await model.calculated();
    await Promise.resolve();
    expect(seen).toEqual([{ event: { type: "content", sheetId: "sheet-1", area: at(0, 0), by: "addin" }, total: 6 }]);
  });

  it("selects a cell and tells it", async () => {
    const { model } = await show(smallWorkbook([[1]]));
    const seen: ModelEvent[] = [];
    model.onEvent((event) => seen.push(event));
    model.select("sheet-1", at(4, 2, 2, 2));
    expect(seen).toEqual([{ type: "selection", sheetId: "sheet-1", area: at(4, 2, 2, 2) }]);
    expect(model.selection()).toEqual({ sheetId: "sheet-1", area: at(4, 2, 2, 2) });
  });

  it("selects a merged cell as a whole, and a column that begins in a merged header as that column alone", async () => {
    const { model } = await show(smallWorkbook([["学校", "面积"]], { merges: [at(0, 1, 1, 3)] }));
    model.select("sheet-1", at(0, 2));
    expect(model.selection().area).toEqual(at(0, 1, 1, 3));
    model.select("sheet-1", at(0, 2, 20, 1));
    expect(model.selection().area).toEqual(at(0, 2, 20, 1));
  });

  it("enters by the user's hand: texts of numbers stay texts, formats go only into cells that have none", async () => {
    const { model } = await show(smallWorkbook([[1, 2]], { styles: [{ numberFormat: "0.00" }] }));
    const seen: ModelEvent[] = [];
    model.onEvent((event) => seen.push(event));
    const sheet = model.activeSheet();
    expect(
      sheet.enter(at(0, 1, 1, 3), [
        [
          { content: 45413, format: "yyyy/m/d" },
          { content: "00123", format: "#,##0" },
          { content: { formula: "=A1+1" } },
        ],
      ]),
    ).toBe(true);
    await model.calculated();
    await Promise.resolve();
    expect(sheet.values(at(0, 1, 1, 3))).toEqual([[45413, "00123", 2]]);
    expect(sheet.numberFormats(at(0, 1, 1, 3))).toEqual([["0.00", "#,##0", "General"]]);
    expect(seen).toEqual([{ type: "content", sheetId: "sheet-1", area: at(0, 1, 1, 3), by: "user" }]);
  });

  it("tells of every change that a saved file would have to keep, comments too", async () => {
    const { model } = await show(smallWorkbook([[1]]));
    let changes = 0;
    model.onFileChanged(() => (changes += 1));
    const before = model.revision;
    const comment = model.comments.put({
      sheetId: "sheet-1",
      row: 0,
      column: 0,
      text: "因",
      isNote: true,
      isAnswered: false,
    });
    model.comments.change(comment.id, { text: "果" });
    model.comments.remove(comment.id);
    model.comments.remove(comment.id);
    expect([changes, model.revision - before]).toEqual([3, 3]);
    model.setDefinedName("名", "学校!$A$1");
    model.activeSheet().write(at(0, 0), [[value(5)]]);
    expect([changes, model.revision - before]).toEqual([5, 5]);
    expect(model.select("sheet-1", at(3, 3))).toBeUndefined();
    expect(changes).toBe(5);
  });

  it("keeps custom XML parts", async () => {
    const { model } = await show({ ...smallWorkbook([[1]]), customXmlParts: ["<旧/>"] });
    const id = model.addCustomXmlPart("<新/>");
    model.setCustomXmlPart(id, "<更新/>");
    expect(model.customXmlParts().map((part) => part.xml)).toEqual(["<旧/>", "<更新/>"]);
    model.deleteCustomXmlPart(id);
    expect(model.customXmlParts()).toHaveLength(1);
  });
});

/** Conditional formats are computed a moment after the formulas. */
async function looks({ model, ruleLook }: HeadlessGrid, rows: number): Promise<(string | undefined)[]> {
  const fills = (): (string | undefined)[] =>
    Array.from({ length: rows }, (_row, row) => ruleLook(model.activeSheet().id, row, 0).fill);
  fills();
  for (let round = 0, before = ""; round < 40; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = JSON.stringify(fills());
    if (round > 8 && now === before) break;
    before = now;
  }
  return fills();
}

describe("conditional formats in the grid", () => {
  const red = "#FFC7CE";

  it("adds a rule in two steps as office.js does, on top, live, and takes it away again", async () => {
    const grid = await show(smallWorkbook([[1], [5], [null]]));
    const sheet = grid.model.activeSheet();
    const id = sheet.addConditionalFormat({
      areas: [at(0, 0, 3, 1)],
      type: "Custom",
      stopIfTrue: false,
      formula: null,
      format: {},
      detail: null,
    });
    sheet.changeConditionalFormat(id, { formula: '=AND(ISNUMBER(A1),A1*10<30+0*N("EDU"))' });
    sheet.changeConditionalFormat(id, { format: { fill: red } });
    expect(await looks(grid, 3)).toEqual([red, undefined, undefined]);
    sheet.write(at(0, 0, 2, 1), [[value(9)], [value(2)]]);
    await grid.model.calculated();
    expect(await looks(grid, 3)).toEqual([undefined, red, undefined]);
    sheet.deleteConditionalFormat(id);
    expect(sheet.conditionalFormats()).toEqual([]);
    expect(await looks(grid, 3)).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    [
      "a comparison, where a blank counts as zero as in Excel",
      redRule({ type: "cellIs", operator: "lessThan", formulas: ["3"] }),
      [red, undefined, red],
    ],
    [
      "two limits in any order",
      redRule({ type: "cellIs", operator: "between", formulas: ["6", "4"] }),
      [undefined, red, undefined],
    ],
    ["a formula with mixed references", redRule({ formulas: ["$A1>4"] }), [undefined, red, undefined]],
    ["blanks", redRule({ type: "containsBlanks", formulas: ["LEN(TRIM(A1))=0"] }), [undefined, undefined, red]],
  ])("draws %s", async (_name, rule, expected) => {
    expect(await looks(await show(smallWorkbook([[1], [5], [null]], { conditionalFormats: [rule] })), 3)).toEqual(
      expected,
    );
  });

  it("draws text rules and duplicate values", async () => {
    const text = redRule({
      type: "containsText",
      operator: "containsText",
      text: "未",
      formulas: ['NOT(ISERROR(SEARCH("未",A1)))'],
    });
    expect(
      await looks(await show(smallWorkbook([["未达标"], ["达标"], [null]], { conditionalFormats: [text] })), 3),
    ).toEqual([red, undefined, undefined]);
    const twice = redRule({ type: "duplicateValues" });
    expect(
      await looks(await show(smallWorkbook([["一小"], ["一小"], ["二小"]], { conditionalFormats: [twice] })), 3),
    ).toEqual([red, red, undefined]);
  });

  it("keeps the order of priority and the file's own rule, also of a kind that it cannot draw", async () => {
    const bar = redRule({ type: "dataBar", priority: 1 });
    const rule = redRule({ formulas: ["A1>0"], priority: 2 });
    const { model } = await show(smallWorkbook([[1]], { conditionalFormats: [rule, bar] }));
    const kept = model.activeSheet().conditionalFormats();
    expect(kept.map((one) => [one.type, one.formula, one.detail])).toEqual([
      ["DataBar", null, bar],
      ["Custom", "=A1>0", rule],
    ]);
  });

  it("moves a rule to any place by priority, and draws by the new order", async () => {
    const rules = ["#AA0000", "#00BB00", "#0000CC"].map((fill, index) =>
      redRule({ formulas: ["A1>0"], priority: index + 1, format: { fill } }),
    );
    const grid = await show(smallWorkbook([[1]], { conditionalFormats: rules }));
    const sheet = grid.model.activeSheet();
    const order = (): string[] => sheet.conditionalFormats().map(({ id }) => id.slice(-1));
    expect(await looks(grid, 1)).toEqual(["#AA0000"]);
    for (let from = 0; from < 3; from += 1) {
      for (let to = 0; to < 3; to += 1) {
        const before = order();
        const moved = before[from] ?? "";
        sheet.moveConditionalFormat(`sheet-1-rule-${moved}`, to);
        const others = before.filter((id) => id !== moved);
        expect(order()).toEqual([...others.slice(0, to), moved, ...others.slice(to)]);
      }
    }
    sheet.moveConditionalFormat("sheet-1-rule-2", 0);
    expect(await looks(grid, 1)).toEqual(["#00BB00"]);
    sheet.moveConditionalFormat("sheet-1-rule-2", 9);
    expect(order().at(-1)).toBe("2");
  });

  it("puts rules taken from between the user's back to their places, as undo does", async () => {
    const rules = ["A1>1", "A1>2", "A1>3", "A1>4"].map((formula, index) =>
      redRule({ formulas: [formula], priority: index + 1 }),
    );
    const { model } = await show(smallWorkbook([[1]], { conditionalFormats: rules }));
    const sheet = model.activeSheet();
    const before = sheet.conditionalFormats();
    const ours = [1, 2].flatMap((position) => before[position] ?? []);
    for (const { id } of ours) sheet.deleteConditionalFormat(id);
    ours.forEach((rule, index) => {
      const id = sheet.addConditionalFormat({ ...rule, formula: null, format: {}, detail: null });
      sheet.changeConditionalFormat(id, { formula: rule.formula, format: rule.format });
      sheet.moveConditionalFormat(id, index + 1);
    });
    expect(sheet.conditionalFormats().map(({ formula }) => formula)).toEqual(before.map(({ formula }) => formula));
  });
});

describe("custom functions in the grid", () => {
  it("get blanks as empty texts and a missing argument as null, and their arrays spill", async () => {
    const seen: unknown[] = [];
    const custom = matrixFunction((...given) => {
      seen.push(given.slice(0, 2));
      return [
        [1, 2],
        [3, "四"],
      ];
    });
    const { model } = await show(smallWorkbook([[1, null, "字", "=EDU.TRY(A1:C1)"]]), [custom]);
    expect(seen.at(-1)).toEqual([[[1, "", "字"]], null]);
    expect(model.activeSheet().values(at(0, 3, 2, 2))).toEqual([
      [1, 2],
      [3, "四"],
    ]);
    expect(model.activeSheet().usedArea(true)).toEqual(at(0, 0, 2, 5));
  });

  it("leave their message with the cell, and take it back once they succeed", async () => {
    const custom = matrixFunction((cells) => {
      if (Array.isArray(cells) && cells[0][0] === 0) throw new CustomFunctionError("#VALUE!", "学生数为 0");
      return 7;
    });
    const { model, messages } = await show(smallWorkbook([[0, "=EDU.TRY(A1)"]]), [custom]);
    expect(model.activeSheet().values(at(0, 1))).toEqual([[{ error: "#VALUE!" }]]);
    expect(messages.get("sheet-1", 0, 1)).toBe("学生数为 0");
    model.activeSheet().write(at(0, 0), [[value(1)]]);
    await model.calculated();
    expect(model.activeSheet().values(at(0, 1))).toEqual([[7]]);
    expect(messages.get("sheet-1", 0, 1)).toBeNull();
  });

  it("are not called with an error cell", async () => {
    const { model } = await show(smallWorkbook([["=1/0", "=EDU.TRY(A1)"]]), [matrixFunction(() => 1)]);
    expect(model.activeSheet().values(at(0, 1))).toEqual([[{ error: "#DIV/0!" }]]);
  });
});
