import { amountAt } from "../core/facts/fact-column";
import { cellOf } from "../core/facts/record-cells";
import { FIELDS } from "../core/fields/catalogue";
import { type PlanLine, type ProjectsOfPlan, type SchoolProject, sumProjects } from "../core/money/projects-of-plan";
import { exactTotal } from "../core/quantity/decimal";
import { factorToBase } from "../core/quantity/units";
import type { TableReading } from "../recognition/read-table";
import { yearOf } from "../recognition/header/year-of-header";
import type { FieldColumn, FieldTable } from "../recognition/tables/field-table";
import { plainText } from "../recognition/words/plain-text";
import { columnOfYearRowsSays, yearColumnSays } from "../recognition/words/year-plan-words";
import type { WorkbookAssessment } from "./workbook-assessment";
import { YEAR_PLAN_KINDS } from "./year-plan-kinds";
import { amountOf, isMoney, unitFactor } from "./year-plan-rows";

/** A table of the schools' projects held against one of what is planned. */
export interface ProjectsBesidePlan extends ProjectsOfPlan {
  /** Sheet of the projects. */
  readonly sheet: string;
  /** Sheet of the plan, or of 附件2. */
  readonly plan: string;
}

/** What a table states item by item: a name, a year where it tells one, an amount. */
interface Entry {
  readonly project: Omit<SchoolProject, "item">;
  readonly factor: number;
  /** What may be the item's name: its own, or that of its group. */
  readonly names: readonly string[];
}

/**
 * The projects of schools summed to the plans of the workbook: a plan by years or 附件2. A pair is held together only where
 * the tables name their items alike; where none does, nothing is said.
 */
export function schoolProjectsOf({ readings }: Pick<WorkbookAssessment, "readings">): readonly ProjectsBesidePlan[] {
  const tables = readings.flatMap(({ table, fields }) =>
    YEAR_PLAN_KINDS.has(table.kind) && fields ? [{ sheet: table.sheet, fields }] : [],
  );
  const plans = [
    ...tables.flatMap(({ sheet, fields }) =>
      isOfSchools(fields) ? [] : [{ sheet, lines: linesOf(entriesByName(fields)) }],
    ),
    ...readings.map((reading) => ({ sheet: reading.table.sheet, lines: needsLines(reading) })),
  ].filter(({ lines }) => lines.length > 0);
  return tables
    .filter(({ fields }) => isOfSchools(fields))
    .flatMap(({ sheet, fields }) =>
      plans.flatMap(({ sheet: plan, lines }): ProjectsBesidePlan[] => {
        const projects = projectsOf(fields, new Set(lines.map(({ item }) => item)));
        return projects === null ? [] : [{ sheet, plan, ...sumProjects(lines, projects) }];
      }),
    );
}

/** Every row names a school. */
function isOfSchools({ texts, classes }: FieldTable): boolean {
  const school = texts.find(({ field }) => field === "school");
  return school !== undefined && classes.every((is, row) => is !== "data" || (school.texts[row] ?? "") !== "");
}

/** The projects by the column whose names are all items of the plan, else by headers that are; null where neither is. */
function projectsOf(fields: FieldTable, items: ReadonlySet<string>): readonly SchoolProject[] | null {
  const byName = entriesByName(fields);
  const position = [0, 1].find((at) => matches(byName.map(({ names }) => names[at] ?? "")));
  if (position !== undefined) return byName.map(({ project, names }) => ({ ...project, item: names[position] ?? "" }));
  const byHeader = entriesByHeader(fields);
  return matches(byHeader.map(({ names }) => names[0] ?? ""))
    ? byHeader.map(({ project, names }) => ({ ...project, item: names[0] ?? "" }))
    : null;

  /** Most of the names are items of the plan, so that the others are told as such. */
  function matches(names: readonly string[]): boolean {
    const known = names.filter((name) => items.has(name)).length;
    return known > 0 && known * 2 > names.length;
  }
}

function linesOf(entries: readonly Entry[]): readonly PlanLine[] {
  const lines = entries.flatMap(({ project: { year, amount, cell }, factor, names: [item = ""] }) =>
    amount === null || item === "" ? [] : [{ item, year, amount, factor, cells: [cell] }],
  );
  // An item that comes twice in a year is not one line of a plan.
  const isTwice = new Set(lines.map(({ item, year }) => `${year} ${item}`)).size < lines.length;
  return isTwice ? [] : lines;
}

