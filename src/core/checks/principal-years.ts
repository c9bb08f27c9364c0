import { dayRangeOf } from "../facts/day-range";
import { type Limit, type StatedRequirement } from "../standards/requirement";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { type LedgerRow, ledgerRows } from "./ledger-rows";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { againstLimit, holdsLimit, limitText } from "./share-limit";
import { yearsIn } from "./written-years";

const FIELDS = ["person", "principal_since", "principal_years"] as const;

/** 校长在同一所学校连续任职, to the day of the check: from the day on which it began, or as the table states the years. */
export const PRINCIPAL_YEARS: Check = {
  asks: ({ limits }, words) =>
    `校长在同一所学校连续任职的年数${Object.values(limits)
      .map((limit) => limitText(limit, words))
      .join("，")}，按检查之日计算。`,
  check: (facts, requirement) =>
    countyCheck(
      requirement,
      linesOf(facts, requirement),
      ["principal_since"],
      "校长任职情况表（学校、姓名、任现校校长时间）",
    ),
};

function linesOf(facts: CheckedFacts, { limits }: StatedRequirement): readonly CountyLine[] {
  const limit = limits.years;
  if (!limit) return [];
  return ledgerRows(facts, FIELDS)
    .filter((row) => row.has("principal_since") || row.has("principal_years"))
    .filter((row) => row.name !== "" || row.text("person") !== "")
    .map((row) => (row.isOpen ? countyLine("open", () => OPEN_TEXT, row.cells) : rowLine(row, limit, facts.on)));
}

function rowLine(row: LedgerRow, limit: Limit, on: string | undefined): CountyLine {
  const name = [...new Set([row.name, row.text("person")])].filter((text) => text !== "").join(" ");
  const since = row.has("principal_since") ? dayRangeOf(row.text("principal_since")) : null;
  if (since && on !== undefined && since.from <= on) {
    // Ten years are over on the same day of the tenth year; beyond that day is more.
    const [earliest, latest] = [yearsLater(since.from, limit.value), yearsLater(since.to, limit.value)];
    const state = on <= earliest ? "met" : on > latest ? "failed" : "undecided";
    return countyLine(
      state,
      (words) =>
        `${words.day(since.from)}任现校校长，到${words.day(on)}${state === "undecided" ? `是否超过${words.count(limit.value)}年，须写明月日` : `${state === "met" ? "没有" : ""}超过${words.count(limit.value)}年`}。`,
      row.cells,
      { name, required: limit.value },
    );
  }
  const years = yearsIn(row.text("principal_years"));
  if (years === null)
    return countyLine("missing", () => `没有能用的任现校校长时间或任职年限，不能判断。`, row.cells, {
      name,
      missing: ["principal_since"],
    });
  const isMet = holdsLimit(years, 1, limit);
  return countyLine(
    isMet ? "met" : "failed",
    (words) => `连续任职${words.number(years, 1)}年，${againstLimit(isMet, limit, words)}年。`,
    row.cells,
    { name, value: years, required: limit.value },
  );
}

function yearsLater(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
