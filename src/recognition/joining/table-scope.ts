import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";
import type { RecognisedColumn, RecognisedTable } from "../recognised-table";
import { plainText } from "../words/plain-text";
import { type TableYear, titlesOfTable, yearOfTitles, yearsDiffer } from "./table-years";
import { greatest, least } from "../../core/quantity/long-lists";

/** Of when, of what and of whom a table's titles say that its figures are. */
export interface TableScope {
  readonly year: TableYear;
  /** Part of the year: 春季, 年末, 9月; "" where nothing is said. */
  readonly moment: string;
  /** True for what is planned, wanted or to be reached: 规划, 需求, 达标后. */
  readonly isPlan: boolean;
  /** What narrows who or what is counted: 在编, 寄宿; "" where nothing does. */
  readonly part: string;
}

/** A table of which nothing is said. */
export const PLAIN_SCOPE: TableScope = { year: null, moment: "", isPlan: false, part: "" };

const PLAN =
  /规划|计划|目标(?!责任)|达标后|需求|预计|预测|拟[建招聘增改调]|缺口|(?:改造|建成|整改|撤并|调整|扩建|新建|完成|补足|补齐|竣工)后/;
const PART =
  /在编|编内|编外|临聘|外聘|代课|退休|离职|离岗|调出|借调|支教|轮岗|交流|新招|女|寄宿|住校|住宿|留守|随迁|务工|困难|资助|贫困|残疾|随班|送教|附设|幼儿|学前|高中|午托|营养餐|党员|校车/g;
const MOMENT =
  /春季|秋季|[上下](?=学期|半年)|第[一二]学期|学年初|学年末|年初|年[末底]|期[初末]|(?<!\d)(?:1[0-2]|0?[1-9])月/;
/** When a table was filled in, not what it is about. */
const WHEN_MADE = /日期|填表|制表|填报|打印|报送|印发|编制时间/;

/** Reads the scope of a table from its sheet's name and the lines above it. */
export function scopeOfTable(
  sheet: SheetSnapshot,
  table: Pick<RecognisedTable, "area">,
  others: readonly Pick<RecognisedTable, "area">[],
): TableScope {
  const titles = titlesOfTable(sheet, table, others);
  const plain = titles.map(plainText);
  const spoken = plain.filter((title) => !WHEN_MADE.test(title));
  return {
    year: yearOfTitles(titles),
    moment: spoken.flatMap((title) => MOMENT.exec(title)?.[0].replace(/^0/, "") ?? [])[0] ?? "",
    isPlan: isPlanned(plain.join(" ")),
    part: [...new Set(plain.join(" ").match(PART) ?? [])].sort().join(" "),
  };
}

/** The scope of columns of a table: their headers may say more than the titles of the table. */
export function scopeOfColumns(
  scope: TableScope,
  columns: readonly Pick<RecognisedColumn, "header" | "year">[],
): TableScope {
  const [first] = columns;
  return {
    ...scope,
    isPlan: scope.isPlan || columns.some(({ header }) => isPlanned(header.join(" "))),
    ...(first?.year === undefined ? {} : { year: new Set([first.year]) }),
  };
}

/** True for a title or header that speaks of what is planned, wanted or to be reached. */
export function isPlanned(text: string): boolean {
  return PLAN.test(text);
}

/** True where the figures of two tables can be held against each other: of one time, both plans or none, of the same scope. */
export function areComparable(a: TableScope, b: TableScope): boolean {
  return a.isPlan === b.isPlan && a.part === b.part && !areOfOtherTimes(a, b);
}

/** Surely of other times: other years, other school years although one year is in both, or other parts of a year. */
function areOfOtherTimes(a: TableScope, b: TableScope): boolean {
  if (a.moment !== "" && b.moment !== "" && a.moment !== b.moment) return true;
  if (yearsDiffer(a.year, b.year)) return true;
  const [one, other] = [schoolYearOf(a.year), schoolYearOf(b.year)];
  return one !== null && other !== null && one !== other;
}

/** The year in which a school year begins; null for years that are none. */
function schoolYearOf(years: TableYear): number | null {
  if (years === null || years === "last") return null;
  const first = least(years);
  return greatest(years) === first + 1 ? first : null;
}
