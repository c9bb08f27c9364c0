import type { ChartSeries, SheetChart } from "../../document/sheet-document";
import type { Area } from "../../xlsx/xlsx-workbook";
import type { SheetModel } from "../../workbook/workbook-model";
import { invalidArgument } from "./fault";
import { defineClass, type CallArguments, type HostClass, type HostObject } from "./host-class";
import { RangeClass, type WorksheetState } from "./linked-classes";
import { refuseWhereLocked } from "./session";
import { areaAddress } from "./sheet-area";

type Kind = SheetChart["kind"];

/** A chart while it is put together. */
interface DrawnChart {
  name: string;
  title: string;
  area: Area;
  readonly series: DrawnSeries[];
}

interface DrawnSeries {
  name: string;
  kind: Kind;
  values: Area;
  categories: Area | null;
}

interface ChartState extends WorksheetState {
  readonly chart: DrawnChart;
}

interface SeriesState extends ChartState {
  readonly own: DrawnSeries;
}

const KINDS: Readonly<Record<string, Kind>> = { ColumnClustered: "column", BarClustered: "bar", Line: "line" };
const DRAWN = new WeakMap<SheetModel, { charts: DrawnChart[]; written: readonly SheetChart[] }>();

/** The charts of a sheet; of one that nobody has drawn here, as the model has them. */
function chartsOf(sheet: SheetModel): DrawnChart[] {
  const known = DRAWN.get(sheet);
  if (known?.written === sheet.charts()) return known.charts;
  const charts = sheet.charts().map((chart): DrawnChart => {
    const drawn = ({ name, values }: ChartSeries, kind: Kind): DrawnSeries => ({
      name,
      kind,
      values,
      categories: chart.categories,
    });
    const line = chart.kind === "column" && chart.line ? [drawn(chart.line, "line")] : [];
    const series = [...chart.series.map((each) => drawn(each, chart.kind)), ...line];
    return { name: `EDU ${areaAddress(chart.area)}`, title: chart.title, area: chart.area, series };
  });
  DRAWN.set(sheet, { charts, written: sheet.charts() });
  return charts;
}

/** Keeps what is drawn in the model. */
function keep(sheet: SheetModel, charts: DrawnChart[]): void {
  sheet.setCharts(
    charts.map(({ title, area, series }): SheetChart => {
      const kind = series[0]?.kind ?? "column";
      const own = (wanted: Kind): ChartSeries[] =>
        series.filter((each) => each.kind === wanted).map(({ name, values }) => ({ name, values }));
      const parts = { title, area, categories: series[0]?.categories ?? area, series: own(kind) };
      const [line] = kind === "column" ? own("line") : [];
      return kind === "column" ? { ...parts, kind, ...(line ? { line } : {}) } : { ...parts, kind };
    }),
  );
  DRAWN.set(sheet, { charts, written: sheet.charts() });
}

function change({ session, sheet }: WorksheetState, location: string, work: () => void): void {
  refuseWhereLocked(session, sheet, location);
  const charts = chartsOf(sheet);
  work();
  keep(sheet, charts);
}

function rangeArgument(args: CallArguments, position: number): Area {
  const area = RangeClass.stateOf(args.raw(position))?.area;
  if (!area) throw args.invalid();
  return area;
}

function kindOf(given: unknown, location: string): Kind {
  const kind = KINDS[String(given)];
  if (!kind) throw invalidArgument(location);
  return kind;
}

function typeOf(kind: Kind): string {
  return Object.keys(KINDS).find((name) => KINDS[name] === kind) ?? "";
}

const IGNORED = { read: () => null, write: () => undefined };

const LineClass: HostClass<SeriesState> = defineClass<SeriesState>({
  name: "ChartLineFormat",
  scalars: { Color: IGNORED, Weight: IGNORED, LineStyle: IGNORED },
});

const FormatClass: HostClass<SeriesState> = defineClass<SeriesState>({
  name: "ChartSeriesFormat",
  navigation: { Line: (state) => LineClass.create(state) },
});

