import { plansOfSchools } from "../../../src/core/ledger/plans-of-schools";
import { columnAt, firstSheet, headRow, lineOf, type PaperSheet, standingsWith, viewOf } from "./ledger-on-paper";

const TODAY = "2026-11-30";
const STANDINGS = standingsWith([
  lineOf("示例一小", "primary", "1.1", "failed"),
  lineOf("示例一小", "primary", "1.2", "failed"),
  lineOf("示例学校", "primary", "1.1", "failed"),
  lineOf("示例学校", "junior", "1.1", "failed"),
  lineOf("示例二小", "primary", "1.1", "met"),
]);

/** The ledger as it is first made, with what the bureau has then written into some of its columns, row by row. */
function ledgerWith(
  written: readonly Readonly<Record<string, string>>[],
  more: readonly (string | null)[][] = [],
): PaperSheet {
  const sheet = firstSheet(STANDINGS, TODAY);
  written.forEach((cells, at) => {
    const row = sheet.cells[headRow(sheet) + 1 + at] ?? [];
    for (const [name, text] of Object.entries(cells)) row[columnAt(sheet, name)] = text;
  });
  sheet.cells.push(...more.map((cells) => [...cells]));
  return sheet;
}

const planOf = (sheet: PaperSheet | null) => plansOfSchools(viewOf(sheet, STANDINGS, TODAY).ledger.entries);

test("a school has what is not done of it, and who is responsible, those that lead first and each once", () => {
  const plan = planOf(
    ledgerWith([
      { 责任单位: "县财政局、县教体局", 完成时限: "2027年8月底" },
      { 责任单位: "牵头单位：县人社局；责任单位：县财政局", 完成时限: "2026年12月" },
    ]),
  )("示例一小", "primary");
  expect(plan.entries.map(({ standing }) => standing?.code)).toEqual(["1.1", "1.2"]);
  // Where a cell names no leader, all that it names lead.
  expect(plan.owners).toEqual(["县财政局", "县教体局", "县人社局"]);
  expect(planOf(ledgerWith([{ 责任单位: "责任单位：县财政局；牵头单位：县教体局" }]))("示例一小", null).owners).toEqual(
    ["县教体局", "县财政局"],
  );
});

test("the deadline is the last of all, by the day and not by the text, as the bureau has written it", () => {
  const deadlines = (...texts: readonly string[]): string =>
    planOf(ledgerWith(texts.map((text) => ({ 完成时限: text }))))("示例一小", null).deadline;
  expect(deadlines("2027年8月底", "2026年12月")).toBe("2027年8月底");
  expect(deadlines("2026年9月", "2026年10月")).toBe("2026年10月"); // "9" comes after "1" as a text
  expect(deadlines("2026-12-31", "长期坚持")).toBe("2026-12-31");
  expect(deadlines("下周", "")).toBe("");
  expect(deadlines("长期坚持", "常年")).toBe("");
});

test("a stage has its own rows, and those that name none; the school as a whole has all", () => {
  const own = ["", "示例学校", "", "校门改造", ...Array.from({ length: 7 }, () => ""), "县住建局"];
  const plan = planOf(ledgerWith([], [own]));
  const codes = (stage: "primary" | "junior" | null): readonly (string | undefined)[] =>
    plan("示例学校", stage).entries.map(({ standing, row }) => standing?.id ?? row?.texts.item);
  expect(codes("primary")).toEqual(["示例学校-小学-1.1", "校门改造"]);
  expect(codes("junior")).toEqual(["示例学校-初中-1.1", "校门改造"]);
  expect(codes(null)).toEqual(["示例学校-小学-1.1", "示例学校-初中-1.1", "校门改造"]);
  expect(plan("示例学校", "primary").owners).toEqual(["县住建局"]);
});

test("what is done is no plan any more, nor is a school that the ledger does not have", () => {
  const met = standingsWith(
    STANDINGS.all.map((line) =>
      line.code === "1.1" ? lineOf(line.school, line.stage ?? "primary", "1.1", "met") : line,
    ),
  );
  const { entries } = viewOf(ledgerWith([{ 责任单位: "县教体局" }]), met, TODAY).ledger;
  expect(entries.filter(({ isDone }) => isDone)).toHaveLength(3);
  const after = plansOfSchools(entries);
  expect(after("示例一小", null).entries.map(({ standing }) => standing?.code)).toEqual(["1.2"]);
  expect(after("示例一小", null).owners).toEqual([]);
  for (const school of ["示例二小", "", "示例三小"])
    expect(after(school, null)).toEqual({ entries: [], owners: [], deadline: "" });
});

test("without a sheet the problems are there, and nobody is responsible yet", () => {
  expect(planOf(null)("示例一小", "primary")).toMatchObject({
    entries: [{ row: null }, { row: null }],
    owners: [],
    deadline: "",
  });
});
