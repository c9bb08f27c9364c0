import { cellName } from "../../core/cell/address";
import { type Finding, sentenceOf } from "../../core/findings/finding";
import type { FindingWords } from "../../core/findings/finding-definition";
import { NEEDED_GROUPS } from "../../recognition/joining/needed-groups";
import { KINDS } from "../../recognition/kinds/kinds";
import { fieldName, headerName, verdictName } from "./domain";
import { neededGroupNames } from "./headline";
import { floorInWords, indicatorsName, shareInWords, type StandardInWords } from "./standard-words";
import { WORDS } from "./words";

const LONGEST_QUOTE = 30;

/** How findings write names and numbers; their sentences stand beside their codes in `core/findings`. */
const FINDING_WORDS: Omit<FindingWords, "at" | "standard"> = {
  ...WORDS,
  fields: (fields) => fields.map(fieldName).join("、"),
  share: shareInWords,
  verdict: verdictName,
  /** A cell may hold 32,767 characters; a sentence quotes the beginning. */
  quote: (content) => {
    const whole = String(content);
    return whole.length > LONGEST_QUOTE ? `${whole.slice(0, LONGEST_QUOTE)}……` : whole;
  },
  header: headerName,
  tableKind: (kind) => KINDS.find((each) => each.kind === kind)?.name ?? "",
  groups: (groups) => neededGroupNames(NEEDED_GROUPS.filter((group) => groups.includes(group))),
};

/**
 * The sentence for a finding, naming the first cell that it is about.
 * @param standard the one that the check was made by
 */
export function findingMessage(finding: Finding, standard: StandardInWords): string {
  const [first] = finding.cells;
  return sentenceOf(finding, {
    ...FINDING_WORDS,
    at: first ? `${first.sheet}!${cellName(first.row, first.column)}` : "",
    standard: {
      indicators: standard.indicators.length,
      indicatorsInWords: indicatorsName(standard),
      floor: floorInWords(standard),
    },
  });
}
