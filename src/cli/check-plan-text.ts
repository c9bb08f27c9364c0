import { openPlanText } from "../host/file/open-plan-text";
import { HostError } from "../host/workbook-host";
import { type LineUnit, planFileProblem, planProblemInWords } from "../i18n/zh-CN/plan-text";
import { checkPlan } from "../plan-text/check-plan";
import type { ExitCode } from "./exit-code";
import { jsonPlanText } from "./json-plan-text";
import { planTextLines } from "./text-plan-text";

/** What the command prints and how it ends. */
interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: ExitCode;
}

/**
 * Looks through the text of a plan, a .docx or a text file. Ends with 0 where nothing of it has to be looked at, 1 where
 * something does, 2 where it cannot be read.
 * @param args     what stands behind `check --`, with --plan-text among it
 * @param readFile reads a file's bytes; rejects where there is none
 */
export async function checkPlanText(
  args: readonly string[],
  readFile: (path: string) => Promise<Uint8Array>,
  usage: string,
): Promise<Outcome> {
  const unusable = (message: string): Outcome => ({ stdout: "", stderr: `${message}\n`, exitCode: 2 });
  const isJson = args.includes("--json");
  const rest = args.filter((arg) => arg !== "--plan-text" && arg !== "--json");
  const [path, other] = rest;
  const option = rest.find((arg) => arg.startsWith("--"));
  if (option !== undefined) return unusable(`${option}不能与--plan-text一起使用。\n${usage.trimEnd()}`);
  if (path === undefined || other !== undefined) return unusable(`--plan-text须给出一个方案文件。\n${usage.trimEnd()}`);
  const name = path.split(/[\\/]/).pop() ?? path;
  try {
    const bytes = await readFile(path).catch((error: unknown) => {
      throw new HostError("file-unreadable", { name }, { cause: error });
    });
    const { lines, isWord } = openPlanText(name, bytes);
    const unit: LineUnit = isWord ? "段" : "行";
    const check = checkPlan(lines);
    if (typeof check === "string") return unusable(`${name}：${planProblemInWords(check)}`);
    const stdout = isJson
      ? `${JSON.stringify(jsonPlanText(check, unit), null, 2)}\n`
      : `${planTextLines(name, check, unit).join("\n")}\n`;
    return { stdout, stderr: "", exitCode: check.issues.some(({ risk }) => risk !== "note") ? 1 : 0 };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return unusable(`${error.code === "file-unreadable" ? path : name}：${planFileProblem(error)}`);
  }
}
