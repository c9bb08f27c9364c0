import { type FieldId } from "../../core/fields/catalogue";
import { familyOfField, isResource, partsOf } from "../../core/fields/field-queries";
import { finding } from "../../core/findings/finding";
import { type ColumnUnit, factorToBase } from "../../core/quantity/units";
import type { HeaderPath } from "../header/header-path";
import type { Question, RecognisedColumn } from "../recognised-table";
import type { Reading } from "./column-reading";
import { decideUnit, type KnownUnit, type UnitDecision } from "./column-units";
import type { TableView } from "./table-view";
import { unitByArithmetic } from "./unit-by-arithmetic";

/** The column with its unit; null where its unit shows that it is not the figure, or that it cannot be used. */
export function withUnit(
  reading: Reading,
  path: HeaderPath,
  index: number,
  field: FieldId,
  column: RecognisedColumn,
): RecognisedColumn | null {
  const { view, lineUnits, answers, students } = reading;
  const sample = familyOfField(field) === "name" ? null : view.sample(index);
  const decide = (answer: string | undefined): UnitDecision =>
    decideUnit({ field, parts: path.parts, lineUnits, answer, sample, students });
  const decision = decide(answers[column.unitAnswer]);
  switch (decision.type) {
    case "known": {
      const asked = decision.unit.unitFrom === "answer" ? decide(undefined) : decision;
      if (asked.type === "ask" && isUnitAsked(field, view))
        askUnit(reading, path, column.unitAnswer, asked.choices, decision.unit.unit);
      return withKnownUnit(column, decision.unit);
    }
    case "other-figure":
      return null;
    case "unusable":
      reading.findings.push(
        finding("unit-unusable", [{ sheet: view.grid.sheet.name, row: view.band.last, column: path.column }], {
          header: path.labels.join(" > "),
          field,
          unit: decision.unit,
        }),
      );
      return null;
    case "ask": {
      const shown = unitByArithmetic(field, index, decision.choices, students, view);
      if (shown)
        return {
          ...column,
          unit: shown.unit,
          unitFrom: "addends",
          factor: factorToBase(shown.unit),
          evidence: [...column.evidence, shown.evidence],
        };
      if (isUnitAsked(field, view)) askUnit(reading, path, column.unitAnswer, decision.choices, null);
      return { ...column, unit: null, unitFrom: null, factor: NaN };
    }
  }
}

function withKnownUnit(column: RecognisedColumn, { unit, unitFrom, factor }: KnownUnit): RecognisedColumn {
  const evidence: RecognisedColumn["evidence"] =
    unit && unitFrom !== null && unitFrom !== "default"
      ? [...column.evidence, { code: unitFrom === "answer" ? "answer" : "unit", parameters: { unit } }]
      : column.evidence;
  return { ...column, unit, unitFrom, factor, evidence };
}

function isUnitAsked(field: FieldId, { band }: TableView): boolean {
  return band.names !== "school" || isResource(field);
}

/** 元 or 万元 is never guessed: a wrong guess is wrong by ten thousand times. */
function askUnit(
  { view, questions }: Reading,
  path: HeaderPath,
  id: string,
  choices: readonly ColumnUnit[],
  answer: ColumnUnit | null,
): void {
  const offered = answer === null || choices.includes(answer) ? choices : [...choices, answer];
  questions.push({
    id,
    code: "column-unit",
    sheet: view.grid.sheet.name,
    cells: [{ sheet: view.grid.sheet.name, row: view.band.last, column: path.column }],
    parameters: { header: path.labels.join(" > ") },
    choices: offered.map((choice) => ({ id: choice, parameters: { unit: choice } })),
    answer,
  });
}

/**
 * 资金合计 of 附件2 carries no unit of its own; where every money column that it adds up is in one unit, it is in that
 * unit too, and nothing has to be asked. (That the sums hold is checked and reported apart.)
 */
export function withTotalUnit(
  columns: readonly RecognisedColumn[],
  questions: readonly Question[],
): { readonly columns: readonly RecognisedColumn[]; readonly questions: readonly Question[] } {
  const units = new Set(
    columns
      .filter(({ field }) => field !== null && partsOf("needs_total_cost").includes(field))
      .map(({ unit }) => unit),
  );
  const [unit] = units;
  const total = columns.find(
    ({ field, unitFrom }) => field === "needs_total_cost" && (unitFrom === null || unitFrom === "answer"),
  );
  if (!total || units.size !== 1 || !unit) return { columns, questions };
  return {
    columns: columns.map((column) =>
      column === total ? { ...column, unit, unitFrom: "addends", factor: factorToBase(unit) } : column,
    ),
    questions: questions.filter(
      ({ code, cells }) => !(code === "column-unit" && cells.some(({ column }) => column === total.column)),
    ),
  };
}
