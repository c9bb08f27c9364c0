import { ACCEPTED } from "../sureness";
import type { FieldId } from "../../core/fields/catalogue";
import { type ColumnMatch, matchColumn } from "../columns/match-column";
import { isSchoolName } from "../header/band-subjects";
import type { HeaderBand } from "../header/header-band";
import { type HeaderPath, headerPaths } from "../header/header-path";
import type { SheetGrid } from "../sheet/sheet-grid";
import type { Subject } from "../words/field-words";
import { plainText } from "../words/plain-text";
import { PUPILS_TITLE } from "../words/pupil-words";
import { compactName } from "../header/header-text";
import { yearOf } from "../header/year-of-header";
import { columnOfYearRowsSays } from "../words/year-plan-words";
import { longFormRoles, withRoles } from "./long-form";

/** What can be told of a header beside the names of its columns. */
export type HeaderSign =
  /** At least two columns of different years. */
  | "years"
  /** 实际值 and 达标值 under at least two headings. */
  | "actual-and-required"
  /** The title is of pupils whom an item asks for: 随迁子女, 残疾儿童少年. */
  | "pupils-title"
  /** Figures of 表Ⅰ to 表Ⅵ: L1 L2 … under the header. */
  | "letter-codes"
  /** 甲 乙 1 2 3 under the header, as in the forms of the annual statistics. */
  | "ordinal-codes"
  /** At least three indicators of 优质均衡 (每百名学生…, 生均…). */
  | "indicators"
  /** The column with the names of the rows has no header. */
  | "names-without-header"
  /** 城区, 镇区, 乡村 side by side, as in the published statistics. */
  | "town-and-country"
  /** At least three columns of class sizes: 46-50人. */
  | "class-size-bins"
  /** The column that may be 班级 holds names of classes, not how many there are. */
  | "names-of-classes"
  /** Every row is a school with a name of its own. */
  | "schools-row-by-row"
  /** The first column holds years: 2023年, 2024年. */
  | "years-going-down"
  /** Cells that name rooms (音乐室, 录播教室), or buildings (教学楼, 2栋), more of them than of the other. */
  | "names-of-rooms"
  | "names-of-buildings"
  /** A column whose cells are mostly names of rooms and nothing else: 音乐教室, 计算机室. */
  | "rooms-row-by-row"
  /** The title or a header speaks of a plan, a task or what is carried out by the year. */
  | "planned"
  /** A column of years, and columns of money planned and done that name no year: a row a year. */
  | "plan-and-done-by-rows"
  /** A list of projects: school, project, year and money, with nothing of what is wrong or done. */
  | "projects-by-rows"
  /** Most columns, or the title, speak of money. */
  | "money"
  | "money-title"
  /** A column of schools and at least one of their usual figures. */
  | "figures-of-schools"
  /** 基础基331, 教基4148, 基层统计调查表. */
  | "statistical-title"
  /** 问卷, 满意度 and the like in at least two headers. */
  | "survey"
  /** 表Ⅰ, 表Ⅱ-1, 表Ⅲ, 表Ⅳ, 表Ⅵ, 自评表. */
  | "county-title";

/** A header seen at once: what its columns would be for each kind of rows, and what else it shows. */
export interface HeaderLook {
  readonly grid: SheetGrid;
  readonly band: HeaderBand;
  readonly paths: readonly HeaderPath[];
  /** Plain texts of the titles above, nearest first, and of the sheet's name. */
  readonly titles: readonly string[];
  /** Row before which the table ends. */
  readonly to: number;
  readonly signs: ReadonlySet<HeaderSign>;
  /** What the columns of a long table are by their cells; empty for any other table. */
  roles(): ReturnType<typeof longFormRoles>;
  /** What each column would be if the rows were such things. */
  matches(subject: Subject): readonly (ColumnMatch | null)[];
  /** Fields that are certain if the rows were such things. */
  fields(subject: Subject): ReadonlySet<FieldId>;
}

