import type { CellRef } from "../cell/address";
import { type DayRange, dayRangeOf, monthsBetween } from "../facts/day-range";
import { amountAt } from "../facts/fact-column";
import { factCells, factText, type PeriodFigures } from "../facts/fact-table";
import { cellOf } from "../facts/record-cells";
import type { FieldId } from "../fields/catalogue";
import { compareProducts, exactProduct, exactTotal } from "../quantity/decimal";
import { limitOf, type StatedRequirement } from "../standards/requirement";
import type { Words } from "../words";
import { type Check, type CheckedFacts, OPEN_TEXT } from "./check";
import { andLack, type Lack, shortOf } from "./lack";
import { type MakeItem, type RequirementCheck, RequirementItems, type RequirementState } from "./requirement-check";
import { alsoIn, type Teacher, teachersOf } from "./teachers";
import { greatest } from "../quantity/long-lists";

/** 2.9 教师五年360学时. */
export const TRAINING_HOURS: Check = {
  asks: ({ limits }, words) =>
    `每名教师五年内完成${words.amount(limits.hours?.value ?? 0, "hour")}培训；五个学年以检查之日所在学年为最后一年，任教不满五年的按月折算（本产品约定）。`,
  check: checkTrainingHours,
};

const YEARS = 5;
const MONTHS = 12 * YEARS;

/** What is known of a teacher's hours. */
interface Hours {
  readonly state: RequirementState;
  /** Hours that are known; null where none is. */
  readonly done: number | null;
  /** Hours that are asked for: fewest and most, where the day of beginning is not exact. */
  readonly asked: { readonly least: number; readonly most: number };
  /** Whole months of teaching, where they are fewer than five years; null for all others. */
  readonly months: number | null;
  /** Years of the span of which nothing is written. */
  readonly blank: readonly number[];
  readonly doubt: "period" | "old" | "future" | "date" | "differs" | null;
  readonly lack: Lack | undefined;
}

/**
 * 五年360学时, teacher by teacher: hours by year added up over the five years that end with the day of the check, or one
 * total of five years. Who has taught for fewer years is asked for as many months (72 hours a year). A blank year is not
 * zero: it matters only where the others do not do.
 *
 * @example 72 + 72 + 72 + 72 + 71 = 359 of 360: fails by one hour
 */
export function checkTrainingHours(facts: CheckedFacts, requirement: StatedRequirement): RequirementCheck {
  const items = new RequirementItems();
  const least = limitOf(requirement, "hours") ?? 0;
  const teachers = teachersOf(facts.rows, ({ training }) => training !== undefined);
  const on = facts.on ?? null;
  const itemAt: MakeItem = (at, state) => {
    const teacher = teachers[at];
    if (!teacher) throw new RangeError(`no teacher ${at}`);
    const hours = hoursOf(teacher, least, on);
    const missing: readonly FieldId[] =
      state === "met" || state === "failed" || state === "open"
        ? []
        : [hours.doubt === "date" || hours.doubt === "future" ? "teacher_since" : "training_hours"];
    return {
      school: teacher.schools[0] ?? "",
      name: teacher.name,
      grade: 0,
      stage: null,
      value: hours.done,
      required: hours.asked.most,
      cells: cellsOf(teacher),
      missing,
      lack: hours.lack,
      says: (words) => `${hoursText(hours, state, words)}${alsoIn(teacher)}`,
    };
  };
  teachers.forEach((teacher, at) => {
    items.add(hoursOf(teacher, least, on).state, itemAt, at);
  });
  return items.check(
    requirement,
    "teacher",
    facts.rows.some(({ entity }) => entity === "teacher")
      ? { fields: ["training_hours"], sentence: "教师名册中没有培训学时，请补充近五年的学时（一年一列，或五年合计）。" }
      : {
          fields: ["teacher_name", "training_hours"],
          sentence: "缺少教师培训学时，请提供教师培训学时表（学校、姓名、近五年学时）。",
        },
  );
}

interface Column {
  readonly figures: PeriodFigures;
  readonly hours: number | null;
}

