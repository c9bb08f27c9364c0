import { areaName, cellName } from "../../core/cell/address";
import type { SumCheck, TableProof, Undecided } from "../../core/footing/foot-table";
import { partAreas, totalCell } from "../../core/footing/part-areas";
import { placeOf, type PrintedTable } from "../../core/footing/printed-table";
import { headerName } from "./domain";
import { formatNumber } from "./numbers";

const WHY: Readonly<Record<Undecided, string>> = {
  "vague-total": "合计不是确切的数字",
  "vague-part": "分项有不确切的数字",
  "unreadable-part": "分项有不能读取的数字",
  "blank-part": "分项有空格",
};
/** 分项有空格: why a total was not checked. */
export const undecidedWhy = (why: Undecided): string => WHY[why];

const NAMED_AREAS = 4;
const DIGITS = 6;

/** "已核对8项合计、2项单价，全部相符": what was proved of one table. */
export function proofSentence({
  sums,
  prices,
  pricesDiffering,
  gaps,
  gapsDiffering,
  flows,
  flowsDiffering,
}: TableProof): string {
  const said = (count: number, words: string): readonly string[] => (count > 0 ? [`${count}${words}`] : []);
  const done = [
    ...said(sums.checked - sums.undecided, "项合计"),
    ...said(prices, "项单价"),
    ...said(gaps, "项余缺"),
    ...said(flows, "行增减变动"),
  ].join("、");
  const wrong = [
    ...said(sums.wrong, "项合计不符"),
    ...said(pricesDiffering, "项单价不一致"),
    ...said(gapsDiffering, "项余缺不符"),
    ...said(flowsDiffering, "行增减变动不符"),
  ].join("，");
  const undecided = sums.undecided > 0 ? `${sums.undecided}项合计因分项数据不全未核对` : "";
  if (done === "") return undecided === "" ? "" : `${undecided}。`;
  return `${[`已核对${done}`, wrong === "" ? "全部相符" : wrong, ...(undecided === "" ? [] : [undecided])].join("，")}。`;
}

/**
 * 全部相符, 2项不符: the verdict on a table that is proved by its own figures. Never 全部相符 where a total was not checked.
 * @param differing  how many of its figures do not agree
 * @param unchecked  how many totals could not be checked
 */
export function proofVerdict(
  differing: number,
  unchecked: number,
): { readonly state: "met" | "failed" | "missing"; readonly words: string } {
  if (differing > 0) return { state: "failed", words: `${differing}项不符` };
  if (unchecked > 0) return { state: "missing", words: `${unchecked}项未核对` };
  return { state: "met", words: "全部相符" };
}

/** "合计，学生数": what a total is of. */
export function sumName(table: PrintedTable, { line, crossing }: SumCheck): string {
  const { row, column } = placeOf(line.direction, line.line, crossing);
  return [table.nameAt(row), headerName(table.columns[column]?.header ?? "")].filter((part) => part !== "").join("，");
}

/** "填1,600，B2:B3相加为1,600，相符": one total with its numbers. */
export function sumText(table: PrintedTable, check: SumCheck): string {
  const areas = partAreas(table, check);
  const places = `${areas.slice(0, NAMED_AREAS).map(areaName).join("、")}${areas.length > NAMED_AREAS ? `等${check.line.parts.length}格` : ""}`;
  return `填${formatNumber(check.printed, DIGITS)}，${places}相加为${formatNumber(check.sum, DIGITS)}，${resultOf(table, check)}`;
}

function resultOf(table: PrintedTable, { line, crossing, state, difference, why }: SumCheck): string {
  const { column } = placeOf(line.direction, line.line, crossing);
  const apart = `${formatNumber(Math.abs(difference), DIGITS)}${table.columns[column]?.unit ?? ""}`;
  switch (state) {
    case "exact":
      return "相符";
    case "within-rounding":
      return `相差${apart}，在四舍五入范围内`;
    case "wrong":
      return `不符，相差${apart}`;
    case "undecided":
      return `未核对：${why === null ? "" : WHY[why]}`;
  }
}

/** "C9" of a total. */
export function totalCellName(table: PrintedTable, check: SumCheck): string {
  const { row, column } = totalCell(table, check);
  return cellName(row, column);
}
