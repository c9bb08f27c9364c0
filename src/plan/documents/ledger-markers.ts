/** Kinds of sheets of ours that the bureau edits and that are read back: 整改台账 and 责任清单. */
export const LEDGER_MARKER = "ledger";
export const TASKS_MARKER = "tasks";

/** Begins the kind of a sheet that is handed to one responsible unit. */
export const UNIT_MARKER_PREFIX = "unit.";

/** What a defined name cannot hold is left out. @example unitMarker("县教体局") // "unit.县教体局" */
export function unitMarker(key: string): string {
  return `${UNIT_MARKER_PREFIX}${key.replace(/[^\p{L}\p{N}_]/gu, "")}`;
}
