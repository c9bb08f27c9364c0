import { at } from "../../core/quantity/at";
import { type FieldKey, isField } from "../../core/fields/field-key";
import { isSharedResource } from "../../core/fields/field-queries";
import type { SchoolKind } from "../../core/fields/school-kinds";
import type { FactColumn } from "../../core/facts/fact-column";
import { figureCells, type SumPart } from "../../core/facts/origin";
import { outsideReasonOf } from "../../core/indicators/scope";
import { exactTotal } from "../../core/quantity/decimal";
import type { Answers } from "../answers";
import type { Question } from "../recognised-table";

/** What is known of schools whose 在校生数 contains 附设幼儿, and the question on what the children use. */
export interface AttachedSource {
  readonly sheet: string;
  /** Of the question. */
  readonly id: string;
  /** What the table calls the 幼儿. */
  readonly header: string;
  readonly kinds: readonly SchoolKind[];
  readonly answers: Answers;
  readonly questions: Question[];
}

/**
 * 在校生数 without the 幼儿 within it: 900 of whom 60 are 幼儿 are 840 pupils. Where there are none of the two figures nothing
 * is changed; where the 幼儿 are open or lacking, the pupils are.
 */
export function withoutAttached(
  figures: ReadonlyMap<FieldKey, FactColumn>,
  source: AttachedSource,
): ReadonlyMap<FieldKey, FactColumn> {
  const [students, attached] = [figures.get("students"), figures.get("attached_students")];
  if (!students || !attached) return figures;
  return new Map(withSharedRooms(source, figures, attached)).set(
    "students",
    sumOf("students", [
      { sign: 1, of: students },
      { sign: -1, of: attached },
    ]),
  );
}

/**
 * Rooms, grounds and equipment of schools with 附设幼儿, undivided: one question whether they contain what is used by the
 * children. Until it is answered these figures are open.
 */
function withSharedRooms(
  { id, sheet, header, kinds, answers, questions }: AttachedSource,
  figures: ReadonlyMap<FieldKey, FactColumn>,
  attached: FactColumn,
): ReadonlyMap<FieldKey, FactColumn> {
  const shared = [...figures].filter(([key]) => isField(key) && isSharedResource(key));
  const schools = kinds.flatMap((kind, record) =>
    outsideReasonOf(kind) === null &&
    at(attached.amounts, record) > 0 &&
    shared.some(([, { present }]) => present[record] === 1)
      ? [record]
      : [],
  );
  if (schools.length === 0) return figures;
  const choices = ["undivided", "missing"];
  const answer = choices.find((choice) => choice === answers[id]) ?? null;
  const cells = schools.flatMap((record) => figureCells(attached, record));
  questions.push({
    id,
    code: "attached-shared",
    sheet,
    cells,
    parameters: { field: "attached_students", header, count: schools.length },
    choices: choices.map((choice) => ({ id: choice, parameters: {} })),
    answer,
  });
  if (answer === "undivided") return figures;
  const done = new Map(figures);
  for (const [key, each] of shared) {
    const [amounts, present, open] = [
      each.amounts.slice(),
      each.present.slice(),
      each.open?.slice() ?? new Uint8Array(each.present.length),
    ];
    for (const record of schools) {
      if (present[record] !== 1) continue;
      [amounts[record], present[record]] = [NaN, 0];
      if (answer === null) open[record] = 1;
    }
    done.set(key, { ...each, amounts, present, open });
  }
  return done;
}

/** The parts of a figure together, such as those of the gym; missing where one is, and open where nothing but an answer is lacking. */
export function sumOf(field: FieldKey, parts: readonly [SumPart, ...SumPart[]]): FactColumn {
  const [{ of: first }] = parts;
  const { length } = first.amounts;
  const amounts = new Float64Array(length).fill(NaN);
  const [present, open] = [new Uint8Array(length), new Uint8Array(length)];
  for (let record = 0; record < length; record++) {
    if (parts.every(({ of }) => of.present[record] === 1)) {
      amounts[record] = exactTotal(parts.map(({ sign, of }) => sign * (of.amounts[record] ?? 0)));
      present[record] = 1;
    } else if (parts.every(({ of }) => of.present[record] === 1 || of.open?.[record] === 1)) open[record] = 1;
  }
  return { field, origin: { how: "sum", cells: first.origin.cells, parts }, amounts, present, open };
}
