import { ByteSplices } from "./byte-splices";
import { chartXml, type DrawingNamespaces, drawingXml } from "./chart-xml";
import type { PackageEditor } from "./package-editor";
import { findEntry, readRelations, relationsPartOf } from "./package-parts";
import { addContentType, addRelation, removeContentTypes } from "./patch-relations";
import type { SheetDocument } from "../document/sheet-document";
import { appendContent, parseXml } from "./xml-tree";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const STRICT = "http://purl.oclc.org/ooxml";
/** What of a drawing goes with it: its charts, and how Excel keeps their looks. */
const OF_A_DRAWING: ReadonlySet<string> = new Set(["chart", "chartUserShapes", "chartStyle", "chartColorStyle"]);

/**
 * Draws the charts of a sheet that has just been written and has no relations.
 * @param family of the workbook's relations, which tells strict files
 */
export function addCharts(
  editor: PackageEditor,
  sheetPart: string,
  sheet: string,
  document: SheetDocument,
  family: string,
): void {
  const { charts = [] } = document;
  if (charts.length === 0) return;
  const namespaces = namespacesOf(family);
  const root = sheetPart.slice(0, sheetPart.lastIndexOf("worksheets/"));
  const drawing = freePart(editor, `${root}drawings/drawing`);
  editor.write(drawing, new TextEncoder().encode(drawingXml(charts, namespaces)));
  addContentType(editor, drawing, DRAWING_TYPE);
  for (const chart of charts) {
    const part = freePart(editor, `${root}charts/chart`);
    editor.write(part, new TextEncoder().encode(chartXml(sheet, document, chart, namespaces)));
    addContentType(editor, part, CHART_TYPE);
    addRelation(editor, drawing, `${family}/chart`, `/${part}`);
  }
  const id = addRelation(editor, sheetPart, `${family}/drawing`, `/${drawing}`);
  const bytes = editor.read(sheetPart);
  const splices = new ByteSplices(bytes);
  appendContent(splices, parseXml(bytes, sheetPart), `<drawing xmlns:r="${family}" r:id="${id}"/>`);
  editor.write(sheetPart, splices.apply());
}

/** Takes the drawing of a sheet out with its charts; the relation to it stays for whoever takes out the sheet's relations. */
export function removeDrawing(editor: PackageEditor, sheetPart: string): void {
  const drawings = readRelations(editor.zip, sheetPart).filter(
    ({ kind, isExternal }) => kind === "drawing" && !isExternal,
  );
  for (const { target } of drawings) removeWithOwn(editor, target);
}

function removeWithOwn(editor: PackageEditor, part: string): void {
  for (const { kind, target, isExternal } of readRelations(editor.zip, part))
    if (OF_A_DRAWING.has(kind) && !isExternal) removeWithOwn(editor, target);
  editor.remove(relationsPartOf(part));
  editor.remove(part);
  removeContentTypes(editor, [part]);
}

function freePart(editor: PackageEditor, start: string): string {
  let number = 1;
  while (findEntry(editor.zip, `${start}${number}.xml`) !== undefined) number += 1;
  return `${start}${number}.xml`;
}

function namespacesOf(family: string): DrawingNamespaces {
  const [base, year] = family.startsWith(STRICT)
    ? [`${STRICT}/drawingml`, ""]
    : ["http://schemas.openxmlformats.org/drawingml", "/2006"];
  return {
    drawing: `${base}${year}/spreadsheetDrawing`,
    main: `${base}${year}/main`,
    chart: `${base}${year}/chart`,
    relations: family,
  };
}
