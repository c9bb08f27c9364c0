import type { WorkbookSnapshot } from "../../../src/core/cell/sheet-snapshot";
import type { Receipt, WorkbookHost } from "../../../src/host/workbook-host";
import { sealed } from "../../../src/plan/comment-marker";
import { planRemoveSheets, planSheets, type WantedSheet } from "../../../src/plan/plan-sheet";
import { familyMarker } from "../../../src/plan/sheet-marker";
import type { CellContent, ChangeCell, CommentOperation, WorkbookPlan } from "../../../src/plan/workbook-plan";
import { DOCUMENT } from "../../contract/sheets.contract";
import { type FaultyCounty, LEDGER, OTHER_LEDGER } from "./faulty-county";
import type { Image } from "./image";

/** Something that the product does to a workbook, ready to be done again and again until it comes about. */
export interface ReadyUse {
  readonly run: () => Promise<unknown>;
  /** Receipts of what stands in the workbook already, the latest last: taken back, the workbook is as it was opened. */
  readonly earlier: readonly Receipt[];
  /** How the workbook is once it has come about; null where that is not known before. */
  readonly goal: Image | null;
}

export interface UseCase {
  readonly name: string;
  /** What it writes; null where it only reads. */
  readonly writes: "marks" | "cells" | "sheets" | "comments" | "settings" | null;
  readonly isUndo: boolean;
  /** Brings the workbook to where the use begins. */
  readonly prepare: (host: WorkbookHost, county: FaultyCounty, look: () => Image) => Promise<ReadyUse>;
}

export type Plans = (county: FaultyCounty, host: WorkbookHost) => Promise<WorkbookPlan>;

/** The row below the schools in whose first cells the use cases of cells write. */
export const WRITTEN_ROW = 15;
const CELLS: readonly ChangeCell[] = [LEDGER, OTHER_LEDGER].flatMap((sheet) =>
  [
    [{ value: null }, { value: 3 }],
    [{ value: null }, { formula: "=1+2" }],
    [{ value: null }, { value: "文字" }],
  ].map(([before, after], column): ChangeCell => {
    const [was, is] = [before as CellContent, after as CellContent];
    return { type: "cell", cell: { sheet, row: WRITTEN_ROW, column }, before: was, after: is, result: null };
  }),
);

function comment(sheet: string, row: number, text: string): CommentOperation {
  return { type: "comment", cell: { sheet, row, column: 2 }, text: sealed(text) };
}

const COMMENTS: readonly CommentOperation[] = [LEDGER, OTHER_LEDGER].flatMap((sheet) =>
  [3, 4, 5].map((row) => comment(sheet, row, `第${row}行`)),
);

const PAGE = { orientation: "landscape", repeatedRows: null } as const;

function form(key: string, rows: WantedSheet["document"]["rows"]): WantedSheet {
  const document = { rows, merges: [], columnWidths: [12, 9], frozenRows: 1, page: PAGE };
  return { marker: familyMarker("form", key), name: `表${key}`, document };
}

const ONE: readonly WantedSheet[] = [{ marker: "standard", name: "均衡尺-标准", document: DOCUMENT }];
const SEVERAL: readonly WantedSheet[] = [
  form("1", [[{ content: "合计" }, { content: { formula: "='表2'!B1*2" } }]]),
  form("2", [[{ content: "学校" }, { content: 4 }]]),
  { marker: "ledger", name: "整改台账", document: { ...DOCUMENT, charts: [] } },
];
const OTHERS: readonly WantedSheet[] = SEVERAL.map((each) => ({
  ...each,
  document: { ...each.document, merges: [], rows: [[{ content: "新的" }, { content: 7 }]] },
}));
const REFILLED_ONE: readonly WantedSheet[] = ONE.map((each) => ({
  ...each,
  document: { ...DOCUMENT, rows: [[{ content: "新的" }, { content: 7 }]], merges: [], charts: [] },
}));

const snapshot = async (host: WorkbookHost): Promise<WorkbookSnapshot> => (await host.readWorkbook()).snapshot;
const sheets =
  (wanted: readonly WantedSheet[]): Plans =>
  async (_, host) =>
    planSheets(await snapshot(host), wanted);
