import { cellRefName } from "../cell/address";
import { type Check, OPEN_TEXT } from "./check";
import { countyFigure, type Figure } from "./figures";
import { andLack, over } from "./lack";
import { countyCheck, countyLine, type CountyLine } from "./share";

const PROVIDE = "县级核定的教职工编制总数和分配到各校的编制数";

/** 2.10: what is shared out to the schools, or what they add up to, is within the total of the county. */
export const POSTS_WITHIN: Check = {
  asks: () => "各校教职工编制合计不超过县级核定的编制总量。",
  check: (facts, requirement) => {
    const total = countyFigure(facts, "posts_total");
    const assigned = countyFigure(facts, "posts_assigned");
    const ofSchools = apartFrom(countyFigure(facts, "posts_approved"), total);
    const cells = [total, assigned, ofSchools].flatMap((figure) => figure?.cells ?? []);
    const lines: CountyLine[] = [];
    const figures = [total, assigned, ofSchools].flatMap((figure) => figure ?? []);
    const shared = ofSchools?.amount ?? assigned?.amount ?? null;
    if (total) {
      if (figures.some(({ isOpen }) => isOpen)) lines.push(countyLine("open", () => OPEN_TEXT, cells));
      else if (figures.some(({ differs }) => differs) || (ofSchools?.amount ?? shared) !== (assigned?.amount ?? shared))
        lines.push(countyLine("undecided", () => "编制总数或各校编制合计在几张表中不一致，请核对后保留一处。", cells));
      else if (total.amount === null || shared === null)
        lines.push(
          countyLine(
            "missing",
            () =>
              total.amount === null
                ? "缺少县级核定的编制总数，不能判断。"
                : "缺少各校编制数，不能判断，请提供编制核定表。",
            cells,
            { missing: [total.amount === null ? "posts_total" : "posts_approved"] },
          ),
        );
      else lines.push(withinLine(total.amount, shared, cells));
    }
    return countyCheck(requirement, lines, ["posts_total", "posts_approved"], PROVIDE);
  },
};

/** A table of one row that a reader takes for a school states the total itself, and no part of it. */
function apartFrom(schools: Figure | null, total: Figure | null): Figure | null {
  const own = new Set((total?.cells ?? []).map(cellRefName));
  return schools?.cells.some((cell) => own.has(cellRefName(cell))) ? null : schools;
}

function withinLine(total: number, shared: number, cells: CountyLine["cells"]): CountyLine {
  const isMet = shared <= total;
  const lack = over(shared, total, "person");
  return countyLine(
    isMet ? "met" : "failed",
    (words) =>
      `各校编制合计${words.count(shared)}人，核定总数${words.count(total)}人${isMet ? "，没有超过" : andLack(lack, words)}。`,
    cells,
    { value: shared, required: total, lack },
  );
}
