import { invalidArgument, itemNotFound } from "./fault";
import { defineClass, type HostClass, type HostObject } from "./host-class";
import { refuseWhereLocked, type HostSession } from "./session";

interface CustomXmlState {
  readonly session: HostSession;
}

interface CustomXmlPartState extends CustomXmlState {
  readonly id: string;
}

interface ScopedState extends CustomXmlState {
  readonly namespaceUri: string;
}

/** Namespace of the root element of an XML text; "" where it has none. */
export function rootNamespace(xml: string): string {
  const root = /<([^\s/>?!][^\s/>]*)([^>]*)>/.exec(xml.replace(/<!--[\s\S]*?-->/g, ""));
  const prefix = root?.[1]?.includes(":") ? root[1].slice(0, root[1].indexOf(":")) : null;
  const attribute =
    prefix === null ? /\sxmlns\s*=\s*(["'])(.*?)\1/ : new RegExp(`\\sxmlns:${prefix}\\s*=\\s*(["'])(.*?)\\1`);
  return attribute.exec(root?.[2] ?? "")?.[2] ?? "";
}

function xmlOf({ session, id }: CustomXmlPartState, location: string): string {
  const part = session.model.customXmlParts().find((candidate) => candidate.id === id);
  if (!part) throw itemNotFound(location);
  return part.xml;
}

function wellFormed(xml: string, location: string): string {
  if (!/^\s*<[\s\S]*>\s*$/.test(xml)) throw invalidArgument(location);
  return xml;
}

export const CustomXmlPartClass: HostClass<CustomXmlPartState> = defineClass<CustomXmlPartState>({
  name: "CustomXmlPart",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { read: ({ id }) => id },
    NamespaceUri: { read: (state) => rootNamespace(xmlOf(state, "CustomXmlPart.namespaceUri")) },
  },
  methods: {
    GetXml: (state) => xmlOf(state, "CustomXmlPart.getXml"),
    SetXml: (state, args) => {
      refuseWhereLocked(state.session, null, "CustomXmlPart.setXml");
      xmlOf(state, "CustomXmlPart.setXml");
      state.session.model.setCustomXmlPart(state.id, wellFormed(args.text(0), "CustomXmlPart.setXml"));
    },
    Delete: (state) => {
      refuseWhereLocked(state.session, null, "CustomXmlPart.delete");
      xmlOf(state, "CustomXmlPart.delete");
      state.session.model.deleteCustomXmlPart(state.id);
    },
  },
});

/** The parts that a collection covers: all, or those of one namespace. */
function parts(session: HostSession, namespaceUri: string | null): HostObject[] {
  return session.model
    .customXmlParts()
    .filter((part) => namespaceUri === null || rootNamespace(part.xml) === namespaceUri)
    .map((part) => CustomXmlPartClass.create({ session, id: part.id }));
}

function part(all: readonly HostObject[], key: unknown): HostObject | null {
  return all.find((candidate) => CustomXmlPartClass.stateOf(candidate)?.id === key) ?? null;
}

export const CustomXmlPartScopedCollectionClass: HostClass<ScopedState> = defineClass<ScopedState>({
  name: "CustomXmlPartScopedCollection",
  items: ({ session, namespaceUri }) => parts(session, namespaceUri),
  item: ({ session, namespaceUri }, key) => part(parts(session, namespaceUri), key),
  methods: {
    GetItemOrNullObject: ({ session, namespaceUri }, args) => part(parts(session, namespaceUri), args.raw(0)),
    GetOnlyItem: ({ session, namespaceUri }) => {
      const found = parts(session, namespaceUri);
      if (found.length !== 1) throw itemNotFound("CustomXmlPartScopedCollection.getOnlyItem");
      return found[0];
    },
    GetOnlyItemOrNullObject: ({ session, namespaceUri }) => {
      const found = parts(session, namespaceUri);
      return found.length === 1 ? found[0] : null;
    },
  },
});

export const CustomXmlPartCollectionClass: HostClass<CustomXmlState> = defineClass<CustomXmlState>({
  name: "CustomXmlPartCollection",
  items: ({ session }) => parts(session, null),
  item: ({ session }, key) => part(parts(session, null), key),
  methods: {
    Add: ({ session }, args) => {
      refuseWhereLocked(session, null, "CustomXmlPartCollection.add");
      const id = session.model.addCustomXmlPart(wellFormed(args.text(0), "CustomXmlPartCollection.add"));
      return CustomXmlPartClass.create({ session, id });
    },
    GetByNamespace: ({ session }, args) =>
      CustomXmlPartScopedCollectionClass.create({ session, namespaceUri: args.text(0) }),
    GetItemOrNullObject: ({ session }, args) => part(parts(session, null), args.raw(0)),
  },
});
