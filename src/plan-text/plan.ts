import { type Mark, markOf } from "./numbering";
import { cardLabel, isChrome, isResidue } from "./page-chrome";
import { plainText, type PlanLine, type Quotation } from "./plan-line";

/** A paragraph of a plan in its place. */
export interface Paragraph {
  readonly line: PlanLine;
  /** The line in one way of writing, of the same length. */
  readonly text: string;
  readonly mark: Mark | null;
  /** Position of the paragraph that it stands under; null at the top. */
  readonly parent: number | null;
  /** 0 for the body, 1 for the first annex … */
  readonly part: number;
}

/** A sentence, with where it begins in its paragraph. */
export interface Sentence {
  readonly paragraph: Paragraph;
  readonly start: number;
  /** In one way of writing, without its full stop. */
  readonly text: string;
}

/** Rows of a table that stand one below the other. */
export interface TextTable {
  readonly part: number;
  readonly rows: readonly TextRow[];
}

export interface TextRow {
  readonly line: PlanLine;
  /** In one way of writing, without white space at their ends. */
  readonly cells: readonly string[];
}

/** A plan as it was read. */
export interface Plan {
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tables: readonly TextTable[];
  /** Lines of a web page around it, which nothing is read from. */
  readonly chrome: readonly PlanLine[];
  /** The card of a government's site before it: label and what stands there. */
  readonly card: readonly { readonly line: PlanLine; readonly label: string; readonly value: string }[];
  /** Headings of the annexes, from the first. */
  readonly annexes: readonly PlanLine[];
}

const ANNEX = /^附(?:件|表|录)\s*[:]?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*[:]?$/;

/** Reads the lines of a plan. Takes time in step with the length of the text. */
export function readPlan(lines: readonly PlanLine[]): Plan {
  const said = lines.map((line) => ({ line, text: plainText(line.text) })).filter(({ text }) => text.trim() !== "");
  const rows = rowsOf(said.map(({ line }) => line));
  const last = said.reduce((found, { text }, at) => (isResidue(text) ? found : at), -1);
  const [paragraphs, tables, chrome, annexes]: [Paragraph[], TextRow[][], PlanLine[], PlanLine[]] = [[], [], [], []];
  const card: Plan["card"][number][] = [];
  const tableParts: number[] = [];
  let open: number[] = [];
  let before: TextRow | null = null;
  for (const [at, { line, text }] of said.entries()) {
    const row: TextRow | null = rows[at] ?? null;
    if (row) {
      if (before === null) {
        tables.push([row]);
        tableParts.push(annexes.length);
      } else tables.at(-1)?.push(row);
      before = row;
      continue;
    }
    const label = annexes.length === 0 && paragraphs.length < MOST_BEFORE_CARD ? cardLabel(text) : null;
    if (label) {
      const next = said[at + 1];
      const isAlone = label.value === "" && next !== undefined && cardLabel(next.text) === null && !rows[at + 1];
      card.push({ line, label: label.label, value: isAlone ? next.text.trim() : label.value });
    } else if (isChrome(text) || (at > last && isResidue(text))) chrome.push(line);
    else {
      // A heading between two tables parts them; a line of a page between two rows does not.
      before = null;
      if (ANNEX.test(text.trim())) {
        annexes.push(line);
        open = [];
      }
      const mark = markOf(text);
      if (mark) open = open.filter((index) => (paragraphs[index]?.mark?.level ?? 0) < mark.level);
      paragraphs.push({ line, text, mark, parent: open.at(-1) ?? null, part: annexes.length });
      if (mark) open.push(paragraphs.length - 1);
    }
  }
  return {
    paragraphs,
    sentences: paragraphs.flatMap(sentencesOf),
    tables: tables.map((each, at) => ({ part: tableParts[at] ?? 0, rows: each })),
    chrome,
    card,
    annexes,
  };
}

/** A card stands before the text. */
const MOST_BEFORE_CARD = 12;

/** The rows among some lines: those of Word's tables, and lines of text whose cells are parted by | or by tabs, two at least. */
function rowsOf(lines: readonly PlanLine[]): readonly (TextRow | null)[] {
  const split = lines.map((line) => line.cells ?? cellsOf(line.text));
  return lines.map((line, at) => {
    const cells = split[at];
    if (!cells || isChrome(plainText(line.text))) return null;
    const isRow = line.cells !== null || Boolean(split[at - 1]) || Boolean(split[at + 1]);
    return isRow ? { line, cells: cells.map((cell) => plainText(cell).trim()) } : null;
  });
}

function cellsOf(text: string): readonly string[] | null {
  for (const sign of ["|", "｜", "\t"]) {
    const cells = text.replace(/^\s*[|｜]\s*(?=[^|｜])/, "").split(sign);
    if (cells.length > 1 && cells.some((cell) => cell.trim() !== "")) return cells;
  }
  return null;
}

/** A longer one is no sentence of a plan: it is cut, so that no rule has to compare all of it with all of it. */
const LONGEST_SENTENCE = 1_500;

/** The sentences of a paragraph; what stands in brackets is not taken apart. */
function sentencesOf(paragraph: Paragraph): readonly Sentence[] {
  const { text } = paragraph;
  const sentences: Sentence[] = [];
  let start = 0;
  let depth = 0;
  const end = (at: number): void => {
    const said = text.slice(start, at);
    if (said.trim() !== "") sentences.push({ paragraph, start, text: said });
    start = at + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (at - start >= LONGEST_SENTENCE && /[,、;:\s]/.test(sign)) {
      depth = 0;
      end(at);
    } else if (at - start >= 2 * LONGEST_SENTENCE) end(at);
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    else if (sign === "。" || ((sign === ";" || sign === "!" || sign === "?") && depth === 0)) {
      depth = 0;
      end(at);
    }
  }
  end(text.length);
  return sentences;
}

/** The words of a paragraph between two places of it, exactly as they stand. */
export function quote({ line }: Pick<Paragraph, "line">, start: number, end: number): Quotation {
  return { line: line.number, text: line.text.slice(start, end).trim() };
}

export function quoteSentence({ paragraph, start, text }: Sentence): Quotation {
  return quote(paragraph, start, start + text.length);
}

/** A whole line. */
export function quoteLine(line: PlanLine): Quotation {
  return { line: line.number, text: line.text.trim() };
}
