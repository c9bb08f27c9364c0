import type { FieldId } from "../fields/catalogue";
import { exactSum } from "../quantity/decimal";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { andLack, over, shortOf } from "./lack";
import { isEmptyRow, type LedgerRow, ledgerRows } from "./ledger-rows";
import { countyCheck, countyLine, type CountyLine } from "./share";

const FIELDS = ["asset_out", "asset_in", "asset_off"] as const;

/** Things of closed schools: what leaves is what arrives and what is written off, line by line. */
export const ASSET_BALANCE: Check = {
  asks: () => "撤并学校的资产逐项核对：移出数量＝移入数量＋核销数量。",
  check: (facts, requirement) =>
    countyCheck(requirement, linesOf(facts), ["asset_out", "asset_in"], "资产调配表（资产名称、移出、移入、核销数量）"),
};

function linesOf(facts: CheckedFacts): readonly CountyLine[] {
  return ledgerRows(facts, ["asset_name", ...FIELDS])
    .filter((row) => !isEmptyRow(row, FIELDS) && row.has("asset_out"))
    .map((row) => (row.isOpen ? countyLine("open", () => OPEN_TEXT, row.cells) : rowLine(row)));
}

function rowLine(row: LedgerRow): CountyLine {
  const asset = row.text("asset_name");
  const name = [...new Set([row.name, asset])].filter((text) => text !== "").join(" ");
  const [out, got, off] = [row.amount("asset_out"), row.amount("asset_in"), row.amount("asset_off")];
  const known = exactSum(out ?? 0, -(got ?? 0));
  const blank = FIELDS.filter((field) => row.amount(field) === null && (field !== "asset_off" || row.has(field)));
  if (out === null || got === null || blank.length > 0)
    return countyLine(
      "missing",
      ({ count, field }) =>
        `${name}缺少${blank.map(field).join("、")}${
          out !== null && got !== null
            ? known < 0
              ? `；移入多于移出${count(-known)}，请核对`
              : `，由平衡解出为${count(known)}，不是原表所列，须补全`
            : "，不能判断"
        }。`,
      row.cells,
      { missing: blank },
    );
  const whole = exactSum(got, off ?? 0);
  const isWritten = row.has("asset_off");
  // Without a column of what is written off, what is not there may have been.
  if (!isWritten && whole < out)
    return countyLine(
      "missing",
      ({ count }) => `${name}移出${count(out)}，移入${count(got)}，相差${count(known)}，表中没有核销数量，请补充。`,
      row.cells,
      { missing: ["asset_off"] satisfies FieldId[] },
    );
  const lack = shortOf(out, whole, "number") ?? over(whole, out, "number");
  return countyLine(
    lack ? "failed" : "met",
    (words) =>
      `${name}移出${words.count(out)}，移入${words.count(got)}${off === null ? "" : `，核销${words.count(off)}`}${lack ? andLack(lack, words) : "，相符"}。`,
    row.cells,
    { value: whole, required: out, lack },
  );
}
