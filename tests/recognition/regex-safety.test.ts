import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
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

const USUAL_PIECES = [
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

/** A piece over and over, with ends that cannot match. */
function longTexts(piece: string, length: number): string[] {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  return [`${text}\u0001`, text, `\u0001${text}\u0001`];
}

const USUAL = new Map(LENGTHS.map((length) => [length, USUAL_PIECES.flatMap((piece) => longTexts(piece, length))]));

/** Long texts of what the pattern itself is made of, and of what sheets are full of. */
function adversaries(source: string, length: number): string[] {
  const words = [...new Set(source.match(/[\u4e00-\u9fa5a-z]+/g) ?? [])];
  const characters = [...new Set(source.match(/[\u4e00-\u9fa5]/g) ?? [])];
  const pieces = new Set([
    ...words.slice(0, 24),
    ...words.slice(1, 12).map((word, index) => `${words[index] ?? ""}${word}`),
    ...characters.slice(0, 12),
    characters.join(""),
  ]);
  pieces.delete("");
  return [...(USUAL.get(length) ?? []), ...[...pieces].flatMap((piece) => longTexts(piece, length))];
}

/** Goes over all texts in one script: a time limit of its own for each would cost more than they do. */
const REPLACING = new Script('for (const text of texts) text.replace(pattern, "")');

/** False where it does not come to an end in time, and is broken off. */
function endsOn({ source, flags }: Pattern, texts: readonly string[]): boolean {
  try {
    REPLACING.runInContext(createContext({ pattern: new RegExp(source, flags), texts }), { timeout: HANGS_AFTER });
    return true;
  } catch (reason) {
    if ((reason as { readonly code?: string }).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw reason;
    return false;
  }
}

/** The text on which the pattern does not end in time, or null. Short texts come first. */
function hangsOn(pattern: Pattern): string | null {
  for (const length of LENGTHS) {
    const texts = adversaries(pattern.source, length);
    if (endsOn(pattern, texts)) continue;
    const alone = texts.find((text) => !endsOn(pattern, [text]));
    return `${length} × ${alone?.slice(0, 12) ?? "all of them together"}`;
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
  }, 300_000);
  it("would be caught if they did not", () => {
    expect(hangsOn({ file: "", source: "^(?:校|校)+学$", flags: "" })).not.toBeNull();
  }, 300_000);
});
