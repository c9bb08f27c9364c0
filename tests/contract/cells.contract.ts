import ExcelJS from "exceljs";
import { cellName, type CellRef, cellRefName, parseArea } from "../../src/core/cell/address";
import type { SheetSnapshot } from "../../src/core/cell/sheet-snapshot";
import { HostError, type Receipt, type WorkbookHost } from "../../src/host/workbook-host";
import { hostErrorMessage } from "../../src/i18n/zh-CN/host-errors";
import type { CellContent, ChangeCell } from "../../src/plan/workbook-plan";

/** A workbook that a host has open, with what its user can do to its cells. */
export interface OpenedCells {
  readonly host: WorkbookHost;
  /** Types into a cell. */
  type(cell: CellRef, content: CellContent): void | Promise<void>;
  /** A host that has just been started on the workbook as it stands now. */
  freshHost(): WorkbookHost | Promise<WorkbookHost>;
  /** Everything of the workbook. */
  image(): Promise<unknown>;
  /** All that no cell holds: looks, comments, rules, merged cells. */
  looks(): Promise<unknown>;
}

export interface CellsSubject {
  readonly name: string;
  /** Round trips that a plan may take, however many cells it changes. */
  readonly trips: number;
  /** False where a formula with a function of ours gets no result; true where it is absent. */
  readonly ownFunctions?: boolean;
  open(bytes: Uint8Array): Promise<OpenedCells>;
}

const LEDGER = "台账 一";
const LOCKED_LEDGER = "锁定";
const SCHOOLS = 8;

/** A cell by its name: "D5", or "汇总!A1". */
export function at(name: string): CellRef {
  const [sheet, cell] = name.includes("!") ? name.split("!") : [LEDGER, name];
  const { row, column } = parseArea(cell ?? "") ?? { row: -1, column: -1 };
  return { sheet: sheet ?? "", row, column };
}

/** Schools with girls and boys added up in column D, where D5 is a typed number; totals, and formulas that hang on them. */
export async function cellsWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(LEDGER);
  sheet.getRow(1).values = ["学校名称", "男生", "女生", "学生数", "说明", "代码"];
  for (let row = 2; row < 2 + SCHOOLS; row += 1) {
    sheet.getRow(row).values = [`第${row - 1}小学`, row, row * 2, null, null, `0${row}`];
    sheet.getCell(`D${row}`).value = { formula: `B${row}+C${row}`, result: row * 3 };
  }
  const typed = sheet.getCell("D5");
  typed.value = 999;
  typed.numFmt = "#,##0.0";
  typed.font = { bold: true };
  typed.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } };
  typed.note = "请核对";
  sheet.getCell("E4").value = "120";
  sheet.getCell("E6").value = "130";
  sheet.getCell("E6").numFmt = "@";
  sheet.getRow(10).values = ["合计"];
  sheet.getCell("D10").value = { formula: "SUM(D2:D9)", result: 1116 };
  sheet.getCell("A12").value = "合并";
  sheet.mergeCells("A12:B13");
  sheet.getCell("H2").value = Object.assign({ formula: "B2:B4*2", result: 4 }, { shareType: "array", ref: "H2:H4" });
  sheet.getCell("H3").value = 6;
  sheet.getCell("H4").value = 8;
  sheet.addConditionalFormatting({
    ref: "D2:D9",
    rules: [{ type: "expression", formulae: ["D2>100"], priority: 1, style: { font: { italic: true } } }],
  });
  const summary = workbook.addWorksheet("汇总");
  summary.getCell("A1").value = { formula: `'${LEDGER}'!D10`, result: 1116 };
  summary.getCell("B1").value = { formula: "A1*2", result: 2232 };
  summary.getCell("C1").value = { formula: 'IF(A1>0,"有","")', result: "有" };
  summary.getCell("D1").value = { formula: "1+1", result: 2 };
  const locked = workbook.addWorksheet(LOCKED_LEDGER);
  locked.getCell("A1").value = 1;
  await locked.protect("密码", {});
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function change(
  name: string,
  before: CellContent,
  after: CellContent,
  result: ChangeCell["result"] = null,
): ChangeCell {
  return { type: "cell", cell: at(name), before, after, result };
}

