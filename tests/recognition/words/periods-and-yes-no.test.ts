import { dayRangeOf, monthsBetween } from "../../../src/core/facts/day-range";
import { periodOf } from "../../../src/recognition/tables/period-of-column";
import { yesNoOf } from "../../../src/recognition/words/yes-no-words";

test("是 and 否 in every spelling; what is neither is not guessed at", () => {
  for (const text of ["是", "√", "✓", "1", "有", "符合", "Y", "在用"])
    expect([text, yesNoOf(text)]).toEqual([text, "yes"]);
  for (const text of ["否", "×", "0", "无", "不符合", "未交流", "N", "停用"])
    expect([text, yesNoOf(text)]).toEqual([text, "no"]);
  for (const text of ["", "—", "/"]) expect([text, yesNoOf(text)]).toEqual([text, null]);
  for (const text of ["待定", "2024年", "部分"]) expect([text, yesNoOf(text)]).toEqual([text, "unknown"]);
});

test("dates as bureaus write them", () => {
  expect(dayRangeOf("2023-09-01")).toEqual({ from: "2023-09-01", to: "2023-09-01" });
  expect(dayRangeOf("2024年2月")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  expect(dayRangeOf("2023.9")).toEqual({ from: "2023-09-01", to: "2023-09-30" });
  expect(dayRangeOf("202309")).toEqual({ from: "2023-09-01", to: "2023-09-30" });
  expect(dayRangeOf("2023")).toEqual({ from: "2023-01-01", to: "2023-12-31" });
  expect(dayRangeOf("45170")).toEqual({ from: "2023-09-01", to: "2023-09-01" });
  // 36525 is the last day of 1999, 43890 the 29 February of 2020.
  expect(["36525", "36526", "43890", "43831"].map((text) => dayRangeOf(text)?.from)).toEqual([
    "1999-12-31",
    "2000-01-01",
    "2020-02-29",
    "2020-01-01",
  ]);
  for (const text of ["", "去年", "2023年13月", "2023-02-30"]) expect([text, dayRangeOf(text)]).toEqual([text, null]);
  expect(monthsBetween("2024-09-02", "2026-09-01")).toBe(23);
});

test("the years of a column of hours", () => {
  expect(periodOf(["培训学时", "2025年"], [])).toEqual({ from: 2025, to: 2025, isSchoolYear: false });
  expect(periodOf(["2021-2022学年学时"], [])).toEqual({ from: 2021, to: 2021, isSchoolYear: true });
  expect(periodOf(["2021-2025年培训学时"], [])).toEqual({ from: 2021, to: 2025, isSchoolYear: false });
  expect(periodOf(["培训学时"], ["教师五年培训学时登记表"])).toBe("five-years");
  // A year in the title may be when the table was made.
  expect(periodOf(["培训学时"], ["2025年教师信息表"])).toBeNull();
});
