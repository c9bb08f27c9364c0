import type { HostError, HostErrorCode } from "../../host/workbook-host";
import { fileProblem } from "./file-problems";

/** What happened, what was not touched, and what to do next. */
export interface ErrorMessage {
  readonly what: string;
  readonly untouched: string;
  readonly next: string;
}

const NOTHING_WRITTEN = "工作簿没有任何改动。";

const MESSAGES: Readonly<Record<HostErrorCode, (p: HostError["parameters"]) => Omit<ErrorMessage, "untouched">>> = {
  cancelled: () => ({ what: "已取消。", next: "可以随时重新检查。" }),
  "cell-being-edited": () => ({ what: "有单元格正在编辑，Excel暂时不接受操作。", next: "请按回车完成输入（或按Esc放弃），然后重试。" }),
  "sheet-protected": (p) => ({
    what: `工作表“${p.sheet ?? ""}”受保护，不能写入标识。`,
    next: "请在“审阅”选项卡中撤销工作表保护后重试；检查结果不受影响，仍可在窗格中查看。",
  }),
  "workbook-read-only": () => ({ what: "工作簿是只读的，不能写入。", next: "请另存一份后在副本中操作。" }),
  "sheet-missing": (p) => ({ what: `找不到工作表“${p.sheet ?? ""}”，它可能已被删除或改名。`, next: "请重新检查。" }),
  "too-large": () => ({ what: "数据太大，一次读不完。", next: "请删除表格以外的多余内容，或拆分为几个工作簿后重试。" }),
  "file-not-workbook": (p) => problemOf("file-not-workbook", p),
  "file-legacy-xls": (p) => problemOf("file-legacy-xls", p),
  "file-encrypted": (p) => problemOf("file-encrypted", p),
  "file-damaged": (p) => problemOf("file-damaged", p),
  unexpected: (p) => ({ what: `Excel没有完成操作${p.detail ? `（${p.detail}）` : ""}。`, next: "请重试；如果仍然出现，请保存工作簿后重新打开窗格。" }),
};

function problemOf(code: Parameters<typeof fileProblem>[0], { found, name }: HostError["parameters"]): Omit<ErrorMessage, "untouched"> {
  return fileProblem(code, found === undefined ? undefined : String(found), String(name ?? ""));
}

/** The message for a failure of the host. */
export function hostErrorMessage(error: HostError): ErrorMessage {
  const written = Number(error.parameters.written ?? 0);
  const untouched = written > 0 ? `出错前已写入${written}条标识规则，可用“清除标识”全部去掉；您的数据和格式没有改动。` : NOTHING_WRITTEN;
  return { ...MESSAGES[error.code](error.parameters), untouched };
}
