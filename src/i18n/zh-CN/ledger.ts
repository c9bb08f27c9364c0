import { cellName } from "../../core/cell/address";
import type { LedgerColumn, LedgerKind, LedgerReading } from "../../core/ledger/ledger-row";
import type { LedgerTexts, LedgerTrouble } from "../../core/ledger/ledger-texts";
import type { LedgerDoubt, LedgerEntry, Unchecked } from "../../core/ledger/reconcile";
import type { RemedyKind, Standing } from "../../core/ledger/standing";
import { STAGES } from "../../core/fields/stages";
import type { Standard } from "../../core/standards/standard";
import { LEDGER_HEAD, ledgerHeadName, NOTE_STARTS, STATE_NAMES } from "../../recognition/words/ledger-words";
import { requirementAsks, requirementGroupName } from "./requirements";
import { momentName, stageName } from "./domain";
import { formatNumber } from "./numbers";
import { lackUnitName, WORDS } from "./words";

export const LEDGER_SHEET_NAMES: Readonly<Record<LedgerKind, string>> = {
  problems: "均衡尺-整改台账",
  tasks: "均衡尺-责任清单",
};
const TITLES: Readonly<Record<LedgerKind, string>> = {
  problems: "义务教育优质均衡整改台账",
  tasks: "义务教育优质均衡指标任务责任清单",
};

/** 整改台账, 责任清单 */
export const ledgerName = (kind: LedgerKind): string => (kind === "tasks" ? "责任清单" : "整改台账");
export const ledgerTitle = (kind: LedgerKind): string => TITLES[kind];

const REMEDIES: Readonly<Record<RemedyKind, string>> = {
  teachers: "补充教师",
  backbone: "培养、认定骨干教师",
  building: "新建、改扩建",
  equipment: "购置",
  rooms: "新建、改建专用教室",
  dividing: "分流整合",
};

const WHY: Readonly<Record<Exclude<Unchecked, null>, string>> = {
  "no-school": "数据中没有这所学校",
  "no-item": "所选标准没有这一项",
  "no-value": "缺数或尚未判定",
};

const UPDATED = "更新日期：";

/** The words of a ledger of a workbook judged by a standard. @param today ISO */
export function ledgerTexts(kind: LedgerKind, standard: StandardAsked, today: string): LedgerTexts {
  return {
    note: (entry) => noteOf(entry, kind === "tasks" ? "达标" : "销号"),
    school: ({ school }) => (school === "" ? "全县" : school),
    stage: ({ school, stage }) => (stage === null ? (school === "" ? "" : "全校") : stageName(stage)),
    group: ({ group }) => (group === "resources" ? "资源配置" : requirementGroupName(group)),
    item: ({ code, name }) => `${code} ${name}${kind === "tasks" ? askedOf(code, standard) : ""}`,
    state: (state) => STATE_NAMES[kind][state],
    remedy: (kind) => REMEDIES[kind],
    unit: lackUnitName,
    over: (amount) => `多${formatNumber(amount)}`,
    noValue: "缺数",
    updated: { starts: UPDATED, line: `${UPDATED}${momentName(today)}　　标准：${standard.name}` },
  };
}

/** What a list of tasks needs of a standard. */
export type StandardAsked = Pick<Standard, "name" | "indicators" | "requirements">;

/** ：小学4.2以上、初中5.3以上; what an item asks in its own sentence. */
function askedOf(code: string, { indicators, requirements }: StandardAsked): string {
  const required = indicators.find((each) => each.code === code)?.required;
  if (required)
    return `：${STAGES.map((stage) => `${stageName(stage)}${formatNumber(required[stage])}以上`).join("、")}`;
  const requirement = requirements.find(({ id }) => id === code);
  return requirement ? `：${requirementAsks(requirement)}` : "";
}

/** 复核说明: one sentence without a full stop in it, begun by what tells it from the bureau's own words. */
function noteOf({ standing, next, unchecked }: LedgerEntry, closing: string): string {
  if (!next) return "";
  const { state, closedOn, reopenedOn } = next;
  const passedBefore = `，${closedOn === null ? "原已" : `原于${momentName(closedOn)}`}${NOTE_STARTS.passed}`;
  const closedBefore = closedOn === null || reopenedOn === null ? "" : `，原于${momentName(closedOn)}${closing}`;
  // 复核达标 in a sentence tells that the row counts as closed, or is held open by the bureau.
  const isClosed = reopenedOn === null && (closedOn !== null || state === "closed");
  const value = standing ? valueInWords(standing) : "";
  const held = state === "held" ? "，由工作人员重新打开" : "";
  if (unchecked !== null)
    return `${NOTE_STARTS.unchecked}：${WHY[unchecked]}${isClosed || state === "held" ? passedBefore : closedBefore}${held}。`;
  if (state === "tolerated")
    return `${NOTE_STARTS.allowed}：${value}，可暂缓${isClosed ? passedBefore : closedBefore}。`;
  if (state === "closed" || state === "held") return `${NOTE_STARTS.passed}：${value}${held}。`;
  return `${NOTE_STARTS.failed}：${value}${closedBefore}。`;
}

/** 现值4.2，标准4.5，还差3人 */
function valueInWords({ value, required, lack }: Standing): string {
  const told = (of: number | string): string => (typeof of === "number" ? formatNumber(of, MOST_DIGITS) : of);
  return [
    ...(value === null ? [] : [`现值${told(value)}`]),
    ...(required === null ? [] : [`标准${told(required)}`]),
    ...(lack === null ? [] : [`${lack.isOver ? "多" : "还差"}${WORDS.amount(lack.amount, lack.unit)}`]),
  ].join("，");
}

