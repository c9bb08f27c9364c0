import { ledgerCounts } from "../../src/i18n/zh-CN/ledger-page";
import { firstSheet, lineOf, standingsWith, viewOf } from "../core/ledger/ledger-on-paper";

const STANDINGS = standingsWith([
  lineOf("示例一小", "primary", "1.1", "failed"),
  lineOf("示例一小", "primary", "1.2", "tolerated"),
  lineOf("示例一小", "primary", "1.4", "met"),
  lineOf("示例二小", "primary", "1.1", "missing"),
]);
const TODAY = "2026-11-30";

test("what may wait is not counted as done, nor is what cannot be judged", () => {
  const { entries } = viewOf(null, STANDINGS, TODAY, { kind: "tasks" }).ledger;
  expect(ledgerCounts("tasks", entries, false)).toBe("共4项：未完成2项、可暂缓1项、已完成1项。");
});

test("the ledger says 销号, and what is not on the sheet yet", () => {
  const { entries } = viewOf(null, STANDINGS, TODAY).ledger;
  expect(ledgerCounts("problems", entries, false)).toBe("共1项：未销号1项。");
  const more = standingsWith([...STANDINGS.all, lineOf("示例三小", "primary", "1.1", "failed")]);
  const later = viewOf(firstSheet(STANDINGS, TODAY), more, TODAY).ledger;
  expect(ledgerCounts("problems", later.entries, true)).toBe("共2项：未销号2项。其中1项还没有写入表中，请更新。");
  expect(ledgerCounts("problems", [], true)).toBe("没有需要列入的问题。");
});
