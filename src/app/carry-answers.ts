import type { Answers } from "../recognition/answers";
import type { RecognisedColumn, RecognisedTable } from "../recognition/recognised-table";

/** Answers under their new keys, and which old key became which. */
export interface CarriedAnswers {
  readonly answers: Answers;
  readonly moved: ReadonlyMap<string, string>;
}

/** Part of the headers that must have stayed for a table to count as the same one. */
const MOST_HEADERS = 0.6;

/**
 * Answers are kept by layout, so that inserting a column or renaming a header would lose those of all other columns.
 * Where a table of the last reading has gone and one with nearly the same headers stands on its sheet instead, the
 * answers on columns whose header stayed move with it; a column with a new header has to be looked at anew.
 *
 * @returns null where nothing is to be moved
 */
export function carryAnswers(
  before: readonly RecognisedTable[],
  after: readonly RecognisedTable[],
  answers: Answers,
): CarriedAnswers | null {
  const known = new Set(before.map(({ layout }) => layout));
  const still = new Set(after.map(({ layout }) => layout));
  const moved = new Map<string, string>();
  for (const gone of before.filter(({ layout }) => !still.has(layout))) {
    const fresh = after.filter(({ sheet, layout }) => sheet === gone.sheet && !known.has(layout));
    const [heir] = fresh
      .map((table) => ({ table, share: sharedHeaders(gone, table) }))
      .sort((a, b) => b.share - a.share);
    if (!heir || heir.share < MOST_HEADERS) continue;
    for (const [from, to] of pairsOf(gone, heir.table))
      if (answers[from] !== undefined && answers[to] === undefined) moved.set(from, to);
  }
  if (moved.size === 0) return null;
  return {
    answers: Object.fromEntries(Object.entries(answers).map(([key, choice]) => [moved.get(key) ?? key, choice])),
    moved,
  };
}

function sharedHeaders(gone: RecognisedTable, heir: RecognisedTable): number {
  const headers = columnsByHeader(heir);
  const shared = [...columnsByHeader(gone).keys()].filter((header) => headers.has(header)).length;
  return shared / Math.max(gone.columns.length, 1);
}

function pairsOf(gone: RecognisedTable, heir: RecognisedTable): readonly (readonly [string, string])[] {
  const heirs = columnsByHeader(heir);
  const columns = [...columnsByHeader(gone)].flatMap(([header, column]) => {
    const same = heirs.get(header);
    return same
      ? ([
          [column.fieldAnswer, same.fieldAnswer],
          [column.unitAnswer, same.unitAnswer],
        ] as const)
      : [];
  });
  return [[gone.tableAnswer, heir.tableAnswer], ...columns];
}

/** Columns by their header path; of several alike, the second is told from the first. */
function columnsByHeader({ columns }: RecognisedTable): ReadonlyMap<string, RecognisedColumn> {
  const byHeader = new Map<string, RecognisedColumn>();
  for (const column of columns) {
    const path = column.header.join(">");
    let name = path;
    for (let position = 2; byHeader.has(name); position++) name = `${path}#${position}`;
    byHeader.set(name, column);
  }
  return byHeader;
}
