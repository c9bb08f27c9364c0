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

/** Formulas of more characters are told by their length where the whole is not asked for. */
const LONGEST_SHOWN = 120;

/** 现在是空白，改为一条公式（759个字符），改后的值是“满编” */
export function changeInShort({ before, after, ...change }: ChangeCell): string {
  const short = (content: CellContent): CellContent =>
    "formula" in content && content.formula.length > LONGEST_SHOWN
      ? { formula: `一条公式（${formatCount(content.formula.length)}个字符）` }
      : content;
  return changeInWords({ ...change, before: short(before), after: short(after) });
}

/** 现在是999，改为=B5+C5，改后的值是306 */
export function changeInWords({ before, after, result }: ChangeCell): string {
  const value = "formula" in after && result !== null ? `，改后的值是${resultInWords(result)}` : "";
  const unknown = "formula" in after && result === null ? "，改后的值由表格计算" : "";
  return `现在是${contentInWords(before)}，改为${contentInWords(after)}${value}${unknown}。`;
}

function resultInWords(result: string | number | boolean): string {
  if (result === "") return "空白";
  if (typeof result === "number") return plainNumber(result);
  return typeof result === "boolean" ? String(result).toUpperCase() : `“${result}”`;
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

const REASONS: Readonly<Record<CellLeft["reason"], (said: string) => string>> = {
  "read-only": () => "在只与工作簿一起读取的文件中，不能写入；请打开该文件后修改。",
  protected: () => "所在的工作表受保护，不能写入；请先撤销工作表保护。",
  merged: () => "是合并单元格的一部分，不能写入；请在表格中修改。",
  "as-text": () => "的格式是“文本”，写入的公式或数字会变成文字；请先把格式改为“常规”，再重新检查。",
  "no-native": (said) => `没有对应的原生公式：${said}。未改动。`,
  argument: (said) => `的参数“${said}”是算式，原生公式只能用单元格、数字或文字；请先把它算在一个单元格里。未改动。`,
  "whole-column": (said) => `的参数“${said}”选了整列或整行，原生公式须选有数的单元格，如B2:B40。未改动。`,
  "other-file": (said) => `的参数“${said}”在别的文件里，不能转为原生公式。未改动。`,
  "too-long": () => "转成的原生公式超过Excel允许的8192个字符。未改动。",
  "too-deep": () => "转成的原生公式超过Excel允许的64层嵌套。未改动。",
  unreadable: () => "的参数多于函数所需，请核对公式。未改动。",
  spills: () =>
    "的一条公式填了多个单元格，这里不能改：要数值的，请复制后“选择性粘贴为数值”；要原生公式的，请清除后在本页逐行插入。未改动。",
  "error-value": (said) => `${said === "" ? "是错误值" : `的结果是${said}`}，不是可以保留的数。未改动。`,
  "not-calculated": () => "没有计算结果，请在Excel或WPS中计算并保存后再固化。未改动。",
  uncertain: () => "显示#NAME?，但不能确定是均衡尺的函数，请人工核对。未改动。",
};

function leftLines(left: readonly CellLeft[]): string[] {
  const groups = new Map<string, CellLeft[]>();
  for (const one of left) {
    const line = REASONS[one.reason](one.said ?? "");
    groups.set(line, [...(groups.get(line) ?? []), one]);
  }
  return [...groups].map(
    ([line, cells]) =>
      `${cellsInWords(
        cells.map(({ cell }) => cell),
        MOST_NAMED,
      )}${line}`,
  );
}
