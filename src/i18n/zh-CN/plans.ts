import type { IndicatorAssessment, SchoolAssessment } from "../../core/assessment/assessment";
import { areaName, type CellArea, type CellRef } from "../../core/cell/address";
import { type CommentsCut, MOST_COMMENTS } from "../../plan/plan-comments";
import type {
  AddHighlight,
  CommentsOutlook,
  HighlightLevel,
  PlanNote,
  SheetOutlook,
  WorkbookPlan,
} from "../../plan/workbook-plan";
import { cellsInWords, columnsInWords } from "./cells";
import { indicatorStateName, stageName } from "./domain";
import { formatNumber } from "./numbers";
import { repairLines } from "./repairs";
import { floorInWords, type StandardInWords } from "./standard-words";

/** Marks that Excel has refused, and how many rules it could not tell. */
interface MarksNotWritten {
  readonly refusedMarks?: readonly { readonly indicator: string; readonly sheet: string; readonly area: CellArea }[];
  readonly untoldRules?: number;
}

/** What a plan will write and what it will leave alone, line by line, for the preview before anything is written. */
export function planLines(plan: WorkbookPlan, standard: StandardInWords): string[] {
  if (plan.outlooks) return sheetLines(plan.outlooks);
  if (plan.comments) return commentLines(plan, plan.comments);
  if (plan.repairs) return repairLines(plan.repairs, plan.operations.length);
  const marks = plan.operations.filter((operation): operation is AddHighlight => operation.type === "add-highlight");
  const cleared = plan.operations.flatMap((operation) =>
    operation.type === "clear-highlights" ? [operation.sheet] : [],
  );
  if (marks.length === 0) {
    return cleared.length === 0
      ? ["没有需要标识的单元格。", ...readOnlyLines(plan)]
      : [
          `清除工作表${cleared.map((sheet) => `“${sheet}”`).join("、")}中由均衡尺写入的标识。`,
          ...lockedSheetsLines(plan),
          ...readOnlyLines(plan),
          KEEP,
        ];
  }
  const sheets = [...new Set(marks.map(({ sheet }) => sheet))];
  const lines = sheets.map((sheet) => {
    const own = marks.filter((mark) => mark.sheet === sheet);
    const columns = columnsInWords(own.flatMap(({ areas }) => areas));
    return `在工作表“${sheet}”的${columns}列标出未达标的数值。`;
  });
  return [
    ...lines,
    levelsLine(standard),
    ...(plan.notes ?? []).map(
      ({ indicator, reason, schools }) =>
        `指标${indicator}有${formatNumber(schools)}所学校不作标识：${NOT_MARKED[reason]}。`,
    ),
    ...(plan.isOfSeveralFiles
      ? ["一项指标的数据分在几个文件中的，按读取时的数值标识未达标的单元格；其他文件改动后，请重新标识。"]
      : []),
    ...readOnlyLines(plan),
    "标识随表中数据变化，在没有安装均衡尺的电脑上也有效；以前由均衡尺写入的标识先行清除。",
    KEEP,
  ];
}

/** Cells that are named one by one. */
const MOST_NAMED = 5;

/** Of one sheet or of several: what is said of several stands in one line. */
function sheetLines(outlooks: readonly SheetOutlook[]): string[] {
  const refused = outlooks.flatMap(({ refusal, sheet }) => (refusal === null ? [] : [REFUSALS[refusal](sheet)]));
  if (refused.length > 0) return [...new Set(refused)];
  const doing = (does: SheetOutlook["does"]): readonly SheetOutlook[] => outlooks.filter((each) => each.does === does);
  const [made, refilled] = [doing("make"), doing("refill")];
  const kept = refilled.reduce((sum, each) => sum + (each.kept?.cells ?? 0), 0);
  const lost = refilled.flatMap((each) => each.kept?.lost ?? []);
  const asValues = refilled.flatMap((each) => each.kept?.asValues ?? []);
  const file = made[0]?.file ?? null;
  const where = file === null ? "在工作簿" : `在文件“${file}”`;
  const taken = made.filter(({ sheet, wanted }) => sheet !== wanted).map(({ wanted }) => wanted);
  const referrers = outlooks.flatMap((each) => each.referrers);
  const copies = outlooks.flatMap((each) => each.copies);
  const lines = [
    ...ofSheets(made, (sheets) => `${where}最后新建${sheets}。`),
    ...(taken.length > 0 ? [`工作簿中已有名为${quoted(taken)}的工作表，不是均衡尺生成的，不作改动。`] : []),
    ...ofSheets(
      refilled.filter(({ kept }) => kept === undefined),
      (sheets) => `重新填写${sheets}：表中原有内容（包括您在表上的改动）全部替换。`,
    ),
    ...ofSheets(
      refilled.filter(({ kept }) => kept !== undefined),
      (sheets) =>
        kept === 0
          ? `重新填写${sheets}：填写栏中没有您填写的内容，表中原有内容全部替换。`
          : `重新填写${sheets}：您在填写栏中填写的${formatNumber(kept)}个单元格保留，其余内容全部替换。`,
    ),
    ...(lost.length > 0
      ? [`${namedCells(lost)}是您填写的，在新表中没有对应的位置，将被清除；需要保留的，请先另存。`]
      : []),
    ...(asValues.length > 0 ? [`${namedCells(asValues)}的公式因位置变动，只保留数值。`] : []),
    ...ofSheets(doing("remove"), (sheets) => `删除${sheets}。`),
  ];
  if (lines.length === 0) return doing("nothing").map(({ wanted }) => `工作簿中没有“${wanted}”表。`);
  return [
    ...lines,
    ...(referrers.length > 0
      ? [
          `有${formatNumber(referrers.length)}个单元格的公式引用了${outlooks.length > 1 ? "这些" : "这张"}表（${cellsInWords(referrers, MOST_NAMED)}），删除后将显示#REF!。`,
        ]
      : []),
    ...(copies.length > 0 ? [`${quoted(copies)}是您复制的，不作改动。`] : []),
    "不改动其他工作表；可以用“撤销本次写入”恢复。",
  ];
}

