import type { FieldId } from "../../core/fields/catalogue";
import type { FieldGroup } from "../../core/fields/field-definition";
import type { HeaderSign } from "../tables/header-look";
import type { Subject } from "../words/field-words";

/** What makes a table one of a kind: fields that its header names, or signs that it shows. */
export type Mark = FieldId | HeaderSign;

/** What a kind is known by. */
export interface KindMarks {
  /** Of every group at least one mark must be there. */
  readonly must: readonly (readonly Mark[])[];
  /** Marks that speak for the kind without being asked for. */
  readonly likes: readonly Mark[];
  /** With one of these it is another kind. */
  readonly never: readonly Mark[];
  /** Marks that speak against the kind without ruling it out. */
  readonly doubts?: readonly Mark[];
  /** Words of the title or the sheet's name: weak evidence, they only tip the balance. */
  readonly title: RegExp;
  /** Fit of a table that has what it must and nothing else; the rest is earned by likes and the title. */
  readonly base: number;
}

/** Readers that get schools out of rows, see `readers.ts`. */
export type ReaderName = "classes" | "teachers" | "pupils" | "rooms" | "buildings" | "fill-in";

/** Arithmetic that must come out: 余缺 = 现有 − 标准, 上学年初 + 增加 − 减少 = 本学年初. */
export type CheckName = "gaps" | "flows";

/** A kind of table: all that the product knows of it. */
export interface KindOfTable<Kind extends string> {
  readonly kind: Kind;
  /** As users see it: 班级名册. */
  readonly name: string;
  /** What it is and what it is used for, for docs/fields.md. */
  readonly meaning: string;
  readonly use: string;
  /** What the rows are: the words of these are tried on the columns. */
  readonly subject: Subject;
  /** Absent for a kind that is told by what an assessment needs. */
  readonly marks?: KindMarks;
  /**
   * How its schools come about: its rows are schools (`rows`), with columns that are none of a school's usual figures
   * (`beside`), or schools come out of its rows by counting (`counted`).
   */
  readonly schools: "rows" | "beside" | "counted" | "none";
  /** A school that stands only here is not taken for one of the county. */
  readonly namesNoSchools?: true;
  /** Columns may be told by their header path alone. */
  readonly hasFigureColumns?: true;
  /**
   * What its sums add up: its rows; its items; items in different units, where only figures show what is a sum; nothing,
   * where its figures are no amounts or belong to items that cannot be added to each other.
   */
  readonly sums: "rows" | "items" | "mixed-items" | "never";
  /** A total over years is surely their sum. */
  readonly yearsAddUp?: true;
  /** A table that lies across may turn out to be one. */
  readonly mayLieAcross?: true;
  /** Fits many a table, also one that lies across and was read down. */
  readonly fitsMany?: true;
  /** Fields offered first. */
  readonly offers: FieldGroup;
  /** Reads schools out of the rows; absent where its rows are read as rows only. */
  readonly read?: ReaderName;
  /** What its arithmetic must come to. */
  readonly check?: CheckName;
}

/** Takes the name of a kind as its own type. */
export function kindOfTable<Kind extends string>(kind: KindOfTable<Kind>): KindOfTable<Kind> {
  return kind;
}
