import type { Area } from "../../xlsx/xlsx-workbook";
import { declareClass } from "./host-class";
import type { HostSession } from "./session";
import type { SheetModel } from "../../workbook/workbook-model";

export interface WorksheetState {
  readonly session: HostSession;
  readonly sheet: SheetModel;
}

export interface RangeState extends WorksheetState {
  readonly area: Area;
}

export interface RangeAreasState extends WorksheetState {
  readonly areas: readonly Area[];
}

// A sheet leads to its ranges, a range to its sheet and to its rules, a rule to its ranges. They are declared here and
// defined in files of their own, so that no file has to wait for another that waits for it.
export const WorksheetClass = declareClass<WorksheetState>("Worksheet");
export const RangeClass = declareClass<RangeState>("Range");
export const RangeAreasClass = declareClass<RangeAreasState>("RangeAreas");
export const ConditionalFormatCollectionClass = declareClass<RangeAreasState>("ConditionalFormatCollection");
