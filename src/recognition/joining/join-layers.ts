import { isStudentsField } from "../../core/fields/field-queries";
import { cellRefName } from "../../core/cell/address";
import { finding, type Finding } from "../../core/findings/finding";
import type { SchoolRecords } from "../../core/indicators/school-records";
import { stageOfKind } from "../../core/fields/school-kinds";
import type { Stage } from "../../core/fields/stages";
import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import type { FigureTable } from "./figure-tables";
import { FieldChooser } from "./join-fields";
import { joinRecords } from "./join-records";
import { joinedFindings } from "./joined-checks";
import { matchSchools, type Matching } from "./match-schools";
import type { PrintedDigits } from "./printed-digits";
import { type SchoolUnit, unitsOf } from "./school-units";
import { nameCell, type School, type SchoolPart } from "./schools";
import { addAll } from "../../core/quantity/long-lists";

/** The records of tables that were joined, with what is to be asked and said. */
export interface JoinedLayers {
  readonly records: readonly SchoolRecords[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  /** Cells with names of schools whose kind is open in their own table, and told or asked about by another. */
  readonly kindKnown: readonly string[];
  /** Cells with names of schools in lists, each with the cell of the name by which the school is assessed. */
  readonly rowsOf: ReadonlyMap<string, string>;
  /** The schools with all rows that speak of them. */
  readonly units: readonly SchoolUnit[];
}

const MOST_NAMED = 8;

/**
 * Joins layers of tables, the one with the students first.
 * @param holdsValues the first layer holds finished values: of the others only students are taken
 */
export function joinLayers(
  layers: readonly (readonly FigureTable[])[],
  answers: Answers,
  holdsValues: boolean,
  digits: PrintedDigits,
): JoinedLayers {
  const matching = matchSchools(layers, answers);
  const chooser = new FieldChooser(
    answers,
    (table, field) => !holdsValues || table.records.holdsValues || isStudentsField(field),
    digits,
  );
  const made = matching.schools.map((school) => ({ school, ...unitsOf(school, answers) }));
  const absent = new AbsentTables(layers);
  // Whether a school is 小学 or 初中 is asked once, where it comes first; rows of one name that are no one school, each.
  const asking = new Set(matching.unclear.map((entry) => cellRefName(nameCell(entry))));
  const fields = made.flatMap(({ school, units }) =>
    units.map((unit) => {
      // A school that is not in the table with the students lacks more than its kind: that it stands alone is said.
      const isAlone = unit.sources.every(({ slot }) => slot.layer > 0);
      const open =
        unit.kind !== "unknown" || isAlone ? undefined : unit.sources.find(({ slot }) => slot.part === "open");
      if (open) asking.add(cellRefName(nameCell(open.slot)));
      return { ...chooser.choose(absent.fill(unit), stageOf(unit)), waits: matching.asked.has(school) };
    }),
  );
  const kindKnown = layers
    .flat()
    .flatMap(openNames)
    .filter((name) => !asking.has(name));
  const records = joinRecords(fields, holdsValues);
  return {
    records,
    questions: [...matching.questions, ...made.flatMap(({ questions }) => questions), ...chooser.questions()],
    findings: [
      ...joinedFindings(records, layers.flat()),
      ...joinedByFindings("joined-by-code", matching.byCode),
      ...joinedByFindings("joined-by-spelling", matching.bySpelling),
      ...contradictedFindings(matching),
      ...unmatchedFindings(layers, matching),
    ],
    kindKnown,
    rowsOf: rowsOfSchools(made.flatMap(({ units }) => units)),
    units: made.flatMap(({ units }) => units),
  };
}

/** Where each school of a list is assessed: under the name of the first table that speaks of it. */
function rowsOfSchools(units: readonly SchoolUnit[]): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const { sources } of units) {
    const [first, ...others] = sources;
    for (const { slot } of others) {
      if (slot.table.reading.facts.length === 0) continue;
      const cell = cellRefName(nameCell(slot));
      if (first && !rows.has(cell)) rows.set(cell, cellRefName(nameCell(first.slot)));
    }
  }
  return rows;
}

/** Cells with names of schools whose kind is open in their table. */
function openNames(table: FigureTable): string[] {
  const { kinds, stages } = table.records;
  return kinds.flatMap((kind, record) =>
    kind === "unknown" && !stages[record] ? [cellRefName(nameCell({ table, record }))] : [],
  );
}

function stageOf({ kind, stage }: SchoolUnit): Stage | null {
  return stage ?? stageOfKind(kind);
}

