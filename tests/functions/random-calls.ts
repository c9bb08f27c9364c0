import { coefficientOf, type OracleCoefficient, type OracleTerm } from "../oracle/judge-county";
import { Fraction, ZERO } from "../oracle/fraction";
import { judgeSchool, type Known, type OracleSchool } from "../oracle/judge-school";
import { CODES, COEFFICIENT_LIMIT, FLOOR, LINES, type JudgedStage, type OracleCode, standardOf } from "../oracle/rules";
import { type Seeded, seeded } from "../recognition/seeded";
import { associated } from "./custom-functions-runtime";
import "../../src/functions/functions";

/** What stands in a cell of an argument: a number, a text with or without a unit, "" where nothing was filled in. */
type Given = number | string;
/** How a 0 in a cell is taken. */
type Zero = "zero" | "blank";
/** What a cell of the result must be: a number, or words. */
type Answer = Fraction | string;

/** One call: its arguments but the choice, and what the rules say of it. */
interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  /** What the arguments hold that go down in step, a school a row, by position; headers may stand above them. */
  readonly columns: Readonly<Record<number, "numbers" | "stages" | "codes">>;
  /** True where schools may stand side by side instead. */
  readonly mayLieAcross: boolean;
  /** Position of the argument that says what a 0 is (null where there is none), and what stands there for "not filled in". */
  readonly choiceAt: number | null;
  readonly blankChoice: boolean;
  /**
   * What is wrong with an outcome where a 0 is taken for one thing, or null where that is left open; "" if nothing.
   * @param placeOf how a message names the cell of a school
   */
  readonly check: (
    args: readonly unknown[],
    zero: Zero | null,
    outcome: unknown,
    placeOf: (row: number) => string,
  ) => string;
}

/** How a call's columns are chosen: as they are, with headers above them, or lying across. */
interface Layout {
  readonly headers: number;
  readonly liesAcross: boolean;
}

const STAGE_WORDS: Readonly<Record<JudgedStage, string>> = { primary: "小学", junior: "初中" };
const STATE_WORDS = { met: "达标", near: "达到85%", failed: "未达标", missing: "缺数" } as const;
const VERDICT_WORDS = { pass: "达标", fail: "未达标", missing: "缺数" } as const;
const NO_PUPILS = "学生数为0";
const SIZES: Readonly<Record<string, Fraction>> = {
  人: Fraction.of(1),
  间: Fraction.of(1),
  元: Fraction.of(1),
  万元: Fraction.of(10_000),
  "㎡": Fraction.of(1),
  亩: Fraction.of(2000, 3),
};
/** Units in which an indicator's amount may be written behind the number. */
const UNITS: Readonly<Record<OracleCode, readonly string[]>> = {
  "1.1": ["人"],
  "1.2": ["人"],
  "1.3": ["人"],
  "1.4": ["㎡"],
  "1.5": ["㎡", "亩"],
  "1.6": ["元", "万元"],
  "1.7": ["间"],
};
const ASKS = /0或|或空/;
const NEAR = 1e-12;

/**
 * Random calls of the custom functions held against the oracle, each with blanks as "" and with blanks handed over as 0,
 * and each of these without a choice and with both: one line for each result that is not what the rules give. Without a
 * choice a result must be the same for a 0 and for a blank, or ask. Columns may be chosen with their headers, and schools
 * may stand side by side.
 */
export function randomCallDifferences(seed: number, calls: number): readonly string[] {
  const random = seeded(seed);
  const makers = [
    perStudents,
    perStudents,
    meets,
    meets,
    gap,
    gap,
    verdicts,
    coefficient,
    coefficient,
    shares,
    shares,
    split,
    split,
    thresholds,
    totals,
    totals,
  ];
  return Array.from({ length: calls }, (_, index) => index).flatMap((index) => {
    const call = random.pick(makers)(random);
    const layout = {
      headers: random.percent(30) ? random.between(1, 2) : 0,
      liesAcross: call.mayLieAcross && random.percent(25),
    };
    const laid = laidOut(random, call, layout.liesAcross ? { ...layout, headers: 0 } : layout);
    return [laid.args, blanksAsZero(laid.args)].flatMap((args) =>
      (laid.choiceAt === null ? [null] : ([null, "zero", "blank"] as const)).flatMap((zero) => {
        const all =
          zero === null
            ? args
            : Array.from({ length: (laid.choiceAt ?? 0) + 1 }, (_value, at) =>
                at === laid.choiceAt ? (zero === "blank") === laid.blankChoice : (args[at] ?? null),
              );
        const wrong = laid.check(args, zero, outcomeOf(laid.name, all), (row) => `第${row + 1}行`);
        return wrong === "" ? [] : [`call ${seed}/${index}: ${laid.name}(${JSON.stringify(all)}): ${wrong}`];
      }),
    );
  });
}

