import { notImplemented } from "./fault";
import { defineClass, type HostClass, type HostObject } from "./host-class";
import type { HostSession } from "./session";

interface NamedItemCollectionState {
  readonly session: HostSession;
}

interface NamedItemState {
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
  },
});

function namedItems({ session }: NamedItemCollectionState): HostObject[] {
  const names = session.model.definedNames?.();
  if (!names) throw notImplemented("Workbook.names (the workbook model has none)");
  return names.map((item) => NamedItemClass.create(item));
}

function namedItem(state: NamedItemCollectionState, key: unknown): HostObject | null {
  const wanted = String(key).toLowerCase();
  return namedItems(state).find((item) => NamedItemClass.stateOf(item)?.name.toLowerCase() === wanted) ?? null;
}

export const NamedItemCollectionClass: HostClass<NamedItemCollectionState> = defineClass<NamedItemCollectionState>({
  name: "NamedItemCollection",
  items: namedItems,
  item: namedItem,
  methods: { GetItemOrNullObject: (state, args) => namedItem(state, args.raw(0)) },
});
