/**
 * What came of waiting for Microsoft's script: we run in Excel, in something else (a plain browser, Word …),
 * or the script never answered because it is blocked or half loaded.
 */
export type OfficeReadiness = "excel" | "other-host" | "blocked";

/**
 * Waits for `Office.onReady`, which never resolves when a part of office.js cannot be loaded.
 * @param timeoutMs milliseconds until the script counts as blocked
 * @returns never rejects
 */
export async function waitForOffice(timeoutMs: number): Promise<OfficeReadiness> {
  if (typeof Office === "undefined") return "blocked";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<OfficeReadiness>((resolve) => {
    timer = setTimeout(() => resolve("blocked"), timeoutMs);
  });
  const ready = Office.onReady().then(
    ({ host }): OfficeReadiness => (host === Office.HostType.Excel ? "excel" : "other-host"),
    (): OfficeReadiness => "blocked",
  );
  try {
    return await Promise.race([ready, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
