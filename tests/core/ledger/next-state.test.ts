import type { LedgerRow } from "../../../src/core/ledger/ledger-row";
import { type Check, nextState } from "../../../src/core/ledger/next-state";
import { noteParts, stateWordOf } from "../../../src/recognition/words/ledger-words";

const TODAY = "2026-11-30";
const [CLOSED, REOPENED] = ["2026-09-01", "2026-10-15"];

/** A row with what stands in its cells of state; all else is blank. */
function rowOf(state: string, note = "", closed = "", reopened = ""): LedgerRow {
  const day = (text: string): LedgerRow["closed"] => ({ day: /^\d{4}-\d\d-\d\d$/.test(text) ? text : null, text });
  const texts = Object.fromEntries(
    ["id", "school", "stage", "item", "listed", "measure", "amount", "cost", "owner", "person", "deadline", "evidence"]
      .concat("remarks", "value", "required", "lack", "unit", "state", "closed", "reopened", "note")
      .map((column) => [column, ""]),
  ) as LedgerRow["texts"];
  return { row: 9, texts, word: stateWordOf(state), ...noteParts(note), closed: day(closed), reopened: day(reopened) };
}

const PASSED = "复核达标：现值4.6，标准4.5。";
const FAILED = "复核未达标：现值4.2，标准4.5，还差3人。";

const NEVER = (state: string): LedgerRow => rowOf(state, FAILED);
const WAS_CLOSED = (state: string): LedgerRow => rowOf(state, PASSED, CLOSED);
const WAS_REOPENED = (state: string): LedgerRow => rowOf(state, FAILED, CLOSED, REOPENED);
const WAS_HELD = (state: string): LedgerRow => rowOf(state, PASSED, CLOSED, REOPENED);

