import { assessWorkbook } from "../../src/app/assess-workbook";
import { planHighlights } from "../../src/app/highlight";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { cellName } from "../../src/core/cell/address";
import { wholly } from "../../src/core/pieces";
import { createModelHost } from "../../src/host/model/model-host";
import type { Scalar } from "../../src/xlsx/xlsx-workbook";
import type { HeadlessGrid } from "../workbench/grid/headless-grid";
import { loadHeadlessGrid } from "../workbench/grid/load-headless-grid";
import { smallWorkbook } from "../workbench/grid/small-workbook";
import { differentColours, differentColoursSinceMarked, LEVEL_OF_FILL } from "./compared-colours";
import { type County, countyWorkbook, edit, fractions, randomCounty } from "./random-county";

/** Schools of each county; more by SCHOOLS=900. */
const SCHOOLS = Number(process.env.SCHOOLS ?? 60);

const { openHeadlessGrid, remove } = loadHeadlessGrid();
const open: HeadlessGrid[] = [];

afterEach(() => {
  for (const grid of open.splice(0)) grid.close();
});
afterAll(remove);

async function opened(county: County): Promise<HeadlessGrid> {
  const books = [...county].map(([name, rows]) => smallWorkbook(rows as readonly (readonly Scalar[])[], { name }));
  const grid = await openHeadlessGrid({ ...smallWorkbook([]), sheets: books.flatMap(({ sheets }) => sheets) });
  open.push(grid);
  return grid;
}

function drawn(county: County, grid: HeadlessGrid): ReadonlyMap<string, string> {
  const fills = new Map<string, string>();
  for (const sheet of grid.model.sheets())
    (county.get(sheet.name) ?? []).forEach((cells, row) =>
      cells.forEach((_, column) => {
        const level = LEVEL_OF_FILL.get(grid.ruleLook(sheet.id, row, column).fill ?? "");
        if (level) fills.set(`${sheet.name}!${cellName(row, column)}`, level);
      }),
    );
  return fills;
}

/** Times that colours have to be the same before they are taken as settled: rules are computed a while after a write. */
const STILL = 20;

async function settled(county: County, grid: HeadlessGrid): Promise<ReadonlyMap<string, string>> {
  for (let still = 0, before = ""; ;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = drawn(county, grid);
    const text = JSON.stringify([...now]);
    still = text === before && now.size > 0 ? still + 1 : 0;
    if (still === STILL) return now;
    before = text;
  }
}

describe.each(["one", "joined"] as const)(
  "the colours of a county in %s layout, as the workbench's grid draws them",
  (layout) => {
    it("are the verdicts, fresh and after edits", async () => {
      const county = randomCounty({ seed: 11, schools: SCHOOLS, layout });
      const grid = await opened(county);
      await createModelHost(grid.model).applyPlan(
        wholly(planHighlights(assessWorkbook(countyWorkbook(county), NEW_SETTINGS))),
      );
      // Seconds to minutes of the one thread, were they left to the grid's engine.
      expect(grid.formulasOfRules()).toBe(0);
      expect(differentColours(county, await settled(county, grid))).toEqual([]);
      const random = fractions(5);
      for (let round = 0; round < 2; round += 1) {
        for (const { sheet, row, column, value } of edit(county, random, SCHOOLS))
          grid.model
            .sheets()
            .find(({ name }) => name === sheet)
            ?.write({ row, column, rows: 1, columns: 1 }, [[{ value: value as Scalar }]]);
        expect(differentColoursSinceMarked(county, await settled(county, grid))).toEqual([]);
      }
    }, 600_000);
  },
);
