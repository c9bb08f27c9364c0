/** Namespace of the custom XML part in which a workbook carries our settings document. */
export const SETTINGS_NAMESPACE = "urn:edu-balance:settings";

/** Everything of our settings that a workbook carries, readable or not. */
export interface KeptSettings {
  /** Settings documents (any text, JSON in practice) in the order of their parts: one, unless a mishap has doubled it. */
  readonly documents: readonly string[];
  /** XML of parts of ours that hold no readable document. */
  readonly damaged: readonly string[];
  /** Namespaces of parts that another version of the product has put elsewhere. They are neither read nor written. */
  readonly otherNamespaces: readonly string[];
  /** Where several workbooks are read as one: what each of them carries. Then nothing stands beside it. */
  readonly files?: readonly SettingsOfFile[];
}

/** Our settings in one of several workbooks, and the names of its sheets, which answers are kept by. */
export interface SettingsOfFile {
  readonly file: string;
  readonly sheets: readonly string[];
  readonly settings: KeptSettings;
}

export const NO_KEPT_SETTINGS: KeptSettings = { documents: [], damaged: [], otherNamespaces: [] };

/** What a workbook carries that has just this document; null for none. */
export function keptDocument(document: string | null): KeptSettings {
  return document === null ? NO_KEPT_SETTINGS : { ...NO_KEPT_SETTINGS, documents: [document] };
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/**
 * The custom XML part that holds a settings document (any text, JSON in practice).
 * @example formatSettingsPart('{"a":1}') // '<settings xmlns="urn:edu-balance:settings">{"a":1}</settings>'
 */
export function formatSettingsPart(document: string): string {
  const text = document
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
  return `<settings xmlns="${SETTINGS_NAMESPACE}">${text}</settings>`;
}

/** True for the namespace of our part and for those that other versions of the product have made of it. */
export function isSettingsNamespace(namespace: string): boolean {
  return (
    namespace === SETTINGS_NAMESPACE ||
    namespace.startsWith(`${SETTINGS_NAMESPACE}:`) ||
    namespace.startsWith(`${SETTINGS_NAMESPACE}/`)
  );
}

/** True for the part that holds our settings document, readable or not: the one that a newer document takes the place of. */
export function isSettingsPart(xml: string): boolean {
  const root = rootOf(xml);
  return root === null ? isTornPart(xml) : root.namespace === SETTINGS_NAMESPACE;
}

/** Finds our settings among the custom XML parts of a workbook. Parts of somebody else are passed over. Never throws. */
export function findSettings(parts: Iterable<string>): KeptSettings {
  const documents: string[] = [];
  const damaged: string[] = [];
  const otherNamespaces: string[] = [];
  for (const xml of parts) {
    const root = rootOf(xml);
    if (root === null) {
      if (isTornPart(xml)) damaged.push(xml);
    } else if (root.namespace === SETTINGS_NAMESPACE) {
      const document = root.name === "settings" ? documentOf(root.content) : null;
      if (document === null) damaged.push(xml);
      else documents.push(document);
    } else if (isSettingsNamespace(root.namespace)) otherNamespaces.push(root.namespace);
  }
  return { documents, damaged, otherNamespaces };
}

/** Declaration, comments and white space that may stand before the root element. */
const PROLOGUE = /^\uFEFF?(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/;
const START_TAG = /^<(?:([\w.-]+):)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/;
const END_TAG = /<\/(?:[\w.-]+:)?[\w.-]+\s*>\s*$/;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Characters in which the namespace of a part stands whose start tag is torn. */
const START_LENGTH = 500;

interface RootElement {
  readonly name: string;
  readonly namespace: string;
  /** What stands between the tags; null where the end tag is missing. */
  readonly content: string | null;
}

function rootOf(xml: string): RootElement | null {
  const body = xml.replace(PROLOGUE, "");
  const start = START_TAG.exec(body);
  if (!start) return null;
  const [tag, prefix, name = "", attributes = "", closed] = start;
  const declaration = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const declared = [...attributes.matchAll(ATTRIBUTE)].find(([, attribute]) => attribute === declaration);
  const rest = body.slice(tag.length);
  const end = END_TAG.exec(rest);
  const content = closed ? (rest.trim() === "" ? "" : null) : end ? rest.slice(0, end.index) : null;
  return { name, namespace: declared?.[2] ?? declared?.[3] ?? "", content };
}

function isTornPart(xml: string): boolean {
  return xml.slice(0, START_LENGTH).includes(`"${SETTINGS_NAMESPACE}`);
}

/** Character data of an element without children; null where it is no well-formed text. */
function documentOf(content: string | null): string | null {
  if (content === null) return null;
  const pieces = content
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : unescaped(piece)));
  return pieces.every((piece) => piece !== null) ? pieces.join("") : null;
}

const REFERENCE = /&(?:#x([0-9a-f]+);|#(\d+);|(\w+);)?/gi;

function unescaped(text: string): string | null {
  if (text.includes("<")) return null;
  if ([...text.matchAll(REFERENCE)].some(([, ...reference]) => referredTo(...reference) === undefined)) return null;
  return text
    .replaceAll("\r\n", "\n")
    .replace(REFERENCE, (whole, ...reference: (string | undefined)[]) => referredTo(...reference) ?? whole);
}

/** The character of a reference such as `&#x4e2d;` or `&lt;`; undefined for a bare & and for what XML does not allow. */
function referredTo(hex?: string, decimal?: string, name?: string): string | undefined {
  if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
  return decimal === undefined ? ENTITIES.get(name ?? "") : characterOf(Number(decimal));
}

/** The character with this code, where XML allows it. */
function characterOf(code: number): string | undefined {
  const isAllowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) ||
    (code > 0xffff && code <= 0x10ffff);
  return isAllowed ? String.fromCodePoint(code) : undefined;
}
