import { deadlineOf } from "../../../src/core/ledger/deadline";

describe("the last day of a deadline", () => {
  test.each([
    ["2026-08-31", "2026-08-31"],
    ["2026/8/5", "2026-08-05"],
    ["2026年8月31日前", "2026-08-31"],
    ["2026年8月底", "2026-08-31"],
    ["2026.9", "2026-09-30"],
    ["2026年2月", "2026-02-28"],
    ["2026年底", "2026-12-31"],
    ["2026", "2026-12-31"],
    ["46265", "2026-08-31"],
    ["2026年8月至10月", "2026-10-31"],
    ["2026年8月—2027年3月", "2027-03-31"],
    ["2026年8月1日-2026年9月1日", "2026-09-01"],
    ["２０２６年８月", "2026-08-31"],
  ])("%s is over after %s", (text, last) => {
    expect(deadlineOf(text)).toEqual({ is: "day", last });
  });

  test.each([
    ["", "blank"],
    ["  ", "blank"],
    ["长期坚持", "lasting"],
    ["每年9月", "lasting"],
    ["下周", "unread"],
    ["8月底", "unread"],
    ["2026年13月", "unread"],
    ["尽快", "unread"],
  ])("%s is %s", (text, is) => {
    expect(deadlineOf(text)).toEqual({ is });
  });
});