/** A line on sheets; none where there are none. @example of two: "2张工作表“甲”、“乙”" */
function ofSheets(outlooks: readonly SheetOutlook[], line: (sheets: string) => string): string[] {
  if (outlooks.length === 0) return [];
  const names = quoted(outlooks.map(({ sheet }) => sheet));
  return [line(outlooks.length === 1 ? `工作表${names}` : `${formatNumber(outlooks.length)}张工作表（${names}）`)];
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}

const REFUSALS: Readonly<Record<NonNullable<SheetOutlook["refusal"]>, (sheet: string) => string>> = {
  "structure-protected": () => "工作簿的结构受保护，不能增加或删除工作表。请在“审阅”选项卡中撤销工作簿保护，然后重试。",
  "sheet-protected": (sheet) => `工作表“${sheet}”受保护，不能改动。请先撤销工作表保护，然后重试。`,
};

function commentLines(plan: WorkbookPlan, { does, written, removed }: CommentsOutlook): string[] {
  return [
    ...(written > 0
      ? [`在${formatNumber(written)}个未达标的单元格写批注：结论、依据、实际数值、差额和首选的达标办法。`]
      : []),
    ...(removed > 0
      ? [
          does === "remove"
            ? `删除均衡尺写入的${formatNumber(removed)}条批注。`
            : `另有${formatNumber(removed)}条均衡尺批注已不适用，予以删除。`,
        ]
      : []),
    ...leftAloneLines(plan),
    ...(does === "remove" ? [] : readOnlyLines(plan)),
    does === "remove"
      ? "不改动任何单元格的内容、格式和您自己的批注；可以用“撤销本次删除”恢复。"
      : "批注反映检查时的情况，数据改动后请重新写入。不改动任何单元格的内容和格式；可以用“撤销本次写入”或“删除均衡尺批注”完全恢复。",
  ];
}

/** What a plan leaves as it is, and why; no line where there is nothing of the sort. */
export function leftAloneLines(plan: WorkbookPlan): string[] {
  const { comments, repairs, lockedSheets = [] } = plan;
  if (repairs) return repairLines(repairs, 0);
  if (!comments) return lockedSheetsLines(plan);
  const { does, standing, users, changed, leftOut } = comments;
  return [
    ...(standing > 0 ? [`${formatNumber(standing)}条均衡尺批注内容没有变化，保持不变。`] : []),
    ...(users.length > 0 ? [`${namedCells(users)}已有批注，不作改动。`] : []),
    ...(changed.length > 0 ? [`${namedCells(changed)}的均衡尺批注已被修改或答复，不作改动。`] : []),
    ...(leftOut > 0
      ? [`一次最多写${formatNumber(MOST_COMMENTS)}条批注，其余${formatNumber(leftOut)}个单元格请在窗格中查看。`]
      : []),
    ...(lockedSheets.length > 0
      ? [
          `工作表${lockedSheets.map((sheet) => `“${sheet}”`).join("、")}受保护，不能${does === "write" ? "写" : "删除"}批注。需要的，请先撤销工作表保护。`,
        ]
      : []),
  ];
}