/** Entries whose item is named by their row. */
function entriesByName(fields: FieldTable): readonly Entry[] {
  const groups = fields.texts.find(({ field }) => field === "item_group");
  const columns = plannedColumns(fields);
  const yearOfRow = yearsOfRows(fields);
  return columns.flatMap(({ column, year }) =>
    entriesOf(fields, column, (row) => year ?? yearOfRow(row)).map(({ row, ...entry }) => ({
      ...entry,
      names: [fields.names[row] ?? "", groups?.texts[row] ?? ""].map(plainText),
    })),
  );
}

/** Entries whose item is the header of their column. */
function entriesByHeader(fields: FieldTable): readonly Entry[] {
  const yearOfRow = yearsOfRows(fields);
  return fields.figures.filter(isMoney).flatMap((column) => {
    const names = [itemOfHeader(column.column.header)];
    return column.column.year === undefined
      ? entriesOf(fields, column, yearOfRow).map(({ project, factor }) => ({ project, factor, names }))
      : [];
  });
}

function entriesOf(
  { classes }: FieldTable,
  column: FieldColumn,
  yearOfRow: (row: number) => number | null,
): readonly (Omit<Entry, "names"> & { readonly row: number })[] {
  return classes.flatMap((is, row) => {
    const found = is === "data" ? amountOf(column, row) : null;
    // A blank in a plan by years is a year without a task, in a column of its own a project without an amount.
    if (!found || (found.amount === null && !found.isUnread && column.column.year !== undefined)) return [];
    const { amount, cell } = found;
    return [{ row, project: { year: yearOfRow(row), amount, cell }, factor: unitFactor(column) }];
  });
}

/** The columns of the plan's years, else the one that states what is planned in all. */
function plannedColumns({
  figures,
}: FieldTable): readonly { readonly column: FieldColumn; readonly year: number | null }[] {
  const money = figures.filter(isMoney);
  const ofYears = money.flatMap((column) => {
    const { year, header } = column.column;
    return year !== undefined && yearColumnSays(header) === "planned" ? [{ column, year }] : [];
  });
  if (ofYears.length > 0) return ofYears;
  const says = (what: "planned" | "total"): readonly FieldColumn[] =>
    money.filter(({ column }) => column.year === undefined && columnOfYearRowsSays(column.header) === what);
  const costs = money.filter(({ field, column }) => field === "cost" && column.year === undefined);
  const only = [says("planned"), says("total"), costs].find(({ length }) => length > 0) ?? [];
  return only.length === 1 ? only.map((column) => ({ column, year: null })) : [];
}

/** The year of each row by its column of years; null where there is none, or it names no one year. */
function yearsOfRows({ texts }: FieldTable): (row: number) => number | null {
  const [years, another] = texts.filter(({ field }) => field === "year");
  return (row) => (years && !another ? yearOf([years.texts[row] ?? ""]) : null);
}

/** 附件2: what its rows come to in each column of money, by the name over the column. */
function needsLines({ table, needs }: TableReading): readonly PlanLine[] {
  if (!needs) return [];
  return table.columns.flatMap((column): PlanLine[] => {
    const { field, header, unit } = column;
    const figures =
      field === null || FIELDS[field].partOf !== "needs_total_cost" ? undefined : needs.figures.get(field);
    if (!figures || unit === null) return [];
    const rows = Array.from({ length: needs.length }, (_, row) => row);
    const amounts = rows.flatMap((row) => amountAt(figures, row) ?? []);
    const cells = rows.flatMap((row) => cellOf(figures.origin.cells, row) ?? []);
    if (amounts.length < needs.length) return [];
    return [{ item: itemOfHeader(header), year: null, amount: exactTotal(amounts), factor: factorToBase(unit), cells }];
  });
}

/** 校舍建设 of 校舍建设（万元） and of 校舍建设 over 需投入资金（万元）. */
function itemOfHeader(header: readonly string[]): string {
  return plainText(header[0] ?? "").replace(/[(（][^()（）]*[)）]$/, "");
}
