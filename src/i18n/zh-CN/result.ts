import type {
  BalanceAssessment,
  CountyReason,
  IndicatorState,
  MeanCoefficient,
  Verdict,
} from "../../core/assessment/assessment";
import { isOfOneOfSeveral, lackingSchools } from "../../core/assessment/lacking-schools";
import { REQUIREMENT_STATES, type RequirementCheck, type RequirementState } from "../../core/checks/requirement-check";
import type { CountyResult, Open, ResultSchool, StageCoefficients } from "../../core/result/county-result";
import { changedFigures, changedSwitches } from "../../core/standards/changed-figures";
import type { Standard } from "../../core/standards/standard";
import type { ResultContent, ResultRow, ResultTable, ResultVerdict } from "../../plan/documents/result-content";
import type { BesideResult } from "../../recognition/beside-result";
import { checksOffInWords } from "./checks-off";
import { formatGap, momentName, outsideReason, reasonText, schoolVerdictName, stageName, verdictName } from "./domain";
import { formatCoefficient, formatCount, formatNumber } from "./numbers";
import { questionText } from "./questions";
import { itemLackInWords } from "./remedies";
import { bySchool, missingLine, MOST_NAMED, namedSome } from "./result-missing";
import {
  isOfOneLine,
  requirementHeading,
  requirementSentence,
  requirementSummary,
  requirementVerdictName,
  wholeCounts,
  wholeVerdictName,
} from "./requirements";
import { changedFigureInWords, switchInWords, validityLine } from "./standard-figures";
import { floorInWords, limitInWords, schoolRuleInWords } from "./standard-words";
import { pricesInWords } from "./unit-prices";

export const RESULT_SHEET_NAME = "均衡尺-核查结果";

/** What the pane says around the result. */
export const resultText = {
  hint: "含结论、各校各项指标、差异系数、缺口、待补数据和签字栏，A4纸打印。",
  print: "打印",
  write: "写成工作表",
  refill: "更新核查结果表",
  remove: "删除核查结果表",
  inExcel: "Excel窗格不能直接打印。请先写成工作表，再用Excel打印（已设为A4纸，每页重复表头）。",
  stale: "表格刚有改动，重新检查后才能打印。",
  cannotWrite: "这个工作簿现在不能写入（可能是只读），不能写成工作表。",
  notPrinted: "打印窗口没有打开。请写成工作表后打印。",
};

const OPEN = "待确认";
const UNKNOWN = "?";
const SIGNS: Readonly<Record<Exclude<IndicatorState, "floor">, string>> = {
  met: "✓",
  failed: "✗",
  missing: UNKNOWN,
  "not-applicable": "—",
  measured: "—",
};
/** Below the standard, but not below the part of it that a school may be left at. */
const FLOOR = "△";
/** Behind a coefficient that some schools are not in. */
const WITHOUT_SOME = "*";

/** 核查结果 in words. */
export function resultContent(result: CountyResult, beside: BesideResult): ResultContent {
  const { standard } = result;
  return {
    sample: beside.isSample ? "示例数据" : null,
    title: "义务教育均衡发展核查结果",
    lines: headLines(standard, beside),
    verdicts: verdictsOf(result, beside.open.length),
    table: tableOf(result),
    notes: notesOf(result, beside),
    parts: [...itemParts(result), ...incompleteParts(result, beside)],
    signature: ["填表人", "审核人", "负责人", "日期"],
  };
}

function headLines(standard: Standard, beside: BesideResult): readonly string[] {
  const { today, checksOff } = beside;
  const changed = changedFigures(standard);
  const off = checksOffInWords(checksOff);
  return [
    `填报单位（盖章）：　　　　　　　　　　　　核查日期：${momentName(today)}`,
    `标准：${standard.name}（${validityLine(standard, today)}）`,
    ...changedSwitches(standard).map((each) => `口径：${switchInWords(each)}。`),
    ...(changed.length > 0
      ? [`评估使用了${formatCount(changed.length)}个修改过的标准数值：`, ...changed.map(changedFigureInWords)]
      : []),
    `数据文件：${filesInWords(beside)}`,
    ...(off === null ? [] : [off]),
  ];
}

