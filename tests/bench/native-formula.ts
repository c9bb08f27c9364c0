import { createRequire } from "node:module";
import type * as Entry from "./native-formula-entry";

export interface NativeResult {
  readonly milliseconds: number;
  readonly value: unknown;
}

/**
 * The difference coefficient as a native formula, SQRT(SUM(P)*SUMPRODUCT(X*X/P)/SUM(X)^2-1), computed by the Univer
 * engine over two columns. The time is from entering the formula to the end of the calculation; filling the sheet is
 * not counted.
 * @param bundle the bundle of native-formula-entry.ts
 */
export function nativeFormula(
  bundle: string,
  totals: ArrayLike<number>,
  students: ArrayLike<number>,
): Promise<NativeResult> {
  return compute(createRequire(bundle)(bundle) as typeof Entry, totals, students);
}

async function compute(
  entry: typeof Entry,
  totals: ArrayLike<number>,
  students: ArrayLike<number>,
): Promise<NativeResult> {
  const {
    FUniver,
    LocaleType,
    LogLevel,
    Univer,
    UniverFormulaEnginePlugin,
    UniverSheetsFormulaPlugin,
    UniverSheetsPlugin,
  } = entry;
  const app = new Univer({ locale: LocaleType.ZH_CN, locales: {}, logLevel: LogLevel.ERROR });
  app.registerPlugin(UniverFormulaEnginePlugin);
  app.registerPlugin(UniverSheetsPlugin);
  app.registerPlugin(UniverSheetsFormulaPlugin);
  const api = FUniver.newAPI(app);
  const count = totals.length;
  const cellData: Record<number, Record<number, { v: number; t: number }>> = {};
  for (let row = 0; row < count; row++)
    cellData[row] = { 0: { v: totals[row] as number, t: 2 }, 1: { v: students[row] as number, t: 2 } };
  const workbook = api.createWorkbook({
    id: "bench",
    sheetOrder: ["s"],
    sheets: { s: { id: "s", name: "s", rowCount: count + 1, columnCount: 4, cellData } },
  });
  const sheet = workbook.getActiveSheet();
  const [x, p] = [`A1:A${count}`, `B1:B${count}`];
  const start = performance.now();
  const done = new Promise<void>((resolve) => void api.getFormula().calculationEnd(() => resolve()));
  sheet.getRange("C1").setValue({ f: `=SQRT(SUM(${p})*SUMPRODUCT(${x}*${x}/${p})/SUM(${x})^2-1)` });
  await done;
  const milliseconds = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 200));
  return { milliseconds, value: sheet.getRange("C1").getRawValue() };
}
