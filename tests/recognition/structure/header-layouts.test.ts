import { areaName, parseArea } from "../../../src/core/cell/address";
import type { CellValue } from "../../../src/core/cell/cell-value";
import { findHeaderBands } from "../../../src/recognition/header/find-headers";
import type { HeaderBand } from "../../../src/recognition/header/header-band";
import { sheetGrid } from "../../../src/recognition/sheet/sheet-grid";
import { sheetOf } from "../sheet-of";
import { HEADER_LAYOUTS, type HeaderLayout } from "./header-layouts";

const blank = (text: CellValue): CellValue => (text === "" ? null : text);

/** An area of the layout, moved to where the table stands on the sheet. */
function moved(name: string, rows: number, columns: number): string {
  const area = parseArea(name);
  if (!area) throw new Error(name);
  return areaName({ ...area, row: area.row + rows, column: area.column + columns });
}

/** The layout as a sheet: a title and a line of units above, or nothing; notes below. */
function bandsOf(
  layout: HeaderLayout,
  options: { readonly merged: boolean; readonly titled: boolean; readonly at?: string },
): readonly HeaderBand[] {
  const above: CellValue[][] = options.titled
    ? [[layout.title], ["填表单位：某某县教育局", null, null, "单位：人、㎡、万元"]]
    : [];
  const rows = [
    ...above,
    ...layout.header.map((row) => row.map(blank)),
    ...layout.rows,
    ...layout.notes.map((note) => [note]),
    ["填表人：张三", null, "审核人：李四"],
  ];
  const merges = options.merged ? layout.merges.map((area) => moved(area, above.length, 0)) : [];
  const title =
    options.merged && options.titled ? [areaName({ row: 0, column: 0, rows: 1, columns: layout.width })] : [];
  const start = parseArea(options.at ?? "A1") ?? { row: 0, column: 0 };
  return findHeaderBands(
    sheetGrid(
      sheetOf(rows, {
        at: options.at ?? "A1",
        merges: [...title, ...merges].map((area) => moved(area, start.row, start.column)),
      }),
    ),
  );
}

function short({ first, last, end, left, right }: HeaderBand): string {
  return `rows ${first}-${last}/${end} columns ${left}-${right}`;
}

describe("the header of a layout that bureaus use", () => {
  const variants = HEADER_LAYOUTS.flatMap((layout) =>
    [true, false].flatMap((merged) =>
      [true, false].map(
        (titled) =>
          [
            layout.id,
            merged ? "with merges" : "without merges",
            titled ? "under a title" : "alone",
            layout,
            { merged, titled },
          ] as const,
      ),
    ),
  );
  it.each(variants)("%s, %s, %s, is found once and whole", (_id, _merges, _title, layout, options) => {
    const top = options.titled ? 2 : 0;
    const { last, end } = layout.expected;
    expect(bandsOf(layout, options).map(short)).toEqual([
      `rows ${top}-${top + last}/${top + end} columns 0-${layout.width}`,
    ]);
  });

  it.each(HEADER_LAYOUTS.map((layout) => [layout.id, layout] as const))(
    "%s is found wherever it stands on the sheet",
    (_id, layout) => {
      const { last, end } = layout.expected;
      expect(bandsOf(layout, { merged: true, titled: false, at: "D8" }).map(short)).toEqual([
        `rows 7-${7 + last}/${7 + end} columns 3-${3 + layout.width}`,
      ]);
    },
  );

  it.each(HEADER_LAYOUTS.map((layout) => [layout.id, layout] as const))(
    "%s knows what names its rows",
    (_id, layout) => {
      const [band] = bandsOf(layout, { merged: true, titled: true });
      const { nameColumn, names } = layout.expected;
      expect([nameColumn === null ? null : band?.nameColumn, names === null ? null : band?.names]).toEqual([
        nameColumn,
        names,
      ]);
    },
  );
});
