import { fieldOf } from "../../core/fields/field-key";
import { isStudentsField } from "../../core/fields/field-queries";
import { cellText, isBlankCell } from "../../core/cell/cell-value";
import { finding, type Finding } from "../../core/findings/finding";
import type { FactColumn } from "../../core/facts/fact-column";
import type { Answers } from "../answers";
import type { HeaderBand } from "../header/header-band";
import type { Question, RecognisedRow, RecognisedTable, RowClass } from "../recognised-table";
import { isNumbered } from "../rows/numbered-rows";
import { askRowMeaning } from "../rows/row-meaning";
import { indentOf } from "../rows/item-levels";
import type { SheetGrid } from "../sheet/sheet-grid";
import { plainText } from "../words/plain-text";
import { wholeSchoolName } from "../words/school-kind";

/** School rows that hold the figures of others, or whose figures others may hold. */
export interface RowsInOthers {
  /** New classes by row of the sheet. */
  readonly classes: ReadonlyMap<number, RowClass>;
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

export interface NamedRows {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly rows: readonly RecognisedRow[];
  readonly names: readonly string[];
  readonly figures: readonly FactColumn[];
}

const MOST_PARTS = 200;
const MOST_TOTALS = 3;
const LEAST_PARTS = 2;
/** One figure, or two, may be a sum by chance; three are not. */
const LEAST_FIGURES = 3;

/**
 * Rows named like a school (城关中心校, 第一学区, 育才教育集团) whose every figure is the sum of the two or more rows right
 * below or above: sums without a word for it. They are not counted, and a finding names them.
 */
export function sumsOfSchools({ grid, band, rows, names, figures }: NamedRows): RowsInOthers {
  const lead = figures.find(({ field }) => isStudentsField(fieldOf(field))) ?? figures[0];
  const classes = new Map<number, RowClass>();
  const findings: Finding[] = [];
  if (!lead || figures.length < LEAST_FIGURES) return { classes, questions: [], findings };
  const sheet = grid.sheet.name;
  const rowAt = (position: number): number => rows[position]?.row ?? -1;
  const amounts = lead.amounts;
  const taken = new Uint8Array(rows.length);
  for (let head = 0; head < rows.length; head++) {
    const total = amounts[head] ?? NaN;
    if (!(total > 0) || taken[head] === 1) continue;
    for (const step of [1, -1] as const) {
      let sum = 0;
      let last = head;
      while (sum < total && Math.abs(last - head) < MOST_PARTS) {
        const next = last + step;
        const amount = amounts[next] ?? NaN;
        if (Number.isNaN(amount) || rowAt(next) !== rowAt(last) + step || taken[next] === 1) break;
        sum += amount;
        last = next;
      }
      if (
        sum !== total ||
        Math.abs(last - head) < LEAST_PARTS ||
        !isSum(figures, head, last) ||
        hasOwnParts(names, head, last)
      )
        continue;
      taken[head] = 1;
      classes.set(rowAt(head), "subtotal");
      const [from, to] = head < last ? [head + 1, last] : [last, head - 1];
      findings.push(
        finding("sum-of-rows", [{ sheet, row: rowAt(head), column: band.nameColumn }], {
          school: names[head] ?? "",
          from: rowAt(from) + 1,
          to: rowAt(to) + 1,
        }),
      );
      break;
    }
  }
  return { classes, questions: [], findings };
}

/** 育才学校 above its own 小学部 and 初中部: doubles of one school, which are asked about apart. */
function hasOwnParts(names: readonly string[], head: number, last: number): boolean {
  const own = plainText(names[head] ?? "");
  return names
    .slice(Math.min(head, last), Math.max(head, last) + 1)
    .some((name) => name !== names[head] && wholeSchoolName(name) === own);
}

/** True where every figure of the head is the sum of those of the rows from the one beside it to `last`. */
function isSum(figures: readonly FactColumn[], head: number, last: number): boolean {
  const [from, to] = head < last ? [head + 1, last] : [last, head - 1];
  let agreeing = 0;
  for (const { amounts, present } of figures) {
    if (present[head] !== 1) continue;
    const total = amounts[head] ?? 0;
    let sum = 0;
    for (let position = from; position <= to; position++) if (present[position] === 1) sum += amounts[position] ?? 0;
    if (Math.abs(sum - total) > 1e-9 * Math.max(1, total)) return false;
    if (total !== 0) agreeing++;
  }
  return agreeing >= LEAST_FIGURES;
}

const POINT = /教学点|办学点|教学班点|教点$|点$/;
const HEAD_SCHOOL = /中心校|中心小学|中心学校|完小|总校|学区|小学|学校$/;
const INDENT_MARK = /^\s*[-–—└├→·]+/;

/**
 * 教学点 set in under their 中心校. Whether the school's figures contain theirs nobody can see, unless the table's total
 * shows it or a figure of theirs is larger than the school's: then they count by themselves. Else the user is asked once,
 * and until then they are left out.
 *
 * A 教学点 with a number, a kind or a code of its own, or with its school in a column (所属中心校), is a row like others:
 * such lists state each by itself.
 */
export function pointsUnderSchools(
  named: NamedRows,
  table: Pick<RecognisedTable, "columns" | "rows">,
  answers: Answers,
): RowsInOthers {
  const { grid, band, rows, names, figures } = named;
  const classes = new Map<number, RowClass>();
  const rowAt = (position: number): number => rows[position]?.row ?? -1;
  const stands = table.columns
    .filter(({ field }) => field === "stage" || field === "school_code")
    .map(({ column }) => column);
  const isOwn = (row: number): boolean =>
    isNumbered(grid, band, row) || stands.some((column) => !isBlankCell(grid.value(row, column)));
  const children: number[] = [];
  let parent = -1;
  let firstParent = -1;
  const nameAt = (position: number): string => cellText(grid.value(rowAt(position), band.nameColumn));
  if (!rows.some((_, position) => isSetInMark(nameAt(position)))) return { classes, questions: [], findings: [] };
  for (let position = 0; position < rows.length; position++) {
    const raw = nameAt(position);
    const isSetIn = isSetInMark(raw);
    if (!isSetIn) parent = HEAD_SCHOOL.test(raw) && !POINT.test(raw) ? position : -1;
    else if (
      parent >= 0 &&
      POINT.test(names[position] ?? "") &&
      !isOwn(rowAt(position)) &&
      !exceeds(figures, position, parent)
    ) {
      if (firstParent < 0) firstParent = parent;
      children.push(position);
    }
  }
  if (children.length === 0) return { classes, questions: [], findings: [] };
  const proof = shownByTotal(named, children, table.rows.filter((row) => row.class === "total").slice(0, MOST_TOTALS));
  const rowsOf = children.map(rowAt);
  if (proof === "own") return { classes, questions: [], findings: [] };
  if (proof === "part") {
    for (const row of rowsOf) classes.set(row, "of-which");
    return { classes, questions: [], findings: [partFinding(named, rowsOf)] };
  }
  const question = askRowMeaning(grid, band, rowsOf, { kind: "part", parent: names[firstParent] ?? "" }, answers);
  if (question.answer !== "school")
    for (const row of rowsOf) classes.set(row, question.answer === "part" ? "of-which" : "left-out");
  return { classes, questions: [question], findings: question.answer === "part" ? [partFinding(named, rowsOf)] : [] };
}

function isSetInMark(raw: string): boolean {
  const first = raw.charCodeAt(0);
  // Nearly every name begins with a character of the script.
  if (first >= 0x4e00 && first <= 0x9fa5) return false;
  return indentOf(raw) > 0 || INDENT_MARK.test(raw);
}

function exceeds(figures: readonly FactColumn[], child: number, parent: number): boolean {
  return figures.some(
    ({ amounts, present }) =>
      present[child] === 1 && present[parent] === 1 && (amounts[child] ?? 0) > (amounts[parent] ?? 0),
  );
}

/** Whether the printed total adds the rows in question: known where one of the two sums agrees in every figure. */
function shownByTotal(
  { grid, rows, figures }: NamedRows,
  children: readonly number[],
  totals: readonly RecognisedRow[],
): "own" | "part" | null {
  const isChild = new Set(children);
  for (const total of totals) {
    let [own, part, compared] = [0, 0, 0];
    for (const { amounts, present, origin } of figures) {
      if (origin.how !== "cell") continue;
      const { cells, factor } = origin;
      if (typeof cells.columns !== "number") continue;
      const value = grid.value(total.row, cells.columns);
      if (typeof value !== "number") continue;
      let [all, without] = [0, 0];
      for (let position = 0; position < rows.length; position++) {
        if (present[position] !== 1) continue;
        all += amounts[position] ?? 0;
        if (!isChild.has(position)) without += amounts[position] ?? 0;
      }
      if (all === without) continue;
      const stated = value * factor;
      const isNear = (sum: number): boolean => Math.abs(sum - stated) <= 1e-9 * Math.max(1, Math.abs(stated));
      compared++;
      if (isNear(all)) own++;
      if (isNear(without)) part++;
    }
    if (compared > 0 && own === compared) return "own";
    if (compared > 0 && part === compared) return "part";
  }
  return null;
}

function partFinding({ grid, band, rows, names }: NamedRows, parts: readonly number[]): Finding {
  const nameAt = new Map(rows.map(({ row }, position) => [row, names[position] ?? ""]));
  return finding(
    "part-of-school",
    parts.map((row) => ({ sheet: grid.sheet.name, row, column: band.nameColumn })),
    {
      count: parts.length,
      schools: parts.slice(0, 5).map((row) => nameAt.get(row) ?? ""),
    },
  );
}
