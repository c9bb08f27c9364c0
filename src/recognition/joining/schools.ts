import { nameCellOf } from "../../core/indicators/school-records";
import type { CellRef } from "../../core/cell/address";
import { entryAt } from "../../core/quantity/at";
import { plainText } from "../words/plain-text";
import { ownersOfSheet } from "../words/sheet-title";
import { wholeSchoolName } from "../words/school-kind";
import type { FigureTable } from "./figure-tables";

/**
 * What of a school a row states: the whole of a mixed school, its 小学 (a primary school is nothing else), its 初中, a
 * kind that has no part in this, or `open` where the row does not tell.
 */
export type SchoolPart =
  "whole" | "primary" | "junior" | "open" | "special" | "vocational" | "kindergarten" | "senior-school";

/** One row that speaks of a school. */
export interface Slot {
  readonly layer: number;
  readonly table: FigureTable;
  readonly record: number;
  readonly part: SchoolPart;
}

/** A school with all rows that speak of it. */
export interface School {
  readonly name: string;
  readonly town: string | null;
  readonly code: string | null;
  readonly slots: Slot[];
}

/** A row that is to be matched. */
export interface Entry extends Slot {
  readonly name: string;
  readonly bare: string;
  readonly town: string | null;
  readonly code: string | null;
  /** The table names the school by its code and by nothing else. */
  readonly isCode: boolean;
}

/** Rows of tables by themselves, as they were read: names are taken apart once. */
const ROWS = new WeakMap<FigureTable, readonly Entry[]>();

/** All rows of a table by itself. */
export function rowsOf(table: FigureTable): readonly Entry[] {
  const known = ROWS.get(table) ?? readEntries(0, table);
  ROWS.set(table, known);
  return known;
}

/** All rows of the tables of a layer. */
export function entriesOf(layer: number, tables: readonly FigureTable[]): readonly Entry[] {
  return tables.flatMap((table) => (layer === 0 ? rowsOf(table) : readEntries(layer, table)));
}

function readEntries(layer: number, table: FigureTable): readonly Entry[] {
  const { names, attributes } = table.records;
  const ofSheet = townIn(table.sheet);
  return names.map((name, record): Entry => {
    const town = attributes?.towns?.[record];
    const code = plainCode(attributes?.codes?.[record] ?? null);
    return {
      layer,
      table,
      record,
      part: partOf(table, record),
      name,
      bare: wholeSchoolName(name),
      town: town ? plainTown(town) : ofSheet,
      code,
      isCode: isNameCode(name, code),
    };
  });
}

/** A code as it is compared: a workbook may keep it as a number and lose its zeros in front. */
export function plainCode(code: string | null): string | null {
  const plain = code === null ? "" : plainText(code).replace(/^0+/, "");
  return plain.length >= 2 ? plain : null;
}

function isNameCode(name: string, code: string | null): boolean {
  return code !== null && plainCode(name) === code;
}

/** The name of a school's first row that names it otherwise than by its code; that of its first row where none does. */
export function nameOfSchool({ name, code, slots }: School): string {
  if (!isNameCode(name, code)) return name;
  const named = slots.find(({ table, record }) => !isNameCode(table.records.names[record] ?? "", code));
  return named?.table.records.names[named.record] ?? name;
}

function plainTown(town: string): string {
  return plainText(town)
    .replace(/^.*?[县市区旗](?=.{2,})/, "")
    .replace(
      /(?:街道办事处|街道办|街道|(?:[\u4e00-\u9fa5]{1,3}族)?乡|镇|农场|林场|牧场|苏木|园区|开发区|新区|办事处|中心学区|学区|片区)$/,
      "",
    );
}

/** 丹凤 of a sheet called 丹凤街道学生; null where it names no town. */
function townIn(sheet: string): string | null {
  for (const name of ownersOfSheet(sheet)) {
    const match =
      /^(?:\d+[.、]?)?([\u4e00-\u9fa5]{1,8}?)(?:街道|镇|乡(?!镇)|农场|林场|牧场|苏木|园区|开发区|新区|办事处|学区|片区)/.exec(
        plainText(name),
      );
    if (match?.[1]) return plainTown(match[1]);
  }
  return null;
}

function partOf({ records }: FigureTable, record: number): SchoolPart {
  const stage = records.stages[record];
  if (stage) return stage;
  const kind = entryAt(records.kinds, record);
  switch (kind) {
    case "primary-school":
    case "teaching-point":
      return "primary";
    case "junior-school":
      return "junior";
    case "nine-year":
    case "twelve-year":
    case "complete-middle":
      return "whole";
    case "unknown":
      return "open";
    default:
      return kind;
  }
}

/** True where a row may speak of the same school as these, as far as stages go. */
export function partsFit(part: SchoolPart, slots: readonly Pick<Slot, "part">[]): boolean {
  const parts = new Set(slots.map((slot) => slot.part));
  parts.delete("open");
  if (part === "open" || parts.size === 0) return true;
  if (part === "primary" || part === "junior") return parts.has(part) || parts.has("whole");
  if (part === "whole") return parts.has("whole") || parts.has("primary") || parts.has("junior");
  return parts.has(part);
}

/** The cell with the name of a row. */
export function nameCell({ table, record }: Pick<Slot, "table" | "record">): CellRef {
  return nameCellOf(table.records, record);
}
