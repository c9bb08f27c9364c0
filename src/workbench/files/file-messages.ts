import { ArrayCellError, XlsxError } from "../../xlsx/xlsx-error";
import type { XlsxErrorCode } from "../../xlsx/xlsx-error";

/** What happened, what was not touched, and what to do next. */
export interface FileMessage {
  readonly title: string;
  readonly text: string;
}

const MESSAGES: Readonly<Record<XlsxErrorCode, (name: string) => FileMessage>> = {
  "file-legacy-xls": (name) => ({
    title: "这是旧版的 .xls 文件",
    text: `“${name}”是 Excel 97–2003 格式，这里打不开，文件没有改动。请用 Excel 或 WPS 打开它，“另存为”选“Excel 工作簿（.xlsx）”，再打开新文件。`,
  }),
  "file-encrypted": (name) => ({
    title: "这个文件有打开密码",
    text: `“${name}”加了密，这里读不出内容，文件没有改动。请用 Excel 或 WPS 输入密码打开，取消密码后另存一份，再打开那一份。`,
  }),
  "file-damaged": (name) => ({
    title: "这个文件不完整",
    text: `“${name}”可能没有传完或已损坏，这里读不出内容，文件没有改动。请重新拷贝或下载；也可以用 Excel 的“打开并修复”另存一份再试。`,
  }),
  "file-not-workbook": (name) => ({
    title: "这不是 Excel 工作簿",
    text: `“${name}”不是 .xlsx 工作簿，这里打不开，文件没有改动。请选择扩展名为 .xlsx 的文件；WPS 表格（.et）和 .csv 请先另存为 .xlsx。`,
  }),
  "too-large": (name) => ({
    title: "这个文件太大",
    text: `“${name}”展开后超过工作台能处理的大小，文件没有改动。请删去用不到的工作表或空白格式后另存一份，再打开那一份。`,
  }),
};

/** What to tell the user when a file could not be opened. */
export function openingMessage(reason: unknown, name: string): FileMessage {
  if (reason instanceof XlsxError) return MESSAGES[reason.code](name);
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
