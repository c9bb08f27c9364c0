import type { CellRef } from "../../core/cell/address";
import { finding, type Finding } from "../../core/findings/finding";
import type { FieldId } from "../../core/fields/catalogue";
import type { FieldKey } from "../../core/fields/field-key";
import type { SchoolKind } from "../../core/fields/school-kinds";
import type { FactColumn } from "../../core/facts/fact-column";
import type { SchoolRecords } from "../../core/indicators/school-records";
import type { HeaderBand } from "../header/header-band";
import type { SheetGrid } from "../sheet/sheet-grid";
import { plainText } from "../words/plain-text";
import { ownersOfSheet } from "../words/sheet-title";
import { GROUP, SCHOOL_WORD } from "../words/row-words";
import { kindOfName, kindOfType, type KindReading } from "../words/school-kind";
import type { FieldTable, TextColumn } from "./field-table";

/** A list, and where it stands. */
export interface ListReading {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly fields: FieldTable;
  /** Plain texts of the titles above, nearest first, and of the sheet's name. */
  readonly titles: readonly string[];
}

/** The schools that the rows of a list belong to. */
export interface ListSchools {
  readonly names: readonly string[];
  /** Rows of each school, as positions in the {@link FieldTable}; sums and rows of others are left out. */
  readonly rows: readonly (readonly number[])[];
  /** School of each row of the table, below zero for none. */
  readonly schoolAt: Int32Array;
  /** Where each school's name stands first. */
  readonly cells: readonly CellRef[];
  readonly findings: readonly Finding[];
}

/** The texts of a field's column; undefined where the list has none. */
export function textsOf(fields: FieldTable, field: FieldId): TextColumn | undefined {
  return fields.texts.find((column) => column.field === field);
}

/** The cell of a row in a column of the list. */
export function cellAt(fields: FieldTable, position: number, column: number): CellRef {
  const { rows, sheet } = fields.cells;
  return { sheet, row: typeof rows === "number" ? rows : (rows[position] ?? 0), column };
}

/**
 * Groups the rows of a list by school. A school that is written once above its rows holds for those below it where the
 * column is kept that way throughout; a list without a school column belongs to the school that its title names.
 */
export function listSchools({ grid, band, fields, titles }: ListReading): ListSchools {
  const column = textsOf(fields, "school");
  const own = column ? carriedDown(column.texts) : null;
  const title = own ? null : schoolOfTitles(titles, grid.sheet.name);
  const schoolAt = new Int32Array(fields.length).fill(-1);
  const byName = new Map<string, number>();
  const [names, rows, cells]: [string[], number[][], CellRef[]] = [[], [], []];
  const nameless: number[] = [];
  for (let position = 0; position < fields.length; position++) {
    if (fields.classes[position] !== "data") continue;
    const name = own ? (own[position] ?? "") : (title ?? "");
    if (name === "") {
      nameless.push(position);
      continue;
    }
    const key = plainText(name);
    let school = byName.get(key);
    if (school === undefined) {
      school = names.length;
      byName.set(key, school);
      names.push(name);
      rows.push([]);
      cells.push(
        column
          ? cellAt(fields, position, column.column.column)
          : { sheet: grid.sheet.name, row: band.first, column: band.left },
      );
    }
    schoolAt[position] = school;
    rows[school]?.push(position);
  }
  return {
    names,
    rows,
    schoolAt,
    cells,
    findings: nameless.length > 0 ? [withoutSchool(fields, nameless, column?.column.column ?? band.left)] : [],
  };
}

/**
 * Texts with blanks filled from above, where the column is kept that way: a name stands once and the rows under it are
 * blank. Where names are repeated row by row a blank stays blank, because it was forgotten.
 */
export function carriedDown(texts: readonly string[]): readonly string[] {
  const repeated = texts.filter((text, position) => text !== "" && text === texts[position - 1]).length;
  const blank = texts.filter((text) => text === "").length;
  if (blank === 0 || repeated > 0) return texts;
  let last = "";
  return texts.map((text) => {
    if (text !== "") last = text;
    return last;
  });
}

