import type { FactColumn } from "../../core/facts/fact-column";
import type { FactTexts, RowFacts, RowSchools } from "../../core/facts/fact-table";
import type { RecordCells } from "../../core/facts/record-cells";
import type { RowSaid } from "../../core/facts/row-said";
import { type FieldId, FIELDS } from "../../core/fields/catalogue";
import type { RecognisedColumn } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { plainText } from "../words/plain-text";
import { kindOfName } from "../words/school-kind";
import { yesNoOf } from "../words/yes-no-words";
import type { Saying } from "./row-saying";
import { statementAmounts } from "./statement-amounts";
import { signatureOf, type StatementColumn } from "./statement-columns";
import { isSchool } from "./statement-rows";

/** The figures of each stage, year and place of the columns, as facts. */
export function factsOf(
  grid: SheetGrid,
  rows: readonly number[],
  chosen: readonly StatementColumn[],
  columns: readonly RecognisedColumn[],
  said: Saying,
): readonly RowFacts[] {
  const groups = new Map<string, StatementColumn[]>();
  for (const column of chosen) {
    const key = signatureOf(column);
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const sayings = rows.map((row) => said.of(row));
  const names = rows.map((row) => said.nameOf(row));
  const { schools, schoolAt } = schoolsOf(grid.sheet.name, rows, names, said);
  return [...groups.values()].map((group): RowFacts => {
    const [first] = group;
    const figures = new Map<FieldId, FactColumn>();
    const texts = new Map<FieldId, FactTexts>();
    for (const { path, word } of group) {
      const column = columns.find((each) => each.column === path.column);
      if (!column || figures.has(word.field) || texts.has(word.field)) continue;
      const cells: RecordCells = { sheet: grid.sheet.name, rows: Int32Array.from(rows), columns: path.column };
      const isBeside = (at: number): boolean => word.notBeside?.test(plainText(names[at] ?? "")) === true;
      if (holdsTexts(word.field))
        texts.set(word.field, {
          cells,
          texts: rows.map((row, at) => (isBeside(at) ? "" : grid.label(row, path.column))),
        });
      else
        figures.set(word.field, {
          field: word.field,
          origin: { how: "cell", cells, factor: column.factor },
          ...statementAmounts(grid, column, word.field, rows, isBeside, names),
        });
    }
    return {
      entity: "statement",
      length: rows.length,
      names: names.map((name) => `${name}${first?.subject ?? ""}`),
      cells: { sheet: grid.sheet.name, rows: Int32Array.from(rows), columns: said.column },
      schools,
      schoolAt,
      stages: sayings.map(({ stage }) => first?.stage ?? stage),
      grades: Uint8Array.from(sayings, ({ grade }) => grade),
      figures,
      texts,
      words: wordsOf(texts.get("building_in_use")?.texts ?? []),
      said: sayings.map(({ year, place, owner, boards, group: asked }): RowSaid => ({
        year: first?.said.year ?? year,
        place: first?.said.place ?? place,
        owner,
        boards,
        group: asked,
      })),
    };
  });
}

/** True for what is said in words: a level, whether a building is used, a day. */
export function holdsTexts(field: FieldId): boolean {
  const { holds } = FIELDS[field];
  return holds === "entry" || holds === "yes-no" || holds === "date";
}

function wordsOf(used: readonly string[]): RowFacts["words"] {
  return used.length === 0 ? {} : { building_in_use: new Map(used.map((text) => [text, yesNoOf(text)])) };
}

function schoolsOf(
  sheet: string,
  rows: readonly number[],
  names: readonly string[],
  said: Saying,
): { readonly schools: RowSchools; readonly schoolAt: Int32Array } {
  const at = names.flatMap((name, position) => (isSchool(plainText(name)) ? [position] : []));
  const ofPosition = new Map(at.map((position, school) => [position, school]));
  return {
    schools: {
      written: at.map((position) => names[position] ?? ""),
      cells: { sheet, rows: Int32Array.from(at, (position) => rows[position] ?? -1), columns: said.column },
      kinds: at.map((position) => kindOfName(names[position] ?? "")?.kind ?? "unknown"),
    },
    schoolAt: Int32Array.from(names, (_, position) => ofPosition.get(position) ?? -1),
  };
}