const BODY_SAMPLE = 60;
const LEAST_SCHOOLS = 2;

/** Looks at the header of a table whose rows end before `to`. */
export function lookAtHeader(grid: SheetGrid, band: HeaderBand, titles: readonly string[], to: number): HeaderLook {
  const paths = headerPaths(grid, band);
  const bySubject = new Map<Subject, readonly (ColumnMatch | null)[]>();
  const matches = (subject: Subject): readonly (ColumnMatch | null)[] => {
    const known = bySubject.get(subject) ?? matchesOf(subject);
    bySubject.set(subject, known);
    return known;
  };
  const matchesOf = (subject: Subject): readonly (ColumnMatch | null)[] => {
    const named = paths.map((path) => withoutCounts(look, path, matchColumn(path.parts, subject)));
    return subject === "item" ? withRoles(named, paths, roles()) : named;
  };
  let known: ReturnType<typeof longFormRoles> | null = null;
  const roles = (): ReturnType<typeof longFormRoles> => (known ??= longFormRoles(grid, band, paths, to));
  const fields = (subject: Subject): ReadonlySet<FieldId> =>
    new Set(matches(subject).flatMap((match) => (match && match.score >= ACCEPTED ? [match.field] : [])));
  const look: Look = { grid, band, paths, titles, to, roles, matches, fields };
  return { ...look, signs: new Set(SIGNS.flatMap(([sign, shows]) => (shows(look, to) ? [sign] : []))) };
}

type Look = Omit<HeaderLook, "signs">;

const LEAST_COUNTS = 2;

/** 教师 over numbers is how many there are, not their names. */
function withoutCounts({ grid, band, to }: Look, path: HeaderPath, match: ColumnMatch | null): ColumnMatch | null {
  if (match?.field !== "teacher_name") return match;
  const texts = sample(grid, band, path.column, to);
  const numbers = texts.filter((text) => /^\d+(?:\.\d+)?(?:人|名)?$/.test(text)).length;
  return numbers >= LEAST_COUNTS && numbers * 2 > texts.length ? null : match;
}

const SIGNS: readonly (readonly [HeaderSign, (look: Look, to: number) => boolean])[] = [
  ["years", ({ paths }) => new Set(paths.flatMap(({ labels }) => yearOf(labels) ?? [])).size >= 2],
  [
    "actual-and-required",
    ({ paths }) =>
      countOf(paths, /^(?:实际|实测|现状)值?$/) >= 2 && countOf(paths, /^(?:达标|标准|目标|要求)值?$/) >= 2,
  ],
  ["pupils-title", ({ titles }) => titles.some((title) => PUPILS_TITLE.test(title))],
  ["letter-codes", (look) => codesOf(look).some((text) => /^l\d{1,2}$/.test(text))],
  ["ordinal-codes", (look) => codesOf(look).some((text) => /^[甲乙丙丁]$/.test(text))],
  ["indicators", ({ paths }) => countOf(paths, /百名?学生|^生均|校际均衡/) >= 3],
  ["names-without-header", ({ paths }) => paths[0]?.labels.length === 0],
  [
    "town-and-country",
    ({ paths }) => [/^(?:城区|城市)/, /^(?:镇区|县镇)/, /^(?:乡村|农村)/].every((place) => countOf(paths, place) > 0),
  ],
  [
    "class-size-bins",
    ({ matches }) => matches("school").filter((match) => match?.field === "classes_of_size").length >= 3,
  ],
  ["names-of-classes", classNames],
  ["schools-row-by-row", schoolsRowByRow],
  [
    "years-going-down",
    ({ grid, band }, to) =>
      sample(grid, band, band.nameColumn, to).filter((text) => /^(?:19|20)\d\d(?:年度?)?$/.test(text)).length >= 2,
  ],
  ["names-of-rooms", (look, to) => cellsLike(look, to, ROOM) > cellsLike(look, to, BUILDING)],
  ["names-of-buildings", (look, to) => cellsLike(look, to, BUILDING) > cellsLike(look, to, ROOM)],
  ["rooms-row-by-row", roomsRowByRow],
  [
    "money",
    ({ paths, titles }) =>
      titles.some((title) => MONEY.test(title)) ||
      paths.filter((path) => hasMoneyUnit(path) || path.parts.some(({ text }) => MONEY.test(text))).length * 2 >
        paths.length,
  ],
  [
    "figures-of-schools",
    ({ fields }) =>
      fields("school").has("school") &&
      [...fields("school")].some((field) =>
        /^(?:students|classes|teachers|staff|backbone|pe_|music_|art|teaching_|sports_|indoor_|equipment_|multimedia_|books|computers|boarding|migrant|land_|floor_|rented_|largest_)/.test(
          field,
        ),
      ),
  ],
  ["planned", ({ paths, titles }) => titles.some((title) => PLANNED.test(title)) || countOf(paths, PLANNED) > 0],
  ["plan-and-done-by-rows", planAndDoneByRows],
  ["projects-by-rows", projectsByRows],
  ["money-title", ({ titles }) => titles.some((title) => MONEY.test(title))],
  [
    "statistical-title",
    ({ titles }) =>
      titles.some((title) => /(?:基础?|中职?|高)基\d{2,4}|教基\d|基层统计|统计调查表|事业统计/.test(title)),
  ],
  ["survey", ({ paths }) => countOf(paths, /问卷|满意|走访|调查/) >= 2],
  [
    "county-title",
    ({ titles }) =>
      titles.some((title) =>
        /^(?:附)?表(?:i{1,3}|iv|vi{0,3}|[一二三四五六])(?![\u4e00-\u9fa5]{0,2}级)|自评表|校际均衡|差异系数|满意度|保障程度/.test(
          title,
        ),
      ),
  ],
];

