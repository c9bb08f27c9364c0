import type { Standing } from "../../../src/core/ledger/standing";
import { ledgerView } from "../../../src/app/ledger";
import type { LedgerTrouble } from "../../../src/core/ledger/ledger-texts";
import { ledgerDoubtText, ledgerTroubleText } from "../../../src/i18n/zh-CN/ledger";
import { LEDGER_MARKER } from "../../../src/plan/documents/ledger-markers";
import type { LedgerDoubt } from "../../../src/core/ledger/reconcile";
import {
  columnAt,
  firstSheet,
  headRow,
  lineOf,
  type PaperSheet,
  snapshotOf,
  standingsWith,
  update,
  viewOf,
} from "./ledger-on-paper";

const [DAY, LATER] = ["2026-09-01", "2026-11-30"];
const FIRST = lineOf("示例一小", "primary", "1.1", "failed");
const SECOND = lineOf("示例二小", "primary", "1.1", "failed");
const county = (...lines: readonly Standing[]) => standingsWith(lines);

const rowAt = (sheet: PaperSheet, at: number): (string | number | null)[] => sheet.cells[headRow(sheet) + 1 + at] ?? [];
const cellAt = (sheet: PaperSheet, at: number, name: string): string | number | null =>
  rowAt(sheet, at)[columnAt(sheet, name)] ?? null;
const put = (sheet: PaperSheet, at: number, name: string, value: string | number | null): void => {
  rowAt(sheet, at)[columnAt(sheet, name)] = value;
};
const doubtsOf = (sheet: PaperSheet, ...lines: readonly Standing[]): readonly LedgerDoubt[] =>
  viewOf(sheet, county(...lines), LATER).ledger.doubts;

describe("a row is known again", () => {
  test("by its 编号, whatever else was reworded", () => {
    const sheet = firstSheet(county(FIRST, SECOND), DAY);
    for (const name of ["学校", "学段", "指标"]) put(sheet, 0, name, "改写");
    update(sheet, county({ ...FIRST, state: "met", value: 4.6, lack: null }, SECOND), LATER);
    expect(cellAt(sheet, 0, "状态")).toBe("已销号");
    expect(cellAt(sheet, 0, "学校")).toBe("改写");
    expect(sheet.cells).toHaveLength(headRow(sheet) + 3);
  });

  test("by full width signs and dashes in its 编号", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    put(sheet, 0, "编号", "示例一小－小学 – １.１");
    put(sheet, 0, "学校", "改写");
    expect(viewOf(sheet, county(FIRST), LATER).ledger.entries.map(({ standing }) => standing?.id)).toEqual([FIRST.id]);
  });

  test("by school and item where 编号 is gone, which is then written again", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    put(sheet, 0, "编号", null);
    put(sheet, 0, "学段", null);
    update(sheet, county(FIRST), LATER);
    expect(cellAt(sheet, 0, "编号")).toBe(FIRST.id);
    expect(sheet.cells).toHaveLength(headRow(sheet) + 2);
  });

  test("by school and item where the bureau has its own numbers, which stay", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    put(sheet, 0, "编号", "003");
    update(sheet, county(FIRST), LATER);
    expect(cellAt(sheet, 0, "编号")).toBe("003");
    expect(sheet.cells).toHaveLength(headRow(sheet) + 2);
  });

  test("by its texts where it was copied from a row that is still there", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    sheet.cells.push([...rowAt(sheet, 0)]);
    put(sheet, 1, "学校", "示例二小");
    update(sheet, county(FIRST, SECOND), LATER);
    expect(cellAt(sheet, 1, "编号")).toBe(SECOND.id);
    expect(sheet.cells).toHaveLength(headRow(sheet) + 3);
  });

  test("not at all where 编号 and texts say two things: it stays word for word, and both lines have a row", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    put(sheet, 0, "学校", "示例二小");
    const before = [...rowAt(sheet, 0)];
    expect(doubtsOf(sheet, FIRST, SECOND)).toEqual([
      { kind: "which-line", row: headRow(sheet) + 1, lines: [FIRST.id, SECOND.id] },
    ]);
    update(sheet, county(FIRST, SECOND), LATER);
    expect(rowAt(sheet, 0)).toEqual(before);
    expect([cellAt(sheet, 1, "编号"), cellAt(sheet, 2, "编号")]).toEqual([FIRST.id, SECOND.id]);
  });

  test("of a school with two stages only with its stage", () => {
    const lines = [lineOf("示例九年制", "primary", "1.1", "failed"), lineOf("示例九年制", "junior", "1.1", "failed")];
    const sheet = firstSheet(county(...lines), DAY);
    put(sheet, 0, "编号", null);
    put(sheet, 1, "编号", null);
    put(sheet, 1, "学段", null);
    const [sure, vague] = viewOf(sheet, county(...lines), LATER).ledger.entries;
    expect(sure?.standing?.id).toBe("示例九年制-小学-1.1");
    expect(vague?.is).toBe("doubtful");
  });

  test("several rows of one problem, one measure each, are all brought up to date, and it is said", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    sheet.cells.push([...rowAt(sheet, 0)]);
    put(sheet, 1, "整改措施", "购置");
    expect(doubtsOf(sheet, FIRST)).toEqual([
      { kind: "same-line", id: FIRST.id, rows: [headRow(sheet) + 1, headRow(sheet) + 2] },
    ]);
    update(sheet, county({ ...FIRST, state: "met" }), LATER);
    expect([cellAt(sheet, 0, "状态"), cellAt(sheet, 1, "状态")]).toEqual(["已销号", "已销号"]);
    expect(cellAt(sheet, 1, "整改措施")).toBe("购置");
  });

  test("a number typed as 1.10 is not 1.1", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    put(sheet, 0, "编号", null);
    put(sheet, 0, "指标", "1.10 别的");
    expect(viewOf(sheet, county(FIRST), LATER).ledger.entries[0]?.is).toBe("own");
  });
});

