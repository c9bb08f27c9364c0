import type { IndicatorAssessment, SchoolAssessment } from "../../../core/assessment/assessment";
import type { IndicatorStandard, Standard } from "../../../core/standards/standard";
import type { ReportBlock, ReportRun, ReportText } from "../../../plan/documents/report-content";
import type { ReportGround } from "../../../recognition/report-ground";
import { digitsFor, explainIndicator, formatGap, formatIndicator, indicatorStateName, stageName } from "../domain";
import { formatCount } from "../numbers";
import { cellsOf, kindOfValues } from "./cells-of-values";
import { requiredOf } from "./required";
import { type FigureSource, name, type SourceBook, words } from "./source-book";

const NONE = words("—");

/** The schools that failed, with every indicator below the standard. */
export function failedSchoolBlocks(
  { county: { schools, standard } }: ReportGround,
  book: SourceBook,
): readonly ReportBlock[] {
  const failed = schools.filter(({ verdict }) => verdict === "failed");
  if (failed.length === 0) return [];
  const rows = failed.flatMap((school) =>
    school.indicators.flatMap((value, position): (readonly ReportText[])[] => {
      const indicator = standard.indicators[position];
      if (!indicator || (value.state !== "failed" && value.state !== "floor")) return [];
      return [failedRow(school, value, indicator, standard, book)];
    }),
  );
  const flips = failed.some(({ indicators }) => indicators.some(({ roundingFlips }) => roundingFlips));
  return [
    {
      kind: "table",
      caption: "未达标学校和未达标指标",
      columns: [
        { name: "学校", width: 24, isText: true },
        { name: "学段", width: 8 },
        { name: "达标项数", width: 9 },
        { name: "未达标指标", width: 20, isText: true },
        { name: "数值", width: 15 },
        { name: "标准", width: 14 },
        { name: "判定", width: 15 },
        { name: "差额", width: 20 },
      ],
      rows,
    },
    ...(flips
      ? [
          {
            kind: "paragraph" as const,
            text: [words("注：数值按通常位数四舍五入后看似达标的，多列小数，以未四舍五入的数值为准。")],
          },
        ]
      : []),
  ];
}

function failedRow(
  school: SchoolAssessment,
  value: IndicatorAssessment,
  indicator: IndicatorStandard,
  standard: Standard,
  book: SourceBook,
): readonly ReportText[] {
  const { stage } = school;
  const all = school.indicators.map((each) => ({ school, value: each }));
  const of = `${school.name}（${stageName(stage)}）`;
  const source: FigureSource = {
    what: `${of}${indicator.code} ${indicator.shortName}`,
    kind: kindOfValues([{ school, value }]),
    cells: cellsOf([{ school, value }]),
    how: explainIndicator(school, value, standard).slice(1).join(""),
  };
  const whole =
    value.schoolGap !== null && value.schoolGap > 0 ? `（全校${formatGap(indicator, value.schoolGap)}）` : "";
  return [
    [name(school.name)],
    [words(stageName(stage))],
    [
      book.figure(`${formatCount(school.metCount)}/${formatCount(school.indicators.length)}`, {
        what: `${of}达标项数`,
        kind: kindOfValues(all),
        cells: cellsOf(all),
        how: "逐项计算后与标准比较",
      }),
    ],
    [name(`${indicator.code} `), words(indicator.shortName)],
    [book.figure(formatIndicator(value, digitsFor(value)), source)],
    [requiredOf(indicator, stage, book)],
    [stateOf(value, standard, book)],
    [value.gap === null ? NONE : book.figure(`${formatGap(indicator, value.gap)}${whole}`, source)],
  ];
}

/** 未达标, or 未达标（≥85%）. */
function stateOf({ state }: IndicatorAssessment, standard: Standard, book: SourceBook): ReportRun {
  const said = indicatorStateName(state, standard);
  return standard.schoolRule ? book.standard(said, "学校达标条件", standard.schoolRule.source) : words(said);
}
