import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { HostError, type Receipt } from "../../src/host/workbook-host";
import {
  planRemoveSheets,
  planSheets,
  sheetOfMarker,
  sheetsOfFamily,
  type WantedSheet,
} from "../../src/plan/plan-sheet";
import type { SheetDocument } from "../../src/document/sheet-document";
import { familyMarker } from "../../src/plan/sheet-marker";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { MemorySheet } from "../../src/workbench/excel/memory-sheet";
import { contractWorkbook, SCHOOLS } from "./contract-workbook";
import type { OpenedSheets, SheetsSubject } from "./sheets.contract";

const PAGE = { orientation: "landscape", repeatedRows: { first: 0, count: 1 } } as const;
const COUNT = 3;

function sheetOf(rows: SheetDocument["rows"]): SheetDocument {
  return { rows, merges: [], columnWidths: [12, 9].slice(0, rows[0]?.length), frozenRows: 1, page: PAGE };
}

/** The first of them refers to the second, which is made after it. */
const FORMS: readonly WantedSheet[] = [
  {
    marker: familyMarker("form", "2-1"),
    name: "表Ⅱ-1",
    document: sheetOf([
      [{ content: "合计", look: { bold: true } }, { content: { formula: "='表Ⅱ-2'!B2*2", result: 8 } }],
      [{ content: "单位", look: { fill: "#FFF2CC" } }, { content: 3 }],
    ]),
  },
  {
    marker: familyMarker("form", "2-2"),
    name: "表Ⅱ-2",
    document: sheetOf([
      [{ content: "学校" }, { content: "数" }],
      [{ content: "示例一小" }, { content: 4 }],
    ]),
  },
  {
    marker: familyMarker("unit", "示例镇（中心校） A/b-一.二"),
    name: "示例镇/中心校[一]",
    document: sheetOf([[{ content: "示例镇" }], [{ content: { formula: "='表Ⅱ-1'!B1+1", result: 9 } }]]),
  },
];
const OTHER = sheetOf([[{ content: "新的", look: { bold: true } }]]);

