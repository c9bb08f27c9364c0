import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CustomFunction } from "../src/functions/custom-function";
import { NATIVE_EQUIVALENTS } from "../src/functions/native/native-formulas";
import { CUSTOM_FUNCTIONS } from "../src/functions/registry";
import { FUNCTION_EXAMPLES, formulaOf } from "../src/functions/examples";
import { exampleArguments, nativeShows, placed } from "./native-examples";

/**
 * Writes the table of functions.md from the declarations and the examples (src/functions/examples.ts), and what it says of
 * every argument from the declarations: `npm run docs`. tests/functions/document.test.ts runs every example.
 */
const DOCUMENT = path.join(__dirname, "functions.md");
const BEGIN = "<!-- 以下由函数的声明生成 -->\n";
const END = "<!-- 以上由函数的声明生成 -->\n";

const TABLE = ["<!-- 函数表由声明和例子生成 -->\n", "<!-- 函数表到此为止 -->\n"] as const;

const NATIVE = ["<!-- 原生公式表由声明和例子生成 -->\n", "<!-- 原生公式表到此为止 -->\n"] as const;

/** EDU.MEETS(数值, 指标, 学段, [学生数], [标准], [零值]) */
export function signatureOf({ id, parameters }: CustomFunction): string {
  const names = Object.values(parameters).map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `EDU.${id}(${names.join(", ")})`;
}

/** The document with its table and its arguments written anew. @throws Error when a mark is missing, or a function has no example */
export function withFunctions(document: string): string {
  const [before, rest] = splitAt(document, TABLE[0]);
  const [, after] = splitAt(rest, TABLE[1]);
  const rows = CUSTOM_FUNCTIONS.map((one) => {
    const example = FUNCTION_EXAMPLES[one.id];
    if (!example) throw new Error(`no example of ${one.id} in src/functions/examples.ts`);
    return `| \`${signatureOf(one)}\` | ${example.use} | \`${formulaOf(one.id, example)}\` | ${example.shows} |`;
  });
  const table = ["| 函数 | 作用 | 例子 | 结果 |", "|---|---|---|---|", ...rows].join("\n");
  return withParameters(withNative(`${before}${TABLE[0]}\n${table}\n\n${TABLE[1]}${after}`));
}

/** The same examples without the add-in, their numbers in cells from A2 on. */
function withNative(document: string): string {
  const [before, rest] = splitAt(document, NATIVE[0]);
  const [, after] = splitAt(rest, NATIVE[1]);
  const rows = CUSTOM_FUNCTIONS.map(({ id }) => {
    const equivalent = NATIVE_EQUIVALENTS[id];
    if (!equivalent) throw new Error(`no native equivalent of ${id}, and no reason`);
    if ("reason" in equivalent) return `| ${id} | 没有 | | ${equivalent.reason} |`;
    const { formulas } = placed(id, exampleArguments(id), 1);
    return `| ${id} | \`${formulas[0]?.[0] ?? ""}\` | ${nativeShows(id)} | ${equivalent.lacks} |`;
  });
  const table = ["| 函数 | 原生公式（第一格） | 结果 | 与函数不同的地方 |", "|---|---|---|---|", ...rows].join("\n");
  return `${before}${NATIVE[0]}\n${table}\n\n${NATIVE[1]}${after}`;
}

function withParameters(document: string): string {
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

if (require.main === module) writeFileSync(DOCUMENT, withFunctions(readFileSync(DOCUMENT, "utf8")));
