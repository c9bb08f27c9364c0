import { foreignCompoundFileOf, foreignFileOf, foreignPackageOf, type ForeignFile } from "./foreign-files";
import type { PackageBudget } from "./package-budget";
import { XlsxError } from "./xlsx-error";
import { child, childrenOf, readTree, type XmlElement } from "./xml-tree";
import { readZip, type ZipEntry, type ZipPackage } from "./zip-package";

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

/** More sheets than anybody could look through. */
const MAX_SHEETS = 2_000;

const CFB_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Opens a package and finds the workbook in it.
 * @throws XlsxError saying what the file is instead
 */
export function openWorkbookParts(file: Uint8Array, budget?: PackageBudget): WorkbookParts {
  if (CFB_MAGIC.every((byte, i) => file[i] === byte)) throw foreign(foreignCompoundFileOf(file));
  if (file[0] !== 0x50 || file[1] !== 0x4b) throw foreign(foreignFileOf(file));
  return workbookPartsOf(readZip(file), budget);
}

/** The workbook in a package. @throws XlsxError saying what the package is instead */
export function workbookPartsOf(zip: ZipPackage, budget?: PackageBudget): WorkbookParts {
  const workbookPart =
    readRelations(zip, "", budget).find((relation) => relation.kind === "officeDocument")?.target ?? "";
  const entry = findEntry(zip, workbookPart);
  if (entry === undefined || !/\.xml$/i.test(workbookPart)) throw foreign(foreignPackageOf(zip, workbookPart));
  const workbook = readTree(entry, budget);
  if (workbook.name !== "workbook") throw foreign(foreignPackageOf(zip, workbookPart));
  const relations = readRelations(zip, workbookPart, budget);
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
  const sheets = childrenOf(child(workbook, "sheets"), "sheet");
  if (sheets.length > MAX_SHEETS) throw new XlsxError("too-large", `${sheets.length} sheets`);
  const byId = new Map([...relations].reverse().map((relation) => [relation.id, relation]));
  return sheets.map(({ attributes }) => {
    const relation = byId.get(attributes.get(":id") ?? "");
    const state = attributes.get("state");
    return {
      name: attributes.get("name") ?? "",
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      part: relation?.kind === "worksheet" ? relation.target : null,
    };
  });
}

/** The part of that name; names differ from one another in more than case, and may stand with or without escapes (`%20`). */
export function findEntry(zip: ZipPackage, name: string): ZipEntry | undefined {
  const { exact, plain } = namesOf(zip);
  return exact.get(name) ?? plain.get(plainName(name));
}

interface EntryNames {
  readonly exact: ReadonlyMap<string, ZipEntry>;
  readonly plain: ReadonlyMap<string, ZipEntry>;
}

/** Packages do not change, so that their parts are put in order once: a hostile one has thousands, and asks for each. */
const NAMES = new WeakMap<ZipPackage, EntryNames>();

function namesOf(zip: ZipPackage): EntryNames {
  const known = NAMES.get(zip);
  if (known) return known;
  const [exact, plain] = [new Map<string, ZipEntry>(), new Map<string, ZipEntry>()];
  for (const entry of zip) {
    const plainly = plainName(entry.name);
    if (!exact.has(entry.name)) exact.set(entry.name, entry);
    if (!plain.has(plainly)) plain.set(plainly, entry);
  }
  NAMES.set(zip, { exact, plain });
  return { exact, plain };
}

function plainName(name: string): string {
  if (!name.includes("%")) return name.toLowerCase();
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
export function readRelations(zip: ZipPackage, part: string, budget?: PackageBudget): Relation[] {
  const entry = findEntry(zip, relationsPartOf(part));
  if (entry === undefined) return [];
  return childrenOf(readTree(entry, budget), "Relationship").map(({ attributes }) => {
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
