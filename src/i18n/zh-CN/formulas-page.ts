import { areaName, type CellArea, type CellRef, cellRefName } from "../../core/cell/address";
import type { AddressFault, CheckFault, NativeNote } from "../../plan/formula-faults";
import { cellsInWords } from "./cells";
import { formatCount } from "./numbers";

/** Cells that are named one by one. */
const MOST_NAMED = 5;

/** Words of the page 公式. */
export const formulasText = {
  title: "公式",
  hint: "把核对公式写进表格。原生公式只用Excel自己的函数，发给没有安装均衡尺的人，打开仍能计算。",
  loading: "正在打开……",
  insert: "插入核对公式",
  choose: "核对什么",
  search: "输入名称查找，如合计、编制",
  notFound: "没有这样的核对，请换一个词。",
  label: (use: string, id: string) => `${use}（${id}）`,
  example: (formula: string, shows: string) => `例：${formula}，结果为“${shows}”。`,
  optional: "（可不填）",
  take: "用当前选区",
  takeFor: (name: string) => `${name}：用当前选区`,
  noSelection: "请先在表格中选取单元格，再点“用当前选区”。",
  typeAddress: "这里不能在表格中选取，请直接输入地址，如：台账!B2:B40。",
  fieldPlaceholder: {
    figures: "台账!B2:B40，或一个数",
    figure: "台账!B2，或一个数",
    years: "台账!A2:A6",
    words: "单元格，或直接写，如小学",
  },
  target: "结果放在",
  targetPlaceholder: "台账!F2",
  targetHint: "第一个结果所在的单元格，其余的依次向下或向右。",
  lacking: (names: readonly string[], lacksTarget: boolean) =>
    `还要填写：${[...names, ...(lacksTarget ? ["结果放在"] : [])].map((name) => `“${name}”`).join("、")}。填齐后显示公式和结果，写入前都可以看到。`,
  more: "其他选项",
  omitted: "不写明",
  zero: { TRUE: "0就是0", FALSE: "0是没有填" },
  choice: { TRUE: "是", FALSE: "否" },
  flavour: "写入哪一种公式",
  native: "原生公式（Excel 2016、WPS可用，不装均衡尺也能算）",
  edu: "EDU函数（只在装有均衡尺的电脑上能算）",
  eduNotHere: {
    file: "这里只写入原生公式：文件里的EDU函数在Excel中能否识别，没有在Excel里验证过。",
    program: "这里只写入原生公式：当前程序不能计算EDU函数。",
  },
  eduElsewhere: "在没有安装均衡尺的电脑上，EDU函数显示#NAME?。",
  hangsOnBlanks: "有空白单元格：桌面版Excel把空白当作0交给EDU函数，结果可能写“0或缺数”。0的含义可在“其他选项”中写明。",
  results: "公式和结果",
  formula: (length: number) => `公式（${formatCount(length)}个字符）`,
  unknownResult: "结果由表格计算",
  blankResult: "（空白）",
  preview: "预览写入",
  cannotWrite: "工作簿不能写入（可能为只读），不能插入公式。",
  replace: "替换这些单元格原有的内容",
  replacedHint: (cells: readonly CellRef[]) => `${cellsInWords(cells, MOST_NAMED)}已有内容。`,
  inTheWay: (cells: readonly CellRef[]) =>
    `${cellsInWords(cells, MOST_NAMED)}已有内容，EDU函数的结果放不下（会显示#SPILL!）。请换一个位置，或先清空这些单元格。`,
  own: "工作簿里的EDU公式",
  ownCount: (count: number, inSelection: number | null) =>
    `共有${formatCount(count)}个单元格${inSelection === null ? "" : `，当前选区内${formatCount(inSelection)}个`}。`,
  ownNone: "工作簿里没有EDU公式。",
  why: "EDU函数由均衡尺计算。没有安装均衡尺的电脑不认识它，重新计算后显示#NAME?，函数名前还可能多出“_xldudf_”。发给别人之前，请转为原生公式或固化为数值。",
  damaged: (cells: readonly CellRef[]) =>
    `${cellsInWords(cells, MOST_NAMED)}的函数名已被改坏（如“_xldudf_EDU_”“@EDU.”），可以修复。`,
  uncertain: (cells: readonly CellRef[]) =>
    `${cellsInWords(cells, MOST_NAMED)}显示#NAME?，函数名像均衡尺的函数，但不能确定，请人工核对。`,
  scope: "范围",
  scopes: { selection: "当前选区", workbook: "整个工作簿" },
  toNative: "转为原生公式",
  toValues: "固化为数值",
  mend: "修复函数名",
  mendNotHere: "当前程序不能计算EDU函数，请用“转为原生公式”。",
};

