import { cellOfKey, type CellRef } from "../core/cell/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import { nameInFile, sheetInFile } from "../core/cell/sheet-in-file";
import type { SheetDocument } from "../document/sheet-document";
import { refersToSheet } from "./formula/sheet-references";
import { keyInFamily } from "./sheet-marker";
import { freeSheetName, sheetName } from "./sheet-names";
import type { KeptOutlook, SheetOperation, SheetOutlook, WorkbookPlan } from "./workbook-plan";

/** A sheet of ours that is to stand in the workbook. */
export interface WantedSheet {
  /** What kind of sheet it is, such as "standard", or which of a family ({@link familyMarker}). */
  readonly marker: string;
  /** Its name, where no other sheet has it; what Excel allows in no name is replaced. */
  readonly name: string;
  readonly document: SheetDocument;
  /** What the document has kept of the sheet that is there; absent where the bureau fills in nothing. */
  readonly kept?: KeptOutlook;
}

/** One operation of a plan for sheets with what is to be said of it; null where there is nothing to do. */
interface PlannedSheet {
  readonly operation: SheetOperation | null;
  readonly outlook: SheetOutlook;
}

/**
 * The plan that makes sheets of ours, or fills those that are there anew, whatever the user has called them since. New ones
 * come to the end in this order. All or none: where one of them cannot be written, the plan is of no operation.
 */
export function planSheets(snapshot: WorkbookSnapshot, wanted: readonly WantedSheet[]): WorkbookPlan {
  const file = fileOfNew(snapshot, wanted);
  const taken = snapshot.sheets.map(({ name }) => sheetInFile(name).sheet);
  return planOf(
    wanted.map((each): PlannedSheet => {
      const { marker, name } = each;
      const asked = sheetName(name);
      const present = sheetOfMarker(snapshot, marker)?.name;
      if (present !== undefined) {
        const outlook = outlookOf(snapshot, marker, { does: "refill", sheet: present, wanted: asked, file: null });
        return {
          operation: { type: "sheet", marker, sheet: present, isNew: false, document: each.document },
          outlook: each.kept ? { ...outlook, kept: each.kept } : outlook,
        };
      }
      const sheet = freeSheetName(asked, taken);
      taken.push(sheet);
      const placed = file === null ? sheet : nameInFile(file, sheet);
      return {
        operation: { type: "sheet", marker, sheet: placed, isNew: true, document: each.document },
        outlook: outlookOf(snapshot, marker, { does: "make", sheet, wanted: asked, file }),
      };
    }),
  );
}

/** {@link planSheets} of one sheet. */
export function planSheet(
  snapshot: WorkbookSnapshot,
  marker: string,
  name: string,
  content: SheetDocument,
): WorkbookPlan {
  return planSheets(snapshot, [{ marker, name, document: content }]);
}

/** The plan that takes sheets of ours out of the workbook; what is not there is left out. All or none, as {@link planSheets}. */
export function planRemoveSheets(snapshot: WorkbookSnapshot, markers: readonly string[]): WorkbookPlan {
  const going = markers.flatMap((marker) => {
    const present = sheetOfMarker(snapshot, marker);
    return present ? [{ marker, sheet: present.name }] : [];
  });
  const gone = new Set(going.map(({ sheet }) => sheet));
  return planOf(
    going.map(({ marker, sheet }): PlannedSheet => {
      const outlook = outlookOf(snapshot, marker, { does: "remove", sheet, wanted: sheet, file: null });
      const referrers = referrersOf(snapshot, sheet).filter((cell) => !gone.has(cell.sheet));
      return { operation: { type: "remove-sheet", marker, sheet }, outlook: { ...outlook, referrers } };
    }),
  );
}

/** {@link planRemoveSheets} of one sheet. @param wanted what it is called where it is not there */
export function planRemoveSheet(snapshot: WorkbookSnapshot, marker: string, wanted: string): WorkbookPlan {
  if (sheetOfMarker(snapshot, marker)) return planRemoveSheets(snapshot, [marker]);
  const outlook = outlookOf(snapshot, marker, { does: "nothing", sheet: wanted, wanted, file: null });
  return planOf([{ operation: null, outlook }]);
}

/** The sheet of ours that carries this marker. */
export function sheetOfMarker({ sheets }: WorkbookSnapshot, marker: string): SheetSnapshot | undefined {
  return sheets.find((sheet) => sheet.marker === marker);
}

/** The sheets of a family that are there, by their keys, in the order of the workbook. */
export function sheetsOfFamily({ sheets }: WorkbookSnapshot, family: string): ReadonlyMap<string, SheetSnapshot> {
  return new Map(
    sheets.flatMap((sheet) => {
      const key = keyInFamily(family, sheet.marker);
      return key === null ? [] : [[key, sheet] as const];
    }),
  );
}

/** Nothing is written of a plan of which a part cannot be: sheets of one plan refer to each other. */
function planOf(planned: readonly PlannedSheet[]): WorkbookPlan {
  const outlooks = planned.map(({ outlook }) => outlook);
  const isPossible = outlooks.every(({ refusal }) => refusal === null);
  return { operations: isPossible ? planned.flatMap(({ operation }) => operation ?? []) : [], outlooks };
}

/**
 * The file that new sheets go into: of several, that of the plan's sheets which are there already, since no formula is to
 * refer to another file; else the first, as they say something of all files. Null of one workbook.
 */
function fileOfNew(snapshot: WorkbookSnapshot, wanted: readonly WantedSheet[]): string | null {
  const [there] = wanted.flatMap(({ marker }) => sheetOfMarker(snapshot, marker) ?? []);
  const first = there ?? snapshot.sheets[0];
  return first ? sheetInFile(first.name).file : null;
}

function outlookOf(
  snapshot: WorkbookSnapshot,
  marker: string,
  start: Pick<SheetOutlook, "does" | "sheet" | "wanted" | "file">,
): SheetOutlook {
  const changesStructure = start.does === "make" || start.does === "remove";
  const isLocked = snapshot.isStructureProtected === true && changesStructure;
  const refusal = isLocked
    ? "structure-protected"
    : sheetOfMarker(snapshot, marker)?.isProtected === true
      ? "sheet-protected"
      : null;
  const copies = snapshot.sheets.filter(({ copyOf }) => copyOf === marker).map(({ name }) => name);
  return { ...start, copies, referrers: [], refusal };
}

/** The user's cells whose formulas refer to a sheet; of several files, those of its own. */
export function referrersOf({ sheets }: WorkbookSnapshot, target: string): CellRef[] {
  const { file, sheet } = sheetInFile(target);
  return sheets
    .filter(({ name }) => name !== target && sheetInFile(name).file === file)
    .flatMap(({ name, formulas }) =>
      [...formulas].flatMap(([key, formula]) =>
        refersToSheet(formula, sheet) ? [{ sheet: name, ...cellOfKey(key) }] : [],
      ),
    );
}
