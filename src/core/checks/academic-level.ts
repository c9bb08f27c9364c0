import type { FactTable } from "../facts/fact-table";
import { factCell, isEntryOpen } from "../facts/fact-table";
import type { Stage } from "../fields/stages";
import { compareProducts } from "../quantity/decimal";
import type { Limit } from "../standards/requirement";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { figureOfRow, statementsOf } from "./figures";
import { countyCheck, countyLine, type CountyLine, limitText } from "./share";

const PROVIDE = "学业水平监测结果（学科、学业水平等级、校际差异率）";
const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/^(?:I|1|一)级?$/i, 1],
  [/^(?:II|2|二)级?$/i, 2],
  [/^(?:III|Ш|3|三)级?$/i, 3],
  [/^(?:IV|4|四)级?$/i, 4],
  [/^(?:V|5|五)级?$/i, 5],
];
const LEAST_LEVEL = 3;

/** 3.9: every subject at level Ⅲ or above, and its 校际差异率 below the limit; no 差异系数 of resources. */
export const ACADEMIC_LEVEL: Check = {
  asks: ({ limits }, words) =>
    `学生学业水平达到Ⅲ级以上，各学科校际差异率${limits["spread"] ? limitText(limits["spread"], words) : ""}。`,
  check: (facts, requirement) => {
    const limit = requirement.limits["spread"];
    return countyCheck(requirement, limit ? linesOf(facts, limit) : [], ["academic_level", "academic_spread"], PROVIDE);
  },
};

function linesOf(facts: CheckedFacts, limit: Limit): readonly CountyLine[] {
  return [...statementsOf(facts.rows, ["academic_level", "academic_spread"]).values()].flat().flatMap((table) =>
    table.names.flatMap((name, at): readonly CountyLine[] => {
      const stage = table.stages[at] ?? null;
      return stage === "senior" || stage === "kindergarten" ? [] : [lineOf(table, at, { name, stage }, limit)];
    }),
  );
}

/** Ⅲ级, III, Ш级, 3级; null where it is none. */
export function levelOf(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  return LEVELS.find(([words]) => words.test(plain))?.[1] ?? null;
}

function lineOf(
  table: FactTable,
  at: number,
  subject: { readonly name: string; readonly stage: Stage | null },
  limit: Limit,
): CountyLine {
  const text = table.texts.get("academic_level")?.texts[at] ?? "";
  const level = levelOf(text);
  const spread = table.figures.has("academic_spread") ? figureOfRow(table, "academic_spread", at) : null;
  const levelCell = factCell(table, "academic_level", at);
  const cells = [...(levelCell ? [levelCell] : []), ...(spread?.cells ?? [])];
  const more = {
    ...subject,
    grade: table.grades[at] ?? 0,
    value: spread?.amount ?? null,
    required: limit.value,
  };
  if (isEntryOpen(table, at)) return countyLine("open", () => OPEN_TEXT, cells, more);
  const isLow = level !== null && level < LEAST_LEVEL;
  const isWide = spread !== null && spread.amount !== null && compareProducts([spread.amount], [limit.value]) >= 0;
  const missing = [
    ...(level === null ? (["academic_level"] as const) : []),
    ...(spread === null || spread.amount === null ? (["academic_spread"] as const) : []),
  ];
  const state = isLow || isWide ? "failed" : missing.length > 0 ? "missing" : "met";
  return countyLine(
    state,
    (words) =>
      [
        level === null
          ? text === ""
            ? "缺少学业水平等级"
            : `学业水平等级“${text}”不能识别`
          : `学业水平为${text}，${isLow ? "低于Ⅲ级" : "达到Ⅲ级"}`,
        spread?.amount === null || spread === null
          ? "缺少校际差异率"
          : `校际差异率${words.number(spread.amount, 4)}，${isWide ? "没有低于" : "低于"}${words.number(limit.value, 2)}`,
      ].join("；") + "。",
    cells,
    { ...more, missing },
  );
}
