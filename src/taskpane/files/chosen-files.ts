import type { ChosenFile, FileFailure } from "../../host/file/open-files";
import { HostError } from "../../host/workbook-host";
import { addAll } from "../../core/quantity/long-lists";

/** What was chosen, sorted by whether it may be a workbook. */
export interface Chosen {
  readonly workbooks: readonly ChosenFile[];
  /** Names of files that are none: texts, pictures, … */
  readonly others: readonly string[];
}

const ENDINGS = ["xlsx", "xlsm", "xltx", "xltm", "csv", "xls", "et", "xlsb", "ods"] as const;
const WORKBOOK = new RegExp(`\\.(?:${ENDINGS.join("|")})$`, "i");
/** What a choice of files offers: workbooks, and those of which it is said how they are to be saved. */
export const OFFERED = ENDINGS.map((ending) => `.${ending}`).join();
/** Kept by Excel, WPS and the system beside the files of the user. */
const OF_THE_SYSTEM = /^(?:~\$|\.~|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** Sorts what the user has chosen or dropped; files of the system are passed over. */
export function sortChosen(chosen: readonly File[]): Chosen {
  const files = chosen.filter(({ name }) => !OF_THE_SYSTEM.test(name));
  return {
    workbooks: files
      .filter(({ name }) => WORKBOOK.test(name))
      .map((file) => ({
        path: file.webkitRelativePath || file.name,
        bytes: async () => new Uint8Array(await file.arrayBuffer()),
      })),
    others: files.filter(({ name }) => !WORKBOOK.test(name)).map(({ name }) => name),
  };
}

/** The files of a drop, those in folders among them, and the names of files and folders that cannot be read. */
export interface Dropped {
  readonly files: readonly File[];
  readonly unreadable: readonly string[];
}

/** Never rejects. */
export async function filesOfDrop(items: DataTransferItemList): Promise<Dropped> {
  // Items are good only until the event ends. Some browsers tell a file, but no entry of it.
  const given = [...items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const unreadable: string[] = [];
  const files = await Promise.all(
    given.map(async (each) => (each === null ? [] : each instanceof File ? [each] : filesIn(each, unreadable))),
  );
  return { files: files.flat(), unreadable };
}

async function filesIn(entry: FileSystemEntry, unreadable: string[]): Promise<readonly File[]> {
  const found: File[] = [];
  try {
    if (isFile(entry)) found.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
    if (!isFolder(entry)) return found;
    const reader = entry.createReader();
    // A folder is told in pieces; an empty one ends it.
    for (;;) {
      const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (piece.length === 0) break;
      for (const each of piece) addAll(found, await filesIn(each, unreadable));
    }
  } catch {
    unreadable.push(entry.name);
  }
  return found;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A file that nothing more is known of than that it was not opened. */
export function failureOf(path: string, error: unknown): FileFailure {
  const known = error instanceof HostError ? error : new HostError("file-unreadable", { detail: String(error) });
  return { name: path, path, error: known };
}
