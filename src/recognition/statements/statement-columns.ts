import type { FieldId } from "../../core/fields/catalogue";
import { FIELDS } from "../../core/fields/catalogue";
import type { RowSaid } from "../../core/facts/row-said";
import type { Stage } from "../../core/fields/stages";
import { type ColumnUnit, factorToBase } from "../../core/quantity/units";
import { columnFieldKey, columnUnitKey } from "../answers";
import { compactName, type HeaderPart, headerPart, unitInHeader } from "../header/header-text";
import { yearOf } from "../header/year-of-header";
import type { RecognisedColumn } from "../recognised-table";
import { BY_PLACE } from "../sureness";
import { placeOf } from "../tables/school-attributes";
import { bareLabel } from "../rows/row-label";
import { SUBTOTAL, TOTAL } from "../words/row-words";
import { stageOfTitle } from "../words/school-kind";
import type { StatementField, StatementTopic } from "../words/statement-topic";
import { BESIDE_FIGURES, STATEMENT_TOPICS } from "../words/statement-words";

/** What names a column of figures. */
export interface ColumnPath {
  readonly column: number;
  readonly labels: readonly string[];
  readonly parts: readonly HeaderPart[];
  /** All of it, without units and joints; with what stands in brackets, and without. */
  readonly text: string;
  readonly bare: string;
}

/** A column taken for a field of a topic, with what its header says besides. */
export interface StatementColumn {
  readonly path: ColumnPath;
  readonly word: StatementField;
  readonly stage: Stage | null;
  readonly said: Pick<RowSaid, "year" | "place">;
  /** 语文 of 语文 > 等级; "" where the header names none, or its topic knows no subjects. */
  readonly subject: string;
}

/** Takes a header of one column apart. @param labels from the top down, white space folded */
export function columnPath(column: number, labels: readonly string[]): ColumnPath {
  const parts = labels.map((label) => headerPart(label));
  const text = compactName(parts.map(({ text: own, remarks }) => `${own}${remarks.join("")}`).join(""));
  const bare = compactName(parts.map((part) => part.text).join(""));
  return { column, labels, parts, text, bare };
}

/** A topic that a table has figures of. */
export interface TopicColumns {
  readonly topic: StatementTopic;
  readonly columns: readonly StatementColumn[];
}

/**
 * The topics of a header with the columns that hold their figures. A path that speaks of a topic itself belongs to it;
 * others belong to what the nearest title speaks of, or to the topic of the paths beside them.
 *
 * @param titles the nearest first, the sheet's name last
 * @param topics those of figures where it is absent
 */
export function topicsOf(
  paths: readonly ColumnPath[],
  titles: readonly string[],
  topics: readonly StatementTopic[] = STATEMENT_TOPICS,
): readonly TopicColumns[] {
  const titled = titles.map((title) => topics.filter(({ about }) => about.test(title)));
  const at = titled.findIndex((own) => own.length > 0);
  const nearest = titled[at] ?? [];
  const own = paths.map(({ text }) => topics.filter(({ about }) => about.test(text)));
  const before = carried(own);
  const behind = carried([...own].reverse()).reverse();
  // 一年级（七年级）招生数 speaks of 七年级, and stands beside 对口入学人数 all the same.
  const around = own.map((_, index) => [...(before[index - 1] ?? []), ...(behind[index + 1] ?? [])]);
  return topics.flatMap((topic): TopicColumns[] => {
    const columns = paths.flatMap((path, index) => {
      const isOwn = topic.about.test(path.text) || nearest.includes(topic);
      if (!isOwn && around[index]?.includes(topic) !== true) return [];
      const word = fieldOf(topic, path, nearest.includes(topic) ? (titles[at] ?? "") : "");
      return word && (isOwn || word.isAnyTotal !== true)
        ? [statementColumn(topic, word, path, wholeOf(paths, index))]
        : [];
    });
    const found = new Set<FieldId>(columns.map(({ word }) => word.field));
    return topic.must.every((group) => group.some((field) => found.has(field))) && (topic.isAlone || found.size >= 2)
      ? [{ topic, columns }]
      : [];
  });
}

