import { foreignCompoundFileOf, foreignFileOf, foreignPackageOf, type ForeignFile } from "./foreign-files";
import { XlsxError } from "./xlsx-error";
import { child, childrenOf, parseXml, type XmlElement } from "./xml-tree";
import { readPart, readZip, type ZipEntry, type ZipPackage } from "./zip-package";

/** A relation from one part to another; `target` is the part's name in the package. */
export interface Relation {
  readonly id: string;
  /** Last piece of the type ("worksheet", "sharedStrings" …), the same in transitional and strict files. */
  readonly kind: string;
  /** The type without its last piece and slash: what tells transitional and strict files apart. */
  readonly family: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** A sheet as the workbook part lists it. */
export interface SheetPart {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Part name, or null for what is not a worksheet (chart sheet, macro sheet). */
  readonly part: string | null;
}

/** A workbook's package with its main part found. */
export interface WorkbookParts {
  readonly zip: ZipPackage;
  readonly workbookPart: string;
  readonly workbook: XmlElement;
  readonly relations: readonly Relation[];
  readonly sheets: readonly SheetPart[];
}

const CFB_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Opens a package and finds the workbook in it.
 * @throws XlsxError saying what the file is instead
 */
export function openWorkbookParts(file: Uint8Array): WorkbookParts {
  if (CFB_MAGIC.every((byte, i) => file[i] === byte)) throw foreign(foreignCompoundFileOf(file));
  if (file[0] !== 0x50 || file[1] !== 0x4b) throw foreign(foreignFileOf(file));
  return workbookPartsOf(readZip(file));
}

/** The workbook in a package. @throws XlsxError saying what the package is instead */
export function workbookPartsOf(zip: ZipPackage): WorkbookParts {
  const workbookPart = readRelations(zip, "").find((relation) => relation.kind === "officeDocument")?.target ?? "";
  const entry = findEntry(zip, workbookPart);
  if (entry === undefined || !/\.xml$/i.test(workbookPart)) throw foreign(foreignPackageOf(zip, workbookPart));
  const workbook = parseXml(readPart(entry), entry.name);
  if (workbook.name !== "workbook") throw foreign(foreignPackageOf(zip, workbookPart));
  const relations = readRelations(zip, workbookPart);
  return { zip, workbookPart, workbook, relations, sheets: listSheets(workbook, relations) };
}

function foreign(found: ForeignFile): XlsxError {
  const code =
    found === "encrypted" || found === "locked"
      ? "file-encrypted"
      : found === "xls"
        ? "file-legacy-xls"
        : found === "blank"
          ? "file-damaged"
          : "file-not-workbook";
  return new XlsxError(code, `the file is of kind ${found}`, { found });
}

function listSheets(workbook: XmlElement, relations: readonly Relation[]): SheetPart[] {
  return childrenOf(child(workbook, "sheets"), "sheet").map((sheet) => {
    const relation = relations.find((one) => one.id === sheet.attributes.get(":id"));
    const state = sheet.attributes.get("state");
    return {
      name: sheet.attributes.get("name") ?? "",
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      part: relation?.kind === "worksheet" ? relation.target : null,
    };
  });
}

/** The part of that name; names differ from one another in more than case, and may stand with or without escapes (`%20`). */
export function findEntry(zip: ZipPackage, name: string): ZipEntry | undefined {
  const wanted = plainName(name);
  return zip.find((entry) => entry.name === name) ?? zip.find((entry) => plainName(entry.name) === wanted);
}

function plainName(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}

/** The part of that name. @throws XlsxError `file-damaged` where it is missing */
export function requireEntry(zip: ZipPackage, name: string): ZipEntry {
  const entry = findEntry(zip, name);
  if (entry === undefined) throw new XlsxError("file-damaged", `${name} is missing`);
  return entry;
}

/** Name of the part that holds a part's relations ("" for the package itself). */
export function relationsPartOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Relations of a part ("" for the package itself); none where it has no relations part. */
export function readRelations(zip: ZipPackage, part: string): Relation[] {
  const entry = findEntry(zip, relationsPartOf(part));
  if (entry === undefined) return [];
  return childrenOf(parseXml(readPart(entry), entry.name), "Relationship").map(({ attributes }) => {
    const isExternal = attributes.get("TargetMode") === "External";
    const target = attributes.get("Target") ?? "";
    const type = attributes.get("Type") ?? "";
    return {
      id: attributes.get("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      family: type.slice(0, Math.max(0, type.lastIndexOf("/"))),
      target: isExternal ? target : resolveTarget(part, target),
      isExternal,
    };
  });
}

function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