const markers = [...ONE, ...SEVERAL].map(({ marker }) => marker);
const removing: Plans = async (_, host) => planRemoveSheets(await snapshot(host), markers);
/** Fills one, takes one out and makes one. */
const mixed: Plans = async (_, host) => {
  const now = await snapshot(host);
  const filled = planSheets(now, [...OTHERS.slice(0, 1), ...ONE]);
  const gone = planRemoveSheets(now, [familyMarker("form", "2")]);
  return { operations: [...gone.operations, ...filled.operations] };
};
const marks: Plans = async ({ marks: plan }) => plan;
const clearing: Plans = async ({ marks: { operations } }) => ({
  operations: operations.filter(({ type }) => type === "clear-highlights"),
});
const cells: Plans = async () => ({ operations: CELLS });
const mendedCells: Plans = async () => ({
  operations: CELLS.map((each) => ({ ...each, before: each.after, after: { value: 9 } })),
});
const comments: Plans = async () => ({ operations: COMMENTS });
const removedComments: Plans = async () => ({
  operations: COMMENTS.map((each) => ({ ...each, type: "remove-comment" }) as const),
});
const otherComments: Plans = async () => ({
  operations: COMMENTS.flatMap((each) => [
    { ...each, type: "remove-comment" } as const,
    { ...each, type: "comment", text: sealed("另一条") } as const,
  ]),
});

/** Plans that are made once for every county: the workbook is the same each time when they are. */
function madeOnce(plans: Plans): Plans {
  const known = new WeakMap<FaultyCounty, WorkbookPlan>();
  return async (county, host) => {
    const plan = known.get(county) ?? (await plans(county, host));
    known.set(county, plan);
    return plan;
  };
}

/** The last plan is the use; those before it stand in the workbook when it begins. */
export function applied(name: string, writes: UseCase["writes"], ...made: readonly [...Plans[], Plans]): UseCase {
  const plans = made.map(madeOnce);
  return {
    name,
    writes,
    isUndo: false,
    prepare: async (host, county) => {
      const earlier: Receipt[] = [];
      for (const plan of plans.slice(0, -1)) earlier.push(await host.applyPlan(await plan(county, host)));
      const plan = await plans[plans.length - 1]?.(county, host);
      return { earlier, goal: null, run: () => host.applyPlan(plan ?? { operations: [] }) };
    },
  };
}

/** The last of the plans is taken back. */
export function undone({ name, writes, prepare }: UseCase): UseCase {
  return {
    name: `${name}, taken back`,
    writes,
    isUndo: true,
    prepare: async (host, county, look) => {
      const { run, earlier } = await prepare(host, county, look);
      const goal = look();
      const receipt = (await run()) as Receipt;
      return { earlier, goal, run: () => host.undo(receipt) };
    },
  };
}

function other(
  name: string,
  writes: UseCase["writes"],
  prepare: (host: WorkbookHost) => Promise<() => Promise<unknown>>,
): UseCase {
  return {
    name,
    writes,
    isUndo: false,
    prepare: async (host) => ({ earlier: [], goal: null, run: await prepare(host) }),
  };
}

const SETTINGS = '{"version":1,"note":"甲"}';

const APPLIED: readonly UseCase[] = [
  applied("marks", "marks", marks),
  applied("marks anew", "marks", marks, marks),
  applied("marks cleared", "marks", marks, clearing),
  applied("cells", "cells", cells),
  applied("cells anew", "cells", cells, mendedCells),
  applied("comments", "comments", comments),
  applied("comments anew", "comments", comments, otherComments),
  applied("comments removed", "comments", comments, removedComments),
  applied("one sheet with charts", "sheets", sheets(ONE)),
  applied("that sheet anew", "sheets", sheets(ONE), sheets(REFILLED_ONE)),
  applied("several sheets", "sheets", sheets(SEVERAL)),
  applied("several sheets anew", "sheets", sheets(SEVERAL), sheets(OTHERS)),
  applied("sheets mixed", "sheets", sheets(SEVERAL), mixed),
  applied("all sheets removed", "sheets", sheets([...ONE, ...SEVERAL]), removing),
];

/** Everything that a host does, at which a fault can strike. */
export const USE_CASES: readonly UseCase[] = [
  other("reading", null, async (host) => () => host.readWorkbook()),
  other("reading with sheets of ours", null, async (host) => {
    await host.applyPlan(planSheets(await snapshot(host), SEVERAL));
    return () => host.readWorkbook();
  }),
  other("reading quietly", null, async (host) => {
    await host.readWorkbook();
    return () => host.readWorkbook({ isQuiet: true });
  }),
  other("reading comments", null, async (host) => () => host.readComments()),
  other("selecting", null, async (host) => () => host.select(LEDGER, { row: 1, column: 1, rows: 1, columns: 1 })),
  other("settings", "settings", async (host) => () => host.writeSettings(SETTINGS)),
  other("settings anew", "settings", async (host) => {
    await host.writeSettings("{}");
    return () => host.writeSettings(SETTINGS);
  }),
  other("settings removed", "settings", async (host) => {
    await host.writeSettings(SETTINGS);
    return () => host.writeSettings(null);
  }),
  ...APPLIED,
  ...APPLIED.map(undone),
];
