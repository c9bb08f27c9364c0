import type { Contradiction, Standard } from "../../core/standards/standard";
import { changedSwitches } from "../../core/standards/changed-figures";
import { figuresOfStandard, type StandardFigure } from "../../core/standards/standard-figures";
import type { StandardSheetContent } from "../../plan/documents/standard-sheet";
import { momentName } from "./domain";
import {
  contradictionTaken,
  figureGroupName,
  figureName,
  figureValue,
  switchInWords,
  validityLine,
} from "./standard-figures";

export const STANDARD_SHEET_NAME = "均衡尺-标准";

const CONTRADICTIONS = "本标准文本中的不一致之处";

const COLUMNS = ["项目", "标准数值", "依据文件", "条款", "文件日期", "原数值", "修改理由", "修改人", "修改日期"];

/** What the sheet 均衡尺-标准 says of the standard in force. @param today ISO */
export function standardSheetContent(standard: Standard, today: string): StandardSheetContent {
  const figures = figuresOfStandard(standard);
  const groups = [...new Set(figures.map(({ group }) => group))];
  const changed = standard.overrides.size;
  return {
    title: standard.name,
    lines: [
      `${validityLine(standard, today)}；${momentName(today)}由均衡尺生成。`,
      ...(standard.standsOn.length > 0 ? [`未另行规定的，按${standard.standsOn.join("、")}执行。`] : []),
      ...changedSwitches(standard).map((each) => `${switchInWords(each)}。`),
      changed > 0 ? `有${changed}个标准数值已修改，以蓝底粗体标出。` : "各项标准数值均与文件一致，没有修改。",
    ],
    columns: COLUMNS,
    groups: [
      ...groups.map((group) => ({
        name: figureGroupName(group),
        rows: figures.filter((figure) => figure.group === group).map(figureRow),
      })),
      ...(standard.contradictions.length > 0
        ? [{ name: CONTRADICTIONS, rows: standard.contradictions.map(contradictionRow) }]
        : []),
    ],
    note: "本表供查阅和打印，改动本表不影响评估；修改标准数值请在均衡尺的“数据”页进行，然后更新本表。",
  };
}

function contradictionRow(contradiction: Contradiction): { cells: readonly string[]; isChanged: boolean } {
  const { says, source } = contradiction;
  return {
    cells: [
      `${says}。${contradictionTaken(contradiction)}`,
      "",
      source.document,
      source.clause,
      momentName(source.date),
    ],
    isChanged: false,
  };
}

function figureRow(figure: StandardFigure): { cells: readonly string[]; isChanged: boolean } {
  const { sign, value, source, override } = figure;
  const said = (number: number): string => `${sign === "=" ? "" : sign}${figureValue(figure, number)}`;
  const change = override ? [said(override.original), override.reason, override.by, momentName(override.date)] : [];
  return {
    cells: [figureName(figure), said(value), source.document, source.clause, momentName(source.date), ...change],
    isChanged: override !== null,
  };
}
