import { type IndicatorStandard, type Source, STAGES, type Stage, type Standard } from "./standard";
import type { FigureOverride } from "./override";

/** What kind of figure it is: the threshold of an indicator, the rule for schools, the limit of a coefficient … */
export type FigureGroup = "indicator" | "school-rule" | "balance" | "split" | "scope" | "requirement" | "switch";

/** One figure of a standard as it is in force, with where it comes from and what has replaced it. */
export interface StandardFigure {
  /** Stays the same from version to version: overrides are kept under it. */
  readonly id: string;
  readonly group: FigureGroup;
  readonly name: string;
  /** The stage that it holds for; null where it holds for all. */
  readonly stage: Stage | null;
  /** The figure as it is said, with its comparison: "≥4.2". */
  readonly text: string;
  /** The figure in force: the override's where there is one. */
  readonly value: number;
  readonly unit: string;
  readonly source: Source;
  readonly override: FigureOverride | null;
  /** The figure of the document. */
  readonly original: number;
}

type Figure = Omit<StandardFigure, "value" | "override" | "text"> & { readonly comparison: string };

/** Every figure of a standard in the order in which a person reads it: indicators, rule for schools, coefficients, shares, scope. */
export function figuresOfStandard(standard: Standard): readonly StandardFigure[] {
  return [
    ...standard.indicators.flatMap(indicatorFigures),
    ...ruleFigures(standard),
    ...splitFigures(standard),
    {
      id: "scope.teaching-point",
      group: "scope" as const,
      name: "参加七项指标判定的教学点学生数",
      stage: null,
      comparison: "≥",
      original: standard.teachingPointLeastStudents,
      unit: "人",
      source: standard.schoolRule.source,
    },
  ].map(({ comparison, ...figure }) => ({
    ...figure,
    value: figure.original,
    text: `${comparison}${figure.original}`,
    override: null,
  }));
}

const UNITS: Readonly<Record<IndicatorStandard["unit"], string>> = {
  person: "人",
  room: "间",
  "square-metre": "㎡",
  yuan: "元",
};

function indicatorFigures({ code, name, unit, required, source }: IndicatorStandard): Figure[] {
  return STAGES.map((stage) => ({
    id: `${code}.${stage}`,
    group: "indicator",
    name: `${code} ${name}`,
    stage,
    comparison: "≥",
    original: required[stage],
    unit: UNITS[unit],
    source,
  }));
}

function ruleFigures({ schoolRule, balanceLimit }: Standard): Figure[] {
  const rule = { group: "school-rule", stage: null, comparison: "≥", source: schoolRule.source } as const;
  return [
    { ...rule, id: "school-rule.least-met", name: "每所学校达标的指标数", original: schoolRule.leastMet, unit: "项" },
    {
      ...rule,
      id: "school-rule.floor",
      name: "其余指标与标准之比",
      original: schoolRule.floorRatio,
      unit: "",
    },
    ...STAGES.map((stage): Figure => ({
      id: `balance.${stage}`,
      group: "balance",
      name: "校际差异系数",
      stage,
      comparison: "≤",
      original: balanceLimit[stage],
      unit: "",
      source: balanceLimit.source,
    })),
  ];
}

function splitFigures({ splitWeights: { withPrimary, withoutPrimary, source } }: Standard): Figure[] {
  const weights: readonly (readonly [id: string, name: string, weight: number])[] = [
    ["with-primary.primary", "有小学的学校：1名小学生折算", withPrimary.primary],
    ["with-primary.junior", "有小学的学校：1名初中生折算", withPrimary.junior],
    ["with-primary.senior", "有小学的学校：1名高中生折算", withPrimary.senior],
    ["without-primary.junior", "完全中学：1名初中生折算", withoutPrimary.junior],
    ["without-primary.senior", "完全中学：1名高中生折算", withoutPrimary.senior],
  ];
  return weights.map(([id, name, original]) => ({
    id: `split.${id}`,
    group: "split",
    name,
    stage: null,
    comparison: "",
    original,
    unit: "人",
    source,
  }));
}
