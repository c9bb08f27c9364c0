import { HostError } from "../host/workbook-host";

/** Failures that no adapter named (a fault of ours) are told as such, with their message for a report. */
export function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError(
    "unexpected",
    { detail: error instanceof Error ? error.message : String(error) },
    { cause: error },
  );
}
