import { exactSum, exactTotal } from "../quantity/decimal";
import { roundingTolerance } from "./check-total";
import { type Direction, type Lines, placeOf, PRINTED, type PrintedTable } from "./printed-table";
import { greatest } from "../quantity/long-lists";

/** A line of totals with the groups of lines that it may be the sum of. */
export interface SumOfLines {
  readonly direction: Direction;
  /** Position of the row, or of the column, that states the totals. */
  readonly line: number;
  /** The likeliest first. */
  readonly groups: readonly Lines[];
  /**
   * `sure`: the line says that it is a sum; where no group explains it, it is wrong. `likely`: it is taken for a sum only
   * where the figures show it, that is where more of them agree than not.
   */
  readonly claim: "sure" | "likely";
  /** Crossing lines for which nothing is claimed: pupils of a 特殊教育学校 belong to no stage. */
  readonly except?: (crossing: number) => boolean;
}

/** How one total compares with its parts; `none` where it states nothing. */
export const STATE = { none: 0, exact: 1, withinRounding: 2, undecided: 3, wrong: 4 } as const;
type State = (typeof STATE)[keyof typeof STATE];

/** A line of totals with the group that explains it best. */
export interface FootedLine {
  readonly direction: Direction;
  readonly line: number;
  readonly parts: Lines;
  /** True for a second division of a total that another line has explained already. */
  readonly isFurther: boolean;
  /** One of {@link STATE} for each line across. */
  readonly states: Uint8Array;
}

/** Why nothing can be said of a total: a part is vague, blank or no number, or the total itself is vague. */
export type Undecided = "vague-total" | "vague-part" | "unreadable-part" | "blank-part";

/** One total against its parts, with the numbers. */
export interface SumCheck {
  readonly line: FootedLine;
  readonly crossing: number;
  readonly state: "exact" | "within-rounding" | "undecided" | "wrong";
  readonly printed: number;
  /** Sum of the parts that state a number. */
  readonly sum: number;
  /** printed − sum. */
  readonly difference: number;
  readonly tolerance: number;
  readonly why: Undecided | null;
}

/** What adding up has shown of a table. */
export interface Footing {
  readonly table: PrintedTable;
  readonly lines: readonly FootedLine[];
}

/** Further divisions of one total that are held against it: 小学 + 教学点, and 一 + 二 + 三 + 四. */
const MOST_FURTHER = 3;
const LEAST_FURTHER = 2;

/**
 * Adds a table up: every line of totals against the group of lines that explains most of its figures. A group that
 * explains a total acquits it; further groups that explain most of it are held against it too, since each of them tells
 * more of where a fault is.
 */
export function footTable(table: PrintedTable, sums: readonly SumOfLines[]): Footing {
  const known = new Set<string>();
  const lines = sums
    .flatMap((sum) => footedLines(table, sum))
    .map((each): FootedLine => {
      const name = `${each.direction} ${each.line}`;
      const isFurther = known.has(name);
      known.add(name);
      return { ...each, isFurther };
    });
  acquit(table, lines);
  return { table, lines };
}

/**
 * A total that holds against its rows may be further apart from another division of them than its own digits allow: by
 * what rounding explains in the rows, and where the parts are sums themselves, in theirs. That is no fault.
 */
function acquit(table: PrintedTable, lines: readonly FootedLine[]): void {
  const byLine = new Map<string, FootedLine[]>();
  const at = (direction: Direction, line: number): readonly FootedLine[] => byLine.get(`${direction} ${line}`) ?? [];
  for (const each of lines) byLine.set(`${each.direction} ${each.line}`, [...at(each.direction, each.line), each]);
  for (const each of lines) {
    const { direction, line, parts, states } = each;
    const divisions = at(direction, line);
    const sums = parts.flatMap((part) => at(direction, part)[0] ?? []);
    for (const crossing of states.keys()) {
      if (states[crossing] !== STATE.wrong) continue;
      const amounts = parts.map((part) => valueAt(table, direction, part, crossing));
      const total = valueAt(table, direction, line, crossing);
      const tolerance = (sum: DividedLine): number =>
        toleranceAt(table, direction, sum.line, sum.parts, crossing, total);
      const holding = divisions.filter(
        (other) => other.states[crossing] !== STATE.wrong && other.states[crossing] !== STATE.none,
      );
      const ofRows = greatest(holding.map(tolerance), 0);
      const ofSums = sums.length === parts.length ? sums.reduce((sum, part) => sum + tolerance(part), 0) : 0;
      const apart = Math.abs(exactSum(total, -exactTotal(amounts)));
      if (apart <= tolerance(each) + Math.max(ofRows, ofSums) + LEAST_NOISE) states[crossing] = STATE.withinRounding;
    }
  }
}

