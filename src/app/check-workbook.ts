import type { WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import type { ReadOptions, WorkbookHost } from "../host/workbook-host";
import { localDay } from "./local-day";
import type { WorkbookAssessment } from "./workbook-assessment";
import { parseSettings, type WorkbookSettings } from "./workbook-settings";

/** What there is to say of a workbook, with the workbook as it was read in it. */
export interface CheckedWorkbook {
  readonly assessment: WorkbookAssessment;
  /** Round trips that the reading took. */
  readonly syncs: number;
  /** Recognises and assesses; kept with the reading, because its code has only come with the first check. */
  readonly assess: (snapshot: WorkbookSnapshot, settings: WorkbookSettings) => WorkbookAssessment;
}

/**
 * Reads the workbook with the settings kept in it, recognises it and assesses it. Recognition is a third of all code: it
 * is loaded while the workbook is read, so that the pane stands before. Rejects with `HostError`, or with the error of
 * the loading.
 */
export async function checkWorkbook(host: WorkbookHost, options: ReadOptions = {}): Promise<CheckedWorkbook> {
  const [{ snapshot, settings, syncs }, { assessWorkbook }] = await Promise.all([
    host.readWorkbook(options),
    import(/* webpackChunkName: "check" */ "./assess-workbook"),
  ]);
  const assess: CheckedWorkbook["assess"] = (workbook, kept) => assessWorkbook(workbook, kept, localDay(new Date()));
  return { assessment: assess(snapshot, parseSettings(settings)), syncs, assess };
}

/** The same reading under other settings (an answer, another standard), without reading again. */
export function reassess(checked: CheckedWorkbook, settings: WorkbookSettings): CheckedWorkbook {
  return { ...checked, assessment: checked.assess(checked.assessment.snapshot, settings) };
}
