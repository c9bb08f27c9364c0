import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { jsonReport } from "../../src/cli/json-report";

/** What must be read from a workbook, fixed before any program has read it: `NAME.json` beside `NAME.xlsx`. */
export interface Expectation {
  readonly id: string;
  /** What makes the workbook hard to read; workbooks of one kind are added up. */
  readonly kind: string;
  readonly schools: readonly ExpectedSchool[];
  readonly balance: readonly {
    readonly stage: string;
    readonly code: string;
    readonly mean: number;
    readonly cv: number;
    readonly met: boolean;
  }[];
  /** Names of the schools that are to be reported as out of scope. */
  readonly outside?: readonly string[];
  /** Figures that lists come to, by field: classes, rooms, people. */
  readonly counts?: readonly { readonly school: string; readonly field: string; readonly value: number }[];
  readonly findings?: readonly { readonly code: string; readonly cell?: string }[];
  /** Codes of findings that would be false alarms. */
  readonly forbid?: readonly string[];
  /** Sheets that must be read or named. */
  readonly sheets?: readonly string[];
  /** Codes of questions that a colleague would ask too. */
  readonly legit?: readonly string[];
  /** What a clerk would answer: a choice by its id or by words of its label, else the first. */
  readonly answers?: readonly ClerkAnswer[];
}

export interface ExpectedSchool {
  readonly name: string;
  readonly stage: string;
  readonly sheet?: string;
  readonly row?: number;
  /** A value that is absent must be 缺数. */
  readonly indicators: readonly { readonly code: string; readonly value?: number; readonly state?: string }[];
}

export interface ClerkAnswer {
  /** Code of the questions answered so. */
  readonly code: string;
  /** Id of a choice, words of its label, or `near`: the first. */
  readonly pick: string;
}

/** The part of the JSON report that expectations speak of. */
export interface Report {
  readonly county: { readonly verdict: string };
  readonly tables: readonly {
    readonly sheet: string;
    readonly bySchool?: readonly ReportedFigures[];
    readonly figures?: readonly ReportedFigures[];
  }[];
  readonly schools: readonly {
    readonly name: string;
    readonly stage: string;
    readonly sheet: string;
    readonly row: number;
    readonly indicators: readonly {
      readonly code: string;
      readonly value: number | null;
      readonly state: string;
      readonly reason?: string;
      readonly cells: readonly string[];
    }[];
  }[];
  readonly balance: readonly {
    readonly stage: string;
    readonly code: string;
    readonly mean: number | null;
    readonly cv: number | null;
    readonly met: boolean | null;
    readonly excluded: readonly unknown[];
  }[];
  readonly outside: readonly { readonly name: string }[];
  readonly questions: readonly ReportedQuestion[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly cells: readonly string[];
  }[];
}

export interface ReportedFigures {
  readonly name: string;
  readonly values: readonly { readonly field: string; readonly value: number }[];
}

export interface ReportedQuestion {
  readonly id: string;
  readonly code: string;
  readonly message: string;
  readonly cells: readonly string[];
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly answer: string | null;
}

/** The report as whoever reads its JSON has it. */
export function reportOf(assessment: WorkbookAssessment): Report {
  return JSON.parse(JSON.stringify(jsonReport(assessment))) as Report;
}
