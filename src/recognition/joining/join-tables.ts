import { cellRefName } from "../../core/cell/address";
import { finding, type Finding } from "../../core/findings/finding";
import { nameCellOf, type SchoolRecords } from "../../core/indicators/school-records";
import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import type { TableReading } from "../read-table";
import { chooseTables, holdSameSchools, type SchoolList, schoolList } from "./choose-tables";
import { withoutDoubles } from "./double-schools";
import { type FigureTable, figureTables, hasStudents, isAssessable } from "./figure-tables";
import { groupLayers, type Layer, layersOf } from "./group-layers";
import { joinLayers } from "./join-layers";
import { addListParts } from "./list-parts";
import { groupsOfFields, NEEDED_GROUPS } from "./needed-groups";
import type { PrintedDigits } from "./printed-digits";
import { withRivalsOpen } from "./rivals-open";
import type { TablesInUse } from "./school-statements";
import type { SchoolUnit } from "./school-units";
import type { TableScope } from "./table-scope";
import { yearsDiffer } from "./table-years";
import { addAll } from "../../core/quantity/long-lists";

/** What the tables of a workbook come to when those of the same schools are put together. */
export interface JoinedTables {
  /** The schools to be assessed, every school once. */
  readonly records: readonly SchoolRecords[];
  /** Ids of the tables whose figures count. */
  readonly assessed: ReadonlySet<string>;
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  /** Cells ("Sheet1!A2") with names of schools whose kind another table tells: nobody need be asked. */
  readonly kindKnown: ReadonlySet<string>;
  /** Ids of tables in whose stead another of the same schools counts. */
  readonly leftOut: ReadonlySet<string>;
  /** Cells with names of schools in lists, each with the cell of the name by which the school is assessed. */
  readonly rowsOf: ReadonlyMap<string, string>;
  /** All tables with figures of schools, and which of them were used how. */
  readonly inUse: TablesInUse;
}

/**
 * Joins the tables of a workbook: students in one, teachers in a second, rooms in a third. Tables that hold enough for
 * an assessment by themselves are taken as they are; of two that state the same of the same schools one counts.
 */
export function joinTables(
  readings: readonly TableReading[],
  answers: Answers,
  scopeOf: (reading: TableReading) => TableScope,
  digits: PrintedDigits,
): JoinedTables {
  const parts = addListParts(figureTables(readings, scopeOf), answers);
  const { tables } = parts;
  const [only] = tables;
  if (only && tables.length === 1) {
    const isEnough = isAssessable(tables);
    return {
      records: isEnough ? [only.records] : [],
      assessed: new Set(isEnough ? [only.id, ...(only.parts ?? [])] : []),
      questions: parts.questions,
      findings: isEnough ? [] : notAssessed([only]),
      kindKnown: new Set(isEnough ? [] : namesOf(only)),
      leftOut: new Set(),
      rowsOf: parts.moved,
      inUse: { tables, alone: isEnough ? tables : [], joined: [] },
    };
  }
  const lists = new Map(tables.map((table) => [table, schoolList(table)]));
  const raw = joinSide(
    tables.filter(({ records }) => !records.holdsValues),
    lists,
    answers,
    digits,
  );
  const values = joinValues(
    tables.filter(({ records }) => records.holdsValues),
    raw,
    lists,
    answers,
    digits,
  );
  const sides = [raw, values];
  const assessed = new Set(sides.flatMap(({ used }) => used.flatMap(({ id, parts: added = [] }) => [id, ...added])));
  const usedByValues = new Set(values.used.map(({ sheet }) => sheet));
  return {
    records: sides.flatMap(({ records }) => records),
    assessed,
    questions: [...parts.questions, ...sides.flatMap(({ questions }) => questions)],
    findings: [
      ...sides.flatMap(({ findings }) =>
        findings.filter(
          ({ code, parameters }) => code !== "figures-not-assessed" || !usedByValues.has(parameters.sheet),
        ),
      ),
      ...sides.flatMap(({ displaced }) => displaced.map(displacedFinding)),
    ],
    kindKnown: new Set([
      ...sides.flatMap(({ kindKnown }) => kindKnown),
      ...tables.flatMap((table) => (assessed.has(table.id) ? [] : namesOf(table))),
    ]),
    leftOut: new Set(sides.flatMap(({ displaced }) => displaced.map(({ id }) => id))),
    rowsOf: throughMoves(new Map(sides.flatMap(({ rowsOf }) => [...rowsOf])), parts.moved),
    inUse: {
      tables,
      alone: sides.flatMap(({ alone }) => alone),
      joined: sides.flatMap(({ joined }) => joined),
    },
  };
}

