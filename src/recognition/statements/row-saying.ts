import type { SchoolStage } from "../../core/facts/fact-table";
import type { RowSaid } from "../../core/facts/row-said";
import type { FieldId } from "../../core/fields/catalogue";
import { stageOfKind } from "../../core/fields/school-kinds";
import type { Stage } from "../../core/fields/stages";
import { compactName } from "../header/header-text";
import type { RecognisedRow } from "../recognised-table";
import type { SheetGrid } from "../sheet/sheet-grid";
import { boardsOf } from "../tables/school-attributes";
import { SEQUENCE_WORDS } from "../words/field-words";
import { gradeInText } from "../words/grade-words";
import { kindOfName, kindOfType, stageOfTitle } from "../words/school-kind";
import { ASKED_GROUPS } from "../words/statement-words";
import { type ColumnPath, placeSaid, type StatementColumn } from "./statement-columns";
import { isSchool } from "./statement-rows";
import { least } from "../../core/quantity/long-lists";

/** What the cells beside the figures say of a row. */
export class Saying {
  private readonly attributes: readonly ColumnPath[];
  private readonly titled: { readonly year: number | null; readonly stage: Stage | null };

  /** What a group that is written once, left of the names within it, says of the rows below: 小学 over 城区 and 乡村. */
  private readonly carried: ReadonlyMap<string, string>;

  constructor(
    private readonly grid: SheetGrid,
    paths: readonly ColumnPath[],
    private readonly names: number,
    titles: readonly string[],
    rows: readonly RecognisedRow[],
    kept: readonly StatementColumn[],
  ) {
    const figures = least(kept.map(({ path }) => path.column));
    const isBefore = ({ text, column }: ColumnPath): boolean => column < figures && !SEQUENCE_WORDS.test(text);
    this.attributes = paths.filter(
      (path) => path.column === names || ATTRIBUTE.test(path.text) || (path.text === "" && isBefore(path)),
    );
    this.carried = carriedGroups(grid, rows, paths.filter(isBefore));
    const years = titles.flatMap((title) => yearIn(title) ?? []);
    this.titled = { year: years[0] ?? null, stage: titles.map(stageOfTitle).find((stage) => stage !== null) ?? null };
  }

  /** Where the rows are named; where nothing names them, the first column. */
  get column(): number {
    return Math.max(this.names, this.grid.left);
  }

  nameOf(row: number): string {
    return this.names < 0 ? "" : this.grid.label(row, this.names);
  }

  /**
   * What a column beside the figures says of the rows, as a field; null where nothing is read from it.
   * @example the column 城乡类型 with 城区 and 镇区 // "place_type"
   */
  fieldOf(column: number, rows: readonly RecognisedRow[]): FieldId | null {
    const path = this.attributes.find((each) => each.column === column);
    if (!path) return null;
    const texts = [...new Set(rows.map(({ row }) => this.grid.text(row, column)))].filter((text) => text !== "");
    const said = SAYINGS.filter(({ says }) => texts.some((text) => says(text, path.text)));
    return (said.find(({ head }) => head.test(path.text)) ?? said[0])?.field ?? null;
  }

  /** What the row itself says, the title where it says nothing. */
  of(row: number): RowSaid & { readonly stage: SchoolStage | null; readonly grade: number } {
    const texts = this.attributes.map(({ text, column }) => ({
      head: text,
      text: this.grid.text(row, column) || (this.carried.get(`${row}|${column}`) ?? ""),
    }));
    const all = texts.map(({ text }) => text).join(" ");
    const own = (head: RegExp): string =>
      texts
        .filter((each) => head.test(each.head))
        .map(({ text }) => text)
        .join(" ");
    const name = this.names < 0 ? "" : this.grid.text(row, this.names);
    const kind = kindOfName(name)?.kind ?? kindOfType(own(/学段|办学类型|类[型别]/))?.kind ?? "unknown";
    return {
      year: texts.map(({ text }) => yearIn(text)).find((year) => year !== null) ?? this.titled.year,
      place: placeSaid(own(/城乡|区域|地域|所在地/)) ?? (isSchool(name) ? null : placeSaid(all)),
      owner: /民办/.test(all) ? "private" : /公办/.test(all) ? "public" : null,
      boards: boardsOf(own(/寄宿/)),
      group: ASKED_GROUPS.find(({ words }) => words.test(compactName(name)))?.group ?? null,
      grade: gradeInText(own(/^年级$/))?.grade ?? 0,
      stage:
        stageOutside(own(/学段|年级/)) ??
        stageOfKind(kind) ??
        (isSchool(name) ? null : stageOfTitle(all)) ??
        this.titled.stage,
    };
  }
}

/** What is read from columns beside the figures: their usual headers, and what their cells must say. */
const SAYINGS: readonly {
  readonly field: FieldId;
  readonly head: RegExp;
  readonly says: (text: string, head: string) => boolean;
}[] = [
  { field: "place_type", head: /城乡|区域|地域|所在地/, says: (text) => placeSaid(text) !== null },
  { field: "owner", head: /举办|办别|性质/, says: (text) => /民办|公办/.test(text) },
  { field: "boards", head: /寄宿/, says: (text, head) => /寄宿/.test(head) && boardsOf(text) !== null },
  { field: "grade", head: /^年级$/, says: (text, head) => /年级/.test(head) && gradeInText(text) !== null },
  {
    field: "stage",
    head: /学段|类[型别]/,
    says: (text) => stageOfTitle(text) !== null || kindOfType(text) !== null || stageOutside(text) !== null,
  },
  { field: "year", head: /年度|年份|学年|届/, says: (text) => yearIn(text) !== null },
];

/** For "row|column" of the columns before the figures: the text above a blank that has a text to its right. */
function carriedGroups(
  grid: SheetGrid,
  rows: readonly RecognisedRow[],
  before: readonly ColumnPath[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { column } of before) {
    let last = "";
    for (const { row } of rows) {
      const own = grid.text(row, column);
      if (own !== "") last = own;
      else if (last !== "" && before.some((each) => each.column > column && grid.text(row, each.column) !== ""))
        found.set(`${row}|${column}`, last);
    }
  }
  return found;
}

/** 高中 or 学前 where a cell names that and nothing of 义务教育: its figures are nobody else's. */
function stageOutside(text: string): "senior" | "kindergarten" | null {
  const stage = /初|小/.test(text) ? null : (gradeInText(text)?.stage ?? null);
  return stage === "senior" || stage === "kindergarten" ? stage : null;
}

const ATTRIBUTE = /城乡|区域|地域|所在地|举办|办别|性质|寄宿|年度|年份|学年|届|年级|学段|办学类型|学校类[型别]/;

function yearIn(text: string): number | null {
  const years = text.match(/(?:19|20)\d{2}/g) ?? [];
  return years.length === 1 || /学年/.test(text) ? Number(years[0]) || null : null;
}