describe("S003-3.1: the state of a row", () => {
  test.each<[string, (state: string) => LedgerRow, string, Check, string, string | null, string | null]>([
    ["never closed, passes", NEVER, "未销号", "met", "closed", TODAY, null],
    ["never closed, passes and is claimed", NEVER, "已完成", "met", "closed", TODAY, null],
    ["never closed, passes while work goes on", NEVER, "整改中", "met", "closed", TODAY, null],
    ["never closed, fails", NEVER, "未销号", "failed", "open", null, null],
    ["never closed, fails, nothing said", NEVER, "", "failed", "open", null, null],
    ["never closed, fails though claimed", NEVER, "已完成", "failed", "refused", null, null],
    ["never closed, fails though called closed", NEVER, "已销号", "failed", "refused", null, null],
    ["refused stays refused", NEVER, "申请销号未通过", "failed", "refused", null, null],
    ["refused and back to work", NEVER, "整改中", "failed", "open", null, null],
    ["never closed, nonsense said", NEVER, "等县里批", "failed", "open", null, null],
    ["never closed, not known", NEVER, "未销号", "unknown", "open", null, null],
    ["never closed, claimed, not known", NEVER, "已办结", "unknown", "claimed", null, null],
    ["never closed, may wait", NEVER, "未销号", "tolerated", "tolerated", null, null],

    ["closed, passes", WAS_CLOSED, "已销号", "met", "closed", CLOSED, null],
    ["closed, word gone", WAS_CLOSED, "", "met", "closed", CLOSED, null],
    ["closed, opened by the bureau", WAS_CLOSED, "重新打开", "met", "held", CLOSED, TODAY],
    ["closed, back to work by the bureau", WAS_CLOSED, "未完成", "met", "held", CLOSED, TODAY],
    ["closed, fails again", WAS_CLOSED, "已销号", "failed", "reopened", CLOSED, TODAY],
    ["closed, fails again though claimed", WAS_CLOSED, "已完成", "failed", "reopened", CLOSED, TODAY],
    ["closed, not known", WAS_CLOSED, "已销号", "unknown", "closed", CLOSED, null],
    ["closed, opened by the bureau, not known", WAS_CLOSED, "未销号", "unknown", "held", CLOSED, TODAY],
    ["closed, may wait", WAS_CLOSED, "已销号", "tolerated", "tolerated", CLOSED, null],

    ["opened again, passes", WAS_REOPENED, "重新打开", "met", "closed", TODAY, null],
    ["opened again, fails still", WAS_REOPENED, "重新打开", "failed", "reopened", CLOSED, REOPENED],
    ["opened again, work goes on", WAS_REOPENED, "整改中", "failed", "reopened", CLOSED, REOPENED],
    ["opened again, fails though claimed", WAS_REOPENED, "已完成", "failed", "refused", CLOSED, REOPENED],
    ["opened again, not known", WAS_REOPENED, "重新打开", "unknown", "reopened", CLOSED, REOPENED],
    ["opened again, claimed, not known", WAS_REOPENED, "已销号", "unknown", "claimed", CLOSED, REOPENED],
    ["opened again, may wait", WAS_REOPENED, "重新打开", "tolerated", "tolerated", CLOSED, REOPENED],

    ["held, passes", WAS_HELD, "人工重新打开", "met", "held", CLOSED, REOPENED],
    ["held, work goes on", WAS_HELD, "整改中", "met", "held", CLOSED, REOPENED],
    ["held, claimed and passes", WAS_HELD, "已完成", "met", "closed", TODAY, null],
    ["held, fails", WAS_HELD, "人工重新打开", "failed", "reopened", CLOSED, REOPENED],
    ["held, not known", WAS_HELD, "人工重新打开", "unknown", "held", CLOSED, REOPENED],
    ["held, claimed, not known", WAS_HELD, "已销号", "unknown", "claimed", CLOSED, REOPENED],
  ])("%s", (_, was, word, check, state, closedOn, reopenedOn) => {
    expect(nextState(was(word), check, TODAY)).toEqual({ state, closedOn, reopenedOn });
  });

  test("a day filled in under 销号日期 is a claim, and none where work is said to go on", () => {
    expect(nextState(rowOf("未销号", FAILED, "2026-11-01"), "failed", TODAY).state).toBe("refused");
    expect(nextState(rowOf("整改中", FAILED, "2026-12-31"), "failed", TODAY).state).toBe("open");
  });

  test("nothing closes by words: 已销号 with a day over a note that says it fails is a claim", () => {
    expect(nextState(rowOf("已销号", FAILED, "2026-11-01"), "failed", TODAY).state).toBe("refused");
  });

  test("where 复核说明 is gone or reworded, what is told to be closed on a day was", () => {
    for (const note of ["", "请基教股9月再看"]) {
      const row = rowOf("已销号", note, CLOSED);
      expect(nextState(row, "failed", TODAY)).toEqual({ state: "reopened", closedOn: CLOSED, reopenedOn: TODAY });
      expect(nextState(row, "met", TODAY).closedOn).toBe(CLOSED);
    }
  });

  test("重新打开 typed over what was never closed counts from today", () => {
    expect(nextState(NEVER("重新打开"), "failed", TODAY)).toEqual({
      state: "reopened",
      closedOn: null,
      reopenedOn: TODAY,
    });
  });
});

describe("what is written into 状态", () => {
  test.each([
    ["已完成", "claim"],
    ["完成", "claim"],
    ["已办结", "claim"],
    ["√", "claim"],
    ["是", "claim"],
    ["已 销 号", "closed"],
    ["整改到位", "claim"],
    ["未完成", "open-word"],
    ["尚未完成", "open-word"],
    ["基本完成", "open-word"],
    ["部分完成", "open-word"],
    ["正在整改，预计9月完成", "open-word"],
    ["待验收", "open-word"],
    ["否", "open-word"],
    ["重新打开", "reopened"],
    ["申请销号未通过", "refused"],
    ["", "blank"],
    ["　", "blank"],
    ["等县里批", "other"],
    ["？？", "other"],
  ])("%s is %s", (text, word) => {
    expect(stateWordOf(text)).toBe(word);
  });
});
