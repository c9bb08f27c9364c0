import { ByteSplices } from "./byte-splices";
import type { PackageEditor } from "./package-editor";
import { findEntry, readRelations, relationsPartOf, type Relation } from "./package-parts";
import { escapeXml } from "./xml-text";
import { appendContent, childrenOf, parseXml, setAttribute } from "./xml-tree";

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Adds a relation and returns its id; the relations part is made where there is none. */
export function addRelation(editor: PackageEditor, part: string, type: string, target: string): string {
  const name = relationsPartOf(part);
  const used = new Set(readRelations(editor.zip, part).map(({ id }) => id));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number += 1;
  const attributes = `Id="rId${number}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"`;
  if (findEntry(editor.zip, name) === undefined) {
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS_NAMESPACE}"><Relationship ${attributes}/></Relationships>`;
    editor.write(name, new TextEncoder().encode(xml));
    return `rId${number}`;
  }
  const bytes = editor.read(name);
  const root = parseXml(bytes, name);
  const splices = new ByteSplices(bytes);
  appendContent(splices, root, `<${root.prefix}Relationship ${attributes}/>`);
  editor.write(name, splices.apply());
  return `rId${number}`;
}

/** Takes out the relations of a part that a predicate picks. */
export function removeRelations(editor: PackageEditor, part: string, isMeant: (relation: Relation) => boolean): void {
  const name = relationsPartOf(part);
  const ids = new Set(
    readRelations(editor.zip, part)
      .filter(isMeant)
      .map(({ id }) => id),
  );
  if (ids.size === 0) return;
  const bytes = editor.read(name);
  const splices = new ByteSplices(bytes);
  for (const { start, end, attributes } of childrenOf(parseXml(bytes, name), "Relationship")) {
    if (ids.has(attributes.get("Id") ?? "")) splices.replace(start, end, "");
  }
  editor.write(name, splices.apply());
}

/**
 * Says what a part is, unless the package says it already by the ending of the name. A package that says nothing of any
 * part is left at that: whoever reads it does so without.
 */
export function addContentType(editor: PackageEditor, part: string, contentType: string): void {
  if (findEntry(editor.zip, CONTENT_TYPES) === undefined) return;
  const bytes = editor.read(CONTENT_TYPES);
  const root = parseXml(bytes, CONTENT_TYPES);
  const name = `/${part}`.toLowerCase();
  const present = childrenOf(root, "Override").find(
    ({ attributes }) => (attributes.get("PartName") ?? "").toLowerCase() === name,
  );
  if (present !== undefined) {
    if (present.attributes.get("ContentType") === contentType) return;
    const splices = new ByteSplices(bytes);
    setAttribute(splices, present, "ContentType", contentType);
    editor.write(CONTENT_TYPES, splices.apply());
    return;
  }
  const ending = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const byEnding = childrenOf(root, "Default").find(
    ({ attributes }) => attributes.get("Extension")?.toLowerCase() === ending,
  );
  if (byEnding?.attributes.get("ContentType") === contentType) return;
  const splices = new ByteSplices(bytes);
  appendContent(
    splices,
    root,
    `<${root.prefix}Override PartName="/${escapeXml(part)}" ContentType="${escapeXml(contentType)}"/>`,
  );
  editor.write(CONTENT_TYPES, splices.apply());
}

/** Forgets what parts are that are no longer in the package. */
export function removeContentTypes(editor: PackageEditor, parts: readonly string[]): void {
  if (findEntry(editor.zip, CONTENT_TYPES) === undefined) return;
  const names = new Set(parts.map((part) => `/${part}`.toLowerCase()));
  const bytes = editor.read(CONTENT_TYPES);
  const splices = new ByteSplices(bytes);
  for (const { start, end, attributes } of childrenOf(parseXml(bytes, CONTENT_TYPES), "Override")) {
    if (names.has((attributes.get("PartName") ?? "").toLowerCase())) splices.replace(start, end, "");
  }
  if (!splices.isEmpty) editor.write(CONTENT_TYPES, splices.apply());
}
