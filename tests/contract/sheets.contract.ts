import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { HostError, type Receipt, type WorkbookHost } from "../../src/host/workbook-host";
import { planRemoveSheet, planSheet, sheetOfMarker } from "../../src/plan/plan-sheet";
import type { SheetDocument } from "../../src/document/sheet-document";
import { contractWorkbook, SCHOOLS } from "./contract-workbook";
import { describeSeveralSheets } from "./several-sheets.contract";

/** What the user can do to the sheets of a workbook that a host has open. */
export interface UserOfSheets {
  rename(sheet: string, name: string): void | Promise<void>;
  copy(sheet: string, name: string): void | Promise<void>;
  protect(sheet: string): void | Promise<void>;
  protectStructure(): void | Promise<void>;
  /** Types into A1 of a sheet; a text with "=" is a formula. */
  type(sheet: string, content: string): void | Promise<void>;
}

export interface OpenedSheets {
  readonly host: WorkbookHost;
  readonly user: UserOfSheets;
  /** A host that has just been started on the workbook as it stands now. */
  freshHost(): WorkbookHost | Promise<WorkbookHost>;
  /** All that can be seen of one sheet (its document, look and page), and of the names of the workbook. */
  look(sheet: string): Promise<unknown>;
  /** Everything of the workbook. */
  image(): Promise<unknown>;
}

export interface SheetsSubject {
  readonly name: string;
  /** True where the workbook stands on a model in memory, which can be made to fail. */
  readonly isInMemory?: boolean;
  open(bytes: Uint8Array): Promise<OpenedSheets>;
}

