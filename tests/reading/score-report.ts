import type { Expectation, ExpectedSchool, Report } from "./expectation";

/** Figures of one workbook, or of many together. */
export interface Tally {
  readonly right: number;
  /** No figure, and a question that concerns it is open. */
  readonly asked: number;
  /** No figure, and it is said that there is none. */
  readonly told: number;
  /** No figure, not a word. */
  readonly silent: number;
  /** A wrong figure while a question that concerns it is open. */
  readonly wrongAsked: number;
  /** A wrong figure, not a word. */
  readonly wrong: number;
  /** Open questions that a colleague would not ask. */
  readonly needless: number;
  readonly questions: number;
  /** Findings that accuse falsely. */
  readonly alarms: number;
}

export interface ReportScore {
  readonly tally: Tally;
  /** Everything that is not right, a line each, beginning with its verdict. */
  readonly notes: readonly string[];
}

export const NO_TALLY: Tally = {
  right: 0,
  asked: 0,
  told: 0,
  silent: 0,
  wrongAsked: 0,
  wrong: 0,
  needless: 0,
  questions: 0,
  alarms: 0,
};

export function tallied(a: Tally, b: Tally): Tally {
  return {
    right: a.right + b.right,
    asked: a.asked + b.asked,
    told: a.told + b.told,
    silent: a.silent + b.silent,
    wrongAsked: a.wrongAsked + b.wrongAsked,
    wrong: a.wrong + b.wrong,
    needless: a.needless + b.needless,
    questions: a.questions + b.questions,
    alarms: a.alarms + b.alarms,
  };
}

type Verdict = "right" | "asked" | "told" | "silent" | "wrongAsked" | "wrong";

const WORD: Readonly<Record<Exclude<Verdict, "right">, string>> = {
  asked: "asked",
  told: "told",
  silent: "SILENT",
  wrongAsked: "wrong?",
  wrong: "WRONG",
};

/** Indicators that hang on a field; `all` where every one does. */
const INDICATORS_OF: Readonly<Record<string, readonly string[] | "all">> = {
  students: "all",
  students_primary: "all",
  students_junior: "all",
  students_senior: "all",
  school: "all",
  stage: "all",
  teachers_above_degree: ["1.1"],
  teachers_bachelor: ["1.1"],
  teachers_college: ["1.1"],
  backbone: ["1.2"],
  pe_art_teachers: ["1.3"],
  pe_teachers: ["1.3"],
  arts_teachers: ["1.3"],
  teaching_area: ["1.4"],
  indoor_sport_area: ["1.4", "1.5"],
  sports_area: ["1.5"],
  equipment_value: ["1.6"],
  multimedia_rooms: ["1.7"],
};
const WITH_UNIT: ReadonlySet<string> = new Set(["1.4", "1.5", "1.6"]);
/** Questions about rows concern only the schools that they name. */
const OF_ROWS: ReadonlySet<string> = new Set([
  "row-stage",
  "same-school",
  "duplicate-school",
  "approximate-number",
  "row-meaning",
]);
/** Questions of which one may explain a school too many. */
const OF_SCHOOLS: ReadonlySet<string> = new Set([
  "row-meaning",
  "row-stage",
  "same-school",
  "duplicate-school",
  "which-table",
  "table-kind",
  "table-year",
]);
/** Findings that say why figures are missing, without naming each school. */
const EXPLAIN: ReadonlySet<string> = new Set([
  "no-table",
  "table-not-assessed",
  "figures-not-assessed",
  "table-without-schools",
  "sum-impossible",
  "unit-unusable",
  "headers-not-read",
  "schools-unmatched",
  "figures-differ",
]);
const EXPLAIN_AS_INFO: ReadonlySet<string> = new Set(["figures-not-assessed", "table-not-assessed"]);
/** What follows from a missing figure does not explain it. */
const FOLLOW: ReadonlySet<string> = new Set(["school-missing-data", "balance-incomplete", "total-mismatch"]);
const MANY = /等|\d+所/;

