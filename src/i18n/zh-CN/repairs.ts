import type { AuditKind } from "../../audit/audit-issue";
import { type CellRef, cellRefName } from "../../core/cell/address";
import type { CellContent, CellLeft, ChangeCell, RepairsOutlook } from "../../plan/workbook-plan";
import { cellsInWords } from "./cells";
import { auditKindName, plainNumber } from "./formula-audit";
import { formatCount, formatNumber } from "./numbers";

/** Cells that are named one by one. */
const MOST_NAMED = 5;

export const repairText = {
  /** Button beside an issue. */
  repair: "按建议修改",
  /** The same for those who hear it without the issue. */
  repairOf: (cell: CellRef): string => `按建议修改${cellRefName(cell)}`,
  /** Button for all issues of a kind. */
  repairAll: (kind: AuditKind, count: number): string => `全部修改：${auditKindName(kind)}（${formatCount(count)}处）`,
  cannotWrite: "工作簿不能写入（可能为只读），不能在这里修改。",
  planned: "将修改的单元格",
  changed: "已修改的单元格",
};

/** 现在是999，改为=B5+C5，改后的值是306 */
export function changeInWords({ before, after, result }: ChangeCell): string {
  const value = "formula" in after && result !== null ? `，改后的值是${plainNumber(result)}` : "";
  const unknown = "formula" in after && result === null ? "，改后的值由表格计算" : "";
  return `现在是${contentInWords(before)}，改为${contentInWords(after)}${value}${unknown}。`;
}

function contentInWords(content: CellContent): string {
  if ("formula" in content) return content.formula;
  const { value } = content;
  if (value === null) return "空白";
  if (typeof value === "number") return plainNumber(value);
  return typeof value === "boolean" ? String(value).toUpperCase() : `文本“${value}”`;
}

/** What is to be said of a plan that mends issues, beside the cells themselves. */
export function repairLines({ left, dependants, computes }: RepairsOutlook, count: number): string[] {
  const hanging = formatNumber(dependants);
  return [
    ...leftLines(left),
    ...(count === 0
      ? []
      : [
          ...(dependants > 0 && computes ? [`引用这些单元格的公式有${hanging}个，结果随之变化。`] : []),
          ...(computes
            ? []
            : [
                `修改写入供下载的文件，原文件不变。${
                  dependants > 0
                    ? `引用这些单元格的公式有${hanging}个，用Excel或WPS打开下载的文件后才有新的结果，在此之前按没有计算处理。`
                    : ""
                }`,
              ]),
          "只改这些单元格的内容，格式、批注、条件格式和其他单元格不变；可以用“撤销本次写入”恢复。",
        ]),
  ];
}

const REASONS: Readonly<Record<CellLeft["reason"], string>> = {
  "read-only": "在只与工作簿一起读取的文件中，不能写入；请打开该文件后修改。",
  protected: "所在的工作表受保护，不能写入；请先撤销工作表保护。",
  merged: "是合并单元格的一部分，不能写入；请在表格中修改。",
  "as-text": "的格式是“文本”，写入的公式或数字会变成文字；请先把格式改为“常规”，再重新检查。",
};

function leftLines(left: readonly CellLeft[]): string[] {
  return (Object.keys(REASONS) as CellLeft["reason"][]).flatMap((reason) => {
    const cells = left.filter((one) => one.reason === reason).map(({ cell }) => cell);
    return cells.length === 0 ? [] : [`${cellsInWords(cells, MOST_NAMED)}${REASONS[reason]}`];
  });
}
