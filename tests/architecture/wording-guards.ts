import ts from "typescript";
import type { ProjectFile } from "./project-files";
import { nodesOf } from "./syntax";

/** Words that an office does not write, with what is written instead. */
const UNFIT: ReadonlyArray<readonly [RegExp, string]> = [
  [/没能/, "…失败"],
  [/读成|读出(?!来)|读不懂|读懂|认出/, "识别"],
  [/收回/, "撤销"],
  [/这不是表|不?当作表/, "不作为数据表"],
  [/知道了/, "完成, 确定"],
  [/算不出/, "无法计算"],
  [/为什么/, "判定依据, 识别依据"],
  [/数从哪里来/, "数据来源"],
  [/拉开/, "差距主要来自"],
  [/给均衡尺看/, "点选"],
  [/就行/, "即可"],
  [/出了错/, "出现问题"],
  [/告诉(?:开发者|维护)/, "提供给技术人员"],
  [/请再试一次|再试试/, "请重试"],
  [/仍要/, "继续"],
  [/有关(?:数据|学校|人数)/, "相关"],
  [/不计作学校|不会当成/, "未计入学校"],
  [/会显得/, "看似"],
  [/(?:条条件格式|条)规则/, "标识"],
];

/** Words in what users read: the texts of the program, without its comments, and whole pages and the manifest. */
export function wordingViolations(file: ProjectFile): string[] {
  return piecesOf(file).flatMap(({ text, line }) =>
    UNFIT.flatMap(([unfit, instead]) => {
      const found = unfit.exec(text);
      return found ? [`${file.name}:${line}: ${found[0]}, better ${instead}`] : [];
    }),
  );
}

function piecesOf(file: ProjectFile): ReadonlyArray<{ readonly text: string; readonly line: number }> {
  if (!/\.tsx?$/.test(file.name)) return file.text.split("\n").map((text, index) => ({ text, line: index + 1 }));
  const { nodes, lineOf } = nodesOf(file);
  return nodes.flatMap((node) => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node) ||
      ts.isJsxText(node);
    return isText ? [{ text: node.text, line: lineOf(node) }] : [];
  });
}
