import type { WorkbookHost } from "../host/workbook-host";
import { formatSettings, isNothingDecided, type WorkbookSettings } from "./workbook-settings";

/**
 * Keeps the settings in the workbook, so that they travel with it; where everything has been taken back, nothing of them
 * is left in it. Rejects with `HostError`.
 */
export function keepSettings(host: WorkbookHost, settings: WorkbookSettings): Promise<void> {
  return host.writeSettings(isNothingDecided(settings) ? null : formatSettings(settings));
}
