/** A piece of a formula: what may be looked into (`code`), or what must be left alone (texts, quoted sheet names, brackets). */
export interface FormulaPiece {
  readonly isCode: boolean;
  readonly text: string;
}

/**
 * Cuts a formula into code and what is quoted: "texts", 'sheet names', [structured references and external books].
 * The pieces joined again are the formula.
 */
export function splitFormula(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let codeStart = 0;
  let at = 0;
  while (at < formula.length) {
    const sign = formula[at];
    if (sign !== '"' && sign !== "'" && sign !== "[") {
      at += 1;
      continue;
    }
    const end = sign === "[" ? endOfBrackets(formula, at) : endOfQuote(formula, at, sign);
    if (at > codeStart) pieces.push({ isCode: true, text: formula.slice(codeStart, at) });
    pieces.push({ isCode: false, text: formula.slice(at, end) });
    codeStart = end;
    at = end;
  }
  if (codeStart < formula.length) pieces.push({ isCode: true, text: formula.slice(codeStart) });
  return pieces;
}

function endOfQuote(formula: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < formula.length) {
    if (formula[at] === quote) {
      if (formula[at + 1] !== quote) return at + 1;
      at += 1;
    }
    at += 1;
  }
  return formula.length;
}

function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === "[") depth += 1;
    else if (formula[at] === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
}
