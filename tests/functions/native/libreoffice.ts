import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { cellName } from "../../../src/core/cell/address";
import { readXlsx } from "../../../src/xlsx/read-workbook";
import { parseLines } from "../../../src/xlsx/text-lines";
import type { Scalar, XlsxSheet } from "../../../src/xlsx/xlsx-workbook";
import { makePackage } from "../../xlsx/make-package";

/** A cell of a sheet to be computed; a formula stands with "=". */
export interface OfficeCell {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar | { readonly formula: string };
}

/** The program that computes, or null where it is not installed. */
export function findOffice(): string | null {
  const chosen = process.env.SOFFICE_PATH;
  if (chosen) return chosen;
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  const places = [
    ...folders.map((folder) => join(folder, "soffice")),
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
  ];
  return places.find((path) => existsSync(path)) ?? null;
}

/** What is said where the comparison cannot be made. */
export const WITHOUT_OFFICE =
  "没有找到LibreOffice（soffice），未与其计算结果比较。Debian：apt-get install libreoffice-calc libreoffice-writer-nogui";

/**
 * The program for a test that compares with it, or null and a line that says so.
 * @throws Error in CI, where it has to be there
 */
export function officeToCompare(): string | null {
  const office = findOffice();
  if (office === null) {
    if (process.env.CI) throw new Error(WITHOUT_OFFICE);
    process.stdout.write(`${WITHOUT_OFFICE}\n`);
  }
  return office;
}

/**
 * What LibreOffice computes for the sheets, all in one file and one start of the program: the values by sheet and by
 * name of the cell ("B2").
 *
 * @throws Error where it cannot be started, or leaves a formula without a result
 */
export async function computedByOffice(
  office: string,
  sheets: readonly (readonly OfficeCell[])[],
): Promise<readonly ReadonlyMap<string, Scalar>[]> {
  const read = await savedByOffice(office, makePackage({ sheets: sheets.map(sheetXml) }));
  return read.map(({ rows }) => {
    const values = new Map<string, Scalar>();
    for (const { row, cells } of rows)
      for (const { column, value, formula } of cells) {
        if (formula !== null && value === null) throw new Error(`no result of ${cellName(row, column)}: ${formula}`);
        values.set(cellName(row, column), value);
      }
    return values;
  });
}

/**
 * The sheets of a workbook as LibreOffice opens and saves it: formulas without a kept result are computed.
 *
 * @throws Error where it cannot be started
 */
export async function savedByOffice(office: string, workbook: Uint8Array): Promise<readonly XlsxSheet[]> {
  const [saved] = convertedByOffice(office, workbook, "xlsx:Calc MS Excel 2007 XML");
  if (!saved) throw new Error(`${office}: nothing was saved`);
  return (await readXlsx(saved.bytes)).sheets;
}

/** What LibreOffice prints in the cells of every sheet, by the name of the sheet; formulas without a kept result are computed. */
export function printedByOffice(
  office: string,
  workbook: Uint8Array,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  // Commas, quotes, UTF-8, from the first line on, as shown, every sheet.
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";
  const files = convertedByOffice(office, workbook, filter);
  return new Map(
    files.map(({ name, bytes }) => [
      name.replace(/^formulas-|\.csv$/g, ""),
      parseLines(new TextDecoder().decode(bytes), ","),
    ]),
  );
}

/** The file's sheets as LibreOffice draws them: the fill of each cell that has one ("#FFC7CE"), by sheet and "row column". */
export function drawnByOffice(office: string, workbook: Uint8Array): readonly ReadonlyMap<string, string>[] {
  const [page] = convertedByOffice(office, workbook, "html");
  const html = new TextDecoder().decode(page?.bytes);
  return [...html.matchAll(/<table[\s\S]*?<\/table>/gi)].map(([table]) => {
    const fills = new Map<string, string>();
    [...table.matchAll(/<tr[\s\S]*?<\/tr>/gi)].forEach(([line], row) =>
      [...line.matchAll(/<td[^>]*>/gi)].forEach(([cell], column) => {
        const fill = /bgcolor="(#[0-9a-f]{6})"/i.exec(cell)?.[1];
        if (fill) fills.set(`${row} ${column}`, fill.toUpperCase());
      }),
    );
    return fills;
  });
}

function convertedByOffice(
  office: string,
  workbook: Uint8Array,
  filter: string,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const folder = mkdtempSync(join(tmpdir(), "edu-office-"));
  try {
    const file = join(folder, "formulas.xlsx");
    writeFileSync(file, workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const computed = join(folder, "computed");
    const run = spawnSync(office, [profile, "--headless", "--convert-to", filter, "--outdir", computed, file], {
      encoding: "utf8",
    });
    if (!existsSync(computed)) throw new Error(`${office}: ${run.error?.message ?? run.stderr}`);
    return readdirSync(computed).map((name) => ({ name, bytes: readFileSync(join(computed, name)) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function sheetXml(cells: readonly OfficeCell[]): string {
  const rows = new Map<number, OfficeCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const xml = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => {
      const sorted = [...own].sort((a, b) => a.column - b.column);
      return `<row r="${row + 1}">${sorted.map(cellXml).join("")}</row>`;
    });
  return `<sheetData>${xml.join("")}</sheetData>`;
}

function cellXml({ row, column, value }: OfficeCell): string {
  const at = `<c r="${cellName(row, column)}"`;
  if (value === null) return "";
  if (typeof value === "number") return `${at}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${at} t="b"><v>${Number(value)}</v></c>`;
  if (typeof value === "string")
    return `${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  if ("formula" in value) return `${at}><f>${escaped(value.formula.slice(1))}</f></c>`;
  return `${at} t="e"><v>${value.error}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