describe("what is no longer there", () => {
  test("a row that was deleted comes back while its problem is there, and stays away once it passes", () => {
    const sheet = firstSheet(county(FIRST, SECOND), DAY);
    sheet.cells.splice(headRow(sheet) + 1, 2);
    update(sheet, county(FIRST, { ...SECOND, state: "met" }), LATER);
    expect(sheet.cells.slice(headRow(sheet) + 1).map((row) => row[0])).toEqual([FIRST.id]);
  });

  test("a school that is gone from the data keeps its row and its state", () => {
    const sheet = firstSheet(county(FIRST, SECOND), DAY);
    update(sheet, county(SECOND), LATER);
    expect(cellAt(sheet, 0, "状态")).toBe("未销号");
    expect(cellAt(sheet, 0, "现值")).toBe(3.2);
    expect(cellAt(sheet, 0, "复核说明")).toBe("未能复核：数据中没有这所学校。");
  });

  test("a claim for it is neither believed nor refused", () => {
    const sheet = firstSheet(county(FIRST, SECOND), DAY);
    put(sheet, 0, "状态", "已完成");
    update(sheet, county(SECOND), LATER);
    expect(cellAt(sheet, 0, "状态")).toBe("申请销号待复核");
  });

  test("a closed row stays closed while a figure is missing, and opens again when it fails", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    update(sheet, county({ ...FIRST, state: "met", value: 4.6, lack: null }), DAY);
    update(sheet, county({ ...FIRST, state: "missing", value: null, lack: null }), LATER);
    expect(cellAt(sheet, 0, "状态")).toBe("已销号");
    expect(cellAt(sheet, 0, "现值")).toBe("缺数");
    expect(cellAt(sheet, 0, "复核说明")).toBe("未能复核：缺数或尚未判定，原于2026年9月1日复核达标。");
    update(sheet, county(FIRST), LATER);
    expect(cellAt(sheet, 0, "状态")).toBe("重新打开");
    expect([cellAt(sheet, 0, "销号日期"), cellAt(sheet, 0, "重新打开日期")]).toEqual([DAY, LATER]);
    expect(cellAt(sheet, 0, "复核说明")).toBe("复核未达标：现值3.2，标准4.5，还差3人，原于2026年9月1日销号。");
  });

  test("an item that the standard does not ask for keeps its row", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    put(sheet, 0, "编号", "示例一小-小学-9.9");
    put(sheet, 0, "指标", "9.9 别的");
    update(sheet, county({ ...FIRST, state: "met" }), LATER);
    expect(cellAt(sheet, 0, "复核说明")).toBe("未能复核：所选标准没有这一项。");
  });

  test("小学 that has become 一贯制 goes on in its row", () => {
    const before = lineOf("示例一小", "primary", "1.4", "failed");
    const sheet = firstSheet(county(before), DAY);
    put(sheet, 0, "责任人", "示例甲");
    const now: Standing = { ...before, id: "示例一小-1.4", stage: null };
    put(sheet, 0, "学校", "改写");
    update(sheet, county(now), LATER);
    expect([cellAt(sheet, 0, "编号"), cellAt(sheet, 0, "责任人")]).toEqual(["示例一小-1.4", "示例甲"]);
    expect(sheet.cells).toHaveLength(headRow(sheet) + 2);
  });
});

