import { areaName, cellRefName } from "../../core/cell/address";
import { lackText } from "../../core/checks/lack";
import { type RequirementCheck, type RequirementItem, requirementVerdict } from "../../core/checks/requirement-check";
import { checksOf, type Footing, type SumCheck } from "../../core/footing/foot-table";
import { partAreas, totalCell } from "../../core/footing/part-areas";
import { placeOf } from "../../core/footing/printed-table";
import { checkNeedsTable, type NeedsTable, PRICED, pricesOf } from "../../core/investment/check-needs-table";
import type { Source, Standard } from "../../core/standards/standard";
import type { PaperRow, PaperSection, WorkingPaper } from "../../plan/documents/working-paper";
import type { BesideResult } from "../../recognition/beside-result";
import type { TableReading } from "../../recognition/read-table";
import { cellsInWords } from "./cells";
import { momentName } from "./domain";
import { formatCount, formatNumber } from "./numbers";
import {
  requirementDetail,
  requirementStateName,
  requirementSubject,
  requirementSummary,
  requirementVerdictName,
} from "./requirements";
import { sumName, undecidedWhy } from "./sums";
import { WORDS } from "./words";
import { addAll } from "../../core/quantity/long-lists";

export const PAPER_SHEET_NAME = "均衡尺-核查底稿";

/** What the pane says around the working paper. */
export const paperText = {
  hint: "核查底稿逐项列出合计、单价和条款的核对过程：单元格、两边的数、差额、结论和依据，供审计和复核。",
  write: "写成底稿",
  refill: "更新底稿",
  remove: "删除底稿",
};

/** Rows of one table, and of one item; a list of 20,000 teachers is no paper that anybody reads. */
const MOST_SUMS = 500;
const MOST_ITEMS = 200;
const MOST_CELLS = 4;

/** What a working paper is made of. */
export interface PaperGround {
  readonly standard: Standard;
  readonly readings: readonly TableReading[];
  readonly requirements: readonly RequirementCheck[];
  readonly beside: BesideResult;
}

/** 核查底稿 in words. */
export function workingPaper({ standard, readings, requirements, beside }: PaperGround): WorkingPaper {
  return {
    sample: beside.isSample ? "示例数据" : null,
    title: "义务教育均衡发展核查底稿",
    lines: [
      `数据文件：${beside.files.join("、")}　　核查日期：${momentName(beside.today)}`,
      `标准：${standard.name}`,
      ...(beside.open.length > 0 ? [`有${formatCount(beside.open.length)}项待确认，确认后结论可能改变。`] : []),
    ],
    sections: [...sumSections(readings), ...priceSections(readings), ...itemSections(requirements)].map(
      (section, position) => ({ ...section, heading: `${position + 1}. ${section.heading}` }),
    ),
    signature: ["编制人", "复核人", "日期"],
  };
}

const SUM_HEAD = ["序号", "合计项", "单元格", "填报数", "各项之和", "差额", "结论", "依据"];
/** What needs a look stands first. */
const ORDER: readonly SumCheck["state"][] = ["wrong", "undecided", "within-rounding", "exact"];
const SUM_STATES: Readonly<Record<SumCheck["state"], string>> = {
  exact: "相符",
  "within-rounding": "四舍五入范围内",
  undecided: "未核对",
  wrong: "不符",
};

function sumSections(readings: readonly TableReading[]): readonly PaperSection[] {
  return readings.flatMap(({ footing, table }): PaperSection[] => {
    if (!footing) return [];
    const all = [...checksOf(footing)];
    if (all.length === 0) return [];
    const sorted = ORDER.flatMap((state) => all.filter((check) => check.state === state));
    const counts = ORDER.map((state) => [state, all.filter((check) => check.state === state).length] as const)
      .filter(([, count]) => count > 0)
      .map(([state, count]) => `${SUM_STATES[state]}${formatCount(count)}项`);
    const rows = sorted.slice(0, MOST_SUMS).map((check, position) => sumRow(footing, check, position));
    return [
      {
        heading: `合计核对：${table.sheet}!${areaName(table.area)}`,
        note: `共${formatCount(all.length)}项：${counts.join("，")}。${leftOut(sorted.length - rows.length)}`,
        head: SUM_HEAD,
        rows,
      },
    ];
  });
}

function sumRow({ table }: Footing, check: SumCheck, position: number): PaperRow {
  const { column } = placeOf(check.line.direction, check.line.line, check.crossing);
  const unit = table.columns[column]?.unit;
  const name = sumName(table, check);
  const cell = totalCell(table, check);
  const areas = partAreas(table, check).map((area) => areaName(area));
  const parts = `${areas.slice(0, MOST_CELLS).join("、")}${areas.length > MOST_CELLS ? `等${formatCount(areas.length)}处` : ""}相加`;
  const why = check.state === "undecided" && check.why !== null ? `${undecidedWhy(check.why)}；` : "";
  return {
    cells: [
      position + 1,
      unit === undefined || unit === null || name.endsWith("）") || name.endsWith(")") ? name : `${name}（${unit}）`,
      cellRefName(cell),
      check.printed,
      check.sum,
      check.difference,
      SUM_STATES[check.state],
      `${why}${parts}`,
    ],
    isBad: check.state === "wrong",
  };
}

