import { NO_TALLY, scoreReport, type Tally, tallied } from "../reading/score-report";
import { readingCases, readWorkbook } from "../reading/read-workbook";

/** Notes printed for each workbook with `-- FOLDER --verbose`. */
const NOTES = 14;

interface Options {
  /** What is not right, line by line. */
  readonly verbose: boolean;
  /** Only workbooks whose name contains this. */
  readonly only: string;
}

/**
 * Reads every workbook of a folder (NAME.xlsx with its expectation NAME.json) and prints how much of it is read rightly:
 * by workbook, by kind and in total, before any answer and after the answers that a clerk would give.
 */
export async function benchFolder(folder: string, { verbose, only }: Options): Promise<void> {
  const start = performance.now();
  const kinds = new Map<string, { files: number; clean: number; tally: Tally }>();
  let [total, answered] = [NO_TALLY, NO_TALLY];
  const cases = readingCases(folder).filter(({ want }) => want.id.includes(only));
  for (const { file, want } of cases) {
    const { before, after } = await readWorkbook(file, want.answers ?? []);
    const score = scoreReport(want, before);
    const last = after === before ? score : scoreReport(want, after);
    [total, answered] = [tallied(total, score.tally), tallied(answered, last.tally)];
    const kind = kinds.get(want.kind) ?? { files: 0, clean: 0, tally: NO_TALLY };
    kinds.set(want.kind, {
      files: kind.files + 1,
      clean: kind.clean + (isClean(score.tally) ? 1 : 0),
      tally: tallied(kind.tally, score.tally),
    });
    console.log(`${want.id.padEnd(20)} ${line(score.tally)}${after === before ? "" : `；回答后：${line(last.tally)}`}`);
    if (!verbose) continue;
    for (const note of score.notes.slice(0, NOTES)) console.log(`    ${note}`);
    if (score.notes.length > NOTES) console.log(`    … 还有${score.notes.length - NOTES}条`);
    if (after !== before) for (const note of last.notes.slice(0, NOTES)) console.log(`    回答后 ${note}`);
  }
  console.log("\n按类");
  for (const [name, { files, clean, tally }] of kinds)
    console.log(`${name.padEnd(20)} 完全符合 ${clean}/${files}，${line(tally)}`);
  console.log(
    `\n共${cases.length}个工作簿，${((performance.now() - start) / 1000).toFixed(1)} s\n  回答前：${line(total)}\n  回答后：${line(answered)}`,
  );
}

function isClean({ right, asked, told, silent, wrongAsked, wrong }: Tally): boolean {
  return right > 0 && asked + told + silent + wrongAsked + wrong === 0;
}

function line({ right, asked, told, silent, wrongAsked, wrong, questions, needless, alarms }: Tally): string {
  const all = right + asked + told + silent + wrongAsked + wrong;
  const share = all === 0 ? "" : `（${((100 * right) / all).toFixed(1)}%）`;
  const extra = `，提问 ${questions}${needless > 0 ? `（多余 ${needless}）` : ""}${alarms > 0 ? `，误报 ${alarms}` : ""}`;
  return `读对 ${right}${share}，待答 ${asked}，缺而有说明 ${told}，缺而不说 ${silent}，读错（在问）${wrongAsked}，读错而不说 ${wrong}${extra}`;
}
