import type { CellRef } from "../cell/address";
import type { FactTable } from "../facts/fact-table";
import { ASKED_GROUPS, type AskedGroup } from "../facts/row-said";
import type { FieldId } from "../fields/catalogue";
import { compareProducts, exactTotal } from "../quantity/decimal";
import type { Limit } from "../standards/requirement";
import type { Words } from "../words";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { figureOfRow, statementsOf } from "./figures";
import { countyCheck, countyLine, type CountyLine } from "./share";
import { limitText, quotientText } from "./share-limit";

const PROVIDE = "社会认可度调查结果（学生、家长、教师、校长、人大代表、政协委员及其他群众的有效问卷数和满意人数）";
const GROUP_NAMES: Readonly<Record<AskedGroup, string>> = {
  student: "学生",
  parent: "家长",
  teacher: "教师",
  principal: "校长",
  deputy: "人大代表",
  committee: "政协委员",
  others: "其他群众",
};
const ANSWERS = ["survey_very", "survey_satisfied"] as const;
const FIELDS_OF_SURVEY: readonly FieldId[] = [
  "survey_valid",
  ...ANSWERS,
  "survey_basic",
  "survey_dissatisfied",
  "survey_rate",
];

/** What a table says of one group. */
interface Asked {
  readonly group: AskedGroup;
  readonly answers: SurveyAnswers | null;
  /** True where it is said that nobody answered. */
  readonly isEmpty: boolean;
  readonly isOpen: boolean;
  readonly cells: readonly CellRef[];
}

/** 4.1: every group has answered, and of all answers so many are satisfied. Whether 基本满意 counts is open. */
export const RECOGNITION_SURVEY: Check = {
  asks: ({ limits }, words) =>
    `七类人群都参加调查，社会认可度${limits["least"] ? limitText(limits["least"], words) : ""}。`,
  check: (facts, requirement) => {
    const limit = requirement.limits["least"];
    const surveys = surveysOf(facts);
    const line = limit && surveys.length > 0 ? lineOf(surveys, limit) : null;
    return countyCheck(requirement, line ? [line] : [], ["survey_valid", "survey_satisfied"], PROVIDE);
  },
};

/** What was answered in a survey: 满意 with 基本满意 apart, of so many. */
export interface SurveyAnswers {
  readonly valid: number;
  readonly satisfied: number;
  readonly basic: number;
}

/**
 * The answers of every group of people, and of all of them together; null where a group is lacking, something waits for an
 * answer of the user, or tables differ.
 */
export function surveyAnswers(
  facts: Pick<CheckedFacts, "rows">,
): { readonly all: SurveyAnswers; readonly of: ReadonlyMap<AskedGroup, SurveyAnswers> } | null {
  const all = surveysOf(facts).flat();
  const asked = all.some(({ isOpen }) => isOpen) ? null : oncePerGroup(all);
  const of = new Map((asked ?? []).flatMap(({ group, answers }) => (answers ? [[group, answers] as const] : [])));
  if (ASKED_GROUPS.some((group) => !of.has(group))) return null;
  const sum = (pick: (each: SurveyAnswers) => number): number => exactTotal([...of.values()].map(pick));
  return {
    all: {
      valid: sum(({ valid }) => valid),
      satisfied: sum((each) => each.satisfied),
      basic: sum((each) => each.basic),
    },
    of,
  };
}

/** Each table's groups. */
function surveysOf(facts: Pick<CheckedFacts, "rows">): readonly (readonly Asked[])[] {
  return [...statementsOf(facts.rows, FIELDS_OF_SURVEY).values()].flatMap((tables) => {
    const asked = tables.flatMap((table) =>
      table.names.flatMap((_, at): Asked[] => {
        const group = table.said?.[at]?.group ?? null;
        return group === null ? [] : [askedOf(table, at, group)];
      }),
    );
    return asked.length > 0 ? [asked] : [];
  });
}

function askedOf(table: FactTable, at: number, group: AskedGroup): Asked {
  const of = (field: FieldId): number | null => figureOfRow(table, field, at).amount;
  const figures = FIELDS_OF_SURVEY.flatMap((field) =>
    table.figures.has(field) ? [figureOfRow(table, field, at)] : [],
  );
  return {
    group,
    answers: answersOf(table, of),
    isEmpty: of("survey_valid") === 0,
    isOpen: figures.some(({ isOpen }) => isOpen),
    cells: figures.flatMap(({ cells }) => cells),
  };
}

