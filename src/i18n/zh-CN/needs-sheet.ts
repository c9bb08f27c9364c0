import { cellRefName } from "../../core/cell/address";
import { factorOf } from "../../core/facts/origin";
import type { NeedsTable } from "../../core/investment/check-needs-table";
import { MEASURES } from "../../core/measures/measures";
import { exactTotal } from "../../core/quantity/decimal";
import { printedIn } from "../../core/quantity/units";
import type { NeedReason, RebuiltNeed } from "../../core/remedies/rebuild-needs";
import type { Standard } from "../../core/standards/standard";
import type { NeedsLine, NeedsSheetFigures, NeedsSheetWords } from "../../plan/documents/needs-figures";
import type { BesideResult } from "../../recognition/beside-result";
import type { RecognisedColumn } from "../../recognition/recognised-table";
import { momentName, stageName, unitName } from "./domain";
import { formatCount } from "./numbers";
import { needName } from "./rebuilt-needs";

export const NEEDS_SHEET_NAME = "均衡尺-需求测算";

const NO_PRICE = "缺单价";
const NO_VALUE = "缺数";
const MEASURE_LIST = Object.values(MEASURES);

/** What the words of the sheet are made of. */
export interface NeedsSheetTold {
  readonly standard: Standard;
  /** Of the needs table. */
  readonly sheet: string;
  readonly needs: NeedsTable;
  readonly rebuilt: readonly RebuiltNeed[];
  readonly columns: readonly RecognisedColumn[];
  readonly figures: NeedsSheetFigures;
  readonly joined: readonly string[];
  readonly beside: Pick<BesideResult, "files" | "today" | "isSample">;
}

/** The words of 附件2 from the bottom up. */
export function needsSheetWords(told: NeedsSheetTold): NeedsSheetWords {
  const { standard, sheet, beside, figures } = told;
  const unknown = new Set(figures.gaps.flatMap(({ school, amount }) => (amount === null ? [school] : []))).size;
  const priceSheet = [...figures.prices.values()][0]?.sheet ?? "";
  const itemOf = (id: string): string => measureOf(id)?.shortName ?? id;
  return {
    title: `需求测算表（由各校缺口测算）${beside.isSample ? "（示例数据）" : ""}`,
    lines: [
      `数据文件：${beside.files.join("、")}　　测算日期：${momentName(beside.today)}　　标准：${standard.name}`,
      `按“${sheet}”的行、列和单位测算：缺口×单价，缺口见下面的明细，单价取自工作表“${priceSheet}”，修改单价后金额随之改变。`,
    ],
    notes: notesOf(told, unknown),
    compared: {
      heading: "与原表逐项核对（不含新建学校）",
      head: ["项目", "原表单元格", "原表", "测算", "差额（原表−测算）", "核对结果"],
      lines: linesOf(told),
    },
    list: {
      heading: "各校缺口明细",
      note: `缺口＝标准×学生数−现有，按校计算，一校有余不抵另一校不足；金额＝缺口×单价。${
        unknown > 0 ? `${formatCount(unknown)}所学校缺数，列在最后，缺口未计入。` : ""
      }`,
      head: ["学校", "学段", "归入项目", "缺口项目", "缺口", "单位", "单价（元）", "金额（元）"],
    },
    stage: (stage) => (stage === null ? "全校" : stageName(stage)),
    item: itemOf,
    unit: (id) => {
      const measure = measureOf(id);
      return measure ? unitName(measure.unit) : "";
    },
    noPrice: NO_PRICE,
    noValue: NO_VALUE,
    signature: ["编制人", "复核人", "日期"],
  };
}

function measureOf(id: string): (typeof MEASURE_LIST)[number] | undefined {
  return MEASURE_LIST.find((measure) => measure.id === id);
}

function notesOf({ figures, columns, joined }: NeedsSheetTold, unknown: number): readonly string[] {
  const { columns: own, rows } = figures;
  const news = rows.filter(({ of }) => of === "new").map(({ name }) => name);
  const carried = own.flatMap(({ role }, column) => (role === "stated" ? [headerOf(columns[column])] : []));
  const loose = own.flatMap(({ role, isCost }, column) =>
    role === "stated" && !isCost ? [headerOf(columns[column])] : [],
  );
  return [
    ...(news.length > 0 ? [`${news.join("、")}按原表照录，不由缺口测算。`] : []),
    ...(carried.length > 0 ? [`${carried.join("、")}没有对应的指标，按原表照录。`] : []),
    ...(loose.length > 0 ? [`其中${loose.join("、")}未识别，不计入资金合计。`] : []),
    ...(joined.length > 0
      ? [`原表的${joined.map((name) => `“${name}”`).join("、")}合为一行：各校属于哪一行，表中没有说明。`]
      : []),
    ...(unknown > 0 ? [`有${formatCount(unknown)}所学校缺数，测算数是至少需要的数。`] : []),
    "按0.01㎡和0.01元计算、相加，表中显示小数点后两位（万㎡为四位），末位可能与显示的数相加差1。",
    ...(figures.rows.some(({ of, parts }) => of === "sum" && parts === null)
      ? ["不能确定由哪些行相加的小计留空。"]
      : []),
  ];
}

function headerOf(column: RecognisedColumn | undefined): string {
  return column?.header.at(-1) ?? "";
}

/** A line for each column of the table that has figures of the schools that stand, and one for all money. */
function linesOf({ needs, rebuilt, columns, figures }: NeedsSheetTold): readonly NeedsLine[] {
  const columnOf = (field: string): number => columns.findIndex((each) => each.field === field);
  const lines = rebuilt.flatMap((need): NeedsLine[] => {
    const column = columnOf(need.field);
    const facts = needs.figures.get(need.field);
    if (column < 0 || !facts) return [];
    const { stated } = need;
    return [
      {
        column,
        name: `${needName(need)}${unitOf(columns[column])}`,
        cells: (stated?.cells ?? []).map(cellRefName).join("、"),
        stated: stated && printedIn(stated.amount, factorOf(facts)),
        reason: reasonInWords(need),
      },
    ];
  });
  const total = columnOf("needs_total_cost");
  const standing = figures.rows.filter(({ of }) => of === "standing").map(({ cells }) => cells[total] ?? null);
  const numbers = standing.filter((value) => typeof value === "number");
  if (total < 0 || numbers.length === 0 || numbers.length < standing.length) return lines;
  return [
    ...lines,
    {
      column: total,
      name: `资金合计${unitOf(columns[total])}`,
      cells: "",
      stated: exactTotal(numbers),
      reason: "以上各项资金之和",
    },
  ];
}

function unitOf(column: RecognisedColumn | undefined): string {
  return column?.unit ? `（${column.unit}）` : "";
}

const REASONS: Readonly<Record<Exclude<NeedReason, "agrees" | "incomplete" | "differs">, string>> = {
  area: "面积不同",
  price: "单价不同",
  "area-and-price": "面积和单价都不同",
  "no-price": NO_PRICE,
  "no-basis": "没有对应的指标，按原表照录",
  unreadable: "原表有空格或不能读取的数字，未核对",
};

function reasonInWords({ why, difference, withoutValue, field }: RebuiltNeed): string {
  if (why === "agrees") return difference === 0 ? "相符" : "四舍五入范围内相符";
  if (why === "incomplete") return `${formatCount(withoutValue)}所学校（分学段计）缺数，暂不能核对`;
  if (why === "differs") return field.endsWith("_area") ? "面积不同" : "金额不同";
  return REASONS[why];
}
