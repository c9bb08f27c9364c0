import type { RowFacts } from "../../core/facts/fact-table";
import type { Finding } from "../../core/findings/finding";
import type { SchoolRecords } from "../../core/indicators/school-records";
import type { Answers } from "../answers";
import type { HeaderBand } from "../header/header-band";
import type { Question, RecognisedColumn, RecognisedRow } from "../recognised-table";
import { CHECKS, READERS, type RowsRead } from "./readers";
import type { AnyKind } from "./kinds";
import type { SheetGrid } from "../sheet/sheet-grid";
import type { ComparedFigures } from "../tables/check-fields";
import { type FieldTable, readFieldTable } from "../tables/field-table";
import type { RowNames } from "../tables/label-columns";
import { namesOfRows } from "../tables/row-names";

/** A table whose kind is known, with its columns and rows. */
export interface KindSource {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly kind: AnyKind;
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
  const checks = kind.check === undefined ? { findings: [] } : CHECKS[kind.check](fields);
  const list = { grid, band, fields, titles };
  const done = (read: RowsRead): KindReading => ({
    fields,
    records: read.records,
    findings: [...findings, ...checks.findings, ...(read.findings ?? [])],
    questions: read.questions ?? [],
    facts: read.facts ? [read.facts] : [],
    ...(checks.compared ? { compared: checks.compared } : {}),
  });
  return done(kind.read === undefined ? { records: null } : READERS[kind.read](list, { answers, layout }));
}