/** Counts where they are given; a rate times its answers where only that is given. */
function answersOf(table: FactTable, of: (field: FieldId) => number | null): SurveyAnswers | null {
  const stated = ANSWERS.filter((field) => table.figures.has(field));
  const parts = stated.map(of);
  const basic = table.figures.has("survey_basic") ? of("survey_basic") : 0;
  const bad = of("survey_dissatisfied");
  const known = parts.flatMap((part) => part ?? []);
  const isKnown = stated.length > 0 && known.length === stated.length && basic !== null;
  const valid = of("survey_valid") ?? (isKnown && bad !== null ? exactTotal([...known, basic, bad]) : null);
  if (valid === null || valid <= 0) return null;
  if (isKnown) return { valid, satisfied: exactTotal(known), basic };
  const rate = of("survey_rate");
  return rate === null ? null : { valid, satisfied: exactTotal([0, rate * valid]), basic: 0 };
}

function lineOf(surveys: readonly (readonly Asked[])[], limit: Limit): CountyLine {
  const cells = surveys.flatMap((asked) => asked.flatMap((each) => each.cells));
  const more = { required: limit.value };
  const all = surveys.flat();
  if (all.some(({ isOpen }) => isOpen)) return countyLine("open", () => OPEN_TEXT, cells, more);
  const asked = oncePerGroup(all);
  if (asked === null) return countyLine("undecided", () => "几张调查表的人数不一致，请核对后保留一张。", cells, more);
  const lacking = ASKED_GROUPS.filter((group) => !asked.some((each) => each.group === group && each.answers !== null));
  if (lacking.length > 0) {
    const empty = lacking.filter((group) => asked.some((each) => each.group === group && each.isEmpty));
    const others = lacking.filter((group) => !empty.includes(group));
    return countyLine(
      empty.length > 0 && others.length === 0 ? "failed" : "missing",
      () =>
        [
          empty.length > 0 ? `${namesOf(empty)}没有有效问卷，七类人群都应参加调查。` : "",
          others.length > 0 ? `缺少${namesOf(others)}的有效问卷数或满意人数，不能判断。` : "",
        ].join(""),
      cells,
      { ...more, missing: ["survey_valid", "survey_satisfied"] },
    );
  }
  const answers = asked.flatMap((each) => each.answers ?? []);
  const sum = (of: (each: SurveyAnswers) => number): number => exactTotal(answers.map(of));
  const [valid, satisfied, basic] = [
    sum((each) => each.valid),
    sum((each) => each.satisfied),
    sum((each) => each.basic),
  ];
  if (answers.some((each) => each.satisfied + each.basic > each.valid))
    return countyLine("undecided", () => "有人群的满意人数多于有效问卷数，请核对。", cells, more);
  const [without, within] = [holds(satisfied, valid, limit), holds(satisfied + basic, valid, limit)];
  const value = satisfied / valid;
  return countyLine(
    without === within ? (without ? "met" : "failed") : "undecided",
    (words) => verdictText({ valid, satisfied, basic }, limit, without, within, words),
    cells,
    { ...more, value: without === within ? value : null },
  );
}

function verdictText(
  { valid, satisfied, basic }: SurveyAnswers,
  limit: Limit,
  without: boolean,
  within: boolean,
  words: Words,
): string {
  const { amount, number } = words;
  const rate = (of: number): string => quotientText({ top: of, over: valid }, limit, words, 2);
  const line = amount(limit.value, limit.unit, 4);
  const heads = `有效问卷${number(valid, 0)}份（各类人群按有效问卷数合计，本产品约定）`;
  if (basic === 0) return `${heads}，满意率${rate(satisfied)}，${without ? "不低于" : "低于"}${line}。`;
  const both = `不计基本满意为${rate(satisfied)}，计入基本满意为${rate(satisfied + basic)}`;
  return without === within
    ? `${heads}，满意率${both}，都${without ? "不低于" : "低于"}${line}。`
    : `${heads}，满意率${both}；基本满意是否计入没有规定，两种算法结论不同（要求不低于${line}），请按当地口径认定。`;
}

function holds(top: number, over: number, { value }: Limit): boolean {
  return compareProducts([top], [value, over]) >= 0;
}

function namesOf(groups: readonly AskedGroup[]): string {
  return groups.map((group) => GROUP_NAMES[group]).join("、");
}

/** What is said of each group, by whichever table; null where two of them give a group other answers. */
function oncePerGroup(all: readonly Asked[]): readonly Asked[] | null {
  const told = new Map<AskedGroup, Asked>();
  for (const each of all) {
    const before = told.get(each.group);
    if (!before || !isTold(before)) told.set(each.group, each);
    else if (isTold(each) && JSON.stringify(before.answers) !== JSON.stringify(each.answers)) return null;
  }
  return [...told.values()];
}

/** True where there are answers, or it is said that there are none. */
function isTold({ answers, isEmpty }: Asked): boolean {
  return answers !== null || isEmpty;
}
