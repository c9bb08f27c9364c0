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

/** A sheet of cells that lie as far from one another as a sheet is wide: more than any host finds. */
export function sparseSheet(name: string): XlsxSheet {
  const rows = Array.from({ length: 1_000 }, (_, at) => ({
    row: 900 * at,
    hidden: false,
    cells: [{ column: at % 2 === 0 ? 0 : 16_383, value: at, formula: null, style: 0 }],
  }));
  return sheetOf(name, [], { rows });
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
