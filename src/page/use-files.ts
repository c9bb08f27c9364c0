import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { countyHost } from "../app/county/county-host";
import { freeName } from "../host/file/file-names";
import { type FileFailure, openFiles, type ChosenFile } from "../host/file/open-files";
import type { WorkbookHost } from "../host/workbook-host";
import { type Dropped, failureOf, sortChosen } from "../taskpane/files/chosen-files";
import type { Opening } from "../taskpane/files/OpeningFiles";
import { isChanged, type PageFile, replaceFile, sameFile } from "./files";

/** What to do with a file of a name that is open: it is the newer version, another one, or was chosen by mistake. */
export type SameName = "replace" | "both" | "skip";

export interface Files {
  readonly files: readonly PageFile[];
  /** Grows whenever other files are open than before. */
  readonly epoch: number;
  /** All files as one workbook; null where none is open. */
  readonly host: WorkbookHost | null;
  /** Names of those in which something was written since they were opened or downloaded. */
  readonly changed: ReadonlySet<string>;
  readonly opening: Opening | null;
  readonly failures: readonly FileFailure[];
  /** Names of chosen files that are no workbooks, of the last choice. */
  readonly others: readonly string[];
  /** Name of a file about which the user is asked; null where nothing is asked. */
  readonly asked: string | null;
  readonly answer: (what: SameName) => void;
  readonly add: (chosen: Dropped) => void;
  readonly addBytes: (name: string, bytes: Uint8Array) => void;
  readonly remove: (name: string) => void;
  readonly removeAll: () => void;
  /** Names of the files closed last, where something in them was not downloaded. */
  readonly closed: readonly string[];
  /** Opens those again as they were. */
  readonly reopen: () => void;
  /** Gives up what was not downloaded of the files that are closed. */
  readonly forget: () => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  /** To be told of every write into a file: no file is replaced before it has ended. */
  readonly writing: (work: Promise<unknown>) => void;
  /** The file as it stands counts as what the user has. */
  readonly downloaded: (file: PageFile) => void;
}

/** The workbooks that are open on the page, and what the user can do with them. */
export function useFiles(): Files {
  const [files, setFiles] = useState<readonly PageFile[]>([]);
  const [epoch, setEpoch] = useState(0);
  const [opening, setOpening] = useState<Opening | null>(null);
  const [failures, setFailures] = useState<readonly FileFailure[]>([]);
  const [others, setOthers] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<{ readonly name: string; readonly answer: (what: SameName) => void } | null>(null);
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [closed, setClosed] = useState<readonly PageFile[]>([]);
  // The bytes of each file that the user has as a file; absent for those chosen.
  const downloads = useRef(new WeakMap<WorkbookHost, Uint8Array>());
  const current = useRef<readonly PageFile[]>([]);
  const writes = useRef<Promise<unknown>>(Promise.resolve());
  const work = useRef<{ ended: Promise<void>; stop: AbortController | null }>({
    ended: Promise.resolve(),
    stop: null,
  });

  const isUnsaved = useCallback(
    (file: PageFile): boolean => isChanged(file, downloads.current.get(file.host) ?? file.original),
    [],
  );
  // The files themselves say nothing of a write.
  const recount = useCallback(
    () => setChanged(new Set(current.current.filter(isUnsaved).map(({ name }) => name))),
    [isUnsaved],
  );

  const writing = useCallback(
    (write: Promise<unknown>) => {
      writes.current = Promise.allSettled([writes.current, write]).then(recount);
    },
    [recount],
  );

  const change = useCallback(
    (to: readonly PageFile[]) => {
      current.current = to;
      setFiles(to);
      setEpoch((count) => count + 1);
      recount();
    },
    [recount],
  );

  const open = useCallback(
    (chosen: readonly ChosenFile[]) => {
      const stop = new AbortController();
      const openNow = async (): Promise<void> => {
        work.current.stop = stop;
        const opened = await openFiles(chosen, {
          taken: current.current.map(({ name }) => name),
          signal: stop.signal,
          onProgress: (done, name) => setOpening({ done, total: chosen.length, name }),
        });
        setOpening(null);
        setFailures((known) => [...known, ...opened.failures]);
        const open = current.current;
        const taken: { readonly newer: PageFile; readonly old: PageFile | null }[] = [];
        for (const file of opened.files) {
          const newer: PageFile = { ...file, original: file.host.bytes() };
          const old = sameFile(open, file);
          const what = old ? await new Promise<SameName>((answer) => setAsked({ name: old.name, answer })) : "both";
          setAsked(null);
          if (what !== "skip") taken.push({ newer, old: what === "replace" && old ? old : null });
        }
        // What was answered, and closed, while the user was asked counts: files are taken as they stand now.
        for (let awaited: unknown = null; awaited !== writes.current;) await (awaited = writes.current);
        let after = current.current;
        for (const { newer, old } of taken) {
          const present = after.find(({ name }) => name === old?.name);
          const next = old ? await replaceFile(present ?? old, newer) : newer;
          after = present ? after.map((each) => (each === present ? next : each)) : withFile(after, next);
        }
        if (taken.length > 0) change(after);
      };
      // One choice after the other: the second must know which names the first has taken.
      work.current.ended = work.current.ended.then(openNow).catch((error: unknown) => {
        setOpening(null);
        setAsked(null);
        setFailures((known) => [...known, ...chosen.map(({ path }) => failureOf(path, error))]);
      });
    },
    [change],
  );

  const close = (isClosed: (file: PageFile) => boolean): void => {
    const unsaved = current.current.filter((file) => isClosed(file) && isUnsaved(file));
    setClosed((known) => [...known, ...unsaved]);
    change(current.current.filter((file) => !isClosed(file)));
  };

  const host = useMemo(() => (files.length === 0 ? null : countyHost(files)), [files]);
  useWarning(changed.size > 0 || closed.length > 0);

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
    add: ({ files: picked, unreadable }) => {
      const { workbooks, others: none } = sortChosen(picked);
      setOthers(none);
      setFailures((known) => [...known, ...unreadable.map((name) => failureOf(name, "not read"))]);
      if (workbooks.length > 0) open(workbooks);
    },
    addBytes: (name, bytes) => {
      setOthers([]);
      open([{ path: name, bytes: async () => bytes }]);
    },
    remove: (name) => close((file) => file.name === name),
    removeAll: () => close(() => true),
    closed: closed.map(({ name }) => name),
    reopen: () => {
      change(closed.reduce(withFile, current.current));
      setClosed([]);
    },
    cancel: () => work.current.stop?.abort(),
    dismiss: () => {
      setFailures([]);
      setOthers([]);
    },
    forget: () => setClosed([]),
    writing,
    downloaded: ({ host: file }) => {
      downloads.current.set(file, file.bytes());
      recount();
    },
  };
}

/** Files with one more; where another has its name, it gets one of its own. */
function withFile(files: readonly PageFile[], file: PageFile): readonly PageFile[] {
  const name = freeName(
    file.name,
    files.map((each) => each.name),
  );
  return [...files, { ...file, name }];
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
