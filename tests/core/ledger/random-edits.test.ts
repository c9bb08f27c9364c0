import type { StandingState } from "../../../src/core/ledger/standing";
import { STATE_NAMES } from "../../../src/recognition/words/ledger-words";
import { columnAt, firstSheet, headRow, lineOf, type PaperSheet, standingsWith, update } from "./ledger-on-paper";

/**
 * What the rules say, written a second time: it remembers what each row was by itself and reads nothing of the sheet but
 * what the bureau has typed there.
 */
type Core = "never" | "closed" | "reopened" | "held";
interface Remembered {
  /** The line of the county, or null for a problem of the bureau's own. */
  line: string | null;
  core: Core;
  /** True while a claim stands that was not accepted. */
  isClaimed: boolean;
  shown: string;
  closedOn: string | null;
  reopenedOn: string | null;
  /** What the bureau has typed into 状态 since the last time; null where it has left it. */
  typed: string | null;
  hasId: boolean;
  hasTexts: boolean;
  /** Words that say no state: kept behind 复核说明 when the state is written again. */
  readonly words: Set<string>;
  /** The bureau's cells, which must be found again. */
  readonly own: Map<string, string | number | null>;
}

const CLAIMS = ["已完成", "已销号", "办结"];
const OPENS = ["整改中", "未完成", "重新打开"];
const NONSENSE = ["等县里批", "??"];

function nextOf(was: Remembered, check: StandingState, today: string): void {
  const { typed, core } = was;
  const claims = typed === null ? was.isClaimed : CLAIMS.includes(typed) && !(typed === "已销号" && core === "closed");
  const opens = typed !== null && OPENS.includes(typed);
  const typedAgain = typed === "重新打开" && core === "never";
  const shownBefore = was.shown;
  was.isClaimed = false;
  const show = (state: string): void => {
    // A word for work that goes on is the bureau's, and stays where the row is open and was.
    const stays = typed !== null && ["整改中", "未完成"].includes(typed) && core !== "closed" && STAYS.has(state);
    const stood = typed === null && ["整改中", "未完成"].includes(shownBefore) && STAYS.has(state);
    was.shown = stays ? typed : stood ? shownBefore : state;
  };
  const open = (state: string, to: Core): void => {
    was.core = to;
    was.reopenedOn ??= today;
    show(state);
  };
  if (check === "tolerated") {
    if (core === "held") was.core = "reopened";
    // Typed without a day: nothing but the word told of it, and that is written over.
    was.shown = "可暂缓";
    return;
  }
  if (check === "failed") {
    if (core === "never" && !typedAgain) {
      was.isClaimed = claims;
      show(claims ? "申请销号未通过" : "未销号");
    } else if (core === "reopened" && claims) {
      was.isClaimed = true;
      open("申请销号未通过", "reopened");
    } else open("重新打开", "reopened");
    return;
  }
  if ((core === "held" && !claims) || (core === "closed" && opens)) {
    open("人工重新打开", "held");
    return;
  }
  if (check === "met") {
    was.closedOn = core === "closed" ? was.closedOn : today;
    was.reopenedOn = null;
    was.core = "closed";
    was.shown = "已销号";
  } else if (core === "closed") was.shown = "已销号";
  else if (core === "never" && !typedAgain) {
    was.isClaimed = claims;
    show(claims ? "申请销号待复核" : "未销号");
  } else {
    was.isClaimed = claims;
    open(claims ? "申请销号待复核" : "重新打开", "reopened");
  }
}

const STAYS = new Set(["未销号", "重新打开", "人工重新打开"]);

/** Numbers that come out the same for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    state ^= state >>> 13;
    return (state >>> 0) % below;
  };
}

const SCHOOLS = ["示例一小", "示例二小", "示例三小"];
const CODES = ["1.1", "1.2", "1.4"];
const STATES: readonly StandingState[] = ["met", "met", "failed", "failed", "tolerated", "missing"];
/** Columns of the bureau, by the names that they may have by then. */
const OWN_COLUMNS = [
  ["整改措施"],
  ["责任单位", "责任部门"],
  ["责任人"],
  ["完成时限"],
  ["备注", "备注说明"],
  ["本局自填"],
];
const RENAMED: readonly (readonly [string, string])[] = [
  ["责任单位", "责任部门"],
  ["备注", "备注说明"],
  ["状态", "整改状态"],
];
const MARK = "记号";

class Desk {
  readonly sheet: PaperSheet;
  private readonly random: (below: number) => number;
  private readonly states = new Map<string, StandingState>();
  private rows = new Map<number, Remembered>();
  private marks = 0;
  private day = 1;

  constructor(seed: number) {
    this.random = randomOf(seed);
    for (const school of SCHOOLS)
      for (const code of CODES) this.states.set(`${school}-小学-${code}`, this.pick(STATES));
    this.sheet = firstSheet(this.standings(), this.today());
    const head = this.head();
    this.addColumn("本局自填", head.length);
    this.addColumn(MARK, 3);
    this.rememberNew();
  }

