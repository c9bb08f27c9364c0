import type { KeptState } from "../../core/gates/gate-book";
import type { GateDifference, IndicatorChange, SchoolChange, SchoolOfGate } from "../../core/gates/compare-snapshots";
import type { GatesOutOfOrder } from "../../core/gates/gate-order";
import { type GateDate, type GateId, LEAST_MONTHS_AFTER_BASIC } from "../../core/standards/gates";
import type { GateSnapshot } from "../../core/gates/snapshot";
import { parseFieldKey } from "../../core/fields/field-key";
import type { Standard } from "../../core/standards/standard";
import { fieldName, formatValue, indicatorStateName, momentName, stageName, verdictName } from "./domain";
import { formatCoefficient, formatNumber } from "./numbers";
import { requirementVerdictName } from "./requirements";
import { WORDS } from "./words";

export const GATE_SHEET_NAME = "均衡尺-关口";

const NAMES: Readonly<Record<GateId, string>> = {
  county: "县级自评",
  city: "市级复核",
  province: "省级评估",
  nation: "国家认定",
};

export const gateName = (gate: GateId): string => NAMES[gate];

/** Lines above the table of the sheet. */
export const GATE_SHEET_WORDS = {
  title: "关口与存档",
  lines: [
    "“计划日期”由本单位填写（如2025-09-30），可以加行、加列；有“基本均衡认定”一行并填写日期的，核对申报间隔；“存档数据”各列由均衡尺写入，请勿修改。",
    "删除一行，该次存档随之删除。",
  ],
};

const BYTES_IN_KB = 1024;

/** 学校, 达标, 结论, 未销号 and 大小 of what is kept, as they stand on the sheet. */
export function archiveTold(snapshot: GateSnapshot, data: string): readonly (string | number)[] {
  const { schools, verdict, problems } = snapshot;
  return [
    schools.names.length,
    schools.verdicts.filter((own) => own === "met").length,
    verdictName(verdict),
    problems.length === 0 ? "没有台账" : problems.filter(({ isClosed }) => !isClosed).length,
    sizeInWords(data.length),
  ];
}

/** 12.3 KB */
export function sizeInWords(bytes: number): string {
  return `${formatNumber(bytes / BYTES_IN_KB, 1)} KB`;
}

/** Why a kept row cannot be compared; "" where it can. */
export function keptProblem(state: KeptState): string {
  switch (state) {
    case "kept":
      return "";
    case "none":
      return "还没有存档";
    case "damaged":
      return "存档数据不完整或被改动，不能比较；该行其他内容不受影响。请从备份恢复，或重新存档";
    case "newer":
      return "由更新版本的均衡尺存档，请更新后再比较";
  }
}

/** 省级评估的日期不晚于市级复核，请核对。 */
export function outOfOrderLine({ earlier, later }: GatesOutOfOrder): string {
  return `${NAMES[later]}的计划日期不晚于${NAMES[earlier]}，请核对。`;
}

/** 县级自评的计划日期距基本均衡认定不满3年，请核对。 */
export function tooSoonLine(gate: GateId): string {
  return `${NAMES[gate]}的计划日期距基本均衡认定不满${formatNumber(LEAST_MONTHS_AFTER_BASIC / MONTHS_IN_YEAR)}年，请核对。`;
}

const MONTHS_IN_YEAR = 12;

/** 下一个关口：市级复核，2025年10月30日，还有12天 */
export function nextGateLine({ gate, day }: GateDate, days: number): string {
  const when = day === null ? "" : `，${momentName(day)}`;
  return `下一个关口：${NAMES[gate]}${when}，${days === 0 ? "就在今天" : `还有${days}天`}`;
}

const ofStage = ({ name, stage }: SchoolOfGate): string => `${name}（${stageName(stage)}）`;

/** What has changed of the county as a whole, line by line; one line where nothing has. */
export function differenceLines(difference: GateDifference, standard: Standard): readonly string[] {
  const { standards, verdict, schools, added, gone, coefficients, items, closed, reopened } = difference;
  const flipped = schools.filter(({ verdicts }) => verdicts.before !== verdicts.after);
  const better = flipped.filter(({ verdicts }) => verdicts.after === "met");
  const worse = flipped.filter(({ verdicts }) => verdicts.before === "met");
  const lines = [
    ...(standards ? ["两次存档采用的标准不同，结论的变化不一定来自数据。"] : []),
    ...(verdict.before === verdict.after
      ? []
      : [`资源配置结论：${verdictName(verdict.before)}→${verdictName(verdict.after)}`]),
    ...(better.length > 0 ? [`新达标${better.length}校次：${named(better)}`] : []),
    ...(worse.length > 0 ? [`不再达标${worse.length}校次：${named(worse)}`] : []),
    ...(added.length > 0 ? [`新增${added.length}校次：${named(added)}`] : []),
    ...(gone.length > 0 ? [`不再列入${gone.length}校次：${named(gone)}`] : []),
    ...coefficients.map((change) => coefficientLine(change, standard)),
    ...items.map(
      ({ code, before, after }) =>
        `${code} ${requirementName(code, standard)}：${requirementVerdictName(before)}→${requirementVerdictName(after)}`,
    ),
    ...(closed.length > 0 ? [`已销号${closed.length}项：${listed(closed.map(({ name }) => name))}`] : []),
    ...(reopened.length > 0 ? [`销号后又出现${reopened.length}项：${listed(reopened.map(({ name }) => name))}`] : []),
    ...(difference.newProblems.length > 0
      ? [`新列入台账${difference.newProblems.length}项：${listed(difference.newProblems.map(({ name }) => name))}`]
      : []),
    ...(difference.goneProblems.length > 0
      ? [`台账中不再有${difference.goneProblems.length}项：${listed(difference.goneProblems.map(({ name }) => name))}`]
      : []),
  ];
  return lines.length > 0 || schools.length > 0 ? lines : ["数据和结论都没有变化。"];
}

