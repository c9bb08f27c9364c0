import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { parseSettings } from "../../src/app/workbook-settings";
import { openFileHost } from "../../src/host/file/file-host";
import { type ClerkAnswer, type Expectation, type Report, type ReportedQuestion, reportOf } from "./expectation";

/** A workbook with its expectation. */
export interface ReadingCase {
  readonly file: string;
  readonly want: Expectation;
}

/** The workbooks of a folder that have an expectation beside them, in the order of their names. */
export function readingCases(folder: string): readonly ReadingCase[] {
  const files = readdirSync(folder);
  return files
    .filter((name) => name.endsWith(".xlsx") && files.includes(name.replace(/xlsx$/, "json")))
    .sort()
    .map((name) => ({
      file: join(folder, name),
      want: JSON.parse(readFileSync(join(folder, name.replace(/xlsx$/, "json")), "utf8")) as Expectation,
    }));
}

/** Answers may raise further questions; a clerk goes on for so many rounds. */
const ROUNDS = 6;

/** What is said of a workbook before any answer, and after the answers that a clerk would give. */
export async function readWorkbook(
  file: string,
  answers: readonly ClerkAnswer[],
): Promise<{ readonly before: Report; readonly after: Report }> {
  const host = await openFileHost(basename(file), readFileSync(file));
  const { snapshot, settings: document } = await host.readWorkbook();
  let settings = parseSettings(document);
  const before = reportOf(assessWorkbook(snapshot, settings));
  let after = before;
  for (let round = 0; round < ROUNDS; round++) {
    const given = after.questions.flatMap((question) => answerTo(question, answers));
    if (given.length === 0) break;
    settings = { ...settings, answers: { ...settings.answers, ...Object.fromEntries(given) } };
    after = reportOf(assessWorkbook(snapshot, settings));
  }
  return { before, after };
}

/** The id of an open question with the choice that a clerk makes, if he knows. */
function answerTo(
  { id, code, choices, answer }: ReportedQuestion,
  answers: readonly ClerkAnswer[],
): readonly (readonly [string, string])[] {
  const rule = answer === null ? answers.find((each) => each.code === code) : undefined;
  if (!rule) return [];
  const choice = choices.find((each) => each.id === rule.pick || each.label.includes(rule.pick)) ?? choices[0];
  return choice ? [[id, choice.id]] : [];
}