  private pick<T>(of: readonly T[]): T {
    const one = of[this.random(of.length)];
    if (one === undefined) throw new Error("nothing to pick");
    return one;
  }

  private today(): string {
    return `2026-${String(1 + Math.floor(this.day / 28)).padStart(2, "0")}-${String(1 + (this.day % 28)).padStart(2, "0")}`;
  }

  private standings() {
    return standingsWith(
      [...this.states].map(([id, state]) => {
        const [school = "", , code = ""] = id.split("-");
        return lineOf(school, "primary", code, state);
      }),
    );
  }

  private head(): (string | number | null)[] {
    return this.sheet.cells[headRow(this.sheet)] ?? [];
  }

  private body(): (string | number | null)[][] {
    return this.sheet.cells.slice(headRow(this.sheet) + 1);
  }

  private addColumn(name: string, at: number): void {
    const head = headRow(this.sheet);
    this.sheet.cells.forEach((row, index) => {
      while (row.length < at) row.push(null);
      row.splice(at, 0, index === head ? name : null);
    });
  }

  /** Marks the rows that have come, in a column of the bureau's. */
  private rememberNew(): readonly string[] {
    const mark = columnAt(this.sheet, MARK);
    const id = columnAt(this.sheet, "编号");
    const found: string[] = [];
    for (const row of this.body()) {
      if (typeof row[mark] === "number" || row.every((value) => value === null)) continue;
      this.marks += 1;
      while (row.length <= mark) row.push(null);
      row[mark] = this.marks;
      const line = String(row[id]);
      found.push(line);
      this.rows.set(this.marks, {
        line,
        ...{ core: "never", isClaimed: false, shown: "未销号", closedOn: null, reopenedOn: null, typed: null },
        ...{ hasId: true, hasTexts: true, words: new Set() },
        own: this.ownCells(row),
      } as Remembered);
    }
    return found;
  }

  private ownCells(row: readonly (string | number | null)[]): Map<string, string | number | null> {
    return new Map(OWN_COLUMNS.map((names) => [names[0] ?? "", row[columnAt(this.sheet, ...names)] ?? null]));
  }

  private aRow(): { readonly row: (string | number | null)[]; readonly kept: Remembered } | null {
    const rows = this.body().filter((row) => typeof row[columnAt(this.sheet, MARK)] === "number");
    if (rows.length === 0) return null;
    const row = this.pick(rows);
    const kept = this.rows.get(Number(row[columnAt(this.sheet, MARK)]));
    return kept ? { row, kept } : null;
  }

  edit(): void {
    const found = this.aRow();
    switch (this.random(13)) {
      case 0: {
        const at = headRow(this.sheet) + 1 + this.random(this.body().length + 1);
        this.marks += 1;
        const row: (string | number | null)[] = this.head().map(() => null);
        row[columnAt(this.sheet, MARK)] = this.marks;
        row[columnAt(this.sheet, "学校")] = this.pick([...SCHOOLS, "示例中心校"]);
        row[columnAt(this.sheet, "指标")] = this.pick(["围墙破损", "食堂改造", "厕所"]);
        row[columnAt(this.sheet, "状态", "整改状态")] = this.pick(["未完成", "已完成", "等县里批"]);
        row[columnAt(this.sheet, "责任人")] = "示例甲";
        this.sheet.cells.splice(at, 0, row);
        this.rows.set(this.marks, {
          ...{ line: null, core: "never", isClaimed: false, closedOn: null, reopenedOn: null, typed: null },
          ...{
            shown: String(row[columnAt(this.sheet, "状态", "整改状态")]),
            hasId: false,
            hasTexts: false,
            words: new Set(),
          },
          own: this.ownCells(row),
        } as Remembered);
        return;
      }
      case 1: {
        const column = this.random(this.head().length);
        const head = headRow(this.sheet);
        const sorted = this.body().sort((a, b) => String(b[column]).localeCompare(String(a[column])));
        this.sheet.cells.splice(head + 1, sorted.length, ...sorted);
        return;
      }
      case 2: {
        if (!found) return;
        this.sheet.cells.splice(this.sheet.cells.indexOf(found.row), 1);
        this.rows.delete(Number(found.row[columnAt(this.sheet, MARK)]));
        return;
      }
      case 3: {
        if (!found) return;
        const names = this.pick(OWN_COLUMNS);
        const text = this.pick(["改建教室", "县教体局、县财政局", "示例乙", "下周", "2026年8月底", "若干", "=SUM(1)"]);
        found.row[columnAt(this.sheet, ...names)] = text;
        found.kept.own.set(names[0] ?? "", text);
        return;
      }
      case 4:
      case 5:
      case 6: {
        if (!found) return;
        const word = this.pick([...CLAIMS, ...OPENS, ...NONSENSE, ""]);
        found.row[columnAt(this.sheet, "状态", "整改状态")] = word === "" ? null : word;
        // What stands there already is no edit that anybody could see.
        found.kept.typed = word === found.kept.shown ? null : word;
        if (found.kept.line === null) found.kept.shown = word;
        return;
      }
      case 7: {
        if (!found) return;
        found.row[columnAt(this.sheet, "学校")] = "改写的校名";
        found.kept.hasTexts = false;
        return;
      }
      case 8: {
        if (!found || found.kept.line === null) return;
        found.row[columnAt(this.sheet, "编号")] = null;
        found.kept.hasId = false;
        return;
      }
      case 9: {
        const [from, to] = [this.random(this.head().length), this.random(this.head().length)];
        // Titles are merged over the whole table and stay in front.
        for (const row of this.sheet.cells.slice(headRow(this.sheet))) {
          while (row.length < this.head().length) row.push(null);
          row.splice(to, 0, ...row.splice(from, 1));
        }
        return;
      }
      case 10: {
        const [from, to] = this.pick(RENAMED);
        const at = this.head().indexOf(from);
        if (at >= 0) this.head()[at] = to;
        return;
      }
      case 11: {
        const rows = this.sheet.cells.map((_, row) => row);
        this.sheet.hiddenRows = rows.filter((row) => row > headRow(this.sheet) && this.random(2) === 0);
        return;
      }
      default:
        this.states.set(this.pick([...this.states.keys()]), this.pick(STATES));
    }
  }

