import type {
  Scalar,
  XlsxCell,
  XlsxConditionalFormat,
  XlsxSheet,
  XlsxStyle,
  XlsxWorkbook,
} from "../../../src/xlsx/xlsx-workbook";

/** A cell as a test writes it: a value, or a formula as text with "=". */
export type SmallCell = Scalar | undefined;

/** A workbook of one sheet from rows of values; a text that starts with "=" is a formula without a kept result. */
export function smallWorkbook(
  rows: readonly (readonly SmallCell[])[],
  more: Partial<XlsxSheet> & { styles?: readonly XlsxStyle[] } = {},
): XlsxWorkbook {
  const { styles = [{ numberFormat: "General" }], ...sheet } = more;
  return {
    sheets: [
      {
        name: "学校",
        visibility: "visible",
        isProtected: false,
        rows: rows.map((cells, row) => ({
          row,
          hidden: false,
          cells: cells.flatMap((value, column): XlsxCell[] => (value === undefined ? [] : [smallCell(value, column)])),
        })),
        columns: [],
        merges: [],
        conditionalFormats: [],
        frozenRows: 0,
        frozenColumns: 0,
        ...sheet,
      },
    ],
    styles,
    activeSheet: 0,
    uses1904: false,
    customXmlParts: [],
    definedNames: [],
    notModelled: [],
  };
}

/** A conditional format of a file with the usual red look. */
export function redRule(rule: Partial<XlsxConditionalFormat>): XlsxConditionalFormat {
  return {
    areas: [{ row: 0, column: 0, rows: 3, columns: 1 }],
    type: "expression",
    formulas: [],
    priority: 1,
    stopIfTrue: false,
    format: { fill: "#FFC7CE", bold: true },
    ...rule,
  };
}

function smallCell(value: Scalar, column: number): XlsxCell {
  const isFormula = typeof value === "string" && value.startsWith("=");
  return { column, value: isFormula ? null : value, formula: isFormula ? value : null, style: 0 };
}
