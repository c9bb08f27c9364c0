import { fieldName, headerName, tableKindName } from "./domain";
import { choiceLabel, questionText } from "./questions";
import type { Question } from "../../recognition/recognised-table";
import type { TableKind } from "../../recognition/kinds/kinds";

/** The parts of a decision that its sentence is made of. */
export type DecisionWords =
  | {
      readonly about: "column-field" | "column-unit";
      readonly place: string;
      readonly header: string;
      readonly choice: string;
    }
  | { readonly about: "table"; readonly sheet: string; readonly header: string; readonly choice: string }
  | { readonly about: "header"; readonly sheet: string; readonly choice: string }
  | { readonly about: "question"; readonly question: Question; readonly choice: string }
  | { readonly about: "gone"; readonly code: string; readonly header: string; readonly choice: string };

/** What an answer was about when nothing on the sheets is like it any more. */
const GONE: Readonly<Record<string, string>> = {
  "column-field": "一列的含义",
  "twin-columns": "同名的列用哪一列",
  "column-unit": "一列的单位",
  table: "一张表",
  header: "一张工作表的表头",
  "column-blank": "一列的空白按0还是缺数",
  "attached-shared": "用房和设备是否包含附设幼儿使用的部分",
  "table-year": "用哪一年的数据",
  "row-stage": "学校属于哪一类",
  "which-table": "以哪张表为准",
  "which-column": "以哪张表的数字为准",
  "same-school": "是不是同一所学校",
  "duplicate-school": "重复的学校怎样计算",
  "duplicate-person": "名册中重复的人怎样计算",
  "person-in-two-schools": "一个人计入哪一所学校",
  "row-meaning": "一行是学校还是合计",
  "hidden-rows": "隐藏的行是否计入",
  "approximate-number": "不确切的数字怎样处理",
  "odd-figure": "不合常理的数字怎样处理",
};

/** A decision as one short sentence without a full stop: E列“在校生”作为在校学生数. */
export function decisionText(decision: DecisionWords): string {
  switch (decision.about) {
    case "column-field":
      return `${decision.place}${quoted(decision.header)}${asField(decision.choice)}`;
    case "column-unit":
      return `${decision.place}${quoted(decision.header)}的单位是${decision.choice}`;
    case "table":
      return `工作表“${decision.sheet}”${decision.header === "" ? "的表" : `以${quoted(decision.header)}开头的表`}${asTable(decision.choice)}`;
    case "header":
      return `工作表“${decision.sheet}”的表头在${decision.choice}`;
    case "question": {
      const { question, choice } = decision;
      const taken = question.choices.find(({ id }) => id === choice);
      return `${questionText(question)}${taken ? choiceLabel(question, taken) : choice}`;
    }
    case "gone":
      return goneText(decision.code, decision.header, decision.choice);
  }
}

function goneText(code: string, header: string, choice: string): string {
  if (header !== "")
    return `${quoted(headerName(header))}${code === "column-unit" ? `的单位是${choice}` : asField(choice)}`;
  return `关于“${GONE[code] ?? "以前的一个问题"}”的选择`;
}

const quoted = (header: string): string => (header === "" ? "" : `“${header}”`);
const asField = (choice: string): string => (choice === "none" ? "不使用" : `作为${fieldName(choice)}`);
const asTable = (choice: string): string =>
  choice === "not-a-table" ? "不作为数据表" : `按${tableKindName(choice as TableKind)}读取`;
