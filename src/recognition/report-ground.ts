import type { CellRef } from "../core/cell/address";
import type { JudgedCounty } from "../core/comparison/compare-counties";
import type { SchoolRecords } from "../core/indicators/school-records";
import type { LedgerReading } from "../core/ledger/ledger-row";
import type { LedgerEntry } from "../core/ledger/reconcile";
import type { SchoolGap } from "../core/remedies/school-gaps";
import type { CountyResult } from "../core/result/county-result";
import type { GateId } from "../core/standards/gates";
import type { BesideResult } from "./beside-result";

/** What 县级自评报告 is made of: nothing is in it that does not stand here. */
export interface ReportGround {
  readonly county: JudgedCounty;
  /** The schools as they were read, by the tables that {@link JudgedCounty.schools} name. */
  readonly records: readonly SchoolRecords[];
  readonly result: CountyResult;
  readonly beside: BesideResult;
  /** What every school lacks, by indicator: what the shortfalls of the result are the sums of. */
  readonly gaps: readonly SchoolGap[];
  /** Null where the sheets do not tell it. */
  readonly countyName: { readonly text: string; readonly cell: CellRef } | null;
  readonly ledger: ReportLedger;
  /** In their order; those without a day are left out. */
  readonly gates: readonly ReportGate[];
}

/** 整改台账 as the bureau has it. */
export type ReportLedger = { readonly is: "none" } | { readonly is: "unreadable" } | ReadLedger;

export interface ReadLedger {
  readonly is: "read";
  readonly sheet: string;
  readonly head: NonNullable<LedgerReading["head"]>;
  /** The rows of the sheet, in their order. */
  readonly entries: readonly LedgerEntry[];
  /** Problems that the check has found and that no row tells. */
  readonly unlisted: number;
}

export interface ReportGate {
  readonly gate: GateId;
  /** ISO day. */
  readonly day: string;
  /** Null where the standard sets the day. */
  readonly cell: CellRef | null;
}
