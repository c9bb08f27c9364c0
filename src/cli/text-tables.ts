import { kindNamed } from "../recognition/kinds/kinds";
import { proofOf } from "../app/table-proof";
import { areaName } from "../core/cell/address";
import { isRead } from "../core/fields/field-queries";
import { lineWord, rowClassName, stageName } from "../i18n/zh-CN/domain";
import { tableName } from "../i18n/zh-CN/headline";
import { proofSentence } from "../i18n/zh-CN/sums";
import type { RecognisedTable, RowClass } from "../recognition/recognised-table";
import type { TableReading } from "../recognition/read-table";

const NAMED = 6;
const SAID: readonly RowClass[] = ["total", "subtotal", "of-which", "derived", "left-out"];

/** What a table was taken for, which columns were not used, and rows that are no data: lines for people. */
export function tableLines(reading: TableReading): string[] {
  const { table, records } = reading;
  const line = lineWord(table.orientation);
  const proof = proofOf(reading);
  const counts = SAID.flatMap((rowClass) => {
    const count = table.rows.filter((row) => row.class === rowClass).length;
    return count > 0 ? [`${rowClassName(rowClass)}${count}${line}`] : [];
  });
  const data = table.rows.filter((row) => row.class === "data").length;
  const isOfSchools = kindNamed(table.kind).subject === "school";
  const across = table.orientation === "across" ? `（横排：一列一${isOfSchools ? "所学校" : "项"}）` : "";
  const schools = records && records.length > 0 && isCounted(table) ? `，合成${records.length}所学校的数据` : "";
  return [
    `  ${table.sheet}!${areaName(table.area)}  ${tableName(table)}${across}，数据${data}${line}${counts.length > 0 ? `，另有${counts.join("、")}` : ""}${schools}`,
    ...columnLines(table),
    ...(proof ? [`    ${proofSentence(proof)}`] : []),
  ];
}

/** Lists whose rows are people, classes, rooms or items: schools come out of them only by counting. */
function isCounted({ kind }: RecognisedTable): boolean {
  return kindNamed(kind).schools === "counted";
}

function columnLines({ columns }: RecognisedTable): string[] {
  const unused = columns
    .filter(({ field, header }) => (field === null || !isRead(field)) && header.length > 0)
    .map(({ header, stage }) => `${header.join("·")}${stage === null ? "" : `（${stageName(stage)}）`}`);
  if (unused.length === 0) return [];
  return [
    `    没有使用的列：${unused.slice(0, NAMED).join("、")}${unused.length > NAMED ? `等${unused.length}列` : ""}`,
  ];
}