const PLANNED = /分年度|任务|计划|规划|推进|实施|目标|进度|完成|拟建|新增|改造|建设/;
const MONEY = /经费|资金|拨款|投入|支出|预算|决算|收入|工资|补助|金额|费用/;

/** A list of what is wrong and what is done about it may have a year and a cost too. */
function planAndDoneByRows({ paths, titles, fields }: Look): boolean {
  if (!fields("item").has("year") || countOf(paths, /问题|措施|整改/) > 0) return false;
  const said = new Set(paths.map(({ labels }) => columnOfYearRowsSays(labels)));
  return said.has("planned") && said.has("done") && hasMoney(paths, titles);
}

function projectsByRows({ paths, titles, fields }: Look): boolean {
  const found = fields("item");
  const isListOfProjects = found.has("school") && found.has("item") && found.has("year");
  const said = new Set(paths.map(({ labels }) => columnOfYearRowsSays(labels)));
  const isCost = found.has("cost") || said.has("planned") || said.has("total");
  return isListOfProjects && isCost && countOf(paths, /问题|措施|整改/) === 0 && hasMoney(paths, titles);
}

function hasMoney(paths: readonly HeaderPath[], titles: readonly string[]): boolean {
  return titles.some((title) => /单位:?(?:人民币)?[万亿]?元/.test(title)) || paths.some(hasMoneyUnit);
}

function hasMoneyUnit({ parts }: HeaderPath): boolean {
  return parts.some(({ unit }) => unit === "元" || unit === "万元" || unit === "亿元");
}

function countOf(paths: readonly HeaderPath[], pattern: RegExp): number {
  return paths.filter(({ parts }) => parts.some(({ text }) => pattern.test(compactName(text)))).length;
}

/** Texts of the code rows under the header. */
function codesOf({ grid, band }: Look): readonly string[] {
  const texts: string[] = [];
  for (let row = band.last + 1; row <= band.end; row++)
    for (let column = band.left; column < band.right; column++) texts.push(grid.ownText(row, column));
  return texts;
}

