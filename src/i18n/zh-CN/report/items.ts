import {
  REQUIREMENT_STATES,
  type RequirementCheck,
  type RequirementState,
  requirementVerdict,
} from "../../../core/checks/requirement-check";
import type { CellRef } from "../../../core/cell/address";
import { isJudged, type Requirement, type RequirementGroup } from "../../../core/standards/requirement";
import type { ReportBlock, ReportRun, ReportText, SourceKind } from "../../../plan/documents/report-content";
import { formatCount } from "../numbers";
import {
  isOfOneLine,
  requirementAsks,
  requirementGroupName,
  requirementReliefs,
  requirementSentence,
  requirementSummary,
  requirementVerdictName,
} from "../requirements";
import { joined, name, type SourceBook, words } from "./source-book";

/** The parts of a standard beside its indicators, in their order. */
export const GROUPS: readonly RequirementGroup[] = ["support", "quality", "recognition", "veto"];

/** So many that failed are told one by one. */
const MOST_FAILED = 5;
/** And so many lines of the county. */
const MOST_LINES = 12;

/** The items of one part of the standard: what each asks, what was found, its verdict. */
export function itemBlocks(
  group: RequirementGroup,
  checks: readonly RequirementCheck[],
  book: SourceBook,
): readonly ReportBlock[] {
  return [
    { kind: "paragraph", text: countsOf(group, checks, book) },
    {
      kind: "table",
      caption: requirementGroupName(group),
      columns: [
        { name: "指标", width: 22, isText: true },
        { name: "要求", width: 38, isText: true },
        { name: "核查情况", width: 52, isText: true },
        { name: "结论", width: 14 },
      ],
      rows: checks.map((check) => itemRow(check, book)),
    },
  ];
}

const COUNTED = ["met", "failed", "missing", "unjudged"] as const;

function countsOf(group: RequirementGroup, checks: readonly RequirementCheck[], book: SourceBook): ReportText {
  const title = requirementGroupName(group);
  const source = {
    what: `${title}各项结论`,
    kind: "summed-up",
    where: `本报告“${title}”表`,
    how: "按表中结论逐项计数",
  } as const;
  const count = (number: number): ReportRun => book.figure(`${formatCount(number)}项`, source);
  const told = COUNTED.flatMap((verdict): ReportText[] => {
    const own = checks.filter((check) => requirementVerdict(check) === verdict).length;
    return own === 0 ? [] : [[words(requirementVerdictName(verdict)), count(own)]];
  });
  return [words("本部分共"), count(checks.length), words("："), ...joined(told, "，"), words("。")];
}

const FORCES: Readonly<Record<Requirement["force"], string>> = {
  must: "",
  veto: "",
  should: "（原则上）",
  information: "（供参考）",
};

function itemRow(check: RequirementCheck, book: SourceBook): readonly ReportText[] {
  const { id, name: called, force, source } = check.requirement;
  return [
    [name(`${id} ${called}`), words(FORCES[force])],
    [book.standard(requirementAsks(check.requirement), `${id} ${called}：要求`, source)],
    foundOf(check, book),
    [words(requirementVerdictName(requirementVerdict(check)))],
  ];
}

/** What was found of an item: its summary, then those that failed one by one. */
export function foundOf(check: RequirementCheck, book: SourceBook): ReportText {
  const { id, name: called } = check.requirement;
  const how = `按要求逐${PIECES[check.of]}核对`;
  const what = `${id} ${called}`;
  const summary = book.figure(requirementSummary(check), {
    what,
    kind: kindOfCheck(check),
    how: kindOfCheck(check) === "judged" ? "由工作人员依据佐证判定" : how,
    ...placeOf(cellsOfCheck(check)),
  });
  if (isOfOneLine(check)) return [summary];
  // What is asked of the county is told line by line; of schools, classes and people only what failed.
  const shown =
    check.of === "county" && check.length > 0
      ? [...Array(Math.min(check.length, MOST_LINES)).keys()]
      : positionsOf(check, (state) => state === "failed").slice(0, MOST_FAILED);
  return [
    summary,
    ...shown.map((position) => {
      const item = check.item(position);
      return book.figure([requirementSentence(item), ...requirementReliefs(item)].join(""), {
        what: `${what}：${[item.school, item.name].filter((part) => part !== "").join(" ") || "全县"}`,
        kind: kindOfCheck(check),
        how,
        ...placeOf(item.cells),
      });
    }),
  ];
}

const PIECES: Readonly<Record<RequirementCheck["of"], string>> = {
  county: "项",
  school: "校",
  class: "班",
  teacher: "人",
  building: "栋",
};

/** Where the cells are; what has none was decided by a person, or no table gives it. */
export function placeOf(
  cells: readonly CellRef[],
): { readonly cells: readonly CellRef[] } | { readonly where: string } {
  return cells.length > 0 ? { cells } : { where: "没有对应的单元格" };
}

export function positionsOf(
  { states }: RequirementCheck,
  isAsked: (state: RequirementState) => boolean,
): readonly number[] {
  return [...states.keys()].filter((position) => {
    const state = REQUIREMENT_STATES[states[position] ?? -1];
    return state !== undefined && isAsked(state);
  });
}

/** Every cell that an item was read from. */
export function cellsOfCheck(check: RequirementCheck, isAsked: (state: RequirementState) => boolean = () => true) {
  return positionsOf(check, isAsked).flatMap((position) => check.item(position).cells);
}

/** Classes, teachers and buildings are counted in lists. */
export function kindOfCheck(check: RequirementCheck): SourceKind {
  const { of, requirement } = check;
  if (isJudged(requirement.measure) && cellsOfCheck(check).length === 0) return "judged";
  return of === "class" || of === "teacher" || of === "building" ? "counted" : "computed";
}
