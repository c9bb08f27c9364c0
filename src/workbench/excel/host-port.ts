/**
 * The line between the add-in's realm and the Excel host. Only strings cross it, because arrays and objects
 * must belong to the realm of the add-in (Microsoft's code asks `instanceof Array`).
 */
export interface HostPort {
  /**
   * Answers one batch: JSON text of the response, or just a status number (such as "5004" while a cell is
   * being edited) when the whole batch was refused and nothing was done.
   * @param flags what the request is, as bits (`RequestFlag` in protocol.ts)
   */
  processQuery(requestText: string, flags: number): string | Promise<string>;
  /** Calls the listener with JSON text of a list of event entries. */
  onEvents(listener: (entriesJson: string) => void): void;
}
