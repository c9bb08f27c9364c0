import type { RoundTrips } from "./round-trips";

/** Bytes that one request may have: Excel on the web takes 5 MB, and what is counted here is an estimate. */
const MOST_BYTES = 3_500_000;

/** Something that is queued as a whole, and about how many bytes it is. */
export interface Step {
  readonly bytes: number;
  readonly queue: () => void;
}

/** How steps are sent. */
export interface Sending {
  /** Bytes that go in one request. */
  readonly most?: number;
  /** Told after each request but the last: how many steps are done. What it throws ends the sending. */
  readonly onSent?: (done: number) => void;
}

/** Sends what is queued and does steps in their order, in as few round trips as the size of a request allows. */
export async function inRequests(
  trips: RoundTrips,
  steps: readonly Step[],
  { most = MOST_BYTES, onSent }: Sending = {},
): Promise<void> {
  let bytes = 0;
  for (const [done, step] of steps.entries()) {
    if (bytes > 0 && bytes + step.bytes > most) {
      await trips.write();
      bytes = 0;
      onSent?.(done);
    }
    step.queue();
    bytes += step.bytes;
  }
  await trips.write();
}

/** About how many bytes a value is in a request. @example jsonBytes("镇") // 5 */
export function jsonBytes(value: unknown): number {
  const text = JSON.stringify(value);
  // Nearly all characters beyond Latin ones are Chinese: three bytes each.
  return text.length + 2 * (text.match(/[^\0-\x7f]/g)?.length ?? 0);
}
