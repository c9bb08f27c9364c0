import type { SheetGrid } from "../sheet/sheet-grid";
import { NOT_THE_FIGURE, SEQUENCE_WORDS, STAGE_WORDS, TOTAL_WORDS } from "../words/field-words";
import { comparedBy } from "../words/comparison-words";
import { plainText } from "../words/plain-text";
import { titleOfSheet } from "../words/sheet-title";
import type { HeaderBand } from "./header-band";
import { compactName, headerPart } from "./header-text";
import { subjectsOfName, knownNames } from "./known-names";
import { titlesAbove } from "./titles-above";

const YEAR = /^(?:19|20)\d{2}(?:-(?:19|20)?\d{2})?(?:学年度?|年度?|年(?:春|秋)季?)?$/;
const GRADE = /^(?:小?[一二三四五六七八九1-9]年级|小学?[一二三四五六]|初[一二三四]|高[一二三])$/;
const BESIDE = /^(?:备注|说明|附注)$/;
/** Words of a pivot table over the columns: the figure stands in its corner (求和项:在校生数). */
const PIVOT_COLUMNS = /^列标签$/;
const PIVOT_FIGURE = /^求和项:/;
const LEAST_COLUMNS = 2;

/** What a title says before and behind the name of the figure. */
const WHERE_AND_WHEN =
  /^(?:附[件表]\d*:?)?(?:[^县市区旗州]{0,8}[县市区旗州])?(?:(?:19|20)\d{2}(?:[-至到](?:19|20)?\d{2})?(?:学年度?|年度?|年)?)?(?:义务教育|中小学|小学|初中)?(?:阶段)?(?:各|全部|所有)?(?:中小学校?|学校|校)?(?:历年|近[三五几]年|分年度|各年度|分学段|分年级|各年级|各学段)?(?:的)?/;
const KIND_OF_LIST =
  /(?:分年级|分学段|分学校|分年度|年度|历年)?(?:变化|对比|发展|增减)?(?:统计|一览|情况|明细|汇总|登记|数据){0,6}表?$/;

/**
 * A table about one figure, which only its title names: columns of years, of grades or of the stages, with 在校学生数 above
 * them all; or a pivot table with the figure in its corner. The figure is then the group of all these columns.
 *
 * So is the indicator of a sheet with its values alone.
 *
 * @example 示例县各校历年在校学生数（单位：人） over 学校 | 2023年 | 2024年 gives the band `titled: "在校学生数"`
 */
export function withTitledFigure(grid: SheetGrid, band: HeaderBand): HeaderBand {
  if (band.subjects.some(({ subject }) => subject === "teacher_name") && isOfHours(grid, band))
    return { ...band, titled: HOURS };
  if (band.names !== "school") return band;
  const titled = pivotFigure(grid, band) ?? indicatorOfTitle(grid, band) ?? topicOfTable(grid, band);
  if (titled !== null) return { ...band, titled };
  let columns = 0;
  for (let column = band.left; column < band.right; column++) {
    if (column === band.nameColumn) continue;
    const kind = kindOfColumn(grid, band, column);
    if (kind === "other") return band;
    if (kind === "bare") columns++;
  }
  if (columns < LEAST_COLUMNS) return band;
  const named = new Set(titlesAbove(grid, band).flatMap((title) => figureOfTitle(title) ?? []));
  const [only] = named;
  return named.size === 1 && only !== undefined ? { ...band, titled: only } : band;
}

/** What the title of a list of teachers names over years: 继续教育学时登记表, or a sheet called 培训学时. */
const HOURS = "培训学时";
/** 学分 are no hours: what one is worth differs from place to place. */
const OF_HOURS = /学时/;
const SUM_OF_YEARS = /^(?:近)?[三五35]年(?:合计|累计|总计)(?:数)?$|^(?:累计|小计)$/;
const OVER_YEARS = /^(?:各|分|历)?(?:年度|年份|学年)$/;

/** Kinds of training side by side under a year. */
const KIND_OF_TRAINING =
  /^(?:研训|培训|研修|集中培训|集中研修|校本研修|校本培训|校本|网络研修|网络培训|远程培训|远程|国培|省培|市培|县培)$/;

