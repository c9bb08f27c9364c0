import type { Finding } from "../../core/findings/finding";
import { type Answers, tableYearKey } from "../answers";
import type { Question } from "../recognised-table";
import { ONLY_GROUP } from "./found";
import { type Contender, rivalKeyOf } from "./settle-columns";
import type { TableView } from "./table-view";

/** Columns as they stand once it is known of which year they are, and what is asked and said about it. */
export interface YearsSettled {
  readonly contenders: readonly Contender[];
  readonly question: Question | null;
  readonly finding: Finding | null;
}

const YEARS = /(?:19|20)\d{2}/g;
/** When the table was made, not what it is about. */
const WHEN_MADE = /日期|填表|制表|填报时间|打印|年\d{1,2}月\d{1,2}日/;

/**
 * 在校生数 > 2024年 | 2025年: the same figures of several years. They are taken of the year that the title names, else of
 * the one that the user chooses, once for the whole table; until then of none.
 */
export function settleYears(contenders: readonly Contender[], view: TableView, layout: string, answers: Answers): YearsSettled {
  const unchanged: YearsSettled = { contenders, question: null, finding: null };
  if (view.band.names !== "school") return unchanged;
  const contested = contestedColumns(contenders);
  const years = [...new Set([...contested.values()].flatMap((columns) => columns.map((index) => contenders[index]?.year ?? 0)))].sort((a, b) => b - a);
  if (years.length < 2) return unchanged;
  const sheet = view.grid.sheet.name;
  const cells = [...contested.values()].flatMap(([first]) => (first === undefined ? [] : [{ sheet, row: view.band.last, column: view.paths[first]?.column ?? 0 }]));
  const id = tableYearKey(layout);
  const answer = answers[id] !== undefined && years.includes(Number(answers[id])) ? answers[id] : null;
  const titled = yearOfTitles(view.titles, years);
  const year = answer === null ? titled : Number(answer);
  const question: Question = {
    id,
    code: "table-year",
    sheet,
    cells,
    parameters: { row: view.band.first + 1, fields: [...contested.keys()].join(","), years: years.join("、") },
    choices: years.map((each) => ({ id: String(each), parameters: { year: each } })),
    answer,
  };
  const finding: Finding | null = titled !== null && answer === null ? { code: "year-of-title", severity: "info", cells, parameters: { sheet, year: titled } } : null;
  return { contenders: ofYear(contenders, contested, year), question: titled === null || answer !== null ? question : null, finding };
}

/** By field, the columns that only differ in the year. */
function contestedColumns(contenders: readonly Contender[]): ReadonlyMap<string, readonly number[]> {
  const claims = new Map<string, number[]>();
  contenders.forEach(({ candidates, year, answered }, index) => {
    const [match] = candidates;
    if (answered !== undefined || year === null || !match || match.score <= ONLY_GROUP) return;
    const others = claims.get(rivalKeyOf(match));
    if (others) others.push(index);
    else claims.set(rivalKeyOf(match), [index]);
  });
  return new Map([...claims].filter(([, columns]) => new Set(columns.map((index) => contenders[index]?.year)).size > 1));
}

/** The one of the years that the titles and the sheet's name speak of; null where they name none of them, or several. */
function yearOfTitles(titles: readonly string[], years: readonly number[]): number | null {
  const named = new Set(titles.filter((title) => !WHEN_MADE.test(title)).flatMap((title) => (title.match(YEARS) ?? []).map(Number)).filter((year) => years.includes(year)));
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}

function ofYear(contenders: readonly Contender[], contested: ReadonlyMap<string, readonly number[]>, year: number | null): readonly Contender[] {
  const all = new Set([...contested.values()].flat());
  return contenders.map((contender, index) => {
    if (!all.has(index)) return contender;
    if (year === null || contender.year !== year) return { ...contender, candidates: [] };
    return { ...contender, candidates: contender.candidates.map((match) => ({ ...match, evidence: [...match.evidence, { code: "year" as const, parameters: { year } }] })) };
  });
}
