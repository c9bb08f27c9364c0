import type { CellRef } from "../../core/cell/address";

/**
 * A piece of text. `words` are ours and hold no figure; `name` is what something is called (a school, a file, a clause, a
 * day); `blank` is to be filled in; `figure` was computed or entered, and leads by its number to the line of the table of
 * sources that is begun by the `source` of this number.
 */
export type ReportRun =
  | { readonly is: "words" | "name" | "blank"; readonly text: string }
  | { readonly is: "figure"; readonly text: string; readonly source: number }
  | { readonly is: "source"; readonly text: string; readonly source: number };

export type ReportText = readonly ReportRun[];

export type ReportBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: ReportText }
  /** Who hands it over, and the day: at the right, with room for a seal. */
  | { readonly kind: "signature"; readonly lines: readonly ReportText[] }
  /** What follows begins on a page of its own. */
  | { readonly kind: "appendix"; readonly text: string }
  | ReportTable;

export interface ReportTable {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportText[])[];
}

export interface ReportColumn {
  readonly name: string;
  /** Part of the table's width, of any sum. */
  readonly width: number;
  /** Texts that are read stand at the left; numbers and verdicts in the middle. */
  readonly isText?: true;
}

/** How a figure came about. */
export type SourceKind = "entered" | "computed" | "counted" | "summed-up" | "standard" | "ledger" | "judged" | "price";

/** A line of the table of sources: what some figures of the report are, and where they come from. */
export interface ReportSource {
  /** From 1, in the order in which the report names them. */
  readonly number: number;
  readonly what: string;
  /** The figures as the report prints them. */
  readonly said: readonly string[];
  readonly kind: SourceKind;
  /** The cells that they come from; none of what a standard, a person or the report itself says. */
  readonly cells: readonly CellRef[];
  /** The same in words, or what else they come from. */
  readonly where: string;
  /** How they were computed, in words. */
  readonly how: string;
}

/** 县级自评报告 as plain data. Every text is plain text. */
export interface ReportContent {
  /** With 示例数据 where the figures are a sample's. */
  readonly title: ReportText;
  readonly blocks: readonly ReportBlock[];
  readonly sources: readonly ReportSource[];
  /** What is still lacking before it can be handed in: evidence, figures, blanks. They stand in the blocks as well. */
  readonly lacking: readonly ReportLacking[];
}

/** What is lacking of one kind. */
export interface ReportLacking {
  readonly heading: string;
  readonly items: readonly ReportText[];
}
