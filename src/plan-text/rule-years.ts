import { isRateOrLimit, clausesOf, type Clause, withoutOwners } from "./clauses";
import { figuresOf, type TextFigure } from "./figures";
import { type Paragraph, type Plan, quote } from "./plan";
import type { PlanIssue, PlanProof, RuleResult } from "./plan-issue";
import { amountOf, checkFigures, inUnitOf } from "./rule-sums";
import { pairsOf, sharedPairs, wordsOnly } from "./texts-alike";

interface YearPart {
  readonly year: number;
  readonly figure: TextFigure;
  readonly clause: Clause;
}

const YEAR = /(?<!\d)((?:19|20)\d\d)年/;
/** A year that is a date to reach, or that tells of what has been, divides nothing. */
const NO_PART = /到\s*(?:19|20)\d\d年|截至|累计|力争|自(?:19|20)\d\d年|(?:19|20)\d\d年(?:以来|起|—)/;
/** What is left over belongs to the total as a year does. */
const REST = /^(?:其余|剩余|余下|剩下)/;
const STOCK = /现有|原有|目前|已有|已建成|已完成|截至|上年|去年|在校|在编|达到|核定为/;
/** Clauses between a total and the first of its years. */
const MOST_CLAUSES = 4;

/** Tasks of the years held against the total that they divide: 补充77名,2020年补充26名,2021年补充26名,2022年补充25名. */
export function checkYearSplits({ paragraphs }: Plan): RuleResult {
  const issues: PlanIssue[] = [];
  const proofs: PlanProof[] = [];
  for (const paragraph of paragraphs) {
    if (!YEAR.test(paragraph.text)) continue;
    for (const { total, ofTotal, parts } of splitsOf(paragraph)) {
      const figures = parts.map(({ figure }) => figure);
      const check = checkFigures(total, figures);
      const last = figures.at(-1) ?? total;
      const because = [quote(paragraph, ofTotal.start, last.end)];
      const amounts = { total: amountOf(total), parts: figures.map(amountOf) };
      if (check.state !== "wrong")
        proofs.push({ kind: "years", ...amounts, isWithin: check.state !== "exact", because });
      else {
        const named = pairsOf(wordsOnly(parts.map(({ clause }) => clause.text.replace(YEAR, ",")).join("")));
        const isSame = sharedPairs(named, pairsOf(wordsOnly(ofTotal.text))) > 0;
        issues.push({
          kind: "years",
          ...amounts,
          sum: inUnitOf(total, check.sum),
          risk: isSame ? "wrong" : "check",
          because,
        });
      }
    }
  }
  return { issues, proofs };
}

function splitsOf(paragraph: Paragraph) {
  const text = withoutOwners(paragraph.text);
  const clauses = clausesOf(text);
  const splits: { total: TextFigure; ofTotal: Clause; parts: YearPart[] }[] = [];
  let parts: YearPart[] = [];
  let total: { figure: TextFigure; clause: Clause; at: number } | null = null;
  const close = (): void => {
    if (total && parts.length >= 2) splits.push({ total: total.figure, ofTotal: total.clause, parts });
    parts = [];
  };
  for (const [at, clause] of clauses.entries()) {
    const figures = figuresOf(clause.text)
      .filter((figure) => figure.mask === null && figure.kind !== "%" && !isRateOrLimit(clause.text, figure))
      .map((figure) => ({ ...figure, start: figure.start + clause.start, end: figure.end + clause.start }));
    const year = NO_PART.test(clause.text) ? null : YEAR.exec(clause.text);
    const figure = figures.find(({ kind }) => kind === total?.figure.kind);
    const isNext = total !== null && at - total.at <= MOST_CLAUSES + 2 * parts.length;
    if (year && figure && isNext && Number(year[1]) > (parts.at(-1)?.year ?? 0)) {
      parts.push({ year: Number(year[1]), figure, clause });
      continue;
    }
    const lastYear = parts.at(-1)?.year;
    if (figure && isNext && lastYear !== undefined && REST.test(clause.text.trim())) {
      parts.push({ year: lastYear, figure, clause });
      continue;
    }
    const [first] = figures;
    if (!first) continue;
    close();
    total = year || STOCK.test(clause.text) ? null : { figure: first, clause, at };
  }
  close();
  return splits;
}