/** What every host does with several sheets of ours in one plan. */
export function describeSeveralSheets(subject: SheetsSubject): void {
  describe(`several sheets of ours in ${subject.name}`, () => {
    let opened: OpenedSheets;
    beforeEach(async () => {
      opened = await subject.open(await contractWorkbook());
    });
    afterEach(() => jest.restoreAllMocks());

    const snapshot = async (): Promise<WorkbookSnapshot> => (await opened.host.readWorkbook()).snapshot;
    const names = async (): Promise<string[]> => (await snapshot()).sheets.map(({ name }) => name);
    const apply = async (plan: WorkbookPlan): Promise<Receipt> => opened.host.applyPlan(plan);
    const write = async (wanted = FORMS): Promise<Receipt> => apply(planSheets(await snapshot(), wanted));
    const failureOf = async (action: Promise<unknown>): Promise<HostError> => {
      const error: unknown = await action.then(
        () => null,
        (reason: unknown) => reason,
      );
      if (!(error instanceof HostError)) throw new Error(`not a HostError: ${String(error)}`);
      return error;
    };
    /** Fills the first, takes the second out and makes a fourth. */
    const mixed = async (): Promise<WorkbookPlan> => {
      const now = await snapshot();
      const written = planSheets(now, [
        { ...(FORMS[0] as WantedSheet), document: OTHER },
        { marker: familyMarker("form", "6"), name: "表Ⅵ", document: OTHER },
      ]);
      const [refilled, made] = written.operations;
      const gone = planRemoveSheets(now, [familyMarker("form", "2-2"), FORMS[2]?.marker ?? ""]);
      return { operations: [...gone.operations, ...[refilled, made].flatMap((each) => each ?? [])] };
    };
    const undo = async (receipt: Receipt): Promise<void> => {
      const host = await opened.freshHost();
      await host.undo(JSON.parse(JSON.stringify(receipt)));
      opened = { ...opened, host: await opened.freshHost() };
    };

    test("are made at the end in the order of the plan, and refer to each other", async () => {
      const before = await names();
      const receipt = await write();
      expect(receipt.operations).toBe(COUNT);
      expect(await names()).toEqual([...before, "表Ⅱ-1", "表Ⅱ-2", "示例镇-中心校-一-"]);
      const now = await snapshot();
      expect(FORMS.map(({ marker }) => sheetOfMarker(now, marker)?.name)).toEqual((await names()).slice(-COUNT));
      expect([...sheetsOfFamily(now, "form").keys()]).toEqual(["2-1", "2-2"]);
      expect([...sheetsOfFamily(now, "unit").keys()]).toEqual(["示例镇（中心校） A/b-一.二"]);
      expect(now.sheets.slice(-COUNT).flatMap(({ formulas }) => [...formulas.values()])).toEqual([
        "='表Ⅱ-2'!B2*2",
        "='表Ⅱ-1'!B1+1",
      ]);
    });

    test("are all taken back by one receipt", async () => {
      const before = await opened.image();
      const made = await write();
      const first = await opened.image();
      const changed = await apply(await mixed());
      expect(changed.operations).toBe(4);
      const now = await snapshot();
      expect([...sheetsOfFamily(now, "form").keys()]).toEqual(["2-1", "6"]);
      expect(sheetsOfFamily(now, "unit").size).toBe(0);
      await undo(changed);
      expect(await opened.image()).toEqual(first);
      await undo(made);
      expect(await opened.image()).toEqual(before);
    });

    test("are all removed, also where they refer to each other, and come back where they were", async () => {
      await write();
      await opened.user.type(SCHOOLS, "='表Ⅱ-1'!B1");
      const before = await opened.image();
      const plan = planRemoveSheets(
        await snapshot(),
        FORMS.map(({ marker }) => marker),
      );
      expect(plan.outlooks?.flatMap(({ referrers }) => referrers)).toEqual([{ sheet: SCHOOLS, row: 0, column: 0 }]);
      const removed = await apply(plan);
      expect((await names()).some((name) => name.startsWith("表"))).toBe(false);
      await undo(removed);
      expect(await opened.image()).toEqual(before);
    });

    test("get numbers where a sheet of the user's, or another of the plan, has the name", async () => {
      await opened.user.rename(SCHOOLS, "ABC学校");
      const wanted = ["abc学校", "Abc学校", "abc学校2"].map((name, index) => ({
        marker: familyMarker("unit", String(index)),
        name,
        document: OTHER,
      }));
      const plan = planSheets(await snapshot(), wanted);
      expect(plan.outlooks?.map(({ sheet }) => sheet)).toEqual(["abc学校2", "Abc学校3", "abc学校22"]);
      await apply(plan);
      expect((await names()).slice(-COUNT)).toEqual(["abc学校2", "Abc学校3", "abc学校22"]);
    });

    test("copied by the user, leave the copy to the user, whatever their keys", async () => {
      await write();
      const [, , unit] = FORMS;
      await opened.user.copy((await names()).at(-1) ?? "", "副本");
      const now = await snapshot();
      expect(now.sheets.filter(({ copyOf }) => copyOf !== undefined).map(({ name, copyOf }) => [name, copyOf])).toEqual(
        [["副本", unit?.marker]],
      );
      expect(planSheets(now, FORMS).outlooks?.map(({ does, copies }) => [does, copies])).toEqual([
        ["refill", []],
        ["refill", []],
        ["refill", ["副本"]],
      ]);
    });

    test("are none of them written where one cannot be", async () => {
      await write();
      await opened.user.protect("表Ⅱ-2");
      const before = await opened.image();
      const now = await snapshot();
      const plan = planSheets(now, FORMS);
      expect(plan).toMatchObject({ operations: [] });
      expect(plan.outlooks?.map(({ refusal }) => refusal)).toEqual([null, "sheet-protected", null]);
      const forced = FORMS.map(({ marker, document }) => ({
        type: "sheet" as const,
        marker,
        sheet: sheetOfMarker(now, marker)?.name ?? "",
        isNew: false,
        document,
      }));
      const error = await failureOf(apply({ operations: forced }));
      expect(error).toMatchObject({ code: "sheet-protected", parameters: { sheet: "表Ⅱ-2" } });
      const twice = ["甲", "乙"].map((marker) => ({
        type: "sheet" as const,
        marker,
        sheet: "同名",
        isNew: true,
        document: OTHER,
      }));
      expect((await failureOf(apply({ operations: twice }))).code).toBe("workbook-changed");
      expect(await opened.image()).toEqual(before);
    });

    test("take no more round trips than one, with the forms of 200 schools", async () => {
      const line = Array.from({ length: 15 }, (_, column) => ({
        content: column === 0 ? "示例县示例镇中心小学" : column * 1000,
        look: { horizontal: "center", wrap: true, ...(column === 0 ? {} : { numberFormat: "#,##0" }) } as const,
      }));
      const document = sheetOf(Array.from({ length: 210 }, () => line));
      const forms = Array.from({ length: 12 }, (_, index) => ({
        marker: familyMarker("form", String(index)),
        name: `表${index}`,
        document,
      }));
      expect((await write(forms)).syncs).toBeLessThanOrEqual(6);
      expect((await write(forms)).syncs).toBeLessThanOrEqual(6);
      const all = planRemoveSheets(
        await snapshot(),
        forms.map(({ marker }) => marker),
      );
      expect((await apply(all)).syncs).toBeLessThanOrEqual(6);
    });

    if (subject.isInMemory === true) {
      /** Makes writing into cells fail at the n-th time, or from then on. */
      const failWriting = (from: number, until: number): { readonly isReached: () => boolean } => {
        const write = MemorySheet.prototype.write;
        let calls = 0;
        jest.spyOn(MemorySheet.prototype, "write").mockImplementation(function (this: MemorySheet, area, inputs) {
          calls += 1;
          if (calls >= from && calls < until) throw new Error("the grid refused");
          write.call(this, area, inputs);
        });
        return { isReached: () => calls >= from };
      };

      test.each([1, 2, 3, 4, 5])("leave the workbook as it was where writing fails at the sheet %d", async (from) => {
        await write();
        const plans = [
          await mixed(),
          planSheets(
            await snapshot(),
            ["甲", "乙", "丙"].map((key) => ({ marker: familyMarker("new", key), name: key, document: OTHER })),
          ),
          planSheets(
            await snapshot(),
            FORMS.map((form) => ({ ...form, document: OTHER })),
          ),
        ];
        for (const plan of plans) {
          const before = await opened.image();
          const fault = failWriting(from, from + 1);
          if (from > plan.operations.filter(({ type }) => type === "sheet").length) {
            jest.restoreAllMocks();
            continue;
          }
          const error = await failureOf(apply(plan));
          expect(fault.isReached()).toBe(true);
          jest.restoreAllMocks();
          expect(error.parameters.written).toBe(0);
          expect(await opened.image()).toEqual(before);
        }
      });

      test("that cannot be taken back are named, and no others", async () => {
        await write();
        const shown = (await names()).slice(-COUNT);
        const before = await Promise.all(shown.map((name) => opened.look(name)));
        const other = FORMS.map((form) => ({ ...form, document: OTHER }));
        const plan = planSheets(await snapshot(), other);
        failWriting(2, Infinity);
        const { parameters } = await failureOf(apply(plan));
        jest.restoreAllMocks();
        const now = await Promise.all(shown.map((name) => opened.look(name)));
        const changed = shown.filter((_, index) => JSON.stringify(now[index]) !== JSON.stringify(before[index]));
        expect(changed).toContain("表Ⅱ-1");
        expect(changed).not.toContain("示例镇-中心校-一-");
        expect(parameters.written).toBe(changed.length);
        expect(String(parameters.sheets).split("、").sort()).toEqual(changed.map((name) => `“${name}”`).sort());
      });
    }
  });
}
