import type { Finding } from "../../core/findings/finding";
import type { ColumnUnit, UnitFamily } from "../../core/quantity/units";
import type { Answers } from "../answers";
import type { Question, RecognisedColumn } from "../recognised-table";
import type { TableView } from "./table-view";

/** Keys of the answers on a column. */
export type Keys = Pick<RecognisedColumn, "fieldAnswer" | "unitAnswer">;

/** What the columns of one table are decided by, and what has been asked and said of them so far. */
export interface Reading {
  readonly view: TableView;
  readonly lineUnits: ReadonlyMap<UnitFamily, ColumnUnit>;
  readonly answers: Answers;
  readonly keys: readonly Keys[];
  readonly students: Float64Array | null;
  readonly questions: Question[];
  readonly findings: Finding[];
}
