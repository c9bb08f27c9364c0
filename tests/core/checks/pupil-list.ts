import type { FactTable, FactTexts } from "../../../src/core/facts/fact-table";
import type { Placement, ListTitle, Word } from "../../../src/core/facts/fact-words";
import type { RecordCells } from "../../../src/core/facts/record-cells";
import type { FieldId } from "../../../src/core/fields/catalogue";
import type { SchoolRecords } from "../../../src/core/indicators/school-records";
import type { SchoolKind } from "../../../src/core/fields/school-kinds";
import { disabilityOf, migrantOf, placementOf, placementOfSchool } from "../../../src/recognition/words/pupil-words";
import { yesNoOf } from "../../../src/recognition/words/yes-no-words";
import { told } from "./statements";

const ON = "2026-09-01";

export interface ListedPupil {
  readonly name?: string;
  readonly school?: string;
  readonly kind?: SchoolKind;
  readonly id?: string;
  readonly born?: string;
  readonly way?: string;
  readonly owner?: string;
  readonly purchased?: string;
  readonly migrant?: string;
  readonly eligible?: string;
  readonly disability?: string;
  readonly stage?: FactTable["stages"][number];
}

const TEXTS: readonly (readonly [FieldId, keyof ListedPupil])[] = [
  ["school", "school"],
  ["pupil_id", "id"],
  ["pupil_born", "born"],
  ["pupil_placement", "way"],
  ["owner", "owner"],
  ["pupil_purchased", "purchased"],
  ["pupil_migrant", "migrant"],
  ["pupil_eligible", "eligible"],
  ["pupil_disability", "disability"],
];

/** Pupils 示例1, 示例2, … in rows 2, 3, … of a sheet, with what one of them has as columns. */
export function pupilList(
  titled: readonly ListTitle[],
  pupils: readonly ListedPupil[],
  more: Partial<FactTable> = {},
): FactTable {
  const { length } = pupils;
  const sheet = more.table ?? "名册";
  const inColumn = (columns: number): RecordCells => ({
    sheet,
    rows: Int32Array.from({ length }, (_, at) => at + 1),
    columns,
  });
  const texts = new Map<FieldId, FactTexts>();
  for (const [field, key] of TEXTS)
    if (pupils.some((each) => each[key] !== undefined))
      texts.set(field, { cells: inColumn(texts.size + 1), texts: pupils.map((each) => each[key] ?? "") });
  const wordsOf = <T>(field: FieldId, read: (text: string) => T): ReadonlyMap<string, T> =>
    new Map((texts.get(field)?.texts ?? []).map((text) => [text, read(text)]));
  const names = [...new Set(pupils.flatMap(({ school }) => school ?? []))];
  return {
    entity: "pupil",
    length,
    names: pupils.map(({ name }, at) => name ?? `示例${at + 1}`),
    cells: inColumn(0),
    schools: {
      written: names,
      names,
      cells: { sheet, rows: Int32Array.from(names, (_, at) => at + 1), columns: 1 },
      kinds: names.map((name) => pupils.find(({ school }) => school === name)?.kind ?? "primary-school"),
      assessed: names.map(() => null),
    },
    schoolAt: Int32Array.from(pupils, ({ school }) => (school === undefined ? -1 : names.indexOf(school))),
    stages: pupils.map(({ stage = null }) => stage),
    grades: new Uint8Array(length),
    figures: new Map(),
    texts,
    words: {
      pupil_placement: wordsOf<Word<Placement>>("pupil_placement", placementOf),
      owner: wordsOf<Word<Placement>>("owner", placementOf),
      school: wordsOf<Word<Placement>>("school", placementOfSchool),
      pupil_disability: wordsOf("pupil_disability", disabilityOf),
      pupil_purchased: wordsOf("pupil_purchased", yesNoOf),
      pupil_migrant: wordsOf("pupil_migrant", migrantOf),
      pupil_eligible: wordsOf("pupil_eligible", yesNoOf),
    },
    titled: new Set(titled),
    table: sheet,
    isOpen: false,
    ...more,
  };
}

/** So many of the same. */
export function several(count: number, pupil: ListedPupil): readonly ListedPupil[] {
  return Array.from({ length: count }, () => pupil);
}

/** State and sentence of the one line of an item, without its cells. */
export function said(id: "2.15" | "3.2", rows: readonly FactTable[], schools: readonly SchoolRecords[] = []): string {
  return told(id, { rows, schools, on: ON })
    .map((line) => line.replace(/ \[.*$/, "").replace(/ \([a-z_ ]+\)$/, ""))
    .join(" | ");
}

/** The amounts that item 2.15 or 3.2 was taken from: "17 of 20". */
export function share(id: "2.15" | "3.2", rows: readonly FactTable[], schools: readonly SchoolRecords[] = []): string {
  const [, top = "?", over = "?"] = /(\d+)人，(?:符合条件|适龄)[^\d]*(\d+)人/.exec(said(id, rows, schools)) ?? [];
  return `${top} of ${over}`;
}
