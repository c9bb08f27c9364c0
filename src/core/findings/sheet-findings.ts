import type { FieldKey } from "../fields/field-key";
import { define } from "./finding-definition";

type OfSheet = { readonly sheet: string };

const UNREAD = {
  "no-cells": (sheet: string) => `“${sheet}”是图表或宏表，没有单元格，不作检查。`,
  "hidden-lines": (sheet: string) =>
    `工作表“${sheet}”受保护，不能识别哪些行列是隐藏的，隐藏的数据也参加了计算。需要区分时，请撤销工作表保护后重新检查。`,
  refused: (sheet: string) => `工作表“${sheet}”不允许读取，没有参加检查。请撤销该表的保护或权限限制后重新检查。`,
  "too-large": (sheet: string) =>
    `工作表“${sheet}”有一行内容过长，未能读取，没有参加检查。请删除该表中多余的内容后重新检查。`,
} as const;

/** What is said of sheets and tables: what was read of them and what was not. */
export const SHEET_FINDINGS = {
  "no-table": define({
    severity: "error",
    means: "没有识别出数据表。请核对表头和数据，或在“对应关系”页指定表头。",
    example: { sheets: 1 },
    sentence: (_: { readonly sheets: number }) =>
      "没有识别出数据表。数据表应有表头（如“学校名称”“学生数”，或“项目”），表头下面是数据。请核对表格，或在“对应关系”页指定表头。",
  }),
  "table-without-schools": define({
    severity: "error",
    means: "表头下面没有学校的数据。请填写后重新检查。",
    example: { sheet: "学校" },
    sentence: (p: OfSheet, words) =>
      `工作表“${p.sheet}”只有表头（${words.at}），下面没有学校的数据。请填写后重新检查。`,
  }),
  "sheet-not-read": define({
    severity: ["error", "warning"],
    means: "工作表有数字，没有识别出表。请指定表头，不需要的请排除这张工作表。有学校的为错误：县里可能少算了学校。",
    example: { sheet: "Sheet2", range: "A3:F20", rows: 18, schools: 16 },
    sentence: (p: OfSheet & { readonly range: string; readonly rows: number; readonly schools: number }) =>
      `工作表“${p.sheet}”${p.schools > 0 ? "有学校和数字" : "有数字"}，没有识别出表，没有读取。请在“对应关系”页指定表头；不需要的，请排除这张工作表。`,
  }),
  "figures-not-read": define({
    severity: ["error", "warning"],
    means: "识别出的表以外还有数字，没有读取。请指定表头，不需要的可以忽略。有学校的为错误。",
    example: { sheet: "学校", range: "H3:K9", rows: 7, schools: 0 },
    sentence: (p: OfSheet & { readonly range: string; readonly rows: number; readonly schools: number }) =>
      `工作表“${p.sheet}”${p.range}有${p.rows}行${p.schools > 0 ? "学校数据" : "数字"}在识别出的表以外，没有读取。请在“对应关系”页指定表头；不需要的可以忽略。`,
  }),
  "figures-beside": define({
    severity: "warning",
    means: "一校一表的旁边还有数字，没有读取。请移到左边各项的下面，或改为一校一行的表。",
    example: { sheet: "第一小学", count: 3, header: "班级数" },
    sentence: (p: OfSheet & { readonly count: number; readonly header: string }, words) =>
      `${words.at}“${words.header(p.header)}”${p.count > 1 ? `等${p.count}项` : ""}在识别出的表旁边，没有读取。请移到左边各项的下面，或改为一校一行的表。`,
  }),
  "item-table-unread": define({
    severity: "info",
    means:
      "有一张表的名称像是某项指标所需的表，但没有找到这项指标所需的列，没有用于判定。请指定这一列；不是这样的表，不必处理。",
    example: { title: "教师培训情况表", items: ["2.9"], names: ["教师培训学时"], lacks: ["training_hours"] },
    sentence: (
      p: {
        readonly title: string;
        /** The items that it seems to be for, and their names. */
        readonly items: readonly string[];
        readonly names: readonly string[];
        readonly lacks: readonly FieldKey[];
      },
      words,
    ) =>
      `${words.at}的“${p.title}”可能是${p.items.map((id, at) => `“${id} ${p.names[at] ?? ""}”`).join("、")}所需的表，但没有找到“${p.lacks.map(words.field).join("”“")}”一列，没有用于判定。请在“对应关系”页指定；不是这样的表，不必处理。`,
  }),
  "headers-not-read": define({
    severity: "warning",
    means: "一张工作表中的表太多，后面的没有检查。请移到另一张工作表。",
    example: { sheet: "汇总", row: 480 },
    sentence: (p: OfSheet & { readonly row: number }) =>
      `工作表“${p.sheet}”中的表太多，第${p.row}行以后的表没有检查。请把后面的表移到另一张工作表。`,
  }),
  "calculated-by-hand": define({
    severity: "warning",
    means: "工作簿设为手动计算，公式的结果可能不是最新的。请按F9后重新检查。",
    example: { sheets: ["学校", "汇总"] },
    sentence: (p: { readonly sheets: readonly string[] }) =>
      `工作簿设为手动计算，工作表“${p.sheets.join("”“")}”中公式的结果可能不是最新的。请按F9重新计算并保存，再重新检查。`,
  }),
  "hidden-sheet": define({
    severity: "info",
    means: "隐藏的工作表没有读取。需要检查时请先取消隐藏。",
    example: { sheet: "旧数据" },
    sentence: (p: OfSheet) => `隐藏的工作表“${p.sheet}”没有读取。需要检查时请先取消隐藏。`,
  }),
  "merges-unknown": define({
    severity: "warning",
    means: "合并单元格过多，表头按文字排列推断。请核对“数据”页的识别结果。",
    example: { sheet: "学校" },
    sentence: (p: OfSheet) =>
      `工作表“${p.sheet}”的合并单元格过多，无法全部读取，表头按文字排列推断。请核对“数据”页的识别结果。`,
  }),
  "protected-sheet": define({
    severity: "info",
    means: "工作表受保护，可以检查，不能写入标识。需要标识时请先撤销保护。",
    example: { sheet: "学校" },
    sentence: (p: OfSheet) => `工作表“${p.sheet}”受保护：可以检查，但不能写入标识。需要标识时请先撤销工作表保护。`,
  }),
  "sheet-unread": define({
    severity: ["error", "warning", "info"],
    means: "工作表没有读取，原因见说明。可能有数据的为错误。",
    example: { sheet: "学校", reason: "refused" },
    sentence: (p: OfSheet & { readonly reason: keyof typeof UNREAD }) => UNREAD[p.reason](p.sheet),
  }),
};
