import { inherited } from "../app/county/county-settings";
import { keepSettings } from "../app/keep-settings";
import { parseSettings } from "../app/workbook-settings";
import type { OpenedFile } from "../host/file/open-files";

/** A workbook that is open on the page, with the file as it was chosen. */
export interface PageFile extends OpenedFile {
  /** The bytes as they were opened: what differs from them is not downloaded yet. */
  readonly original: Uint8Array;
}

/** The open file of which a chosen one may be the newer version: of the same path, or of its name where one path names no folder. */
export function sameFile<File extends { readonly path: string }>(
  open: readonly File[],
  { path }: { readonly path: string },
): File | undefined {
  const [folders, name] = pathOf(path);
  return open.find((each) => {
    const [others, own] = pathOf(each.path);
    return own === name && (others === folders || others === "" || folders === "");
  });
}

function pathOf(path: string): readonly [folders: string, name: string] {
  const end = path.lastIndexOf("/") + 1;
  return [path.slice(0, end), path.slice(end)];
}

/** The newer version of a file in the place of the one that is open; what was answered there is kept. */
export async function replaceFile(old: PageFile, newer: PageFile): Promise<PageFile> {
  const { name } = old;
  const [before, after] = await Promise.all(
    [old, newer].map(async ({ host }) => {
      const { snapshot, settings } = await host.readWorkbook();
      return { file: name, sheets: snapshot.sheets.map((sheet) => sheet.name), settings: parseSettings(settings) };
    }),
  );
  if (before && after) await keepSettings(newer.host, inherited(after, before));
  return { ...newer, name };
}

/** True where something was written into a file since it stood so. */
export function isChanged({ host }: PageFile, since: Uint8Array): boolean {
  const bytes = host.bytes();
  return bytes !== since && (bytes.length !== since.length || bytes.some((byte, at) => byte !== since[at]));
}
