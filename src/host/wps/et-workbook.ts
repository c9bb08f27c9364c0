import type { CellArea } from "../../core/cell/address";
import { formulaOfReference } from "../../plan/formula/sheet-references";
import type { DefinedName } from "../../plan/sheet-marker";
import type { ModelEvent } from "../../workbook/workbook-model";
import type { OpenWorkbook } from "../model/open-workbook";
import { HostError } from "../workbook-host";
import { etComments } from "./et-comments";
import { EtSheet } from "./et-sheet";
import { deleteUnasked, NewSheets } from "./new-sheets";
import type { EtApplication, EtEventName, EtRange, EtWorkbook, EtWorksheet } from "./object-model";
import { areaOf, areasOf, itemsOf, keepingSelection, rangeOf, SHOWN } from "./ranges";

/** Of `Calculation`: xlCalculationManual. */
const CALCULATED_BY_HAND = -4135;

/** A workbook that is open in WPS. Its sheets are known by their names. */
export function etWorkbook(application: EtApplication, workbook: EtWorkbook): OpenWorkbook {
  const sheetNamed = (name: string): EtWorksheet => {
    const sheet = itemsOf(workbook.Worksheets).find((one) => one.Name === name);
    if (!sheet) throw new HostError("sheet-missing", { sheet: name, written: 0 });
    return sheet;
  };
  const made = new NewSheets(application, workbook.Worksheets);
  const namesOf = () => itemsOf(workbook.Names).map((own) => ({ own, ...definedName(own.Name, own.RefersTo) }));
  return {
    name: workbook.Name,
    get isReadOnly() {
      return workbook.ReadOnly;
    },
    get isStructureProtected() {
      return workbook.ProtectStructure;
    },
    get calculatesByHand() {
      return application.Calculation === CALCULATED_BY_HAND;
    },
    sheets: () => itemsOf(workbook.Worksheets).map((sheet) => new EtSheet(application, sheet)),
    activeSheet: () => new EtSheet(application, workbook.ActiveSheet),
    select: (name, area) => {
      workbook.Activate();
      const sheet = sheetNamed(name);
      if (sheet.Visible !== SHOWN) throw new HostError("sheet-hidden", { sheet: name });
      sheet.Activate();
      rangeOf(sheet, area).Select();
    },
    inOneRequest: (work) => work(),
    isEditingCell: () => !application.Ready,
    calculated: async () => undefined,
    customXmlParts: () => itemsOf(workbook.CustomXMLParts).map(({ Id, XML }) => ({ id: Id, xml: XML })),
    addCustomXmlPart: (xml) => workbook.CustomXMLParts.Add(xml).Id,
    setCustomXmlPart: (id, xml) => {
      workbook.CustomXMLParts.Add(xml);
      partWith(workbook, id)?.Delete();
    },
    deleteCustomXmlPart: (id) => partWith(workbook, id)?.Delete(),
    comments: etComments(workbook, sheetNamed),
    addSheet: (name) => {
      // A new sheet is shown at once.
      keepingSelection(application, () => made.add(name));
      return name;
    },
    unfinishedSheets: () => made.unfinished,
    deleteSheet: (name) => deleteUnasked(application, sheetNamed(name)),
    moveSheet: (name, position) => {
      const moved = sheetNamed(name);
      const others = itemsOf(workbook.Worksheets).filter((sheet) => sheet.Name !== name);
      const next = others[position];
      if (next) moved.Move(next);
      else moved.Move(undefined, others.at(-1));
    },
    definedNames: () => namesOf().map(({ own: _, ...name }) => name),
    setDefinedName: (name, reference) => {
      const there = namesOf().filter((one) => one.sheet === undefined && one.name.toLowerCase() === name.toLowerCase());
      for (const { own } of there) own.Delete();
      if (reference !== null) workbook.Names.Add(name, formulaOfReference(reference), false);
    },
    onEvent: followEvents(application, workbook),
  };
}

function partWith(workbook: EtWorkbook, id: string): { Delete(): void } | undefined {
  return itemsOf(workbook.CustomXMLParts).find((part) => part.Id === id);
}

/** @example definedName("'学校 情况'!_EDU", "=A1") // { name: "_EDU", reference: "A1", sheet: "学校 情况" } */
function definedName(told: string, refersTo: string): DefinedName {
  const end = told.lastIndexOf("!");
  const owner = told.slice(0, Math.max(0, end));
  const sheet = owner.startsWith("'") ? owner.slice(1, -1).replaceAll("''", "'") : owner;
  const reference = refersTo.replace(/^=/, "");
  return { name: told.slice(end + 1), reference, ...(end < 0 ? {} : { sheet }) };
}

/** WPS ends all listeners of a name at once: so it is given one of each while anybody listens here. */
function followEvents(application: EtApplication, workbook: EtWorkbook): OpenWorkbook["onEvent"] {
  const listeners = new Set<(event: ModelEvent) => void>();
  const tell = (sheet: EtWorksheet, event: (sheetId: string) => ModelEvent): void => {
    if (sheet.Parent.FullName !== workbook.FullName) return;
    for (const listener of listeners) listener(event(sheet.Name));
  };
  const first = (range: EtRange): CellArea => areasOf(range)[0] ?? areaOf(range);
  const told: Readonly<Record<EtEventName, (sheet: EtWorksheet, range: EtRange) => void>> = {
    SheetChange: (sheet, range) =>
      tell(sheet, (sheetId) => ({ type: "content", sheetId, area: first(range), by: "user" })),
    SheetSelectionChange: (sheet, range) =>
      tell(sheet, (sheetId) => ({ type: "selection", sheetId, area: first(range) })),
    SheetActivate: (sheet) => tell(sheet, (sheetId) => ({ type: "activated", sheetId })),
  };
  const names = Object.keys(told) as EtEventName[];
  return (listener) => {
    if (listeners.size === 0) for (const name of names) application.ApiEvent.AddApiEventListener(name, told[name]);
    listeners.add(listener);
    return () => {
      if (!listeners.delete(listener) || listeners.size > 0) return;
      for (const name of names) application.ApiEvent.RemoveApiEventListener(name);
    };
  };
}