const HEADER_WORDS = {
  numbers: ["在校学生数", "用房面积（㎡）", "资源总量", "教师人数"],
  stages: ["学段", "办学类型"],
  codes: ["指标", "指标编号"],
} as const;

/** The same call with headers above its columns, or with its schools side by side; what is said of it is put back for its check. */
function laidOut(random: Seeded, call: Call, { headers, liesAcross }: Layout): Call {
  const positions = Object.keys(call.columns).map(Number);
  if (positions.length === 0 || (headers === 0 && !liesAcross)) return call;
  const inStep = (args: readonly unknown[], change: (cells: Given[][], at: number) => Given[][]): readonly unknown[] =>
    args.map((argument, at) => (positions.includes(at) ? change(argument as Given[][], at) : argument));
  if (liesAcross) {
    return {
      ...call,
      args: inStep(call.args, turned),
      check: (args, zero, outcome) => {
        const upright = inStep(args, turned);
        const schools = (upright[positions[0] ?? 0] as Given[][]).length;
        return call.check(upright, zero, Array.isArray(outcome) ? turned(outcome as Given[][]) : outcome, (row) =>
          schools === 1 ? "第1行" : `第1行第${row + 1}列`,
        );
      },
    };
  }
  const above = Array.from({ length: headers }, () => random.pick(positions));
  const headed = (cells: Given[][], at: number): Given[][] => {
    const { length: width } = cells[0] ?? [];
    const words = HEADER_WORDS[call.columns[at] ?? "numbers"];
    return [
      ...above.map((told) =>
        Array.from({ length: width }, () => (told === at || random.percent(70) ? random.pick(words) : "")),
      ),
      ...cells,
    ];
  };
  return {
    ...call,
    args: inStep(call.args, headed),
    check: (args, zero, outcome, placeOf) => {
      const bare = inStep(args, (cells) => cells.slice(headers));
      if (!Array.isArray(outcome)) return call.check(bare, zero, outcome, (row) => placeOf(row + headers));
      const heads = (outcome as unknown[][]).slice(0, headers);
      return heads.length === headers && heads.flat().every((cell) => cell === "表头")
        ? call.check(bare, zero, outcome.slice(headers), placeOf)
        : `headers are answered by ${JSON.stringify(heads)}`;
    },
  };
}

/** Rows and columns change places. */
function turned(cells: readonly (readonly Given[])[]): Given[][] {
  return (cells[0] ?? []).map((_, at) => cells.map((row) => row[at] ?? ""));
}

