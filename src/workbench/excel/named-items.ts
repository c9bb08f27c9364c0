import type { XlsxDefinedName } from "../../xlsx/xlsx-workbook";
import { invalidArgument, itemAlreadyExists } from "./fault";
import { defineClass, type CallArguments, type HostClass, type HostObject } from "./host-class";
import { refuseWhereLocked, type HostSession } from "./session";

interface NamedItemCollectionState {
  readonly session: HostSession;
  /** The sheet whose own names these are; null for those of the whole workbook. */
  readonly sheet: string | null;
}

interface NamedItemState extends NamedItemCollectionState {
  readonly name: string;
  /** Without "=". */
  readonly reference: string;
}

export const NamedItemClass: HostClass<NamedItemState> = defineClass<NamedItemState>({
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: { read: ({ name }) => name },
    Formula: { read: ({ reference }) => `=${reference}` },
    // Hidden names are names like any other here: nothing lists them to the user.
    Visible: { read: () => true, write: () => undefined },
  },
  methods: {
    Delete: ({ session, sheet, name }) => {
      if (sheet === null) session.model.setDefinedName(name, null);
      else forgetPrinted(session, sheet, name);
    },
  },
});

/** What of a sheet is printed is kept in names of the sheet. */
function printNames({ model }: HostSession, sheet: string | null): XlsxDefinedName[] {
  const page = model
    .sheets()
    .find(({ name }) => name === sheet)
    ?.page();
  if (!page || sheet === null) return [];
  const named = (name: string): XlsxDefinedName => ({ name, reference: "$A$1", sheet });
  return [
    ...(page.area ? [named("Print_Area")] : []),
    ...(page.repeatedRows || page.repeatedColumns ? [named("Print_Titles")] : []),
  ];
}

function forgetPrinted({ model }: HostSession, sheetName: string, name: string): void {
  const sheet = model.sheets().find((one) => one.name === sheetName);
  if (!sheet) return;
  const { area, repeatedColumns, ...page } = sheet.page();
  if (name === "Print_Titles") sheet.setPage({ ...page, ...(area ? { area } : {}), repeatedRows: null });
  else sheet.setPage({ ...page, ...(repeatedColumns ? { repeatedColumns } : {}) });
}

function namedItems({ session, sheet }: NamedItemCollectionState): HostObject[] {
  return [...session.model.definedNames(), ...printNames(session, sheet)]
    .filter((item) => (item.sheet ?? null) === sheet)
    .map(({ name, reference }) => NamedItemClass.create({ session, sheet, name, reference }));
}

function namedItem(state: NamedItemCollectionState, key: unknown): HostObject | null {
  const wanted = String(key).toLowerCase();
  return namedItems(state).find((item) => NamedItemClass.stateOf(item)?.name.toLowerCase() === wanted) ?? null;
}

function addName(state: NamedItemCollectionState, args: CallArguments): HostObject | null {
  const location = "NamedItemCollection.add";
  const { session } = state;
  refuseWhereLocked(session, null, location);
  const [name, formula] = [args.text(0), args.text(1)];
  if (!formula.startsWith("=")) throw invalidArgument(location);
  if (namedItem(state, name)) throw itemAlreadyExists(location);
  session.model.setDefinedName(name, formula.slice(1));
  return namedItem(state, name);
}

export const NamedItemCollectionClass: HostClass<NamedItemCollectionState> = defineClass<NamedItemCollectionState>({
  name: "NamedItemCollection",
  items: namedItems,
  item: namedItem,
  methods: { Add: addName, GetItemOrNullObject: (state, args) => namedItem(state, args.raw(0)) },
});