/** A list of teachers with a column a year under a title of hours: 姓名 | 2021年 | 2022年 | 五年合计. */
function isOfHours(grid: SheetGrid, band: HeaderBand): boolean {
  if (![...titlesAbove(grid, band), titleOfSheet(grid.sheet.name)].some((title) => OF_HOURS.test(title))) return false;
  let columns = 0;
  for (let column = band.left; column < band.right; column++) {
    const texts = headersOf(grid, band, column);
    if (texts.some((text) => OF_HOURS.test(text))) return false;
    if (titledPath(HOURS, texts)) columns++;
  }
  return columns >= LEAST_COLUMNS;
}

/** What a table of schools is about as a whole, and headers that say it only with that word before them. */
const TOPICS: readonly { readonly titled: string; readonly about: RegExp; readonly under: RegExp }[] = [
  {
    titled: "公用经费",
    about: /公用经费/,
    under:
      /^(?:(?:年|年度|生均|执行|拨款|拨付|核拨|补助|核定|基准)*(?:定额|标准)(?:标准)?|(?:年初|年度|已|实际)*(?:核拨|下达|拨付|安排|预算安排|实拨|拨款|划拨)(?:数|金额|数额?|资金|总额)?)$/,
  },
  {
    titled: "交流轮岗",
    about: /交流轮岗|轮岗交流|教师交流|轮岗|支教/,
    under: /^符合条件(?:的)?(?:教师|人员)?(?:总)?(?:人?数|人数)$/,
  },
];

/** The topic that the title, the sheet or a column names, where some column needs it: 公用经费 of 定额 and 核拨金额. */
function topicOfTable(grid: SheetGrid, band: HeaderBand): string | null {
  const columns = Array.from({ length: band.right - band.left }, (_, index) =>
    headersOf(grid, band, band.left + index),
  );
  const said = [...titlesAbove(grid, band), titleOfSheet(grid.sheet.name), ...columns.flat()];
  const found = TOPICS.filter(
    ({ about, under }) =>
      said.some((text) => about.test(text)) &&
      columns.some((texts) => texts.some((text) => under.test(compactName(headerPart(text).text)))),
  );
  return found.length === 1 ? (found[0]?.titled ?? null) : null;
}

/**
 * The header of a column under the figure that only the title names; null where the column is about something else.
 * @example titledPath("培训学时", ["年度", "2021年"]) // ["培训学时", "2021年"]
 */
export function titledPath(titled: string, path: readonly string[]): readonly string[] | null {
  const topic = TOPICS.find((each) => each.titled === titled);
  if (topic) {
    const isAlone = path.length === 1 && topic.under.test(compactName(headerPart(plainText(path[0] ?? "")).text));
    return isAlone ? [titled, ...path] : null;
  }
  const isOfHours = titled === HOURS;
  const own = isOfHours ? path.filter((label) => !OVER_YEARS.test(plainText(label))) : path;
  const isOfYear = isOfHours && own.length > 1 && YEAR.test(compactName(headerPart(plainText(own[0] ?? "")).text));
  const isUnder = (plain: string): boolean =>
    isBareHeader(plain) ||
    (isOfHours && SUM_OF_YEARS.test(plain)) ||
    (isOfYear && KIND_OF_TRAINING.test(compactName(headerPart(plain).text)));
  if (own.length === 0 || !own.every((label) => isUnder(plainText(label)))) return null;
  // 2021年 > 研训 under 培训学时: hours of a kind, of that year.
  const kind = own[own.length - 1] ?? "";
  return isOfYear && !isBareHeader(plainText(kind)) ? [...own.slice(0, -1), `${titled}（${kind}）`] : [titled, ...own];
}

/**
 * The indicator of a sheet with nothing but its values, 学校 | 实际值 | 达标值, by the title or the name of the sheet; null
 * where they name none, or more than one, or another column is there whose figures are not known.
 */
function indicatorOfTitle(grid: SheetGrid, band: HeaderBand): string | null {
  let values = 0;
  for (let column = band.left; column < band.right; column++) {
    if (column === band.nameColumn) continue;
    const text = compactName(headerPart(grid.text(band.last, column)).text);
    const compared = comparedBy(text);
    if (compared === "actual" || FINISHED_VALUE.test(text)) values++;
    else if (compared === null && !BESIDE_VALUES.test(text) && kindOfColumn(grid, band, column) !== "beside")
      return null;
  }
  if (values !== 1) return null;
  const named = new Set(
    [...titlesAbove(grid, band), titleOfSheet(grid.sheet.name)].flatMap((title) => indicatorIn(title) ?? []),
  );
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}

