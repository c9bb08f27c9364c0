import { assessWorkbook } from "../app/assess-workbook";
import { auditOf } from "../app/audit";
import type { WorkbookAudit } from "../audit/audit-workbook";
import { compareWith } from "../app/compare-standards";
import { reportGroundOf } from "../app/report/report-ground-of";
import { remedyGroundOf } from "../app/remedies";
import { type CountyFile, countyHost } from "../app/county/county-host";
import { pricesInUse } from "../app/unit-prices";
import { fileSummary } from "../app/was-checked";
import type { WorkbookAssessment } from "../app/workbook-assessment";
import { hasChoice, withSwitch } from "../app/standard-switches";
import { type FileFailure, openFiles, type OpenFilesOptions } from "../host/file/open-files";
import { HostError } from "../host/workbook-host";
import { localDay } from "../app/local-day";
import { parseSettings } from "../app/workbook-settings";
import type { CountiesCompared } from "../core/comparison/compare-counties";
import { isOutOfForce, type Standard } from "../core/standards/standard";
import { findStandard, STANDARDS } from "../core/standards/standards";
import { checkListInWords } from "../i18n/zh-CN/checks-off";
import { hostErrorMessage } from "../i18n/zh-CN/host-errors";
import { outOfForceInWords } from "../i18n/zh-CN/standard-figures";
import { headline } from "../i18n/zh-CN/headline";
import { countyReport } from "../i18n/zh-CN/report/county-report";
import { WORDS } from "../i18n/zh-CN/words";
import { checkPlanText } from "./check-plan-text";
import { type ExitCode, exitCodeOf } from "./exit-code";
import { jsonAudit } from "./json-audit";
import { jsonComparison } from "./json-comparison";
import { jsonRemedies } from "./json-remedies";
import { jsonChecks, jsonReport, jsonText } from "./json-report";
import { auditLines } from "./text-audit";
import { textReport } from "./text-report";
import { unforeseenText } from "./unforeseen";

/** What the command prints and how it ends ({@link exitCodeOf}). */
export interface CheckOutcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: ExitCode;
  /** The file that is to be written; absent where none is asked for, or none can be made. */
  readonly file?: { readonly path: string; readonly bytes: Uint8Array };
}

const USAGE =
  "用法：npm run --silent check -- 文件.xlsx [另一文件.xlsx …] [--standard 标准] [--switch 口径=选项] [--compare 标准] [--audit] [--json [--remedies]] [--report 报告.docx]\n      npm run --silent check -- --checks [--json]\n      npm run --silent check -- --plan-text 方案.docx|方案.txt [--json]\n";

/**
 * {@link check}, with a failure that nobody foresaw told in words: it is no verdict on a file, and ends with 2.
 * @param args     what stands behind `check --`
 * @param readFile reads a file's bytes; rejects where there is none
 * @param today    the day of the user's calendar, ISO: a standard may be out of force
 * @param inflating how large parts of the files are unpacked, where there is a faster way than a browser's
 */
export async function runCheck(
  args: readonly string[],
  readFile: (path: string) => Promise<Uint8Array>,
  today: string = localDay(new Date()),
  inflating?: OpenFilesOptions["inflating"],
): Promise<CheckOutcome> {
  try {
    return await check(args, readFile, today, inflating);
  } catch (error) {
    return unusable(unforeseenText(error));
  }
}

/**
 * The headless check of a workbook, or of several that together hold the figures of a county. A file that cannot be opened
 * does not keep the others from being checked, but the check is not complete then: it ends with 2.
 */
async function check(
  args: readonly string[],
  readFile: (path: string) => Promise<Uint8Array>,
  today: string,
  inflating: OpenFilesOptions["inflating"],
): Promise<CheckOutcome> {
  if (args.includes("--checks")) return listChecks(args);
  if (args.includes("--plan-text")) return checkPlanText(args, readFile, USAGE);
  const options = parseArguments(args);
  if (typeof options === "string") return unusable(`${options}\n${USAGE}`);
  const { files, failures } = await openFiles(
    options.files.map((path) => ({ path, bytes: () => readFile(path) })),
    { ...(inflating ? { inflating } : {}) },
  );
  const problems = failures.map(failureText).join("");
  if (files.length === 0) return unusable(problems);
  const outcome = await checkFiles(files, options, today);
  if (failures.length === 0) return outcome;
  const lacking = `${problems}其余${files.length}个文件已检查，结论未包括以上文件。\n`;
  return { ...outcome, stderr: `${lacking}${outcome.stderr}`, exitCode: 2 };
}