const SeriesClass: HostClass<SeriesState> = defineClass<SeriesState>({
  name: "ChartSeries",
  scalars: {
    Name: {
      read: ({ own }) => own.name,
      write: (state, name) =>
        change(state, "ChartSeries.name", () => {
          state.own.name = String(name);
        }),
    },
    ChartType: {
      read: ({ own }) => typeOf(own.kind),
      write: (state, type) =>
        change(state, "ChartSeries.chartType", () => {
          state.own.kind = kindOf(type, "ChartSeries.chartType");
        }),
    },
    MarkerStyle: IGNORED,
  },
  navigation: { Format: (state) => FormatClass.create(state) },
  methods: {
    SetValues: (state, args) =>
      change(state, "ChartSeries.setValues", () => {
        state.own.values = rangeArgument(args, 0);
      }),
    SetXAxisValues: (state, args) =>
      change(state, "ChartSeries.setXAxisValues", () => {
        state.own.categories = rangeArgument(args, 0);
      }),
    GetDimensionDataSourceString: ({ sheet, own }, args) => {
      const area = args.text(0) === "Values" ? own.values : own.categories;
      return area ? `'${sheet.name.replaceAll("'", "''")}'!${areaAddress(area)}` : "";
    },
  },
});

const SeriesCollectionClass: HostClass<ChartState> = defineClass<ChartState>({
  name: "ChartSeriesCollection",
  items: (state) => state.chart.series.map((own) => SeriesClass.create({ ...state, own })),
  methods: {
    Add: (state, args) => {
      const own = {
        name: args.text(0),
        kind: state.chart.series[0]?.kind ?? "column",
        values: state.chart.area,
        categories: null,
      };
      change(state, "ChartSeriesCollection.add", () => state.chart.series.push(own));
      return SeriesClass.create({ ...state, own });
    },
    GetItemAt: (state, args) => {
      const own = state.chart.series[args.number(0)];
      if (!own) throw args.invalid();
      return SeriesClass.create({ ...state, own });
    },
  },
});

const TitleClass: HostClass<ChartState> = defineClass<ChartState>({
  name: "ChartTitle",
  scalars: {
    Text: {
      read: ({ chart }) => chart.title,
      write: (state, text) =>
        change(state, "ChartTitle.text", () => {
          state.chart.title = String(text);
        }),
    },
  },
});

const LegendClass: HostClass<ChartState> = defineClass<ChartState>({
  name: "ChartLegend",
  scalars: { Position: IGNORED },
});

const ChartClass: HostClass<ChartState> = defineClass<ChartState>({
  name: "Chart",
  scalars: {
    Name: {
      read: ({ chart }) => chart.name,
      write: (state, name) =>
        change(state, "Chart.name", () => {
          state.chart.name = String(name);
        }),
    },
  },
  navigation: {
    Legend: (state) => LegendClass.create(state),
    Series: (state) => SeriesCollectionClass.create(state),
    Title: (state) => TitleClass.create(state),
  },
  methods: {
    Delete: (state) =>
      change(state, "Chart.delete", () => {
        const charts = chartsOf(state.sheet);
        charts.splice(charts.indexOf(state.chart), 1);
      }),
    SetPosition: (state, args) =>
      change(state, "Chart.setPosition", () => {
        const [from, to] = [rangeArgument(args, 0), rangeArgument(args, 1)];
        state.chart.area = {
          row: from.row,
          column: from.column,
          rows: to.row + to.rows - from.row,
          columns: to.column + to.columns - from.column,
        };
      }),
  },
});

/** Charts as far as our sheets have them: nothing is drawn here, they are kept for the file. */
export const ChartCollectionClass: HostClass<WorksheetState> = defineClass<WorksheetState>({
  name: "ChartCollection",
  items: (state) => chartsOf(state.sheet).map((chart): HostObject => ChartClass.create({ ...state, chart })),
  methods: {
    Add: (state, args) => {
      const values = rangeArgument(args, 1);
      const kind = kindOf(args.text(0), "ChartCollection.add");
      const chart = { name: "", title: "", area: values, series: [{ name: "", kind, values, categories: null }] };
      change(state, "ChartCollection.add", () => chartsOf(state.sheet).push(chart));
      return ChartClass.create({ ...state, chart });
    },
  },
});
