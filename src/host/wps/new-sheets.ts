import type { UnfinishedSheets } from "../model/open-workbook";
import { EtSheet } from "./et-sheet";
import type { EtApplication, EtSheets, EtWorksheet } from "./object-model";
import { itemsOf } from "./ranges";

/**
 * Makes sheets. WPS makes a sheet and names it in two calls: one that comes and cannot be named goes again, at the latest
 * before the next is made.
 */
export class NewSheets {
  /** Names of sheets that have come and could not be named; some of them may have gone. */
  private readonly names = new Set<string>();
  private isOneUnknown = false;

  constructor(
    private readonly application: EtApplication,
    private readonly sheets: EtSheets,
  ) {}

  /** What was made and may still stand without being what it was to be. */
  get unfinished(): UnfinishedSheets {
    return { names: [...this.names], isOneUnknown: this.isOneUnknown };
  }

  /** Adds an empty sheet at the end. @throws what WPS throws; the sheet has gone again then, where WPS lets it */
  add(name: string): void {
    this.removeBlank();
    const before = new Set(itemsOf(this.sheets).map((sheet) => sheet.Name));
    try {
      this.isOneUnknown = true;
      const made = this.sheets.Add(undefined, this.sheets.Item(this.sheets.Count));
      const first = made.Name;
      this.names.add(first);
      this.isOneUnknown = false;
      made.Name = name;
      this.names.delete(first);
    } catch (error) {
      this.removeCome(before);
      throw error;
    }
  }

  private removeBlank(): void {
    const isBlank = (sheet: EtWorksheet): boolean => new EtSheet(this.application, sheet).usedArea(false) === null;
    for (const sheet of itemsOf(this.sheets).filter((one) => this.names.has(one.Name) && isBlank(one)))
      deleteUnasked(this.application, sheet);
    this.names.clear();
    this.isOneUnknown = false;
  }

  /** What has come is looked for, as it may have come although WPS has told an error. */
  private removeCome(before: ReadonlySet<string>): void {
    const come = itemsOf(this.sheets).filter((sheet) => !before.has(sheet.Name));
    this.isOneUnknown = false;
    this.names.clear();
    for (const made of come) {
      const called = made.Name;
      this.names.add(called);
      deleteUnasked(this.application, made);
      this.names.delete(called);
    }
  }
}

/** Deletes a sheet; the user is not asked. */
export function deleteUnasked(application: EtApplication, sheet: EtWorksheet): void {
  const { DisplayAlerts } = application;
  application.DisplayAlerts = false;
  try {
    sheet.Delete();
  } finally {
    application.DisplayAlerts = DisplayAlerts;
  }
}