type DividedLine = Omit<FootedLine, "isFurther">;

interface Tried extends DividedLine {
  readonly score: number;
  readonly agreeing: number;
  readonly wrong: number;
}

function footedLines(table: PrintedTable, sum: SumOfLines): readonly DividedLine[] {
  const tried = sum.groups.filter((group) => group.length > 0).map((group) => tryGroup(table, sum, group));
  let best: Tried | null = null;
  for (const each of tried) if (best === null || each.score > best.score) best = each;
  if (best === null || (sum.claim === "likely" && !isShown(sum, best))) return [];
  const further = tried.filter(
    (each) => each.parts.length > 1 && each.agreeing >= LEAST_FURTHER && each.agreeing > each.wrong,
  );
  const kept: Tried[] = [best];
  // What shares lines with a group that explains the total, as that group itself does, is no further division of it.
  for (const each of further)
    if (kept.length <= MOST_FURTHER && kept.every((other) => areApart(other.parts, each.parts))) kept.push(each);
  return kept.map(({ direction, line, parts, states }) => ({ direction, line, parts, states }));
}

/** A column of totals says 合计 in its header, and half of its rows will do; a row is taken for a sum by most of its figures. */
function isShown({ direction }: SumOfLines, { agreeing, wrong }: Tried): boolean {
  return direction === "column" ? agreeing > 0 && agreeing >= wrong : agreeing > wrong;
}

function areApart(a: Lines, b: Lines): boolean {
  const lines = new Set(a);
  return !b.some((line) => lines.has(line));
}

function crossingsOf(table: PrintedTable, direction: Direction): number {
  return direction === "row" ? table.columns.length : table.length;
}

/** Agreement in zeros says nothing; rounding says less than exact agreement. */
const WITHIN = 0.75;

function tryGroup(table: PrintedTable, { direction, line, except }: SumOfLines, parts: Lines): Tried {
  const states = new Uint8Array(crossingsOf(table, direction));
  let [score, agreeing, wrong] = [0, 0, 0];
  for (const crossing of states.keys()) {
    if (except?.(crossing)) continue;
    const state = stateAt(table, direction, line, parts, crossing);
    states[crossing] = state;
    if (state === STATE.wrong) wrong++;
    else if (
      (state === STATE.exact || state === STATE.withinRounding) &&
      valueAt(table, direction, line, crossing) !== 0
    ) {
      agreeing++;
      score += state === STATE.exact ? 1 : WITHIN;
    }
  }
  return { direction, line, parts, states, score: score - wrong, agreeing, wrong };
}

function valueAt(table: PrintedTable, direction: Direction, line: number, crossing: number): number {
  return (direction === "row" ? table.columns[crossing]?.values[line] : table.columns[line]?.values[crossing]) ?? NaN;
}

function markAt(table: PrintedTable, direction: Direction, line: number, crossing: number): number {
  return (
    (direction === "row" ? table.columns[crossing]?.marks[line] : table.columns[line]?.marks[crossing]) ?? PRINTED.blank
  );
}

/** Sums of doubles are noise behind this many of their digits; cents of a sum of 8 亿 are not. */
const NOISE = 4e-16;
const LEAST_NOISE = 1e-9;

/** State of one total; nothing is allocated, since a long table has one for every row. */
function stateAt(table: PrintedTable, direction: Direction, line: number, parts: Lines, crossing: number): State {
  const mark = markAt(table, direction, line, crossing);
  if (mark === PRINTED.blank || mark === PRINTED.unreadable) return STATE.none;
  let sum = 0;
  let [filled, blank, unsure] = [false, false, mark === PRINTED.vague];
  for (const part of parts) {
    const partMark = markAt(table, direction, part, crossing);
    if (partMark === PRINTED.number) {
      sum += valueAt(table, direction, part, crossing);
      filled = true;
    } else if (partMark === PRINTED.blank) blank = true;
    else unsure = true;
  }
  if (unsure) return STATE.undecided;
  if (!filled) return STATE.none;
  const total = valueAt(table, direction, line, crossing);
  const difference = Math.abs(total - sum);
  if (difference <= LEAST_NOISE + Math.abs(total) * NOISE * (parts.length + 2)) return STATE.exact;
  if (blank) return STATE.undecided;
  return difference <=
    toleranceAt(table, direction, line, parts, crossing, Math.max(Math.abs(total), Math.abs(sum))) + LEAST_NOISE
    ? STATE.withinRounding
    : STATE.wrong;
}

