import type { PackageEditor } from "./package-editor";
import { findEntry, readRelations, relationsPartOf } from "./package-parts";
import { addContentType, addRelation, removeContentTypes, removeRelations } from "./patch-relations";
import { XlsxError } from "./xlsx-error";
import { escapeXml } from "./xml-text";

const RELATION_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';

/**
 * Keeps one XML document per namespace among the workbook's custom XML parts; null removes it.
 * Relations and content types are kept right, as Excel and Office.js expect them.
 */
export function setCustomXml(editor: PackageEditor, workbookPart: string, namespace: string, xml: string | null): void {
  // Some writers hang custom XML on the package instead of the workbook.
  const related = [...readRelations(editor.zip, workbookPart), ...readRelations(editor.zip, "")]
    .filter(
      ({ kind, isExternal, target }) =>
        kind === "customXml" && !isExternal && findEntry(editor.zip, target) !== undefined,
    )
    .map(({ target }) => target);
  const present = [...new Set(related)].filter(
    (target) => rootNamespace(new TextDecoder().decode(editor.read(target))) === namespace,
  );
  if (xml !== null && rootNamespace(xml) !== namespace)
    throw new XlsxError("file-damaged", `custom XML is not of namespace ${namespace}`);
  const [first, ...others] = present;
  if (xml === null) removeParts(editor, workbookPart, present);
  else if (first === undefined) addPart(editor, workbookPart, namespace, xml);
  else {
    editor.write(first, new TextEncoder().encode(xml));
    removeParts(editor, workbookPart, others);
  }
}

/** Characters at the beginning of a document within which the start tag of a part of ours stands. */
const START_WITHIN = 10_000;
const START_TAG = /<(?:([^\s:/<>]+):)?[^\s:/<>]+((?:[\s/](?:[^<>"']|"[^"]*"|'[^']*')*)?)>/y;

/**
 * Namespace of the root element, read without taking the document apart; undefined where it has none, or where its start
 * tag stands behind longer comments than any part of ours has.
 */
export function rootNamespace(xml: string): string | undefined {
  const start = xml.slice(0, START_WITHIN).replace(/<!--[\s\S]*?-->/g, "");
  const at = start.search(/<(?![?!])/);
  if (at < 0) return undefined;
  START_TAG.lastIndex = at;
  const root = START_TAG.exec(start);
  if (root === null) return undefined;
  const name = root[1] === undefined ? "xmlns" : `xmlns:${root[1]}`;
  for (const attribute of (root[2] ?? "").matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (attribute[1] === name) return attribute[2] ?? attribute[3];
  }
  return undefined;
}

function addPart(editor: PackageEditor, workbookPart: string, namespace: string, xml: string): void {
  let number = 1;
  while (
    findEntry(editor.zip, itemName(number)) !== undefined ||
    findEntry(editor.zip, propertiesName(number)) !== undefined
  )
    number += 1;
  const item = itemName(number);
  const properties = propertiesName(number);
  editor.write(item, new TextEncoder().encode(xml));
  editor.write(
    properties,
    new TextEncoder().encode(
      `${DECLARATION}<ds:datastoreItem ds:itemID="${itemId(namespace)}" xmlns:ds="${PROPERTIES_NAMESPACE}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  );
  // A strict workbook has other types of relations.
  const types =
    readRelations(editor.zip, workbookPart).find(({ kind }) => kind === "worksheet")?.family ?? RELATION_TYPES;
  addRelation(editor, item, `${types}/customXmlProps`, `itemProps${number}.xml`);
  addRelation(editor, workbookPart, `${types}/customXml`, `${"../".repeat(workbookPart.split("/").length - 1)}${item}`);
  addContentType(editor, item, "application/xml");
  addContentType(editor, properties, PROPERTIES_TYPE);
}

function removeParts(editor: PackageEditor, workbookPart: string, items: readonly string[]): void {
  for (const item of items) {
    const properties = readRelations(editor.zip, item).map(({ target }) => target);
    for (const owner of [workbookPart, ""]) removeRelations(editor, owner, ({ target }) => target === item);
    for (const part of [item, relationsPartOf(item), ...properties]) editor.remove(part);
    removeContentTypes(editor, [item, ...properties]);
  }
}

function itemName(number: number): string {
  return `customXml/item${number}.xml`;
}

function propertiesName(number: number): string {
  return `customXml/itemProps${number}.xml`;
}

/** A GUID that stands for the namespace, always the same one: FNV-1a over the text, four times with other starts. */
function itemId(namespace: string): string {
  const hex = [0, 1, 2, 3]
    .map((start) => {
      let hash = 0x811c9dc5 ^ start;
      for (const sign of namespace) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
      return (hash >>> 0).toString(16).toUpperCase().padStart(8, "0");
    })
    .join("");
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}}`;
}
