import type { ForeignFile } from "../../xlsx/foreign-files";
import type { XlsxErrorCode } from "../../xlsx/xlsx-error";

/** What a file is that cannot be read as a workbook, and what to do. */
export interface FileProblem {
  readonly what: string;
  readonly next: string;
}

const SAVE_AS = "请在Excel或WPS中打开，另存为“Excel 工作簿（*.xlsx）”，再检查。";
const CHOOSE = "请选择扩展名为.xlsx的工作簿。";
const DAMAGED = "请重新拷贝或下载；也可以在Excel中用“打开并修复”打开，另存后再检查。";

const FOREIGN: Readonly<Record<ForeignFile, FileProblem>> = {
  xls: { what: "这是旧版.xls工作簿（Excel 97-2003），不能直接读取。", next: SAVE_AS },
  xlsb: { what: "这是.xlsb（二进制工作簿），不能直接读取。", next: SAVE_AS },
  encrypted: {
    what: "工作簿设有打开密码，不能读取。",
    next: "请在Excel或WPS中输入密码打开，取消密码后另存一份，再检查。",
  },
  locked: {
    what: "文件经过单位的文件加密软件加密，不能读取。",
    next: "请在加密软件中解密，或在本单位电脑上用Excel或WPS打开后另存为未加密的.xlsx，再检查。",
  },
  "web-page": { what: "文件内容是网页（HTML），不是工作簿，多由其他系统导出。", next: SAVE_AS },
  "web-archive": { what: "文件内容是网页存档（MHTML），不是工作簿，多由其他系统导出。", next: SAVE_AS },
  "xml-workbook": { what: "这是XML表格（Excel 2003），不是.xlsx工作簿。", next: SAVE_AS },
  xml: { what: "文件内容是XML数据，不是工作簿。", next: CHOOSE },
  text: { what: "文件内容是文本，不是工作簿。", next: `请选择.xlsx或.csv文件；如是其他系统导出的表，${SAVE_AS}` },
  "open-document": { what: "这是OpenDocument表格（.ods），不能直接读取。", next: SAVE_AS },
  numbers: {
    what: "这是苹果电脑的Numbers表格，不能直接读取。",
    next: "请在Numbers中选择“导出为”→“Excel”，存为.xlsx，再检查。",
  },
  document: {
    what: "这是文字文档（Word或WPS文字），不是表格。",
    next: `${CHOOSE}文档中的表格，请复制到Excel或WPS表格中另存为.xlsx。`,
  },
  slides: { what: "这是演示文稿，不是表格。", next: CHOOSE },
  pdf: { what: "这是PDF文件，不是表格。", next: CHOOSE },
  picture: { what: "这是图片，不是表格。", next: CHOOSE },
  archive: { what: "这是压缩包，其中不是一个工作簿。", next: "请先解压，再选择其中的.xlsx工作簿。" },
  empty: { what: "文件没有内容。", next: "请重新拷贝或下载后再检查。" },
  blank: { what: "文件内容全是空字节，多因拷贝或下载中断。", next: "请重新拷贝或下载后再检查。" },
  unknown: { what: "这不是Excel工作簿。", next: CHOOSE },
};

const BY_CODE: Readonly<Record<XlsxErrorCode, FileProblem>> = {
  "file-not-workbook": FOREIGN.unknown,
  "file-legacy-xls": FOREIGN.xls,
  "file-encrypted": FOREIGN.encrypted,
  "file-damaged": { what: "文件不完整或已损坏，不能读取。", next: DAMAGED },
  "too-large": { what: "文件解压后过大，不能读取。", next: "请删除无用的工作表和表格以外的格式，另存一份，再检查。" },
};

/**
 * What to say of a file that was to be opened as a workbook.
 * @param found what it is, as the file's content tells
 * @param name  the file's name: a WPS workbook is inside the same as an .xls
 */
export function fileProblem(code: XlsxErrorCode, found: string | undefined, name: string): FileProblem {
  const ending = /\.(ett?)$/i.exec(name)?.[1]?.toLowerCase();
  if (found === "xls" && ending !== undefined)
    return {
      what: `这是WPS表格文件（.${ending}），不能直接读取。`,
      next: "请在WPS中打开，另存为“Microsoft Excel 文件（*.xlsx）”，再检查。",
    };
  return found !== undefined && isForeign(found) ? FOREIGN[found] : BY_CODE[code];
}

function isForeign(found: string): found is ForeignFile {
  return Object.hasOwn(FOREIGN, found);
}
