import { factAmount, type FactTable } from "../../src/core/facts/fact-table";
import { cellName, cellRefName } from "../../src/core/cell/address";
import { columnOf, rowOf } from "../../src/core/facts/record-cells";
import type { SchoolRecords } from "../../src/core/indicators/school-records";
import type { Question } from "../../src/recognition/recognised-table";

/** "row-stage Sheet1!B5 Sheet1!B6", so that a test can name a question at once and a difference can be read. */
export function questionSummary(question: Question): string {
  return [question.code, ...question.cells.map(cellRefName)].join(" ");
}

/** "B6 城关小学: primary-school" or "…: nine-year@junior" for each school. */
export function schoolSummaries(records: SchoolRecords): string[] {
  return records.names.map((name, position) => {
    const stage = records.stages[position];
    return `${cellName(rowOf(records.cells, position), columnOf(records.cells, position))} ${name}: ${records.kinds[position] ?? ""}${stage ? `@${stage}` : ""}`;
  });
}

/** "城区 primary city: zone_admitted=1200", what each row of figures for items says; a blank is "?". */
export function statementSummaries(facts: FactTable): readonly string[] {
  if (facts.entity !== "statement") return [];
  return facts.names.map((name, row) => {
    const { year, place, owner, boards, group } = facts.said?.[row] ?? {};
    const said = [facts.stages[row], place, owner, boards === true ? "boards" : null, group, year];
    const figures = [
      ...[...facts.figures.keys()].map((field) => `${field}=${factAmount(facts, field, row) ?? "?"}`),
      ...[...facts.texts.keys()].map((field) => `${field}=${facts.texts.get(field)?.texts[row] ?? ""}`),
    ];
    return `${[name, ...said].filter((each) => each !== null && each !== undefined && each !== "").join(" ")}: ${figures.join(" ")}`;
  });
}
