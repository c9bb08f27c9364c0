import type { CellRef } from "../core/cell/address";
import { cellOfKey } from "../core/cell/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/cell/sheet-snapshot";
import { sheetInFile } from "../core/cell/sheet-in-file";
import type { SheetDocument } from "./sheet-document";
import { refersToSheet } from "./formula/sheet-references";
import type { SheetOutlook, WorkbookPlan } from "./workbook-plan";

/** Characters that the name of a sheet may have. */
const LONGEST_NAME = 31;

/**
 * The plan that makes a sheet of ours, or fills the one that is there anew, whatever the user has called it since.
 * @param marker what kind of sheet it is, such as "standard"
 * @param wanted its name, where no sheet of the user's has it
 */
export function planSheet(
  snapshot: WorkbookSnapshot,
  marker: string,
  wanted: string,
  content: SheetDocument,
): WorkbookPlan {
  const present = sheetOfMarker(snapshot, marker);
  const sheet = present?.name ?? freeName(snapshot, wanted);
  const isNew = present === undefined;
  const outlook = outlookOf(snapshot, marker, { does: isNew ? "make" : "refill", sheet, wanted });
  const operation = { type: "sheet", marker, sheet, isNew, document: content } as const;
  return { operations: outlook.refusal === null ? [operation] : [], outlook };
}

/** The plan that takes a sheet of ours out of the workbook; of no operation where there is none. */
export function planRemoveSheet(snapshot: WorkbookSnapshot, marker: string, wanted: string): WorkbookPlan {
  const present = sheetOfMarker(snapshot, marker);
  const does = present ? "remove" : "nothing";
  const outlook = outlookOf(snapshot, marker, { does, sheet: present?.name ?? wanted, wanted });
  const isPossible = present !== undefined && outlook.refusal === null;
  return { operations: isPossible ? [{ type: "remove-sheet", marker, sheet: present.name }] : [], outlook };
}

/** The sheet of ours that carries this marker. */
export function sheetOfMarker({ sheets }: WorkbookSnapshot, marker: string): SheetSnapshot | undefined {
  return sheets.find((sheet) => sheet.marker === marker);
}

function outlookOf(
  snapshot: WorkbookSnapshot,
  marker: string,
  start: Pick<SheetOutlook, "does" | "sheet" | "wanted">,
): SheetOutlook {
  const changesStructure = start.does === "make" || start.does === "remove";
  const isLocked = snapshot.isStructureProtected === true && changesStructure;
  const refusal = isLocked
    ? "structure-protected"
    : sheetOfMarker(snapshot, marker)?.isProtected === true
      ? "sheet-protected"
      : null;
  return {
    ...start,
    file: start.does === "make" ? firstFile(snapshot) : null,
    copies: snapshot.sheets.filter(({ copyOf }) => copyOf === marker).map(({ name }) => name),
    referrers: start.does === "remove" ? referrersOf(snapshot, start.sheet) : [],
    refusal,
  };
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

/** A sheet of ours that is to be made says something of all files; it goes into the one that stands first. */
function firstFile({ sheets }: WorkbookSnapshot): string | null {
  const [first] = sheets;
  return first ? sheetInFile(first.name).file : null;
}

function freeName({ sheets }: WorkbookSnapshot, wanted: string): string {
  const taken = new Set(sheets.map(({ name }) => sheetInFile(name).sheet.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1)
    name = `${wanted.slice(0, LONGEST_NAME - String(number).length)}${number}`;
  return name;
}
