import { summandsOf } from "../../core/fields/field-queries";
import type { SumOfLines } from "../../core/footing/foot-table";
import type { Lines } from "../../core/footing/printed-table";
import { factorToBase, familyOf } from "../../core/quantity/units";
import type { RecognisedColumn } from "../recognised-table";
import { kindNamed, type TableKind } from "../kinds/kinds";
import { plainText } from "../words/plain-text";

const TOTAL =
  /^(?:总?合计|总计|小计|计|总数|共计|总量|合计数|[三四五六]年合计|\d年合计|(?:资金|经费|投资|投入)(?:总?合计|总计|总额|总量)|总(?:资金|经费|投资|投入))$/;
const OF_WHICH = /^其中/;
/** Long tables are not tried with every run of columns. */
const MOST_ROWS_FOR_RUNS = 3_000;
const MOST_RUN = 8;

/**
 * The columns that are sums of other columns, by their fields (在校生 of 小学 and 初中), by their header (合计 beside 城区, 镇区
 * and 乡村), by years and by class sizes.
 *
 * @param columns the figures of the table, in the order of the printed table
 * @param rows how many rows the table has
 */
export function sumColumns(
  kind: TableKind,
  columns: readonly RecognisedColumn[],
  rows: number,
  except: (row: number) => boolean,
): readonly SumOfLines[] {
  return columns.flatMap((_, line): SumOfLines[] => {
    const found = byField(columns, line, except) ?? ofBins(kind, columns, line) ?? ofYears(kind, columns, line);
    if (found) return [found];
    const groups = ofKindsByYears(columns, line) ?? byHeader(columns, line, rows);
    const claim = columns[line]?.field === "needs_total_cost" ? "sure" : "likely";
    return groups.length > 0 ? [{ direction: "column", line, groups, claim }] : [];
  });
}

/** Figures that can be added as they are printed. */
function sameUnit(a: RecognisedColumn, b: RecognisedColumn): boolean {
  return a.unit !== null && b.unit !== null
    ? factorToBase(a.unit) === factorToBase(b.unit) && familyOf(a.unit) === familyOf(b.unit)
    : a.factor === b.factor;
}

function where(
  columns: readonly RecognisedColumn[],
  test: (column: RecognisedColumn, index: number) => boolean,
): Lines {
  return columns.flatMap((column, index) => (test(column, index) ? [index] : []));
}

function byField(
  columns: readonly RecognisedColumn[],
  line: number,
  except: (row: number) => boolean,
): SumOfLines | null {
  const total = columns[line];
  if (!total?.field || total.stage !== null || total.year !== undefined) return null;
  const { field } = total;
  const listed = summandsOf(field);
  const parts = where(
    columns,
    (each, index) =>
      index !== line &&
      each.year === undefined &&
      (listed.length > 0
        ? each.field !== null && listed.includes(each.field) && each.stage === null
        : each.field === field && each.stage !== null),
  );
  if (
    parts.length < 2 ||
    columns.filter((each) => each.field === field && each.stage === null && each.year === undefined).length > 1
  )
    return null;
  if (field === "needs_total_cost") {
    // A column in another unit than the total cannot be added as printed; then nothing is claimed.
    if (!parts.every((part) => columns[part] && sameUnit(columns[part], total))) return null;
    // 其他资金 that no field is known for is added where it makes the sum.
    const more = where(
      columns,
      (each, index) => index !== line && (parts.includes(index) || (each.field === null && sameUnit(each, total))),
    );
    return { direction: "column", line, groups: [more, parts], claim: "sure" };
  }
  if (!parts.every((part) => columns[part] && sameUnit(columns[part], total))) return null;
  const prefix = groupOf(total);
  const withUnknown = where(
    columns,
    (each, index) =>
      index !== line && (parts.includes(index) || (each.field === null && groupOf(each) === prefix && prefix !== "")),
  );
  const isSure = field === "students";
  return {
    direction: "column",
    line,
    groups: [parts, withUnknown],
    claim: isSure ? "sure" : "likely",
    ...(isSure ? { except } : {}),
  };
}

function groupOf({ header }: RecognisedColumn): string {
  return header.slice(0, -1).map(plainText).join(">");
}

function leafOf({ header }: RecognisedColumn): string {
  return plainText(header[header.length - 1] ?? "").replace(/\([^()]*\)$/, "");
}

/** Classes of all sizes add up to the number of classes, where the sizes leave no gap. */
function ofBins(kind: TableKind, columns: readonly RecognisedColumn[], line: number): SumOfLines | null {
  const total = columns[line];
  if (kind !== "class-sizes" || total?.field !== "classes" || total.stage !== null) return null;
  const bins = where(columns, ({ field, stage }) => field === "classes_of_size" && stage === null);
  if (
    columns.filter(({ field, stage }) => field === "classes" && stage === null).length !== 1 ||
    !coverAllSizes(bins.flatMap((bin) => columns[bin] ?? []))
  )
    return null;
  return { direction: "column", line, groups: [bins], claim: "sure" };
}

