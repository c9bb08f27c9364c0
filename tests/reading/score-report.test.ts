import type { Expectation, Report } from "./expectation";
import { scoreReport } from "./score-report";

const WANT: Expectation = {
  id: "one",
  kind: "roster",
  schools: [
    {
      name: "示例小学",
      stage: "小学",
      sheet: "台账",
      row: 3,
      indicators: [{ code: "1.1", value: 5, state: "met" }, { code: "1.2" }],
    },
  ],
  balance: [{ stage: "小学", code: "1.1", mean: 5, cv: 0, met: true }],
  forbid: ["total-mismatch"],
  sheets: ["台账"],
  legit: ["column-field"],
};

function indicator(code: string, value: number | null): Report["schools"][number]["indicators"][number] {
  return { code, value, state: value === null ? "missing" : "met", cells: [] };
}

const RIGHT: Report = {
  county: { verdict: "met" },
  tables: [{ sheet: "台账" }],
  schools: [
    {
      name: "示例小学",
      stage: "小学",
      sheet: "台账",
      row: 3,
      indicators: [indicator("1.1", 5), indicator("1.2", null)],
    },
  ],
  balance: [{ stage: "小学", code: "1.1", mean: 5, cv: 0, met: true, excluded: [] }],
  outside: [],
  questions: [],
  findings: [],
};

function withValue(value: number | null): Report {
  return {
    ...RIGHT,
    schools: RIGHT.schools.map((school) => ({
      ...school,
      indicators: [indicator("1.1", value), indicator("1.2", null)],
    })),
  };
}

const ASKED: Report["questions"][number] = {
  id: "q",
  code: "column-field",
  message: "这一列是什么？",
  cells: ["台账!D2"],
  choices: [{ id: "teachers_above_degree:primary", label: "高于规定学历教师数" }],
  answer: null,
};

describe("scoring of a reading", () => {
  test("counts value, missing value, coefficient and sheet as right", () => {
    expect(scoreReport(WANT, RIGHT)).toEqual({
      tally: { right: 4, asked: 0, told: 0, silent: 0, wrongAsked: 0, wrong: 0, needless: 0, questions: 0, alarms: 0 },
      notes: [],
    });
  });

  test("tells a wrong value from one about which a question is open", () => {
    expect(scoreReport(WANT, withValue(50)).tally).toMatchObject({ right: 3, wrong: 1, wrongAsked: 0 });
    expect(scoreReport(WANT, { ...withValue(50), questions: [ASKED] }).tally).toMatchObject({
      right: 3,
      wrong: 0,
      wrongAsked: 1,
    });
    expect(scoreReport(WANT, { ...withValue(50), questions: [{ ...ASKED, answer: "none" }] }).tally).toMatchObject({
      wrong: 1,
      questions: 0,
    });
  });

  test("tells a missing value that is asked about, one that is explained, and one of which nothing is said", () => {
    const none = { ...RIGHT, schools: [], county: { verdict: "missing" } };
    expect(scoreReport(WANT, { ...withValue(null), questions: [ASKED] }).tally).toMatchObject({
      asked: 1,
      told: 0,
      silent: 0,
    });
    expect(scoreReport(WANT, withValue(null)).tally).toMatchObject({ asked: 0, told: 1, silent: 0 });
    expect(scoreReport(WANT, none).tally).toMatchObject({ told: 0, silent: 1 });
    const told = { code: "school-outside", severity: "warning", message: "“示例小学”没有评估。", cells: [] };
    expect(scoreReport(WANT, { ...none, findings: [told] }).tally).toMatchObject({ told: 1, silent: 0 });
    expect(scoreReport(WANT, { ...none, findings: [{ ...told, severity: "info" }] }).tally).toMatchObject({
      told: 0,
      silent: 1,
    });
  });

  test("counts as wrong a school too many, a coefficient too many and a county that passes without a school", () => {
    const extra = { ...RIGHT.schools[0], name: "校均" } as Report["schools"][number];
    expect(scoreReport(WANT, { ...RIGHT, schools: [...RIGHT.schools, extra] }).tally.wrong).toBe(1);
    expect(
      scoreReport(WANT, {
        ...RIGHT,
        balance: [...RIGHT.balance, { stage: "初中", code: "1.1", mean: 5, cv: 0, met: true, excluded: [] }],
      }).tally.wrong,
    ).toBe(1);
    expect(scoreReport(WANT, { ...RIGHT, schools: [] }).tally.wrong).toBe(1);
  });

  test("counts false alarms and questions that nobody would ask", () => {
    const alarm = { code: "total-mismatch", severity: "error", message: "合计不符", cells: [] };
    expect(scoreReport(WANT, { ...RIGHT, findings: [alarm, alarm] }).tally.alarms).toBe(2);
    expect(scoreReport(WANT, { ...RIGHT, questions: [ASKED, { ...ASKED, code: "row-stage" }] }).tally).toMatchObject({
      questions: 2,
      needless: 1,
    });
  });

  test("names a sheet that is neither read nor mentioned", () => {
    expect(scoreReport(WANT, { ...RIGHT, tables: [] }).notes).toEqual(["SILENT sheet 台账 unread, nothing said"]);
  });
});
