import { HostError } from "../workbook-host";
import { officeErrorCode, toHostError } from "./office-errors";

/** The request context of one piece of work, with its round trips counted. */
export class RoundTrips {
  private made = 0;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly signal?: AbortSignal,
  ) {}

  get count(): number {
    return this.made;
  }

  /**
   * Sends what is queued and takes in what was loaded.
   * @throws HostError "cancelled" when the user has cancelled before
   */
  async sync(): Promise<void> {
    if (this.signal?.aborted) throw new HostError("cancelled");
    this.made += 1;
    await this.context.sync();
  }

  /**
   * Like {@link sync}; an error with one of these codes is returned. What stands in the batch before
   * the failing statement has been done and loaded.
   */
  async trySync(isExpected: (code: string) => boolean): Promise<string | null> {
    try {
      await this.sync();
      return null;
    } catch (error) {
      const code = officeErrorCode(error);
      if (code === null || !isExpected(code)) throw error;
      return code;
    }
  }
}

/**
 * Runs work in Excel. While the user is typing in a cell Excel refuses at once (no waiting): the person is told to
 * finish the entry, and nothing has been done.
 * @throws HostError whatever goes wrong
 */
export async function inExcel<T>(work: (trips: RoundTrips) => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: false }, (context) => work(new RoundTrips(context, signal)));
  } catch (error) {
    throw toHostError(error);
  }
}
