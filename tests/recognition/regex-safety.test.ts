import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import ts from "typescript";

const FOLDER = join(__dirname, "../../src/recognition");
const LENGTHS = [24, 1000, 30_000];
/** A guard against patterns that never end, not a measure: one that goes over the text once takes a millisecond. */
const HANGS_AFTER = 1500;

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Every pattern that is written in a source text. */
function patternsIn(file: string, text: string): Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return found;
}

/** Long texts of what the pattern itself is made of, each with an end that cannot match. */
function adversaries(source: string, length: number): string[] {
  const words = [...new Set(source.match(/[\u4e00-\u9fa5a-z]+/g) ?? [])];
  const characters = [...new Set(source.match(/[\u4e00-\u9fa5]/g) ?? [])];
  const repeated = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const pieces = [
    ...words.slice(0, 24),
    ...words.slice(1, 12).map((word, index) => `${words[index] ?? ""}${word}`),
    ...characters.slice(0, 12),
    characters.join(""),
    "1",
    "12,",
    "1.",
    "(",
    ")",
    "()",
    "（",
    "((人",
    " ",
    "\n",
    "a",
    "—",
    "校",
    "1 ",
    "一、",
    "（一）",
    ":",
    "/",
  ];
  return pieces
    .filter((piece) => piece !== "")
    .flatMap((piece) => [`${repeated(piece)}\u0001`, `${repeated(piece)}`, `\u0001${repeated(piece)}\u0001`]);
}

/** The text on which the pattern does not end in time, or null. Short texts come first, and each is broken off. */
function hangsOn({ source, flags }: Pattern): string | null {
  const context = createContext({ pattern: new RegExp(source, flags), text: "" });
  for (const length of LENGTHS) {
    for (const text of adversaries(source, length)) {
      context.text = text;
      try {
        runInContext('text.replace(pattern, "")', context, { timeout: HANGS_AFTER });
      } catch {
        return `${length} × ${text.slice(0, 12)}`;
      }
    }
  }
  return null;
}

const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const patterns = files.flatMap((file) => patternsIn(file, readFileSync(join(FOLDER, file), "utf8")));

describe("patterns that recognition looks for", () => {
  it("are found in the sources", () => {
    expect(patterns.length).toBeGreaterThan(30);
    expect(patternsIn("x.ts", "const a = /^(?:a|b)+$/g;")).toEqual([
      { file: "x.ts", source: "^(?:a|b)+$", flags: "g" },
    ]);
  });
  it("end quickly on any long text", () => {
    const hanging = patterns.flatMap((pattern) => {
      const text = hangsOn(pattern);
      return text === null ? [] : [`${pattern.file}: /${pattern.source}/ on ${text}…`];
    });
    expect(hanging).toEqual([]);
  }, 120_000);
  it("would be caught if they did not", () => {
    expect(hangsOn({ file: "", source: "^(?:校|校)+学$", flags: "" })).not.toBeNull();
  }, 120_000);
});
