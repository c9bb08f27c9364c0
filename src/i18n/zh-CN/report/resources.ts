import type { BalanceAssessment, MeanCoefficient } from "../../../core/assessment/assessment";
import { isOfOneOfSeveral, lackingSchools } from "../../../core/assessment/lacking-schools";
import { type Stage, STAGES } from "../../../core/fields/stages";
import { divide, fractionOf, halfUpOf } from "../../../core/quantity/fraction";
import type { IndicatorStandard } from "../../../core/standards/standard";
import type { ReportBlock, ReportRun, ReportText } from "../../../plan/documents/report-content";
import type { ReportGround } from "../../../recognition/report-ground";
import { formatValue, stageName, verdictName } from "../domain";
import { formatCount } from "../numbers";
import { isOfSome, printedCoefficient } from "../result";
import { indicatorsName } from "../standard-words";
import { limitOf } from "./basis";
import { cellsOf, kindOfValues, type ValueOfSchool, valuesOf } from "./cells-of-values";
import { failedSchoolBlocks } from "./failed-schools";
import { requiredOf } from "./required";
import { type FigureSource, joined, name, type SourceBook, words } from "./source-book";

const NONE = words("—");

const paragraph = (...text: ReportText): ReportBlock => ({ kind: "paragraph", text });

/** 资源配置: how many schools pass, a table a stage, and the schools that fail. */
export function resourceBlocks(ground: ReportGround, book: SourceBook): readonly ReportBlock[] {
  const { schools } = ground.county;
  const stages = STAGES.filter((stage) => schools.some((school) => school.stage === stage));
  return [
    ...schoolBlocks(ground, book),
    ...stages.flatMap((stage) => stageBlocks(ground, stage, book)),
    ...failedSchoolBlocks(ground, book),
  ];
}

/** How many schools pass. */
function schoolBlocks({ county: { schools, standard } }: ReportGround, book: SourceBook): readonly ReportBlock[] {
  if (standard.schoolRule === null || schools.length === 0) return [];
  const values = standard.indicators.flatMap((_, position) => valuesOf(schools, position));
  const source: FigureSource = {
    what: "各校资源配置结论",
    kind: kindOfValues(values),
    cells: cellsOf(values),
    how: "逐校判定后计数，一贯制学校分学段计",
  };
  const told = (["met", "failed", "missing", "not-applicable"] as const).flatMap((verdict): ReportText[] => {
    const count = schools.filter((school) => school.verdict === verdict).length;
    return count === 0 ? [] : [[words(verdictName(verdict)), book.figure(`${formatCount(count)}所`, source)]];
  });
  return [
    paragraph(
      words(`按${indicatorsName(standard)}逐校判定（一贯制学校分学段计）：`),
      ...joined(told, "，"),
      words("。"),
    ),
  ];
}

/** An indicator in one stage. */
interface ToldIndicator {
  readonly indicator: IndicatorStandard;
  readonly stage: Stage;
  readonly values: readonly ValueOfSchool[];
  readonly coefficient: BalanceAssessment | null;
}

function stageBlocks({ county }: ReportGround, stage: Stage, book: SourceBook): readonly ReportBlock[] {
  const { standard, balance, means } = county;
  const own = county.schools.filter((school) => school.stage === stage);
  const mean = means.find((each) => each.stage === stage);
  const told = standard.indicators.map((indicator, position): ToldIndicator => ({
    indicator,
    stage,
    values: valuesOf(own, position),
    coefficient: balance.find((each) => each.stage === stage && each.code === indicator.code) ?? null,
  }));
  const table: ReportBlock = {
    kind: "table",
    caption: `${stageName(stage)}资源配置指标`,
    columns: [
      { name: "指标", width: 24, isText: true },
      { name: "标准", width: 16 },
      { name: "应评校数", width: 8 },
      { name: "达标校数", width: 8 },
      { name: "达标比例", width: 13 },
      { name: "缺数校数", width: 8 },
      { name: "全县平均", width: 16 },
      { name: "差异系数", width: 11 },
      { name: "限值", width: 9 },
      { name: "系数结论", width: 10 },
    ],
    rows: told.map((each) => [
      [name(`${each.indicator.code} `), words(each.indicator.shortName)],
      [requiredOf(each.indicator, stage, book)],
      ...figureCells(each, book),
      [each.coefficient === null || each.coefficient.limit === null ? NONE : limitOf(standard, stage, book)],
      [words(coefficientVerdict(each.coefficient))],
    ]),
  };
  const notes = told.flatMap((each) => notesOf(each, book));
  return [
    table,
    ...(mean ? [meanBlock(mean, told, limitOf(standard, stage, book), book)] : []),
    ...(notes.length > 0 ? [paragraph(words("注："), ...joined(notes, "；"), words("。"))] : []),
  ];
}

