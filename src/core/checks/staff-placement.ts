import type { FieldId } from "../fields/catalogue";
import { exactSum, exactTotal } from "../quantity/decimal";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { andLack, over, shortOf } from "./lack";
import { isEmptyRow, type LedgerRow, ledgerRows } from "./ledger-rows";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { cellNames } from "./year-series";

const FIELDS = ["surplus_staff", "placed_staff", "transition_staff", "vacant_posts", "filled_posts"] as const;

/**
 * 超编教师分流: in each school the surplus is placed or in transition; over all schools as many are placed as are taken, and no
 * school takes more than it has vacancies.
 */
export const STAFF_PLACEMENT: Check = {
  asks: () =>
    "每校超编人数＝分流人数＋过渡期人数；各校分流人数合计＝各校接收人数合计；接收人数不超过空编数。没有的请填0。",
  check: (facts, requirement) =>
    countyCheck(
      requirement,
      linesOf(facts),
      ["surplus_staff", "placed_staff"],
      "教师分流表（学校、超编、分流、过渡期、空编、接收人数）",
    ),
};

function linesOf(facts: CheckedFacts): readonly CountyLine[] {
  const rows = ledgerRows(facts, FIELDS).filter((row) => row.has("placed_staff") && !isEmptyRow(row, FIELDS));
  if (rows.some(({ isOpen }) => isOpen))
    return [
      countyLine(
        "open",
        () => OPEN_TEXT,
        rows.flatMap(({ cells }) => cells),
      ),
    ];
  const lines = rows.flatMap((row) => [...surplusLines(row), ...filledLines(row)]);
  // A sum over a blank says nothing.
  return lines.some(({ state }) => state === "missing") ? lines : [...lines, ...wholeLines(rows)];
}

function surplusLines(row: LedgerRow): readonly CountyLine[] {
  if (!row.has("surplus_staff")) return [];
  const asked = (["surplus_staff", "placed_staff", "transition_staff"] as const).filter((field) => row.has(field));
  const [surplus, placed, rest] = [
    row.amount("surplus_staff"),
    row.amount("placed_staff"),
    row.amount("transition_staff"),
  ];
  // A school that takes teachers has no surplus: its cells may be blank.
  if (surplus === null && placed === null && rest === null) return [];
  const blank = asked.filter((field) => row.amount(field) === null);
  if (surplus === null || placed === null || blank.length > 0) return [unknownLine(row, blank)];
  const sum = exactSum(placed, rest ?? 0);
  const lack = shortOf(surplus, sum, "person") ?? over(sum, surplus, "person");
  return [
    countyLine(
      lack ? "failed" : "met",
      (words) =>
        `${row.name}超编${words.count(surplus)}人，分流${words.count(placed)}人${rest === null ? "" : `，过渡期${words.count(rest)}人`}${lack ? andLack(lack, words) : "，相符"}。`,
      row.cells,
      { name: row.name, value: sum, required: surplus, lack },
    ),
  ];
}

function filledLines(row: LedgerRow): readonly CountyLine[] {
  if (!row.has("filled_posts") || !row.has("vacant_posts")) return [];
  const [filled, vacant] = [row.amount("filled_posts"), row.amount("vacant_posts")];
  if (filled === null || filled === 0) return [];
  if (vacant === null) return [unknownLine(row, ["vacant_posts"])];
  const lack = over(filled, vacant, "person");
  return [
    countyLine(
      lack ? "failed" : "met",
      (words) => `${row.name}空编${words.count(vacant)}人，接收${words.count(filled)}人${andLack(lack, words)}。`,
      row.cells,
      { name: row.name, value: filled, required: vacant, lack },
    ),
  ];
}

function wholeLines(rows: readonly LedgerRow[]): readonly CountyLine[] {
  if (!rows.some((row) => row.has("filled_posts"))) return [];
  const sum = (field: FieldId): number => exactTotal(rows.flatMap((row) => row.amount(field) ?? []));
  const [placed, filled] = [sum("placed_staff"), sum("filled_posts")];
  const lack = shortOf(placed, filled, "person") ?? over(filled, placed, "person");
  return [
    countyLine(
      lack ? "failed" : "met",
      (words) =>
        `各校分流合计${words.count(placed)}人，接收合计${words.count(filled)}人${lack ? andLack(lack, words) : "，相符"}。`,
      rows.flatMap((row) => (["placed_staff", "filled_posts"] as const).flatMap((field) => row.cell(field) ?? [])),
      { value: filled, required: placed, lack },
    ),
  ];
}

function unknownLine(row: LedgerRow, blank: readonly FieldId[]): CountyLine {
  const cells = blank.flatMap((field) => row.cell(field) ?? []);
  return countyLine(
    "missing",
    (words) => `${row.name}缺少${blank.map(words.field).join("、")}（${cellNames(cells)}），不能判断。`,
    row.cells,
    { missing: blank },
  );
}
