import { cellKey, cellName } from "../../src/core/cell/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { keptDocument, NO_KEPT_SETTINGS, SETTINGS_NAMESPACE } from "../../src/host/settings-part";
import { HostError, type WorkbookHost } from "../../src/host/workbook-host";
import {
  HIGHLIGHT_STYLES,
  type AddHighlight,
  type PlanOperation,
  type WorkbookPlan,
} from "../../src/plan/workbook-plan";
import { patchXlsx } from "../../src/xlsx/patch-workbook";
import { hostileWorkbook } from "../hostile/hostile-package";
import {
  contractWorkbook,
  EMPTY,
  FORMATTED_ONLY,
  HIDDEN,
  LOCKED,
  MARKED,
  OUR_FORMULA,
  SCHOOLS,
} from "./contract-workbook";

/** A conditional format as both kinds of workbook can tell it. */
export interface RuleView {
  readonly cells: string;
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly format: object;
}

/** A workbook that a host has open, with a way to look at it past the host. */
export interface OpenedWorkbook {
  readonly host: WorkbookHost;
  /** Rules of a sheet, first priority first. */
  rules(sheet: string): Promise<readonly RuleView[]>;
  /** Every value, formula and number format of all sheets. */
  cells(): Promise<unknown>;
}

export interface WorkbookHostSubject {
  readonly name: string;
  /** False of several workbooks, whose settings are kept part by part. */
  readonly keepsOneDocument?: boolean;
  open(bytes: Uint8Array): Promise<OpenedWorkbook>;
}

const OUR_MARKER = 'N("EDU';
const CHECKED_AREA = { row: 2, column: 2, rows: 8, columns: 1 };
const ADD: AddHighlight = {
  type: "add-highlight",
  sheet: SCHOOLS,
  areas: [CHECKED_AREA],
  formula: OUR_FORMULA,
  level: "below-floor",
};
const ADD_FLOOR: AddHighlight = { ...ADD, formula: OUR_FORMULA.replace("4.2", "3.57"), level: "reaches-floor" };

function clear(sheet: string): PlanOperation {
  return { type: "clear-highlights", sheet };
}

function plan(...operations: readonly PlanOperation[]): WorkbookPlan {
  return { operations };
}

/** The file with one more custom XML part. */
function withCustomXml(bytes: Uint8Array, namespace: string, xml: string): Uint8Array {
  return patchXlsx(bytes, [{ type: "set-custom-xml", namespace, xml }]).bytes;
}

function isOurs({ formula }: RuleView): boolean {
  return formula.includes(OUR_MARKER);
}

