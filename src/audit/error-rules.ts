import { cellCount, cellOfKey } from "../core/cell/address";
import { isCellError } from "../core/cell/cell-value";
import type { AuditIssue } from "./audit-issue";
import type { FormulaForm, SheetFormulas } from "./sheet-formulas";

const CATCHING = new Set(["IFERROR(", "IFNA("]);
/** Functions that look something up: what they do not find they tell as an error. */
const LOOKING_UP = new Set(["VLOOKUP(", "HLOOKUP(", "LOOKUP(", "MATCH(", "XLOOKUP(", "INDEX("]);

/** Larger ranges are not looked through for errors. */
const MOST_CELLS = 10_000;

/** Formulas that refer to cells which are gone, and formulas that make a number of an error. */
export function errorIssues(sheet: SheetFormulas): AuditIssue[] {
  const broken = new Set(sheet.forms.filter(({ tokens }) => tokens.some(isLost)));
  const catching = new Map(
    sheet.forms.flatMap((form): [FormulaForm, number][] => {
      const instead = numberInstead(form);
      return instead === null ? [] : [[form, instead]];
    }),
  );
  if (broken.size + catching.size === 0) return [];
  const issues: AuditIssue[] = [];
  for (const key of sheet.sheet.formulas.keys()) {
    const { row, column } = cellOfKey(key);
    const form = sheet.formAt(row, column);
    if (form === null) continue;
    if (broken.has(form)) {
      issues.push({
        kind: "reference-broken",
        risk: "high",
        cells: [sheet.ref(row, column)],
        because: [],
        repairs: [],
      });
      continue;
    }
    const instead = catching.get(form);
    if (instead === undefined || sheet.valueAt(row, column) !== instead) continue;
    const because = causesOf(sheet, form, row, column);
    if (because === null) continue;
    issues.push({
      kind: "error-hidden",
      risk: because.length > 0 ? "high" : "medium",
      cells: [sheet.ref(row, column)],
      because,
      repairs: [],
    });
  }
  return issues;
}

function isLost(token: FormulaForm["tokens"][number]): boolean {
  return token.type === "error" && token.text.startsWith("#REF");
}

/** The number that a formula shows for an error: =IFERROR(…,0). Null where it is a text, a blank or another formula. */
function numberInstead({ tokens }: FormulaForm): number | null {
  const [call] = tokens;
  if (call?.type !== "call" || !CATCHING.has(call.text)) return null;
  const [comma, number, end] = tokens.slice(-3);
  const isInstead =
    comma?.type === "sign" &&
    comma.text === "," &&
    number?.type === "number" &&
    end?.type === "sign" &&
    end.text === ")";
  return isInstead ? Number(number.text) : null;
}

/**
 * The cells that are errors or texts where a number is needed; none for a thing looked up and not found. Null where nothing
 * tells that an error was caught: a quotient by nothing is no error of the sheet.
 */
function causesOf(sheet: SheetFormulas, form: FormulaForm, row: number, column: number): AuditIssue["because"] | null {
  const isLookup = form.tokens.some(
    ({ type, ...token }) => type === "call" && "text" in token && LOOKING_UP.has(token.text),
  );
  const causes = sheet.areasOf(form, row, column).flatMap((area) => {
    if (cellCount(area) > (isLookup ? 1 : MOST_CELLS)) return [];
    const found = [];
    for (let at = area.row; at < area.row + area.rows; at += 1) {
      for (let across = area.column; across < area.column + area.columns; across += 1) {
        const value = sheet.valueAt(at, across);
        const isText = typeof value === "string" && !isLookup && cellCount(area) === 1 && !isNumeric(value);
        if (isCellError(value) || isText) found.push(sheet.ref(at, across));
      }
    }
    return found;
  });
  return causes.length > 0 ? causes : isLookup ? [] : null;
}

/** Texts that Excel takes for numbers in a calculation; an empty text is none. */
function isNumeric(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text.trim()));
}