const MOST_NAMES = 5;

function named(schools: readonly SchoolOfGate[]): string {
  return listed(schools.map(ofStage));
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, MOST_NAMES).join("、")}${names.length > MOST_NAMES ? "等" : ""}`;
}

function requirementName(code: string, { requirements }: Standard): string {
  return requirements.find(({ id }) => id === code)?.name ?? "";
}

/** 小学的生均教学仪器设备值差异系数：0.512→0.487，不再超过限值 */
function coefficientLine(change: GateDifference["coefficients"][number], standard: Standard): string {
  const { stage, code, before, after, met } = change;
  const number = (cv: number | null): string => (cv === null ? "没有" : formatCoefficient(cv));
  const turned =
    met.before === false && met.after === true
      ? "，不再超过限值"
      : met.before === true && met.after === false
        ? "，超过限值"
        : "";
  return `${stageName(stage)}的${indicatorName(code, standard)}差异系数：${number(before)}→${number(after)}${turned}`;
}

function indicatorName(code: string, { indicators }: Standard): string {
  return indicators.find((indicator) => indicator.code === code)?.name ?? code;
}

/** 示例县第一小学（小学）：未达标→达标 */
export function schoolChangeLine({ verdicts, ...school }: SchoolChange): string {
  const { before, after } = verdicts;
  return `${ofStage(school)}：${before === after ? `结论不变（${verdictName(after)}）` : `${verdictName(before)}→${verdictName(after)}`}`;
}

/** Its verdicts that flipped, and the figures that changed: 体育运动场馆面积 7,200㎡→7,600㎡ */
export function schoolChangeDetails({ indicators, figures }: SchoolChange, standard: Standard): readonly string[] {
  return [...indicators.map((change) => indicatorLine(change, standard)), ...figures.map(figureLine)];
}

function indicatorLine({ code, states, values }: IndicatorChange, standard: Standard): string {
  const measure = standard.indicators.find((indicator) => indicator.code === code);
  const value = (of: number | null): string => (of === null || !measure ? "" : `（${formatValue(measure, of)}）`);
  const state = (at: "before" | "after"): string => `${indicatorStateName(states[at], standard)}${value(values[at])}`;
  return `${indicatorName(code, standard)}：${state("before")}→${state("after")}`;
}

function figureLine({ field, before, after }: SchoolChange["figures"][number]): string {
  const key = parseFieldKey(field);
  const said = (amount: number | null): string =>
    amount === null ? "未填" : key ? WORDS.quantity(key.field, amount) : formatNumber(amount);
  return `${fieldName(field)}：${said(before)}→${said(after)}`;
}

/** What the part 关口与存档 says. */
export const gatesText = {
  title: "关口与存档",
  hint: "每到一个关口存一次档，存在本工作簿的“均衡尺-关口”表中，以后可以比较数据和结论的变化。",
  which: "存档的关口",
  other: "其他（自定名称）",
  name: "名称，如“中期检查”",
  keep: "按现在的数据存档",
  remove: "删除关口与存档表",
  unreadable: (sheet: string) =>
    `工作表“${sheet}”的表头（关口、存档日期）已改动，没有读取，也不会写入。请恢复表头后再存档。`,
  /** 县级自评，2025年9月28日存档（42.8 KB） */
  kept: ({ name, saved, data }: { readonly name: string; readonly saved: string | null; readonly data: string }) =>
    `${name}${saved === null ? "" : `，${momentName(saved)}存档`}（${sizeInWords(data.length)}）`,
  keptName: ({ name, saved }: { readonly name: string; readonly saved: string | null }) =>
    `${name}${saved === null ? "" : `（${momentName(saved)}）`}`,
  compare: "比较两次存档",
  earlier: "前一次",
  later: "后一次",
  now: "现在的数据",
  changes: (count: number) => `有变化的学校（${count}校次）`,
};
