import { splitFormula } from "./formula-tokens";

/** Functions younger than the file format, which files name with a prefix. */
const FUTURE_FUNCTIONS = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR " +
    "BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT " +
    "CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ECMA.CEILING ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND " +
    "EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY " +
    "FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT " +
    "IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT " +
    "MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC " +
    "PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE " +
    "SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW " +
    "UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST FILTER SORT"
  ).split(" "),
);

/** Of these, files name some with a second prefix, and these two groups without any. */
const WORKSHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);
const WITHOUT_PREFIX = new Set(["NETWORKDAYS.INTL", "WORKDAY.INTL", "ISO.CEILING", "ERROR.TYPE"]);

const FUNCTION_CALL = /(?<![\w.!])([A-Za-z_][\w.]*)(?=\s*\()/g;
const WORD = /[A-Za-z_\u00a1-\uffff][\w.\u00a1-\uffff]*/g;

/**
 * A formula as files keep it, without "=": new functions get `_xlfn.`, names bound by LET and LAMBDA `_xlpm.`,
 * functions of an add-in (a dotted name that Excel does not have) `_xldudf_`.
 * @example formulaToFile("=EDU.DIFF_COEF(A1:A5,B1:B5)") // "_xldudf_EDU_DIFF_COEF(A1:A5,B1:B5)"
 */
export function formulaToFile(formula: string): string {
  const plain = formula.startsWith("=") ? formula.slice(1) : formula;
  const bound = boundNames(plain);
  return splitFormula(plain)
    .map(({ isCode, text }) => {
      if (!isCode) return text;
      const called = text.replace(FUNCTION_CALL, (name) => functionInFile(name));
      return bound.size === 0
        ? called
        : called.replace(WORD, (word) => (bound.has(word.toUpperCase()) ? `_xlpm.${word}` : word));
    })
    .join("");
}

function functionInFile(name: string): string {
  const upper = name.toUpperCase();
  if (upper.startsWith("_XL") || WITHOUT_PREFIX.has(upper)) return name;
  if (FUTURE_FUNCTIONS.has(upper)) return `_xlfn.${WORKSHEET_FUNCTIONS.has(upper) ? "_xlws." : ""}${upper}`;
  const dot = name.indexOf(".");
  return dot < 0 ? name : `_xldudf_${name.slice(0, dot).toUpperCase()}_${name.slice(dot + 1).toUpperCase()}`;
}

/** Names (upper case) that LET and LAMBDA bind anywhere in the formula. */
function boundNames(formula: string): Set<string> {
  const names = new Set<string>();
  for (const call of formula.matchAll(/\b(LET|LAMBDA)\s*\(/gi)) {
    const found = topLevelArguments(formula, call.index + call[0].length);
    found.slice(0, -1).forEach((argument, index) => {
      const isName = /^[A-Za-z_\u00a1-\uffff][\w.\u00a1-\uffff]*$/.test(argument);
      if (isName && (call[1]?.toUpperCase() === "LAMBDA" || index % 2 === 0)) names.add(argument.toUpperCase());
    });
  }
  return names;
}

function topLevelArguments(formula: string, start: number): string[] {
  const found: string[] = [];
  let present = "";
  let depth = 0;
  for (const { isCode, text } of splitFormula(formula.slice(start))) {
    for (const sign of isCode ? text : [text]) {
      if (sign === "(" || sign === "{") depth += 1;
      else if (sign === ")" || sign === "}") depth -= 1;
      if (depth < 0) return [...found, present.trim()];
      if (sign === "," && depth === 0) {
        found.push(present.trim());
        present = "";
      } else {
        present += sign;
      }
    }
  }
  return [...found, present.trim()];
}
