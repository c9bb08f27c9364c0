import type { RowFacts } from "../../core/facts/fact-table";
import type { Finding } from "../../core/findings/finding";
import type { SchoolRecords } from "../../core/indicators/school-records";
import type { Answers } from "../answers";
import type { HeaderBand } from "../header/header-band";
import type { Question, RecognisedColumn, RecognisedRow, TableKind } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { checkFields, type ComparedFigures } from "./check-fields";
import { type FieldTable, readFieldTable } from "./field-table";
import type { RowNames } from "./label-columns";
import { readClasses } from "./read-classes";
import { readFillIn } from "./read-fill-in";
import { readBuildings, readRooms } from "./read-rooms";
import { readTeachers } from "./read-teachers";
import { namesOfRows } from "./row-names";

/** A table whose kind is known, with its columns and rows. */
export interface KindSource {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly kind: TableKind;
  readonly columns: readonly RecognisedColumn[];
  readonly rows: readonly RecognisedRow[];
  readonly names: RowNames;
  readonly titles: readonly string[];
  readonly answers: Answers;
  /** Fingerprint of the header. */
  readonly layout: string;
}

/** What the rows of a list or a table of items say, as rows and, where they are of schools, by school. */
export interface KindReading {
  readonly fields: FieldTable;
  readonly records: SchoolRecords | null;
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly compared?: ComparedFigures;
  /** The rows of a list one by one. */
  readonly facts: readonly RowFacts[];
}

/** Reads a table of any kind but those of schools and 附件2. */
export function readKind(source: KindSource): KindReading {
  const { grid, band, kind, columns, rows, names, titles, answers, layout } = source;
  const { table: fields, findings } = readFieldTable(
    grid,
    names.column,
    columns,
    rows,
    namesOfRows(grid, names.columns, rows),
  );
  const checks = checkFields(kind, fields);
  const list = { grid, band, fields, titles };
  const done = (read: Partial<Omit<KindReading, "facts">> & { readonly facts?: RowFacts | null }): KindReading => ({
    fields,
    records: read.records ?? null,
    findings: [...findings, ...checks.findings, ...(read.findings ?? [])],
    questions: read.questions ?? [],
    facts: read.facts ? [read.facts] : [],
    ...(checks.compared ? { compared: checks.compared } : {}),
  });
  switch (kind) {
    case "class-list":
      return done(readClasses(list));
    case "teacher-list":
      return done(readTeachers(list, answers));
    case "room-list":
      return done(readRooms(list));
    case "building-list":
      return done(readBuildings(list));
    case "fill-in-form":
    case "statistical-form":
      return done(readFillIn(list, answers, layout));
    default:
      return done({});
  }
}
