import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { figureOfRow, isAheadOf, statementsOf } from "./figures";
import type { CellRef } from "../cell/address";
import { andLack, shortOf } from "./lack";
import { countyCheck, countyLine, type CountyLine } from "./share";

const PROVIDE = "同一年度教师年平均工资收入和当地公务员年平均工资收入";

/** What one place says of a year. */
interface Pay {
  readonly year: number | null;
  readonly field: "teacher_pay" | "official_pay";
  readonly amount: number;
  readonly cells: readonly CellRef[];
}

/** 2.8: of the latest year for which both are given. */
export const TEACHER_PAY: Check = {
  asks: () => "教师平均工资收入水平不低于当地公务员平均工资收入水平。绩效工资总量是否按规定足额核定须另行核查。",
  check: (facts, requirement) => {
    const line = payLine(facts);
    return countyCheck(requirement, line ? [line] : [], ["teacher_pay", "official_pay"], PROVIDE);
  },
};

function payLine(facts: CheckedFacts): CountyLine | null {
  const tables = [...statementsOf(facts.rows, ["teacher_pay", "official_pay"]).values()].flat();
  const stated = tables.flatMap((table) =>
    (["teacher_pay", "official_pay"] as const).flatMap((field) =>
      table.names.map((_, at) => ({ field, year: table.said?.[at]?.year ?? null, ...figureOfRow(table, field, at) })),
    ),
  );
  if (stated.length === 0) return null;
  const figures = stated.filter(({ year }) => !isAheadOf(facts, year));
  if (figures.length === 0)
    return countyLine(
      "missing",
      () => "平均工资只有检查之日以后年度的数，不能采用。",
      stated.flatMap((each) => each.cells),
      {
        missing: ["teacher_pay", "official_pay"],
      },
    );
  const cells = figures.flatMap((each) => each.cells);
  if (figures.some(({ isOpen }) => isOpen)) return countyLine("open", () => OPEN_TEXT, cells);
  const known = figures.flatMap(({ amount, ...each }): Pay[] => (amount === null ? [] : [{ ...each, amount }]));
  const years = [...new Set(known.map(({ year }) => year))].sort((a, b) => (b ?? 0) - (a ?? 0));
  const of = (field: Pay["field"], year: number | null): readonly Pay[] =>
    known.filter((each) => each.field === field && each.year === year);
  const year = years.find((each) => of("teacher_pay", each).length > 0 && of("official_pay", each).length > 0);
  if (year === undefined) {
    const [teachers, officials] = (["teacher_pay", "official_pay"] as const).map((field) =>
      known.some((each) => each.field === field),
    );
    const lacking = [
      ...(teachers ? [] : (["teacher_pay"] as const)),
      ...(officials ? [] : (["official_pay"] as const)),
    ];
    return countyLine(
      "missing",
      () =>
        teachers && officials
          ? "教师和公务员的平均工资不是同一年度的数，不能比较。"
          : `缺少${teachers ? "公务员" : officials ? "教师" : "教师和公务员"}平均工资，不能判断。`,
      cells,
      {
        missing: teachers && officials ? ["official_pay"] : lacking,
      },
    );
  }
  const [teachers, officials] = [of("teacher_pay", year), of("official_pay", year)];
  const own = [...teachers, ...officials].flatMap((each) => each.cells);
  const [teacher, official] = [teachers[0]?.amount ?? 0, officials[0]?.amount ?? 0];
  if (teachers.some(({ amount }) => amount !== teacher) || officials.some(({ amount }) => amount !== official))
    return countyLine("undecided", () => "同一年度的平均工资有几个不同的数，请核对后保留一个。", own);
  if (teacher <= 0 || official <= 0)
    return countyLine("missing", () => "平均工资为0，不能比较。", own, { missing: ["teacher_pay", "official_pay"] });
  const isMet = teacher >= official;
  const lack = shortOf(official, teacher, "yuan");
  return countyLine(
    isMet ? "met" : "failed",
    (words) =>
      `${year === null ? "" : `${year}年`}教师平均工资${words.quantity("teacher_pay", teacher)}，公务员平均工资${words.quantity("official_pay", official)}，${isMet ? "不低于" : "低于"}公务员${andLack(lack, words)}。`,
    own,
    { value: teacher, required: official, lack },
  );
}
