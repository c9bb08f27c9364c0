import type { WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import type { Pieces } from "../core/pieces";
import type { ReadOptions, WorkbookHost } from "../host/workbook-host";
import { givingWay, type GivingWay, type Soon, whenThere } from "./give-way";
import { localDay } from "./local-day";
import type { WorkbookAssessment } from "./workbook-assessment";
import { parseSettings, type WorkbookSettings } from "./workbook-settings";

/** A workbook as it was read, before anything is said of it. */
export interface ReadWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /** Round trips that the reading took. */
  readonly syncs: number;
  /** Recognises and assesses; kept with the reading, because its code has only come with the first check. */
  readonly assess: (settings: WorkbookSettings) => Pieces<WorkbookAssessment>;
}

/** What there is to say of a workbook, with the workbook as it was read in it. */
export interface CheckedWorkbook extends Omit<ReadWorkbook, "snapshot"> {
  readonly assessment: WorkbookAssessment;
}

/**
 * Reads the workbook with the settings kept in it. Recognition is a third of all code: it is loaded while the workbook is
 * read, so that the pane stands before. Rejects with `HostError`, or with the error of the loading.
 */
export async function readToCheck(
  host: WorkbookHost,
  options: ReadOptions = {},
): Promise<{ readonly read: ReadWorkbook; readonly settings: WorkbookSettings }> {
  const [{ snapshot, settings, syncs }, { assessInPieces }] = await Promise.all([
    host.readWorkbook(options),
    import(/* webpackChunkName: "check" */ "./assess-workbook"),
  ]);
  const assess: ReadWorkbook["assess"] = (kept) => assessInPieces(snapshot, kept, localDay(new Date()));
  return { read: { snapshot, syncs, assess }, settings: parseSettings(settings) };
}

/**
 * Recognises and assesses what was read, giving way; under other settings (an answer, another standard) without reading
 * again.
 * @returns null where it was ended
 */
export function assessRead(
  { syncs, assess }: Omit<ReadWorkbook, "snapshot">,
  settings: WorkbookSettings,
  giving: GivingWay,
): Soon<CheckedWorkbook | null> {
  return whenThere(givingWay(assess(settings), giving), (assessment) => assessment && { assessment, syncs, assess });
}
