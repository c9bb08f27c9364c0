import type { CommentBook, CommentModel } from "../../workbook/comment-book";
import type { SheetModel, WorkbookModel } from "../../workbook/workbook-model";

/** One sheet of an open workbook, as far as the host asks it. */
export type OpenSheet = Omit<SheetModel, "changeConditionalFormat">;

/** What a program that makes a sheet and names it afterwards may have left. */
export interface UnfinishedSheets {
  /** What such sheets were called by the program. */
  readonly names: readonly string[];
  /** True where a blank one may have come of which not even that is known. */
  readonly isOneUnknown: boolean;
}

/** An open workbook, as far as the host asks it: the grid of the page, or that of another program. */
export interface OpenWorkbook extends Omit<
  WorkbookModel,
  "sheets" | "activeSheet" | "selection" | "comments" | "setCustomXmlPart"
> {
  sheets(): readonly OpenSheet[];
  activeSheet(): OpenSheet;
  readonly comments: Pick<CommentBook, "all" | "remove"> & { put(comment: Omit<CommentModel, "id">): void };
  /** Puts another text into a part; its id may be another afterwards. */
  setCustomXmlPart(id: string, xml: string): void;
  /** Sheets that were made and may still stand by half; absent where they come as a whole or not at all. */
  unfinishedSheets?(): UnfinishedSheets;
  /** True where formulas are computed only when the user says so; absent where they always are. */
  readonly calculatesByHand?: boolean;
}
