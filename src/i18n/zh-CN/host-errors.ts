import type { HostError, HostErrorCode } from "../../host/workbook-host";
import { fileProblem } from "./file-problems";
import { leftBehind } from "./left-behind";

/** What happened, what was not touched, and what to do next. */
export interface ErrorMessage {
  readonly what: string;
  readonly untouched: string;
  readonly next: string;
}

const MESSAGES: Readonly<Record<HostErrorCode, (p: HostError["parameters"]) => Omit<ErrorMessage, "untouched">>> = {
  cancelled: () => ({ what: "已取消检查。", next: "可随时点“重新检查”。" }),
  "not-quiet": () => ({ what: "表格的行列有增减，需要重新读取。", next: "请点“重新检查”。" }),
  "cell-being-edited": () => ({
    what: "有单元格正在编辑，暂时不能操作。",
    next: "请按回车完成输入（或按Esc放弃），然后重试。",
  }),
  "dialog-open": () => ({ what: "有对话框没有关闭，暂时不能操作。", next: "请关闭对话框后重试。" }),
  "workbook-inactive": () => ({
    what: "当前使用的是另一个工作簿，不能对这个工作簿操作。",
    next: "请点击该工作簿的窗口，然后重试。",
  }),
  "excel-busy": () => ({
    what: "Excel正忙，或与Excel的连接已中断。",
    next: "请稍后重试；如仍未恢复，请关闭窗格后重新打开。",
  }),
  "sheet-protected": (p) => ({
    what: `工作表“${p.sheet ?? ""}”受保护，不能写入。`,
    next: "请在“审阅”选项卡中撤销工作表保护，然后重试。检查结果不受影响。",
  }),
  "access-denied": (p) => ({
    what: `${p.sheet ? `工作表“${p.sheet}”` : "工作簿"}受保护，或限制了权限，不允许这项操作。`,
    next: "请撤销保护，或向制表单位索取可以编辑的文件，然后重试。",
  }),
  "workbook-read-only": () => ({ what: "工作簿是只读的，不能写入。", next: "请另存一份，在副本中操作。" }),
  "refused-unsaid": (p) => ({
    what: `Excel没有接受这项操作，也没有说明原因${p.detail ? `（${p.detail}）` : ""}。`,
    next: "工作簿设为“共享工作簿”的，请在“审阅”选项卡中停止共享，然后重试；没有共享的，请重试，如仍出现，请保存工作簿，重新打开窗格。",
  }),
  "file-only-read": () => ({ what: "只与工作簿一起读取，不能写入。", next: "请打开这个文件，在其中操作。" }),
  "structure-protected": () => ({
    what: "工作簿的结构受保护，不能增加或删除工作表。",
    next: "请在“审阅”选项卡中撤销工作簿保护，然后重试。检查结果不受影响。",
  }),
  "sheet-missing": (p) => ({ what: `找不到工作表“${p.sheet ?? ""}”，可能已被删除或改名。`, next: "请点“重新检查”。" }),
  "sheet-hidden": (p) => ({
    what: `工作表“${p.sheet ?? ""}”已隐藏，不能转到其中的单元格。`,
    next: "请右击任一工作表标签，选择“取消隐藏”，然后重试。",
  }),
  "sheet-unsupported": () => ({
    what: "这张表是图表或宏表，没有单元格，不能进行这项操作。",
    next: "请选择有数据的工作表。",
  }),
  "workbook-changed": () => ({ what: "工作簿刚刚有改动，有些内容已不在原处。", next: "请点“重新检查”。" }),
  "cell-changed": (p) => ({
    what: `单元格${p.cell ?? ""}刚刚有改动，与预览时不同。`,
    next: "请点“重新检查”，核对后再操作。",
  }),
  "cell-merged": (p) => ({
    what: `单元格${p.cell ?? ""}是合并单元格的一部分，不能单独写入。`,
    next: "请在表格中取消合并后修改，或自行改正。",
  }),
  "cell-in-array": (p) => ({
    what: `单元格${p.cell ?? ""}是数组公式的一部分，不能单独写入。`,
    next: "请在表格中修改整个数组公式。",
  }),
  "cell-as-text": (p) => ({
    what: `单元格${p.cell ?? ""}的格式是“文本”，写入的公式或数字会变成文字。`,
    next: "请先把单元格格式改为“常规”，再操作。",
  }),
  "too-large": (p) => ({
    what: `${p.sheet ? `工作表“${p.sheet}”` : "工作簿"}内容过多，超出一次可以读取的范围。`,
    next: "请删除数据表以外的多余内容，或拆分为几个工作簿，然后重试。",
  }),
  "plan-too-large": () => ({
    what: "需要标识的单元格过多，超出一次可以写入的范围。",
    next: "请按乡镇或学段拆分为几个工作簿，分别标识；或在电脑版Excel中标识。检查结果不受影响。",
  }),
  "formula-too-long": () => ({
    what: "有的标识需要引用的单元格过多，不能写入。",
    next: "请把各项数据集中到一张表后重新检查，再写入标识。检查结果不受影响。",
  }),
  "write-cancelled": () => ({ what: "已取消写入。", next: "需要时可以重新写入。" }),
  "write-under-way": () => ({
    what: "上一次写入（或撤销）还没有完成，这次操作没有执行。",
    next: "请等它完成后再操作；一直没有完成的，请保存工作簿，重新打开窗格。",
  }),
  "no-answer": () => ({
    what: "Excel长时间没有应答，已不再等待。",
    next: "如果稍后得到应答，窗格会显示结果；一直没有应答的，请保存工作簿，重新打开窗格。",
  }),
  "file-unreadable": () => ({
    what: "找不到文件，或文件不能读取。",
    next: "请核对路径，关闭正在使用该文件的程序，然后重试。",
  }),
  "file-not-workbook": (p) => problemOf("file-not-workbook", p),
  "file-legacy-xls": (p) => problemOf("file-legacy-xls", p),
  "file-encrypted": (p) => problemOf("file-encrypted", p),
  "file-damaged": (p) => problemOf("file-damaged", p),
  unexpected: (p) => ({
    what: `操作未完成${p.detail ? `（${p.detail}）` : ""}。`,
    next: "请重试；如仍出现，请保存工作簿，重新打开窗格，并将括号中的信息提供给技术人员。",
  }),
};

function problemOf(
  code: Parameters<typeof fileProblem>[0],
  { found, name }: HostError["parameters"],
): Omit<ErrorMessage, "untouched"> {
  return fileProblem(code, found === undefined ? undefined : String(found), String(name ?? ""));
}

/**
 * The message for a failure of the host.
 * @param isOfUndo where something was being taken back: what is written then is what stood there before
 */
export function hostErrorMessage(error: HostError, isOfUndo = false): ErrorMessage {
  const { file } = error.parameters;
  const untouched = error.code === "write-under-way" ? "" : leftBehind(error, isOfUndo);
  const message = MESSAGES[error.code](error.parameters);
  const named = file === undefined ? "" : `“${file}”${error.code === "file-only-read" ? "" : "："}`;
  return { ...message, what: `${named}${message.what}`, untouched };
}