async function checkFiles(files: readonly CountyFile[], options: Options, today: string): Promise<CheckOutcome> {
  const name = files.map((file) => file.name).join("、");
  try {
    const { snapshot, settings } = await countyHost(files).readWorkbook();
    const kept = parseSettings(settings);
    const standardId = options.standard ?? kept.standardId;
    const chosen = options.switches.reduce((settings, [id, choice]) => withSwitch(settings, standardId, id, choice), {
      ...kept,
      standardId,
    });
    const assessment = assessWorkbook(snapshot, chosen, today);
    if (assessment.unknownStandard !== null)
      return unusable(`${name}：${unknownStandardText(assessment.unknownStandard)}\n`);
    const unknown = options.switches.find(([id, choice]) => !hasChoice(assessment.standard, id, choice));
    if (unknown) return unusable(unknownSwitchText(unknown, assessment.standard));
    if (options.compare === assessment.standard.id)
      return unusable(`${name}：${sameStandardText(assessment.standard)}\n`);
    const compared = options.compare === null ? null : compareWith(assessment, options.compare);
    const audit = auditOf(snapshot, chosen);
    const stdout = options.json
      ? `${jsonText(reportOf(assessment, options, compared, today, audit), assessment.schools.length)}\n`
      : textReport(name, assessment, compared, today, auditLines(audit, options.audit));
    if (assessment.tables.length === 0) {
      const leftOut = leftOutText(assessment);
      if (leftOut !== null) return { stdout: options.json ? stdout : "", stderr: `${name}：${leftOut}\n`, exitCode: 2 };
      return {
        stdout: options.json ? stdout : options.audit ? `${auditLines(audit, true).join("\n")}\n` : "",
        stderr: `${name}：没有识别出数据表。表头应有“学校名称”，以及学生数、教师、校舍、设备等列；也可以是附件2、班额表、教师名册、填报表等。请核对文件。\n`,
        exitCode: 2,
      };
    }
    const exitCode = exitCodeOf(assessment);
    const stderr =
      exitCode === 2
        ? `${name}：没有可以评估或核对的内容。${headline(assessment.county, fileSummary(assessment), assessment.standard)}。\n`
        : [assessment.standard, ...(compared ? [compared.counties.other.standard] : [])]
            .filter((standard) => isOutOfForce(standard, today))
            .map((standard) => `${name}：${outOfForceInWords(standard, today)}\n`)
            .join("");
    if (options.report === null || exitCode === 2) return { stdout, stderr, exitCode };
    return { stdout, stderr, exitCode, file: await reportFile(options.report, assessment, today) };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return unusable(failureText({ name, path: name, error }));
  }
}

/** 县级自评报告 as a Word file; what writes it is loaded for it. */
async function reportFile(
  path: string,
  assessment: WorkbookAssessment,
  today: string,
): Promise<NonNullable<CheckOutcome["file"]>> {
  const { writeReport } = await import("../report/write-report");
  return { path, bytes: await writeReport(countyReport(reportGroundOf(assessment, today, WORDS))) };
}

function failureText({ name, path, error }: FileFailure): string {
  const { what, next } = hostErrorMessage(error);
  return `${error.code === "file-unreadable" ? path : name}：${what}${next}\n`;
}

function reportOf(
  assessment: WorkbookAssessment,
  { remedies, audit: withAudit }: Options,
  compared: CountiesCompared | null,
  today: string,
  audit: WorkbookAudit,
): Record<string, unknown> {
  return {
    ...jsonReport(assessment),
    ...(compared ? { comparison: jsonComparison(compared, today) } : {}),
    ...(withAudit ? { audit: jsonAudit(audit) } : {}),
    ...(remedies
      ? { remedies: jsonRemedies(remedyGroundOf(assessment), assessment.requirements, pricesInUse(assessment)) }
      : {}),
  };
}

/** The checks that can be switched off. Needs no workbook. */
function listChecks(args: readonly string[]): CheckOutcome {
  const other = args.find((arg) => arg !== "--checks" && arg !== "--json");
  if (other !== undefined) return unusable(`--checks只列出核对，不检查文件：${other}\n${USAGE}`);
  const stdout = args.includes("--json") ? JSON.stringify(jsonChecks(), null, 2) : checkListInWords();
  return { stdout: `${stdout}\n`, stderr: "", exitCode: 0 };
}

