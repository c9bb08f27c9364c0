import type { HighlightLevel } from "../../plan/workbook-plan";
import { formatCount, formatShare } from "./numbers";

/** How many cells are red and yellow; empty for none. */
function markedInWords(marked: Readonly<Record<HighlightLevel, number>>): string {
  const [red, yellow] = [marked["below-floor"], marked["reaches-floor"]];
  return [
    ...(red > 0 ? [`红色${formatCount(red)}格`] : []),
    ...(yellow > 0 ? [`黄色${formatCount(yellow)}格`] : []),
  ].join("、");
}

/** Texts around a sheet of ours that is made or filled anew. */
const sheetWritten = (name: string) => ({
  preview: `将写入${name}`,
  nothing: "没有需要写入的内容。",
  confirm: `写入${name}`,
  writing: "正在写入…",
  written: () => `${name}已写入`,
  undo: "撤销本次写入",
  undone: "已撤销，工作簿已恢复到操作之前。",
});

/** Texts around a sheet of ours that is taken out of the workbook. */
const sheetRemoved = (name: string) => ({
  preview: `将删除${name}`,
  nothing: `工作簿中没有${name}。`,
  confirm: `删除${name}`,
  writing: "正在删除…",
  written: () => `${name}已删除`,
  undo: "撤销本次删除",
  undone: "已撤销，工作簿已恢复到操作之前。",
});

/** Texts around cells of the user's that are changed. */
const cellsWritten = (preview: string, nothing: string, written: (count: string) => string) => ({
  preview,
  nothing,
  confirm: "写入",
  writing: "正在写入…",
  written: (_marked: Readonly<Record<HighlightLevel, number>>, changed: number) => written(formatCount(changed)),
  undo: "撤销本次写入",
  undone: "已撤销，单元格已恢复到操作之前。",
});

/** Texts around sheets that are handed over. */
const submitted = <Id extends string>(id: Id, name: string) =>
  ({ [`write-${id}`]: sheetWritten(name), [`remove-${id}`]: sheetRemoved(name) }) as Record<
    `write-${Id}` | `remove-${Id}`,
    ReturnType<typeof sheetWritten>
  >;

