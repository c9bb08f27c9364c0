import { Breaks } from "./breaks";
import { readComments } from "./comment-parts";
import { formulaFromFile } from "./formula-text";
import { inflatingOfBrowser } from "./inflating";
import {
  findEntry,
  openWorkbookParts,
  readRelations,
  requireEntry,
  type Relation,
  type WorkbookParts,
} from "./package-parts";
import { PackageBudget } from "./package-budget";
import { readSheet, type SheetContent, type SharedContent } from "./read-sheet";
import { readStyles } from "./read-styles";
import { readSharedStrings } from "./read-text";
import { asUtf8 } from "./xml-encoding";
import { child, childrenOf, isTrue, readTree, type XmlElement } from "./xml-tree";
import type { XlsxDefinedName, XlsxSheet, XlsxWorkbook } from "./xlsx-workbook";
import { readPart, readPartStart } from "./unpack-part";
import type { ZipEntry } from "./zip-package";

/** Bytes that are read before the page may answer and draw again: some hundredths of a second. */
const BYTES_BETWEEN = 1_000_000;
/** Settings of a county of 20,000 schools take a tenth of it. */
const MAX_CUSTOM_BYTES = 8_000_000;
const CUSTOM_START = 4_096;

/**
 * Reads a workbook file (.xlsx, .xlsm) into plain data.
 *
 * Shared formulas are written out, rich text becomes plain text, dates are serial numbers of the workbook's own
 * date system, a formula without a kept result has the value null. Formatted blanks far below the last content
 * are left out (see {@link XlsxSheet.rows}), so that a sheet painted to its last row opens like any other. A page answers
 * its user and draws meanwhile, also within a large sheet.
 * @param budget what may be taken out of the file; counts what was
 * @param inflating how large parts are unpacked; where there is none, by the library alone
 * @throws (rejects) XlsxError saying what is wrong with the file
 */
export async function readXlsx(
  bytes: Uint8Array,
  budget = new PackageBudget(),
  inflating = inflatingOfBrowser(),
): Promise<XlsxWorkbook> {
  const reading = { budget, breaks: new Breaks(BYTES_BETWEEN), inflating };
  const parts = openWorkbookParts(bytes, budget);
  const { zip, workbook } = parts;
  const styles = readStyles(relatedXml(parts, "styles", budget), relatedXml(parts, "theme", budget));
  const strings = parts.relations.find((relation) => relation.kind === "sharedStrings");
  const shared: SharedContent = {
    strings: await readSharedStrings(strings && findEntry(zip, strings.target), reading),
    ruleFormats: styles.ruleFormats,
    color: styles.color,
    uses1904: isTrue(child(workbook, "workbookPr")?.attributes.get("date1904")),
    budget,
  };
  const sheets: XlsxSheet[] = [];
  const contents: SheetContent[] = [];
  let activeSheet = 0;
  const activeTab = Number(child(child(workbook, "bookViews"), "workbookView")?.attributes.get("activeTab") ?? 0);
  for (const [index, { name, visibility, part }] of parts.sheets.entries()) {
    if (part === null) continue;
    if (index <= activeTab) activeSheet = sheets.length;
    const content = await readSheet(requireEntry(zip, part), shared, reading);
    const { rows, columns, merges, conditionalFormats, isProtected, frozenRows, frozenColumns } = content;
    const comments = readComments(zip, part, budget);
    contents.push(content);
    sheets.push({
      name,
      visibility,
      isProtected,
      rows,
      columns,
      merges,
      conditionalFormats,
      frozenRows,
      frozenColumns,
      ...(comments.length > 0 ? { comments } : {}),
    });
  }
  return {
    sheets,
    styles: styles.cellStyles,
    activeSheet,
    uses1904: shared.uses1904,
    customXmlParts: customXmlRelations(parts, budget).map(({ target }) => readText(requireEntry(zip, target), budget)),
    definedNames: childrenOf(child(workbook, "definedNames"), "definedName").map((element) =>
      definedName(element, parts),
    ),
    isStructureProtected: isTrue(child(workbook, "workbookProtection")?.attributes.get("lockStructure")),
    ...(child(workbook, "calcPr")?.attributes.get("calcMode") === "manual" ? { calculatesByHand: true as const } : {}),
    notModelled: listNotModelled(parts, contents),
  };
}

function definedName({ attributes, text }: XmlElement, { sheets }: WorkbookParts): XlsxDefinedName {
  const name = { name: attributes.get("name") ?? "", reference: formulaFromFile(text) };
  const sheet = attributes.has("localSheetId") ? sheets[Number(attributes.get("localSheetId"))]?.name : undefined;
  return sheet === undefined ? name : { ...name, sheet };
}

function relatedXml(parts: WorkbookParts, kind: string, budget: PackageBudget): XmlElement | undefined {
  const relation = parts.relations.find((one) => one.kind === kind);
  const entry = relation === undefined ? undefined : findEntry(parts.zip, relation.target);
  return entry === undefined ? undefined : readTree(entry, budget);
}

/** Relations of the workbook (or, from some writers, of the package) to custom XML parts that exist. */
function customXmlRelations(parts: WorkbookParts, budget: PackageBudget): Relation[] {
  return [...parts.relations, ...readRelations(parts.zip, "", budget)].filter(
    ({ kind, target, isExternal }) => kind === "customXml" && !isExternal && findEntry(parts.zip, target) !== undefined,
  );
}

/** The text of a custom XML part; of one that is larger than any settings only the beginning, which tells whose it is. */
function readText(entry: ZipEntry, budget: PackageBudget): string {
  const bytes =
    entry.size > MAX_CUSTOM_BYTES
      ? readPartStart(entry, CUSTOM_START, budget).subarray(0, CUSTOM_START)
      : readPart(entry, budget);
  const text = new TextDecoder().decode(asUtf8(bytes, entry.name));
  budget.spend("characters", text.length, entry.name);
  return text;
}

/** Folders of a package that hold what the data does not cover. */
const PART_KINDS: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/\/charts?\/|\/chartEx\//i, "图表"],
  [/\/chartsheets\//i, "图表工作表"],
  [/\/media\/|\/drawings\/drawing/i, "图片与图形"],
  [/\/pivotTables\//i, "数据透视表"],
  [/\/slicers?\/|\/timelines?\//i, "切片器"],
  [/\/comments|\/threadedComments\//i, "批注"],
  [/\/tables\//i, "表格（套用表格格式）"],
  [/\/externalLinks\//i, "外部链接"],
  [/\/connections\.xml$|\/queryTables\//i, "数据连接"],
  [/\/vbaProject\.bin$/i, "宏"],
  [/\/embeddings\//i, "嵌入对象"],
];

const ELEMENT_KINDS: readonly (readonly [element: string, kind: string])[] = [
  ["dataValidation", "数据验证"],
  ["autoFilter", "筛选"],
  ["hyperlink", "超链接"],
  ["sparklineGroup", "迷你图"],
  ["extended-cfRule", "扩展条件格式"],
];

function listNotModelled(parts: WorkbookParts, contents: readonly SheetContent[]): string[] {
  const byPart = PART_KINDS.filter(([pattern]) =>
    parts.zip.some(({ name }) => !name.endsWith("/") && pattern.test(`/${name}`)),
  ).map(([, kind]) => kind);
  const byElement = ELEMENT_KINDS.filter(([element]) =>
    contents.some(({ otherElements }) => otherElements.has(element)),
  ).map(([, kind]) => kind);
  const byLimit = contents.some(({ leftOutBlanks }) => leftOutBlanks) ? ["大片空白单元格的格式"] : [];
  return [...byPart, ...byElement, ...byLimit];
}
