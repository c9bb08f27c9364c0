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
    return { title: `没有打开“${name}”`, text: `${what}文件没有改动。${next}` };
  }
  return {
    title: "没有打开这个文件",
    text: `打开“${name}”时工作台出了错，文件没有改动。请再试一次；仍然不行，请把这句话告诉开发者：${describe(reason)}`,
  };
}

/** What to tell the user when a copy could not be made. */
export function savingMessage(reason: unknown, name: string): FileMessage {
  if (reason instanceof ArrayCellError) {
    return {
      title: "没有另存成功",
      text: `“${reason.sheet}”的 ${reason.cell} 是 ${reason.owner} 数组公式的结果，不能单独改。“${name}”没有写出，原文件没有改动，您在这里的改动还在。请把 ${reason.cell} 的内容删去，或者先改 ${reason.owner} 的公式，再另存。`,
    };
  }
  return {
    title: "没有另存成功",
    text: `“${name}”没有写出，原文件没有改动，您在这里的改动还在。请再试一次；仍然不行，请把这句话告诉开发者：${describe(reason)}`,
  };
}

function describe(reason: unknown): string {
  return reason instanceof Error ? `${reason.name} ${reason.message}` : String(reason);
}
