import { HostError, type HostErrorCode } from "../workbook-host";
import { officeErrorCode } from "./office-errors";
import { inExcel, type RoundTrips } from "./round-trips";

/**
 * Like {@link inExcel}, for work that writes, and says of a refusal what Excel's code leaves open: `AccessDenied` comes for a
 * workbook that is read-only and for a right that is lacking, so the workbook is asked; `GeneralException` comes for a workbook
 * shared in the old way, which Excel tells nobody, and for whatever else it has no word for.
 * @throws (rejects) HostError as the work does; `workbook-read-only` or `refused-unsaid` where it is so
 */
export async function writingInExcel<Result>(work: (trips: RoundTrips) => Promise<Result>): Promise<Result> {
  try {
    return await inExcel(work);
  } catch (error) {
    throw error instanceof HostError ? await explained(error) : error;
  }
}

async function explained(error: HostError): Promise<HostError> {
  const isUnsaid = officeErrorCode(rootOf(error)) === "GeneralException";
  if (error.code !== "access-denied" && !isUnsaid) return error;
  if (await isReadOnly()) return withCode("workbook-read-only", error);
  return isUnsaid ? withCode("refused-unsaid", error) : error;
}

/** What Excel itself has raised. */
function rootOf(error: HostError): unknown {
  return error.cause instanceof HostError ? rootOf(error.cause) : error.cause;
}

function withCode(code: HostErrorCode, error: HostError): HostError {
  return new HostError(code, error.parameters, { cause: error });
}

/** False also where Excel does not answer: then nothing more is said than is known. */
function isReadOnly(): Promise<boolean> {
  return inExcel(async (trips) => {
    const { workbook } = trips.context;
    workbook.load("readOnly");
    await trips.sync();
    return workbook.readOnly;
  }).catch(() => false);
}
