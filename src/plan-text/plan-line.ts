/** One line of a plan as it was handed over: a paragraph, or a row of a table. */
export interface PlanLine {
  /** Counted from 1: of a text its line, of a Word file its paragraph, every row of a table being one. */
  readonly number: number;
  /** Exactly as it stands; of a row its cells with " | " between them. */
  readonly text: string;
  /** The cells of a row of a table; null where the line is a paragraph, or nothing tells. */
  readonly cells: readonly string[] | null;
}

/** What a finding rests on: the words exactly as they stand in the plan, and where. */
export interface Quotation {
  readonly line: number;
  readonly text: string;
}

/** More text than any plan that somebody would have looked through: a million characters are more than 1,000 pages. */
export const MOST_CHARACTERS = 1_000_000;

/**
 * The lines of a text. Rows of tables are told later, by what stands in them.
 *
 * @example linesOfText("一、目标\r\n到2025年达标。")[1] // { number: 2, text: "到2025年达标。", cells: null }
 */
export function linesOfText(text: string): readonly PlanLine[] {
  return text
    .replace(/^\ufeff/, "")
    .replace(/(?:\r\n|[\n\r])$/, "")
    .split(/\r\n|[\n\r\u2028\u2029\v\f]/)
    .map((line, at) => ({ number: at + 1, text: line, cells: null }));
}

const QUOTES = /["“”„‟「」『』]/g;
const DASHES = /[‐-―−－~～]/g;

/**
 * A line in one way of writing, of the same length: what stands at a place of it stands at the same place of the line.
 * Wide letters, digits and signs are narrow, all quotation marks ", all dashes —.
 *
 * @example plainText("投入５３００万元，其中：") // "投入5300万元,其中:"
 */
export function plainText(text: string): string {
  return text
    .replace(/[\uff01-\uff5d]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\t]/g, " ")
    .replace(DASHES, "—")
    .replace(/(?<=[\p{Script=Han}\d])-(?=\d)/gu, "—")
    .replace(QUOTES, '"')
    .replace(/[﹒．]/g, ".")
    .replace(/[〈《]/g, "《")
    .replace(/[〉》]/g, "》");
}

/** Two texts without what layout put between their characters. */
export function tight(text: string): string {
  return text.replace(/\s+/g, "");
}
