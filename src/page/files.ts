import type { ChosenFile, OpenedFile } from "../host/file/open-files";
import { parseSettings } from "../app/workbook-settings";

/** A workbook that is open on the page, with the file as it was chosen. */
export interface PageFile extends OpenedFile {
  /** The bytes as they were opened: what differs from them is not downloaded yet. */
  readonly original: Uint8Array;
}

/** What was chosen, sorted by whether it may be a workbook. */
export interface Chosen {
  readonly workbooks: readonly ChosenFile[];
  /** Names of files that are none: texts, pictures, … */
  readonly others: readonly string[];
}

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|csv|xls|et|xlsb|ods)$/i;
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

/** The files of a drop, those in folders among them. */
export async function filesOfDrop(items: DataTransferItemList): Promise<readonly File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const entries: FileSystemEntry[] = [];
  // A folder is told in pieces; an empty one ends it.
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (piece.length === 0) break;
    entries.push(...piece);
  }
  return (await Promise.all(entries.map(filesIn))).flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** The newer version of a file in the place of the one that is open; what was answered there is kept. */
export async function replaceFile(old: PageFile, newer: PageFile): Promise<PageFile> {
  const [before, after] = await Promise.all([old.host.readWorkbook(), newer.host.readWorkbook()]);
  const [document] = before.settings.documents;
  // What the newer file itself keeps was decided later.
  if (document !== undefined && parseSettings(after.settings).document.version === undefined)
    await newer.host.writeSettings(document);
  return { ...newer, name: old.name };
}

/** True where something was written into a file since it stood so. */
export function isChanged({ host }: PageFile, since: Uint8Array): boolean {
  const bytes = host.bytes();
  return bytes !== since && (bytes.length !== since.length || bytes.some((byte, at) => byte !== since[at]));
}