const plain = (name: string): string => name.replace(/\s/g, "");
const isNear = (got: number, want: number): boolean => Math.abs(got - want) <= 1e-9 * Math.max(1, Math.abs(want));

/**
 * Compares a report with what must be read: every figure of every school, every coefficient, counts of lists, findings
 * that must appear and such as must not.
 */
export function scoreReport(want: Expectation, got: Report): ReportScore {
  const verdicts: Verdict[] = [];
  const notes: string[] = [];
  const say = (verdict: Verdict, what: string): void => {
    verdicts.push(verdict);
    if (verdict !== "right" && what !== "") notes.push(`${WORD[verdict]} ${what}`);
  };
  const open = got.questions.filter(({ answer }) => answer === null);
  const asks = (code: string | null, name: string | null): boolean =>
    open.some((question) => concerns(question, code, name));
  scoreSchools(
    want,
    got,
    asks,
    say,
    open.some(({ code }) => OF_SCHOOLS.has(code)),
  );
  for (const name of want.outside ?? []) {
    if (got.outside.some((each) => each.name === name)) say("right", "");
    else if (!got.schools.some((each) => each.name === name)) say("told", `outside ${name}: nowhere`);
  }
  scoreBalance(want, got, asks, say);
  for (const { school, field, value } of want.counts ?? []) {
    const found = countOf(got, school, field);
    const what = `count ${school} ${field}: ${found ?? "none"}, want ${value}`;
    if (found === value) say("right", "");
    else if (found === null) say(open.length > 0 ? "asked" : "told", what);
    else say(open.length > 0 ? "wrongAsked" : "wrong", what);
  }
  for (const { code, cell } of want.findings ?? []) {
    const isThere = got.findings.some(
      (each) => each.code === code && (cell === undefined || each.cells.includes(cell)),
    );
    say(isThere ? "right" : "silent", `finding ${code} ${cell ?? ""}`);
  }
  for (const sheet of want.sheets ?? []) {
    const isNamed =
      got.tables.some((table) => table.sheet === sheet) ||
      got.findings.some(({ message }) => message.includes(`“${sheet}”`));
    say(isNamed ? "right" : "silent", `sheet ${sheet} unread, nothing said`);
  }
  const lost = want.schools.filter(
    (each) =>
      !got.schools.some(
        (school) => plain(school.name) === plain(each.name) || (school.sheet === each.sheet && school.row === each.row),
      ),
  );
  if (lost.length > 0 && got.county.verdict === "met")
    say("wrong", `county met though ${lost.length} rows are not in it`);
  const alarms = got.findings.filter(({ code }) => want.forbid?.includes(code) === true);
  notes.push(...alarms.map(({ message }) => `ALARM ${message}`));
  const needless = open.filter(({ code }) => want.legit?.includes(code) !== true);
  notes.push(
    ...needless.map(
      ({ code, message, choices }) => `needless [${code}] ${message} | ${choices.map(({ label }) => label).join("；")}`,
    ),
  );
  const count = (verdict: Verdict): number => verdicts.filter((each) => each === verdict).length;
  return {
    tally: {
      right: count("right"),
      asked: count("asked"),
      told: count("told"),
      silent: count("silent"),
      wrongAsked: count("wrongAsked"),
      wrong: count("wrong"),
      needless: needless.length,
      questions: open.length,
      alarms: alarms.length,
    },
    notes,
  };
}

type Asks = (code: string | null, name: string | null) => boolean;
type Say = (verdict: Verdict, what: string) => void;

/** Whether a question is about a figure: of an indicator (null for any) and of a school (null for any). */
function concerns(question: Report["questions"][number], code: string | null, name: string | null): boolean {
  const { message, cells, choices } = question;
  if (question.code === "column-unit") return code === null || WITH_UNIT.has(code);
  if (question.code === "column-field") {
    return choices.some(({ id }) => {
      const indicators = INDICATORS_OF[id.split(":")[0] ?? ""];
      return indicators !== undefined && (indicators === "all" || code === null || indicators.includes(code));
    });
  }
  if (!OF_ROWS.has(question.code)) return true;
  return name === null || message.includes(name.slice(-6)) || cells.length > 1 || MANY.test(message);
}