/** Texts of a column over the first rows under the header. */
function sample(grid: SheetGrid, band: HeaderBand, column: number, to: number): readonly string[] {
  const texts: string[] = [];
  for (let row = band.end + 1; row < Math.min(to, band.end + 1 + BODY_SAMPLE); row++) {
    const text = grid.ownText(row, column);
    if (text !== "") texts.push(text);
  }
  return texts;
}

/** Every row has a school of its own: what it counts as 班级 are its classes. */
function isSchoolByRow(
  { grid, band, paths, matches }: Pick<Look, "grid" | "band" | "paths" | "matches">,
  to: number,
): boolean {
  const path = paths[matches("class_name").findIndex((match) => match?.field === "school")];
  if (!path) return false;
  const header = new Set(path.labels.map(plainText));
  const names = sample(grid, band, path.column, to).filter((text) => !header.has(text));
  return (
    names.length > 1 && new Set(names).size === names.length && names.filter(isSchoolName).length * 2 > names.length
  );
}

/** The column of the schools, by its header or its cells, holds names of schools that do not come again. */
function schoolsRowByRow({ grid, band }: Look, to: number): boolean {
  const column = band.subjects.find(({ subject }) => subject === "school")?.column;
  if (column === undefined) return false;
  const names = sample(grid, band, column, to);
  const schools = names.filter(isSchoolName);
  return (
    schools.length >= LEAST_SCHOOLS &&
    schools.length * 2 > names.length &&
    new Set(schools).size * 10 >= schools.length * 9
  );
}

const ROOM = /教室$|[\u4e00-\u9fa5\d]室$|^音乐|^美术|多媒体/;
const BUILDING = /楼$|\d栋$|号楼|食堂|宿舍|综合楼|教学及辅助用房|行政办公用房|生活用房/;
const NAME_COLUMNS = 6;

const ONLY_ROOM = /(?:教室|[\u4e00-\u9fa5]室)(?:\d{1,3}|\([^()]*\))?$/;

function roomsRowByRow({ grid, band }: Look, to: number): boolean {
  for (let column = band.left; column < Math.min(band.right, band.left + NAME_COLUMNS); column++) {
    const texts = sample(grid, band, column, to);
    if (texts.length > 0 && texts.filter((text) => ONLY_ROOM.test(text)).length * 2 > texts.length) return true;
  }
  return false;
}

/** Cells of the first columns with such a text. */
function cellsLike({ grid, band }: Look, to: number, pattern: RegExp): number {
  let count = 0;
  for (let column = band.left; column < Math.min(band.right, band.left + NAME_COLUMNS); column++)
    count += sample(grid, band, column, to).filter((text) => pattern.test(text)).length;
  return count;
}

/** 1班, 七(3)班, 2023级1班; or bare numbers that begin again (1 2 3 1 2), which a count of classes rarely does. */
function classNames(
  { grid, band, paths, matches }: Pick<Look, "grid" | "band" | "paths" | "matches">,
  to: number,
): boolean {
  const index = matches("class_name").findIndex((match) => match?.field === "class_name");
  const path = paths[index];
  if (!path) return false;
  const header = new Set(path.labels.map(plainText));
  const texts = sample(grid, band, path.column, to).filter((text) => !header.has(text) && !/计$|^其中/.test(text));
  if (texts.length === 0) return true;
  const named = texts.filter((text) => /班$|\(\d+\)|[一二三四五六七八九]\d|级/.test(text)).length;
  if (named * 2 > texts.length) return true;
  const numbers = texts.map(Number);
  if (numbers.some((number) => !Number.isInteger(number)))
    return texts.filter((text) => /[a-z\u4e00-\u9fa5]/.test(text)).length * 2 > texts.length;
  if (isSchoolByRow({ grid, band, paths, matches }, to)) return false;
  const steps = numbers.filter(
    (number, position) => number === 1 || number === (numbers[position - 1] ?? 0) + 1,
  ).length;
  return numbers[0] === 1 && steps === numbers.length && numbers.length > 1;
}
