import type { CellRef } from "../cell/address";
import { factCell, isEntryOpen } from "../facts/fact-table";
import type { Stage } from "../fields/stages";
import { compareProducts } from "../quantity/decimal";
import type { Limit } from "../standards/requirement";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { figureOfRow, isAheadOf, statementsOf } from "./figures";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { limitText } from "./share-limit";
import { greatest } from "../quantity/long-lists";

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

/** What one row of a table states of a subject. */
interface Stated {
  readonly name: string;
  /** Tells a row without a name from the others of its table; "" for a row with one. */
  readonly row: string;
  readonly stage: Stage | null;
  readonly grade: number;
  readonly year: number | null;
  /** The level as it is written; "" where it is not. */
  readonly level: string;
  readonly spread: number | null;
  readonly isOpen: boolean;
  readonly cells: readonly CellRef[];
}

/** A line for each subject, grade and stage, from whatever tables state of it in the latest year. */
function linesOf(facts: CheckedFacts, limit: Limit): readonly CountyLine[] {
  const subjects = new Map<string, [Stated, ...Stated[]]>();
  for (const each of statedOf(facts)) {
    const key = `${each.name.normalize("NFKC").replace(/\s+/g, "")}|${each.grade}|${each.stage ?? ""}|${each.row}`;
    const known = subjects.get(key);
    if (known) known.push(each);
    else subjects.set(key, [each]);
  }
  return [...subjects.values()].map((stated) => {
    const [first] = stated;
    const past = stated.filter(({ year }) => !isAheadOf(facts, year));
    const last = greatest(past.map(({ year }) => year ?? 0));
    return lineOf(
      first,
      past.filter(({ year }) => (year ?? last) === last),
      limit,
    );
  });
}

function statedOf(facts: CheckedFacts): readonly Stated[] {
  return [...statementsOf(facts.rows, ["academic_level", "academic_spread"]).values()].flat().flatMap((table, index) =>
    table.names.flatMap((name, at): readonly Stated[] => {
      const stage = table.stages[at] ?? null;
      if (stage === "senior" || stage === "kindergarten") return [];
      const spread = table.figures.has("academic_spread") ? figureOfRow(table, "academic_spread", at) : null;
      const level = factCell(table, "academic_level", at);
      return [
        {
          name,
          row: name === "" && table.length > 1 ? `${index}:${at}` : "",
          stage,
          grade: table.grades[at] ?? 0,
          year: table.said?.[at]?.year ?? null,
          level: table.texts.get("academic_level")?.texts[at] ?? "",
          spread: spread?.amount ?? null,
          isOpen: isEntryOpen(table, at),
          cells: [...(level ? [level] : []), ...(spread?.cells ?? [])],
        },
      ];
    }),
  );
}

/** Ⅲ级, III, Ш级, 3级; null where it is none. */
export function levelOf(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  return LEVELS.find(([words]) => words.test(plain))?.[1] ?? null;
}

/** @param stated of the latest year; none where all are of years after the day of the check */
function lineOf({ name, stage, grade }: Stated, stated: readonly Stated[], limit: Limit): CountyLine {
  const cells = stated.flatMap((each) => each.cells);
  const levels = stated.flatMap(({ level }) => (level === "" ? [] : [level]));
  const spreads = [...new Set(stated.flatMap(({ spread }) => spread ?? []))];
  const [text = ""] = levels;
  const [spread = null] = spreads;
  const level = levelOf(text);
  const more = { name, stage, grade, value: spreads.length > 1 ? null : spread, required: limit.value };
  if (stated.length === 0) return countyLine("missing", () => "只有检查之日以后年度的结果，不能采用。", cells, more);
  if (stated.some(({ isOpen }) => isOpen)) return countyLine("open", () => OPEN_TEXT, cells, more);
  if (new Set(levels.map(levelOf)).size > 1 || spreads.length > 1)
    return countyLine(
      "undecided",
      (words) =>
        `监测结果有几处不一致（${stated
          .map((each) =>
            [each.level, each.spread === null ? "" : words.number(each.spread, 4)].filter(Boolean).join("，"),
          )
          .join("；")}），请核对后保留一处。`,
      cells,
      more,
    );
  const isLow = level !== null && level < LEAST_LEVEL;
  const isWide = spread !== null && compareProducts([spread], [limit.value]) >= 0;
  const missing = [
    ...(level === null ? (["academic_level"] as const) : []),
    ...(spread === null ? (["academic_spread"] as const) : []),
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
        spread === null
          ? "缺少校际差异率"
          : `校际差异率${words.number(spread, 4)}，${isWide ? "没有低于" : "低于"}${words.number(limit.value, 2)}`,
      ].join("；") + "。",
    cells,
    { ...more, missing },
  );
}
