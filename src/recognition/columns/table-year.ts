import { ONLY_GROUP } from "../sureness";
import { finding, type Finding } from "../../core/findings/finding";
import { type Answers, tableYearKey } from "../answers";
import { momentOf } from "../header/date-in-header";
import type { Question } from "../recognised-table";
import { type Contender, rivalKeyOf } from "./settle-columns";
import type { TableView } from "./table-view";

/** Columns as they stand once it is known of which year they are, and what is asked and said about it. */
export interface YearsSettled {
  readonly contenders: readonly Contender[];
  readonly question: Question | null;
  readonly finding: Finding | null;
}

const YEARS = /(?:19|20)\d{2}/g;
/** 截至2025年9月1日: the moment of the figures. */
const UP_TO = /截[至止]/;
/** When the table was made, not what it is about. */
const WHEN_MADE = /日期|填表|制表|填报时间|打印|年\d{1,2}月\d{1,2}日/;

/**
 * 在校生数 > 2024年 | 2025年: the same figures of several years, or days, or terms. They are taken of the one
 * that the title names, else of the one that the user chooses, once for the whole table; until then of none.
 */
export function settleYears(
  contenders: readonly Contender[],
  view: TableView,
  layout: string,
  answers: Answers,
): YearsSettled {
  const unchanged: YearsSettled = { contenders, question: null, finding: null };
  if (view.band.names !== "school") return unchanged;
  const contested = contestedColumns(contenders);
  const choices = momentsOf(contenders, contested);
  if (choices.length < 2) return unchanged;
  const sheet = view.grid.sheet.name;
  const cells = [...contested.values()].flatMap(([first]) =>
    first === undefined ? [] : [{ sheet, row: view.band.last, column: view.paths[first]?.column ?? 0 }],
  );
  const id = tableYearKey(layout);
  const answer = choices.find((choice) => choice.id === answers[id])?.id ?? null;
  const titled = momentOfTitles(view.titles, choices);
  const question: Question = {
    id,
    code: "table-year",
    sheet,
    cells,
    parameters: {
      row: view.band.first + 1,
      fields: [...contested.keys()].join(","),
      years: choices.map(({ name }) => name).join(","),
    },
    choices: choices.map((choice) => ({ id: choice.id, parameters: { year: yearOrName(choice.name) } })),
    answer,
  };
  const told: Finding | null =
    titled !== null && answer === null ? finding("year-of-title", cells, { sheet, year: yearOrName(titled) }) : null;
  return {
    contenders: ofMoment(contenders, contested, answer ?? titled),
    question: titled === null || answer !== null ? question : null,
    finding: told,
  };
}

function yearOrName(name: string): number | string {
  return name.length === 4 ? Number(name) : name;
}

/** One of the moments of which the table has figures. */
interface Choice {
  /** The year where the columns differ in the year, else the moment. */
  readonly id: string;
  /** As exactly as all columns of it say: "2025" or "2025-09-01". */
  readonly name: string;
  readonly year: number;
}

/** The moments of the contested columns, the latest first. */
function momentsOf(
  contenders: readonly Contender[],
  contested: ReadonlyMap<string, readonly number[]>,
): readonly Choice[] {
  const groups = [...contested.values()].map((columns) => columns.flatMap((index) => contenders[index]?.moment ?? []));
  const differByYear = groups.every(
    (moments) => new Set(moments.map(({ key }) => key)).size === new Set(moments.map(({ year }) => year)).size,
  );
  const keys = new Map<string, Set<string>>();
  for (const { year, key } of groups.flat()) {
    const id = differByYear ? String(year) : key;
    keys.set(id, (keys.get(id) ?? new Set<string>()).add(key));
  }
  const choices = [...keys].map(([id, names]): Choice => ({
    id,
    name: names.size === 1 ? ([...names][0] ?? id) : id,
    year: Number(id.slice(0, 4)),
  }));
  return choices.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** By field, the columns that only differ in the year. */
function contestedColumns(contenders: readonly Contender[]): ReadonlyMap<string, readonly number[]> {
  const claims = new Map<string, number[]>();
  contenders.forEach(({ candidates, moment, answered }, index) => {
    const [match] = candidates;
    if (answered !== undefined || !moment || !match || match.score <= ONLY_GROUP) return;
    const others = claims.get(rivalKeyOf(match));
    if (others) others.push(index);
    else claims.set(rivalKeyOf(match), [index]);
  });
  return new Map(
    [...claims].filter(([, columns]) => new Set(columns.map((index) => contenders[index]?.moment?.key)).size > 1),
  );
}

/** The one of the moments that the titles and the sheet's name speak of; null where they name none of them, or several. */
function momentOfTitles(titles: readonly string[], choices: readonly Choice[]): string | null {
  const years = new Set(choices.map(({ year }) => year));
  const spoken = titles.filter((title) => !WHEN_MADE.test(title) || UP_TO.test(title));
  const named = new Set(
    spoken.flatMap((title) => (title.match(YEARS) ?? []).map(Number)).filter((year) => years.has(year)),
  );
  const [year] = named;
  if (named.size !== 1 || year === undefined) return null;
  const ofYear = choices.filter((choice) => choice.year === year);
  const said = spoken.flatMap((title) => momentOf([title], year)?.key ?? []).filter((key) => key.length > 4);
  const found =
    ofYear.length === 1
      ? ofYear
      : ofYear.filter(({ id }) => said.some((key) => id.startsWith(key) || key.startsWith(id)));
  const [only] = found;
  return found.length === 1 && only ? only.id : null;
}

function ofMoment(
  contenders: readonly Contender[],
  contested: ReadonlyMap<string, readonly number[]>,
  id: string | null,
): readonly Contender[] {
  const all = new Set([...contested.values()].flat());
  return contenders.map((contender, index) => {
    if (!all.has(index)) return contender;
    const { moment } = contender;
    if (id === null || !moment || (moment.key !== id && String(moment.year) !== id))
      return { ...contender, candidates: [] };
    return {
      ...contender,
      candidates: contender.candidates.map((match) => ({
        ...match,
        evidence: [...match.evidence, { code: "year" as const, parameters: { year: yearOrName(id) } }],
      })),
    };
  });
}