const MOST_DIGITS = 6;

/** Columns of 整改台账 in their order, with their widths in characters. */
const LEDGER_COLUMNS: readonly {
  readonly column: LedgerColumn;
  readonly width: number;
  readonly isNumber?: true;
}[] = [
  { column: "id", width: 22 },
  { column: "school", width: 20 },
  { column: "stage", width: 7 },
  { column: "item", width: 26 },
  { column: "value", width: 10, isNumber: true },
  { column: "required", width: 10, isNumber: true },
  { column: "lack", width: 10, isNumber: true },
  { column: "unit", width: 6 },
  { column: "measure", width: 14 },
  { column: "amount", width: 10, isNumber: true },
  { column: "cost", width: 12, isNumber: true },
  { column: "owner", width: 18 },
  { column: "person", width: 10 },
  { column: "deadline", width: 13 },
  { column: "state", width: 13 },
  { column: "listed", width: 12 },
  { column: "closed", width: 12 },
  { column: "reopened", width: 12 },
  { column: "note", width: 34 },
  { column: "evidence", width: 14 },
  { column: "remarks", width: 14 },
];

/** Columns of 责任清单. */
const TASK_COLUMNS: typeof LEDGER_COLUMNS = [
  { column: "id", width: 7 },
  { column: "group", width: 14 },
  { column: "item", width: 46 },
  { column: "owner", width: 26 },
  { column: "person", width: 10 },
  { column: "deadline", width: 13 },
  { column: "value", width: 24 },
  { column: "state", width: 13 },
  { column: "closed", width: 12 },
  { column: "reopened", width: 12 },
  { column: "note", width: 34 },
  { column: "evidence", width: 16 },
  { column: "remarks", width: 14 },
];

export const ledgerColumns = (kind: LedgerKind): typeof LEDGER_COLUMNS =>
  kind === "tasks" ? TASK_COLUMNS : LEDGER_COLUMNS;

/** The head of a ledger. */
export function ledgerHead(
  kind: LedgerKind,
): readonly { readonly name: string; readonly width: number; readonly isNumber?: true }[] {
  return ledgerColumns(kind).map(({ column, ...rest }) => ({ name: ledgerHeadName(column, kind), ...rest }));
}

/** How a ledger is used, above its table. */
export function ledgerLines(kind: LedgerKind, { updated }: LedgerTexts): readonly string[] {
  return [
    updated.line,
    kind === "tasks"
      ? "责任单位、责任人、完成时限、佐证、备注由本单位填写；可以插入自己的任务、增加列、排序、筛选。"
      : "整改措施、数量、资金、责任单位、责任人、完成时限、佐证、备注由本单位填写，初次列入时填的是建议；可以插入自己的问题、增加列、排序、筛选。",
    kind === "tasks"
      ? "现状、状态、达标日期、重新打开日期、复核说明按数据重新计算：复核达标才算完成，以后又不达标的重新打开。"
      : "现值、标准、差额、状态、销号日期、重新打开日期、复核说明按数据重新计算：复核达标才销号，销号后又不达标的重新打开。",
  ];
}

/** What is to be known of a ledger before it is written. @param name 整改台账 */
export function ledgerTroubleText(trouble: LedgerTrouble, name: string): string {
  switch (trouble.kind) {
    case "head-unread":
      return `工作表“${trouble.sheet}”中没有找到${name}的表头（编号、学校、指标、状态等），没有读取，也不会写入。请恢复表头；要重新生成的，请先把这张表的内容另存，再删除这张表。`;
    case "several":
      return `有${trouble.sheets.length}张${name}：${quotedList(trouble.sheets)}，不能确定以哪一张为准，都没有读取，也不会写入。请只保留一张。`;
    case "copies":
      return `${quotedList(trouble.sheets)}是${name}的副本，不读取，也不改动。`;
    case "columns-gone":
      return `工作表“${trouble.sheet}”中没有“${trouble.columns.map((column) => LEDGER_HEAD[column].name).join("”“")}”列。状态、销号日期、重新打开日期和复核说明缺少的，将在表的最右边补上；其余的不再填写。`;
  }
}

/** Something in the rows that a person has to look at, with its cell. */
export function ledgerDoubtText(doubt: LedgerDoubt, reading: LedgerReading): string {
  const at = (row: number, column: LedgerColumn): string => {
    const found = reading.head?.columns.get(column);
    return found === undefined ? `第${row + 1}行` : cellName(row, found);
  };
  switch (doubt.kind) {
    case "same-line":
      return `第${doubt.rows.map((row) => row + 1).join("、")}行都是“${doubt.id}”，各行保留，状态相同。不是同一问题的，请改正编号。`;
    case "which-line":
      return `${at(doubt.row, "id")}不能确定是哪个问题（${doubt.lines.join("、")}），这一行保持原样，没有复核。请改正编号，或改正学校和指标。`;
    case "deadline-unread":
      return `${at(doubt.row, "deadline")}的完成时限“${doubt.text}”不是日期，保持原样，不计入逾期。请填年月日，如2026年8月31日。`;
    case "amount-unread":
      return `${at(doubt.row, "amount")}的数量“${doubt.text}”不是数，保持原样。请填数。`;
  }
}

function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}