/** Texts of everything that is written into the workbook: marks, comments, cells that are mended, the sheets with the standard and the result. */
export const planText = {
  mark: {
    preview: "将写入以下标识",
    nothing: "没有需要标识的单元格。",
    confirm: "写入标识",
    writing: "正在写入…",
    written: (marked: Readonly<Record<HighlightLevel, number>>) => {
      const said = markedInWords(marked);
      return said === "" ? "标识已写入，目前没有未达标的单元格" : `已标识：${said}`;
    },
    undo: "撤销本次写入",
    undone: "已撤销，标识已恢复到操作之前。",
  },
  clear: {
    preview: "将清除以下标识",
    nothing: "没有可以清除的标识。",
    confirm: "清除标识",
    writing: "正在清除…",
    written: () => "标识已清除",
    undo: "撤销本次清除",
    undone: "已撤销，标识已恢复到操作之前。",
  },
  "write-standard": sheetWritten("标准表"),
  "remove-standard": sheetRemoved("标准表"),
  "write-result": sheetWritten("核查结果表"),
  "remove-result": sheetRemoved("核查结果表"),
  repair: cellsWritten("将修改以下单元格", "没有可以修改的单元格。", (count) => `已修改${count}个单元格`),
  "insert-formulas": cellsWritten(
    "将写入以下公式",
    "没有可以写入的公式：公式已在目标单元格中，或表格已有改动，请核对上面的选取。",
    (count) => `已写入${count}条公式`,
  ),
  "formulas-to-native": cellsWritten(
    "将转为原生公式",
    "没有可以转为原生公式的EDU公式。",
    (count) => `已把${count}个单元格转为原生公式`,
  ),
  "formulas-to-values": cellsWritten(
    "将固化为数值",
    "没有可以固化的EDU公式。",
    (count) => `已把${count}个单元格固化为数值`,
  ),
  "mend-formulas": cellsWritten(
    "将修复以下函数名",
    "没有函数名需要修复的公式。",
    (count) => `已修复${count}个单元格的函数名`,
  ),
  "write-paper": sheetWritten("核查底稿"),
  "remove-paper": sheetRemoved("核查底稿"),
  "write-prices": sheetWritten("单价表"),
  "remove-prices": sheetRemoved("单价表"),
  "write-needs": sheetWritten("需求测算表"),
  "remove-needs": sheetRemoved("需求测算表"),
  ...submitted("forms", "官方表格"),
  "remove-sheets": sheetRemoved("均衡尺的工作表"),
  "mend-forms": cellsWritten("将换成上次的数值", "没有可以换成数值的公式。", (count) => `已把${count}个公式换成数值`),
  ...submitted("ledger", "整改台账"),
  ...submitted("tasks", "责任清单"),
  ...submitted("units", "责任单位分表"),
  ...submitted("gates", "关口与存档表"),
  ...submitted("chart", "作战图"),
  ...submitted("pictures", "指标图表"),
  ...submitted("school-sheets", "一校一策表"),
  comment: {
    preview: "将写入以下批注",
    nothing: "没有需要写入的批注。",
    confirm: "写入批注",
    writing: "正在写入…",
    written: () => "批注已写入",
    undo: "撤销本次写入",
    undone: "已撤销，批注已恢复到操作之前。",
  },
  "remove-comments": {
    preview: "将删除均衡尺批注",
    nothing: "没有可以删除的均衡尺批注。",
    confirm: "删除批注",
    writing: "正在删除…",
    written: () => "均衡尺批注已删除",
    undo: "撤销本次删除",
    undone: "已撤销，批注已恢复到操作之前。",
  },
};

export const commentText = {
  write: "把原因写进批注",
  remove: "删除均衡尺批注",
  writtenHint: "批注不随数据变化；数据改动后可以重新写入。",
  cut: { write: "已取消写入", remove: "已取消删除" },
};

export const standardSheetText = { make: "生成标准表", refill: "更新标准表", remove: "删除标准表" };

export const markingText = {
  mark: "标识未达标的单元格",
  clear: "清除标识",
  planning: "正在整理要写入的内容…",
  stale: "表格刚有改动，重新检查后才能写入。",
  progress: (done: number, total: number) => `已完成${formatShare(done / total)}`,
  cancelling: "正在取消…",
  overdue: "Excel已超过1分钟没有应答，可能正忙。可以继续等待，也可以不再等待。",
  leave: "不再等待",
  undoing: "正在撤销…",
  writtenHint: "标识随表中数据变化。改动后如未更新，请按F9，或关闭文件后重新打开，或重新标识。",
  bySheet: "各工作表的标识",
  ofSheet: (sheet: string, marked: Readonly<Record<HighlightLevel, number>>) =>
    `工作表“${sheet}”：${markedInWords(marked)}，`,
  fromCell: (cell: string) => `从${cell}开始查看`,
  done: "完成",
  cannotWrite: "工作簿不能写入（可能为只读），无法标识。",
  legend: "图例",
  noSchoolJudged: (standard: string) => `${standard}不单独判定学校，没有需要标识的数值。`,
  samples: { "reaches-floor": "3.85", "below-floor": "2.10" },
  /** @param floor the part of the standard that is told apart from what is below: 85%; null where none is */
  levels: {
    "reaches-floor": (floor: string | null) =>
      `${floor === null ? "未达到标准" : `未达标，但达到标准的${floor}`}：黄底、加粗`,
    "below-floor": (floor: string | null) =>
      `${floor === null ? "未达到标准" : `低于标准的${floor}`}：红底、加粗、加下划线`,
  },
};
