import type { FactTable, FactTexts, PeriodFigures } from "../../../src/core/facts/fact-table";
import type { RecordCells } from "../../../src/core/facts/record-cells";
import type { FieldId } from "../../../src/core/fields/catalogue";
import { backboneOf } from "../../../src/recognition/words/teacher-words";
import { yesNoOf } from "../../../src/recognition/words/yes-no-words";

export interface ListedTeacher {
  readonly school?: string;
  readonly id?: string;
  readonly since?: string;
  readonly eligible?: string;
  readonly rotated?: string;
  readonly backbone?: string;
  /** The school of exchange. */
  readonly to?: string;
  readonly post?: string;
  readonly hours?: readonly (number | null)[];
}

const TEXTS: readonly (readonly [FieldId, keyof ListedTeacher])[] = [
  ["teacher_id", "id"],
  ["teacher_since", "since"],
  ["teacher_eligible", "eligible"],
  ["teacher_rotated", "rotated"],
  ["teacher_backbone", "backbone"],
  ["rotated_to", "to"],
];

/** Teachers 示例1, 示例2, … of 示例小学 unless they say another school, in rows 2, 3, … of a sheet, with what one of them has as columns. */
export function teacherList(
  teachers: readonly ListedTeacher[],
  periods: readonly PeriodFigures["period"][] = [],
  more: Partial<FactTable> = {},
): FactTable {
  const { length } = teachers;
  const sheet = more.table ?? "教师";
  const inColumn = (columns: number): RecordCells => ({
    sheet,
    rows: Int32Array.from({ length }, (_, at) => at + 1),
    columns,
  });
  const names = [...new Set(teachers.map(({ school = "示例小学" }) => school))];
  const texts = new Map<FieldId, FactTexts>();
  for (const [field, key] of TEXTS)
    if (teachers.some((each) => each[key] !== undefined))
      texts.set(field, { cells: inColumn(texts.size + 2), texts: teachers.map((each) => String(each[key] ?? "")) });
  const wordsOf = <T>(field: FieldId, read: (text: string) => T): ReadonlyMap<string, T> =>
    new Map((texts.get(field)?.texts ?? []).map((text) => [text, read(text)]));
  const training = periods.map((period, at): PeriodFigures => ({
    period,
    field: "training_hours",
    origin: { how: "cell", cells: inColumn(10 + at), factor: 1 },
    amounts: Float64Array.from(teachers, ({ hours }) => hours?.[at] ?? NaN),
    present: Uint8Array.from(teachers, ({ hours }) => (typeof hours?.[at] === "number" ? 1 : 0)),
  }));
  return {
    entity: "teacher",
    length,
    names: teachers.map((_, at) => `示例${at + 1}`),
    cells: inColumn(0),
    schools: {
      written: names,
      names,
      cells: { sheet, rows: Int32Array.from(names, (_, at) => at + 1), columns: 1 },
      kinds: names.map(() => "primary-school" as const),
      assessed: names.map(() => null),
    },
    schoolAt: Int32Array.from(teachers, ({ school = "示例小学" }) => names.indexOf(school)),
    stages: teachers.map(() => "primary" as const),
    grades: new Uint8Array(length),
    figures: new Map(),
    texts,
    words: {
      teacher_eligible: wordsOf("teacher_eligible", yesNoOf),
      teacher_rotated: wordsOf("teacher_rotated", yesNoOf),
      teacher_backbone: wordsOf("teacher_backbone", backboneOf),
    },
    ...(training.length > 0 ? { training } : {}),
    table: sheet,
    isOpen: false,
    ...more,
  };
}
