import type { WorkbookHost } from "../host/workbook-host";
import { formatSettings, type WorkbookSettings } from "./workbook-settings";

/** Keeps the settings in the workbook, so that they travel with it. Rejects with `HostError`. */
export function keepSettings(host: WorkbookHost, settings: WorkbookSettings): Promise<void> {
  return host.writeSettings(formatSettings(settings));
}
