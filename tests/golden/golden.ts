import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { markedCells, markedSheets, planHighlights } from "../../src/app/highlight";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import { jsonReport } from "../../src/cli/json-report";
import { textReport } from "../../src/cli/text-report";
import type { WorkbookSnapshot } from "../../src/core/cell/sheet-snapshot";
import { wholly } from "../../src/core/pieces";
import { openFileHost } from "../../src/host/file/file-host";
import { caseWorkbook } from "../cases/case-workbook";
import { differences } from "./differences";

const KEPT = ".golden";
const SAMPLES = "assets/samples";
const CASES = "tests/cases";
const FILES = "tests/files";
/** Differences of one workbook that are printed. */
const MOST_PRINTED = 8;

interface Workbook {
  readonly name: string;
  readonly read: () => Promise<{
    readonly snapshot: WorkbookSnapshot;
    readonly answers: Readonly<Record<string, string>>;
  }>;
}

/** Everything said of a workbook: JSON, text, marks; as it is read, and with the first choice of every question. */
async function sayings({ name, read }: Workbook): Promise<Readonly<Record<string, unknown>>> {
  const { snapshot, answers } = await read();
  const say = (taken: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> => {
    const assessment = assessWorkbook(snapshot, { ...NEW_SETTINGS, answers: taken });
    const plan = wholly(planHighlights(assessment));
    return {
      json: jsonReport(assessment),
      text: textReport(name, assessment).split("\n"),
      plan,
      marked: markedCells(wholly(markedSheets(assessment, plan))),
      questions: assessment.questions.map(({ id, choices }) => [id, choices[0]?.id ?? ""]),
    };
  };
  const { questions, ...asRead } = say(answers);
  const first = Object.fromEntries(questions as readonly (readonly [string, string])[]);
  const { questions: _, ...answered } = say({ ...first, ...answers });
  return JSON.parse(JSON.stringify({ asRead, answered })) as Readonly<Record<string, unknown>>;
}

function workbooksOf(folders: readonly string[]): readonly Workbook[] {
  const cases = readdirSync(CASES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }): Workbook => ({
      name: `case ${name}`,
      read: async () => {
        const { workbook, answers } = caseWorkbook(JSON.parse(readFileSync(join(CASES, name, "sheet.json"), "utf8")));
        return { snapshot: workbook, answers };
      },
    }));
  return [...cases, ...[SAMPLES, FILES, ...folders].flatMap(filesOf)];
}

function filesOf(folder: string): readonly Workbook[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(xlsx|csv)$/.test(path))
    .map((path) => ({
      name: `${basename(folder)}/${path}`,
      read: async () => {
        const host = await openFileHost(basename(path), new Uint8Array(readFileSync(join(folder, path))));
        return { snapshot: (await host.readWorkbook()).snapshot, answers: {} };
      },
    }));
}

async function run([command, ...folders]: readonly string[]): Promise<number> {
  const unusable = folders.filter((folder) => !existsSync(folder));
  if ((command !== "keep" && command !== "compare") || unusable.length > 0) {
    console.error(
      `${unusable.map((folder) => `no folder: ${folder}\n`).join("")}npm run golden -- keep|compare [FOLDER…]`,
    );
    return 2;
  }
  if (command === "keep") {
    // What others have kept is compared with, and not written over.
    if (lstatSync(KEPT, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
      console.error(`${KEPT} is a link to what was kept elsewhere: remove the link first`);
      return 2;
    }
    rmSync(KEPT, { recursive: true, force: true });
    mkdirSync(KEPT);
  } else if (!existsSync(KEPT)) {
    console.error(`nothing is kept in ${KEPT}: first npm run golden -- keep`);
    return 2;
  }
  let differing = 0;
  const all = workbooksOf(folders);
  for (const workbook of all) {
    const said = await sayings(workbook);
    const file = join(KEPT, `${workbook.name.replaceAll(/[\\/]/g, "+")}.json`);
    if (command === "keep") writeFileSync(file, JSON.stringify(said));
    else {
      const found = existsSync(file)
        ? differences(JSON.parse(readFileSync(file, "utf8")), said)
        : ["is not among those kept"];
      if (found.length === 0) continue;
      differing++;
      console.log(`${workbook.name}: ${found.length} differences`);
      for (const each of found.slice(0, MOST_PRINTED)) console.log(`  ${each}`);
    }
  }
  console.log(
    command === "keep" ? `${all.length} workbooks kept` : `${all.length} workbooks compared, ${differing} differ`,
  );
  return differing === 0 ? 0 : 1;
}

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
