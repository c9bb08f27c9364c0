import type { CellRef } from "../../../core/cell/address";
import type { Source } from "../../../core/standards/standard";
import type { ReportRun, ReportSource, ReportText, SourceKind } from "../../../plan/documents/report-content";
import { areasInWords } from "../cells";
import { sourceInWords } from "../standard-figures";

/** Where a figure comes from, as it is told when the figure is written down. */
export interface FigureSource {
  readonly what: string;
  readonly kind: SourceKind;
  readonly how: string;
  readonly cells?: readonly CellRef[];
  /** What it comes from where that is no cell. */
  readonly where?: string;
}

/** A number that a person reads as one: 1,234.5 and 90%. */
const NUMBER = /[\d.,%]*\d[\d.,%]*/;

/** Numbers the sources of a report in the order in which its figures name them; figures of one source share its line. */
export class SourceBook {
  /** @param document the only one that the standard stands on; its clauses are named without it. Null of several */
  constructor(readonly document: string | null) {}

  private readonly drafts: (Omit<ReportSource, "said"> & { readonly said: string[] })[] = [];
  private readonly numbers = new Map<string, number>();

  /** The lines of the table of sources. */
  get sources(): readonly ReportSource[] {
    return this.drafts;
  }

  /** A figure with the number of its source; a text without any number is words. */
  figure(text: string, { what, kind, how, cells = [], where }: FigureSource): ReportRun {
    if (!NUMBER.test(text)) return words(text);
    const place = where ?? areasInWords(cells);
    const key = [what, kind, how, place].join("\n");
    const known = this.numbers.get(key);
    const number = known ?? this.drafts.length + 1;
    if (known === undefined) {
      this.numbers.set(key, number);
      this.drafts.push({ number, what, said: [], kind, cells, where: place, how });
    }
    const said = this.drafts[number - 1]?.said;
    if (said && !said.includes(text)) said.push(text);
    return { is: "figure", text, source: number };
  }

  /** A figure that the standard sets. */
  standard(text: string, what: string, source: Source, how = "—"): ReportRun {
    const where = source.document === this.document ? source.clause : sourceInWords(source);
    return this.figure(text, { what, kind: "standard", how, where });
  }
}

export const words = (text: string): ReportRun => ({ is: "words", text });
export const name = (text: string): ReportRun => ({ is: "name", text });
export const blank = (text: string): ReportRun => ({ is: "blank", text });

/** Texts with something between them. */
export function joined(texts: readonly ReportText[], between: string): ReportText {
  return texts.flatMap((text, at) => (at === 0 ? text : [words(between), ...text]));
}

/** A text without its marks. */
export function plainOf(text: ReportText): string {
  return text.map((run) => run.text).join("");
}
