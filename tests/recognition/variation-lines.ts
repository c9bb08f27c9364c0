import type { CellValue } from "../../src/core/cell/cell-value";
import type { RowClass } from "../../src/recognition/recognised-table";
import type { Seeded } from "./seeded";
import type { TrueColumn, TrueLine, TrueTable } from "./variation-tables";

/** Fields that name what a line is about: sums carry their word there. */
const NAMES: ReadonlySet<string> = new Set(["school", "needs_item", "item", "teacher_name"]);

/** The table with a town column where told, and with sums, sections, 其中 and blank lines; the truth goes with each. */
export function withStructure(
  seed: Seeded,
  table: TrueTable,
): { readonly table: TrueTable; readonly townColumn: number | null } {
  const isRoster = table.kinds.includes("school-roster");
  const byTown = isRoster && isInTowns(table.lines) && seed.percent(40);
  const byStage =
    isRoster && !byTown && isInStages(table.lines) && !table.columns.some(({ field }) => field === "stage");
  const withTown = byTown ? townColumnAdded(seed, table) : table;
  const nameColumn = withTown.columns.findIndex(({ field }) => field !== null && NAMES.has(field));
  const label = seed.percent(25) ? 0 : nameColumn;
  const sum = (rowClass: RowClass, word: string, members: readonly TrueLine[], at = label): TrueLine => ({
    class: rowClass,
    cells: withTown.columns.map((column, index) =>
      index === at ? word : column.summed ? sumOf(members, index) : null,
    ),
  });
  const data = withTown.lines;
  let lines: TrueLine[] = [...data];
  const sums = seed.percent(60);
  if (byTown)
    lines = groups(data, ({ school }) => school?.town ?? "").flatMap(([town, members]) =>
      sums ? [...members, sum("subtotal", seed.pick(["小计", `${town}小计`]), members)] : members,
    );
  if (byStage) {
    const words = seed.pick([
      ["一、小学", "二、初中"],
      ["（一）小学", "（二）初中"],
      ["小学", "初中"],
    ] as const);
    lines = groups(data, ({ school }) => (school?.kind === "junior-school" ? "1" : "0")).flatMap(([group, members]) => {
      const section: TrueLine = {
        class: "section",
        cells: withTown.columns.map((_, index) => (index === label ? (words[Number(group) as 0 | 1] ?? null) : null)),
      };
      return sums && seed.percent(50) ? [section, ...members, sum("subtotal", "小计", members)] : [section, ...members];
    });
  }
  const [kind] = table.kinds;
  if (kind === "form-2-2")
    return {
      table: { ...withTown, lines: seed.percent(30) ? [...lines, meanLine(withTown, nameColumn)] : lines },
      townColumn: null,
    };
  const hasTotal =
    kind === "needs-table"
      ? seed.percent(85)
      : kind === "teacher-list" || kind === "equipment-list"
        ? false
        : seed.percent(55);
  if (hasTotal) {
    const total = sum("total", seed.pick(["合计", "总计", "合 计", "全县合计"]), data);
    if (seed.percent(kind === "needs-table" ? 50 : 20)) lines = [total, ...lines];
    else
      lines =
        isRoster && seed.percent(20) && data[0]
          ? [...lines, total, sum("of-which", "其中：民办", [data[0]])]
          : [...lines, total];
  }
  if (seed.percent(12))
    lines.splice(seed.between(1, lines.length - 1), 0, { class: "blank", cells: withTown.columns.map(() => null) });
  return { table: { ...withTown, lines }, townColumn: byTown ? 0 : null };
}

/** The same line order, with the town as the first column, written in each line; merging it is done on the sheet. */
function townColumnAdded(seed: Seeded, table: TrueTable): TrueTable {
  const town: TrueColumn = {
    field: "town",
    stage: null,
    path: [seed.pick(["所属乡镇", "乡镇", "所在乡镇"])],
    measure: "text",
    summed: false,
  };
  return {
    ...table,
    columns: [town, ...table.columns],
    lines: table.lines.map((line) => ({ ...line, cells: [line.school?.town ?? null, ...line.cells] })),
  };
}

function meanLine(table: TrueTable, nameColumn: number): TrueLine {
  const cells = table.columns.map(({ field }, index): CellValue => {
    if (index === nameColumn) return "平均值";
    if (!field?.startsWith("indicator_")) return null;
    return Math.round(((sumOf(table.lines, index) ?? 0) / table.lines.length) * 100) / 100;
  });
  return { class: "derived", cells };
}

function sumOf(lines: readonly TrueLine[], column: number): number | null {
  const numbers = lines.flatMap(({ cells }) => (typeof cells[column] === "number" ? [cells[column] as number] : []));
  return numbers.length === 0 ? null : Math.round(numbers.reduce((sum, each) => sum + each, 0) * 1e6) / 1e6;
}

function groups(lines: readonly TrueLine[], keyOf: (line: TrueLine) => string): [string, TrueLine[]][] {
  const found = new Map<string, TrueLine[]>();
  for (const line of lines) found.set(keyOf(line), [...(found.get(keyOf(line)) ?? []), line]);
  return [...found];
}

function isInTowns(lines: readonly TrueLine[]): boolean {
  return inRuns(lines.map(({ school }) => school?.town ?? ""));
}

function isInStages(lines: readonly TrueLine[]): boolean {
  const stages = lines.map(({ school }) =>
    school?.kind === "junior-school" ? "初中" : school?.kind === "nine-year" ? "" : "小学",
  );
  return !stages.includes("") && inRuns(stages) && new Set(stages).size === 2;
}

function inRuns(keys: readonly string[]): boolean {
  return keys.filter((key, index) => key !== keys[index - 1]).length === new Set(keys).size && !keys.includes("");
}
