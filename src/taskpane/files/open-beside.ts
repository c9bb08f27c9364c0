import { type FileFailure, openFiles, type OpenedFile } from "../../host/file/open-files";
import { type Dropped, failureOf, sortChosen } from "./chosen-files";
import type { Opening } from "./OpeningFiles";

export interface OpenedBeside {
  /** All that are read beside the workbook now; the same list where nothing came of the choice. */
  readonly files: readonly OpenedFile[];
  readonly failures: readonly FileFailure[];
  /** Names of chosen files that are no workbooks. */
  readonly others: readonly string[];
  /** Names of those files that carry answers of their own, which are not taken over. */
  readonly answered: readonly string[];
}

/** Opens what was chosen. A file of the same path and name takes the place of the one that is there: it is its newer version. */
export async function openBeside(
  { files: chosen, unreadable }: Dropped,
  open: readonly OpenedFile[],
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (opening: Opening) => void },
): Promise<OpenedBeside> {
  const { workbooks, others } = sortChosen(chosen);
  const paths = new Set(workbooks.map(({ path }) => path));
  const staying = open.filter(({ path }) => !paths.has(path));
  const opened = await openFiles(workbooks, {
    taken: staying.map(({ name }) => name),
    signal,
    onProgress: (done, name) => onProgress({ done, total: workbooks.length, name }),
  });
  const failed = new Set(opened.failures.map(({ path }) => path));
  const kept = open.filter(({ path }) => !paths.has(path) || failed.has(path) || signal.aborted);
  const isKept = new Set(kept.map(({ path }) => path));
  const added = opened.files.filter(({ path }) => !isKept.has(path));
  const files = added.length === 0 ? open : [...kept, ...added];
  return {
    files,
    failures: [...opened.failures, ...unreadable.map((name) => failureOf(name, "not read"))],
    others,
    answered: await withAnswers(files),
  };
}

async function withAnswers(files: readonly OpenedFile[]): Promise<readonly string[]> {
  const readings = await Promise.all(files.map(({ host }) => host.readWorkbook()));
  return files.flatMap(({ name }, at) => ((readings[at]?.settings.documents.length ?? 0) > 0 ? [name] : []));
}
