import { areaName, type CellArea, parseArea } from "../../core/cell/address";
import type { ChartSeries, SheetChart } from "../../document/sheet-document";
import { hasExcelApi } from "./capabilities";
import { keyOf } from "./look-names";

/** By this and the cells over which it was laid, a chart of ours is told from those of the user. */
const OURS = "EDU ";
/** What comes before the cells in the name of a chart that is not finished: what fails before its end is drawn anew. */
const BY_HALF = "… ";
const KINDS = { column: "ColumnClustered", bar: "BarClustered", line: "Line" } as const;
/** As in files: told from columns by its dashes too, on paper without colours. */
const STANDARD_LINE = { color: "#C00000", weight: 2.25, lineStyle: "Dash" } as const;

/** Asks which charts a sheet has; the batch must be synced before {@link queueCharts}. */
export function askForCharts(sheet: Excel.Worksheet): void {
  sheet.charts.load("items/name");
}

/** Queues the charts of a sheet in the place of those of ours. @param isNew true where it has none */
export function queueCharts(sheet: Excel.Worksheet, charts: readonly SheetChart[], isNew: boolean): void {
  // From the last on: Excel may know them by their places.
  if (!isNew) for (const chart of [...sheet.charts.items].reverse()) if (isOurs(chart.name)) chart.delete();
  for (const chart of charts) queueChart(sheet, chart);
}

/** True where {@link queueCharts} has something to do. */
export function hasToDraw(sheet: Excel.Worksheet, charts: readonly SheetChart[], isNew: boolean): boolean {
  return charts.length > 0 || (!isNew && sheet.charts.items.some(({ name }) => isOurs(name)));
}

function isOurs(name: string): boolean {
  return laidOver(name) !== null || laidOver(name.replace(BY_HALF, "")) !== null;
}

/** The cells over which a finished chart of ours was laid; null for one of the user's. */
function laidOver(name: string): CellArea | null {
  return name.startsWith(OURS) ? parseArea(name.slice(OURS.length)) : null;
}

function queueChart(sheet: Excel.Worksheet, chart: SheetChart): void {
  const { kind, title, area, categories, series } = chart;
  const at = (range: CellArea): Excel.Range =>
    sheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns);
  const [first, ...others] = series;
  if (!first) return;
  const made = sheet.charts.add(KINDS[kind], at(first.values), first.values.columns === 1 ? "Columns" : "Rows");
  made.name = `${OURS}${BY_HALF}${areaName(area)}`;
  made.title.text = title;
  made.legend.position = "Bottom";
  const fill = (drawn: Excel.ChartSeries, { values }: ChartSeries): void => {
    drawn.setValues(at(values));
    drawn.setXAxisValues(at(categories));
  };
  const drawn = made.series.getItemAt(0);
  drawn.name = first.name;
  drawn.setXAxisValues(at(categories));
  for (const other of others) fill(made.series.add(other.name), other);
  if (kind === "column" && chart.line) {
    const line = made.series.add(chart.line.name);
    fill(line, chart.line);
    line.chartType = KINDS.line;
    line.markerStyle = "None";
    Object.assign(line.format.line, STANDARD_LINE);
  }
  const end = { row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 };
  made.setPosition(at({ ...area, rows: 1, columns: 1 }), at(end));
  made.name = `${OURS}${areaName(area)}`;
}

/** A chart of ours that has been asked for what it shows. */
export interface AskedChart {
  readonly chart: Excel.Chart;
  readonly area: CellArea;
  readonly categories: OfficeExtension.ClientResult<string>;
  readonly values: readonly OfficeExtension.ClientResult<string>[];
}

/** Asks for the charts of a sheet, once more than their names is to be known. */
export function askForChartKinds(sheet: Excel.Worksheet): void {
  const series = "items/series/items/name,items/series/items/chartType";
  sheet.charts.load(`items/name,items/title/text,${series}`);
}

/** Asks what the charts of ours show, after {@link askForChartKinds}; none where this Excel cannot tell. */
export function askForChartRanges(sheet: Excel.Worksheet): readonly AskedChart[] {
  if (!hasExcelApi(15)) return [];
  return sheet.charts.items.flatMap((chart) => {
    const area = laidOver(chart.name);
    const [first] = chart.series.items;
    if (!area || !first) return [];
    const values = chart.series.items.map((each) => each.getDimensionDataSourceString("Values"));
    return [{ chart, area, categories: first.getDimensionDataSourceString("Categories"), values }];
  });
}

/** What a chart shows, once loaded; none where a range of it is gone, or it has become one of another kind. */
export function loadedChart({ chart, area, categories, values }: AskedChart): readonly SheetChart[] {
  const across = rangeOf(categories.value);
  const all = chart.series.items.map(({ name, chartType }, index) => ({
    name,
    kind: keyOf(KINDS, chartType),
    values: rangeOf(values[index]?.value ?? ""),
  }));
  const kind = all[0]?.kind;
  if (!kind || !across) return [];
  const series: ChartSeries[] = [];
  const lines: ChartSeries[] = [];
  for (const { name, kind: own, values: range } of all) {
    if (!range || (own !== kind && (kind !== "column" || own !== "line"))) return [];
    (own === kind ? series : lines).push({ name, values: range });
  }
  const parts = { title: chart.title.text, area, categories: across, series };
  const [line] = lines;
  if (kind !== "column") return [{ ...parts, kind }];
  return lines.length > 1 ? [] : [{ ...parts, kind, ...(line ? { line } : {}) }];
}

/** @example rangeOf("'表Ⅱ'!$B$2:$B$9") // B2:B9; null for a list of values */
function rangeOf(source: string): CellArea | null {
  return parseArea(source.slice(source.lastIndexOf("!") + 1).replaceAll("$", ""));
}
