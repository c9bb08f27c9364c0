const DELIMITERS = [",", "\t", ";"] as const;

/** Lines of cells; quotes as in RFC 4180, without a delimiter given the one that the first line has most of. */
export function parseLines(text: string, delimiter = delimiterOf(text)): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = "";
  let isQuoted = false;
  const endLine = (): void => {
    line.push(cell);
    lines.push(line);
    line = [];
    cell = "";
  };
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === delimiter) {
      line.push(cell);
      cell = "";
    } else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text.charAt(i + 1) === "\n") i += 1;
      endLine();
    } else cell += sign;
  }
  if (cell !== "" || line.length > 0) endLine();
  return lines;
}

function delimiterOf(text: string): string {
  const first = /^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text.trimStart())?.[0].replace(/"(?:[^"]|"")*"/g, "") ?? "";
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
