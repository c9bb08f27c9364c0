import type { XlsxCell, XlsxWorkbook } from "../../xlsx/xlsx-workbook";
import type { CustomFunction } from "./custom-functions-runtime";
import { openGrid } from "./open-grid";

/** What a sheet of a bureau asks of the grid: texts that wrap, numbers, a formula, a frozen line. */
function smallWorkbook(): XlsxWorkbook {
  const cell = (column: number, value: XlsxCell["value"], formula: string | null = null): XlsxCell => ({
    column,
    value,
    formula,
    style: formula === null && typeof value === "string" ? 1 : 0,
  });
  return {
    sheets: [
      {
        name: "1",
        visibility: "visible",
        isProtected: false,
        rows: [
          {
            row: 0,
            hidden: false,
            cells: [cell(0, "学校名称"), cell(1, "学生数"), cell(2, "教师数"), cell(3, "比值")],
          },
          { row: 1, hidden: false, cells: [cell(0, "一小"), cell(1, 10), cell(2, 2), cell(3, 5, "=B2/C2")] },
        ],
        columns: [],
        merges: [],
        conditionalFormats: [],
        frozenRows: 1,
        frozenColumns: 0,
      },
    ],
    styles: [
      { numberFormat: "General" },
      { numberFormat: "General", bold: true, wrap: true, horizontal: "center", fill: "#DDEBF7" },
    ],
    activeSheet: 0,
    uses1904: false,
    customXmlParts: [],
    definedNames: [],
    notModelled: [],
  };
}

/**
 * Shows a small workbook where nobody sees it, and takes it away again. What a browser does for the first time takes it
 * about twice as long: a file that is opened afterwards is there the sooner.
 */
export async function warmUpGrid(functions: readonly CustomFunction[]): Promise<void> {
  const container = document.createElement("div");
  container.className = "grid-warming-up";
  container.inert = true;
  document.body.append(container);
  try {
    const grid = await openGrid(smallWorkbook(), "", { container, functions, isDark: false, onTold: () => undefined });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    grid.close();
  } finally {
    container.remove();
  }
}