/** 甲校.xlsx、乙校.xlsx（含示例数据）; nothing of a file where the whole result is a sample's and says so at its head. */
function filesInWords({ files, sampleFiles, isSample }: BesideResult): string {
  return files.map((file) => (!isSample && sampleFiles.includes(file) ? `${file}（含示例数据）` : file)).join("、");
}

function verdictsOf(
  { standard, verdict, reasons, whole, schools }: CountyResult,
  open: number,
): readonly ResultVerdict[] {
  const waits = `有${formatCount(open)}项待确认，确认后再作结论`;
  const own: ResultVerdict = {
    name: whole ? "资源配置结论" : "县域结论",
    verdict: nameOf(verdict, verdictName),
    because: [
      ...(verdict === "open" ? [waits] : reasons.map((reason) => reasonOf(reason, schools))),
      `判定条件：每所学校${schoolRuleInWords(standard)}，差异系数不超过限值`,
    ].join("；"),
  };
  if (!whole) return [own];
  const counts = wholeCounts(whole.said);
  return [
    {
      name: "县域结论",
      verdict: nameOf(whole.verdict, wholeVerdictName),
      because: whole.verdict === "open" ? `${waits}；${counts}` : counts,
    },
    own,
  ];
}

const VERDICT_OF: Readonly<Partial<Record<CountyReason["code"], Verdict>>> = {
  "schools-failed": "failed",
  "schools-missing": "missing",
};

/** 2所学校缺数，暂不能判定（一贯制学校分学段计为4所）: a school counts once, as everywhere else on the page. */
function reasonOf(reason: CountyReason, schools: readonly ResultSchool[]): string {
  const verdict = VERDICT_OF[reason.code];
  const own = schools.flatMap(({ school }) => (school.verdict === verdict ? [school] : []));
  const count = bySchool(own).length;
  if (verdict === undefined || count === own.length) return reasonText(reason);
  return `${reasonText({ ...reason, count })}（一贯制学校分学段计为${formatCount(reason.count)}所）`;
}

function nameOf<Said extends string>(verdict: Said | Open, name: (verdict: Said) => string): string {
  return isOpen(verdict) ? OPEN : name(verdict);
}

function isOpen(verdict: string): verdict is Open {
  return verdict === "open";
}

function tableOf(result: CountyResult): ResultTable {
  const { standard, schools } = result;
  return {
    before: ["序号", "学校", "学段"],
    indicators: standard.indicators.map(({ code, shortName }) => ({ code, name: shortName })),
    after: ["达标项数", "结论"],
    schools: schools.map((school, position) => schoolRow(school, position, standard)),
    summary: [
      ...(standard.schoolRule ? [metRow(schools, standard)] : []),
      ...result.coefficients.map((stage) => coefficientRow(stage)),
      ...result.shortfalls.map(({ stage, cells }) => ({
        name: stage === null ? "一贯制学校缺口（全校）" : `${stageName(stage)}缺口`,
        cells: cells.map((lack) => (lack ? `${formatGap(lack.measure, lack.amount)}（${lack.schools}所）` : "")),
        end: "",
      })),
      ...(result.shortfalls.length > 0
        ? [
            {
              name: "补齐约需（万元）",
              cells: result.costs.map((cost) => (cost === 0 ? "" : cost === null ? "无单价" : inWan(cost))),
              end: "",
            },
          ]
        : []),
    ],
  };
}

const YUAN_IN_WAN = 10_000;
const inWan = (yuan: number): string => formatNumber(yuan / YUAN_IN_WAN, 2);

function schoolRow({ school, states }: ResultSchool, position: number, standard: Standard): ResultRow {
  const judged = states.filter((state) => state !== "measured" && state !== "not-applicable").length;
  return {
    number: String(position + 1),
    name: school.name,
    stage: stageName(school.stage),
    signs: states.map((state) => signOf(state, standard)),
    count: standard.schoolRule === null || judged === 0 ? "" : `${school.metCount}/${judged}`,
    verdict: schoolVerdictName(school, standard),
  };
}

function signOf(state: IndicatorState, standard: Standard): string {
  return state === "floor" ? (floorInWords(standard) === null ? SIGNS.failed : FLOOR) : SIGNS[state];
}

