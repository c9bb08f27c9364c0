import { ByteSplices } from "./byte-splices";
import { absoluteReference, columnLetters, quotedName } from "./cell-names";
import { formulaToFile } from "./formula-to-file";
import type { PackageEditor } from "./package-editor";
import { findEntry, readRelations, relationsPartOf, type WorkbookParts } from "./package-parts";
import { removeDrawing } from "./patch-charts";
import { addContentType, addRelation, removeContentTypes, removeRelations } from "./patch-relations";
import type { SheetDocument } from "../document/sheet-document";
import type { SetName } from "./workbook-edit";
import { escapeXml } from "./xml-text";
import { XlsxError } from "./xlsx-error";
import { appendContent, child, childrenOf, parseXml, setAttribute, type XmlElement } from "./xml-tree";

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STRICT = "http://purl.oclc.org/ooxml";
const PRINT_TITLES = "_xlnm.Print_Titles";
const PRINT_AREA = "_xlnm.Print_Area";

/** The type of relations of this workbook without its last piece. */
export function relationsFamily({ relations }: WorkbookParts): string {
  return relations.find(({ kind }) => kind === "worksheet")?.family ?? "";
}

/** Namespace of the parts of this workbook: strict files have another. */
export function mainNamespace({ relations }: WorkbookParts): string {
  return relations.some(({ family }) => family.startsWith(STRICT))
    ? `${STRICT}/spreadsheetml/main`
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}

/** Adds a sheet at the end of the workbook. @param xml the sheet's part */
export function addSheetPart(editor: PackageEditor, parts: WorkbookParts, name: string, xml: string): void {
  const { workbookPart } = parts;
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  let number = 1;
  while (findEntry(editor.zip, `${folder}worksheets/sheet${number}.xml`) !== undefined) number += 1;
  const part = `${folder}worksheets/sheet${number}.xml`;
  editor.write(part, new TextEncoder().encode(xml));
  const family = relationsFamily(parts);
  const id = addRelation(editor, workbookPart, `${family}/worksheet`, `worksheets/sheet${number}.xml`);
  addContentType(editor, part, WORKSHEET_TYPE);
  changeWorkbook(editor, parts, (root, splices) => {
    const list = requireList(root);
    const ids = childrenOf(list, "sheet").map(({ attributes }) => Number(attributes.get("sheetId")));
    const attributes = `name="${escapeXml(name)}" sheetId="${ids.reduce((most, each) => Math.max(most, each), 0) + 1}"`;
    appendContent(splices, list, `<${list.prefix}sheet ${attributes} xmlns:r="${family}" r:id="${id}"/>`);
  });
}

/** Takes a sheet out with its part, its names and its place; which sheet is active and what names belong to stays right. */
export function removeSheetPart(editor: PackageEditor, parts: WorkbookParts, name: string): void {
  const index = parts.sheets.findIndex((sheet) => sheet.name === name);
  const part = partOf(parts, name);
  changeWorkbook(editor, parts, (root, splices) => {
    const sheet = childrenOf(requireList(root), "sheet")[index];
    if (sheet) splices.replace(sheet.start, sheet.end, "");
    removeNames(root, splices, ({ attributes }) => attributes.get("localSheetId") === String(index));
    for (const element of childrenOf(child(root, "definedNames"), "definedName"))
      lower(splices, element, "localSheetId", index);
    for (const view of childrenOf(child(root, "bookViews"), "workbookView")) {
      lower(splices, view, "activeTab", index);
      lower(splices, view, "firstSheet", index);
    }
  });
  removeDrawing(editor, part);
  editor.remove(part);
  editor.remove(relationsPartOf(part));
  removeRelations(editor, parts.workbookPart, ({ target }) => target === part);
  removeContentTypes(editor, [part]);
}

/** The part of a sheet. @throws XlsxError `file-damaged` where there is none */
export function partOf({ sheets }: WorkbookParts, name: string): string {
  const part = sheets.find((sheet) => sheet.name === name)?.part;
  if (part === undefined || part === null) throw new XlsxError("file-damaged", `no worksheet "${name}"`);
  return part;
}

/** A rewritten sheet has nothing any more of what hung on it: drawings, comments, links. */
export function forgetRelations(editor: PackageEditor, part: string): void {
  if (readRelations(editor.zip, part).length === 0) return;
  removeDrawing(editor, part);
  editor.remove(relationsPartOf(part));
}