  /** Some figures are others by now. */
  changeData(): void {
    for (const line of this.states.keys()) if (this.random(4) === 0) this.states.set(line, this.pick(STATES));
  }

  /** The ledger is brought up to date, and every rule is held against what then stands on the sheet. */
  sync(): void {
    this.day += this.random(3);
    const before = this.body().map((row) => row[columnAt(this.sheet, MARK)]);
    const ownRows = new Map(
      this.body().map((row) => [row[columnAt(this.sheet, MARK)], JSON.stringify(trimmed(row))] as const),
    );
    for (const kept of this.rows.values()) if (!kept.hasId && !kept.hasTexts) kept.line = null;
    update(this.sheet, this.standings(), this.today());
    const after = this.body().map((row) => row[columnAt(this.sheet, MARK)]);
    expect(after.slice(0, before.length)).toEqual(before);
    const added = this.rememberNew();
    const listedBefore = new Set([...this.rows.values()].slice(0, -added.length || undefined).map(({ line }) => line));
    const failing = [...this.states].filter(([, state]) => state === "failed").map(([id]) => id);
    expect([...added].sort()).toEqual(failing.filter((id) => !listedBefore.has(id)).sort());
    const cell = (row: readonly (string | number | null)[], ...names: readonly string[]): string | number | null =>
      row[columnAt(this.sheet, ...names)] ?? null;
    for (const row of this.body()) {
      const mark = cell(row, MARK);
      const kept = this.rows.get(Number(mark));
      if (!kept) throw new Error(`a row that nobody knows: ${JSON.stringify(row)}`);
      if (kept.line === null) {
        expect(JSON.stringify(trimmed(row))).toBe(ownRows.get(mark));
        continue;
      }
      if (ownRows.has(mark)) nextOf(kept, this.states.get(kept.line) ?? "missing", this.today());
      if (ownRows.has(mark) && NONSENSE.includes(kept.typed ?? "")) kept.words.add(kept.typed ?? "");
      const note = String(cell(row, "复核说明"));
      for (const word of kept.words) expect(note).toContain(`状态“${word}”`);
      kept.typed = null;
      kept.hasId = true;
      expect([kept.line, cell(row, "状态", "整改状态"), cell(row, "销号日期"), cell(row, "重新打开日期")]).toEqual([
        cell(row, "编号"),
        kept.shown,
        kept.closedOn,
        kept.reopenedOn,
      ]);
      expect(this.ownCells(row)).toEqual(kept.own);
      seen.set(kept.shown, (seen.get(kept.shown) ?? 0) + 1);
    }
    expect(update(this.sheet, this.standings(), this.today())).toBe(0);
  }
}

function trimmed(row: readonly (string | number | null)[]): readonly (string | number | null)[] {
  let { length } = row;
  while (length > 0 && row[length - 1] === null) length--;
  return row.slice(0, length);
}

const SEQUENCES = 1_000;
/** How often each state stood on a sheet: none of them may be out of reach of the edits. */
const seen = new Map<string, number>();

test("S001-B1.2c, S001-P3, S003-3.4: 1,000 random sequences of edits end in the state that the rules give, and no row is lost", () => {
  for (let seed = 1; seed <= SEQUENCES; seed++) {
    const desk = new Desk(seed);
    try {
      for (let round = 0; round < 6; round++) {
        for (let edits = 0; edits < 5; edits++) desk.edit();
        desk.changeData();
        desk.sync();
      }
    } catch (error) {
      throw new Error(`sequence ${seed}`, { cause: error });
    }
  }
  for (const state of Object.values(STATE_NAMES.problems))
    expect([state, (seen.get(state) ?? 0) > 50]).toEqual([state, true]);
});