/** Rows that were added to those of another sheet belong to the school of that sheet. */
function throughMoves(
  rowsOf: ReadonlyMap<string, string>,
  moved: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...rowsOf, ...[...moved].map(([cell, own]) => [cell, rowsOf.get(own) ?? own] as const)]);
}

interface Side {
  readonly records: readonly SchoolRecords[];
  readonly used: readonly FigureTable[];
  readonly displaced: readonly FigureTable[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
  readonly kindKnown: readonly string[];
  readonly rowsOf: ReadonlyMap<string, string>;
  /** Tables that nothing came of. */
  readonly unused: readonly FigureTable[];
  /** Tables whose schools are assessed as they stand. */
  readonly alone: readonly FigureTable[];
  readonly joined: readonly SchoolUnit[];
}

/** Nobody need be asked for the kind of schools whose figures are not used. */
function namesOf({ records }: FigureTable): string[] {
  return records.names.map((_, record) => cellRefName(nameCellOf(records, record)));
}

/** Raw figures: one table of each two rivals, the rest in groups of the same schools. */
function joinSide(
  tables: readonly FigureTable[],
  lists: ReadonlyMap<FigureTable, SchoolList>,
  answers: Answers,
  digits: PrintedDigits,
): Side {
  const chosen = chooseTables(tables, lists, answers);
  const { groups, questions, dropped } = groupLayers(layersOf(chosen.kept), lists, answers);
  const single = groups.map((layers) => layers.map((layer) => withoutDoubles(layer, answers)));
  const done = single.map((layers) =>
    joinGroup(
      layers.map((layer) => layer.tables),
      answers,
      digits,
    ),
  );
  return {
    records: withRivalsOpen(
      done.flatMap(({ records }) => records),
      chosen,
    ),
    used: done.flatMap(({ used }) => used),
    displaced: [...chosen.displaced, ...dropped],
    questions: [
      ...chosen.questions,
      ...questions,
      ...single.flat().flatMap((layer) => layer.questions),
      ...done.flatMap((group) => group.questions),
    ],
    findings: done.flatMap(({ findings }) => findings),
    kindKnown: done.flatMap(({ kindKnown }) => kindKnown),
    rowsOf: new Map(done.flatMap(({ rowsOf }) => [...rowsOf])),
    unused: done.flatMap(({ unused }) => unused),
    alone: done.flatMap(({ alone }) => alone),
    joined: done.flatMap(({ joined }) => joined),
  };
}

/** Finished values count where no raw figures of the same schools do; students may stand in another table. */
function joinValues(
  tables: readonly FigureTable[],
  raw: Side,
  lists: ReadonlyMap<FigureTable, SchoolList>,
  answers: Answers,
  digits: PrintedDigits,
): Side {
  const isSame = (a: FigureTable, b: FigureTable): boolean => {
    const [ours, theirs] = [lists.get(a) ?? schoolList(a), lists.get(b) ?? schoolList(b)];
    const isOtherStage = a.onlyStage !== null && b.onlyStage !== null && a.onlyStage !== b.onlyStage;
    return !isOtherStage && holdSameSchools(ours, theirs);
  };
  const counted = tables.filter((table) => !raw.used.some((other) => isSame(table, other)));
  const chosen = chooseTables(counted, lists, answers);
  const records: SchoolRecords[] = [];
  const questions: Question[] = [...chosen.questions];
  const findings: Finding[] = [];
  const kindKnown: string[] = [];
  const rowsOf = new Map<string, string>();
  const alone: FigureTable[] = [];
  const joinedUnits: SchoolUnit[] = [];
  // A sheet for each indicator: their values belong together as the sheets of one roster do.
  const grouped = groupLayers(layersOf(chosen.kept), lists, answers);
  addAll(questions, grouped.questions);
  const used = grouped.groups.flat(2);
  const stacks = grouped.groups.flatMap((layers) =>
    layers.length > 1 ? [layers] : layers.flat().map((table) => [[table]]),
  );
  for (const layers of stacks) {
    const tables = layers.flat();
    const students = tables.some(hasStudents)
      ? []
      : raw.unused.filter(
          (other) =>
            hasStudents(other) && tables.some((table) => !yearsDiffer(other.year, table.year) && isSame(other, table)),
        );
    const [only] = tables;
    if (only && tables.length === 1 && students.length === 0) {
      records.push(only.records);
      alone.push(only);
      continue;
    }
    const joined = joinLayers(students.length > 0 ? [...layers, students] : layers, answers, true, digits);
    addAll(
      used,
      students.filter((other) => !used.includes(other)),
    );
    addAll(records, joined.records);
    addAll(questions, joined.questions);
    addAll(findings, joined.findings);
    addAll(kindKnown, joined.kindKnown);
    for (const [cell, own] of joined.rowsOf) rowsOf.set(cell, own);
    addAll(joinedUnits, joined.units);
  }
  return {
    records: withRivalsOpen(records, chosen),
    used,
    displaced: [...tables.filter((table) => !counted.includes(table)), ...chosen.displaced, ...grouped.dropped],
    questions,
    findings,
    kindKnown,
    rowsOf,
    unused: [],
    alone,
    joined: joinedUnits,
  };
}

function joinGroup(layers: readonly Layer[], answers: Answers, digits: PrintedDigits): Side {
  const tables = layers.flat();
  const nothing: Side = {
    records: [],
    used: [],
    displaced: [],
    questions: [],
    findings: [],
    kindKnown: [],
    rowsOf: new Map(),
    unused: [],
    alone: [],
    joined: [],
  };
  if (!isAssessable(tables))
    return { ...nothing, unused: tables, findings: notAssessed(tables.filter(({ fields }) => fields.size > 0)) };
  if (layers.length === 1) {
    const enough = tables.filter((table) => isAssessable([table]));
    const rest = tables.filter((table) => !enough.includes(table));
    return {
      ...nothing,
      records: enough.map(({ records }) => records),
      used: enough,
      alone: enough,
      unused: rest,
      findings: notAssessed(rest),
    };
  }
  const { units, ...joined } = joinLayers(layers, answers, false, digits);
  return { ...nothing, ...joined, joined: units, used: tables };
}

/** Tables of schools that nothing came of, each with what the workbook has of a school's figures and what it lacks. */
function notAssessed(tables: readonly FigureTable[]): Finding[] {
  const known = groupsOfFields(new Set(tables.flatMap(({ relevant }) => [...relevant])));
  const lacks = NEEDED_GROUPS.filter((group) => !known.includes(group));
  const isSaid = tables.filter(({ isList, reading }) => !isList && reading.table.kind === "school-figures");
  return isSaid.map((each): Finding => {
    const {
      reading: { table },
      sheet,
      relevant,
    } = each;
    const cells = [{ sheet, row: table.area.row, column: table.area.column }];
    return finding("figures-not-assessed", cells, { sheet, kind: table.kind, has: groupsOfFields(relevant), lacks });
  });
}

function displacedFinding({ sheet, records, reading: { table } }: FigureTable): Finding {
  return finding("table-not-assessed", [{ sheet, row: table.area.row, column: table.area.column }], {
    sheet,
    kind: table.kind,
    schools: records.length,
  });
}
