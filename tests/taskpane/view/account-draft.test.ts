import { readJudgement } from "../../../src/taskpane/view/judgement-draft";

test("the day of a decision is a day of the calendar, and none later than today", () => {
  const problem = (date: string) =>
    readJudgement({ verdict: "met", reason: "现场核查", by: "督导室", date }, "2026-11-29").problems?.date;
  expect(problem("2026-11-29")).toBeUndefined();
  expect(problem("2024-02-29")).toBeUndefined();
  expect(problem("2026-11-30")).toBe("日期不能晚于今天。");
  expect(problem("2031-01-01")).toBe("日期不能晚于今天。");
  expect(problem("")).toBe("请填写日期。");
  for (const wrong of ["2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-11-00"])
    expect(problem(wrong)).toBe("没有这一天，请核对日期。");
  // A year typed with two digits.
  expect(problem("0026-11-20")).toBe("请核对年份。");
});

test("what a decision rests on is read as one line, also where it was typed in several", () => {
  const draft = {
    verdict: "met",
    by: "督导室",
    date: "2026-11-29",
    reason: " 师政发〔2024〕12号 \n\n档案室A-12\r\n第3页\n",
  };
  expect(readJudgement(draft, "2026-11-29").made?.evidence).toBe("师政发〔2024〕12号 档案室A-12 第3页");
});
