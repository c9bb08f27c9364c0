import { nameInFile, sheetInFile } from "../../core/cell/sheet-in-file";
import { keptDocument, NO_KEPT_SETTINGS } from "../../host/settings-part";
import {
  HostError,
  type HostCapabilities,
  type ReadOptions,
  type Receipt,
  type Unsubscribe,
  type WorkbookHost,
  type WorkbookReading,
  type WriteOptions,
} from "../../host/workbook-host";
import type { WorkbookPlan } from "../../plan/workbook-plan";
import { keepSettings } from "../keep-settings";
import { NEW_SETTINGS, parseSettings } from "../workbook-settings";
import { cellInFile, plansOfFiles } from "./county-plan";
import { type FileSettings, settingsOfFile } from "./county-settings";
import { type FileReceipt, fileReceipts, isRecord, placesOf, staying } from "./file-receipts";

/** One workbook of a county. */
export interface CountyFile {
  /** The file's name, of which no two of a county are alike. */
  readonly name: string;
  readonly host: WorkbookHost;
}

/**
 * Several workbooks as one: their sheets are read together, each named with its file (`[台账.xlsx]小学`), and whatever is
 * written goes into the file whose sheet it names. A county of one file is that file.
 *
 * @throws RangeError for no files, or two of one name
 */
export function countyHost(files: readonly CountyFile[]): WorkbookHost {
  const [only] = files;
  if (!only || new Set(files.map(({ name }) => name)).size < files.length)
    throw new RangeError(`files of a county: ${files.map(({ name }) => name).join(", ")}`);
  return files.length === 1 ? only.host : new CountyHost(files);
}

class CountyHost implements WorkbookHost {
  readonly capabilities: HostCapabilities;
  private readonly byName: ReadonlyMap<string, WorkbookHost>;
  /** Of each file as last read or written; what is not understood of it is written again as it stood. */
  private kept: readonly FileSettings[] = [];
  /** Files that an undo which has failed in others has taken back, by what it was to take back. */
  private readonly undone = new WeakMap<object, Set<string>>();

  constructor(private readonly files: readonly CountyFile[]) {
    this.byName = new Map(files.map(({ name, host }) => [name, host]));
    const all = files.map(({ host }) => host.capabilities);
    this.capabilities = {
      canSelect: all.every(({ canSelect }) => canSelect),
      canFollowSelection: false,
      canWrite: all.every(({ canWrite }) => canWrite),
      canReadQuietly: all.every(({ canReadQuietly }) => canReadQuietly),
      canComment: all.every(({ canComment }) => canComment),
      computes: all.every(({ computes }) => computes),
      ownFunctions: all.every(({ ownFunctions }) => ownFunctions),
      charts: all.every(({ charts }) => charts === all[0]?.charts) ? (all[0]?.charts ?? "none") : "in-file",
      canPrint: all.every(({ canPrint }) => canPrint),
      description: [...new Set(all.map(({ description }) => description))].join(" + "),
    };
  }

  async readWorkbook({ onProgress, ...options }: ReadOptions = {}): Promise<WorkbookReading> {
    const told = this.files.map(() => ({ done: 0, total: 0 }));
    const readings = await Promise.all(
      this.files.map(({ host }, position) =>
        host.readWorkbook({
          ...options,
          onProgress: (done, total) => {
            told[position] = { done, total };
            const sum = (of: "done" | "total"): number => told.reduce((all, each) => all + each[of], 0);
            onProgress?.(sum("done"), sum("total"));
          },
        }),
      ),
    );
    const read = readings.map((reading, position) => ({ ...reading, file: this.files[position]?.name ?? "" }));
    const settings = read.map((each) => ({
      file: each.file,
      sheets: each.snapshot.sheets.map(({ name }) => name),
      settings: each.settings,
    }));
    this.kept = settings.map((each) => ({ ...each, settings: parseSettings(each.settings) }));
    // A sheet of ours that is to be made comes into the first file; one that is there is filled or removed where it is.
    const ofOurs = read.find(({ snapshot }) => snapshot.sheets.some(({ marker }) => marker !== undefined)) ?? read[0];
    return {
      snapshot: {
        name: this.files.map(({ name }) => name).join("、"),
        sheets: read.flatMap(({ file, snapshot }) =>
          snapshot.sheets.map((sheet) => ({ ...sheet, name: nameInFile(file, sheet.name) })),
        ),
        unread: read.flatMap(({ file, snapshot }) =>
          (snapshot.unread ?? []).map((part) => ({ ...part, sheet: nameInFile(file, part.sheet) })),
        ),
        isStructureProtected: ofOurs?.snapshot.isStructureProtected === true,
      },
      settings: { ...NO_KEPT_SETTINGS, files: settings },
      syncs: readings.reduce((sum, { syncs }) => sum + syncs, 0),
    };
  }

  /** Kept in every file that can be written, also after one that cannot: its failure is told with its name. */
  async writeSettings(document: string | null): Promise<void> {
    if (this.kept.length === 0) await this.readWorkbook();
    const county = document === null ? NEW_SETTINGS : parseSettings(keptDocument(document));
    this.kept = this.kept.map((each) => ({ ...each, settings: settingsOfFile(county, each) }));
    await inEach(this.kept, ({ file, settings }) => this.inFile(file, (host) => keepSettings(host, settings)));
  }

