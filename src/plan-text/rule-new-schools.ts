import { entryAt } from "../core/quantity/at";
import { compareProducts, exactProduct, exactSum } from "../core/quantity/decimal";
import { divide, fractionOf, multiply, nearestNumber } from "../core/quantity/fraction";
import { factorToBase, inBaseUnit } from "../core/quantity/units";
import { clausesOf } from "./clauses";
import { type NeedsTable, rowNamed } from "./needs-tables";
import { type Plan, quoteLine, quoteSentence, type Sentence } from "./plan";
import type { PlanIssue, PlanProof, RuleResult } from "./plan-issue";
import type { Quotation } from "./plan-line";
import type { FigureColumn } from "./table-figures";

/** A school that the plan builds, with the places that it will have. */
interface NewSchool {
  readonly sentence: Sentence;
  readonly isMixed: boolean;
  readonly isJunior: boolean;
  readonly seats: number;
}

const BUILT = /新建(\d+)所[^,。;\d]{0,8}?(小学|初中|中学|九年一贯制|十二年一贯制)/;
const SEATS = /学位\s*(\d+)\s*个|(\d+)\s*个[^,。;]{0,4}学位|学位\s*(\d+)(?!\d|[.万])/;

/** What the plan itself says of a school's size and areas, held against the schools that it builds. */
export function checkNewSchools(plan: Plan, needs: readonly NeedsTable[]): RuleResult {
  const issues: PlanIssue[] = [];
  const proofs: PlanProof[] = [];
  const limits = sizeLimits(plan);
  const standards = areaStandards(plan);
  for (const school of newSchools(plan)) {
    const limit = limits.find(({ isMixed }) => isMixed === school.isMixed);
    const said = quoteSentence(school.sentence);
    if (limit && school.seats > limit.most)
      issues.push({
        kind: "above-limit",
        seats: school.seats,
        limit: limit.most,
        risk: "wrong",
        because: [said, limit.said],
      });
    // Which standard holds for a mixed school hangs on its pupils stage by stage.
    for (const table of school.isMixed ? [] : needs) {
      const row = rowNamed(table, school.sentence);
      if (row === null) continue;
      for (const standard of standards) holdArea(school, standard, table, row, issues, proofs);
    }
  }
  return { issues, proofs };
}

function newSchools({ sentences }: Plan): readonly NewSchool[] {
  return sentences.flatMap((sentence) => {
    const [, count, kind = ""] = BUILT.exec(sentence.text) ?? [];
    const places = SEATS.exec(sentence.text);
    const seats = Number(places?.[1] ?? places?.[2] ?? places?.[3] ?? 0) / Number(count ?? 0);
    if (count === undefined || Number(count) === 0 || !(seats > 0)) return [];
    return [{ sentence, isMixed: kind.includes("一贯制"), isJunior: /初中|中学/.test(kind), seats }];
  });
}

/** 所有小学、初中规模不超过2000人; a limit of classes is none of schools. */
function sizeLimits(
  plan: Plan,
): readonly { readonly isMixed: boolean; readonly most: number; readonly said: Quotation }[] {
  return requirementTexts(plan).flatMap(({ text, said }) =>
    clausesOf(text).flatMap((clause) => {
      const most = /(?:学校|小学|初中|校额|规模)[^,。;]*不超过(\d+)(?:人|名)/.exec(clause.text)?.[1];
      if (most === undefined || /班|每/.test(clause.text)) return [];
      return [{ isMixed: clause.text.includes("一贯制"), most: Number(most), said }];
    }),
  );
}

interface AreaStandard {
  readonly name: string;
  /** Which column of a table of needs holds it. */
  readonly column: RegExp;
  /** True where the column holds more than what the standard counts. */
  readonly isPart: boolean;
  readonly primary: number;
  readonly junior: number;
  readonly said: Quotation;
}

const AREAS: readonly (readonly [RegExp, RegExp, boolean])[] = [
  [/生均(体育运动场馆)面积/, /运动场/, false],
  [/生均(教学及辅助用房)面积/, /校舍|教学及辅助用房/, true],
];

/** 生均体育运动场馆面积:小学、初中分别达到7.5平方米以上、10.2平方米以上. */
function areaStandards(plan: Plan): readonly AreaStandard[] {
  return requirementTexts(plan).flatMap(({ text, said }) =>
    AREAS.flatMap(([pattern, column, isPart]): readonly AreaStandard[] => {
      const found = pattern.exec(text);
      const rest = found ? text.slice(found.index) : "";
      const [, primary, junior] =
        /分别达到(\d+(?:\.\d+)?)平方米以?上?[、和,及]{1,2}(\d+(?:\.\d+)?)平方米/.exec(rest) ?? [];
      if (found?.[1] === undefined || primary === undefined || junior === undefined) return [];
      return [{ name: `生均${found[1]}面积`, column, isPart, primary: Number(primary), junior: Number(junior), said }];
    }),
  );
}

/** Sentences and cells of tables, each with its line. */
function requirementTexts({ sentences, tables }: Plan): readonly { readonly text: string; readonly said: Quotation }[] {
  return [
    ...sentences.map((sentence) => ({ text: sentence.text, said: quoteSentence(sentence) })),
    ...tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells, line }) => cells.map((text) => ({ text, said: quoteLine(line) }))),
    ),
  ];
}

function holdArea(
  { sentence, isJunior, seats }: NewSchool,
  { name, column, isPart, primary, junior, said }: AreaStandard,
  { table }: NeedsTable,
  row: number,
  issues: PlanIssue[],
  proofs: PlanProof[],
): void {
  const required = isJunior ? junior : primary;
  const at = table.columns.findIndex(({ names, family }) => family === "area" && column.test(names.join("")));
  const area = amountOf(table.columns[at], row);
  if (area === null) return;
  const because = [quoteSentence(sentence), said, quoteLine(entryAt(table.rows, row).row.line)];
  const value = nearestNumber(fractionOf(area, seats));
  if (compareProducts([area], [required, seats]) >= 0) {
    // 校舍 holds offices and boarders' rooms too: that it is enough is all that the plan shows.
    proofs.push({ kind: "standard", name: isPart ? `${name}（按校舍计）` : name, value, required, seats, because });
    return;
  }
  const lack = exactSum(exactProduct(required, seats), -area);
  const money = amountOf(table.columns[at + 1], row, "money");
  const cost =
    money === null
      ? null
      : nearestNumber(divide(multiply(fractionOf(money, area), fractionOf(lack)), fractionOf(factorToBase("万元"))));
  issues.push({ kind: "below-standard", name, value, required, lack, cost, seats, risk: "wrong", because });
}

/** What a cell says in the base unit of its column. */
function amountOf(column: FigureColumn | undefined, row: number, family = "area"): number | null {
  const value = column?.values[row] ?? null;
  if (!column || value === null || value <= 0 || column.unit === null || column.family !== family) return null;
  return inBaseUnit(value, factorToBase(column.unit));
}
