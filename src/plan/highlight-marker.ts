import { call, type Formula, number, operation, text } from "./formula/formula";
import { printFormula } from "./formula/print-formula";

/** What the text begins with that every conditional format of ours carries. */
const LABEL = "EDU";
/** `N("EDU`: with this the marker begins in a printed formula. */
const START = printFormula(call("N", text(LABEL))).slice(1, -2);

/**
 * The test by which a conditional format is known as ours: always true, as no text is a number.
 * @example printFormula(highlightMarker("1.1")) // =N("EDU:1.1")=0
 */
export function highlightMarker(code: string): Formula {
  return operation(call("N", text(`${LABEL}:${code}`)), "=", number(0));
}

/** True when a conditional format's formula is one of ours. */
export function isOurHighlight(formula: string): boolean {
  return highlightCode(formula) !== null;
}

/**
 * The code in the marker of one of ours, however a program spells the formula; null of another's.
 * @example highlightCode('= n( "EDU:1.1" ) = 0') // 1.1
 */
export function highlightCode(formula: string): string | null {
  const plain = formula.replace(/\s/g, "").toUpperCase();
  const start = plain.indexOf(START);
  return start < 0 ? null : plain.slice(start + START.length).replace(/^:|".*$/g, "");
}