/** 综合差异系数, where the standard limits it. */
function meanBlock(
  mean: MeanCoefficient,
  told: readonly ToldIndicator[],
  limit: ReportRun,
  book: SourceBook,
): ReportBlock {
  const { stage, cv, met, of } = mean;
  const values = told.flatMap((each) => each.values);
  return paragraph(
    words(`${stageName(stage)}综合差异系数`),
    cv === null
      ? words("缺少数据或待确认，暂时无法计算")
      : book.figure(printedCoefficient(mean), {
          what: `${stageName(stage)}综合差异系数`,
          kind: kindOfValues(values),
          cells: cellsOf(values),
          how: `${formatCount(of)}项差异系数的平均值`,
        }),
    words("，限值"),
    limit,
    words(met === null ? "。" : met ? "，符合。" : "，超过限值。"),
  );
}

const SCHOOLS_HOW = "逐校计算后与标准比较；缺数的学校计入应评校数，不计入达标校数";
const BALANCE_HOW = "全县平均＝各校总量之和÷学生数之和；差异系数＝按学生数加权的标准差÷全县平均";

/** How many schools there are, meet the standard, lack the value; the county's mean and the coefficient. */
function figureCells(
  { indicator, stage, values, coefficient }: ToldIndicator,
  book: SourceBook,
): readonly ReportText[] {
  const judged = values.filter(({ value: { state } }) => state !== "not-applicable" && state !== "measured");
  const known = values.filter(({ value }) => value.value !== null);
  const lacking = coefficient ? lackingSchools(coefficient) : [];
  const what = `${stageName(stage)}${indicator.code} ${indicator.shortName}`;
  // The same cells are named once.
  const isOne = lacking.length === 0 && judged.length === known.length;
  const one = { what, kind: kindOfValues(values), cells: cellsOf(values), how: `${SCHOOLS_HOW}；${BALANCE_HOW}` };
  const ofSchools = isOne ? one : { ...one, what: `${what}：达标校数`, cells: cellsOf(judged), how: SCHOOLS_HOW };
  const ofBalance = isOne
    ? one
    : {
        what: `${what}：全县平均和差异系数`,
        kind: kindOfValues(known),
        cells: cellsOf(known),
        how: `${BALANCE_HOW}${lacking.length > 0 ? `；未包括缺数的${lacking.map((each) => each.name).join("、")}` : ""}`,
      };
  const met = judged.filter(({ value }) => value.state === "met").length;
  const missing = judged.filter(({ value }) => value.state === "missing").length;
  return [
    ...(judged.length === 0
      ? [[NONE], [NONE], [NONE], [NONE]]
      : [formatCount(judged.length), formatCount(met), shareOf(met, judged.length), formatCount(missing)].map(
          (text) => [book.figure(text, ofSchools)],
        )),
    [
      coefficient && coefficient.printedMean !== null
        ? book.figure(formatValue(indicator, coefficient.printedMean), ofBalance)
        : NONE,
    ],
    [coefficient && coefficient.cv !== null ? book.figure(printedCoefficient(coefficient), ofBalance) : NONE],
  ];
}

const MOST_DIGITS = 6;

/** 90.5%; with more decimals where one would look like none or like all. */
export function shareOf(part: number, all: number): string {
  const share = divide(fractionOf(100 * part), fractionOf(all));
  for (let digits = 1; digits < MOST_DIGITS; digits++) {
    const rounded = halfUpOf(share, digits);
    if ((rounded < 100 || part === all) && (rounded > 0 || part === 0)) return `${rounded.toFixed(digits)}%`;
  }
  return `${formatCount(part)}/${formatCount(all)}`;
}

function coefficientVerdict(coefficient: BalanceAssessment | null): string {
  if (!coefficient) return "—";
  if (isOfOneOfSeveral(coefficient)) return "缺数";
  if (coefficient.cv === null) return coefficient.waits ? "待确认" : "无法计算";
  return coefficient.met === null ? "—" : coefficient.met ? "符合" : "超过限值";
}

/** What is to be known of a coefficient: schools that it is without, and that its printed figure misleads. */
function notesOf({ indicator, stage, coefficient }: ToldIndicator, book: SourceBook): readonly ReportText[] {
  if (!coefficient) return [];
  const of = name(`${indicator.code} `);
  const called = words(indicator.shortName);
  const lacking = lackingSchools(coefficient);
  return [
    ...(isOfSome(coefficient)
      ? [
          [
            of,
            called,
            words("的差异系数未包括缺数的"),
            book.figure(`${formatCount(lacking.length)}所`, {
              what: `${stageName(stage)}${indicator.code} ${indicator.shortName}：缺数未计入差异系数的学校`,
              kind: "computed",
              cells: lacking.map(({ cell }) => cell),
              how: "逐校计数",
            }),
          ],
        ]
      : []),
    ...(coefficient.roundingFlips ? [[of, called, words("的差异系数四舍五入后看似符合，以未四舍五入的数值为准")]] : []),
  ];
}