const MARKER = "standard";
const NAME = "均衡尺-标准";
const TITLE = { bold: true, fontSize: 14, horizontal: "center", vertical: "middle", border: "thin" } as const;
export const DOCUMENT: SheetDocument = {
  rows: [
    [
      { content: "国家标准", look: TITLE },
      { content: null, look: TITLE },
      { content: null, look: TITLE },
    ],
    [{ content: "=1+1" }, { content: "-5" }, { content: "@名单" }],
    [
      { content: "2026-01-02", look: { border: "thin" } },
      { content: 4.25, look: { numberFormat: "0.00", border: "medium" } },
      { content: { formula: "=B3*2" }, look: { numberFormat: "0.00" } },
    ],
    [
      { content: "'引号" },
      { content: true },
      { content: "改", look: { fill: "#FFF2CC", fontColor: "#7F6000", wrap: true, horizontal: "right" } },
    ],
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
  columnWidths: [30, 12, 20],
  rowHeights: [40, null, 21],
  frozenRows: 2,
  frozenColumns: 1,
  page: {
    orientation: "landscape",
    paper: "A3",
    repeatedRows: { first: 0, count: 2 },
    repeatedColumns: { first: 0, count: 1 },
    breaks: [2, 3],
    area: { row: 0, column: 0, rows: 4, columns: 3 },
    footer: "第 &P 页，共 &N 页",
    gridlines: false,
  },
  charts: [
    {
      kind: "column",
      title: "生均面积 <示例>",
      area: { row: 6, column: 0, rows: 12, columns: 3 },
      categories: { row: 1, column: 0, rows: 3, columns: 1 },
      series: [
        { name: "数值", values: { row: 1, column: 1, rows: 3, columns: 1 } },
        { name: "去年", values: { row: 1, column: 2, rows: 3, columns: 1 } },
      ],
      line: { name: "标准线", values: { row: 1, column: 1, rows: 3, columns: 1 } },
    },
    {
      kind: "bar",
      title: "横排",
      area: { row: 19, column: 0, rows: 8, columns: 2 },
      categories: { row: 1, column: 0, rows: 1, columns: 3 },
      series: [{ name: "行", values: { row: 2, column: 0, rows: 1, columns: 3 } }],
    },
  ],
};
const OTHER: SheetDocument = {
  ...DOCUMENT,
  charts: [],
  rows: [[{ content: "新的" }]],
  merges: [],
  columnWidths: [9],
  rowHeights: [40],
  frozenRows: 0,
  page: { orientation: "portrait", repeatedRows: null },
};

/** What every host does with sheets of ours. */
export function describeSheets(subject: SheetsSubject): void {
  describeSeveralSheets(subject);
  describe(`sheets of ours in ${subject.name}`, () => {
    let opened: OpenedSheets;
    beforeEach(async () => {
      opened = await subject.open(await contractWorkbook());
    });

    const snapshot = async (): Promise<WorkbookSnapshot> => (await opened.host.readWorkbook()).snapshot;
    const names = async (): Promise<string[]> => (await snapshot()).sheets.map(({ name }) => name);
    const write = async (document = DOCUMENT): Promise<Receipt> =>
      opened.host.applyPlan(planSheet(await snapshot(), MARKER, NAME, document));
    const remove = async (): Promise<Receipt> => opened.host.applyPlan(planRemoveSheet(await snapshot(), MARKER, NAME));
    const refusal = async (action: Promise<unknown>): Promise<string> => {
      const error: unknown = await action.then(
        () => null,
        (reason: unknown) => reason,
      );
      if (!(error instanceof HostError)) throw new Error(`not a HostError: ${String(error)}`);
      return error.code;
    };

    test("are made at the end, with texts as texts, and are known again", async () => {
      const before = await names();
      await write();
      expect(await names()).toEqual([...before, NAME]);
      const sheet = sheetOfMarker(await snapshot(), MARKER);
      expect(sheet?.name).toBe(NAME);
      expect(sheet?.values[1]).toEqual(["=1+1", "-5", "@名单"]);
      expect(sheet?.values[2]?.slice(0, 2)).toEqual(["2026-01-02", 4.25]);
      expect(sheet?.values[3]).toEqual(["'引号", true, "改"]);
      expect([...(sheet?.formulas.values() ?? [])]).toEqual(["=B3*2"]);
      expect(sheet?.merges).toEqual(DOCUMENT.merges);
    });

    test("look the same when they are written again", async () => {
      await write();
      const first = await opened.look(NAME);
      await write();
      expect(await opened.look(NAME)).toEqual(first);
      expect(first).toMatchObject({ frozenRows: 2, frozenColumns: 1 });
      if (opened.host.capabilities.charts !== "none" && subject.isInMemory === true)
        expect(first).toMatchObject({ charts: DOCUMENT.charts });
      await write(OTHER);
      const other = await opened.look(NAME);
      await remove();
      await write(OTHER);
      expect(await opened.look(NAME)).toEqual(other);
    });

    test("removed, leave the workbook as it was", async () => {
      const before = await opened.image();
      await write();
      expect(await opened.image()).not.toEqual(before);
      await remove();
      expect(await opened.image()).toEqual(before);
    });

    test("are taken back by a host that has just been started, from a receipt that was kept as text", async () => {
      const before = await opened.image();
      const made: Receipt = JSON.parse(JSON.stringify(await write()));
      const first = await opened.image();
      const refilled: Receipt = JSON.parse(JSON.stringify(await write(OTHER)));
      const second = await opened.image();
      expect(second).not.toEqual(first);
      const removed: Receipt = JSON.parse(JSON.stringify(await remove()));
      await (await opened.freshHost()).undo(removed);
      opened = { ...opened, host: await opened.freshHost() };
      expect(await opened.image()).toEqual(second);
      await (await opened.freshHost()).undo(refilled);
      expect(await opened.image()).toEqual(first);
      await (await opened.freshHost()).undo(made);
      expect(await opened.image()).toEqual(before);
    });

    test("renamed by the user, are filled and removed all the same, and keep the user's name", async () => {
      await write();
      await opened.user.rename(NAME, "我的标准 'A'");
      await write(OTHER);
      expect(await names()).toContain("我的标准 'A'");
      expect(await names()).not.toContain(NAME);
      expect(sheetOfMarker(await snapshot(), MARKER)?.values).toEqual([["新的"]]);
      await remove();
      expect(await names()).not.toContain("我的标准 'A'");
    });

    test("copied by the user, leave the copy to the user, and say so", async () => {
      await write();
      await opened.user.copy(NAME, "副本");
      const copy = await opened.look("副本");
      const plan = planSheet(await snapshot(), MARKER, NAME, OTHER);
      expect(plan.outlooks?.[0]).toMatchObject({ does: "refill", sheet: NAME, copies: ["副本"] });
      await opened.host.applyPlan(plan);
      await remove();
      expect(await names()).toContain("副本");
      expect(await opened.look("副本")).toEqual(copy);
    });

    test("get a number where a sheet of the user's has the name", async () => {
      await opened.user.rename(SCHOOLS, NAME);
      await write();
      expect(sheetOfMarker(await snapshot(), MARKER)?.name).toBe(`${NAME}2`);
      expect((await snapshot()).sheets.find(({ name }) => name === NAME)?.values[0]?.[0]).toBe(
        "义务教育学校基本情况表",
      );
    });

    test("are written neither into a protected workbook nor onto a protected sheet", async () => {
      await write();
      await opened.user.protect(NAME);
      const plan = planSheet(await snapshot(), MARKER, NAME, OTHER);
      expect(plan).toMatchObject({ operations: [], outlooks: [{ refusal: "sheet-protected" }] });
      const look = await opened.look(NAME);
      const operation = { type: "sheet", marker: MARKER, sheet: NAME, isNew: false, document: OTHER } as const;
      expect(await refusal(opened.host.applyPlan({ operations: [operation] }))).toBe("sheet-protected");
      expect(await opened.look(NAME)).toEqual(look);
    });

    test("are not made where sheets may not come and go", async () => {
      const before = await names();
      await opened.user.protectStructure();
      const plan = planSheet(await snapshot(), MARKER, NAME, DOCUMENT);
      expect(plan).toMatchObject({ operations: [], outlooks: [{ refusal: "structure-protected" }] });
      const operation = { type: "sheet", marker: MARKER, sheet: NAME, isNew: true, document: DOCUMENT } as const;
      expect(await refusal(opened.host.applyPlan({ operations: [operation] }))).toBe("structure-protected");
      expect(await names()).toEqual(before);
    });

    test("are not written by a plan that the workbook has left behind", async () => {
      const plan = planSheet(await snapshot(), MARKER, NAME, DOCUMENT);
      await write();
      expect(await refusal(opened.host.applyPlan(plan))).toBe("workbook-changed");
    });

    test("say which of the user's cells refer to them before they are removed", async () => {
      await write();
      await opened.user.type(SCHOOLS, `='${NAME}'!B3+LEN("${NAME}!A1")`);
      const plan = planRemoveSheet(await snapshot(), MARKER, NAME);
      expect(plan.outlooks?.[0]?.referrers).toEqual([{ sheet: SCHOOLS, row: 0, column: 0 }]);
      await opened.host.applyPlan(plan);
      expect(await names()).not.toContain(NAME);
    });

    test.each([DOCUMENT, { ...DOCUMENT, rows: Array.from({ length: 400 }, () => DOCUMENT.rows[2] ?? []) }])(
      "take at most six round trips, however long they are",
      async (document) => {
        await write(document);
        expect((await write(document)).syncs).toBeLessThanOrEqual(6);
        expect((await remove()).syncs).toBeLessThanOrEqual(5);
      },
    );

    test("are not there to be removed where there are none", async () => {
      expect(planRemoveSheet(await snapshot(), MARKER, NAME)).toMatchObject({
        operations: [],
        outlooks: [{ does: "nothing" }],
      });
    });
  });
}
