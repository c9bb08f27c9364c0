import { readFileSync } from "node:fs";
import path from "node:path";
import type { Data } from "../../src/host/workbook-host";
import type { OpenedWorkbook, RuleView, WorkbookHostSubject } from "./workbook-host.contract";

/**
 * What the version before decision 0148 wrote, kept as it wrote it: an invented county (示例数据) in three sheets without and
 * with its marks, a rule for each rectangle, and what its hosts gave to take them back. Ids of Excel's rules are those of
 * marked.xlsx as it is opened.
 */
const FOLDER = path.join(__dirname, "earlier-marks");

export interface EarlierMarksSubject extends Pick<WorkbookHostSubject, "name" | "open"> {
  /** Whose receipts the host takes: those of marking and, except in a file, of marking again. */
  readonly receipts: "office" | "model" | "file";
  /** Characters that this program takes as the formula of a rule; absent where the old ones, of up to 642, fit. */
  readonly longestFormula?: number;
}

function fileOf(name: "unmarked" | "marked"): Uint8Array {
  return new Uint8Array(readFileSync(path.join(FOLDER, `${name}.xlsx`)));
}

function receiptsOf(kind: EarlierMarksSubject["receipts"]): readonly Data[] {
  const all: Readonly<Record<string, readonly Data[]>> = JSON.parse(
    readFileSync(path.join(FOLDER, "receipts.json"), "utf8"),
  );
  return all[kind] ?? [];
}

const SHEETS = ["学生", "教师", "用房"];
/** As formulas of earlier versions end: a marker alone, whatever else they say. */
const MARKER = 'N("EDU:';

async function rulesOf({ rules }: OpenedWorkbook): Promise<readonly RuleView[][]> {
  return Promise.all(SHEETS.map(async (sheet) => [...(await rules(sheet))]));
}

/** The rules that come again, of which a program may not take the longest. */
function takenOf(rules: readonly RuleView[][], longestFormula = Infinity): readonly RuleView[][] {
  return rules.map((sheet) => sheet.filter(({ formula }) => formula.length <= longestFormula));
}

/** What every host does with marks that an earlier version has written. */
export function describeEarlierMarks({ name, receipts, open, longestFormula }: EarlierMarksSubject): void {
  describe(`marks of an earlier version in ${name}`, () => {
    let opened: OpenedWorkbook;
    let unmarked: readonly RuleView[][];
    let marked: readonly RuleView[][];

    beforeEach(async () => {
      unmarked = await rulesOf(await open(fileOf("unmarked")));
      opened = await open(fileOf("marked"));
      marked = await rulesOf(opened);
      expect(marked.flat().filter(({ formula }) => formula.includes(MARKER))).toHaveLength(28);
    });

    /** Takes back what has removed the marks: all come again, or all but those that the program refuses, which is said. */
    async function expectMarksBack(undoing: Promise<void>): Promise<void> {
      const back = takenOf(marked, longestFormula);
      const refused = marked.flat().length - back.flat().length;
      if (refused > 0)
        await expect(undoing).rejects.toMatchObject({
          code: "formula-too-long",
          parameters: { written: refused, added: 0, removed: refused },
        });
      else await undoing;
      expect(await rulesOf(opened)).toEqual(back);
    }

    test("are cleared, and come again as they were when that is taken back", async () => {
      const { host } = opened;
      const receipt = await host.applyPlan({
        operations: SHEETS.map((sheet) => ({ type: "clear-highlights", sheet })),
      });
      expect(await rulesOf(opened)).toEqual(unmarked);
      await expectMarksBack(host.undo(receipt));
    });

    test("are taken back by the receipts that it gave, the last first", async () => {
      const given = receiptsOf(receipts);
      expect(given).toHaveLength(receipts === "file" ? 1 : 2);
      const [first, again] = given.map((undo) => ({ operations: 31, syncs: 3, undo }));
      if (again) await expectMarksBack(opened.host.undo(again));
      if (first) await opened.host.undo(first);
      expect(await rulesOf(opened)).toEqual(unmarked);
    });
  });
}
