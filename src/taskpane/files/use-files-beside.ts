import { createContext, useContext, useMemo, useRef, useState } from "react";
import { withFilesBeside } from "../../app/county/files-beside";
import type { CellArea } from "../../core/cell/address";
import { sheetInFile } from "../../core/cell/sheet-in-file";
import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";
import type { FileFailure, OpenedFile } from "../../host/file/open-files";
import type { WorkbookHost } from "../../host/workbook-host";
import { type Dropped, failureOf } from "./chosen-files";
import type { Opening } from "./OpeningFiles";

/** Files that the pane reads beside the open workbook. */
export interface FilesBeside {
  readonly names: readonly string[];
  readonly opening: Opening | null;
  readonly failures: readonly FileFailure[];
  /** Names of chosen files that are no workbooks. */
  readonly others: readonly string[];
  /** Names of those that carry answers of their own, which are not taken over. */
  readonly answered: readonly string[];
  /** Cells of such a file that the pane points at. */
  readonly shown: { readonly sheet: SheetSnapshot; readonly area: CellArea } | null;
  readonly add: (chosen: Dropped) => void;
  readonly remove: (name: string) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  readonly hide: () => void;
}

/** Null where the pane takes no files, because they are opened elsewhere. */
export const FilesBesideContext = createContext<FilesBeside | null>(null);

export function useFilesInUse(): FilesBeside | null {
  return useContext(FilesBesideContext);
}

/** The open workbook with the files that were added, and what the pane shows of them. */
export function useFilesBeside(workbook: WorkbookHost): { readonly host: WorkbookHost; readonly beside: FilesBeside } {
  const [files, setFiles] = useState<readonly OpenedFile[]>([]);
  const [opening, setOpening] = useState<Opening | null>(null);
  const [failures, setFailures] = useState<readonly FileFailure[]>([]);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const [shown, setShown] = useState<FilesBeside["shown"]>(null);
  const current = useRef(files);
  // One choice after the other: the second replaces what the first has opened.
  const work = useRef<{ ended: Promise<void>; stop: AbortController | null }>({ ended: Promise.resolve(), stop: null });

  const host = useMemo(() => {
    const show = async (name: string, area: CellArea): Promise<void> => {
      const { file, sheet: own } = sheetInFile(name);
      const reading = await files.find((each) => each.name === file)?.host.readWorkbook();
      const sheet = reading?.snapshot.sheets.find((each) => each.name === own);
      if (sheet) setShown({ sheet: { ...sheet, name }, area });
    };
    return withFilesBeside(workbook, files, (name, area) => void show(name, area));
  }, [workbook, files]);

  const change = (to: readonly OpenedFile[]): void => {
    current.current = to;
    setShown(null);
    setFiles(to);
  };
  const open = async (chosen: Dropped): Promise<void> => {
    const stop = new AbortController();
    work.current.stop = stop;
    const { openBeside } = await import(/* webpackChunkName: "files" */ "./open-beside");
    const opened = await openBeside(chosen, current.current, {
      signal: stop.signal,
      onProgress: setOpening,
    });
    setOpening(null);
    setOthers(opened.others);
    setFailures(opened.failures);
    setAnswered(opened.answered);
    if (opened.files !== current.current) change(opened.files);
  };
  const beside: FilesBeside = {
    names: files.map(({ name }) => name),
    opening,
    failures,
    others,
    answered,
    shown,
    add: (chosen) => {
      work.current.ended = work.current.ended
        .then(() => open(chosen))
        .catch((error: unknown) => {
          setOpening(null);
          setFailures(chosen.files.map(({ name }) => failureOf(name, error)));
        });
    },
    remove: (name) => change(current.current.filter((each) => each.name !== name)),
    cancel: () => work.current.stop?.abort(),
    dismiss: () => {
      setFailures([]);
      setOthers([]);
    },
    hide: () => setShown(null),
  };
  return { host, beside };
}