describe("the bureau's own words", () => {
  test("a problem of its own is kept word for word, and closed by its own word", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    const own = rowAt(sheet, 0).map(() => null as string | number | null);
    sheet.cells.push(own);
    put(sheet, 1, "指标", "围墙破损");
    put(sheet, 1, "状态", "已完成");
    put(sheet, 1, "完成时限", "2026年8月底");
    const before = [...own];
    const { entries } = viewOf(sheet, county(FIRST), LATER).ledger;
    expect(entries[1]).toMatchObject({ is: "own", isDone: true, isOverdue: false });
    put(sheet, 1, "状态", "未完成");
    expect(viewOf(sheet, county(FIRST), LATER).ledger.entries[1]).toMatchObject({ isDone: false, isOverdue: true });
    put(sheet, 1, "状态", "已完成");
    update(sheet, county(FIRST), LATER);
    expect(rowAt(sheet, 1)).toEqual(before);
  });

  test("that say no state are kept behind 复核说明, once, whatever happens next", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    put(sheet, 0, "状态", "等县里批");
    put(sheet, 0, "复核说明", "已报县长；9月再议");
    update(sheet, county(FIRST), DAY);
    const kept = "（原填：已报县长；9月再议；状态“等县里批”）";
    expect(cellAt(sheet, 0, "复核说明")).toBe(`复核未达标：现值3.2，标准4.5，还差3人。${kept}`);
    update(sheet, county({ ...FIRST, state: "met", value: 4.6, lack: null }), LATER);
    expect(cellAt(sheet, 0, "复核说明")).toBe(`复核达标：现值4.6，标准4.5。${kept}`);
  });

  test("behind a sentence of ours are kept too", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    put(sheet, 0, "复核说明", `${String(cellAt(sheet, 0, "复核说明"))}请基教股跟进`);
    update(sheet, county(FIRST), LATER);
    expect(cellAt(sheet, 0, "复核说明")).toContain("（原填：请基教股跟进）");
  });

  test("a claim that tells more than a claim is kept", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    put(sheet, 0, "状态", "已完成，9月5日验收");
    update(sheet, county(FIRST), LATER);
    expect(cellAt(sheet, 0, "状态")).toBe("申请销号未通过");
    expect(cellAt(sheet, 0, "复核说明")).toContain("状态“已完成，9月5日验收”");
  });

  test("nonsense in a deadline or an amount stays, names its cell, and makes nobody late", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    put(sheet, 0, "完成时限", "下周");
    put(sheet, 0, "数量", "若干");
    expect(doubtsOf(sheet, FIRST)).toEqual([
      { kind: "deadline-unread", row: headRow(sheet) + 1, text: "下周" },
      { kind: "amount-unread", row: headRow(sheet) + 1, text: "若干" },
    ]);
    update(sheet, county(FIRST), LATER);
    expect([cellAt(sheet, 0, "完成时限"), cellAt(sheet, 0, "数量")]).toEqual(["下周", "若干"]);
    expect(viewOf(sheet, county(FIRST), LATER).ledger.entries[0]?.isOverdue).toBe(false);
  });
});

