import { assessWorkbook } from "../../src/app/assess-workbook";
import { planHighlights } from "../../src/app/highlight";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { cellName } from "../../src/core/cell/address";
import { wholly } from "../../src/core/pieces";
import { openFileHost } from "../../src/host/file/file-host";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import type { Scalar } from "../../src/xlsx/xlsx-workbook";
import { drawnByOffice, officeToCompare, sheetXml } from "../functions/native/libreoffice";
import { makePackage } from "../xlsx/make-package";
import { differentColours, differentColoursSinceMarked, LEVEL_OF_FILL } from "./compared-colours";
import { type County, countyWorkbook, edit, fractions, randomCounty } from "./random-county";

/** Schools of each county; more by SCHOOLS=900. */
const SCHOOLS = Number(process.env.SCHOOLS ?? 60);

function fileOf(county: County): Uint8Array {
  return makePackage({
    sheets: [...county.values()].map((rows) =>
      sheetXml(rows.flatMap((cells, row) => cells.map((value, column) => ({ row, column, value: value as Scalar })))),
    ),
  });
}

/** The colours of the county's file with the plan's rules, as LibreOffice draws them. */
async function drawn(office: string, county: County, plan: WorkbookPlan): Promise<ReadonlyMap<string, string>> {
  const host = await openFileHost("示例县.xlsx", fileOf(county));
  await host.applyPlan(plan);
  const fills = new Map<string, string>();
  drawnByOffice(office, host.bytes()).forEach((sheet, index) => {
    for (const [place, fill] of sheet) {
      const [row = 0, column = 0] = place.split(" ").map(Number);
      const level = LEVEL_OF_FILL.get(fill);
      if (level) fills.set(`表${index + 1}!${cellName(row, column)}`, level);
    }
  });
  return fills;
}

describe.each(["one", "joined"] as const)(
  "the colours of a county in %s layout, as LibreOffice draws them",
  (layout) => {
    it("are the verdicts, fresh and after edits", async () => {
      const office = officeToCompare();
      if (!office) return;
      const county = randomCounty({ seed: 23, schools: SCHOOLS, layout });
      const plan = wholly(planHighlights(assessWorkbook(countyWorkbook(county), NEW_SETTINGS)));
      expect(differentColours(county, await drawn(office, county, plan))).toEqual([]);
      edit(county, fractions(29), SCHOOLS);
      expect(differentColoursSinceMarked(county, await drawn(office, county, plan))).toEqual([]);
    }, 600_000);
  },
);
