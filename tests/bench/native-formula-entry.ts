/** What the benchmark needs of Univer, bundled into one CommonJS file because several of its parts are ESM only. */
export { LocaleType, LogLevel, Univer } from "@univerjs/core";
export { FUniver } from "@univerjs/core/facade";
export { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
export { UniverSheetsPlugin } from "@univerjs/sheets";
export { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import "@univerjs/sheets/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets-formula/facade";
