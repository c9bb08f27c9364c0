import { openFileHost } from "../../src/host/file/file-host";
import { readXlsx } from "../../src/xlsx/read-workbook";
import { fileRuleView } from "./rule-view";
import { describeWorkbookHost, type OpenedWorkbook } from "./workbook-host.contract";

async function open(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const host = await openFileHost("示例.xlsx", bytes);
  return {
    host,
    rules: async (name) => {
      const { sheets } = await readXlsx(host.bytes());
      const rules = sheets.find((sheet) => sheet.name === name)?.conditionalFormats ?? [];
      return [...rules].sort((a, b) => a.priority - b.priority).map(fileRuleView);
    },
    cells: async () => {
      const { sheets, styles } = await readXlsx(host.bytes());
      return { styles, sheets: sheets.map(({ name, rows, columns, merges }) => ({ name, rows, columns, merges })) };
    },
  };
}

describeWorkbookHost({ name: "a workbook file", open });