function scoreSchools(want: Expectation, got: Report, asks: Asks, say: Say, mayBeTooMany: boolean): void {
  const left = [...got.schools];
  for (const expected of want.schools) {
    const school = take(left, expected);
    const isOutside = got.outside.some(({ name }) => name === expected.name);
    for (const { code, value, state } of expected.indicators) {
      const indicator = school?.indicators.find((each) => each.code === code);
      const what = `${expected.name}|${expected.stage} ${code}`;
      const isAsked = asks(code, expected.name);
      const read = indicator && indicator.state !== "missing" ? indicator.value : null;
      if (read === null) {
        if (value === undefined) say("right", "");
        else if (isAsked) say("asked", "");
        else
          say(
            school !== null || isOutside || tells(got, expected.name) ? "told" : "silent",
            `${what}: ${school ? `no value ${indicator?.reason ?? ""}` : isOutside ? "outside" : "no row"}`,
          );
      } else if (value !== undefined && isNear(read, value) && indicator?.state === state) say("right", "");
      else
        say(
          isAsked ? "wrongAsked" : "wrong",
          `${what}: ${read} ${indicator?.state ?? ""}, want ${value ?? "missing"} ${state ?? ""} [${indicator?.cells.slice(0, 3).join(" ") ?? ""}]`,
        );
    }
  }
  for (const { name, stage, sheet, row } of left)
    say(mayBeTooMany ? "wrongAsked" : "wrong", `extra school ${name}|${stage} ${sheet} row ${row}`);
}

/** Takes the school that is meant out of those read: by name and stage, else by its row, else by the end of its name. */
function take(
  left: Report["schools"][number][],
  { name, stage, sheet, row }: ExpectedSchool,
): Report["schools"][number] | null {
  const named = left.filter((each) => plain(each.name) === plain(name) && each.stage === stage);
  const found =
    named.find((each) => row === undefined || each.row === row) ??
    named[0] ??
    (row === undefined
      ? undefined
      : left.find((each) => each.sheet === sheet && each.row === row && each.stage === stage)) ??
    left.find((each) => plain(each.name).endsWith(plain(name)) && each.stage === stage);
  if (!found) return null;
  left.splice(left.indexOf(found), 1);
  return found;
}

/** Whether a finding says why figures of this school are missing. */
function tells({ findings }: Report, name: string): boolean {
  return findings.some(
    ({ code, severity, message }) =>
      (severity !== "info" || EXPLAIN_AS_INFO.has(code)) &&
      !FOLLOW.has(code) &&
      (message.includes(name) || EXPLAIN.has(code)),
  );
}

function scoreBalance(want: Expectation, got: Report, asks: Asks, say: Say): void {
  for (const { stage, code, mean, cv, met } of want.balance) {
    const found = got.balance.find((each) => each.stage === stage && each.code === code);
    if (!found || found.cv === null || found.mean === null) say(asks(code, null) ? "asked" : "told", "");
    else if (isNear(found.cv, cv) && isNear(found.mean, mean) && found.met === met) say("right", "");
    else if (asks(code, null)) say("wrongAsked", "");
    else if (found.excluded.length > 0) say("told", "");
    else say("wrong", `coefficient ${stage} ${code}: ${found.cv}, want ${cv}`);
  }
  for (const { stage, code, cv } of got.balance) {
    if (cv !== null && !want.balance.some((each) => each.stage === stage && each.code === code))
      say("wrong", `coefficient that nobody has, ${stage} ${code}: ${cv}`);
  }
}

/** What a list comes to for a school; figures of the list's own rows where nothing is added up. */
function countOf({ tables }: Report, school: string, field: string): number | null {
  let found: number | null = null;
  for (const { bySchool, figures } of tables) {
    for (const { name, values } of [...(bySchool ?? []), ...(figures ?? [])]) {
      if (plain(name) !== plain(school)) continue;
      for (const each of values) if (each.field === field && (found === null || bySchool)) found = each.value;
    }
  }
  return found;
}
