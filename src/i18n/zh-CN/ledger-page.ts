import type { LedgerEntry } from "../../core/ledger/reconcile";
import type { LedgerKind } from "../../core/ledger/ledger-row";
import { formatCount } from "./numbers";

/** What the parts 整改台账 and 责任清单 say. */
export const ledgerPageText = {
  problems: {
    title: "整改台账",
    hint: "各校未达标的指标，一项一行；整改措施、责任单位、完成时限由本单位在表中填写，复核达标后销号。",
    write: "生成整改台账",
    refill: "更新整改台账",
    remove: "删除整改台账",
  },
  tasks: {
    title: "责任清单",
    hint: "标准中的指标一项一行，列明责任单位、完成时限和是否达标。",
    write: "生成责任清单",
    refill: "更新责任清单",
    remove: "删除责任清单",
  },
  overdue: (count: number) => `已逾期${formatCount(count)}项`,
  ownerless: (count: number) => `未明确责任单位${formatCount(count)}项`,
};

const COUNTED = {
  problems: { open: "未销号", done: "已销号" },
  tasks: { open: "未完成", done: "已完成" },
} as const satisfies Readonly<Record<LedgerKind, unknown>>;

/** 共42项：未销号29项、可暂缓1项、已销号12项。其中3项还没有写入表中，请更新。 */
export function ledgerCounts(kind: LedgerKind, entries: readonly LedgerEntry[], isThere: boolean): string {
  if (entries.length === 0) return "没有需要列入的问题。";
  const said = COUNTED[kind];
  const open = entries.filter(({ isDone }) => !isDone).length;
  const waiting = entries.filter(({ isDone, next }) => isDone && next?.state === "tolerated").length;
  const parts = [
    { name: said.open, count: open },
    { name: "可暂缓", count: waiting },
    { name: said.done, count: entries.length - open - waiting },
  ].flatMap(({ name, count }, at) => (at === 0 || count > 0 ? [`${name}${formatCount(count)}项`] : []));
  const added = entries.filter(({ row }) => row === null).length;
  const of = `共${formatCount(entries.length)}项：${parts.join("、")}。`;
  return isThere && added > 0 ? `${of}其中${formatCount(added)}项还没有写入表中，请更新。` : of;
}

/** 示例县第一小学 小学 1.5生均体育运动场馆面积；责任单位：县自然资源局；时限：2026年8月31日 */
export function ledgerRowLine({ row, standing, owner }: LedgerEntry): string {
  const texts = row?.texts;
  const subject = texts
    ? [texts.school, texts.stage, texts.item].filter((said) => said !== "").join(" ")
    : [standing?.school ?? "", standing?.code ?? ""].filter((said) => said !== "").join(" ");
  const more = [
    ...(owner === "" ? [] : [`责任单位：${owner}`]),
    ...(texts && texts.deadline !== "" ? [`时限：${texts.deadline}`] : []),
  ];
  return [subject, ...more].join("；");
}

const MOST_NAMES = 6;

/** What the part 责任单位分表 says. */
export const unitsText = {
  title: "责任单位分表",
  /** @param sheets names of the sheets that they would have */
  hint: (sheets: readonly string[]) =>
    sheets.length === 0
      ? "台账中已没有责任单位。"
      : `按台账中的责任单位，每个单位一张表，共${formatCount(sheets.length)}张：${sheets.slice(0, MOST_NAMES).join("、")}${sheets.length > MOST_NAMES ? "等" : ""}。`,
  perhapsOne: (names: readonly string[]) =>
    `${names.map((name) => `“${name}”`).join("和")}可能是同一个单位，目前各成一表。如是同一个，请在台账中统一写法。`,
  outdated: (sheets: readonly string[]) =>
    `${sheets.map((sheet) => `“${sheet}”`).join("、")}对应的单位已没有任务，请删除分表后重新生成。`,
  write: "生成分表",
  refill: "更新分表",
  remove: "删除分表",
};
