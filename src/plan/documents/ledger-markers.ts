/** Kinds of sheets of ours that the bureau edits and that are read back: 整改台账 and 责任清单. */
export const LEDGER_MARKER = "ledger";
export const TASKS_MARKER = "tasks";

/** The family of the sheets that are handed to responsible units, one each. */
export const UNIT_FAMILY = "unit";
