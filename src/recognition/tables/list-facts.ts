import { isPartOfYear } from "./period-of-column";
import type { FactColumn } from "../../core/facts/fact-column";
import type { FactTexts, PeriodFigures, RowFacts, RowSchools, SchoolStage } from "../../core/facts/fact-table";
import type { FactWords, RoomUse, Word } from "../../core/facts/fact-words";
import type { FieldId } from "../../core/fields/catalogue";
import type { SchoolKind } from "../../core/fields/school-kinds";
import type { FieldTable } from "./field-table";
import { gatherCells, gatherColumn } from "../../core/indicators/gather-records";
import type { ListSchools } from "./list-schools";

type MeaningOf<Field extends keyof FactWords> =
  NonNullable<FactWords[Field]> extends ReadonlyMap<string, Word<infer Meaning>> ? Meaning : never;

/** What is known of the rows of a list besides its columns; entry i belongs to row i of the {@link FieldTable}. */
export interface ListRows {
  readonly entity: RowFacts["entity"];
  readonly kinds: readonly SchoolKind[];
  readonly nameAt: (position: number) => string;
  /** Column of the sheet that names the rows; below zero where none does. */
  readonly nameColumn: number;
  readonly stageAt?: (position: number) => SchoolStage | null;
  readonly gradeAt?: (position: number) => number;
  /** Rows that stand for somebody who is counted in another row. */
  readonly doubles?: ReadonlySet<number>;
  /** Schools of which the user is asked which rows count. */
  readonly open?: ReadonlySet<number>;
  /** How the words of some columns are read. */
  readonly words?: { readonly [Field in keyof FactWords]: (text: string) => Word<MeaningOf<Field>> };
  /** The years that a column of training hours is of, by its header. */
  readonly periodAt?: (header: readonly string[]) => PeriodFigures["period"];
  readonly titled?: RowFacts["titled"];
  /** Set where a row counts though it names no school. */
  readonly keepsSchoolless?: true;
  readonly roomUseAt?: (position: number) => ReadonlySet<RoomUse> | null;
  /** Fields that are called otherwise in the facts: the pupils of a row that is a grade. */
  readonly called?: Partial<Record<FieldId, FieldId>>;
}

/** The rows of a list that belong to schools, as facts: each with its school, its stage, and what its columns say. */
export function factsOfList(fields: FieldTable, schools: ListSchools, rows: ListRows): RowFacts {
  const positions = Int32Array.from(schools.schoolAt.keys()).filter(
    (position) =>
      (schools.schoolAt[position] ?? -1) >= 0 || (rows.keepsSchoolless === true && fields.classes[position] === "data"),
  );
  const figures = new Map<FieldId, FactColumn>();
  const texts = new Map<FieldId, FactTexts>();
  const training: PeriodFigures[] = [];
  for (const column of fields.figures) {
    const called = rows.called?.[column.field] ?? column.field;
    const periodAt = called === "training_hours" ? rows.periodAt : undefined;
    if (figures.has(called) && !periodAt) continue;
    const own = gatherColumn(column, called, positions);
    if (periodAt) {
      const { header } = column.column;
      training.push({ ...own, period: periodAt(header), ...(isPartOfYear(header) ? { isPart: true } : {}) });
    }
    if (!figures.has(called)) figures.set(called, own);
  }
  for (const { field, cells, texts: said } of fields.texts)
    if (!texts.has(field))
      texts.set(field, {
        cells: gatherCells(cells, positions),
        texts: Array.from(positions, (position) => said[position] ?? ""),
      });
  const { doubles, open, roomUseAt, titled } = rows;
  return {
    entity: rows.entity,
    length: positions.length,
    names: Array.from(positions, rows.nameAt),
    cells: gatherCells(rows.nameColumn < 0 ? fields.cells : { ...fields.cells, columns: rows.nameColumn }, positions),
    schools: rowSchools(schools.names, fields.cells.sheet, schools.cells, rows.kinds, open),
    schoolAt: Int32Array.from(positions, (position) => schools.schoolAt[position] ?? -1),
    stages: Array.from(positions, (position) => rows.stageAt?.(position) ?? null),
    grades: Uint8Array.from(positions, (position) => rows.gradeAt?.(position) ?? 0),
    figures,
    texts,
    words: wordsOf(texts, rows.words ?? {}),
    ...(training.length > 0 ? { training } : {}),
    ...(titled ? { titled } : {}),
    ...(roomUseAt ? { roomUses: Array.from(positions, roomUseAt) } : {}),
    ...(doubles && doubles.size > 0
      ? { doubles: Uint8Array.from(positions, (position) => (doubles.has(position) ? 1 : 0)) }
      : {}),
  };
}

/** Reads every text that occurs once. */
function wordsOf(texts: ReadonlyMap<FieldId, FactTexts>, readers: NonNullable<ListRows["words"]>): FactWords {
  const read = <Meaning>(
    field: keyof FactWords,
    reader: ((text: string) => Word<Meaning>) | undefined,
  ): ReadonlyMap<string, Word<Meaning>> =>
    new Map(reader ? [...new Set(texts.get(field)?.texts)].map((text) => [text, reader(text)]) : []);
  return {
    teacher_degree: read("teacher_degree", readers.teacher_degree),
    teacher_backbone: read("teacher_backbone", readers.teacher_backbone),
    teacher_subject: read("teacher_subject", readers.teacher_subject),
    teacher_post: read("teacher_post", readers.teacher_post),
    teacher_duty: read("teacher_duty", readers.teacher_duty),
    teacher_certificate: read("teacher_certificate", readers.teacher_certificate),
    teacher_certificate_number: read("teacher_certificate_number", readers.teacher_certificate_number),
    teacher_eligible: read("teacher_eligible", readers.teacher_eligible),
    teacher_rotated: read("teacher_rotated", readers.teacher_rotated),
    teacher_quota: read("teacher_quota", readers.teacher_quota),
    teacher_term: read("teacher_term", readers.teacher_term),
    safety_grade: read("safety_grade", readers.safety_grade),
    building_in_use: read("building_in_use", readers.building_in_use),
    building_use: read("building_use", readers.building_use),
    pupil_migrant: read("pupil_migrant", readers.pupil_migrant),
    pupil_eligible: read("pupil_eligible", readers.pupil_eligible),
    pupil_disability: read("pupil_disability", readers.pupil_disability),
    pupil_purchased: read("pupil_purchased", readers.pupil_purchased),
    pupil_placement: read("pupil_placement", readers.pupil_placement),
    owner: read("owner", readers.owner),
    school: read("school", readers.school),
  };
}

function rowSchools(
  names: readonly string[],
  sheet: string,
  cells: ListSchools["cells"],
  kinds: readonly SchoolKind[],
  open: ReadonlySet<number> | undefined,
): RowSchools {
  return {
    written: names,
    cells: {
      sheet,
      rows: Int32Array.from(cells, ({ row }) => row),
      columns: Int32Array.from(cells, ({ column }) => column),
    },
    kinds,
    ...(open && open.size > 0 ? { open: Uint8Array.from(names, (_, school) => (open.has(school) ? 1 : 0)) } : {}),
  };
}