/** True when the bins begin at the smallest class, end at the largest and follow each other without a gap. */
function coverAllSizes(bins: readonly RecognisedColumn[]): boolean {
  const sizes = bins
    .map(({ sizes: each }) => each ?? { from: null, to: null })
    .sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  if (sizes.length < 2 || (sizes[0]?.from ?? 0) > 1 || sizes[sizes.length - 1]?.to !== null) return false;
  return sizes.every(({ from }, index) => {
    const before = sizes[index - 1]?.to ?? null;
    return index === 0 || (from !== null && before !== null && from === before + 1);
  });
}

/** 合计 over the years of an item is the sum of the years, group by group. */
function ofYears(kind: TableKind, columns: readonly RecognisedColumn[], line: number): SumOfLines | null {
  const total = columns[line];
  if (
    !total ||
    total.year !== undefined ||
    !total.header.some((label) => /^(?:总?合计|总计|总量|共计|[三四五]年合计|\d年合计|小计)/.test(plainText(label)))
  )
    return null;
  const rest = ({ header }: RecognisedColumn): string =>
    header
      .map(plainText)
      .filter((label) => !/(?:19|20)\d\d/.test(label) && !TOTAL.test(label.replace(/\([^()]*\)$/, "")))
      .join(">");
  const parts = where(
    columns,
    (each) =>
      each.year !== undefined &&
      rest(each) === rest(total) &&
      each.field === total.field &&
      each.factor === total.factor,
  );
  if (parts.length < 2 || new Set(parts.map((part) => columns[part]?.year)).size !== parts.length) return null;
  return {
    direction: "column",
    line,
    groups: [parts],
    claim: kindNamed(kind).yearsAddUp ? "sure" : "likely",
  };
}

/**
 * What 合计 may add up where each year has several columns: all years of one of them (计划 beside 完成) or all there are
 * (中央 and 地方), never a run of columns across both. Null for other tables.
 */
function ofKindsByYears(columns: readonly RecognisedColumn[], line: number): readonly Lines[] | null {
  const total = columns[line];
  if (!total || !isTotal(total) || total.year !== undefined) return null;
  const ofYears = where(columns, (each) => each.year !== undefined && sameUnit(each, total));
  const kinds = [...new Set(ofYears.map((index) => saidOfYear(columns[index])))].map((said) =>
    ofYears.filter((index) => saidOfYear(columns[index]) === said),
  );
  const years = new Set(ofYears.map((index) => columns[index]?.year)).size;
  return years >= 2 && kinds.length >= 2 ? [...kinds.filter(({ length }) => length === years), ofYears] : null;
}

/** What a column states of its year: its header without the year and the unit. */
function saidOfYear(column: RecognisedColumn | undefined): string {
  const labels =
    column?.header.map((label) => plainText(label).replace(/(?:19|20)\d\d年?度?|[(（][^()（）]*[)）]/g, "")) ?? [];
  return labels.filter((label) => label !== "").join(">");
}

/** What 合计 may add up: the columns under the same group of the header, or the run of columns beside it. */
function byHeader(columns: readonly RecognisedColumn[], line: number, rows: number): readonly Lines[] {
  const total = columns[line];
  if (!total || !isTotal(total)) return [];
  const prefix = groupOf(total);
  const depth = total.header.length;
  const isPart = (each: RecognisedColumn, index: number): boolean =>
    index !== line &&
    each.header.length === depth &&
    groupOf(each) === prefix &&
    sameUnit(each, total) &&
    !isTotal(each);
  const siblings = where(columns, isPart);
  const groups = [siblings, siblings.filter((index) => !OF_WHICH.test(leafOf(columns[index] ?? total)))];
  for (const step of [1, -1]) {
    const run: number[] = [];
    for (let index = line + step; index >= 0 && index < columns.length; index += step) {
      const each = columns[index];
      if (!each || isTotal(each) || !sameUnit(each, total)) break;
      run.push(index);
      if (run.length >= 2 && run.length <= MOST_RUN && rows <= MOST_ROWS_FOR_RUNS) groups.push(ascending(run));
    }
    groups.push(ascending(run));
  }
  const totals = where(columns, (each, index) => index !== line && isTotal(each) && sameUnit(each, total));
  groups.push(totals);
  return groups.filter((group) => group.length >= 2);
}

function ascending(lines: Lines): Lines {
  return [...lines].sort((a, b) => a - b);
}

function isTotal(column: RecognisedColumn): boolean {
  return TOTAL.test(leafOf(column)) && column.stage === null;
}
