import type { FieldId } from "../fields/catalogue";
import { compareProducts, exactSum, exactTotal } from "../quantity/decimal";
import { floorOf, fractionOf, multiply } from "../quantity/fraction";
import type { StatedRequirement } from "../standards/requirement";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { countyFigure } from "./figures";
import { andLack, over } from "./lack";
import { isEmptyRow, type LedgerRow, ledgerRows } from "./ledger-rows";
import { countyCheck, countyLine, type CountyLine } from "./share";

/** 牵头学校的编制: what is added is within a part of the school's own, rounded down, and all schools within the total. */
export const LEAD_POSTS: Check = leadCheck("lead_base", "lead_added", "编制", true);

/** 牵头学校的高、中级岗位: the same of posts. */
export const LEAD_SENIOR_POSTS: Check = leadCheck("lead_senior_base", "lead_senior_added", "高、中级岗位", false);

function leadCheck(base: FieldId, added: FieldId, name: string, isWithinTotal: boolean): Check {
  return {
    asks: ({ limits }, { amount }) =>
      `牵头学校增加的${name}不超过本校核定数的${amount(limits.added?.value ?? 0, "share")}，不足一个的不计${isWithinTotal ? "；增加后各校合计不超过全县（区）核定总数" : ""}。`,
    check: (facts, requirement) => {
      const rows = ledgerRows(facts, [base, added]).filter(
        (row) => row.has(base) && row.has(added) && !isEmptyRow(row, [base, added]),
      );
      const lines = rows.map((row) => schoolLine(row, { base, added, name }, requirement));
      return countyCheck(
        requirement,
        rows.length > 0 && isWithinTotal ? [...lines, ...totalLines(facts, rows)] : lines,
        [base, added],
        `牵头学校核定${name}数和增加数`,
      );
    },
  };
}

function schoolLine(
  row: LedgerRow,
  { base, added, name }: { readonly base: FieldId; readonly added: FieldId; readonly name: string },
  { limits }: StatedRequirement,
): CountyLine {
  if (row.isOpen) return countyLine("open", () => OPEN_TEXT, row.cells);
  const [own, more] = [row.amount(base), row.amount(added)];
  if (own === null || more === null)
    return countyLine("missing", () => `${row.name}缺少核定或增加的${name}数，不能判断。没有增加的请填0。`, row.cells, {
      missing: [own === null ? base : added],
    });
  const share = limits.added?.value ?? 0;
  const most = floorOf(multiply(fractionOf(own), fractionOf(share)));
  const isMet = compareProducts([more], [own, share]) <= 0;
  const lack = over(more, most, "person");
  return countyLine(
    isMet ? "met" : "failed",
    (words) =>
      `${row.name}核定${name}${words.count(own)}，最多增加${words.count(most)}，增加${words.count(more)}${andLack(lack, words)}。`,
    row.cells,
    { name: row.name, value: more, required: most, lack },
  );
}

/** All schools together with what is added; whether the sum of the schools holds that already may not be told. */
function totalLines(facts: CheckedFacts, rows: readonly LedgerRow[]): readonly CountyLine[] {
  const total = countyFigure(facts, "posts_total");
  const schools = countyFigure(facts, "posts_approved") ?? countyFigure(facts, "posts_assigned");
  const added = exactTotal(rows.flatMap((row) => row.amount("lead_added") ?? []));
  const [all, most] = [schools?.amount ?? null, total?.amount ?? null];
  if (!total || !schools || all === null || most === null) return [];
  const cells = [...total.cells, ...schools.cells];
  const state = exactSum(all, added) <= most ? "met" : all > most ? "failed" : "undecided";
  const lack = state === "failed" ? over(all, most, "person") : undefined;
  return [
    countyLine(
      state,
      (words) =>
        `各校编制合计${words.count(all)}，增加${words.count(added)}，核定总数${words.count(most)}${
          state === "met"
            ? "，没有超过"
            : state === "failed"
              ? andLack(lack, words)
              : "；各校合计是否已含增加数不清楚，不能判断"
        }。`,
      cells,
      { lack },
    ),
  ];
}
