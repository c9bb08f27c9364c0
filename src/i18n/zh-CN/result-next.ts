import type { GateDate } from "../../core/standards/gates";
import type { LedgerEntry } from "../../core/ledger/reconcile";
import { type SchoolSteps, stepsSentence } from "../../core/remedies/plans";
import type { ResultContent } from "../../plan/documents/result-content";
import { gateName } from "./gates";
import { momentName } from "./domain";
import { formatCount } from "./numbers";
import { WORDS } from "./words";

/** What comes next, beside what a county's result is. */
export interface ResultNext {
  /** The gate that the result is for; null where no day is known. */
  readonly gate: GateDate | null;
  /** Schools that are nearest to passing, with the fewest values to be raised. */
  readonly steps: readonly SchoolSteps[];
  /** Rows of 整改台账; null where the workbook has none. */
  readonly ledger: readonly LedgerEntry[] | null;
}

/** Schools that are named, so that the page stays a page. */
const MOST_SCHOOLS = 8;

/** 核查结果 with the gate it is for, what to do first, and what is open in the ledger. */
export function withNext(content: ResultContent, { gate, steps, ledger }: ResultNext): ResultContent {
  const gateLine = gate?.day ? [`用于：${gateName(gate.gate)}（计划${momentName(gate.day)}）`] : [];
  const more = steps.length - MOST_SCHOOLS;
  const first =
    steps.length === 0
      ? []
      : [
          {
            heading: "先做什么（需要提高的指标最少的学校在前）",
            lines: [
              ...steps.slice(0, MOST_SCHOOLS).map((plan) => stepsSentence(plan, WORDS)),
              ...(more > 0 ? [`另有${formatCount(more)}所，见均衡尺“达标”页。`] : []),
            ],
          },
        ];
  return {
    ...content,
    lines: [...content.lines, ...gateLine],
    parts: [...first, ...(ledger === null ? [] : [ledgerPart(ledger)]), ...content.parts],
  };
}

/** 整改台账：未销号9项，其中逾期2项、没有责任单位3项；已销号1项 */
function ledgerPart(entries: readonly LedgerEntry[]): ResultContent["parts"][number] {
  const open = entries.filter(({ isDone }) => !isDone);
  const overdue = open.filter(({ isOverdue }) => isOverdue).length;
  const ownerless = open.filter(({ isOwnerless }) => isOwnerless).length;
  const of = [
    ...(overdue > 0 ? [`逾期${formatCount(overdue)}项`] : []),
    ...(ownerless > 0 ? [`没有责任单位${formatCount(ownerless)}项`] : []),
  ];
  const done = entries.length - open.length;
  return {
    heading: `整改台账：未销号${formatCount(open.length)}项${of.length > 0 ? `，其中${of.join("、")}` : ""}；已销号${formatCount(done)}项`,
    lines: [],
  };
}
