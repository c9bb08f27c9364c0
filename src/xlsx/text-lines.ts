const DELIMITERS = [",", "\t", ";"] as const;
/** As much of a text as tells its delimiter: its first line, or the beginning of a long one. */
const HEAD = 65_536;
/** Characters between quotes; Excel keeps a sixtieth of it in a cell. */
const LONGEST_CELL = 2_000_000;

/** Lines of cells; quotes as in RFC 4180, without a delimiter given the one that the first line has most of. */
export function parseLines(text: string, delimiter = delimiterOf(text)): string[][] {
  return Array.from(eachLine(text, delimiter), (line) => [...line]);
}

/** The same, a line at a time. @param most cells after which a line is told without waiting for its end */
export function* eachLine(
  text: string,
  delimiter = delimiterOf(text),
  most = Infinity,
): Generator<readonly string[], void> {
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = cellFrom(text, at, delimiter);
    const sign = text.charAt(end);
    at = end + 1;
    if (end >= text.length && cell === "" && line.length === 0) return;
    line.push(cell);
    if (sign === delimiter) {
      if (at < text.length && line.length <= most) continue;
      // Behind a delimiter at the very end stands a blank cell.
      line.push("");
    }
    yield line;
    line = [];
    if (sign === "\r" && text.charAt(at) === "\n") at += 1;
  }
}

/** The cell that begins there, and where what ends it stands: a delimiter, a line end or the end of the text. */
function cellFrom(text: string, start: number, delimiter: string): { readonly cell: string; readonly end: number } {
  if (text.charAt(start) !== '"') {
    const end = endOfCell(text, start, delimiter);
    return { cell: text.slice(start, end), end };
  }
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text.charAt(close + 1) === '"') {
    // No table has such a cell; its millions of quotes are not put right for whoever refuses it.
    if (close - start > LONGEST_CELL) return { cell: text.slice(start + 1), end: text.length };
    close = text.indexOf('"', close + 2);
  }
  const quoted = text.slice(start + 1, close < 0 ? text.length : close).replaceAll('""', '"');
  if (close < 0) return { cell: quoted, end: text.length };
  const end = endOfCell(text, close + 1, delimiter);
  return { cell: quoted + text.slice(close + 1, end), end };
}

function endOfCell(text: string, start: number, delimiter: string): number {
  const code = delimiter.charCodeAt(0);
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === code || sign === 10 || sign === 13) return at;
  }
  return text.length;
}

function delimiterOf(text: string): string {
  const head = text.trimStart().slice(0, HEAD);
  const first = /^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(head)?.[0].replace(/"(?:[^"]|"")*"/g, "") ?? "";
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(counts.reduce((most, each) => Math.max(most, each), -Infinity))] ?? ",";
}
