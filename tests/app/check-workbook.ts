import { type CheckedWorkbook, readToCheck } from "../../src/app/check-workbook";
import { wholly } from "../../src/core/pieces";
import type { WorkbookHost } from "../../src/host/workbook-host";

/** Reads a workbook and says on end what the pane says of it in slices. */
export async function checkWorkbook(host: WorkbookHost): Promise<CheckedWorkbook> {
  const { read, settings } = await readToCheck(host);
  const { syncs, assess } = read;
  return { assessment: wholly(assess(settings)), syncs, assess };
}
