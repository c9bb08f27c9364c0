import { AUDIT_RISKS, type AuditIssue, type AuditKind, type AuditRisk, type Repair } from "../../audit/audit-issue";
import type { WorkbookAudit } from "../../audit/audit-workbook";
import type { SheetMap } from "../../audit/sheet-map";
import { areaName, cellName } from "../../core/cell/address";
import { cellsInWords } from "./cells";
import { formatCount } from "./numbers";

/** Cells that are named one by one. */
const NAMED_CELLS = 6;
/** Regions of a sheet that are named. */
const NAMED_REGIONS = 5;

const RISK_NAMES: Readonly<Record<AuditRisk, string>> = { high: "可能有误", medium: "需要核对", low: "提示" };

/** 可能有误 */
export function riskName(risk: AuditRisk): string {
  return RISK_NAMES[risk];
}

const KIND_NAMES: Readonly<Record<AuditKind, string>> = {
  "number-among-formulas": "公式中间是输入的数",
  "formula-differs": "公式与相邻的不一致",
  "reference-shifted": "引用错行错列",
  "totals-disagree": "合计的范围不一致",
  "total-too-short": "合计漏了后面的行",
  "subtotal-in-total": "合计重复加了小计",
  "text-in-total": "合计中有文本格式的数",
  "hidden-in-total": "合计中有隐藏的数",
  "units-mixed": "同一列单位不一致",
  "percent-mixed": "同一列有百分数也有一般数",
  "error-hidden": "错误被显示成数",
  "reference-broken": "引用的单元格已删除",
};

/** 合计漏了后面的行 */
export function auditKindName(kind: AuditKind): string {
  return KIND_NAMES[kind];
}

const SENTENCES: Readonly<Record<AuditKind, (cells: string, because: string, issue: AuditIssue) => string>> = {
  "number-among-formulas": (cells, because) => `${cells}是输入的数，旁边（${because}）是公式。`,
  "formula-differs": (cells, because) =>
    because === "" ? `${cells}在同一行，公式算法不一样。` : `${cells}的公式与旁边（${because}）不一样。`,
  "reference-shifted": (cells, because) => `${cells}的公式与旁边（${because}）算法一样，引用的单元格错开了。`,
  "totals-disagree": (cells, because, { cells: named }) =>
    because === ""
      ? `${cells}是同一${named.every(({ row }) => row === named[0]?.row) ? "行" : "列"}的合计，加的范围不一致。`
      : `${cells}加的范围与旁边的合计（${because}）不一致。`,
  "total-too-short": (cells, because) => `${cells}没有加到紧接着的${because}。`,
  "subtotal-in-total": (cells, because) => `${cells}既加了各行，又加了其中的小计${because}，数字重复。`,
  "text-in-total": (cells, because) => `${cells}是文本格式的数，${because}的合计没有加上它。`,
  "hidden-in-total": (cells, because) => `${cells}的合计加了隐藏的${because}。`,
  "units-mixed": (cells, because) => `${cells}的单位与同一列的其他数（如${because}）不同，加在了一起。`,
  "percent-mixed": (cells, because) => `${cells}与同一列的其他数（如${because}）不同：有的是百分数，有的不是。`,
  "error-hidden": (cells, because) =>
    because === "" ? `${cells}没有查到，按0或固定的数计算了。` : `${cells}把${because}的错误显示成了数。`,
  "reference-broken": (cells) => `${cells}的公式引用的单元格已经删除（#REF!）。`,
};

/** What is to say of an issue, with what would mend its first cell where only one thing may have been meant. */
export function auditSentence(issue: AuditIssue): string {
  const [first] = issue.repairs;
  const cells = cellsInWords(issue.cells, NAMED_CELLS);
  const because = cellsInWords(issue.because, NAMED_CELLS, issue.cells[0]?.sheet);
  const said = SENTENCES[issue.kind](cells, because, issue);
  return first === undefined ? said : `${said}${repairInWords(first, issue.cells.length > 1)}`;
}

function repairInWords({ cell, after, value, before }: Repair, isOneOfSeveral: boolean): string {
  const where = isOneOfSeveral ? cellName(cell.row, cell.column) : "";
  const shown = typeof before === "number" ? `现为${before}，` : "";
  if ("value" in after) return `${where}可改为数值${after.value}。`;
  const result = value === null ? "" : `，结果为${plainNumber(value)}`;
  return `${shown}${where}可改为${after.formula}${result}。`;
}

/** A result without the noise of binary arithmetic. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** One line about the whole; null where nothing was found. */
export function auditInShort({ issues }: WorkbookAudit): string | null {
  if (issues.length === 0) return null;
  const counts = AUDIT_RISKS.map((risk) => [risk, issues.filter((issue) => issue.risk === risk).length] as const)
    .filter(([, count]) => count > 0)
    .map(([risk, count]) => `${riskName(risk)}${formatCount(count)}处`);
  return `公式核查：${counts.join("，")}。`;
}

/** 学校：公式102个，可能有误1处。区域：H2:J16（=B2/C2） */
export function sheetMapInWords({ sheet, formulas, regions, issues }: SheetMap): string {
  const counts = AUDIT_RISKS.filter((risk) => issues[risk] > 0).map(
    (risk) => `，${riskName(risk)}${formatCount(issues[risk])}处`,
  );
  const named = regions.slice(0, NAMED_REGIONS).map(({ area, formula }) => `${areaName(area)}（${formula}）`);
  const more = regions.length > NAMED_REGIONS ? `等${formatCount(regions.length)}处` : "";
  return `${sheet}：公式${formatCount(formulas)}个${counts.join("")}。${named.join("、")}${more}`;
}
