import { fileProblem } from "../../i18n/zh-CN/file-problems";
import { ArrayCellError, XlsxError } from "../../xlsx/xlsx-error";

/** What happened, what was not touched, and what to do next. */
export interface FileMessage {
  readonly title: string;
  readonly text: string;
}

/** What to tell the user when a file could not be opened. */
export function openingMessage(reason: unknown, name: string): FileMessage {
  if (reason instanceof XlsxError) {
    const { what, next } = fileProblem(reason.code, reason.found, name);
    return { title: `无法打开“${name}”`, text: `${what}文件没有改动。${next}` };
  }
  return {
    title: "无法打开这个文件",
    text: `打开“${name}”时出错，文件没有改动。请重试；如仍出现，请将以下信息提供给技术人员：${describe(reason)}`,
  };
}

/** What to tell the user when a copy could not be made. */
export function savingMessage(reason: unknown, name: string): FileMessage {
  if (reason instanceof ArrayCellError) {
    return {
      title: "另存失败",
      text: `“${reason.sheet}”的${reason.cell}是${reason.owner}数组公式的结果，不能单独修改。“${name}”没有另存，原文件没有改动，您的改动仍在。请删除${reason.cell}的内容，或先修改${reason.owner}的公式，再另存。`,
    };
  }
  return {
    title: "另存失败",
    text: `“${name}”没有另存，原文件没有改动，您的改动仍在。请重试；如仍出现，请将以下信息提供给技术人员：${describe(reason)}`,
  };
}

function describe(reason: unknown): string {
  return reason instanceof Error ? `${reason.name} ${reason.message}` : String(reason);
}
