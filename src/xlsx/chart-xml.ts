import { absoluteReference, quotedName } from "./cell-names";
import type { ChartSeries, SheetChart, SheetDocument } from "../document/sheet-document";
import type { Area } from "./xlsx-workbook";
import { escapeXml } from "./xml-text";

/** Namespaces of drawings; strict files have others. */
export interface DrawingNamespaces {
  readonly drawing: string;
  readonly main: string;
  readonly chart: string;
  readonly relations: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CATEGORIES = 1;
const VALUES = 2;
/** The line of a standard is told from columns by its dashes too, on paper without colours. */
const LINE_LOOK =
  '<c:spPr><a:ln w="28575"><a:solidFill><a:srgbClr val="C00000"/></a:solidFill><a:prstDash val="dash"/></a:ln></c:spPr>';

/** The part of a chart. @param sheet name of the sheet that holds the ranges */
export function chartXml(
  sheet: string,
  document: SheetDocument,
  chart: SheetChart,
  { chart: c, main: a, relations: r }: DrawingNamespaces,
): string {
  const seriesOf = (list: readonly ChartSeries[], first: number, isLine: boolean, look: string): string =>
    list.map((series, index) => seriesXml(sheet, document, chart, series, first + index, isLine, look)).join("");
  const axes = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;
  const lines = (list: readonly ChartSeries[], first: number, look: string): string =>
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${seriesOf(list, first, true, look)}<c:marker val="1"/>${axes}</c:lineChart>`;
  const { kind, title, series } = chart;
  const plot =
    kind === "line"
      ? lines(series, 0, "")
      : `<c:barChart><c:barDir val="${kind === "column" ? "col" : "bar"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${seriesOf(series, 0, false, "")}<c:gapWidth val="60"/>${axes}</c:barChart>`;
  const across = kind === "column" && chart.line ? lines([chart.line], series.length, LINE_LOOK) : "";
  return [
    `${DECLARATION}<c:chartSpace xmlns:c="${c}" xmlns:a="${a}" xmlns:r="${r}"><c:roundedCorners val="0"/><c:chart>`,
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${across}${axesXml(kind === "bar")}</c:plotArea>`,
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>`,
    `</c:chart></c:chartSpace>`,
  ].join("");
}

function seriesXml(
  sheet: string,
  document: SheetDocument,
  { categories }: SheetChart,
  { name, values }: ChartSeries,
  position: number,
  isLine: boolean,
  look: string,
): string {
  const texts = points(document, categories).map((content) => (content === null ? null : String(content)));
  const numbers = points(document, values).map((content) => (typeof content === "number" ? String(content) : null));
  return [
    `<c:ser><c:idx val="${position}"/><c:order val="${position}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>${look}`,
    isLine ? `<c:marker><c:symbol val="none"/></c:marker>` : `<c:invertIfNegative val="0"/>`,
    `<c:cat><c:strRef><c:f>${reference(sheet, categories)}</c:f><c:strCache>${pointsXml(texts)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${reference(sheet, values)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${pointsXml(numbers)}</c:numCache></c:numRef></c:val>`,
    isLine ? `<c:smooth val="0"/></c:ser>` : `</c:ser>`,
  ].join("");
}

function reference(sheet: string, area: Area): string {
  return escapeXml(`${quotedName(sheet)}!${absoluteReference(area)}`);
}

/** What stands in cells, for programs that do not look it up again. */
function points({ rows }: SheetDocument, area: Area): readonly (string | number | boolean | null)[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const row = area.row + Math.floor(index / area.columns);
    const content = rows[row]?.[area.column + (index % area.columns)]?.content ?? null;
    return typeof content === "object" && content !== null ? (content.result ?? null) : content;
  });
}

function pointsXml(values: readonly (string | null)[]): string {
  const list = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${list.join("")}`;
}

function axesXml(isLying: boolean): string {
  const axis = (name: string, id: number, other: number, place: string, rest: string): string =>
    `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="${isLying && id === CATEGORIES ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>${rest}<c:numFmt formatCode="General" sourceLinked="${id === VALUES ? 1 : 0}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${id === CATEGORIES ? "low" : "nextTo"}"/><c:crossAx val="${other}"/><c:crosses val="${isLying && id === VALUES ? "max" : "autoZero"}"/>`;
  return (
    `${axis("catAx", CATEGORIES, VALUES, isLying ? "l" : "b", "")}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `${axis("valAx", VALUES, CATEGORIES, isLying ? "b" : "l", "<c:majorGridlines/>")}<c:crossBetween val="between"/></c:valAx>`
  );
}

/** The part of a sheet's drawing: its charts, whose relations are rId1 and so on. */
export function drawingXml(
  charts: readonly SheetChart[],
  { drawing, main, chart, relations }: DrawingNamespaces,
): string {
  const anchors = charts.map(({ title, area: { row, column, rows, columns } }, index) =>
    [
      `<xdr:twoCellAnchor>${cornerXml("from", row, column)}${cornerXml("to", row + rows, column + columns)}`,
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(title)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`,
      `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${relations}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>`,
      `</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
    ].join(""),
  );
  return `${DECLARATION}<xdr:wsDr xmlns:xdr="${drawing}" xmlns:a="${main}">${anchors.join("")}</xdr:wsDr>`;
}

function cornerXml(name: string, row: number, column: number): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}