/** What an argument is: 台账!B2:B40“在编人数”，39行。 */
export function cellsChosen(sheet: string, area: CellArea, heading: string | null): string {
  const named = heading === null || heading === "" ? "" : `“${heading}”`;
  const size =
    area.rows * area.columns === 1
      ? ""
      : area.columns === 1
        ? `，${formatCount(area.rows)}行`
        : `，${formatCount(area.rows)}行${formatCount(area.columns)}列`;
  return `${sheet}!${areaName(area)}${named}${size}`;
}

/** What was left out of the cells that were pointed at; no line where nothing was. */
export function withoutLines(without: readonly { readonly row: number; readonly why: "heading" | "sum" }[]): string[] {
  const rows = (why: "heading" | "sum"): string =>
    without
      .filter((each) => each.why === why)
      .map(({ row }) => `第${row + 1}行`)
      .join("、");
  const [headings, sums] = [rows("heading"), rows("sum")];
  return [
    ...(headings === "" ? [] : [`${headings}是表头，不在内。`]),
    ...(sums === "" ? [] : [`${sums}是合计、平均等，不在内。`]),
  ];
}

/** Sums among the cells, which a check of all of them would count twice. */
export function sumsAmong(rows: readonly number[]): string {
  const named = rows.slice(0, MOST_NAMED).map((row) => `第${row + 1}行`);
  return `${named.join("、")}${rows.length > MOST_NAMED ? `等${formatCount(rows.length)}行` : ""}像是合计或小计，也在选取的单元格内，请核对是否应当选取。`;
}

export function addressFault(fault: AddressFault): string {
  switch (fault.fault) {
    case "no-address":
      return "不是单元格地址，请写成：台账!B2:B40。";
    case "no-sheet":
      return `没有工作表“${fault.sheet}”。`;
    case "nothing-there":
      return `工作表“${fault.sheet}”的这一列没有可用的数，请选取有数的单元格。`;
  }
}

export function checkFault(fault: CheckFault): string {
  switch (fault.fault) {
    case "missing":
      return `请选取“${fault.argument}”。`;
    case "several-columns":
      return `“${fault.argument}”一次只能选一列。`;
    case "other-file":
      return `“${fault.argument}”与结果不在同一个文件，公式不能跨文件引用。`;
    case "unequal":
      return `“${fault.argument}”有${formatCount(fault.rows)}行，“${fault.other}”有${formatCount(fault.otherRows)}行，行数应相同；各行共用的数只选一格。`;
    case "result-in-cells":
      return `结果${cellRefName(fault.cell)}落在“${fault.argument}”的单元格内，会形成循环引用。请换一个位置。`;
    case "no-sheet":
      return `没有工作表“${fault.sheet}”。`;
    case "off-sheet":
      return "结果超出了工作表的范围，请换一个位置。";
    case "too-many":
      return `要写${formatCount(fault.count)}个单元格，一次最多写${formatCount(fault.most)}个，请分几次选取。`;
  }
}

export function nativeNote(note: NativeNote): string {
  switch (note.kind) {
    case "lacks":
      return `原生公式与EDU函数不同的地方：${note.said}。`;
    case "none":
      return `没有对应的原生公式：${note.said}。`;
    case "too-long":
      return `${cellRefName(note.cell)}的原生公式有${formatCount(note.length)}个字符，超过Excel允许的${formatCount(note.most)}个，不能写入。请少选几列，或改用EDU函数。`;
    case "too-deep":
      return `${cellRefName(note.cell)}的原生公式有${formatCount(note.levels)}层嵌套，超过Excel允许的${formatCount(note.most)}层，不能写入。请改用EDU函数。`;
  }
}
