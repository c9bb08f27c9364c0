import { type RequirementState, requirementVerdict } from "../../../core/checks/requirement-check";
import type { ReportLacking, ReportText } from "../../../plan/documents/report-content";
import type { ReportGround } from "../../../recognition/report-ground";
import { LEDGER_HEAD } from "../../../recognition/words/ledger-words";
import { reasonText } from "../domain";
import { formatCount } from "../numbers";
import { questionText } from "../questions";
import { isOfOneLine, requirementAsks, requirementSentence, requirementSummary } from "../requirements";
import { missingLine, MOST_NAMED } from "../result-missing";
import { TO_FILL } from "./basis";
import { cellsOfCheck, placeOf, positionsOf } from "./items";
import { name, type SourceBook, words } from "./source-book";

/** What is still lacking before the report can be handed in, by kind; kinds without anything are left out. */
export function lackingOf(ground: ReportGround, book: SourceBook): readonly ReportLacking[] {
  const all: readonly ReportLacking[] = [
    { heading: "待填写", items: blanksOf(ground) },
    { heading: "待确认", items: questionsOf(ground, book) },
    { heading: "缺少的数据", items: [...valuesOf(ground, book), ...itemsOf(ground, book)] },
    { heading: "待判定和佐证", items: unjudgedOf(ground, book) },
    { heading: "整改台账", items: ledgerOf(ground, book) },
    { heading: "需要核对的数据", items: findingsOf(ground, book) },
  ];
  return all.filter(({ items }) => items.length > 0);
}

/** True where figures, judgements or sheets are lacking that a conclusion rests on. */
export function isIncomplete({ county, result }: ReportGround): boolean {
  return (
    result.missing.length > 0 ||
    county.county.reasons.some(({ code }) => code === "sheets-unread") ||
    county.requirements.some((check) => ["missing", "unjudged"].includes(requirementVerdict(check)))
  );
}

function blanksOf({ countyName }: ReportGround): readonly ReportText[] {
  const { county, dataDay, work, office } = TO_FILL;
  return [...(countyName === null ? [county] : []), dataDay, work, office].map(({ what }) => [words(`${what}。`)]);
}

function questionsOf({ beside }: ReportGround, book: SourceBook): readonly ReportText[] {
  return beside.open.map((question) => [
    name(`“${question.sheet}”：`),
    book.figure(questionText(question), {
      what: "待确认的问题",
      kind: "entered",
      how: "由工作人员在“数据”页确认",
      ...placeOf(question.cells),
    }),
  ]);
}

function valuesOf({ result, county }: ReportGround, book: SourceBook): readonly ReportText[] {
  const { standard } = county;
  return result.missing.map((missing) => {
    const { indicators, schools } = missing;
    const codes = indicators.flatMap((position) => standard.indicators[position]?.code ?? []);
    return [
      book.figure(missingLine(missing, standard, result.schools.length), {
        what: `缺数的学校：${codes.join("、")}`,
        kind: "entered",
        how: "单元格为空、待确认或者没有这一列",
        ...placeOf(
          schools.flatMap((school) =>
            indicators.flatMap((position) =>
              (school.indicators[position]?.figures ?? []).flatMap(({ parts }) => parts.map(({ cell }) => cell)),
            ),
          ),
        ),
      }),
    ];
  });
}

function itemsOf({ county }: ReportGround, book: SourceBook): readonly ReportText[] {
  return county.requirements
    .filter((check) => requirementVerdict(check) === "missing")
    .map((check) => {
      const { id, name: called } = check.requirement;
      const unknown = cellsOfCheck(check, isUnknown);
      const first = isOfOneLine(check) ? [] : positionsOf(check, isUnknown).slice(0, MOST_NAMED);
      const said = [requirementSummary(check), ...first.map((position) => requirementSentence(check.item(position)))];
      return [
        name(`${id} ${called}：`),
        book.figure(said.join(""), {
          what: `${id} ${called}：缺数`,
          kind: "entered",
          how: "没有填写、不能确定或者待确认",
          ...placeOf(unknown),
        }),
      ];
    });
}

const isUnknown = (state: RequirementState): boolean =>
  state === "missing" || state === "open" || state === "undecided";

function unjudgedOf({ county }: ReportGround, book: SourceBook): readonly ReportText[] {
  return county.requirements
    .filter((check) => requirementVerdict(check) === "unjudged")
    .map(({ requirement }) => {
      const { id, name: called, source } = requirement;
      return [
        name(`${id} ${called}`),
        words("：尚未判定，须提供佐证。要求："),
        book.standard(requirementAsks(requirement), `${id} ${called}：要求`, source),
      ];
    });
}

function ledgerOf({ ledger }: ReportGround, book: SourceBook): readonly ReportText[] {
  if (ledger.is === "none") return [[words("没有整改台账。")]];
  if (ledger.is === "unreadable") return [[words("整改台账不能识别，请恢复表头；有多张的，只留一张。")]];
  const open = ledger.entries.filter(({ isDone }) => !isDone);
  const { sheet, head, unlisted } = ledger;
  const without = (["measure", "owner", "deadline"] as const).flatMap((column): ReportText[] => {
    const rows = open.flatMap(({ row }) => (row?.texts[column] === "" ? [row.row] : []));
    const at = head.columns.get(column);
    if (rows.length === 0) return [];
    return [
      [
        words("未完成的问题中，"),
        book.figure(`${formatCount(rows.length)}条`, {
          what: `没有填写${LEDGER_HEAD[column].name}的问题`,
          kind: "ledger",
          how: "逐条计数",
          ...(at === undefined
            ? { where: `工作表“${sheet}”没有这一列` }
            : { cells: rows.map((row) => ({ sheet, row, column: at })) }),
        }),
        words(`没有填写${LEDGER_HEAD[column].name}。`),
      ],
    ];
  });
  return [...without, ...(unlisted > 0 ? [unlistedOf(unlisted, book)] : [])];
}

/** 另有3个未达标问题没有列入整改台账。 */
export function unlistedOf(unlisted: number, book: SourceBook): ReportText {
  return [
    words("另有"),
    book.figure(`${formatCount(unlisted)}个`, {
      what: "未列入整改台账的未达标问题",
      kind: "summed-up",
      where: "本次核查的未达标问题与整改台账对照",
      how: "逐条对照编号、学校和指标",
    }),
    words("未达标问题没有列入整改台账。"),
  ];
}

function findingsOf({ beside: { findings }, county }: ReportGround, book: SourceBook): readonly ReportText[] {
  const unread = county.county.reasons.find(({ code }) => code === "sheets-unread");
  const told = (text: string): ReportText => [
    book.figure(text, {
      what: "需要核对的数据",
      kind: "summed-up",
      where: "均衡尺“数据”页",
      how: "逐条计数",
    }),
  ];
  return [
    ...(unread ? [told(`${reasonText(unread)}。`)] : []),
    ...(findings > 0 ? [told(`有${formatCount(findings)}条数据需要核对，见均衡尺“数据”页。`)] : []),
  ];
}
