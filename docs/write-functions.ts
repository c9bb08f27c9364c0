import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CustomFunction } from "../src/functions/custom-function";
import { CUSTOM_FUNCTIONS } from "../src/functions/registry";

/**
 * Writes what functions.md says of every argument from the declarations of the functions: `npm run docs`.
 * The table above it, with its examples, is written by hand; tests/functions/document.test.ts holds both against the functions.
 */
const DOCUMENT = path.join(__dirname, "functions.md");
const BEGIN = "<!-- 以下由函数的声明生成 -->\n";
const END = "<!-- 以上由函数的声明生成 -->\n";

/** EDU.MEETS(数值, 指标, 学段, [学生数], [标准], [零值]) */
export function signatureOf({ id, parameters }: CustomFunction): string {
  const names = Object.values(parameters).map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `EDU.${id}(${names.join(", ")})`;
}

/** The document with the part between its marks written anew. @throws Error when a mark is missing */
export function withParameters(document: string): string {
  const [before, rest] = splitAt(document, BEGIN);
  const [, after] = splitAt(rest, END);
  return `${before}${BEGIN}\n${CUSTOM_FUNCTIONS.map(described).join("\n")}\n${END}${after}`;
}

function described(one: CustomFunction): string {
  const parameters = Object.values(one.parameters).map(
    ({ name, description, optional }) => `* ${name}${optional ? "（可省略）" : ""}：${description}`,
  );
  return [
    `### ${one.id}`,
    "",
    `\`${signatureOf(one)}\``,
    "",
    one.description,
    "",
    ...parameters,
    `* 结果：${one.result.description}`,
    "",
  ].join("\n");
}

function splitAt(text: string, mark: string): [before: string, after: string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`functions.md lacks the line ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

if (require.main === module) writeFileSync(DOCUMENT, withParameters(readFileSync(DOCUMENT, "utf8")));