export const REPAIR = change("D5", { value: 999 }, { formula: "=B5+C5" }, 15);

/** What stands in every cell, formulas as such, with its number format. */
async function contents(host: WorkbookHost): Promise<Readonly<Record<string, unknown>>> {
  const { snapshot } = await host.readWorkbook();
  return Object.fromEntries(snapshot.sheets.flatMap(cellsOf));
}

function cellsOf({ name, area, values, formulas, numberFormats }: SheetSnapshot): (readonly [string, unknown])[] {
  const told: (readonly [string, unknown])[] = values.flatMap((line, r) =>
    line.map((value, c) => {
      const [row, column] = [area.row + r, area.column + c];
      const key = row * 16_384 + column;
      return [cellRefName({ sheet: name, row, column }), [formulas.get(key) ?? value, numberFormats.get(key)]] as const;
    }),
  );
  return told.filter(([, cell]) => JSON.stringify(cell) !== "[null,null]");
}

/** What every host does with cells of the user's. */
export function describeCells(subject: CellsSubject): void {
  describe(`cells of the user's in ${subject.name}`, () => {
    let opened: OpenedCells;
    let before: unknown;
    beforeEach(async () => {
      opened = await subject.open(await cellsWorkbook());
      before = await opened.image();
    });

    const apply = (...operations: readonly ChangeCell[]): Promise<Receipt> => opened.host.applyPlan({ operations });
    const failureOf = async (work: Promise<unknown>): Promise<HostError> => {
      const failure: unknown = await work.then(
        () => null,
        (error: unknown) => error,
      );
      if (!(failure instanceof HostError)) throw new Error(`no HostError: ${String(failure)}`);
      return failure;
    };

    it("take a formula in the place of a number, and nothing else changes", async () => {
      const [stood, looks] = [await contents(opened.host), await opened.looks()];
      expect(stood["台账 一!D5"]).toEqual([999, "#,##0.0"]);
      const receipt = await apply(REPAIR);
      expect(receipt).toMatchObject({ operations: 1 });
      const stands = await contents(opened.host);
      expect(stands).toEqual({ ...stood, "台账 一!D5": ["=B5+C5", "#,##0.0"] });
      expect(await opened.looks()).toEqual(looks);
      await (await opened.freshHost()).undo(JSON.parse(JSON.stringify(receipt)) as Receipt);
      expect(await opened.image()).toEqual(before);
    });

    test.each<[string, ChangeCell, unknown]>([
      ["another formula", change("D10", { formula: "=SUM(D2:D9)" }, { formula: "=SUM(D2:D8)" }), "=SUM(D2:D8)"],
      ["a number", change("D5", { value: 999 }, { value: 0.5 }), 0.5],
      ["a number for one that is stored as text", change("E4", { value: "120" }, { value: 120 }), 120],
      ["a truth", change("B2", { value: 2 }, { value: true }), true],
      ["a text that looks like a number", change("B2", { value: 2 }, { value: "0012" }), "0012"],
      ["a text that looks like a formula, as a text", change("B2", { value: 2 }, { value: "=1+1" }), "=1+1"],
      ["something where nothing was", change("E2", { value: null }, { value: 7 }), 7],
      ["a formula where nothing was", change("E3", { value: null }, { formula: "=B3" }), "=B3"],
    ])("take %s, and are taken back exactly", async (_, operation, told) => {
      const receipt = await apply(operation);
      const [content] = (await contents(opened.host))[cellRefName(operation.cell)] as readonly unknown[];
      expect(content).toEqual(told);
      const text = (await opened.host.readWorkbook()).snapshot.sheets[0]?.formulas;
      if (told === "=1+1") expect([...(text?.values() ?? [])]).not.toContain("=1+1");
      await opened.host.undo(receipt);
      expect(await opened.image()).toEqual(before);
    });

    it("take formulas of checks where nothing was, long ones with texts too, and are taken back without a trace", async () => {
      const long = `=IF(COUNT(B2,C2)=2,IF(C2-B2=0,"满编",${Array.from({ length: 40 }, (_, at) => `"缺编"&${at}&`).join("")}"人"),"请核对")`;
      const receipt = await apply(
        change("G2", { value: null }, { formula: long }, "满编"),
        change("G3", { value: null }, { formula: `='汇总'!A1+'${LEDGER}'!$B$3` }, 1119),
      );
      const stands = await contents(opened.host);
      expect(stands["台账 一!G2"]).toEqual([long, undefined]);
      expect(stands["台账 一!G3"]).toEqual([expect.stringMatching(/A1\+.*\$B\$3$/) as string, undefined]);
      await opened.host.undo(receipt);
      expect(await opened.image()).toEqual(before);
    });

    it("keep the value of a formula in its place, and get the formula back", async () => {
      const receipt = await apply(
        change("D4", { formula: "=B4+C4" }, { value: 12 }),
        change("汇总!C1", { formula: '=IF(A1>0,"有","")' }, { value: "有" }),
      );
      expect(await contents(opened.host)).toMatchObject({
        "台账 一!D4": [12, undefined],
        "汇总!C1": ["有", undefined],
      });
      await (await opened.freshHost()).undo(receipt);
      expect(await opened.image()).toEqual(before);
    });

    it("may hold functions of ours only where these are computed", () => {
      expect(opened.host.capabilities.ownFunctions).toBe(subject.ownFunctions ?? true);
    });

    it("can be emptied", async () => {
      const receipt = await apply(change("B9", { value: 9 }, { value: null }));
      expect((await contents(opened.host))["台账 一!B9"]).toBeUndefined();
      await opened.host.undo(receipt);
      expect(await opened.image()).toEqual(before);
    });

    it("change on several sheets in one plan, and are taken back together", async () => {
      const receipt = await apply(
        REPAIR,
        change("汇总!B1", { formula: "=A1*2" }, { formula: "=A1*3" }),
        change("E4", { value: "120" }, { value: 120 }, 120),
      );
      expect(await contents(opened.host)).toMatchObject({
        "台账 一!D5": ["=B5+C5", "#,##0.0"],
        "汇总!B1": ["=A1*3", undefined],
        "台账 一!E4": [120, undefined],
      });
      await (await opened.freshHost()).undo(receipt);
      expect(await opened.image()).toEqual(before);
    });

    test.each<[string, ChangeCell, string]>([
      ["that hold something else by now", change("D5", { value: 998 }, { formula: "=B5+C5" }), "cell-changed"],
      ["whose formula reads otherwise", change("D4", { formula: "=B4+C5" }, { value: 1 }), "cell-changed"],
      ["that are blank by now", change("E2", { value: 0 }, { value: 1 }), "cell-changed"],
      ["that hold a text, not the number", change("E4", { value: 120 }, { value: 121 }), "cell-changed"],
      ["that hold the number, not a text", change("B2", { value: "2" }, { value: 3 }), "cell-changed"],
      ["that are merged, and not the first", change("B13", { value: null }, { value: 1 }), "cell-merged"],
      ["that hold an array formula", change("H2", { formula: "=B2:B4*2" }, { value: 1 }), "cell-in-array"],
      ["that an array formula fills", change("H4", { value: 8 }, { value: 1 }), "cell-in-array"],
      ["that make a text of all", change("E6", { value: "130" }, { value: 130 }), "cell-as-text"],
    ])("%s are refused by name, and nothing is written", async (_, operation, code) => {
      const others = cellRefName(operation.cell) === cellRefName(REPAIR.cell) ? [] : [REPAIR];
      const failure = await failureOf(apply(...others, operation));
      expect(failure).toMatchObject({ code, parameters: { written: 0 } });
      expect(hostErrorMessage(failure).what).toContain(
        `${LEDGER}!${cellName(operation.cell.row, operation.cell.column)}`,
      );
      expect(await opened.image()).toEqual(before);
    });

    it("are refused on a protected sheet, and on one that is not there, with nothing written", async () => {
      const failure = await failureOf(apply(REPAIR, change(`${LOCKED_LEDGER}!A1`, { value: 1 }, { value: 2 })));
      expect(failure).toMatchObject({ code: "sheet-protected", parameters: { sheet: LOCKED_LEDGER } });
      const missing = await failureOf(apply(REPAIR, change("没有的表!A1", { value: 1 }, { value: 2 })));
      expect(missing).toMatchObject({ code: "sheet-missing" });
      expect(await opened.image()).toEqual(before);
    });

    it("the first of merged ones can be written", async () => {
      const receipt = await apply(change("A12", { value: "合并" }, { value: 5 }));
      expect((await contents(opened.host))["台账 一!A12"]).toEqual([5, undefined]);
      await opened.host.undo(receipt);
      expect(await opened.image()).toEqual(before);
    });

    it("are not taken back where one has been changed since, and none of the others is either", async () => {
      const receipt = await apply(REPAIR, change("E4", { value: "120" }, { value: 120 }));
      await opened.type(at("E4"), { value: 121 });
      const changed = await opened.image();
      const failure = await failureOf(opened.host.undo(receipt));
      expect(["cell-changed", "workbook-changed"]).toContain(failure.code);
      expect(await opened.image()).toEqual(changed);
    });

    it("are not taken back where they hold another formula by now", async () => {
      const receipt = await apply(REPAIR);
      await opened.type(at("D5"), { formula: "=SUM(B5:C5)" });
      const changed = await opened.image();
      await failureOf(opened.host.undo(receipt));
      expect(await opened.image()).toEqual(changed);
    });

    it("are not taken back where rows have moved, though a neighbour's formula reads the same there", async () => {
      const receipt = await apply(REPAIR);
      // As after a row was inserted above: the formula of row 4 has come down to row 5, and reads like ours.
      await opened.type(at("A5"), { value: "第3小学" });
      const moved = await opened.image();
      expect((await failureOf(opened.host.undo(receipt))).code).toBe("workbook-changed");
      expect(await opened.image()).toEqual(moved);
    });

    it("that the user has put back himself need not be taken back", async () => {
      const receipt = await apply(REPAIR);
      await opened.type(at("D5"), { value: 999 });
      const put = await contents(opened.host);
      // A file that was written since is refused as a whole.
      await opened.host
        .undo(receipt)
        .catch((error: unknown) => expect(error).toMatchObject({ code: "workbook-changed" }));
      expect(await contents(opened.host)).toEqual(put);
    });

    it("stand alone in a plan, and each once", async () => {
      const mark = { type: "clear-highlights", sheet: LEDGER } as const;
      await expect(opened.host.applyPlan({ operations: [REPAIR, mark] })).rejects.toBeDefined();
      await expect(apply(REPAIR, REPAIR)).rejects.toBeDefined();
      expect(await opened.image()).toEqual(before);
    });

    it("cost no more round trips for many than for one", async () => {
      const one = await apply(REPAIR);
      expect(one.syncs).toBeLessThanOrEqual(subject.trips);
      await opened.host.undo(one);
      const rows = Array.from({ length: SCHOOLS }, (_, index) => index + 2).filter((row) => row !== 5);
      const many = await apply(
        ...rows.map((row) => change(`D${row}`, { formula: `=B${row}+C${row}` }, { formula: `=SUM(B${row}:C${row})` })),
        ...rows.map((row) => change(`B${row}`, { value: row }, { value: row + 1 })),
      );
      expect(many.syncs).toBe(one.syncs);
      await opened.host.undo(many);
      expect(await opened.image()).toEqual(before);
    });
  });
}