function cellsOf({ rows }: Teacher): readonly CellRef[] {
  return rows.flatMap(({ table, position }) => [
    ...factCells(table, "training_hours", position).slice(0, 1),
    ...(table.training ?? []).flatMap(({ origin }) => cellOf(origin.cells, position) ?? []),
    ...factCells(table, "teacher_since", position).slice(1),
  ]);
}

function hoursOf(teacher: Teacher, least: number, on: string | null): Hours {
  const columns = teacher.rows.flatMap(({ table, position }) =>
    withPartsTogether(
      (table.training ?? []).map((figures): Column => ({ figures, hours: amountAt(figures, position) })),
    ),
  );
  const began = beginning(teacher);
  const asked = askedOf(began, least, on);
  const base = { asked: asked.hours, months: asked.months };
  const sum = sumOfYears(columns, on, began === "unreadable" ? null : began) ?? totalOf(columns, on);
  const { done, blank } = sum;
  const doubt = asked.doubt ?? sum.doubt;
  const enough = (hours: number): boolean => done !== null && compareProducts([done], [hours]) >= 0;
  const state: RequirementState = teacher.isOpen
    ? "open"
    : doubt === "differs" || doubt === "future"
      ? "undecided"
      : sum.doubt !== "old" && enough(asked.hours.most)
        ? "met"
        : done === null || blank.length > 0
          ? "missing"
          : doubt !== null || enough(asked.hours.least)
            ? "undecided"
            : "failed";
  const lack = state === "failed" && done !== null ? shortOf(asked.hours.most, done, "hour") : undefined;
  return { ...base, state, done, blank, doubt, lack };
}

/** Columns of one row, those that share a year as one: not known where one of them is blank, for a blank is not zero. */
function withPartsTogether(columns: readonly Column[]): readonly Column[] {
  const parts = new Map<number, readonly Column[]>();
  const whole: Column[] = [];
  for (const column of columns) {
    const { isPart, period } = column.figures;
    if (isPart !== true || period === null || period === "five-years") whole.push(column);
    else parts.set(period.from, [...(parts.get(period.from) ?? []), column]);
  }
  // 研训 | 培训 | 小计: the sum is stated.
  const isStated = (year: number): boolean =>
    whole.some(({ figures: { period } }) => period !== null && period !== "five-years" && period.from === year);
  return [
    ...whole,
    ...[...parts].flatMap(([year, [first, ...others]]): Column[] => {
      if (!first || isStated(year)) return [];
      const hours = [first, ...others].flatMap((column) => column.hours ?? []);
      return [{ figures: first.figures, hours: hours.length === others.length + 1 ? exactTotal(hours) : null }];
    }),
  ];
}

/** When the teacher began, by the earliest that a row says; `unreadable` where a row has something else than a date. */
function beginning({ rows }: Teacher): DayRange | "unreadable" | null {
  const texts = rows.flatMap(({ table, position }) => factText(table, "teacher_since", position) || []);
  const ranges = texts.map(dayRangeOf);
  if (ranges.includes(null)) return "unreadable";
  const known = ranges.filter((range) => range !== null).sort((a, b) => (a.from < b.from ? -1 : 1));
  return known[0] ?? null;
}

interface Asked {
  readonly hours: Hours["asked"];
  readonly months: number | null;
  readonly doubt: "date" | "future" | null;
}

function askedOf(began: DayRange | "unreadable" | null, least: number, on: string | null): Asked {
  const whole = { hours: { least, most: least }, months: null, doubt: null };
  if (began === null || on === null) return whole;
  if (began === "unreadable") return { ...whole, hours: { least: 0, most: least }, doubt: "date" };
  if (began.from > on) return { ...whole, doubt: "future" };
  const ofMonths = (months: number): number => exactProduct(least, Math.min(Math.max(months, 0), MONTHS)) / MONTHS;
  const [fewest, most] = [monthsBetween(began.to, on), monthsBetween(began.from, on)];
  return {
    hours: { least: ofMonths(fewest), most: ofMonths(most) },
    months: most < MONTHS ? most : null,
    doubt: fewest === most || fewest >= MONTHS ? null : "date",
  };
}

