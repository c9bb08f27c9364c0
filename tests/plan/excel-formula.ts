/**
 * Evaluates the small part of Excel's language that our conditional formats are written in, as Excel does: a blank or
 * a text is no number, arithmetic on it fails and the rule does not hold.
 *
 * @param cells by "C5", those of other sheets by "学生 表!C5"
 */
export function holds(formula: string, cells: Readonly<Record<string, unknown>>): boolean {
  const source = formula
    .replace(/^=/, "")
    .replace(/"([^"]*)"/g, (_all, text: string) => JSON.stringify(text))
    .replace(
      /'((?:[^']|'')+)'!\$?([A-Z]{1,3})\$?(\d+)/g,
      (_all, sheet: string, column: string, row: string) =>
        `cell(${JSON.stringify(`${sheet.replace(/''/g, "'")}!${column}${row}`)})`,
    )
    .replace(/(?<![!\w"$])\$?([A-Z]{1,3})\$?(\d+)(?![\w"(])/g, 'cell("$1$2")')
    .replace(/([^<>=])=(?!=)/g, "$1===");
  const language = {
    cell: (name: string): unknown => cells[name] ?? null,
    AND: (...tests: boolean[]): boolean => tests.every(Boolean),
    OR: (...tests: boolean[]): boolean => tests.some(Boolean),
    NOT: (test: boolean): boolean => !test,
    N: (value: unknown): number => (typeof value === "number" ? value : 0),
    ISNUMBER: (value: unknown): boolean => typeof value === "number",
    ROUND: (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits,
  };
  const run = new Function(...Object.keys(language), `return (${source});`) as (...parts: unknown[]) => unknown;
  return run(...Object.values(language)) === true;
}