  async applyPlan(plan: WorkbookPlan, { signal, onProgress }: WriteOptions = {}): Promise<Receipt> {
    const names = this.files.map(({ name }) => name);
    const written: FileReceipt[] = [];
    let before = 0;
    try {
      for (const { file, plan: own } of plansOfFiles(plan, names)) {
        if (signal?.aborted && written.length > 0) break;
        const options: WriteOptions = {
          ...(signal ? { signal } : {}),
          onProgress: (done) => onProgress?.(before + done, plan.operations.length),
        };
        const receipt = await this.inFile(file, (host) => host.applyPlan(own, options));
        written.push({ file, receipt, places: placesOf(file, own) });
        before += own.operations.length;
      }
    } catch (error) {
      // All or nothing: what stands in the files before this one is taken back.
      const standing = await this.takeBack(written);
      throw standing.length > 0 && error instanceof HostError ? staying(error, standing) : error;
    }
    const operations = written.reduce((sum, { receipt }) => sum + receipt.operations, 0);
    const left = plan.operations.length - operations;
    return {
      operations,
      syncs: written.reduce((sum, { receipt }) => sum + receipt.syncs, 0),
      undo: {
        host: "county",
        files: written.map(({ file, receipt, places }) => ({ file, undo: receipt.undo, places: { ...places } })),
      },
      refused: written.flatMap(({ file, receipt }) => (receipt.refused ?? []).map((cell) => cellInFile(file, cell))),
      ...marksNotWritten(written),
      ...(signal?.aborted && left > 0 ? { left } : {}),
    };
  }

  /** Where one of the files fails, the others are taken back all the same; done again, it goes on with those that are left. */
  async undo({ undo }: Receipt): Promise<void> {
    const all = fileReceipts(undo);
    const done = (isRecord(undo) && this.undone.get(undo)) || new Set<string>();
    const going = all.filter(({ file }) => !done.has(file));
    const failed = await this.takeBack(going);
    const left = new Set(failed.map(({ file }) => file));
    for (const { file } of going) if (!left.has(file)) done.add(file);
    if (isRecord(undo)) this.undone.set(undo, failed.length > 0 ? done : new Set());
    const [first] = failed;
    if (!first) return;
    throw done.size > 0 && first.error instanceof HostError ? staying(first.error, failed) : first.error;
  }

  async readComments() {
    const all = await Promise.all(
      this.files.map(async ({ name, host }) =>
        (await host.readComments()).map((comment) => ({ ...comment, cell: cellInFile(name, comment.cell) })),
      ),
    );
    return all.flat();
  }

  async select(sheet: string, area: Parameters<WorkbookHost["select"]>[1]): Promise<void> {
    const { file, sheet: own } = sheetInFile(sheet);
    await this.hostOf(file ?? "").select(own, area);
  }

  async onSelectionChanged(): Promise<Unsubscribe> {
    throw new HostError("unexpected", { detail: "several files have no selection" });
  }

  onContentChanged(listener: () => void): Promise<Unsubscribe> {
    return followAll(this.files, (host) => host.onContentChanged(listener));
  }

  async onPaneShown(): Promise<Unsubscribe> {
    return async () => undefined;
  }

  /** Takes back what can be. @returns the writes that could not be taken back, with why */
  private async takeBack(
    written: readonly FileReceipt[],
  ): Promise<readonly (FileReceipt & { readonly error: unknown })[]> {
    const standing: (FileReceipt & { readonly error: unknown })[] = [];
    for (const each of [...written].reverse())
      try {
        await this.inFile(each.file, (host) => host.undo(each.receipt));
      } catch (error) {
        standing.push({ ...each, error });
      }
    return standing;
  }

  /** Does something in one file; what it rejects with names the file. */
  private async inFile<Result>(file: string, work: (host: WorkbookHost) => Promise<Result>): Promise<Result> {
    try {
      return await work(this.hostOf(file));
    } catch (error) {
      if (!(error instanceof HostError))
        throw new HostError("unexpected", { detail: String(error), file }, { cause: error });
      throw new HostError(error.code, { ...error.parameters, file }, { cause: error });
    }
  }

  private hostOf(file: string): WorkbookHost {
    const host = this.byName.get(file);
    if (!host) throw new HostError("sheet-missing", { sheet: file });
    return host;
  }
}

/** Does something with each, also after one has failed. Rejects with the first failure. */
async function inEach<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) await work(item).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

async function followAll(
  files: readonly CountyFile[],
  follow: (host: WorkbookHost) => Promise<Unsubscribe>,
): Promise<Unsubscribe> {
  const unsubscribes = await Promise.all(files.map(({ host }) => follow(host)));
  return async () => {
    await Promise.all(unsubscribes.map((unsubscribe) => unsubscribe()));
  };
}

/** Marks that a file's program has refused, and rules that it could not tell, over all files. */
function marksNotWritten(
  written: readonly { readonly file: string; readonly receipt: Receipt }[],
): Pick<Receipt, "refusedMarks" | "untoldRules"> {
  const refusedMarks = written.flatMap(({ file, receipt }) =>
    (receipt.refusedMarks ?? []).map((mark) => ({ ...mark, sheet: nameInFile(file, mark.sheet) })),
  );
  const untoldRules = written.reduce((sum, { receipt }) => sum + (receipt.untoldRules ?? 0), 0);
  return { ...(refusedMarks.length > 0 ? { refusedMarks } : {}), ...(untoldRules > 0 ? { untoldRules } : {}) };
}