/** What came about of comments until the user cancelled, what did not, and how to go on. */
export function cutLines({ written, toWrite, removed, toRemove }: CommentsCut): string[] {
  return [
    ...(removed + toRemove > 0
      ? [`已删除均衡尺批注${formatNumber(removed)}条${toRemove > 0 ? `，还有${formatNumber(toRemove)}条未删除` : ""}。`]
      : []),
    ...(toWrite > 0 ? [`已写批注${formatNumber(written)}条，还有${formatNumber(toWrite)}条未写。`] : []),
    toWrite > 0 ? "需要继续的，请再点“把原因写进批注”，已写的不会重复写。" : "需要继续的，请再点“删除均衡尺批注”。",
  ];
}

/** Cells on which Excel has allowed no comment. */
export function refusedCommentsLine(cells: readonly CellRef[]): string {
  return `${namedCells(cells)}未写批注：该单元格已有附注（旧式批注），未改动。`;
}

function namedCells(cells: readonly CellRef[]): string {
  return `单元格${cellsInWords(cells, MOST_NAMED)}`;
}

/** Words of the comments themselves, beside those of the pane. */
export const commentWords = {
  title: (
    { name, stage }: SchoolAssessment,
    { measure, code, state }: IndicatorAssessment,
    standard: StandardInWords,
  ): string => `${name}（${stageName(stage)}）${code}${measure.name}：${indicatorStateName(state, standard)}`,
  remedy: (sentence: string): string => `达标办法：${sentence}`,
};

/** Sheets on which nothing can be cleared, named with what to do; no line where there are none. */
function readOnlyLines({ readOnlyFiles = [] }: WorkbookPlan): string[] {
  if (readOnlyFiles.length === 0) return [];
  const names = readOnlyFiles.map((file) => `“${file}”`).join("、");
  return [`一起读取的${names}不写入任何内容；需要在其中标识的，请用Excel或WPS打开该文件后再标识。`];
}

function lockedSheetsLines({ lockedSheets = [] }: WorkbookPlan): string[] {
  if (lockedSheets.length === 0) return [];
  return [
    `工作表${lockedSheets.map((sheet) => `“${sheet}”`).join("、")}受保护，其中的标识不会清除。需要清除的，请先撤销工作表保护。`,
  ];
}

const NOT_MARKED: Readonly<Record<PlanNote["reason"], string>> = {
  counted: "数字由名单逐行统计，表中没有可以标识的单元格",
  exceeds: "各项之和超过专任教师数，按缺数处理",
  text: "数字以文本形式存放（如“1,200人”），请改为数字后再标识",
  refused: "数字有误或待确认，按缺数处理",
  "too-long": "判定公式超过Excel条件格式允许的长度，请缩短工作表名称后再标识",
  converted: "数字的单位与本列不同，请改为本列的单位后再标识",
};

const KEEP = "不改动任何单元格的内容、格式和您自己的条件格式；可以用“撤销本次写入”或“清除标识”完全恢复。";

const LOOKS: Readonly<Record<HighlightLevel, string>> = {
  "reaches-floor": "黄底、深棕色粗体",
  "below-floor": "红底、深红色粗体加下划线",
};

/** The levels by which values are marked, the worse first: both where a standard tells them apart, else the only one. */
export function levelsOf(standard: Pick<StandardInWords, "schoolRule">): readonly HighlightLevel[] {
  if (floorInWords(standard) !== null) return ["below-floor", "reaches-floor"];
  return (standard.schoolRule?.floorRatio ?? 1) <= 0 ? ["reaches-floor"] : ["below-floor"];
}

function levelsLine(standard: Pick<StandardInWords, "schoolRule">): string {
  const floor = floorInWords(standard);
  return floor === null
    ? `未达到标准的数值：${levelsOf(standard)
        .map((level) => LOOKS[level])
        .join("")}。`
    : `未达到标准、但不低于标准的${floor}的数值：${LOOKS["reaches-floor"]}；低于标准的${floor}的数值：${LOOKS["below-floor"]}。`;
}

/** What of the marks was not written or not looked at, and what to do; no line where all is well. */
export function marksLeftLines({ refusedMarks = [], untoldRules = 0 }: MarksNotWritten): string[] {
  return [
    ...refusedMarks.map(
      ({ indicator, sheet, area }) =>
        `工作表“${sheet}”中指标${indicator}（${areaName(area)}起）的标识未写入：Excel不接受这条条件格式。其余标识已写入。`,
    ),
    ...(untoldRules > 0
      ? [
          `有${formatNumber(untoldRules)}条条件格式Excel读取不出，未作改动；其中如有均衡尺的标识，请在“条件格式规则管理器”中删除。`,
        ]
      : []),
  ];
}

/** Sheets that are written and on which this program has drawn no chart. */
export function undrawnLine(sheets: readonly string[]): string {
  return `工作表${sheets.map((sheet) => `“${sheet}”`).join("、")}已写入，但图表没有画出。可以另存后用新版Excel更新，或按表中数据自行插入图表。`;
}
