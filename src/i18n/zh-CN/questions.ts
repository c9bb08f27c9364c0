import { type CellRef, columnName } from "../../core/cell/address";
import type { SchoolKind } from "../../core/fields/school-kinds";
import type { Question, QuestionChoice } from "../../recognition/recognised-table";
import type { TableKind } from "../../recognition/kinds/kinds";
import { oddChoiceLabel, oddFigureText } from "./odd-figures";
import { fieldName, headerName, momentName, momentNames, schoolKindName, tableKindName } from "./domain";
import { formatNumber } from "./numbers";

/** Rows of a table that lies across are columns of the sheet. */
function lineWord(parameters: Readonly<Record<string, unknown>>): string {
  return parameters.across ? "列" : "行";
}

/** What the rows of a name that stands there twice state: （在校学生数900、700，教学及辅助用房面积5200、4200㎡）. */
function doubleFigures({ pupils, area }: Readonly<Record<string, string | number>>): string {
  const parts = [
    ...(pupils ? [`${fieldName("students")}${pupils}人`] : []),
    ...(area ? [`${fieldName("teaching_area")}${area}㎡`] : []),
  ];
  return parts.length > 0 ? `（${parts.join("，")}）` : "";
}

/** "E列", or "第5行" of a table that lies across. */
function twinName({ row, column }: CellRef, parameters: Question["parameters"]): string {
  return parameters.across ? `第${row + 1}行` : `${columnName(column)}列`;
}

/** The question as a sentence. */
export function questionText(question: Question): string {
  const p = question.parameters;
  switch (question.code) {
    case "column-field":
      if (Number(p.rivals) > 0)
        return `“${headerName(String(p.header))}”和另${p.rivals}列都可能是“${fieldName(String(p.field))}”，用这一列吗？`;
      return question.choices.length > 2
        ? `“${headerName(String(p.header))}”这一列是什么？`
        : `“${headerName(String(p.header))}”这一列是“${fieldName(String(p.field))}”吗？`;
    case "twin-columns":
      return `“${headerName(String(p.header))}”有${question.cells.length}${p.across ? "行" : "列"}（${question.cells.map((cell) => twinName(cell, p)).join("、")}），用哪一${p.across ? "行" : "列"}？`;
    case "column-unit":
      if (p.contradiction)
        return `“${headerName(String(p.header))}”写了两种单位，表中的数字是${question.choices.map(({ id }) => id).join("还是")}？`;
      return `“${headerName(String(p.header))}”没有注明单位，表中的数字是${question.choices.map(({ id }) => id).join("还是")}？`;
    case "column-blank":
      return `“${headerName(String(p.header))}”有${p.count}所学校空白，空白是“没有”，还是没有填？`;
    case "attached-shared":
      return `“${headerName(String(p.header))}”有${p.count}所学校有幼儿。这些学校的用房、场馆、设备和多媒体教室，填写的数字是否包含幼儿使用的部分？`;
    case "table-year":
      return `工作表“${question.sheet}”第${p.row}${lineWord(p)}起的表有${momentNames(String(p.years))}的数，用哪个时间的？`;
    case "table-kind":
      return `工作表“${question.sheet}”第${p.row}${lineWord(p)}起是什么表？`;
    case "row-stage":
      return Number(p.count) === 1
        ? `“${p.schools}”属于哪一类学校？`
        : `“${p.schools}”${Number(p.count) > 5 ? "等" : ""}${p.count}所学校属于哪一类？`;
    case "duplicate-school":
      if (p.sheets) return `“${p.school}”在工作表“${p.sheets}”中都有，用哪张表的数？`;
      return `第${p.rows}${lineWord(p)}都叫“${p.school}”${doubleFigures(p)}：是同一所学校重复填报，还是不同的学校？`;
    case "duplicate-person":
      return `同一所学校的第${p.rows}${lineWord(p)}都有“${p.person}”，是同一个人吗？`;
    case "person-in-two-schools":
      return `“${p.person}”（同一编号）在两所以上学校的名册中（第${p.rows}${lineWord(p)}），计入哪一所？`;
    case "hidden-rows":
      return `工作表“${question.sheet}”有${p.count}所学校被隐藏或筛选掉（第${p.rows}${lineWord(p)}），是否计入？`;
    case "row-meaning":
      return p.kind === "group"
        ? Number(p.count) > 1
          ? `“${p.name}”${Number(p.count) > 5 ? "等" : ""}${p.count}行各是一所学校，还是其他行的合计？`
          : `第${p.row}${lineWord(p)}“${p.name}”是一所学校，还是其他行的合计？`
        : `“${p.name}”${Number(p.count) > 5 ? "等" : ""}${p.count}行列在“${p.parent}”${Number(p.count) > 1 ? "等学校" : ""}下面，它们的数字已经包含在上面学校的数字中吗？`;
    case "same-school":
      if (p.prefix)
        return `工作表“${p.sheets ?? question.sheet}”与“${p.other}”有${p.count}所学校的名称只差“${p.prefix}”（如“${p.school}”与“${p.candidate}”），是同一批学校吗？`;
      return `工作表“${p.sheets ?? question.sheet}”中的“${p.school}”是“${p.other}”表中的哪所学校？`;
    case "match-by":
      return `工作表“${question.sheet}”有${p.count}所学校的代码与校名对不上（如“${p.school}”的代码在“${p.other}”表中是“${p.coded}”的），按哪一项对应？`;
    case "which-column":
      return `“${p.first}”和“${p.second}”两张表都有“${fieldName(String(p.field))}”，有${p.count}所学校的数字不一致（如“${p.school}”），以哪一张为准？`;
    case "which-table":
      if (p.parts)
        return `工作表“${p.first}”和“${p.second}”的名册有相同的学校和相同的行：是同一份名册，以哪一份为准，还是各有一部分人，合并计算？`;
      if (p.years) return `工作表“${p.first}”和“${p.second}”注明的年份不同，数据能合并计算吗？`;
      return p.first === p.second
        ? `工作表“${p.first}”中有两张表是同一批学校，以哪一张为准？`
        : `工作表“${p.first}”和“${p.second}”是同一批学校，以哪一张为准？`;
    case "approximate-number":
      return `“${p.school}”的${fieldName(String(p.field))}填的是“${p.text}”，怎样处理？`;
    case "odd-figure":
      return oddFigureText(question);
  }
}