/** What every WorkbookHost does, whatever is behind it. */
export function describeWorkbookHost(subject: WorkbookHostSubject): void {
  describe(`${subject.name} as a workbook host`, () => {
    let opened: OpenedWorkbook;
    let host: WorkbookHost;

    beforeEach(async () => {
      opened = await subject.open(await contractWorkbook());
      host = opened.host;
    });

    async function sheet(name: string): Promise<SheetSnapshot> {
      const { snapshot } = await host.readWorkbook();
      const found = snapshot.sheets.find((one) => one.name === name);
      if (!found) throw new Error(`no sheet ${name}`);
      return found;
    }

    /** Everything that a plan could change or must not change. */
    async function image(): Promise<unknown> {
      const { snapshot } = await host.readWorkbook();
      const rules = await Promise.all(snapshot.sheets.map(({ name }) => opened.rules(name)));
      return { cells: await opened.cells(), rules };
    }

    async function refusal(action: Promise<unknown>): Promise<HostError> {
      const error: unknown = await action.then(
        () => null,
        (reason: unknown) => reason,
      );
      if (!(error instanceof HostError)) throw new Error(`not a HostError: ${String(error)}`);
      return error;
    }

    describe("reading", () => {
      test("tells the sheets in their order with visibility and protection", async () => {
        const { snapshot } = await host.readWorkbook();
        expect(snapshot.sheets.map(({ name, isVisible, isProtected }) => [name, isVisible, isProtected])).toEqual([
          [SCHOOLS, true, false],
          [LOCKED, true, true],
          [EMPTY, true, false],
          [FORMATTED_ONLY, true, false],
          [HIDDEN, false, false],
          [MARKED, true, false],
        ]);
      });

      // A cell that somebody has touched by mistake; what lies between costs nothing, or no host would ever be done.
      test.each(["A1048576", "XFD40", "XFD100000", "XFD1048576"])(
        "reads a sheet with a cell in %s",
        async (address) => {
          const row = Number(address.replace(/\D/g, ""));
          const far = `<row r="${row}"><c r="${address}"><v>1</v></c></row>`;
          const { snapshot } = await (await subject.open(hostileWorkbook({ rows: far }))).host.readWorkbook();
          const { snapshot: usual } = await (await subject.open(hostileWorkbook())).host.readWorkbook();
          const contentOf = (snapshot: WorkbookSnapshot): unknown => {
            const [read] = snapshot.sheets;
            if (!read) throw new Error("no sheet");
            const { area, values, formulas, numberFormats } = read;
            const cells = values.flatMap((line, r) =>
              line.flatMap((value, c) => (value === null ? [] : [[cellName(area.row + r, area.column + c), value]])),
            );
            return { cells, formulas: [...formulas], numberFormats: [...numberFormats] };
          };
          const { cells, ...others } = contentOf(usual) as { readonly cells: unknown[] };
          const own = cells.filter((cell) => !JSON.stringify(cell).startsWith(`["${address}"`));
          expect(contentOf(snapshot)).toEqual({ cells: [...own, [address, 1]], ...others });
        },
      );

      test("keeps blank, empty text, zero and an error apart", async () => {
        const { values, formulas } = await sheet(SCHOOLS);
        expect([3, 4, 5, 6, 7].map((row) => values[row]?.[2])).toEqual([0, null, "", { error: "#DIV/0!" }, 0]);
        expect([cellKey(5, 2), cellKey(6, 2), cellKey(7, 2)].map((key) => formulas.get(key))).toEqual([
          '=IF(1=1,"","x")',
          "=1/0",
          "=SUM(C3:C4)",
        ]);
        expect(formulas.size).toBe(3);
      });

      test("keeps text that looks like a number as text, and numbers, truth values and number formats", async () => {
        const { values, numberFormats, area } = await sheet(SCHOOLS);
        expect(area).toEqual({ row: 0, column: 0, rows: 12, columns: 6 });
        expect(values[2]).toEqual(["第1小学", "0000", 0, 1234.5, true, null]);
        expect([...numberFormats]).toEqual([[cellKey(2, 3), "#,##0.00"]]);
      });

      test("tells merged cells, hidden rows and hidden columns", async () => {
        const { merges, mergesKnown, hiddenRows, hiddenColumns } = await sheet(SCHOOLS);
        expect(mergesKnown).toBe(true);
        expect([...merges].sort((a, b) => a.row - b.row)).toEqual([
          { row: 0, column: 0, rows: 1, columns: 6 },
          { row: 8, column: 4, rows: 2, columns: 2 },
        ]);
        expect(hiddenRows).toEqual([5, 6]);
        expect(hiddenColumns).toEqual([3]);
      });

      test("an area begins at the first content", async () => {
        expect(await sheet(HIDDEN)).toMatchObject({
          area: { row: 1, column: 1, rows: 1, columns: 1 },
          values: [["看不见"]],
        });
      });

      test.each([EMPTY, FORMATTED_ONLY])("the sheet %s has no content", async (name) => {
        expect(await sheet(name)).toMatchObject({
          area: { rows: 0, columns: 0 },
          values: [],
          hiddenRows: [],
          hiddenColumns: [],
          merges: [],
        });
      });

      test("rejects as cancelled when it was cancelled before", async () => {
        expect((await refusal(host.readWorkbook({ signal: AbortSignal.abort() }))).code).toBe("cancelled");
      });

      test("reports progress up to all cells", async () => {
        const progress: (readonly [number, number])[] = [];
        await host.readWorkbook({ onProgress: (done, total) => progress.push([done, total]) });
        const [done, total] = progress.at(-1) ?? [0, -1];
        expect(done).toBe(total);
        expect(total).toBeGreaterThan(0);
      });

      test("quietly tells the same as the reading before", async () => {
        const { snapshot, syncs } = await host.readWorkbook();
        const quiet = await host.readWorkbook({ isQuiet: true });
        expect(quiet.snapshot).toEqual(snapshot);
        expect(quiet.syncs).toBeLessThanOrEqual(syncs);
      });

      test.each([10, 5000])("takes at most four round trips for %i rows", async (rows) => {
        const { host: large } = await subject.open(await contractWorkbook(rows));
        const reading = await large.readWorkbook();
        expect(reading.snapshot.sheets[0]?.area.rows).toBe(rows + 2);
        expect(reading.syncs).toBeLessThanOrEqual(4);
      });
    });

    if (subject.keepsOneDocument !== false)
      describe("settings", () => {
        test("are null before they are written, come back as written, are replaced and removed", async () => {
          expect((await host.readWorkbook()).settings).toEqual(NO_KEPT_SETTINGS);
          const document = JSON.stringify({ 学校: '<甲> & "乙"', lines: "a\nb", emoji: "🏫" });
          await host.writeSettings(document);
          expect((await host.readWorkbook()).settings).toEqual(keptDocument(document));
          await host.writeSettings("{}");
          expect((await host.readWorkbook()).settings).toEqual(keptDocument("{}"));
          await host.writeSettings(null);
          expect((await host.readWorkbook()).settings).toEqual(NO_KEPT_SETTINGS);
        });

        const part = (content: string, namespace = SETTINGS_NAMESPACE): string =>
          `<settings xmlns="${namespace}">${content}</settings>`;
        test.each(["&#x110000;", "&#0;", "a & b", "<answers/>", "&nbsp;"])(
          "that are damaged (%s) are told, and everything else is read",
          async (content) => {
            const xml = part(content);
            const damaged = await subject.open(withCustomXml(await contractWorkbook(), SETTINGS_NAMESPACE, xml));
            const { settings, snapshot } = await damaged.host.readWorkbook();
            expect(settings).toEqual({ ...NO_KEPT_SETTINGS, damaged: [xml] });
            expect(snapshot.sheets).toEqual((await host.readWorkbook()).snapshot.sheets);
            await damaged.host.writeSettings("{}");
            expect((await damaged.host.readWorkbook()).settings).toEqual(keptDocument("{}"));
          },
        );

        test("of another version in a part of its own are told and never touched", async () => {
          const namespace = `${SETTINGS_NAMESPACE}:2`;
          const other = await subject.open(withCustomXml(await contractWorkbook(), namespace, part("{}", namespace)));
          await other.host.writeSettings("{}");
          expect((await other.host.readWorkbook()).settings).toEqual({
            ...keptDocument("{}"),
            otherNamespaces: [namespace],
          });
          await other.host.writeSettings(null);
          expect((await other.host.readWorkbook()).settings).toEqual({
            ...NO_KEPT_SETTINGS,
            otherNamespaces: [namespace],
          });
        });
      });

    describe("writing", () => {
      test("adds rules on top, the last operation first, with both signals of their level", async () => {
        const before = await opened.rules(SCHOOLS);
        const receipt = await host.applyPlan(plan(ADD_FLOOR, ADD));
        expect(receipt.operations).toBe(2);
        const [first, second, ...others] = await opened.rules(SCHOOLS);
        const cells = `${cellName(2, 2)}:${cellName(9, 2)}`;
        const { fill, font } = HIGHLIGHT_STYLES["below-floor"];
        expect(first).toEqual({
          cells,
          formula: OUR_FORMULA,
          stopIfTrue: false,
          format: { fill, fontColor: font, bold: true, underline: true },
        });
        const floor = HIGHLIGHT_STYLES["reaches-floor"];
        expect(second).toMatchObject({
          cells,
          formula: ADD_FLOOR.formula,
          format: { fill: floor.fill, fontColor: floor.font, bold: true },
        });
        expect(others).toEqual(before);
      });

      test("touches no cell", async () => {
        const before = await opened.cells();
        await host.applyPlan(plan(clear(SCHOOLS), ADD_FLOOR, ADD));
        expect(await opened.cells()).toEqual(before);
      });

      test("clearing removes exactly ours and leaves the user's rules in their order", async () => {
        const before = await opened.rules(MARKED);
        expect(before.filter(isOurs)).toHaveLength(2);
        await host.applyPlan(plan(clear(MARKED)));
        expect(await opened.rules(MARKED)).toEqual(before.filter((rule) => !isOurs(rule)));
      });

      test("clearing after marking twice leaves nothing of ours", async () => {
        const before = await opened.rules(SCHOOLS);
        await host.applyPlan(plan(ADD));
        await host.applyPlan(plan(ADD, ADD_FLOOR));
        await host.applyPlan(plan(clear(SCHOOLS)));
        expect(await opened.rules(SCHOOLS)).toEqual(before);
      });

      test("marking again replaces the marks of before", async () => {
        await host.applyPlan(plan(clear(SCHOOLS), ADD));
        await host.applyPlan(plan(clear(SCHOOLS), ADD));
        expect((await opened.rules(SCHOOLS)).filter(isOurs)).toHaveLength(1);
      });

      test.each([10, 5000])("takes at most four round trips for %i rows", async (rows) => {
        const large = await subject.open(await contractWorkbook(rows));
        const marks = { ...ADD, areas: [{ ...CHECKED_AREA, rows }] };
        await large.host.applyPlan(plan(marks));
        expect(
          (await large.host.applyPlan(plan(clear(SCHOOLS), clear(MARKED), marks, ADD_FLOOR))).syncs,
        ).toBeLessThanOrEqual(4);
      });

      test("refuses a protected sheet and writes nothing anywhere", async () => {
        const before = await image();
        const error = await refusal(host.applyPlan(plan(clear(MARKED), ADD, { ...ADD, sheet: LOCKED })));
        expect([error.code, error.parameters["sheet"]]).toEqual(["sheet-protected", LOCKED]);
        expect(await image()).toEqual(before);
      });

      test("refuses a sheet that is not there and writes nothing anywhere", async () => {
        const before = await image();
        const error = await refusal(host.applyPlan(plan(ADD, clear("没有"))));
        expect([error.code, error.parameters["sheet"]]).toEqual(["sheet-missing", "没有"]);
        expect(await image()).toEqual(before);
      });

      test("an empty plan does nothing", async () => {
        const before = await image();
        const receipt = await host.applyPlan(plan());
        await host.undo(receipt);
        expect(receipt).toMatchObject({ operations: 0 });
        expect(await image()).toEqual(before);
      });
    });

    describe("undo", () => {
      const plans: readonly (readonly [string, WorkbookPlan])[] = [
        ["adding marks", plan(ADD_FLOOR, ADD)],
        ["removing marks that stand between the user's rules", plan(clear(MARKED))],
        [
          "marking anew on several sheets",
          plan(clear(SCHOOLS), clear(MARKED), ADD, { ...ADD, sheet: MARKED }, { ...ADD_FLOOR, sheet: MARKED }),
        ],
      ];

      test.each(plans)("of %s brings everything back as it was", async (_, written) => {
        const before = await image();
        const receipt = await host.applyPlan(written);
        expect(await image()).not.toEqual(before);
        await host.undo(receipt);
        expect(await image()).toEqual(before);
      });

      test("plans are taken back one after the other", async () => {
        const first = await image();
        const one = await host.applyPlan(plan(ADD));
        const second = await image();
        const two = await host.applyPlan(plan(clear(SCHOOLS), ADD_FLOOR));
        await host.undo(two);
        expect(await image()).toEqual(second);
        await host.undo(one);
        expect(await image()).toEqual(first);
      });

      test("of the same plan a second time changes nothing more", async () => {
        const receipt = await host.applyPlan(plan(clear(MARKED), { ...ADD, sheet: MARKED }));
        await host.undo(receipt);
        const undone = await image();
        await host.undo(receipt).catch(() => undefined); // a host may also refuse
        expect(await image()).toEqual(undone);
      });

      test("refuses a receipt that is not its own", async () => {
        const foreign = { operations: 1, syncs: 0, undo: { sheets: [] } };
        expect((await refusal(host.undo(foreign))).code).toBe("unexpected");
      });
    });
  });
}
