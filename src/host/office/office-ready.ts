/**
 * What came of waiting for Microsoft's script: we run in Excel, in something else (a plain browser, Word …),
 * or the script has not answered because it is blocked, half loaded, or slow.
 */
export type OfficeReadiness = "excel" | "other-host" | "blocked";

/**
 * Waits for `Office.onReady`, which never resolves when a part of office.js cannot be loaded.
 * @param timeoutMs milliseconds until the script counts as blocked
 * @param tell told once; a second time where the script answers after it has counted as blocked
 */
export function whenOfficeIsReady(timeoutMs: number, tell: (readiness: OfficeReadiness) => void): void {
  if (typeof Office === "undefined") {
    tell("blocked");
    return;
  }
  const timer = setTimeout(() => tell("blocked"), timeoutMs);
  const answered = (readiness: OfficeReadiness): void => {
    clearTimeout(timer);
    tell(readiness);
  };
  Office.onReady().then(
    ({ host }) => answered(host === Office.HostType.Excel ? "excel" : "other-host"),
    () => answered("blocked"),
  );
}