/** For every path the topics of the last one that has any. */
function carried(own: readonly (readonly StatementTopic[])[]): (readonly StatementTopic[])[] {
  let last: readonly StatementTopic[] = [];
  return own.map((topics) => (last = topics.length > 0 ? topics : last));
}

function fieldOf(topic: StatementTopic, path: ColumnPath, title: string): StatementField | null {
  if (path.text === "" || path.text.length > LONGEST_PATH) return null;
  if (BESIDE_FIGURES.test(path.text))
    return topic.fields.find(({ is, isYesNo }) => isYesNo && is.test(path.text)) ?? null;
  const without = (text: string): string => compactName(text).replace(topic.noun, "");
  const whole = without(path.text);
  const named = (text: string): StatementField | undefined =>
    topic.fields.find((word) => word.is.test(text) && word.never?.test(whole) !== true);
  // The whole path says most; where a group says only the topic, the last name is tried alone.
  const found =
    named(whole) ??
    named(without(path.bare)) ??
    (path.parts.length > 1 ? named(without(path.parts[path.parts.length - 1]?.text ?? "")) : undefined);
  // 生均公用经费定额标准 over 小学 and 初中.
  return found ?? (topic.isTitled && /^(?:数值|标准|定额|金额)?$/.test(whole) ? (named(without(title)) ?? null) : null);
}

const LONGEST_PATH = 80;

/** What 其中 is a part of: 小学招生总数 before 其中：就近入学. The path itself where it is no part. */
function wholeOf(paths: readonly ColumnPath[], index: number): ColumnPath | undefined {
  let at = index;
  while (at > 0 && paths[at]?.parts.some(({ isPart }) => isPart) === true) at--;
  return paths[at];
}

function statementColumn(
  topic: StatementTopic,
  word: StatementField,
  path: ColumnPath,
  whole: ColumnPath | undefined,
): StatementColumn {
  return {
    path,
    word,
    stage: topic.byStage ? (stageOfTitle(path.text) ?? stageOfTitle(whole?.text ?? "")) : null,
    said: {
      year: topic.isOfCohorts ? null : yearOf(path.labels),
      place: topic.byPlace ? placeSaid(path.text) : null,
    },
    subject: topic.subjects?.exec(path.text)?.[0] ?? "",
  };
}

/** 城区, 镇区, 乡村; 城镇 and 县城 are no 乡村. */
export function placeSaid(text: string): RowSaid["place"] {
  return placeOf(text.replace(/城乡/g, "")) ?? (/城镇|县城/.test(text) ? "town" : null);
}

/** True for a column that adds others up: 合计 > 招生数 beside 小学 > 招生数. */
export function isOfTotals({ path, word }: StatementColumn, others: readonly StatementColumn[]): boolean {
  if (!path.labels.slice(0, -1).some((label) => TOTAL.test(bareLabel(label)) || SUBTOTAL.test(bareLabel(label))))
    return false;
  return others.some((other) => other.path !== path && other.word.field === word.field);
}

/** The same figure of the same stage, year, place and subject. */
export function signatureOf({ stage, said: { year, place }, subject }: Omit<StatementColumn, "path" | "word">): string {
  return `${stage ?? ""}|${year ?? ""}|${place ?? ""}|${subject}`;
}

/** A column as every table has it. */
export function recognisedColumn(
  path: ColumnPath,
  found: StatementColumn | null,
  unit: ColumnUnit | null,
  layout: string,
  position: number,
): RecognisedColumn {
  const field = found?.word.field ?? null;
  const own = unitInHeader(path.parts) ?? unit;
  const counted = field !== null && FIELDS[field].holds !== "amount" && FIELDS[field].holds !== "entry" ? own : null;
  return {
    column: path.column,
    header: path.labels,
    field,
    stage: found?.stage ?? null,
    unit: own,
    unitFrom: own === null ? null : "header",
    factor: counted === null ? 1 : factorToBase(counted),
    score: field === null ? 0 : BY_PLACE,
    decidedBy: field === null ? "none" : "words",
    evidence: [],
    candidates: [],
    fieldAnswer: columnFieldKey(layout, path.labels, position),
    unitAnswer: columnUnitKey(layout, path.labels, position),
    ...(found?.said.year ? { year: found.said.year } : {}),
  };
}