/** How many schools meet each indicator, of those that it applies to. */
function metRow(schools: readonly ResultSchool[], standard: Standard): ResultTable["summary"][number] {
  const share = <Item>(items: readonly Item[], isMet: (item: Item) => boolean): string =>
    `${formatCount(items.filter(isMet).length)}/${formatCount(items.length)}`;
  return {
    name: "达标学校数",
    cells: standard.indicators.map((_, at) => {
      const states = schools.flatMap(({ states: own }) => own[at] ?? []);
      return share(
        states.filter((state) => state !== "not-applicable" && state !== "measured"),
        (state) => state === "met",
      );
    }),
    end: share(
      schools.filter(({ school }) => school.verdict !== "not-applicable"),
      ({ school }) => school.verdict === "met",
    ),
  };
}

function coefficientRow({ stage, cells, mean }: StageCoefficients): ResultTable["summary"][number] {
  const limits = [...new Set(cells.flatMap((each) => each?.limit ?? []))];
  const [limit] = limits;
  const isOne = limits.length === 1 && limit !== undefined;
  const own = cells.flatMap((each) => each ?? []);
  const end = mean ? meanInWords(mean, own) : coefficientsInWords(own);
  return {
    name: `${stageName(stage)}差异系数${isOne ? `（限值${limitInWords(limit)}）` : ""}`,
    cells: cells.map((each) => (each === null ? "—" : coefficientCell(each, isOne))),
    end,
  };
}

/** Stated, but without schools that lack the figure. */
export const isOfSome = (each: BalanceAssessment): boolean => each.cv !== null && lackingSchools(each).length > 0;

function coefficientCell(each: BalanceAssessment, isLimitSaid: boolean): string {
  if (isOfOneOfSeveral(each)) return "缺数";
  if (each.cv === null || each.printed === null) return UNKNOWN;
  const limit = each.limit === null || isLimitSaid ? "" : `（限值${limitInWords(each.limit)}）`;
  return `${printedCoefficient(each)}${isOfSome(each) ? WITHOUT_SOME : ""}${metSign(each.met)}${limit}`;
}

type Printed = Pick<BalanceAssessment, "cv" | "printed" | "roundingFlips">;

/** With more decimals where three would look like another verdict. */
export function printedCoefficient({ cv, printed: rounded, roundingFlips }: Printed): string {
  if (cv === null || rounded === null) return UNKNOWN;
  return roundingFlips ? formatCoefficient(cv, 6) : formatCoefficient(rounded);
}

const metSign = (met: boolean | null): string => (met === null ? "" : met ? SIGNS.met : SIGNS.failed);

function meanInWords(mean: MeanCoefficient, all: readonly BalanceAssessment[]): string {
  const isKnown = mean.cv !== null && mean.printed !== null;
  const some = all.some(isOfSome) ? WITHOUT_SOME : "";
  return `综合${isKnown ? `${printedCoefficient(mean)}${some}${metSign(mean.met)}` : UNKNOWN}（限值${limitInWords(mean.limit)}）`;
}

/** 1项超限值，缺数学校未计入. Never 均符合 where a school is missing: it may turn out otherwise. */
function coefficientsInWords(all: readonly BalanceAssessment[]): string {
  const ofOne = all.filter(isOfOneOfSeveral);
  const exceeded = all.filter(({ met }) => met === false);
  const unknown = all.filter((each) => each.cv === null && !isOfOneOfSeveral(each));
  const said = [
    ...(exceeded.length > 0 ? [`${exceeded.length}项超限值`] : []),
    ...(unknown.length > 0 ? [`${unknown.length}项无法计算`] : []),
    ...(ofOne.length > 0 ? [`${ofOne.length}项缺数`] : []),
    ...(all.some(isOfSome) ? ["缺数学校未计入"] : []),
  ];
  return said.length > 0 ? said.join("，") : all.every(({ met }) => met === true) ? "均符合" : "";
}