interface Sum {
  readonly done: number | null;
  readonly blank: readonly number[];
  readonly doubt: "period" | "old" | "differs" | null;
}

/** Hours of the five years that end with the day of the check; null where no column is of one year. */
function sumOfYears(columns: readonly Column[], on: string | null, began: DayRange | null): Sum | null {
  const byYear = new Map<number, (number | null)[]>();
  let isSchoolYear = false;
  for (const { figures, hours } of columns) {
    const { period } = figures;
    if (period === null || period === "five-years" || period.from !== period.to) continue;
    byYear.set(period.from, [...(byYear.get(period.from) ?? []), hours]);
    isSchoolYear ||= period.isSchoolYear;
  }
  if (byYear.size === 0) return null;
  const current = on === null ? Infinity : yearAt(on, isSchoolYear);
  const stated = [...byYear.keys()].filter((year) => year <= current);
  const latest = greatest(stated);
  // The year that has only begun may not be in the table yet.
  const end = on === null || latest >= current - 1 ? latest : current - 1;
  const span = Array.from({ length: YEARS }, (_, back) => end - YEARS + 1 + back);
  const known = span.map((year) => [...new Set((byYear.get(year) ?? []).filter((hours) => hours !== null))]);
  if (known.some((hours) => hours.length > 1)) return { done: null, blank: [], doubt: "differs" };
  const hours = known.flat();
  // Nobody has hours of the years before the beginning.
  const first = began === null ? -Infinity : yearAt(began.from, isSchoolYear);
  return {
    done: hours.length > 0 ? exactTotal(hours) : null,
    blank: span.filter((year, at) => known[at]?.length === 0 && year >= first),
    doubt: null,
  };
}

/** One total: of five years as its header or the title says. Of which years it is matters where it does not do. */
function totalOf(columns: readonly Column[], on: string | null): Sum {
  const filled = columns.filter(({ hours }) => hours !== null);
  const best = filled.find(({ figures: { period } }) => period !== null) ?? filled[0];
  if (!best) return { done: null, blank: [], doubt: null };
  const { period } = best.figures;
  if (period === "five-years") return { done: best.hours, blank: [], doubt: null };
  if (period === null) return { done: best.hours, blank: [], doubt: "period" };
  const current = on === null ? period.to : yearAt(on, period.isSchoolYear);
  const isWindow = period.to <= current && period.to >= current - 1;
  if (!isWindow) return { done: best.hours, blank: [], doubt: "old" };
  return { done: best.hours, blank: [], doubt: period.to - period.from + 1 === YEARS ? null : "period" };
}

/** The year, or the school year by the year in which it begins, that a day lies in. */
function yearAt(on: string, isSchoolYear: boolean): number {
  const year = Number(on.slice(0, 4));
  return isSchoolYear && on.slice(5) < "09-01" ? year - 1 : year;
}

function hoursText({ done, asked, months, blank, doubt, lack }: Hours, state: RequirementState, words: Words): string {
  const { amount, count } = words;
  if (state === "open") return OPEN_TEXT;
  if (doubt === "future") return "任教起始时间在检查之日以后，请核对。";
  if (doubt === "differs") return "同一年度的学时在几张表中不一致，请核对后保留一处。";
  const rule =
    months === null
      ? `应完成${amount(asked.most, "hour")}`
      : `任教${count(months)}个月，按月折算应完成${amount(asked.most, "hour")}`;
  if (done === null) return `没有填写培训学时，${rule}。`;
  const have = `已完成${amount(done, "hour")}`;
  if (state === "met") return `${have}，${rule}。`;
  if (state === "failed") return `${have}，${rule}${andLack(lack, words)}。`;
  if (blank.length > 0) return `${have}，${rule}；${blank.join("、")}年的学时没有填写，不能判断。`;
  if (doubt === "old") return `${have}，但不是近五年的学时，请提供近五年学时。`;
  if (doubt === "date") return `${have}；任教起始时间没有写明到月，不能折算应完成的学时。`;
  return `${have}；没有注明是否为五年合计，不能判断。`;
}
