import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { countyHost } from "../app/county/county-host";
import { type FileFailure, openFiles, type ChosenFile } from "../host/file/open-files";
import type { WorkbookHost } from "../host/workbook-host";
import { isChanged, type PageFile, replaceFile, sortChosen } from "./files";

/** What to do with a file of a name that is open: it is the newer version, another one, or was chosen by mistake. */
export type SameName = "replace" | "both" | "skip";

export interface OpeningFiles {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

export interface Files {
  readonly files: readonly PageFile[];
  /** Grows whenever other files are open than before. */
  readonly epoch: number;
  /** All files as one workbook; null where none is open. */
  readonly host: WorkbookHost | null;
  /** Names of those in which something was written since they were opened or downloaded. */
  readonly changed: ReadonlySet<string>;
  readonly opening: OpeningFiles | null;
  readonly failures: readonly FileFailure[];
  /** Names of chosen files that are no workbooks, of the last choice. */
  readonly others: readonly string[];
  /** Name of a file about which the user is asked; null where nothing is asked. */
  readonly asked: string | null;
  readonly answer: (what: SameName) => void;
  readonly add: (files: readonly File[]) => void;
  readonly addBytes: (name: string, bytes: Uint8Array) => void;
  readonly remove: (name: string) => void;
  readonly removeAll: () => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  /** To be called when something was written into a file. */
  readonly written: () => void;
  /** The file as it stands counts as what the user has. */
  readonly downloaded: (file: PageFile) => void;
}

/** The workbooks that are open on the page, and what the user can do with them. */
export function useFiles(): Files {
  const [files, setFiles] = useState<readonly PageFile[]>([]);
  const [epoch, setEpoch] = useState(0);
  const [opening, setOpening] = useState<OpeningFiles | null>(null);
  const [failures, setFailures] = useState<readonly FileFailure[]>([]);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<{ readonly name: string; readonly answer: (what: SameName) => void } | null>(null);
  const [writes, setWrites] = useState(0);
  const [downloads, setDownloads] = useState<ReadonlyMap<WorkbookHost, Uint8Array>>(new Map());
  const current = useRef<readonly PageFile[]>([]);
  const work = useRef<{ ended: Promise<void>; stop: AbortController | null }>({
    ended: Promise.resolve(),
    stop: null,
  });

  const change = useCallback((to: readonly PageFile[]) => {
    current.current = to;
    setFiles(to);
    setEpoch((count) => count + 1);
  }, []);

  const open = useCallback(
    (chosen: readonly ChosenFile[]) => {
      // One choice after the other: the second must know which names the first has taken.
      work.current.ended = work.current.ended.then(async () => {
        const stop = new AbortController();
        work.current.stop = stop;
        const before = current.current;
        const opened = await openFiles(chosen, {
          taken: before.map(({ name }) => name),
          signal: stop.signal,
          onProgress: (done, name) => setOpening({ done, total: chosen.length, name }),
        });
        let after = before;
        for (const file of opened.files) {
          const newer: PageFile = { ...file, original: file.host.bytes() };
          const old = before.find(({ path }) => path === file.path);
          const what = old ? await new Promise<SameName>((answer) => setAsked({ name: old.name, answer })) : "both";
          setAsked(null);
          if (what === "both") after = [...after, newer];
          else if (what === "replace" && old) {
            const replaced = await replaceFile(old, newer);
            after = after.map((each) => (each.name === old.name ? replaced : each));
          }
        }
        setOpening(null);
        setFailures((known) => [...known, ...opened.failures]);
        if (after !== before) change(after);
      });
    },
    [change],
  );

  const host = useMemo(() => (files.length === 0 ? null : countyHost(files)), [files]);
  // Told anew after every write: the files themselves say nothing of it.
  const changed = useMemo(() => {
    const names = files
      .filter((file) => isChanged(file, downloads.get(file.host) ?? file.original))
      .map(({ name }) => name);
    return { names: new Set(names), writes };
  }, [files, downloads, writes]).names;
  useWarning(changed.size > 0);

  return {
    files,
    epoch,
    host,
    changed,
    opening,
    failures,
    others,
    asked: asked?.name ?? null,
    answer: (what) => asked?.answer(what),
    add: (picked) => {
      const { workbooks, others: none } = sortChosen(picked);
      setOthers(none);
      if (workbooks.length > 0) open(workbooks);
    },
    addBytes: (name, bytes) => {
      setOthers([]);
      open([{ path: name, bytes: async () => bytes }]);
    },
    remove: (name) => change(current.current.filter((each) => each.name !== name)),
    removeAll: () => change([]),
    cancel: () => work.current.stop?.abort(),
    dismiss: () => {
      setFailures([]);
      setOthers([]);
    },
    written: () => setWrites((count) => count + 1),
    downloaded: ({ host: file }) => setDownloads((known) => new Map(known).set(file, file.bytes())),
  };
}

/** Asks before the page goes while something would be lost. */
function useWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isNeeded]);
}
