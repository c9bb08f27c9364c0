import type { CellRef } from "../core/cell/address";

/** Why an address names no cells. */
export type AddressFault =
  | { readonly fault: "no-address" }
  | { readonly fault: "no-sheet"; readonly sheet: string }
  | { readonly fault: "nothing-there"; readonly sheet: string };

/** Why a check cannot be put into cells; arguments by their names. */
export type CheckFault =
  | { readonly fault: "missing" | "several-columns" | "other-file"; readonly argument: string }
  | {
      readonly fault: "unequal";
      readonly argument: string;
      readonly rows: number;
      readonly other: string;
      readonly otherRows: number;
    }
  | { readonly fault: "result-in-cells"; readonly argument: string; readonly cell: CellRef }
  | { readonly fault: "no-sheet"; readonly sheet: string }
  | { readonly fault: "off-sheet" }
  | { readonly fault: "too-many"; readonly count: number; readonly most: number };

/** Why Excel would not take a formula. */
export type BeyondExcel =
  | { readonly kind: "too-long"; readonly length: number; readonly most: number }
  | { readonly kind: "too-deep"; readonly levels: number; readonly most: number };

/** What the native formulas of a check do not say, or why there are none: in the words of the functions, or by Excel's limits. */
export type NativeNote =
  { readonly kind: "lacks" | "none"; readonly said: string } | (BeyondExcel & { readonly cell: CellRef });
