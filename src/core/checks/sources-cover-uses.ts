import type { CellRef } from "../cell/address";
import type { FieldId } from "../fields/catalogue";
import { exactTotal } from "../quantity/decimal";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { andLack, over } from "./lack";
import { isEmptyRow, type LedgerRow, ledgerRows } from "./ledger-rows";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { cellNames } from "./year-series";

/** What comes into a fund and what is spent of it. */
interface Fund {
  readonly source: FieldId;
  readonly use: FieldId;
  /** What each is called, where both are lists beside each other: a line of one need not have one of the other. */
  readonly lists?: Readonly<Partial<Record<FieldId, FieldId>>>;
  readonly name: string;
  readonly provide: string;
}

/** 专项资金: sources and uses. */
export const SOURCES_COVER_USES: Check = fundCheck({
  source: "fund_in",
  use: "fund_out",
  lists: { fund_in: "fund_in_name", fund_out: "fund_out_name" },
  name: "资金来源",
  provide: "专项资金的来源和用途（写明单位）",
});

/** 处置收益: what is used of it is no more than what came in. */
export const DISPOSAL_PROCEEDS: Check = fundCheck({
  source: "disposal_in",
  use: "disposal_out",
  name: "处置收益",
  provide: "资产处置收益和用于改扩建的金额（写明单位）",
});

function fundCheck(fund: Fund): Check {
  return {
    asks: () => `${fund.name}不少于使用数；逐表按各行合计比较，结余可以结转。`,
    check: (facts, requirement) =>
      countyCheck(requirement, linesOf(facts, fund), [fund.source, fund.use], fund.provide),
  };
}

/** Table by table: sources that stand in two tables are two funds, and are never added up. */
function linesOf(facts: CheckedFacts, fund: Fund): readonly CountyLine[] {
  const fields = [fund.source, fund.use, ...Object.values(fund.lists ?? {})];
  const rows = ledgerRows(facts, fields).filter((row) => !isEmptyRow(row, fields));
  const tables = [...new Set(rows.map(({ table }) => table))];
  return tables.flatMap((table) => {
    const own = rows.filter((row) => row.table === table);
    return own.some((row) => row.has(fund.source) && row.has(fund.use)) ? [lineOf(own, fund)] : [];
  });
}

function lineOf(rows: readonly LedgerRow[], fund: Fund): CountyLine {
  const cells = rows.flatMap((row) => row.cells);
  if (rows.some(({ isOpen }) => isOpen)) return countyLine("open", () => OPEN_TEXT, cells);
  const [sources, uses] = [fund.source, fund.use].map((field) => sumOf(rows, field, fund.lists?.[field]));
  const blank = [...(sources?.blank ?? []), ...(uses?.blank ?? [])];
  if (!sources || !uses || blank.length > 0)
    return countyLine(
      "missing",
      () => `${cellNames(blank)}没有能用的数（空白、文字、负数，或没有写明单位），不能判断来源是否够用。没有的请填0。`,
      blank,
      { missing: [fund.source, fund.use] },
    );
  const lack = over(uses.sum, sources.sum, "yuan");
  return countyLine(
    lack ? "failed" : "met",
    (words) =>
      `${fund.name}合计${words.amount(sources.sum, "yuan")}，使用合计${words.amount(uses.sum, "yuan")}${lack ? `，使用大于来源${andLack(lack, words)}` : "，来源不少于使用"}。`,
    cells,
    { value: uses.sum, required: sources.sum, lack },
  );
}

/** The sum of a column, and its cells without a number. */
function sumOf(
  rows: readonly LedgerRow[],
  field: FieldId,
  list: FieldId | undefined,
): { readonly sum: number; readonly blank: readonly CellRef[] } {
  return {
    sum: exactTotal(rows.flatMap((row) => row.amount(field) ?? [])),
    blank: rows.flatMap((row) => {
      const isNoLine = list !== undefined && row.has(list) && row.text(list) === "";
      return row.amount(field) === null && !isNoLine ? (row.cell(field) ?? []) : [];
    }),
  };
}