/** What of a sheet is printed, and what of it on every page; replaces what was said before. */
export function setPrintNames(
  editor: PackageEditor,
  parts: WorkbookParts,
  sheet: string,
  { repeatedRows, repeatedColumns, area }: SheetDocument["page"],
): void {
  const index = sheetIndex(editor, parts, sheet);
  const isMeant = ({ attributes }: XmlElement): boolean =>
    [PRINT_TITLES, PRINT_AREA].includes(attributes.get("name") ?? "") &&
    attributes.get("localSheetId") === String(index);
  changeWorkbook(editor, parts, (root, splices) => removeNames(root, splices, isMeant));
  const quoted = quotedName(sheet);
  const whole = (lines: { first: number; count: number } | null, name: (line: number) => string): string[] =>
    lines === null ? [] : [`${quoted}!$${name(lines.first)}:$${name(lines.first + lines.count - 1)}`];
  const titles = [...whole(repeatedColumns ?? null, columnLetters), ...whole(repeatedRows, (row) => String(row + 1))];
  const add = (name: string, reference: string): void =>
    changeWorkbook(editor, parts, (root, splices) =>
      addName(root, splices, `name="${name}" localSheetId="${index}"`, reference),
    );
  if (area) add(PRINT_AREA, `${quoted}!${absoluteReference(area)}`);
  if (titles.length > 0) add(PRINT_TITLES, titles.join());
}

/** Gives a name of the whole workbook its reference (with or without "="); null takes it away. */
export function setName(
  editor: PackageEditor,
  parts: WorkbookParts,
  { name, reference, isHidden }: Pick<SetName, "name" | "reference" | "isHidden">,
): void {
  const isMeant = ({ attributes }: XmlElement): boolean =>
    attributes.get("name")?.toLowerCase() === name.toLowerCase() && !attributes.has("localSheetId");
  changeWorkbook(editor, parts, (root, splices) => removeNames(root, splices, isMeant));
  if (reference === null) return;
  changeWorkbook(editor, parts, (root, splices) =>
    addName(root, splices, `name="${escapeXml(name)}"${isHidden ? ' hidden="1"' : ""}`, formulaToFile(reference)),
  );
}

function sheetIndex(editor: PackageEditor, { workbookPart }: WorkbookParts, name: string): number {
  const sheets = childrenOf(requireList(parseXml(editor.read(workbookPart), workbookPart)), "sheet");
  return sheets.findIndex(({ attributes }) => attributes.get("name") === name);
}

function changeWorkbook(
  editor: PackageEditor,
  { workbookPart }: WorkbookParts,
  change: (root: XmlElement, splices: ByteSplices) => void,
): void {
  const bytes = editor.read(workbookPart);
  const splices = new ByteSplices(bytes);
  change(parseXml(bytes, workbookPart), splices);
  if (!splices.isEmpty) editor.write(workbookPart, splices.apply());
}

function requireList(root: XmlElement): XmlElement {
  const list = child(root, "sheets");
  if (list === undefined) throw new XlsxError("file-damaged", "the workbook lists no sheets");
  return list;
}

/** A list that has lost its last name goes as a whole: an empty one is not allowed. */
function removeNames(root: XmlElement, splices: ByteSplices, isMeant: (name: XmlElement) => boolean): void {
  const list = child(root, "definedNames");
  const names = childrenOf(list, "definedName");
  const removed = names.filter(isMeant);
  if (list && removed.length > 0 && removed.length === names.length) splices.replace(list.start, list.end, "");
  else for (const { start, end } of removed) splices.replace(start, end, "");
}

const BEFORE_NAMES: ReadonlySet<string> = new Set(["sheets", "functionGroups", "externalReferences"]);

function addName(root: XmlElement, splices: ByteSplices, attributes: string, reference: string): void {
  const list = child(root, "definedNames");
  const { prefix } = root;
  const xml = `<${prefix}definedName ${attributes}>${escapeXml(reference)}</${prefix}definedName>`;
  if (list) {
    appendContent(splices, list, xml);
    return;
  }
  const before = root.children.filter(({ name }) => BEFORE_NAMES.has(name)).at(-1);
  splices.insert(before?.end ?? root.contentStart, `<${prefix}definedNames>${xml}</${prefix}definedNames>`);
}

/** A position among the sheets that lies behind the one removed. */
function lower(splices: ByteSplices, element: XmlElement, attribute: string, removed: number): void {
  const position = Number(element.attributes.get(attribute) ?? -1);
  if (position > removed) setAttribute(splices, element, attribute, String(position - 1));
}