function outcomeOf(name: string, args: readonly unknown[]): unknown {
  const run = associated.get(name);
  if (!run) throw new Error(`no function ${name}`);
  try {
    return run(...args);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function blanksAsZero(args: readonly unknown[]): unknown[] {
  return args.map((argument) => (Array.isArray(argument) ? blanksAsZero(argument) : argument === "" ? 0 : argument));
}

// --- what a cell says -------------------------------------------------------------------------------------------------

function read(given: Given, zero: Zero): Known {
  if (given === "" || given === "—") return null;
  if (typeof given === "number") return given === 0 && zero === "blank" ? null : Fraction.shown(given);
  const [, digits = "", unit = ""] = /^([\d.]+)(\D*)$/.exec(given.replace(/,/g, "")) ?? [];
  return Fraction.parse(digits).times(SIZES[unit] ?? Fraction.of(1));
}

const readBoth = <T>(zero: Zero | null, answer: (zero: Zero) => T): readonly T[] =>
  zero === null ? [answer("zero"), answer("blank")] : [answer(zero)];

function isSame(a: Answer, b: Answer): boolean {
  return typeof a === "string" || typeof b === "string" ? a === b : a.compare(b) === 0;
}

function isAnswer(got: unknown, answer: Answer): boolean {
  if (typeof answer === "string") return got === answer;
  const wanted = answer.toNumber();
  return typeof got === "number" && Math.abs(got - wanted) <= NEAR * Math.abs(wanted);
}

const shown = (answer: Answer): string => (typeof answer === "string" ? `“${answer}”` : String(answer.toNumber()));

/** Results row by row: `answers` says for each row what it is under one reading of its zeros. */
function checkRows(
  outcome: unknown,
  rows: number,
  zero: Zero | null,
  answerOf: (row: number, zero: Zero) => Answer,
): string {
  if (!Array.isArray(outcome) || outcome.length !== rows) return `not ${rows} rows: ${String(outcome)}`;
  const wrong = (outcome as readonly (readonly unknown[])[]).flatMap((line, row) => {
    const [answer = "", other = answer] = readBoth(zero, (each) => answerOf(row, each));
    const [got] = line;
    if (line.length !== 1) return [`row ${row + 1} has ${line.length} cells`];
    if (isSame(answer, other))
      return isAnswer(got, answer) ? [] : [`row ${row + 1} is ${String(got)}, not ${shown(answer)}`];
    return typeof got === "string" && ASKS.test(got)
      ? []
      : [`row ${row + 1} is ${String(got)}, though it is ${shown(answer)} of a 0 and ${shown(other)} of a blank`];
  });
  return wrong.join("; ");
}

// --- random figures ---------------------------------------------------------------------------------------------------

const column = (cells: readonly Given[]): Given[][] => cells.map((cell) => [cell]);

/** A cell as it may be found: mostly the figure, sometimes nothing, a dash, a 0 or a 0 as text. */
function cellOr(random: Seeded, figure: () => Given): Given {
  if (random.percent(80)) return figure();
  return random.pick<Given>(["", "", "—", 0, 0, "0"]);
}

function pupilsCell(random: Seeded): Given {
  const count = random.percent(50) ? 20 * random.between(2, 150) : random.between(1, 3000);
  return random.percent(85) ? count : random.pick([`${count}人`, String(count), count.toLocaleString("en-US")]);
}

/** A total or a value about a line, exactly on it, or one unit of the last digit below. */
function amountCell(random: Seeded, code: OracleCode, stage: JudgedStage, pupils: Fraction): Given {
  const { per } = LINES[code];
  const line = standardOf(code, stage)
    .times(random.percent(50) ? FLOOR : Fraction.of(1))
    .times(pupils)
    .over(Fraction.of(per));
  const unit = random.percent(30) ? random.pick(UNITS[code]) : "";
  const target = random.percent(50) ? line : Fraction.parse((line.toNumber() * (0.5 + random.next())).toFixed(4));
  const inUnit = target.over(SIZES[unit] ?? Fraction.of(1));
  const decimals = [0, 1, 2, 3, 4, 5, 6, 7, 8].find((digits) => inUnit.roundHalfUp(digits).compare(inUnit) === 0) ?? 4;
  const below = random.percent(25) && inUnit.sign() > 0 ? Fraction.of(1, 10n ** BigInt(decimals)) : ZERO;
  const text = inUnit.roundHalfUp(decimals).minus(below).print(decimals);
  if (text.startsWith("-")) return "0";
  return unit === "" && random.percent(85) ? Number(text) : `${text}${unit}`;
}

function figuresOf(
  random: Seeded,
  code: OracleCode,
  stage: JudgedStage,
  perCall: number,
): readonly (readonly [Given, Given])[] {
  return Array.from({ length: perCall }, (): readonly [Given, Given] => {
    const pupils = cellOr(random, () => pupilsCell(random));
    return [cellOr(random, () => amountCell(random, code, stage, read(pupils, "blank") ?? Fraction.of(500))), pupils];
  });
}

const firstColumns = (args: readonly unknown[], ...at: readonly number[]): Given[][] =>
  at.map((position) => (args[position] as Given[][]).map(([cell = ""]) => cell));

// --- what the rules say -----------------------------------------------------------------------------------------------

const NOTHING = { rooms: null, grounds: null, equipment: null, multimedia: null } as const;

/** A school of one stage that has this much of what each indicator counts. */
function schoolOf(
  stage: JudgedStage,
  pupils: Known,
  totals: Readonly<Partial<Record<OracleCode, Known>>>,
): OracleSchool {
  const of = (code: OracleCode): Known => totals[code] ?? null;
  return {
    name: "校",
    kind: stage,
    pupils: { [stage]: pupils },
    teachers: { [stage]: { qualified: of("1.1"), backbone: of("1.2"), sportsAndArts: [of("1.3")] } },
    rooms: of("1.4"),
    grounds: of("1.5"),
    equipment: of("1.6"),
    multimedia: of("1.7"),
  };
}

/** One indicator of such a school; null where it has no pupils, so that nothing is judged. */
function judged(code: OracleCode, stage: JudgedStage, total: Known, pupils: Known) {
  return (
    judgeSchool(schoolOf(stage, pupils, { [code]: total })).rows[0]?.values.find((value) => value.code === code) ?? null
  );
}

function perStudents(random: Seeded): Call {
  const [name, code] = random.pick([
    ["PER100_TEACHERS", "1.1"],
    ["PER_HUNDRED", "1.3"],
    ["PER_HUNDRED", "1.7"],
    ["PER_STUDENT", "1.5"],
    ["PER_STUDENT", "1.6"],
  ] as const);
  const rows = figuresOf(random, code, "primary", random.between(1, 6));
  return {
    name,
    args: [column(rows.map(([total]) => total)), column(rows.map(([, pupils]) => pupils))],
    columns: { 0: "numbers", 1: "numbers" },
    mayLieAcross: true,
    choiceAt: 2,
    blankChoice: false,
    check: (args, zero, outcome) => {
      const [totals = [], pupils = []] = firstColumns(args, 0, 1);
      return checkRows(outcome, rows.length, zero, (row, taken) => {
        const [total, count] = [read(totals[row] ?? "", taken), read(pupils[row] ?? "", taken)];
        if (total === null || count === null) return "";
        return judged(code, "primary", total, count)?.value ?? NO_PUPILS;
      });
    },
  };
}

function meets(random: Seeded): Call {
  const [code, stage] = [random.pick(CODES), random.pick(["primary", "junior"] as const)];
  const hasPupils = random.percent(60);
  const { per } = LINES[code];
  const rows = hasPupils
    ? figuresOf(random, code, stage, random.between(1, 6))
    : Array.from({ length: random.between(1, 6) }, (): readonly [Given, Given] => [
        cellOr(random, () => amountCell(random, code, stage, Fraction.of(per))),
        per,
      ]);
  return {
    name: "MEETS",
    args: [
      column(rows.map(([total]) => total)),
      [[code]],
      [[STAGE_WORDS[stage]]],
      hasPupils ? column(rows.map(([, pupils]) => pupils)) : null,
    ],
    columns: hasPupils ? { 0: "numbers", 3: "numbers" } : { 0: "numbers" },
    mayLieAcross: true,
    choiceAt: 5,
    blankChoice: false,
    check: (args, zero, outcome) => {
      const [totals = [], pupils = []] = hasPupils ? firstColumns(args, 0, 3) : firstColumns(args, 0);
      return checkRows(outcome, rows.length, zero, (row, taken) => {
        const total = read(totals[row] ?? "", taken);
        const count = hasPupils ? read(pupils[row] ?? "", taken) : Fraction.of(per);
        if (total === null || count === null) return STATE_WORDS.missing;
        const value = judged(code, stage, total, count);
        return value ? STATE_WORDS[value.state] : NO_PUPILS;
      });
    },
  };
}

function gap(random: Seeded): Call {
  const [code, stage] = [random.pick(CODES), random.pick(["primary", "junior"] as const)];
  const rows = figuresOf(random, code, stage, random.between(1, 6));
  return {
    name: "GAP",
    args: [
      column(rows.map(([total]) => total)),
      column(rows.map(([, pupils]) => pupils)),
      [[code]],
      column(rows.map(() => STAGE_WORDS[stage])),
    ],
    columns: { 0: "numbers", 1: "numbers", 3: "stages" },
    mayLieAcross: true,
    choiceAt: 5,
    blankChoice: false,
    check: (args, zero, outcome) => {
      const [totals = [], pupils = []] = firstColumns(args, 0, 1);
      return checkRows(outcome, rows.length, zero, (row, taken) => {
        const [total, count] = [read(totals[row] ?? "", taken), read(pupils[row] ?? "", taken)];
        if (total === null || count === null) return "";
        return judged(code, stage, total, count)?.gap ?? NO_PUPILS;
      });
    },
  };
}

const HUNDRED = Fraction.of(100);

function verdicts(random: Seeded): Call {
  const stage = random.pick(["primary", "junior"] as const);
  const short = random.pick([5, 15, 30]);
  const valueCell = (code: OracleCode): Given => {
    const value = Number(LINES[code][stage]);
    if (random.percent(short))
      return random.percent(15)
        ? random.pick<Given>(["", "", "—", 0, 0, "0"])
        : amountCell(random, code, stage, Fraction.of(LINES[code].per));
    return random.percent(50) ? value : value * 2;
  };
  const rows = Array.from({ length: random.between(1, 5) }, () => CODES.map(valueCell));
  const isOneStage = random.percent(50);
  return {
    name: "SCHOOL_VERDICT",
    args: [rows, isOneStage ? [[STAGE_WORDS[stage]]] : column(rows.map(() => STAGE_WORDS[stage]))],
    columns: isOneStage ? { 0: "numbers" } : { 0: "numbers", 1: "stages" },
    mayLieAcross: false,
    choiceAt: 3,
    blankChoice: false,
    check: (args, zero, outcome) =>
      checkRows(outcome, rows.length, zero, (row, taken) => {
        const cells = (args[0] as Given[][])[row] ?? [];
        if (cells.every((cell) => cell === "" || (cell === 0 && taken === "blank"))) return "";
        // A hundred pupils: a value per hundred is the total, one for each pupil a hundredth of it.
        const totals = CODES.map((code, at): [OracleCode, Known] => [
          code,
          read(cells[at] ?? "", taken)
            ?.times(HUNDRED)
            .over(Fraction.of(LINES[code].per)) ?? null,
        ]);
        const verdict = judgeSchool(schoolOf(stage, HUNDRED, Object.fromEntries(totals))).rows[0]?.verdict ?? "missing";
        return VERDICT_WORDS[verdict];
      }),
  };
}

/** How one school enters a coefficient: with these figures, not at all, or with a figure that is missing. */
type Entry = { readonly total: Fraction; readonly pupils: Fraction } | "out" | "missing";

function entryOf(total: Known, pupils: Known): Entry {
  if (total === null && (pupils === null || pupils.sign() === 0)) return "out";
  if (total === null || pupils === null) return "missing";
  return pupils.sign() === 0 ? "out" : { total, pupils };
}

/** Every school's entry under each reading of each of its two cells; more than one where that matters. */
function entriesOf(total: Given, pupils: Given, zero: Zero | null): readonly Entry[] {
  const all = readBoth(zero, (each) => read(total, each)).flatMap((amount) =>
    readBoth(zero, (each) => read(pupils, each)).map((count) => entryOf(amount, count)),
  );
  return all.filter((entry, index) => all.findIndex((other) => isSameEntry(entry, other)) === index);
}

function isSameEntry(a: Entry, b: Entry): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  return a.total.compare(b.total) === 0 && a.pupils.compare(b.pupils) === 0;
}

interface Columns {
  readonly totals: readonly Given[];
  readonly pupils: readonly Given[];
}

function columnsOf(random: Seeded): Columns {
  const doubtful = random.pick([0, 0, 10, 25]);
  const [code, isEqual] = [random.pick(["1.4", "1.5", "1.6"] as const), random.percent(10)];
  const cell = (figure: Given): Given =>
    random.percent(doubtful) ? random.pick<Given>(["", "", "—", 0, 0, "0"]) : figure;
  const rows = Array.from({ length: random.between(1, 12) }, (): readonly [Given, Given] => {
    const pupils = pupilsCell(random);
    const count = read(pupils, "zero") ?? ZERO;
    return isEqual
      ? [cell(count.times(Fraction.parse("4.5")).toNumber()), cell(pupils)]
      : [cell(amountCell(random, code, "primary", count)), cell(pupils)];
  });
  return { totals: rows.map(([total]) => total), pupils: rows.map(([, pupils]) => pupils) };
}

/** The coefficient of two columns, or the rows (counted from 0) that must be named: half filled in, or a 0 that may be a blank. */
function coefficientOfColumns(
  args: readonly unknown[],
  zero: Zero | null,
): { readonly named: readonly number[]; readonly found: ReturnType<typeof coefficientOf> } {
  const [totals = [], pupils = []] = firstColumns(args, 0, 1);
  const named: number[] = [];
  const terms: OracleTerm[] = [];
  totals.forEach((total, row) => {
    const [entry, other] = entriesOf(total, pupils[row] ?? "", zero);
    // Where the user leaves out what is missing (zeros with it), no row is asked about.
    if (zero !== "blank" && (other !== undefined || entry === "missing")) named.push(row);
    if (other === undefined && entry !== undefined && typeof entry !== "string")
      terms.push({ name: String(row), ...entry });
  });
  return { named, found: coefficientOf(terms, COEFFICIENT_LIMIT.primary) };
}

function refusal(
  outcome: unknown,
  named: readonly number[],
  { mean }: Pick<OracleCoefficient, "mean">,
  placeOf: (row: number) => string,
): string {
  if (!(outcome instanceof Error)) return `no refusal: ${String(outcome)}`;
  if (named.length > 0)
    return /缺数|0或空/.test(outcome.message) && named.some((row) => outcome.message.includes(placeOf(row)))
      ? ""
      : `refused with “${outcome.message}”, not for schools ${named.map(placeOf).join()}`;
  return outcome.message ===
    (mean ? "全部学校的资源都是0，差异系数没有意义，请核对资源总量。" : "没有可以计算的学校，请核对所选区域。")
    ? ""
    : `refused with “${outcome.message}”`;
}

/** A call over columns of totals and pupils, with what the oracle finds in them. */
function callOfColumns(
  name: string,
  random: Seeded,
  answer: (
    found: ReturnType<typeof coefficientOfColumns>,
    outcome: unknown,
    rows: number,
    placeOf: (row: number) => string,
  ) => string,
): Call {
  const { totals, pupils } = columnsOf(random);
  const check = (
    args: readonly unknown[],
    zero: Zero | null,
    outcome: unknown,
    placeOf: (row: number) => string,
  ): string => answer(coefficientOfColumns(args, zero), outcome, totals.length, placeOf);
  return {
    name,
    args: [column(totals), column(pupils)],
    columns: { 0: "numbers", 1: "numbers" },
    mayLieAcross: true,
    choiceAt: 2,
    blankChoice: true,
    check,
  };
}

function coefficient(random: Seeded): Call {
  return callOfColumns("DIFF_COEF", random, ({ named, found }, outcome, _rows, placeOf) => {
    if (named.length > 0 || found.squared === null) return refusal(outcome, named, found, placeOf);
    const wanted = Math.sqrt(found.squared.toNumber());
    return typeof outcome === "number" && Math.abs(outcome - wanted) <= 1e-9 * wanted
      ? ""
      : `${String(outcome)}, not ${wanted}`;
  });
}

function shares(random: Seeded): Call {
  return callOfColumns("DIFF_COEF_SHARE", random, ({ named, found }, outcome, rows, placeOf) => {
    if (named.length > 0) return refusal(outcome, named, found, placeOf);
    if (!Array.isArray(outcome) || outcome.length !== rows) return `not ${rows} rows: ${String(outcome)}`;
    const wrong = (outcome as readonly (readonly unknown[])[]).flatMap(([got], row) => {
      const share = found.contributions.get(String(row));
      const isRight =
        share === undefined ? got === "" : typeof got === "number" && Math.abs(got - share.toNumber()) <= 1e-9;
      return isRight ? [] : [`row ${row + 1} is ${String(got)}, not ${share ? share.toNumber() : "blank"}`];
    });
    return wrong.join("; ");
  });
}

function split(random: Seeded): Call {
  const total = cellOr(random, () => amountCell(random, "1.4", "primary", Fraction.of(random.between(100, 4000))));
  const stagePupils = (): Given => (random.percent(15) ? 0 : cellOr(random, () => pupilsCell(random)));
  return {
    name: "SPLIT_STAGE",
    args: [[[total]], [[stagePupils()]], [[stagePupils()]], random.percent(40) ? null : [[stagePupils()]]],
    columns: {},
    mayLieAcross: false,
    choiceAt: 4,
    blankChoice: false,
    check: (args, zero, outcome) => {
      const answers = readBoth(zero, (taken) =>
        partsOf(
          args.map((argument) => (argument === null ? ZERO : read((argument as Given[][])[0]?.[0] ?? "", taken))),
        ),
      );
      const [parts] = answers;
      if (!parts || answers.some((each) => each === null))
        return outcome instanceof Error && /缺少|0或空|都是0/.test(outcome.message)
          ? ""
          : `not refused: ${String(outcome)}`;
      const [got] = Array.isArray(outcome) ? (outcome as readonly (readonly unknown[])[]) : [];
      const scale = NEAR * Math.max(...parts.map((part) => part.toNumber()));
      const isRight =
        got?.length === 3 &&
        parts.every((part, at) => typeof got[at] === "number" && Math.abs(got[at] - part.toNumber()) <= scale);
      return isRight ? "" : `${String(outcome)}, not ${parts.map(shown).join()}`;
    },
  };
}

/** A whole school's total shared out, or null where a figure is missing or nobody is there. */
function partsOf([total = null, primary = null, junior = null, senior = null]: readonly Known[]):
  readonly Fraction[] | null {
  if (total === null || primary === null || junior === null || senior === null) return null;
  if (primary.sign() === 0 && junior.sign() === 0 && senior.sign() === 0) return null;
  const kind = primary.sign() > 0 ? "twelve-year" : "complete-secondary";
  const { rows } = judgeSchool({
    ...NOTHING,
    name: "校",
    kind,
    pupils: { primary, junior, senior },
    teachers: {},
    rooms: total,
  });
  const [ofPrimary, ofJunior] = (["primary", "junior"] as const).map(
    (stage) => rows.find((row) => row.stage === stage)?.values.find(({ code }) => code === "1.4")?.total ?? ZERO,
  ) as [Fraction, Fraction];
  return [ofPrimary, ofJunior, total.minus(ofPrimary).minus(ofJunior)];
}

function thresholds(random: Seeded): Call {
  const rows = Array.from({ length: random.between(1, 6) }, (): readonly [Given, Given] => [
    random.percent(85) ? random.pick(CODES) : random.pick<Given>(["", "", 0]),
    random.percent(85) ? random.pick(["小学", "初中"]) : random.pick<Given>(["", "", 0]),
  ]);
  const isOneCode = random.percent(30);
  const args = [
    isOneCode ? [[random.pick(CODES)]] : column(rows.map(([code]) => code)),
    column(rows.map(([, stage]) => stage)),
  ];
  return {
    name: "THRESHOLD",
    args,
    columns: isOneCode ? { 1: "stages" } : { 0: "codes", 1: "stages" },
    mayLieAcross: true,
    choiceAt: null,
    blankChoice: false,
    check: (given, _, outcome) =>
      checkRows(outcome, rows.length, "zero", (row) => {
        const [codes = [], stages = []] = firstColumns(given, 0, 1);
        const code = CODES.find((each) => each === codes[isOneCode ? 0 : row]);
        const stage = (["primary", "junior"] as const).find((each) => STAGE_WORDS[each] === stages[row]);
        return code && stage ? standardOf(code, stage) : "";
      }),
  };
}

const HALF = Fraction.of(1, 2n);
/** Rounding of the parts together never explains more than a quarter of a total: 2 is no sum of 1 + 1 + 1 + 1. */
const QUARTER = Fraction.of(1, 4n);
const NO_PARTS = "没有可以相加的各项，请选取各项数字所在的单元格。";

/** Decimals that a number is written with, at most six. */
function decimalsOf(number: Fraction): number {
  return [0, 1, 2, 3, 4, 5].find((digits) => number.roundHalfUp(digits).compare(number) === 0) ?? 6;
}

const written = (number: Fraction): string => number.print(decimalsOf(number));

/** Section 5, a total against its parts, in the words of the product. */
function totalSays(total: Known, parts: readonly Known[], isExact: boolean): string {
  if (total === null) return STATE_WORDS.missing;
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) return NO_PARTS;
  const sum = known.reduce((all, part) => all.plus(part), ZERO);
  const difference = total.minus(sum);
  if (difference.sign() === 0) return "相符";
  const half = (decimals: number): Fraction => HALF.over(Fraction.of(10n ** BigInt(decimals)));
  const ofParts = half(Math.max(...known.map(decimalsOf))).times(Fraction.of(known.length));
  const larger = QUARTER.times(total.compare(sum) > 0 ? total : sum);
  const tolerance = half(decimalsOf(total)).plus(ofParts.compare(larger) > 0 ? larger : ofParts);
  const amount = `${difference.sign() > 0 ? "多" : "少"}${written(difference.magnitude())}`;
  if (!isExact && tolerance.atLeast(difference.magnitude())) return `在四舍五入范围内（合计${amount}）`;
  const blanks = parts.length - known.length;
  return blanks > 0
    ? `不能判断：有${blanks}格缺数（合计比已填各项之和${amount}）`
    : `不符：合计${amount}（各项之和${written(sum)}）`;
}

