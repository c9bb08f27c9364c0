import type { CellArea } from "../../core/cell/address";
import { columnsReference, printedReference, rowsReference } from "../../plan/formula/sheet-references";
import type { PageSetup } from "../../document/sheet-document";
import type { EtWorksheet } from "./object-model";
import { areaOf, itemsOf, rangeOf } from "./ranges";

const ACROSS = 2;
const UPRIGHT = 1;
const PAPER = { A4: 9, A3: 8 } as const;

/** How a sheet is printed. */
export function pageOf(sheet: EtWorksheet): PageSetup {
  const { Orientation, PaperSize, PrintTitleRows, PrintTitleColumns, PrintArea, CenterFooter, PrintGridlines } =
    sheet.PageSetup;
  const rows = lines(sheet, PrintTitleRows);
  const columns = lines(sheet, PrintTitleColumns);
  const breaks = itemsOf(sheet.HPageBreaks).map(({ Location: { Row } }) => Row - 1);
  return {
    orientation: Orientation === ACROSS ? "landscape" : "portrait",
    ...(PaperSize === PAPER.A3 ? { paper: "A3" } : {}),
    repeatedRows: rows && { first: rows.row, count: rows.rows },
    ...(columns ? { repeatedColumns: { first: columns.column, count: columns.columns } } : {}),
    ...(breaks.length > 0 ? { breaks } : {}),
    ...(PrintArea === "" ? {} : { area: areaOf(sheet.Range(PrintArea)) }),
    ...(CenterFooter === "" ? {} : { footer: CenterFooter }),
    ...(PrintGridlines ? {} : { gridlines: false }),
  };
}

function lines(sheet: EtWorksheet, reference: string): CellArea | null {
  return reference === "" ? null : areaOf(sheet.Range(reference));
}

export function setPage(sheet: EtWorksheet, setup: PageSetup): void {
  const { orientation, paper, repeatedRows, repeatedColumns, breaks, area, footer, gridlines } = setup;
  const page = sheet.PageSetup;
  page.Orientation = orientation === "landscape" ? ACROSS : UPRIGHT;
  page.PaperSize = PAPER[paper ?? "A4"];
  page.Zoom = false;
  page.FitToPagesWide = 1;
  page.FitToPagesTall = false;
  page.PrintGridlines = gridlines !== false;
  page.PrintTitleRows = repeatedRows ? rowsReference(repeatedRows.first, repeatedRows.count) : "";
  page.PrintTitleColumns = repeatedColumns ? columnsReference(repeatedColumns.first, repeatedColumns.count) : "";
  page.PrintArea = area ? printedReference(area) : "";
  page.CenterFooter = footer ?? "";
  sheet.ResetAllPageBreaks();
  for (const row of breaks ?? []) sheet.HPageBreaks.Add(rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }));
}
