import type { XlsxCell, XlsxSheet, XlsxWorkbook } from "../../../src/xlsx/xlsx-workbook";

/** A sheet from rows of values; text with "=" is a formula without a result. */
export function sheetOf(
  name: string,
  rows: readonly (readonly (string | number | boolean | null)[])[],
  more: Partial<XlsxSheet> = {},
): XlsxSheet {
  return {
    name,
    visibility: "visible",
    isProtected: false,
    rows: rows.map((values, row) => ({
      row,
      hidden: false,
      cells: values.flatMap((value, column): XlsxCell[] => {
        if (value === null) return [];
        const isFormula = typeof value === "string" && value.startsWith("=");
        return [{ column, value: isFormula ? null : value, formula: isFormula ? value : null, style: 0 }];
      }),
    })),
    columns: [],
    merges: [],
    conditionalFormats: [],
    frozenRows: 0,
    frozenColumns: 0,
    ...more,
  };
}

export function workbookOf(sheets: readonly XlsxSheet[], more: Partial<XlsxWorkbook> = {}): XlsxWorkbook {
  return {
    sheets,
    styles: [{ numberFormat: "General" }],
    activeSheet: 0,
    uses1904: false,
    customXmlParts: [],
    definedNames: [],
    notModelled: [],
    ...more,
  };
}
