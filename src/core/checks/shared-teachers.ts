import { exactSum, exactTotal } from "../quantity/decimal";
import type { Limit, StatedRequirement } from "../standards/requirement";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { type LedgerRow, ledgerRows } from "./ledger-rows";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { cellNames } from "./year-series";

const FIELDS = ["person", "person_id", "shared_load_rate"] as const;

/** 走教: what a teacher does at all schools together is no more than the work of one. */
export const SHARED_TEACHERS: Check = {
  asks: ({ limits }, { number }) =>
    `走教教师在各校的工作量合计不超过${number(limits.load?.value ?? 0)}（一名专任教师），不重复计入各校；同名的按编号区分。`,
  check: (facts, requirement) =>
    countyCheck(
      requirement,
      linesOf(facts, requirement),
      ["shared_load_rate"],
      "走教教师表（姓名或编号、学校、工作量占比）",
    ),
};

function linesOf(facts: CheckedFacts, { limits }: StatedRequirement): readonly CountyLine[] {
  const limit = limits.load;
  const rows = ledgerRows(facts, FIELDS).filter((row) => row.has("shared_load_rate") && keyOf(row) !== "");
  return limit
    ? [...new Set(rows.map(keyOf))].map((key) =>
        personLine(
          rows.filter((row) => keyOf(row) === key),
          limit,
        ),
      )
    : [];
}

function keyOf(row: LedgerRow): string {
  return (row.text("person_id") || row.text("person")).normalize("NFKC").replace(/\s+/g, "");
}

function personLine(rows: readonly LedgerRow[], limit: Limit): CountyLine {
  const cells = rows.flatMap((row) => row.cells);
  if (rows.some(({ isOpen }) => isOpen)) return countyLine("open", () => OPEN_TEXT, cells);
  const [first] = rows;
  const name = first?.text("person") || (first?.text("person_id") ?? "");
  const loads = rows.map((row) => row.amount("shared_load_rate"));
  const known = exactTotal(loads.flatMap((load) => load ?? []));
  const blank = rows.flatMap((row) =>
    row.amount("shared_load_rate") === null ? (row.cell("shared_load_rate") ?? []) : [],
  );
  // What is known alone may be too much already.
  if (blank.length > 0 && known <= limit.value)
    return countyLine("missing", () => `${cellNames(blank)}没有能用的工作量（空白、文字或负数），不能判断。`, cells, {
      name,
      missing: ["shared_load_rate"],
    });
  const isMet = known <= limit.value;
  return countyLine(
    isMet ? "met" : "failed",
    ({ number, count }) =>
      `在${count(rows.length)}处的工作量合计${number(known)}，${isMet ? "不超过" : "超过"}${number(limit.value)}${isMet ? "" : `，多${number(exactSum(known, -limit.value))}`}。`,
    cells,
    { name, value: known, required: limit.value },
  );
}
