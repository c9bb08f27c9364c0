import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { BaseUrlError, parseBaseUrl } from "./base-url";
import { makeManifest } from "./make-manifest";

const USAGE = `用法：npx tsx src/manifest/cli.ts --base-url 网址 --out 文件
  --base-url  存放加载项文件（dist 的内容）的 https 网址，如 https://edu.example.gov.cn/junhengchi
  --out       要写入的清单文件，如 manifest-bureau.xml`;

/** Writes the manifest for a server. Returns the exit code: 0 written, 2 unusable arguments or file. */
function main(parameters: readonly string[]): number {
  try {
    const { baseUrl, out } = readParameters(parameters);
    writeFileSync(out, makeManifest(baseUrl, packageVersion()));
    console.log(
      `清单已写入 ${out}。\n请确认 dist 中的文件都已放到 ${baseUrl} 下，且本机浏览器能打开其中的 taskpane.html。`,
    );
    return 0;
  } catch (error) {
    console.error(explain(error));
    return 2;
  }
}

function readParameters(parameters: readonly string[]): { baseUrl: string; out: string } {
  const { values } = parseArgs({
    args: [...parameters],
    options: { "base-url": { type: "string" }, out: { type: "string" } },
  });
  const { "base-url": baseUrl, out } = values;
  if (!baseUrl || !out) throw new BaseUrlError(USAGE);
  return { baseUrl: parseBaseUrl(baseUrl), out };
}

function explain(error: unknown): string {
  if (error instanceof BaseUrlError) return error.message;
  if (error instanceof TypeError) return USAGE; // parseArgs: an option that it does not know
  return `清单没有写成：${error instanceof Error ? error.message : String(error)}`;
}

function packageVersion(): string {
  const content: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  if (typeof content === "object" && content !== null && "version" in content && typeof content.version === "string") {
    return content.version;
  }
  throw new Error("package.json 中没有版本号");
}

process.exitCode = main(process.argv.slice(2));
