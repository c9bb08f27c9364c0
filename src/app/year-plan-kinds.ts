/** Kinds of table that may state plan and work by years. Apart from their reading, which the pane loads when there is one. */
export const YEAR_PLAN_KINDS: ReadonlySet<string> = new Set(["yearly-plan", "funding-table"]);
