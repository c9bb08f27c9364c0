import type { Inflating } from "../../xlsx/inflating";
import { HostError } from "../workbook-host";
import { type FileHost, openFileHost } from "./file-host";
import { fileNames } from "./file-names";

/** A file that somebody has chosen. */
export interface ChosenFile {
  /** Its path, or its name alone. */
  readonly path: string;
  /** Rejects where it cannot be read. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** What came of opening some files: those that are workbooks, and why the others are not. */
export interface OpenedFiles {
  readonly files: readonly OpenedFile[];
  readonly failures: readonly FileFailure[];
}

/** A workbook, under a name that no other of those opened with it has. */
export interface OpenedFile {
  readonly name: string;
  readonly path: string;
  readonly host: FileHost;
}

export interface FileFailure {
  readonly name: string;
  readonly path: string;
  readonly error: HostError;
}

export interface OpenFilesOptions {
  /** Names of files that are open already. */
  readonly taken?: readonly string[];
  /** Told before each file: how many have been opened, and its name. */
  readonly onProgress?: (done: number, name: string) => void;
  /** Aborting it leaves out the files that have not been opened yet. */
  readonly signal?: AbortSignal;
  /** How large parts of the files are unpacked; without it, as browsers do. */
  readonly inflating?: Inflating;
}

/** Opens each file by itself: what cannot be opened does not keep the others from it. Never rejects. */
export async function openFiles(
  chosen: readonly ChosenFile[],
  { taken = [], onProgress, signal, inflating }: OpenFilesOptions = {},
): Promise<OpenedFiles> {
  const names = fileNames(
    chosen.map(({ path }) => path),
    taken,
  );
  const files: OpenedFile[] = [];
  const failures: FileFailure[] = [];
  // One after the other: thirty workbooks at a time would need the memory of thirty.
  for (const [position, { path, bytes }] of chosen.entries()) {
    if (signal?.aborted) break;
    const name = names[position] ?? "";
    onProgress?.(position, name);
    try {
      files.push({ name, path, host: await openFileHost(path.split(/[\\/]/).pop() ?? path, await bytes(), inflating) });
    } catch (error) {
      failures.push({ name, path, error: error instanceof HostError ? error : unreadable(name, error) });
    }
  }
  return { files, failures };
}

function unreadable(name: string, error: unknown): HostError {
  return new HostError("file-unreadable", { name, detail: String(error) }, { cause: error });
}
