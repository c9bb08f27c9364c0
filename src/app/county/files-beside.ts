import { nameInFile, sheetInFile } from "../../core/cell/sheet-in-file";
import type { CellArea } from "../../core/cell/address";
import { HostError, type WorkbookHost } from "../../host/workbook-host";
import type { WorkbookPlan } from "../../plan/workbook-plan";
import type { CountyFile } from "./county-host";

/** Shows cells of a sheet that cannot be selected where the workbook is open. */
export type ShowCells = (sheet: string, area: CellArea) => void;

/**
 * The open workbook together with files that are read beside it: their sheets are named with their file
 * (`[教师.xlsx]小学`), those of the workbook as ever. Nothing is written into the files, neither marks nor answers: what
 * is answered about them is kept in the workbook.
 *
 * @param show shows cells of the files, whose sheets the workbook does not have
 */
export function withFilesBeside(host: WorkbookHost, files: readonly CountyFile[], show: ShowCells): WorkbookHost {
  if (files.length === 0) return host;
  return {
    capabilities: host.capabilities,
    readWorkbook: async (options) => {
      const [own, ...others] = await Promise.all([
        host.readWorkbook(options),
        ...files.map((file) => file.host.readWorkbook()),
      ]);
      const beside = others.map(({ snapshot }, position) => ({ snapshot, file: files[position]?.name ?? "" }));
      return {
        ...own,
        snapshot: {
          ...own.snapshot,
          sheets: [
            ...own.snapshot.sheets,
            ...beside.flatMap(({ file, snapshot }) =>
              snapshot.sheets
                .filter(({ marker }) => marker === undefined)
                .map((sheet) => ({
                  ...sheet,
                  name: nameInFile(file, sheet.name),
                  isProtected: false,
                  isReadOnly: true as const,
                })),
            ),
          ],
          unread: [
            ...(own.snapshot.unread ?? []),
            ...beside.flatMap(({ file, snapshot }) =>
              (snapshot.unread ?? []).map((part) => ({ ...part, sheet: nameInFile(file, part.sheet) })),
            ),
          ],
        },
      };
    },
    writeSettings: (document) => host.writeSettings(document),
    readComments: () => host.readComments(),
    applyPlan: async (plan, options) => {
      refuseFiles(plan, files);
      return host.applyPlan(plan, options);
    },
    undo: (receipt) => host.undo(receipt),
    ...(host.probe ? { probe: host.probe } : {}),
    select: async (sheet, area) => {
      if (sheetInFile(sheet).file === null) await host.select(sheet, area);
      else show(sheet, area);
    },
    onSelectionChanged: (listener) => host.onSelectionChanged(listener),
    onContentChanged: (listener) => host.onContentChanged(listener),
    onPaneShown: (listener) => host.onPaneShown(listener),
  };
}

/** @throws HostError `file-only-read` where a plan would write into one of the files; nothing has been written */
function refuseFiles({ operations }: WorkbookPlan, files: readonly CountyFile[]): void {
  for (const operation of operations) {
    const { file } = sheetInFile("cell" in operation ? operation.cell.sheet : operation.sheet);
    if (file !== null && files.some(({ name }) => name === file))
      throw new HostError("file-only-read", { file, written: 0 });
  }
}