/** The label of a choice. */
export function choiceLabel(question: Question, choice: QuestionChoice): string {
  const p = choice.parameters;
  switch (question.code) {
    case "column-field":
      if (question.choices.length > 2) return choice.id === "none" ? "都不是，这一列不用" : fieldName(choice.id);
      return choice.id === "none" ? "不是，这一列不用" : `是${fieldName(choice.id)}`;
    case "twin-columns": {
      const cell = question.cells[Number(choice.id) - 1];
      return cell ? `用${twinName(cell, question.parameters)}` : "都不用";
    }
    case "column-unit":
      return choice.id;
    case "column-blank":
      return choice.id === "zero" ? "没有，按0计算" : "没有填，按缺数处理";
    case "attached-shared":
      return choice.id === "undivided"
        ? "不包含，或不单独划分：全部按小学、初中计算"
        : "包含，待扣除后重新填写，先按缺数处理";
    case "table-year":
      return momentName(String(p.year ?? choice.id));
    case "table-kind":
      return choice.id === "not-a-table" ? "都不是，不作为数据表" : tableKindName(choice.id as TableKind);
    case "row-stage":
      return schoolKindName(choice.id as SchoolKind);
    case "duplicate-school":
      if (p.sheet) return `用工作表“${p.sheet}”的`;
      return choice.id === "first" ? `是同一所学校，只计第${p.row}${lineWord(p)}` : `是${p.count}所不同的学校，都计算`;
    case "duplicate-person":
      return choice.id === "first" ? `是同一个人，只计第${p.row}${lineWord(p)}` : `不是，${p.count}人都计算`;
    case "person-in-two-schools":
      return choice.id;
    case "hidden-rows":
      return choice.id === "count" ? "计入" : "不计入";
    case "row-meaning":
      if (choice.id === "school")
        return p.count === undefined || question.parameters.kind === "group" ? "一所学校，计入" : "没有包含，单独计算";
      return choice.id === "sum" ? "其他行的合计，不另计" : "已经包含，不另计";
    case "same-school":
      if (choice.id === "all") return `是，${p.count}所都合并`;
      if (choice.id === "each") return "不都是，逐所确认";
      return choice.id === "none" ? "都不是，是另一所学校" : choice.id;
    case "match-by":
      return choice.id === "name" ? "按校名对应，这张表的代码不用" : "按学校代码对应";
    case "which-column":
    case "which-table":
      if (choice.id === "both") return question.parameters.parts ? "各有一部分，合并计算" : "可以，两张表合并使用";
      return `工作表“${p.sheet}”第${p.row}行起的表（${p.schools}行）`;
    case "approximate-number":
      return choice.id === "take" ? `按${formatNumber(Number(p.value), 6)}${p.unit ?? ""}计算` : "按缺数处理";
    case "odd-figure":
      return oddChoiceLabel(question, choice.id);
  }
}