/**
 * A school without a row in one of the tables has that table's columns all the same, blank: else 室内体育用房 would be
 * taken for a thing that the workbook does not tell apart.
 */
class AbsentTables {
  private readonly usual = new Map<string, FigureTable>();

  constructor(private readonly layers: readonly (readonly FigureTable[])[]) {}

  fill(unit: SchoolUnit): SchoolUnit {
    const base = unit.sources[0]?.slot.table.id ?? "";
    const present = new Set(unit.sources.map(({ slot }) => slot.layer));
    for (const { slot } of unit.sources)
      if (!this.usual.has(`${base}|${slot.layer}`)) this.usual.set(`${base}|${slot.layer}`, slot.table);
    const ghosts = this.layers.flatMap((tables, layer) => {
      const table = present.has(layer) ? undefined : (this.usual.get(`${base}|${layer}`) ?? tables[0]);
      return table ? [{ slot: { layer, table, record: -1, part: "open" as const }, role: null }] : [];
    });
    // Sources in the order of the layers, so that schools with and without a row share a record.
    const [first, ...others] = unit.sources;
    const sorted = [...others, ...ghosts].sort((a, b) => a.slot.layer - b.slot.layer);
    return { ...unit, sources: first ? [first, ...sorted] : sorted };
  }
}

/** Rows that were joined by their code, or by a name spelled otherwise: said once a table, with an example. */
function joinedByFindings(code: "joined-by-code" | "joined-by-spelling", pairs: Matching["byCode"]): Finding[] {
  return [...new Set(pairs.map(({ entry }) => entry.table))].flatMap((table): Finding[] => {
    const joined = pairs.filter(({ entry }) => entry.table === table);
    const [first] = joined;
    if (!first) return [];
    return [
      finding(
        code,
        joined.map(({ entry }) => nameCell(entry)),
        { sheet: table.sheet, count: joined.length, school: first.entry.name, other: first.school.name },
      ),
    ];
  });
}

/** Two rows that the user has given to one school: named, and asked about again. */
function contradictedFindings({ contradicted }: Matching): Finding[] {
  return contradicted.map(({ school, entries }) =>
    finding("same-school-twice", entries.map(nameCell), {
      school: school.name,
      count: entries.length,
      named: entries.map((entry) => `“${entry.name}”（${entry.table.sheet}第${nameCell(entry).row + 1}行）`),
    }),
  );
}

/** Which schools of one table have no row in another, on both sides. */
function unmatchedFindings(
  layers: readonly (readonly FigureTable[])[],
  { schools, unmatched, asked }: Matching,
): Finding[] {
  const findings: Finding[] = [];
  layers.slice(1).forEach((tables, index) => {
    const layer = index + 1;
    const others = sheetNames(tables);
    // A class list says nothing of a school that is not in it.
    if (tables.some(({ relevant }) => relevant.size > 0)) {
      for (const table of layers[0] ?? []) {
        const lacking = schools.filter(
          (school) =>
            isInScope(school) &&
            !asked.has(school) &&
            school.slots.some((slot) => slot.table === table) &&
            !school.slots.some((slot) => slot.layer === layer),
        );
        const cells = lacking.flatMap(({ slots }) =>
          slots
            .filter((slot) => slot.table === table)
            .slice(0, 1)
            .map(nameCell),
        );
        addAll(
          findings,
          unmatchedFinding(
            table.sheet,
            others,
            lacking.map(({ name }) => name),
            cells,
          ),
        );
      }
    }
    for (const table of tables) {
      // A list of all schools names kindergartens too.
      const left = unmatched.filter(
        (entry) => entry.table === table && (table.fields.size > 0 || isSchoolPart(entry.part)),
      );
      addAll(
        findings,
        unmatchedFinding(
          table.sheet,
          sheetNames(layers[0] ?? []),
          left.map(({ name }) => name),
          left.map(nameCell),
        ),
      );
    }
  });
  return findings;
}

function isInScope({ slots }: School): boolean {
  return slots.every(({ part }) => isSchoolPart(part));
}

function isSchoolPart(part: SchoolPart): boolean {
  return part === "whole" || part === "primary" || part === "junior" || part === "open";
}

function unmatchedFinding(
  sheet: string,
  others: readonly string[],
  names: readonly string[],
  cells: Finding["cells"],
): Finding[] {
  if (names.length === 0) return [];
  const schools = names.slice(0, MOST_NAMED);
  return [finding("schools-unmatched", cells, { sheet, others, count: names.length, schools })];
}

function sheetNames(tables: readonly FigureTable[]): readonly string[] {
  return [...new Set(tables.map(({ sheet }) => sheet))].slice(0, 3);
}
