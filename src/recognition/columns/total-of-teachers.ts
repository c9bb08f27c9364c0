import { BY_CONTEXT } from "../sureness";
import { FIELDS } from "../../core/fields/catalogue";
import type { Evidence } from "../recognised-table";
import { holds, isSumOf } from "./column-arithmetic";
import { otherSubjects } from "./column-context";
import { columnsNamed, isUnnamed } from "./column-sums";
import type { Settled } from "./settle-columns";
import type { TableView } from "./table-view";

const FULLTIME = /专任教师/;
const LEAST_OTHERS = 2;

/**
 * 合计 beside 语文, 数学, 体育 … under a title that speaks of 专任教师 counts them all, unless it adds up only 体育, 音乐
 * and 美术, or some school has more teachers of the subjects than in all.
 */
export function withTotalOfTeachers(settled: readonly Settled[], view: TableView): readonly Settled[] {
  if (
    !view.titles.some((title) => FULLTIME.test(title)) ||
    settled.some((each) => each.type === "taken" && each.match.field === "teachers_fulltime")
  )
    return settled;
  const others = otherSubjects(view.paths);
  const subjects = settled.flatMap((each, index) =>
    each.type === "taken" && FIELDS[each.match.field].partOf === "pe_art_teachers" && each.match.stage === null
      ? [index]
      : [],
  );
  const total = settled.findIndex((each, index) => each.type === "left" && isUnnamed(view, index));
  if (total < 0 || others.length < LEAST_OTHERS || subjects.length === 0) return settled;
  const all = [...others, ...subjects].sort((a, b) => a - b);
  const samples = all.map((index) => view.sample(index));
  const numbers = view.sample(total).numbers;
  const isLess = numbers.some(
    (value, row) => samples.reduce((sum, sample) => sum + (sample.numbers[row] || 0), 0) > value,
  );
  if (
    isLess ||
    holds(
      isSumOf(
        view.sample(total),
        subjects.map((index) => view.sample(index)),
      ),
    )
  )
    return settled;
  const agreement = isSumOf(view.sample(total), samples);
  const evidence: Evidence = holds(agreement)
    ? { code: "sum-of", parameters: { ...columnsNamed(view, all), rows: agreement.rows, except: 0 } }
    : { code: "neighbours", parameters: { ...columnsNamed(view, all) } };
  const match = {
    field: "teachers_fulltime",
    stage: null,
    score: BY_CONTEXT,
    decidedBy: "position",
    isStageImplied: false,
    evidence: [evidence],
  } as const;
  return settled.map((each, index): Settled => (index === total ? { type: "taken", match } : each));
}
