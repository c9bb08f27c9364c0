import { PackageEditor } from "./package-editor";
import { findEntry, readRelations, type WorkbookParts } from "./package-parts";
import { rootNamespace } from "./patch-custom-xml";
import { addContentType, addRelation } from "./patch-relations";
import { escapeXml } from "./xml-text";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** Name of the workbook's styles part, as the workbook names it; undefined where it names none. */
export function stylesPartOf({ relations }: WorkbookParts): string | undefined {
  return relations.find(({ kind, isExternal }) => kind === "styles" && !isExternal)?.target;
}

/**
 * The workbook with a styles part, an empty one where it had none (as files of some libraries): the looks of marks stand
 * in it. The same workbook where it has one.
 */
export function withStylesPart(parts: WorkbookParts): WorkbookParts {
  const named = stylesPartOf(parts);
  if (named !== undefined && findEntry(parts.zip, named) !== undefined) return parts;
  const editor = new PackageEditor(parts.zip);
  const folder = parts.workbookPart.slice(0, parts.workbookPart.lastIndexOf("/") + 1);
  const part = named ?? freeName(parts, folder);
  // A strict workbook has other namespaces and types of relations: the new part says what its neighbours say.
  const namespace = rootNamespace(new TextDecoder().decode(editor.read(parts.workbookPart))) ?? "";
  const family = parts.relations.find(({ kind }) => kind === "worksheet")?.family ?? "";
  editor.write(
    part,
    new TextEncoder().encode(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${escapeXml(namespace)}"/>`,
    ),
  );
  if (named === undefined) addRelation(editor, parts.workbookPart, `${family}/styles`, part.slice(folder.length));
  addContentType(editor, part, CONTENT_TYPE);
  return { ...parts, zip: editor.zip, relations: readRelations(editor.zip, parts.workbookPart) };
}

function freeName({ zip }: WorkbookParts, folder: string): string {
  let number = 1;
  const name = (): string => `${folder}styles${number === 1 ? "" : number}.xml`;
  while (findEntry(zip, name()) !== undefined) number += 1;
  return name();
}
