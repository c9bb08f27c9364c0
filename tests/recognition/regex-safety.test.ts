import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import ts from "typescript";

const SOURCES = join(__dirname, "../../src");
/** What looks at the texts of sheets and documents. */
const FOLDERS = ["recognition", "core", "plan", "audit", "docx"];
const LENGTHS = [24, 1000, 30_000];
/**
 * A guard against patterns that never end, or go over a text again from each of its characters; not a measure: one that goes
 * over the longest text once takes a millisecond, one that begins anew at each character half a second or more.
 */
const HANGS_AFTER = 300;
/** All texts together: longer than this they are looked at one by one. */
const SUSPECT_AFTER = 900;

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

/** @example unescaped("\\u2460") // "①" */
function unescaped(sign: string): string {
  return sign.startsWith("\\u") ? String.fromCharCode(Number.parseInt(sign.slice(2), 16)) : sign;
}

/** Long texts of what the pattern itself is made of, and of what sheets are full of. */
function adversaries(source: string, length: number): string[] {
  const words = [...new Set(source.match(/[\u4e00-\u9fa5a-z]+/g) ?? [])];
  const characters = [...new Set(source.match(/[\u4e00-\u9fa5]/g) ?? [])];
  const signs = [...new Set(source.match(/[^\u4e00-\u9fa5a-zA-Z0-9\\]|\\u[0-9a-f]{4}/g) ?? [])].map(unescaped);
  const pieces = new Set([
    ...words.slice(0, 24),
    ...words.slice(1, 12).map((word, index) => `${words[index] ?? ""}${word}`),
    ...characters.slice(0, 12),
    characters.join(""),
    ...signs.slice(0, 24),
  ]);
  pieces.delete("");
  return [...(USUAL.get(length) ?? []), ...[...pieces].flatMap((piece) => longTexts(piece, length))];
}

/** Goes over all texts in one script: a time limit of its own for each would cost more than they do. */
const REPLACING = new Script('for (const text of texts) text.replace(pattern, "")');

/** False where it does not come to an end in time, and is broken off. */
function endsOn({ source, flags }: Pattern, texts: readonly string[], timeout: number): boolean {
  try {
    REPLACING.runInContext(createContext({ pattern: new RegExp(source, flags), texts }), { timeout });
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
    if (endsOn(pattern, texts, SUSPECT_AFTER)) continue;
    const alone = texts.find((text) => !endsOn(pattern, [text], HANGS_AFTER));
    // All of them together may take longer than one may.
    if (alone !== undefined) return `${length} × ${alone.slice(0, 12)}`;
  }
  return null;
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(SOURCES, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
).filter((file) => file.endsWith(".ts"));
const patterns = files.flatMap((file) => patternsIn(file, readFileSync(join(SOURCES, file), "utf8")));

describe("patterns that are looked for in texts of sheets", () => {
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
    // Goes over the text again from each of its characters.
    expect(hangsOn({ file: "", source: "[*※]+$", flags: "" })).not.toBeNull();
  }, 300_000);
});
