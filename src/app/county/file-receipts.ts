import { type CellRef, cellRefName } from "../../core/cell/address";
import { nameInFile } from "../../core/cell/sheet-in-file";
import { type Data, HostError, type Receipt } from "../../host/workbook-host";
import { operationsByKind, type WorkbookPlan } from "../../plan/workbook-plan";
import { cellInFile } from "./county-plan";

/** What was written into one file of a county. */
export interface FileReceipt {
  readonly file: string;
  readonly receipt: Receipt;
  /** Absent in receipts of earlier versions. */
  readonly places?: Places;
}

/** Where a plan has written, in the words of the county, by what it has written. */
type Places = Readonly<Partial<Record<"marksOn" | "cells" | "comments" | "sheets", string>>>;

/** Where the part of a plan that is written into a file writes. */
export function placesOf(file: string, plan: WorkbookPlan): Places {
  const { marks, cells, comments, sheets } = operationsByKind(plan);
  const named = (own: readonly { readonly sheet: string }[]): string =>
    [...new Set(own.map(({ sheet }) => `“${nameInFile(file, sheet)}”`))].join("、");
  const celled = (own: readonly { readonly cell: CellRef }[]): string =>
    [...new Set(own.map(({ cell }) => cellRefName(cellInFile(file, cell))))].join("、");
  return present({ marksOn: named(marks), cells: celled(cells), comments: celled(comments), sheets: named(sheets) });
}

/** The places of which there are some. */
function present(places: Places): Places {
  return Object.fromEntries(Object.entries(places).filter(([, names]) => names !== ""));
}

/** A failure after which something stands in other files as it should not. */
export function staying(error: HostError, standing: readonly FileReceipt[]): HostError {
  const of = (kind: keyof Places): string => standing.flatMap(({ places }) => places?.[kind] ?? []).join("、");
  const places = present({
    marksOn: of("marksOn"),
    cells: of("cells"),
    comments: of("comments"),
    sheets: of("sheets"),
  });
  const written = Math.max(
    1,
    standing.reduce((sum, { receipt }) => sum + receipt.operations, 0),
  );
  return new HostError(error.code, { ...error.parameters, written, ...places }, { cause: error });
}

/** @throws HostError `unexpected` for what is no receipt of a county */
export function fileReceipts(undo: Data): readonly FileReceipt[] {
  const files = isRecord(undo) && undo.host === "county" ? undo.files : null;
  if (!Array.isArray(files)) throw new HostError("unexpected", { detail: "receipt of another host" });
  return files.map((each: Data) => {
    if (!isRecord(each) || typeof each.file !== "string" || each.undo === undefined)
      throw new HostError("unexpected", { detail: "receipt of another host" });
    const places = isRecord(each.places) ? (each.places as Places) : {};
    return { file: each.file, receipt: { operations: 0, syncs: 0, undo: each.undo }, places };
  });
}

/** True for plain data with keys. */
export function isRecord(value: Data | undefined): value is { readonly [key: string]: Data } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
