import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { openFileHost } from "../../src/host/file/file-host";
import type { WorkbookPlan } from "../../src/plan/workbook-plan";
import { patchXlsx } from "../../src/xlsx/patch-workbook";
import { readXlsx } from "../../src/xlsx/read-workbook";
import type { XlsxWorkbook } from "../../src/xlsx/xlsx-workbook";
import { oddPackages } from "./odd-packages";

const AREA = { row: 0, column: 1, rows: 3, columns: 1 };
const MARKS: WorkbookPlan = {
  operations: [
    { type: "clear-highlights", sheet: "表1" },
    {
      type: "add-highlight",
      sheet: "表1",
      areas: [AREA],
      formula: '=AND(ISNUMBER(B1),B1<4.2,N("EDU:1.1")=0)',
      level: "reaches-floor",
    },
    {
      type: "add-highlight",
      sheet: "表1",
      areas: [AREA],
      formula: '=AND(ISNUMBER(B1),B1<3.57,N("EDU:1.1")=0)',
      level: "below-floor",
    },
  ],
};
const CLEARED: WorkbookPlan = { operations: [{ type: "clear-highlights", sheet: "表1" }] };

/** Why a file's parts are no XML with namespaces, by a parser of another house; none where all are. */
function faultsOfParts(file: Uint8Array): string[] {
  return Object.entries(unzipSync(file)).flatMap(([name, bytes]) => {
    const faults: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (fault) => faults.push(`${name}: ${fault.message}`));
    parser.write(new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-8").decode(bytes)).close();
    return faults;
  });
}

/** All that the file says of its sheet, the looks of cells written out; but for the font, which a file without any may be given. */
function told({ sheets, styles }: XlsxWorkbook): unknown {
  const looks = styles.map((style) => ({ ...style, fontName: undefined, fontSize: undefined }));
  return sheets.map(({ rows, ...rest }) => ({
    ...rest,
    rows: rows.map(({ cells, ...row }) => ({
      ...row,
      cells: cells.map(({ style, ...cell }) => ({ ...cell, look: looks[style] })),
    })),
  }));
}

/** The values and the number of rules that ExcelJS finds; null where it cannot read the file (prefixes, UTF-16). */
async function asExcelJs(file: Uint8Array): Promise<{ values: string; rules: number } | null> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(file.slice().buffer);
  } catch {
    return null;
  }
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) return null;
  const { conditionalFormattings } = sheet as unknown as {
    conditionalFormattings: readonly { rules: readonly unknown[] }[];
  };
  return {
    values: JSON.stringify(sheet.getSheetValues()),
    rules: conditionalFormattings.reduce((sum, { rules }) => sum + rules.length, 0),
  };
}

/** `count` of every five packages, from one on; the lists are of such lengths that every choice is among them. */
function taken(first: number, count: number): readonly (readonly [string, Uint8Array])[] {
  return oddPackages().flatMap(({ name, bytes }, index) =>
    (index + 5 - first) % 5 < count ? [[name, bytes] as const] : [],
  );
}

test.each(taken(0, 2))("marked, saved, read, cleared and saved again: %s", async (_, original) => {
  const before = await readXlsx(original);
  const theirs = await asExcelJs(original);
  const host = await openFileHost("a.xlsx", original);
  await host.writeSettings('{"version":1}');
  const receipt = await host.applyPlan(MARKS);
  const marked = host.bytes();

  expect(faultsOfParts(marked)).toEqual([]);
  const [sheet] = (await readXlsx(marked)).sheets;
  const rulesBefore = before.sheets[0]?.conditionalFormats ?? [];
  expect(sheet?.conditionalFormats).toHaveLength(rulesBefore.length + 2);
  expect(
    sheet?.conditionalFormats
      .filter(({ formulas }) => formulas[0]?.includes("EDU:"))
      .map(({ priority, format }) => [priority, format.fill]),
  ).toEqual([
    [1, "#FFC7CE"],
    [2, "#FFEB9C"],
  ]);
  if (theirs !== null) expect(await asExcelJs(marked)).toEqual({ values: theirs.values, rules: theirs.rules + 2 });

  // Marking again, from the saved file, and clearing give back what was there.
  const again = await openFileHost("a.xlsx", marked);
  await again.applyPlan(MARKS);
  await again.applyPlan(CLEARED);
  await again.writeSettings(null);
  expect(faultsOfParts(again.bytes())).toEqual([]);
  expect(told(await readXlsx(again.bytes()))).toEqual(told(before));
  if (theirs !== null) expect(await asExcelJs(again.bytes())).toEqual(theirs);

  // Taking the marks back keeps the settings that were written before them.
  await host.undo(receipt);
  const undone = await openFileHost("a.xlsx", host.bytes());
  expect(told(await readXlsx(host.bytes()))).toEqual(told(before));
  expect((await undone.readWorkbook()).settings.documents).toEqual(['{"version":1}']);
});

test.each(taken(2, 1))("a value and a number format written into: %s", async (_, original) => {
  const before = await readXlsx(original);
  const { bytes } = patchXlsx(original, [
    { type: "set-value", sheet: "表1", row: 4, column: 2, value: 12 },
    { type: "set-number-format", sheet: "表1", row: 4, column: 2, format: '0.0"人"' },
  ]);
  expect(faultsOfParts(bytes)).toEqual([]);
  const after = await readXlsx(bytes);
  const written = after.sheets[0]?.rows.find(({ row }) => row === 4)?.cells.find(({ column }) => column === 2);
  expect(written).toMatchObject({ value: 12, formula: null });
  expect(after.styles[written?.style ?? 0]?.numberFormat).toBe('0.0"人"');
  const others = told({
    ...after,
    sheets: after.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.filter(({ row }) => row !== 4) })),
  });
  expect(others).toEqual(told(before));
});
