import { ByteSplices } from "./byte-splices";
import { cellName } from "./cell-names";
import { escapeControls } from "./cell-xml";
import { commentPartsOf } from "./comment-parts";
import type { PackageEditor } from "./package-editor";
import { findEntry, readRelations, relationsPartOf, type WorkbookParts } from "./package-parts";
import { addContentType, addRelation, removeContentTypes, removeRelations } from "./patch-relations";
import { mainNamespace, partOf } from "./patch-sheet-list";
import type { AddNote, RemoveComment } from "./workbook-edit";
import { XmlScanner } from "./xml-scanner";
import { escapeXml } from "./xml-text";
import { appendContent, child, childrenOf, parseXml, type XmlElement } from "./xml-tree";

const NOTES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Elements of a sheet before which its old drawing has to stand. */
const BEHIND_DRAWING = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

/**
 * Takes comments off cells of a sheet and puts notes on others. A note is two things: its text in xl/comments, and a box
 * in an old drawing, without which Excel does not show it. Parts that are left with nothing go, so that a sheet whose
 * notes have all been taken off is as it was before them.
 */
export function patchComments(
  editor: PackageEditor,
  parts: WorkbookParts,
  sheet: string,
  edits: readonly (AddNote | RemoveComment)[],
): void {
  const sheetPart = partOf(parts, sheet);
  const removed = edits.filter((edit): edit is RemoveComment => edit.type === "remove-comment");
  const added = edits.filter((edit): edit is AddNote => edit.type === "add-note");
  if (removed.length > 0) removeComments(editor, sheetPart, removed);
  if (added.length > 0) addNotes(editor, parts, sheetPart, added);
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

function addNotes(editor: PackageEditor, parts: WorkbookParts, sheetPart: string, notes: readonly AddNote[]): void {
  const part = commentPartsOf(editor.zip, sheetPart).notes ?? addNotesPart(editor, parts, sheetPart);
  const bytes = editor.read(part);
  const root = parseXml(bytes, part);
  const splices = new ByteSplices(bytes);
  const { prefix } = root;
  const authors = child(root, "authors");
  const names = childrenOf(authors, "author").map(({ text }) => text);
  const missing = [...new Set(notes.map(({ author }) => author))].filter((author) => !names.includes(author));
  const all = [...names, ...missing];
  if (authors && missing.length > 0)
    appendContent(
      splices,
      authors,
      missing.map((name) => `<${prefix}author>${escapeXml(name)}</${prefix}author>`).join(""),
    );
  const xml = notes.map(({ row, column, text, author }) => {
    const content = `<${prefix}text><${prefix}t xml:space="preserve">${escapeXml(escapeControls(text))}</${prefix}t></${prefix}text>`;
    return `<${prefix}comment ref="${cellName(row, column)}" authorId="${all.indexOf(author)}">${content}</${prefix}comment>`;
  });
  const list = child(root, "commentList");
  if (list) appendContent(splices, list, xml.join(""));
  editor.write(part, splices.apply());
  addBoxes(editor, parts, sheetPart, notes);
}

function addNotesPart(editor: PackageEditor, parts: WorkbookParts, sheetPart: string): string {
  const folder = folderOf(parts.workbookPart);
  const part = freeName(editor, (number) => `${folder}comments${number}.xml`);
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${mainNamespace(parts)}"><authors></authors><commentList></commentList></comments>`;
  editor.write(part, new TextEncoder().encode(xml));
  addContentType(editor, part, NOTES_TYPE);
  addRelation(editor, sheetPart, `${familyOf(parts)}/comments`, `/${part}`);
  return part;
}

/** Puts the boxes of notes into the old drawing of a sheet, which is made where there is none. */
function addBoxes(editor: PackageEditor, parts: WorkbookParts, sheetPart: string, cells: readonly Cell[]): void {
  const part = drawingOf(editor, sheetPart) ?? addDrawingPart(editor, parts, sheetPart);
  const xml = textOf(editor, part);
  const used = [...xml.matchAll(/_x0000_s(\d{1,9})\b/g)].map(([, number]) => Number(number));
  const first = used.reduce((most, each) => Math.max(most, each), firstOfBlock(xml)) + 1;
  const boxes = cells.map((cell, index) => boxXml(cell, first + index)).join("");
  const end = xml.lastIndexOf("</xml>");
  write(editor, part, `${xml.slice(0, end)}${boxes}${xml.slice(end)}`);
}

/** Every drawing numbers its boxes from a thousand of its own. */
function firstOfBlock(xml: string): number {
  return 1024 * Number(/<o:idmap\b[^>]*\bdata="(\d{1,6})/.exec(xml)?.[1] ?? 1);
}

function addDrawingPart(editor: PackageEditor, parts: WorkbookParts, sheetPart: string): string {
  const folder = folderOf(parts.workbookPart);
  const others = editor.zip.filter(({ name }) => name.toLowerCase().endsWith(".vml"));
  const blocks = others.map(({ name }) => firstOfBlock(textOf(editor, name)) / 1024);
  const part = freeName(editor, (number) => `${folder}drawings/vmlDrawing${number}.vml`);
  write(
    editor,
    part,
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
      `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.reduce((most, each) => Math.max(most, each), 0) + 1}"/></o:shapelayout>` +
      `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`,
  );
  addContentType(editor, part, DRAWING_TYPE);
  const family = familyOf(parts);
  const id = addRelation(editor, sheetPart, `${family}/vmlDrawing`, `/${part}`);
  const { prefix, behind } = lookAtSheet(editor, sheetPart);
  const splices = new ByteSplices(editor.read(sheetPart));
  splices.insert(behind, `<${prefix}legacyDrawing xmlns:r="${family}" r:id="${id}"/>`);
  editor.write(sheetPart, splices.apply());
  return part;
}

/** Wide enough for a sentence a line; shown while the pointer is on the cell. */
function boxXml({ row, column }: Cell, number: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 2, column + 5, 15, Math.max(0, row - 1) + 10, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:150pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    `<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

function removeComments(editor: PackageEditor, sheetPart: string, cells: readonly Cell[]): void {
  const { notes, threads } = commentPartsOf(editor.zip, sheetPart);
  const references = new Set(cells.map(({ row, column }) => cellName(row, column)));
  const isMeant = ({ attributes }: XmlElement): boolean => references.has(attributes.get("ref") ?? "");
  if (threads !== null)
    removeElements(editor, sheetPart, threads, (root) => childrenOf(root, "threadedComment"), isMeant);
  if (notes !== null)
    removeElements(editor, sheetPart, notes, (root) => childrenOf(child(root, "commentList"), "comment"), isMeant);
  removeBoxes(editor, sheetPart, cells);
  const relations = relationsPartOf(sheetPart);
  if (findEntry(editor.zip, relations) !== undefined && readRelations(editor.zip, sheetPart).length === 0)
    editor.remove(relations);
}

function removeElements(
  editor: PackageEditor,
  sheetPart: string,
  part: string,
  listOf: (root: XmlElement) => readonly XmlElement[],
  isMeant: (element: XmlElement) => boolean,
): void {
  const bytes = editor.read(part);
  const root = parseXml(bytes, part);
  const list = listOf(root);
  if (list.every(isMeant)) {
    removePart(editor, sheetPart, part);
    return;
  }
  const splices = new ByteSplices(bytes);
  for (const { start, end } of list.filter(isMeant)) splices.replace(start, end, "");
  for (const { start, end } of authorsLeftOver(root, list, isMeant)) splices.replace(start, end, "");
  editor.write(part, splices.apply());
}

/** The last authors of a list, as far as only what is taken off was theirs: those before them are counted by their place. */
function authorsLeftOver(
  root: XmlElement,
  list: readonly XmlElement[],
  isMeant: (element: XmlElement) => boolean,
): readonly XmlElement[] {
  const authors = childrenOf(child(root, "authors"), "author");
  const idOf = ({ attributes }: XmlElement): number => Number(attributes.get("authorId"));
  const used = new Set(list.filter((element) => !isMeant(element)).map(idOf));
  const removed = new Set(list.filter(isMeant).map(idOf));
  let last = authors.length;
  while (last > 0 && removed.has(last - 1) && !used.has(last - 1)) last -= 1;
  return authors.slice(last);
}

/** Boxes are found by their text: old drawings need not be well-formed XML. */
function removeBoxes(editor: PackageEditor, sheetPart: string, cells: readonly Cell[]): void {
  const part = drawingOf(editor, sheetPart);
  if (part === null) return;
  const meant = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  const xml = textOf(editor, part);
  const left = xml.replace(BOX, (box) => {
    const [row, column] = [/<x:Row>\s*(\d+)/.exec(box)?.[1], /<x:Column>\s*(\d+)/.exec(box)?.[1]];
    return /ObjectType="Note"/.test(box) && meant.has(`${row} ${column}`) ? "" : box;
  });
  if (left === xml) return;
  if (/<v:(?:shape|rect|oval|line|group)\b/.test(left)) {
    write(editor, part, left);
    return;
  }
  const { drawing } = lookAtSheet(editor, sheetPart);
  if (drawing) {
    const splices = new ByteSplices(editor.read(sheetPart));
    splices.replace(drawing.start, drawing.end, "");
    editor.write(sheetPart, splices.apply());
  }
  removePart(editor, sheetPart, part);
}

const BOX = /<v:shape\s(?:(?!<v:shape\s)[\s\S])*?<\/v:shape>/g;

function removePart(editor: PackageEditor, owner: string, part: string): void {
  editor.remove(part);
  editor.remove(relationsPartOf(part));
  removeRelations(editor, owner, ({ target }) => target === part);
  removeContentTypes(editor, [part]);
}

/** The old drawing that a sheet names; null for none. */
function drawingOf(editor: PackageEditor, sheetPart: string): string | null {
  const { drawing } = lookAtSheet(editor, sheetPart);
  const target = readRelations(editor.zip, sheetPart).find(({ id }) => id === drawing?.id)?.target;
  return target !== undefined && findEntry(editor.zip, target) !== undefined ? target : null;
}

interface SheetOutline {
  /** Namespace prefix of the sheet's elements, with its colon. */
  readonly prefix: string;
  /** Where an old drawing is to be put in. */
  readonly behind: number;
  readonly drawing: { readonly id: string; readonly start: number; readonly end: number } | null;
}

/** Looks through a sheet for its old drawing, without holding its cells. */
function lookAtSheet(editor: PackageEditor, sheetPart: string): SheetOutline {
  const bytes = editor.read(sheetPart);
  let depth = 0;
  let prefix = "";
  let behind = -1;
  let drawing: SheetOutline["drawing"] = null;
  const scanner = new XmlScanner(
    {
      open: (name, tag) => {
        depth += 1;
        if (depth === 1) prefix = tag.tagPrefix;
        if (depth !== 2) return;
        const start = tag.offset + tag.tagStart;
        if (behind < 0 && BEHIND_DRAWING.has(name)) behind = start;
        if (name === "legacyDrawing") drawing = { id: tag.attribute(":id") ?? "", start, end: tag.offset + tag.tagEnd };
      },
      close: (_name, { offset, tagStart }) => {
        depth -= 1;
        if (depth === 0 && behind < 0) behind = offset + tagStart;
      },
      text: () => undefined,
    },
    sheetPart,
  );
  scanner.push(bytes, true);
  return { prefix, behind, drawing };
}

function familyOf({ relations }: WorkbookParts): string {
  return relations.find(({ kind }) => kind === "worksheet")?.family ?? "";
}

function folderOf(workbookPart: string): string {
  return workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
}

function freeName(editor: PackageEditor, nameOf: (number: number) => string): string {
  let number = 1;
  while (findEntry(editor.zip, nameOf(number)) !== undefined) number += 1;
  return nameOf(number);
}

function textOf(editor: PackageEditor, part: string): string {
  return new TextDecoder().decode(editor.read(part));
}

function write(editor: PackageEditor, part: string, xml: string): void {
  editor.write(part, new TextEncoder().encode(xml));
}