describe("the sheet itself", () => {
  test("without its header it is neither read nor written, and it is said", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    sheet.cells.splice(headRow(sheet), 1);
    const view = viewOf(sheet, county(FIRST), LATER);
    expect(view.troubles).toEqual([{ kind: "head-unread", sheet: "均衡尺-整改台账" }]);
    expect(view.isWritable).toBe(false);
    expect(update(sheet, county(FIRST), LATER)).toBe(0);
  });

  test("columns without which nothing is remembered come back on the right, others stay away", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    for (const name of ["现值", "状态", "复核说明"]) {
      const at = columnAt(sheet, name);
      for (const row of sheet.cells) row.splice(at, 1);
    }
    const wide = sheet.cells[headRow(sheet)]?.length ?? 0;
    expect(viewOf(sheet, county(FIRST), LATER).troubles).toEqual([
      { kind: "columns-gone", sheet: "均衡尺-整改台账", columns: ["value", "state", "note"] },
    ]);
    update(sheet, county(FIRST), LATER);
    expect(sheet.cells[headRow(sheet)]?.slice(wide)).toEqual(["状态", "复核说明"]);
    expect(cellAt(sheet, 0, "状态")).toBe("未销号");
    expect(update(sheet, county(FIRST), LATER)).toBe(0);
  });

  test("the day above the table is that of the last change", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    expect(sheet.cells[1]?.[0]).toBe("更新日期：2026年9月1日　　标准：示例标准");
    update(sheet, county(FIRST), LATER);
    expect(sheet.cells[1]?.[0]).toContain("2026年9月1日");
    update(sheet, county({ ...FIRST, value: 3.3 }), LATER);
    expect(sheet.cells[1]?.[0]).toContain("2026年11月30日");
  });

  test("of several files one each is told, and none of them is read or written", () => {
    const { sheets } = snapshotOf(firstSheet(county(FIRST), DAY));
    const several = sheets.flatMap((sheet) => ["[甲.xlsx]台账", "[乙.xlsx]台账"].map((name) => ({ ...sheet, name })));
    const view = ledgerView({ name: "", sheets: several }, county(FIRST), LATER);
    expect(view.troubles).toEqual([{ kind: "several", sheets: ["[甲.xlsx]台账", "[乙.xlsx]台账"] }]);
    expect(view.isWritable).toBe(false);
  });

  test("a copy is told and stays the user's", () => {
    const { sheets } = snapshotOf(firstSheet(county(FIRST), DAY));
    const copies = sheets.map(({ marker: _, ...sheet }) => ({ ...sheet, name: "台账 (2)", copyOf: LEDGER_MARKER }));
    const view = ledgerView({ name: "", sheets: [...sheets, ...copies] }, county(FIRST), LATER);
    expect(view.troubles).toEqual([{ kind: "copies", sheets: ["台账 (2)"] }]);
    expect(view.reading?.sheet).toBe("均衡尺-整改台账");
  });

  test("every trouble and doubt has its sentence", () => {
    const sheet = firstSheet(county(FIRST), DAY);
    const { reading } = viewOf(sheet, county(FIRST), LATER);
    if (!reading) throw new Error("not read");
    const troubles: readonly LedgerTrouble[] = [
      { kind: "head-unread", sheet: "甲" },
      { kind: "several", sheets: ["甲", "乙"] },
      { kind: "copies", sheets: ["甲 (2)"] },
      { kind: "columns-gone", sheet: "甲", columns: ["state"] },
    ];
    expect(troubles.map((trouble) => ledgerTroubleText(trouble, "整改台账"))).toEqual([
      expect.stringContaining("没有找到整改台账的表头"),
      "有2张整改台账：“甲”、“乙”，不能确定以哪一张为准，都没有读取，也不会写入。请只保留一张。",
      "“甲 (2)”是整改台账的副本，不读取，也不改动。",
      expect.stringContaining("没有“状态”列"),
    ]);
    expect(ledgerDoubtText({ kind: "deadline-unread", row: 5, text: "下周" }, reading)).toBe(
      "N6的完成时限“下周”不是日期，保持原样，不计入逾期。请填年月日，如2026年8月31日。",
    );
    expect(ledgerDoubtText({ kind: "amount-unread", row: 5, text: "若干" }, reading)).toContain("J6的数量“若干”");
    expect(ledgerDoubtText({ kind: "which-line", row: 5, lines: ["甲", "乙"] }, reading)).toContain("A6不能确定");
    expect(ledgerDoubtText({ kind: "same-line", id: "甲", rows: [5, 6] }, reading)).toContain("第6、7行都是“甲”");
  });
});