function toleranceAt(
  table: PrintedTable,
  direction: Direction,
  line: number,
  parts: Lines,
  crossing: number,
  size: number,
): number {
  const { row, column } = placeOf(direction, line, crossing);
  const own = table.columns[column];
  if (!own || own.isCount || own.isAdded(row)) return 0;
  let ofParts = 0;
  for (const part of parts) {
    const place = placeOf(direction, part, crossing);
    ofParts += table.columns[place.column]?.halfUnit(place.row) ?? 0;
  }
  return roundingTolerance(own.halfUnitOfTotal(row), ofParts, size);
}

/** By {@link STATE}; nothing of a total that states nothing. */
const NAMES: Readonly<Record<number, SumCheck["state"]>> = {
  [STATE.exact]: "exact",
  [STATE.withinRounding]: "within-rounding",
  [STATE.undecided]: "undecided",
  [STATE.wrong]: "wrong",
};

/** One total of a line with its numbers; null where it states nothing. */
export function checkAt({ table }: Pick<Footing, "table">, line: FootedLine, crossing: number): SumCheck | null {
  const state = NAMES[line.states[crossing] ?? STATE.none];
  if (!state) return null;
  const printed = valueAt(table, line.direction, line.line, crossing);
  const terms: number[] = [];
  let why: Undecided | null = null;
  for (const part of line.parts) {
    const mark = markAt(table, line.direction, part, crossing);
    if (mark === PRINTED.number) terms.push(valueAt(table, line.direction, part, crossing));
    else if (mark === PRINTED.vague) why = "vague-part";
    else if (mark === PRINTED.unreadable) why ??= "unreadable-part";
  }
  const sum = exactTotal(terms);
  if (markAt(table, line.direction, line.line, crossing) === PRINTED.vague) why = "vague-total";
  return {
    line,
    crossing,
    state,
    printed,
    sum,
    difference: state === "exact" ? 0 : exactSum(printed, -sum),
    tolerance: toleranceAt(
      table,
      line.direction,
      line.line,
      line.parts,
      crossing,
      Math.max(Math.abs(printed), Math.abs(sum)),
    ),
    why: state === "undecided" ? (why ?? "blank-part") : null,
  };
}

/** Every total that was checked, line by line. */
export function* checksOf(footing: Footing): Generator<SumCheck> {
  for (const line of footing.lines) {
    for (const crossing of line.states.keys()) {
      const check = checkAt(footing, line, crossing);
      if (check) yield check;
    }
  }
}

/** How many totals were checked and how they came out; a total that is divided twice counts once, by its worse side. */
export interface FootingCounts {
  readonly checked: number;
  readonly exact: number;
  readonly withinRounding: number;
  readonly undecided: number;
  readonly wrong: number;
}

/** What was proved of a table: how many totals, unit prices, 余缺 and flows were held against other figures, and how they came out. */
export interface TableProof {
  readonly sums: FootingCounts;
  /** Unit prices of 附件2 that were compared; 0 for every other table. */
  readonly prices: number;
  readonly pricesDiffering: number;
  /** Rows whose 余缺 was held against 现有 − 标准. */
  readonly gaps: number;
  readonly gapsDiffering: number;
  /** Rows whose 本学年初 was held against 上学年初 + 增加 − 减少. */
  readonly flows: number;
  readonly flowsDiffering: number;
}

export function footingCounts({ lines }: Footing): FootingCounts {
  const counts = new Int32Array(5);
  for (const each of lines) {
    if (each.isFurther) continue;
    const divisions = lines.filter((other) => other.direction === each.direction && other.line === each.line);
    each.states.forEach((state, crossing) => {
      const worst = divisions.reduce(
        (most, other) =>
          Math.max(
            most,
            other.states[crossing] === STATE.undecided && most !== STATE.none ? 0 : (other.states[crossing] ?? 0),
          ),
        state,
      );
      counts[worst] = (counts[worst] ?? 0) + 1;
    });
  }
  const [, exact = 0, withinRounding = 0, undecided = 0, wrong = 0] = counts;
  return { checked: exact + withinRounding + undecided + wrong, exact, withinRounding, undecided, wrong };
}
