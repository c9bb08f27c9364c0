import type { FieldId } from "../../core/fields/catalogue";
import type { Evidence } from "../recognised-table";

/** A field that a header path may name, before its stage is known. */
export interface Found {
  readonly field: FieldId;
  readonly score: number;
  readonly decidedBy: "synonym" | "words";
  readonly evidence: Evidence["code"];
  /** The text that told it. */
  readonly name: string;
  /** How many words of the name are in the header: of two names the longer one fits better. */
  readonly weight: number;
}

/** From this score on a column is taken without asking. */
export const ACCEPTED = 0.8;
/** The header is a known name. */
export const KNOWN_NAME = 1;
/** A known name with a date or a remark beside it. */
export const WITH_REMARK = 0.95;
/** Group and header together are a known name. */
export const JOINED = 0.91;
/** The name with words that no dictionary knows. */
export const ONLY_WORDS = 0.7;
/** Only the group above the column is known: taken for something else wherever another column fits better. */
export const ONLY_GROUP = 0.5;