const PRICE_HEAD = ["序号", "项目", "单元格", "资金（元）", "面积（㎡）", "单价（元/㎡）", "结论", "依据"];
const PRICE_NAMES = { needs_building_area: "校舍", needs_sports_area: "运动场" } as const;

function priceSections(readings: readonly TableReading[]): readonly PaperSection[] {
  return readings.flatMap(({ needs, table }): PaperSection[] => {
    if (!needs) return [];
    const rows = priceRows(needs);
    return rows.length === 0
      ? []
      : [
          {
            heading: `单价核对：${table.sheet}!${areaName(table.area)}`,
            note: "单价由填报的资金和面积折算，两者印出的位数决定它的上下限；同类项目的单价应能一致。",
            head: PRICE_HEAD,
            rows,
          },
        ];
  });
}

function priceRows(needs: NeedsTable): readonly PaperRow[] {
  const odd = new Set(checkNeedsTable(needs).flatMap(({ cells }) => cells.map(cellRefName)));
  let position = 0;
  return PRICED.flatMap(([area, cost]) => {
    const prices = pricesOf(needs, area, cost);
    return prices.map(({ item, yuan, squareMetres, price, low, high, cell }): PaperRow => {
      position += 1;
      const name = cellRefName(cell);
      const isBad = odd.has(name);
      return {
        cells: [
          position,
          `${item}，${PRICE_NAMES[area]}`,
          name,
          yuan,
          squareMetres,
          Number(price.toFixed(2)),
          prices.length === 1 ? "无从比较" : isBad ? "不一致" : "一致",
          Number.isFinite(high)
            ? `印出的位数允许${formatNumber(low)}—${formatNumber(high)}元/㎡`
            : "面积印出的位数不足",
        ],
        isBad,
      };
    });
  });
}

const ITEM_HEAD = ["序号", "条款", "单元格", "对象", "条款依据", "差额", "结论", "说明"];

function itemSections(requirements: readonly RequirementCheck[]): readonly PaperSection[] {
  const byData = requirements.filter((check) => requirementVerdict(check) !== "unjudged");
  const checked = byData.filter(({ length }) => length > 0);
  if (checked.length === 0) return [];
  const rows: PaperRow[] = [];
  const documents = new Set(checked.map(({ requirement }) => requirement.source.document));
  // One document for all is named once, above them.
  const clauseOf = ({ document, clause }: Source): string => (documents.size > 1 ? `${document}${clause}` : clause);
  for (const check of checked) addAll(rows, itemRows(check, clauseOf(check.requirement.source), rows.length));
  const without = byData.filter(({ length }) => length === 0).map(({ requirement: { id, name } }) => `${id} ${name}`);
  return [
    {
      heading: "条款核查",
      note: [
        `资源配置以外有数据的${formatCount(checked.length)}项。班级、教师和校舍只列未达标和未能判断的，其余逐个列出。`,
        ...(documents.size === 1 ? [`条款依据：${[...documents].join("")}。`] : []),
        ...(without.length > 0 ? [`缺少数据未核查${formatCount(without.length)}项：${without.join("、")}。`] : []),
      ].join(""),
      head: ITEM_HEAD,
      rows,
    },
  ];
}

/** An item: first what it comes to, then every one that it was asked of, those that are not met first. */
function itemRows(check: RequirementCheck, clause: string, before: number): readonly PaperRow[] {
  const { id, name } = check.requirement;
  const items = Array.from({ length: check.length }, (_, position) => check.item(position));
  const isOfMany = check.of === "class" || check.of === "teacher" || check.of === "building";
  const listed = [
    ...items.filter(({ state }) => state !== "met"),
    ...(isOfMany ? [] : items.filter(({ state }) => state === "met")),
  ];
  const shown = listed.slice(0, MOST_ITEMS);
  const row = (cells: readonly string[], isBad: boolean, at: number): PaperRow => ({
    cells: [before + at + 1, `${id} ${name}`, ...cells],
    isBad,
  });
  const only = items.length === 1 ? items[0] : undefined;
  if (only) return [row(itemCells(only, clause), only.state === "failed", 0)];
  const verdict = requirementVerdict(check);
  const summary = `${requirementSummary(check)}${leftOut(listed.length - shown.length)}`;
  return [
    row(["", "合计", clause, "", requirementVerdictName(verdict), summary], verdict === "failed", 0),
    ...shown.map((item, position) => row(itemCells(item, clause), item.state === "failed", position + 1)),
  ];
}

function itemCells(item: RequirementItem, clause: string): readonly string[] {
  return [
    cellsInWords(item.cells, MOST_CELLS),
    requirementSubject(item),
    clause,
    lackText(item.lack, WORDS),
    requirementStateName(item.state),
    requirementDetail(item),
  ];
}

function leftOut(count: number): string {
  return count > 0 ? `另有${formatCount(count)}项没有列出。` : "";
}
