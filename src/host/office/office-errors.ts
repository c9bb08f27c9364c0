import { HostError, type HostErrorCode } from "../workbook-host";

const HOST_CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-being-edited",
  WriteNotSupportedWhenModalDialogOpen: "dialog-open",
  InactiveWorkbook: "workbook-inactive",
  ActivityLimitReached: "excel-busy",
  InvalidOrTimedOutSession: "excel-busy",
  RequestAborted: "excel-busy",
  AccessDenied: "access-denied",
  ItemNotFound: "workbook-changed",
  InvalidReference: "workbook-changed",
  UnsupportedSheet: "sheet-unsupported",
  FormulaLengthExceedsLimit: "formula-too-long",
  RangeExceedsLimit: "too-large",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
};

/** Code of an error that Office.js has raised; null for any other error. */
export function officeErrorCode(error: unknown): string | null {
  return error instanceof OfficeExtension.Error ? error.code : null;
}

/** True for the codes by which Excel says that a request or an answer is too big. */
export function isSizeLimit(code: string): boolean {
  return HOST_CODES[code] === "too-large";
}

/** True for the codes by which Excel refuses something of one sheet, so that the others may still be read. */
export function isSheetRefusal(code: string): boolean {
  return (
    code === "AccessDenied" || code === "UnsupportedSheet" || code === "InvalidOperation" || code === "GeneralException"
  );
}

/** Codes by which Excel refuses a rule that it is to take. */
const RULE_REFUSALS: ReadonlySet<string> = new Set([
  "FormulaLengthExceedsLimit",
  "InvalidArgument",
  "NotImplemented",
  "UnsupportedOperation",
]);

/** True for a failure that is one rule's, so that the others may still be written. */
export function isRuleRefusal(error: unknown): boolean {
  return RULE_REFUSALS.has(officeErrorCode(error) ?? "");
}

/** True for a failure that may be one rule's, which Excel cannot tell: users report several codes. */
export function isRuleUntold(error: unknown): boolean {
  const code = officeErrorCode(error) ?? "";
  return isRuleRefusal(error) || code === "ItemNotFound" || code === "GeneralException" || code === "InvalidOperation";
}

/** Codes by which Excel refuses a request before it does anything of it. */
const REFUSED_WHOLE: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "WriteNotSupportedWhenModalDialogOpen",
  "RequestPayloadSizeLimitExceeded",
]);

/** True for a failure by which nothing of a request has been done. */
export function isRefusedWhole(error: unknown): boolean {
  if (error instanceof HostError) return error.code === "cancelled";
  const code = officeErrorCode(error);
  return code !== null && REFUSED_WHOLE.has(code);
}

/** Any failure as one that the host can name; Excel's own code and message go along as `detail`. */
export function toHostError(error: unknown, parameters: Readonly<Record<string, string | number>> = {}): HostError {
  if (error instanceof HostError) return error;
  const code = officeErrorCode(error);
  const message = error instanceof Error ? error.message : String(error);
  const detail = code === null ? message : `${code}: ${message}`;
  return new HostError(
    code === null ? "unexpected" : (HOST_CODES[code] ?? "unexpected"),
    { detail, ...parameters },
    { cause: error },
  );
}
