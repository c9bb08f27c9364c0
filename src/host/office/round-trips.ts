import { notKnown } from "../left-behind";
import { HostError } from "../workbook-host";
import { isRefusedWhole, officeErrorCode, toHostError } from "./office-errors";

/** The request context of one piece of work, with its round trips counted. */
export class RoundTrips {
  private made = 0;
  private written = false;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly signal?: AbortSignal,
  ) {}

  get count(): number {
    return this.made;
  }

  /** True once a request that writes may have changed something. */
  get hasWritten(): boolean {
    return this.written;
  }

  /**
   * Sends what is queued and takes in what was loaded.
   * @throws HostError "cancelled" when the user has cancelled before, "excel-busy" for an answer that holds nothing
   */
  async sync(): Promise<void> {
    if (this.signal?.aborted) throw new HostError("cancelled");
    this.made += 1;
    const witness = this.context.workbook.worksheets.getCount();
    await this.context.sync();
    if (!isLoaded(witness)) throw new HostError("excel-busy", { detail: "empty answer" });
  }

  /** Like {@link sync}, for a request that writes. */
  async write(): Promise<void> {
    try {
      await this.sync();
      this.written = true;
    } catch (error) {
      this.written ||= !isRefusedWhole(error);
      throw error;
    }
  }

  /**
   * Like {@link sync}; an error with one of these codes is returned. What stands in the batch before
   * the failing statement has been done and loaded.
   */
  async trySync(isExpected: (code: string) => boolean): Promise<string | null> {
    return this.trying(() => this.sync(), isExpected);
  }

  /** Like {@link trySync}, for a request that writes. */
  async tryWrite(isExpected: (code: string) => boolean): Promise<string | null> {
    return this.trying(() => this.write(), isExpected);
  }

  private async trying(send: () => Promise<void>, isExpected: (code: string) => boolean): Promise<string | null> {
    try {
      await send();
      return null;
    } catch (error) {
      const code = officeErrorCode(error);
      if (code === null || !isExpected(code)) throw error;
      return code;
    }
  }
}

function isLoaded(result: OfficeExtension.ClientResult<number>): boolean {
  try {
    return typeof result.value === "number";
  } catch {
    return false;
  }
}

/**
 * Runs work in Excel. While the user is typing in a cell Excel refuses at once (no waiting): the person is told to
 * finish the entry, and nothing has been done.
 * @throws HostError whatever goes wrong; where something was sent that writes, it says how the workbook stands
 */
export async function inExcel<T>(work: (trips: RoundTrips) => Promise<T>, signal?: AbortSignal): Promise<T> {
  let trips: RoundTrips | null = null;
  try {
    return await Excel.run({ delayForCellEdit: false }, (context) => {
      trips = new RoundTrips(context, signal);
      return work(trips);
    });
  } catch (error) {
    const failure = toHostError(error);
    throw hasWritten(trips) ? notKnown(failure) : failure;
  }
}

function hasWritten(trips: RoundTrips | null): boolean {
  return trips?.hasWritten === true;
}
