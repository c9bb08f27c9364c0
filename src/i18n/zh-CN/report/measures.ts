import type { CellRef } from "../../../core/cell/address";
import type { LedgerColumn, LedgerRow } from "../../../core/ledger/ledger-row";
import type { LedgerEntry } from "../../../core/ledger/reconcile";
import type { ReportBlock, ReportRun, ReportText } from "../../../plan/documents/report-content";
import type { ReadLedger, ReportGround, ReportLedger } from "../../../recognition/report-ground";
import { momentName } from "../domain";
import { gateName } from "../gates";
import { formatCount } from "../numbers";
import { unlistedOf } from "./lacking";
import { joined, name, type SourceBook, words } from "./source-book";

const paragraph = (...text: ReportText): ReportBlock => ({ kind: "paragraph", text });

/** 整改措施和时限: the ledger as the bureau has it, and the days of the gates. */
export function measureBlocks(ground: ReportGround, book: SourceBook): readonly ReportBlock[] {
  return [...ledgerBlocks(ground.ledger, book), ...gateBlocks(ground, book)];
}

function ledgerBlocks(ledger: ReportLedger, book: SourceBook): readonly ReportBlock[] {
  if (ledger.is === "none") return [paragraph(words("工作簿中没有整改台账，整改措施、责任单位和完成时限尚未填报。"))];
  if (ledger.is === "unreadable")
    return [paragraph(words("工作簿中的整改台账不能识别（表头不全，或者有不止一张），整改措施和时限未列入本报告。"))];
  const { entries, unlisted } = ledger;
  const all = { ...wholeOf(ledger), what: "整改台账各条状态" };
  const count = (number: number): ReportRun => book.figure(`${formatCount(number)}条`, all);
  const open = entries.filter(({ isDone }) => !isDone);
  const late = open.filter(({ isOverdue }) => isOverdue).length;
  const changed = entries.filter(isOtherwise);
  return [
    paragraph(
      words("整改台账共列"),
      count(entries.length),
      words("，已完成"),
      count(entries.length - open.length),
      words("，未完成"),
      count(open.length),
      ...(late > 0 ? [words("，其中已过完成时限"), count(late)] : []),
      words("。"),
    ),
    ...(entries.length === 0 ? [] : [ledgerTable(ledger, book)]),
    ...(changed.length > 0
      ? [
          paragraph(
            words("按本次数据复核，有"),
            count(changed.length),
            words("的状态与台账所填不一致，请先更新整改台账。"),
          ),
        ]
      : []),
    ...(unlisted > 0 ? [paragraph(...unlistedOf(unlisted, book))] : []),
  ];
}

function wholeOf({ sheet, head, entries }: ReadLedger) {
  const rows = entries.flatMap(({ row }) => row ?? []);
  const column = head.columns.get("state") ?? head.columns.get("id") ?? 0;
  const cells: readonly CellRef[] = rows.map(({ row }) => ({ sheet, row, column }));
  return {
    kind: "ledger",
    ...(cells.length > 0 ? { cells } : { where: `工作表“${sheet}”` }),
    how: "按台账所填和本次数据复核逐条计数",
  } as const;
}

/** What the bureau holds done is not, by the figures of today, or the other way. */
function isOtherwise({ row, next, isDone }: LedgerEntry): boolean {
  if (!row || !next) return false;
  const isWrittenDone = row.word === "closed" || row.word === "claim" || row.word === "tolerated";
  return isWrittenDone !== isDone;
}

const SHOWN: readonly LedgerColumn[] = [
  "school",
  "stage",
  "item",
  "measure",
  "amount",
  "unit",
  "cost",
  "owner",
  "person",
  "deadline",
  "state",
];

function ledgerTable(ledger: ReadLedger, book: SourceBook): ReportBlock {
  return {
    kind: "table",
    caption: "整改台账",
    columns: [
      { name: "学校", width: 20, isText: true },
      { name: "问题", width: 22, isText: true },
      { name: "整改措施", width: 22, isText: true },
      { name: "数量", width: 12 },
      { name: "资金（万元）", width: 12 },
      { name: "责任单位", width: 20, isText: true },
      { name: "完成时限", width: 16 },
      { name: "状态", width: 14 },
    ],
    rows: [...ledger.entries]
      .sort((a, b) => Number(a.isDone) - Number(b.isDone))
      .flatMap(({ row }) => (row ? [ledgerRow(ledger, row, book)] : [])),
  };
}

function ledgerRow({ sheet, head }: ReadLedger, row: LedgerRow, book: SourceBook): readonly ReportText[] {
  const { texts } = row;
  const columns = SHOWN.flatMap((column) => (texts[column] === "" ? [] : (head.columns.get(column) ?? [])));
  // Words of the bureau that hold no number are told as they are.
  const said = (text: string): ReportText => [
    /\d/.test(text)
      ? book.figure(text, {
          what: `整改台账第${formatCount(row.row + 1)}行`,
          kind: "ledger",
          cells: columns.map((column) => ({ sheet, row: row.row, column })),
          how: "台账所填原文",
        })
      : name(text),
  ];
  return [
    [name(`${texts.school}${texts.stage === "" ? "" : `（${texts.stage}）`}`)],
    [name(texts.item)],
    said(texts.measure),
    said(`${texts.amount}${texts.amount === "" ? "" : texts.unit}`),
    said(texts.cost),
    said([texts.owner, texts.person].filter((part) => part !== "").join("，")),
    said(texts.deadline),
    [name(texts.state)],
  ];
}

function gateBlocks({ gates, county }: ReportGround, book: SourceBook): readonly ReportBlock[] {
  if (gates.length === 0) return [];
  return [
    paragraph(
      words("评估认定时间节点："),
      ...joined(
        gates.map(({ gate, day, cell }) => [
          words(gateName(gate)),
          book.figure(momentName(day), {
            what: `${gateName(gate)}日期`,
            kind: cell ? "entered" : "standard",
            how: cell ? "单元格所填" : "标准规定的日期",
            ...(cell ? { cells: [cell] } : { where: county.standard.name }),
          }),
        ]),
        "，",
      ),
      words("。"),
    ),
  ];
}