const IN_TITLE =
  /(?:学校(?:名称)?|单位(?:名称)?|填报(?:单位|学校)|校名)(?:\(盖?章?\))?:([^:,，;；(]{2,30}?)(?:\(|填|制|日期|时间|$)/;
const BEFORE_TITLE =
  /^(?:\d{4}(?:-\d{4})?(?:学年度?|年度?)?)?([\u4e00-\u9fa5a-z0-9()]{2,24}?(?:小学|中学|学校|初中|中心校|完小|教学点|[一二三四五六七八九十]中|一小|二小|三小|实小|附小|附中|村小))的?(?:\d{4}.*)?(?:学生|班级|班额|教师|教职工|专任|功能|专用|音乐|美术|校舍|填报|基本|学校|各班|数据|统计|情况|一览|名册|花名册|台账|清单|教室|义务教育|设备|仪器|随迁|进城|外来|外地|流动|务工|农民工|购买|残疾|残障|特殊|适龄|随班|送教|就读|在校|在读|在籍|[一二三四五六七八九]年级).*$/;

/** The school that a title (学校：城关小学, 城关小学班额情况表) or the sheet's name says the whole table is about, or null. */
export function schoolOfTitles(titles: readonly string[], sheetName: string): string | null {
  for (const title of titles) {
    const named = IN_TITLE.exec(title)?.[1] ?? null;
    if (named && isSchoolName(named)) return named;
    const before = BEFORE_TITLE.exec(title)?.[1] ?? null;
    if (before && isSchoolName(before)) return before;
  }
  const named = ownersOfSheet(sheetName).find((name) => {
    const plain = plainText(name);
    return isSchoolName(plain) && /(?:小学|中学|学校|初中|中心校|完小|教学点|[一二三四五六七八九十]中)$/.test(plain);
  });
  return named?.trim() ?? null;
}

function isSchoolName(plain: string): boolean {
  return (
    SCHOOL_WORD.test(plain) &&
    !GROUP.test(plain) &&
    !/^(?:全[县市区]|各|所有|本)|义务教育学校$|中小学校?$|^.{0,4}[县市区](?:小学|初中|中学|学校)$|(?:城区|镇区|农村|乡村|乡镇|公办|民办|直属|县直|市直|区直|普通|所属|辖区|学段)(?:小学|初中|中学|学校)$/.test(
      plain,
    )
  );
}

function withoutSchool(fields: FieldTable, rows: readonly number[], column: number): Finding {
  return finding(
    "row-without-name",
    rows.slice(0, 100).map((position) => cellAt(fields, position, column)),
    {
      count: rows.length,
      rows: rows.slice(0, 8).map((position) => cellAt(fields, position, column).row + 1),
    },
  );
}

/** The kind of each school of a list: what its rows say in a column of 学段, else what its name gives away. */
export function listKinds(schools: ListSchools, stages: TextColumn | undefined): readonly SchoolKind[] {
  const readings = new Map<string, KindReading | null>();
  const reading = (text: string): KindReading | null => {
    const known = readings.get(text);
    if (known !== undefined) return known;
    const read = kindOfType(text);
    readings.set(text, read);
    return read;
  };
  return schools.names.map((name, school) => {
    const named = kindOfName(name)?.kind;
    if (named) return named;
    const kinds = new Set(
      (schools.rows[school] ?? []).flatMap((position) => reading(stages?.texts[position] ?? "")?.kind ?? []),
    );
    const [only] = kinds;
    return kinds.size === 1 && only ? only : "unknown";
  });
}

/** School records from a tally. */
export function recordsOfList(
  schools: Pick<ListSchools, "names" | "cells">,
  kinds: readonly SchoolKind[],
  sheet: string,
  figures: ReadonlyMap<FieldKey, FactColumn>,
): SchoolRecords {
  return {
    cells: {
      sheet,
      rows: Int32Array.from(schools.cells, ({ row }) => row),
      columns: Int32Array.from(schools.cells, ({ column }) => column),
    },
    length: schools.names.length,
    names: schools.names,
    kinds,
    stages: schools.names.map(() => null),
    figures,
    sportsAreaIncludesIndoor: true,
    entity: "school",
    holdsValues: false,
    printedVerdicts: null,
  };
}