function totals(random: Seeded): Call {
  const decimals = random.pick([0, 0, 1, 2, 3]);
  const unit = random.pick(["", "", "", "元", "万元"]);
  const cell = (amount: Fraction): Given => (unit === "" ? amount.toNumber() : `${written(amount)}${unit}`);
  const holes = random.pick([0, 0, 10, 30]);
  const amounts = Array.from({ length: random.between(1, 4) }, () =>
    Array.from({ length: random.between(1, 3) }, () => Fraction.of(random.between(0, 40_000), 10n ** BigInt(decimals))),
  );
  const width = Math.min(...amounts.map(({ length }) => length));
  const parts = amounts.map((row) =>
    row.slice(0, width).map((amount) => (random.percent(holes) ? random.pick<Given>(["", "—", 0, "0"]) : cell(amount))),
  );
  const sum = amounts.flatMap((row) => row.slice(0, width)).reduce((all, amount) => all.plus(amount), ZERO);
  const step = Fraction.of(random.pick([-30, -2, -1, 0, 0, 0, 0, 1, 2, 30]), 10n ** BigInt(decimals));
  const printed =
    sum.plus(step).sign() < 0
      ? sum
      : sum.plus(step).roundHalfUp(random.percent(30) ? Math.max(0, decimals - 1) : decimals);
  const total = random.percent(92) ? cell(printed) : random.pick<Given>(["", 0, "0", "—"]);
  const exact = random.pick([true, false, null]);
  return {
    name: "CHECK_TOTAL",
    args: [[[total]], parts, exact],
    columns: {},
    mayLieAcross: false,
    choiceAt: 3,
    blankChoice: false,
    check: (args, zero, outcome) => {
      const [[[given = ""] = []] = [], cells = []] = args as [Given[][], Given[][]];
      const [asZero = "", asBlank = asZero] = readBoth(zero, (taken) =>
        totalSays(
          read(given, taken),
          cells.flat().map((part) => read(part, taken)),
          exact === true,
        ),
      );
      const hangs = given === 0 ? "0或缺数" : `不能判断：有0或空格。0就是0时：${asZero}`;
      const wanted = asZero === asBlank ? asZero : [asZero, asBlank].includes(NO_PARTS) ? NO_PARTS : hangs;
      const got = outcome instanceof Error ? outcome.message : outcome;
      return got === wanted ? "" : `“${String(got)}”, not “${wanted}”`;
    },
  };
}
