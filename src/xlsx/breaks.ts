/**
 * Lets the page answer and draw while long work is done: after so much of it, what waits has its turn. Without a page nothing
 * waits, and a turn costs next to nothing.
 *
 * @example
 * const breaks = new Breaks(1_000_000);
 * for (const chunk of chunks) {
 *   read(chunk);
 *   if (breaks.isDueAfter(chunk.length)) await breaks.turn();
 * }
 */
export class Breaks {
  private done = 0;

  /** @param every so much work, in whatever it is counted (bytes, cells) */
  constructor(private readonly every: number) {}

  /** Counts work that was done; true where a turn should be given now. */
  isDueAfter(work: number): boolean {
    this.done += work;
    return this.done >= this.every;
  }

  /** Resolves when what waited has had its turn. */
  turn(): Promise<void> {
    this.done = 0;
    return new Promise((resolve) => {
      // A message is not held back for some milliseconds, as a timer is. Where there are none, a timer does.
      if (typeof MessageChannel === "undefined") {
        setTimeout(resolve);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  }
}
