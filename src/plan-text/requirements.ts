import { clausesOf, withoutOwners } from "./clauses";
import { figuresOf, type TextFigure } from "./figures";
import { itemCode } from "./numbering";
import { type Plan, quote, quoteLine, type Sentence, type TextRow } from "./plan";
import { tight } from "./plan-line";
import type { Quotation } from "./plan-line";
import { pairsOf, sharedPairs, wordsOnly } from "./texts-alike";
import { greatest } from "../core/quantity/long-lists";

/** A numbered item of a list in an annex. */
export interface AnnexItem {
  readonly code: string;
  readonly group: number;
  readonly ordinal: number;
  /** In one way of writing, without its code. */
  readonly text: string;
  readonly row: TextRow;
  /** Position of its cell in the row. */
  readonly cell: number;
}

/** An item with the sentence of the body that asks for the same. */
export interface SameRequirement {
  readonly item: AnnexItem;
  readonly sentence: Sentence;
  readonly because: readonly Quotation[];
}

/** Numbered items in the tables of annexes, in their order. */
export function annexItems({ tables }: Plan): readonly AnnexItem[] {
  return tables.flatMap(({ part, rows }) =>
    part === 0
      ? []
      : rows.flatMap((row) => {
          const cell = row.cells.findIndex((text) => itemCode(text) !== null);
          const text = row.cells[cell] ?? "";
          const code = itemCode(text);
          return code
            ? [
                {
                  ...code,
                  code: code.text,
                  text: text.slice(text.indexOf(code.text) + code.text.length).trim(),
                  row,
                  cell,
                },
              ]
            : [];
        }),
  );
}

/** So much of the words of one clause have to stand in the other where a figure is shared, and where none is. */
const ALIKE = 0.55;
const LIKE_WITHOUT_FIGURE = 0.8;
const LEAST_PAIRS = 2;
/** Pairs of characters that a clause needs to be known by, where a figure is shared, and where none is. */
const SHORT_CLAUSE = 6;
const LONG_CLAUSE = 10;

interface Said {
  readonly sentence: Sentence;
  readonly text: string;
  readonly figures: readonly TextFigure[];
  readonly pairs: ReadonlySet<string>;
}

/**
 * Items of annexes with the sentences of the body that ask for the same: they share a figure that stands once in either,
 * or a figure and most words of a clause, or nearly all words of a clause.
 */
export function sameRequirements(plan: Plan, items: readonly AnnexItem[]): readonly SameRequirement[] {
  if (items.length === 0) return [];
  const body = plan.sentences.filter(({ paragraph }) => paragraph.part === 0).map(read);
  const ofItems = items.map((item) => figuresOf(item.text).map(keyOf));
  return items.flatMap((item, at): readonly SameRequirement[] => {
    const keys = new Set(ofItems[at]);
    const rare = [...keys].filter((key) => ofItems.filter((each) => each.includes(key)).length === 1);
    const own = pairsOf(wordsOnly(item.text));
    const clauses = clausesOf(item.text)
      .map(({ text }) => pairsOf(wordsOnly(text)))
      .filter(({ size }) => size >= SHORT_CLAUSE);
    let best: { said: Said; score: number } | null = null;
    for (const said of body) {
      const shared = said.figures.some((figure) => keys.has(keyOf(figure)));
      const long = clauses.filter(({ size }) => shared || size >= LONG_CLAUSE);
      const score = greatest(
        [own, ...long].map((clause) => sharedPairs(clause, said.pairs)),
        0,
      );
      const isOnly =
        shared &&
        rare.some((key) => said.figures.some((figure) => keyOf(figure) === key) && isOnceIn(body, key)) &&
        [...own].filter((pair) => said.pairs.has(pair)).length >= LEAST_PAIRS;
      if (!isOnly && score < (shared ? ALIKE : LIKE_WITHOUT_FIGURE)) continue;
      if (best === null || score > best.score) best = { said, score };
    }
    if (best === null) return [];
    const { sentence } = best.said;
    const because = [
      quote(sentence.paragraph, sentence.start, sentence.start + withoutOwners(sentence.text).trimEnd().length),
      quoteLine(item.row.line),
    ];
    return [{ item, sentence, because }];
  });
}

function read(sentence: Sentence): Said {
  const text = withoutOwners(sentence.text);
  return { sentence, text, figures: figuresOf(text), pairs: pairsOf(wordsOnly(text)) };
}

function isOnceIn(body: readonly Said[], key: string): boolean {
  return body.filter(({ figures }) => figures.some((figure) => keyOf(figure) === key)).length === 1;
}

/** A figure with its unit, as one text. */
export function keyOf({ value, unit }: Pick<TextFigure, "value" | "unit">): string {
  return `${value}${unit}`;
}

const OPENING = /^[\s(]*(?:\d+[.、])?(?:且|并|确保|使|保障|力争|推动|努力|切实|继续|进一步|全面|对)+/;

/** Clauses of a text without what only joins or urges; without white space. */
export function plainClauses(text: string): readonly string[] {
  return clausesOf(tight(text)).map((clause) => {
    const plain = clause.text.replace(OPENING, "");
    const opened = (plain.match(/\(/g) ?? []).length;
    const closed = (plain.match(/\)/g) ?? []).length;
    return closed > opened ? plain.replace(/\)$/, "") : plain;
  });
}
