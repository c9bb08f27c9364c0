import type { CountyAssessment } from "../../core/assessment/assessment";
import type { FileSummary } from "../../recognition/file-summary";
import { fieldOf, type FieldKey } from "../../core/fields/field-key";
import { familyOfField } from "../../core/fields/field-queries";
import { groupsOfFields, type NeededGroup } from "../../recognition/joining/needed-groups";
import type { Standard } from "../../core/standards/standard";
import type { RecognisedTable } from "../../recognition/recognised-table";
import type { TableKind } from "../../recognition/kinds/kinds";
import { fieldName, reasonText, tableKindName, verdictName } from "./domain";
import { formatCount } from "./numbers";
import { indicatorsName, type StandardInWords } from "./standard-words";
import { proofSentence } from "./sums";

/** Figures by which a table is called that has none of those that the indicators need. */
const NAMED_FIELDS = 2;

const GROUPS: Readonly<Record<NeededGroup, string>> = {
  students: "学生数",
  teachers: "教师",
  buildings: "校舍、场馆",
  equipment: "设备、多媒体教室",
};

/** "学生数、教师": groups of figures of schools. */
export function neededGroupNames(groups: readonly NeededGroup[]): string {
  return groups.map((group) => GROUPS[group]).join("、");
}

/**
 * What is said first of a workbook: the county's verdict on the indicators with its reasons, or, where there are no schools to judge, what
 * the file is and how it came out.
 *
 * @example 附件2需求测算表：已核对8项合计、2项单价，全部相符 · 班级名册：已读取12行，没有可以核对的合计 · 学生名册：已读取8名学生
 */
export function headline(
  county: CountyAssessment,
  file: FileSummary,
  { requirements }: Pick<Standard, "requirements">,
): string {
  if (county.verdict !== "not-applicable" || file.kinds.length === 0)
    return `${requirements.length > 0 ? "资源配置" : "县域"}结论：${verdictName(county.verdict)}${county.reasons.length > 0 ? `（${county.reasons.map(reasonText).join("；")}）` : ""}`;
  return `${fileKindName(file)}：${fileResult(file)}`;
}

/** What a table is called: its kind, of figures of schools with what they are figures of. "学校数据表（教师）" */
export function tableName({ kind, columns }: Pick<RecognisedTable, "kind" | "columns">): string {
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  const groups = groupsOfFields(fields);
  return kind === "school-figures" && groups.length === 0 ? nameByFields(kind, fields) : nameWith(kind, groups);
}

/** 学校数据表（公用经费、教师培训经费等）: a table of figures that no indicator asks for, by the first of them. */
function nameByFields(kind: TableKind, fields: ReadonlySet<FieldKey>): string {
  const figures = [...new Set([...fields].map(fieldOf))].filter((id) => familyOfField(id) !== "name");
  if (figures.length === 0) return tableKindName(kind);
  const named = figures.slice(0, NAMED_FIELDS).map(fieldName).join("、");
  return `学校数据表（${named}${figures.length > NAMED_FIELDS ? "等" : ""}）`;
}

function nameWith(kind: TableKind, groups: readonly NeededGroup[]): string {
  return kind === "school-figures" && groups.length > 0
    ? `学校数据表（${neededGroupNames(groups)}）`
    : tableKindName(kind);
}

/** "班级名册、学校数据表（学生数）": the kinds of its tables, each once. */
export function fileKindName({ kinds, has }: FileSummary): string {
  return [...new Set(kinds.map((kind) => nameWith(kind, has)))].join("、");
}

/** What the rows of a list of people are; they are counted, and not added up. */
const PEOPLE: Readonly<Partial<Record<TableKind, string>>> = {
  "teacher-list": "名教师",
  "pupil-list": "名学生",
};

/** How much was read: people of one list; rows where several lists may name the same, or it is asked who somebody is. */
function readText({ kinds, rows, questions }: FileSummary): string {
  const units = new Set(kinds.map((kind) => PEOPLE[kind]));
  const [unit] = units;
  const isOfPeople = units.size === 1 && unit !== undefined;
  if (!isOfPeople) return `已读取${formatCount(rows)}行，没有可以核对的合计`;
  return `已读取${formatCount(rows)}${kinds.length === 1 && questions === 0 ? unit : "行"}`;
}

function fileResult(file: FileSummary): string {
  const { proof, coefficients, exceeded, atLimit } = file;
  const sums = proof ? proofSentence(proof).replace(/。$/, "") : "";
  const over = [
    ...(exceeded === 0 ? [] : [`${exceeded}项超过限值`]),
    ...(atLimit === 0 ? [] : [`${atLimit}项四舍五入后等于限值，实际可能超过`]),
  ];
  const limits =
    coefficients === 0
      ? ""
      : `已核对${coefficients}项差异系数，${over.length === 0 ? "均未超过限值" : over.join("，")}`;
  const said = [sums, limits].filter((part) => part !== "");
  return said.length > 0 ? said.join("；") : readText(file);
}

/** What a file without schools to judge lacks to be judged, and what to do about it. */
export function fileLacks(
  { files, has, lacks, questions, outside }: FileSummary,
  standard: Pick<StandardInWords, "indicators">,
): string {
  const indicators = indicatorsName(standard);
  if (questions > 0) return `有${formatCount(questions)}项待确认，确认后才能评估。`;
  if (outside > 0) return `${formatCount(outside)}所学校都不在评估范围内，不评估${indicators}。`;
  if (has.length === 0) return `没有各校的学生、教师、校舍和设备数据，不评估${indicators}。`;
  if (lacks.length === 0) return `各校的数据不足，没有评估${indicators}。请核对学校名称和学生数。`;
  return `${files > 1 ? `这${files}个文件里` : "这个文件里"}只有${neededGroupNames(has)}，还缺${neededGroupNames(lacks)}的数据，没有评估${indicators}。请把${files > 1 ? "有这些数据的表" : "其他表"}也加进来。`;
}