function notesOf(result: CountyResult, { prices }: BesideResult): readonly string[] {
  const { standard, coefficients, shortfalls, missing, outside } = result;
  const floor = floorInWords(standard);
  const isWithoutSome = coefficients.some(({ cells }) => cells.some((each) => each && isOfSome(each)));
  const said = shortfalls.length > 0 ? pricesInWords(prices) : null;
  return [
    `图例：${SIGNS.met} 达标${floor === null ? "" : `；${FLOOR} 未达标，但不低于标准的${floor}`}；${SIGNS.failed} ${floor === null ? "未达标" : `低于标准的${floor}`}；${UNKNOWN} 缺数或待确认；— ${standard.schoolRule ? "不适用" : "不单独判定或不适用"}。差异系数：${SIGNS.met} 不超过限值，${SIGNS.failed} 超过限值${isWithoutSome ? `，${WITHOUT_SOME} 未包括缺数的学校` : ""}。一贯制学校分学段列出。`,
    ...(shortfalls.length > 0
      ? [`缺口为各校分别补到标准的数量之和${missing.length > 0 ? "，缺数和待确认的未计入" : ""}。${said ?? ""}`]
      : []),
    ...(outside.length > 0
      ? [
          `不参加评估、未列入上表的${formatCount(outside.length)}所：${namedSome(
            outside.map(({ name, reason }) => `${name}（${outsideReason(reason, standard)}）`),
            MOST_OUTSIDE,
          )}。`,
        ]
      : []),
  ];
}

const MOST_OUTSIDE = 6;
const MOST_QUESTIONS = 12;

function itemParts({ items, itemLacks, whole }: CountyResult): ResultContent["parts"] {
  if (!whole) return [];
  const { failed } = items;
  const lacks = itemLacks.map(itemLackInWords);
  const all = Object.values(items).reduce((sum, checks) => sum + checks.length, 0);
  return [
    {
      heading: `其他指标（${formatCount(all)}项）：${(["met", "failed", "missing", "unjudged"] as const)
        .filter((verdict) => items[verdict].length > 0)
        .map((verdict) => `${requirementVerdictName(verdict)}${formatCount(items[verdict].length)}项`)
        .join("，")}`,
      lines: [
        ...failed.map((check) => `${requirementHeading(check)}${forceOf(check)}。${requirementSummary(check)}`),
        ...(lacks.length > 0 ? [`需补齐：${lacks.join("；")}。`] : []),
      ],
    },
  ];
}

function forceOf({ requirement: { force } }: RequirementCheck): string {
  return force === "must" ? "" : { should: "（原则上）", veto: "（一票否决）", information: "（供参考）" }[force];
}

function incompleteParts(result: CountyResult, { open, findings }: BesideResult): ResultContent["parts"] {
  const { standard, missing, items } = result;
  const questions = open.slice(0, MOST_QUESTIONS).map((question) => `待确认：${questionText(question)}`);
  const more = open.length - questions.length;
  const lines = [
    ...questions,
    ...(more > 0 ? [`另有${formatCount(more)}项待确认。`] : []),
    ...missing.map((each) => missingLine(each, standard, result.schools.length)),
    ...items.missing.map(missingItemLine),
    ...(items.unjudged.length > 0
      ? [`由工作人员判定：${items.unjudged.map(({ requirement: { id, name } }) => `${id} ${name}`).join("、")}。`]
      : []),
    ...(findings > 0 ? [`另有${formatCount(findings)}条数据需要核对，见均衡尺“数据”页。`] : []),
  ];
  return [lines.length > 0 ? { heading: "待补充、待确认", lines } : { heading: "待补充、待确认：无", lines: [] }];
}

/** 2.12 教师资格证：1,107名教师中，1名缺数。城关小学张三：没有填写教师资格证。 */
function missingItemLine(check: RequirementCheck): string {
  const { requirement, states } = check;
  const said = `${requirement.id} ${requirement.name}：${requirementSummary(check)}`;
  if (check.lacks || isOfOneLine(check)) return said;
  const unknown = [...states.keys()].filter((position) => NOT_KNOWN.has(REQUIREMENT_STATES[states[position] ?? -1]));
  const first = unknown.slice(0, MOST_NAMED).map((position) => requirementSentence(check.item(position)));
  return `${said}${first.join("")}${unknown.length > first.length ? "……" : ""}`;
}

const NOT_KNOWN: ReadonlySet<RequirementState | undefined> = new Set<RequirementState>([
  "missing",
  "open",
  "undecided",
]);
