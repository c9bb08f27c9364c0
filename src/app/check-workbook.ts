import type { WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import type { ReadOptions, WorkbookHost } from "../host/workbook-host";
import { assessWorkbook } from "./assess-workbook";
import type { WorkbookAssessment, WorkbookSettings } from "./workbook-assessment";
import { parseSettings } from "./workbook-settings";

/** A workbook as it was read, and what there is to say of it. */
export interface CheckedWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly assessment: WorkbookAssessment;
  /** Round trips that the reading took. */
  readonly syncs: number;
}

/** Reads the workbook with the settings kept in it, recognises it and assesses it. Rejects with `HostError`. */
export async function checkWorkbook(host: WorkbookHost, options: ReadOptions = {}): Promise<CheckedWorkbook> {
  const { snapshot, settings, syncs } = await host.readWorkbook(options);
  return { snapshot, assessment: assessWorkbook(snapshot, parseSettings(settings)), syncs };
}

/** The same reading under other settings (an answer, another standard), without reading again. */
export function reassess(checked: CheckedWorkbook, settings: WorkbookSettings): CheckedWorkbook {
  return { ...checked, assessment: assessWorkbook(checked.snapshot, settings) };
}
