import { assessCounty } from "../../../src/core/assessment/assess-county";

const MET = { verdict: "met", students: 100 } as const;

describe("verdict of the county beside schools and coefficients", () => {
  it("is 缺数 while a row's stage is not known, and counts the row among the schools that lack data", () => {
    expect(assessCounty([MET], [], 2, { questions: 0, unreadSheets: 0 })).toMatchObject({
      verdict: "missing",
      schools: 3,
      schoolsMet: 1,
      schoolsMissing: 2,
      reasons: [{ code: "schools-missing", count: 2 }],
    });
  });

  it("is 缺数 while a question is open, even where every school passes or none is there yet", () => {
    expect(assessCounty([MET], [], 0, { questions: 1, unreadSheets: 0 })).toMatchObject({
      verdict: "missing",
      reasons: [{ code: "questions-open", count: 1 }],
    });
    expect(assessCounty([], [], 0, { questions: 1, unreadSheets: 0 })).toMatchObject({ verdict: "missing" });
    expect(assessCounty([], [], 0, { questions: 0, unreadSheets: 1 })).toMatchObject({ verdict: "missing" });
    expect(assessCounty([], [], 0, { questions: 0, unreadSheets: 0 })).toMatchObject({
      verdict: "not-applicable",
      reasons: [{ code: "no-schools", count: 0 }],
    });
  });

  it("is 未达标 by one school, whatever is open or missing besides", () => {
    expect(
      assessCounty([MET, { verdict: "failed", students: 100 }, { verdict: "missing", students: null }], [], 1, {
        questions: 1,
        unreadSheets: 0,
      }),
    ).toMatchObject({
      verdict: "failed",
      reasons: [
        { code: "schools-failed", count: 1 },
        { code: "schools-missing", count: 2 },
        { code: "questions-open", count: 1 },
      ],
    });
  });
});
