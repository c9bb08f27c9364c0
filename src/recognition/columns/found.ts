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