function unusable(message: string): CheckOutcome {
  return { stdout: "", stderr: message, exitCode: 2 };
}

function unknownStandardText(id: string): string {
  const known = STANDARDS.map((standard) => `${standard.id}（${standard.name}）`).join("、");
  return `工作簿选用的标准“${id}”本版本不能识别，未作判断。请用--standard指定标准（现有：${known}），或在Excel窗格的“数据”页另选标准。`;
}

function sameStandardText({ id, name }: Standard): string {
  const others = STANDARDS.filter((each) => each.id !== id).map((each) => each.id);
  return `“${name}”就是所用的标准，不能与自身比较。请用--compare指定另一标准：${others.join("、")}。`;
}

function unknownSwitchText([id, choice]: readonly [string, string], { name, switches }: Standard): string {
  const known = switches.flatMap((each) =>
    each.choices.map((one) => `${each.id}=${one.id}（${each.name}：${one.name}）`),
  );
  return `标准“${name}”没有“${id}=${choice}”这一口径。可选：${known.join("、")}。\n`;
}

/** Why there may be no table: sheets that were taken out of the check, and how they come in again. Null where there are none. */
function leftOutText({ sheetNames, settings }: WorkbookAssessment): string | null {
  const leftOut = sheetNames.filter((sheet) => settings.ignoredSheets.includes(sheet));
  if (leftOut.length === 0) return null;
  const names = leftOut.map((sheet) => `“${sheet}”`).join("、");
  const what =
    leftOut.length === sheetNames.length
      ? `所有工作表（${names}）都已设为不参加检查`
      : `没有识别出数据表；另有${leftOut.length}张工作表（${names}）已设为不参加检查`;
  return `${what}。需要检查时，请在Excel窗格的“数据”页勾选工作表。`;
}

interface Options {
  readonly files: readonly string[];
  readonly standard: string | null;
  /** Choices that the standard leaves: id of the switch, id of the choice. */
  readonly switches: readonly (readonly [string, string])[];
  /** The standard that the one in force is compared with. */
  readonly compare: string | null;
  readonly json: boolean;
  readonly remedies: boolean;
  /** The formulas are told one by one. */
  readonly audit: boolean;
  /** Where 县级自评报告 is to be written; null where none is asked for. */
  readonly report: string | null;
}

function parseArguments(args: readonly string[]): Options | string {
  const files: string[] = [];
  let standard: string | null = null;
  const switches: (readonly [string, string])[] = [];
  let compare: string | null = null;
  let json = false;
  let remedies = false;
  let audit = false;
  let report: string | null = null;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? "";
    if (arg === "--json") json = true;
    else if (arg === "--remedies") remedies = true;
    else if (arg === "--audit") audit = true;
    else if (arg === "--standard") standard = args[++index] ?? "";
    else if (arg.startsWith("--standard=")) standard = arg.slice("--standard=".length);
    else if (arg === "--report") report = args[++index] ?? "";
    else if (arg.startsWith("--report=")) report = arg.slice("--report=".length);
    else if (arg === "--compare") compare = args[++index] ?? "";
    else if (arg.startsWith("--compare=")) compare = arg.slice("--compare=".length);
    else if (arg === "--switch" || arg.startsWith("--switch=")) {
      const [, id, choice] =
        /^([^=]+)=(.+)$/.exec(arg === "--switch" ? (args[++index] ?? "") : arg.slice("--switch=".length)) ?? [];
      if (id === undefined || choice === undefined)
        return "--switch须写明口径和选项，如--switch teachers-per-student=staff。";
      switches.push([id, choice]);
    } else if (arg.startsWith("--")) return `没有这个选项：${arg}`;
    else files.push(arg);
  }
  if (files.length === 0) return "请给出要检查的文件。";
  const unknown = [standard, compare].find((id) => id !== null && !findStandard(id));
  if (unknown !== undefined) return `没有名为“${unknown}”的标准。请选用：${STANDARDS.map(({ id }) => id).join("、")}`;
  if (remedies && !json) return "--remedies须与--json一起使用。";
  if (report !== null && !/\.docx$/i.test(report)) return "--report须写明报告的文件名，如--report 自评报告.docx。";
  return { files, standard, switches, compare, json, remedies, audit, report };
}