const FINISHED_VALUE = /^(?:指标|监测|评估|计算)(?:数值|值)$/;
/** 基本值 is the line of 85%. */
const BESIDE_VALUES =
  /^(?:(?:在校|在籍|在册)?(?:学生|生)(?:总)?(?:人)?数|(?:基本|合格|底线|最低)(?:值|线)|是否(?:达到?|合格).{0,3}|达标(?:情况|与否)|结论|差异?)$/;
const INDICATOR = /百名?(?:学)?生|^生均|^每生/;
const NUMBER_OF_INDICATOR = /^(?:指标)?(?:\d{1,2}(?:\.\d{1,2})?|[一二三四五六七])?[:、.]?/;
const KIND_OF_REPORT =
  /(?:指标|监测|达标|完成|评估|检测|测算|自评){0,4}(?:统计|一览|情况|明细|汇总|登记|数据|结果|值){0,6}表?$/;

function indicatorIn(title: string): string | null {
  const { text } = headerPart(title);
  const whole = text.replace(NUMBER_OF_INDICATOR, "").replace(KIND_OF_REPORT, "");
  // 县 of 县级以上骨干教师 is no place.
  return (
    [whole, whole.replace(WHERE_AND_WHEN, "")].find(
      (name) => INDICATOR.test(name) && knownNames("school", [name]) > 0,
    ) ?? null
  );
}

/** True for a header text that says of which year, grade or stage a figure is, but not which figure. @param plain a plain text */
function isBareHeader(plain: string): boolean {
  const text = compactName(headerPart(plain).text);
  return (
    text !== "" &&
    (FINISHED_VALUE.test(text) ||
      YEAR.test(text) ||
      GRADE.test(text) ||
      TOTAL_WORDS.test(text) ||
      STAGE_WORDS.some(({ alone }) => alone.test(text)))
  );
}

function kindOfColumn(grid: SheetGrid, band: HeaderBand, column: number): "bare" | "beside" | "other" {
  const texts = headersOf(grid, band, column);
  if (texts.length === 0) return "beside";
  if (texts.every(isBareHeader)) return "bare";
  const isAbout = texts.every(
    (text) =>
      SEQUENCE_WORDS.test(text) ||
      BESIDE.test(text) ||
      NOT_THE_FIGURE.test(text) ||
      subjectsOfName(text).length > 0 ||
      holdsNoNumbers(grid, band, column),
  );
  return isAbout ? "beside" : "other";
}

/** The different texts over a column. */
function headersOf(grid: SheetGrid, band: HeaderBand, column: number): readonly string[] {
  const texts = new Set<string>();
  for (let row = band.first; row <= band.last; row++)
    if (grid.text(row, column) !== "") texts.add(grid.text(row, column));
  return [...texts];
}

const SAMPLE_ROWS = 20;

function holdsNoNumbers(grid: SheetGrid, band: HeaderBand, column: number): boolean {
  for (let row = band.end + 1; row < Math.min(grid.bottom, band.end + 1 + SAMPLE_ROWS); row++)
    if (typeof grid.value(row, column) === "number") return false;
  return true;
}

function pivotFigure(grid: SheetGrid, { first, last, left, right }: HeaderBand): string | null {
  let figure: string | null = null;
  let hasColumns = false;
  for (let row = first; row <= last; row++) {
    for (let column = left; column < right; column++) {
      const text = grid.ownText(row, column);
      if (PIVOT_COLUMNS.test(text)) hasColumns = true;
      else if (PIVOT_FIGURE.test(text)) figure = figure === null ? grid.label(row, column) : "";
    }
  }
  return hasColumns && figure ? figure : null;
}

function figureOfTitle(title: string): string | null {
  const { text } = headerPart(title);
  const name = text.replace(WHERE_AND_WHEN, "").replace(KIND_OF_LIST, "");
  return name !== "" && knownNames("school", [name]) > 0 ? name : null;
}

/** Header texts of a pivot table that only say where its columns begin. @param plain a plain text */
export function isPivotWord(plain: string): boolean {
  return PIVOT_COLUMNS.test(plain) || PIVOT_FIGURE.test(plain);
}
