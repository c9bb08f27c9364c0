import { auditWorkbook } from "../../src/audit/audit-workbook";
import { auditInShort, auditKindName, auditSentence, riskName } from "../../src/i18n/zh-CN/formula-audit";
import { plantedFaults } from "../audit/planted-formulas";

/** The sentence about the first fault of each kind. */
function sentences(): Record<string, string> {
  const told: Record<string, string> = {};
  for (const { kind, sheet } of plantedFaults()) {
    if (told[kind] !== undefined) continue;
    const issue = auditWorkbook({ sheets: [sheet.snapshot()] }).issues.find((each) => each.kind === kind);
    if (issue) told[kind] = `［${riskName(issue.risk)}］${auditKindName(kind)}：${auditSentence(issue)}`;
  }
  return told;
}

it("each kind is told with its cells, what was expected and what would mend it", () => {
  expect(sentences()).toEqual({
    "number-among-formulas":
      "［需要核对］公式中间是输入的数：学校!D4是输入的数，旁边（D3、D5）是公式。现为582，可改为=SUM(B4:C4)，结果为582。",
    "formula-differs":
      "［可能有误］公式与相邻的不一致：学校!F5的公式与旁边（F4、F6）不一样。可改为=D5/E5，结果为18.15625。",
    "reference-shifted":
      "［可能有误］引用错行错列：学校!I6的公式与旁边（I5、I7）算法一样，引用的单元格错开了。可改为=H6/G6，结果为0.081712397644。",
    "totals-disagree":
      "［可能有误］合计的范围不一致：学校!C14、B14、D14、E14、G14、H14是同一行的合计，加的范围不一致。C14可改为=SUM(C2:C13)，结果为3497。",
    "total-too-short":
      "［可能有误］合计漏了后面的行：学校!B14、C14、D14、E14、G14、H14没有加到紧接着的B13、C13、D13、E13、G13、H13。B14可改为=SUM(B2:B13)，结果为3853。",
    "subtotal-in-total": "［可能有误］合计重复加了小计：分乡镇!B16既加了各行，又加了其中的小计B8、B15，数字重复。",
    "text-in-total":
      "［可能有误］合计中有文本格式的数：学校!B3是文本格式的数，D3、B14的合计没有加上它。可改为数值215。",
    "hidden-in-total":
      "［提示］合计中有隐藏的数：学校!B14、C14、D14、E14、G14、H14的合计加了隐藏的B5、C5、D5、E5、G5、H5。",
    "units-mixed": "［可能有误］同一列单位不一致：学校!G4的单位与同一列的其他数（如G2、G3）不同，加在了一起。",
    "percent-mixed":
      "［可能有误］同一列有百分数也有一般数：达标!B5与同一列的其他数（如B2、B3）不同：有的是百分数，有的不是。",
    "error-hidden": "［可能有误］错误被显示成数：学校!J3把E3的错误显示成了数。",
    "reference-broken": "［可能有误］引用的单元格已删除：学校!F6的公式引用的单元格已经删除（#REF!）。",
  });
});

it("a workbook without issues is told nothing of", () => {
  expect(auditInShort({ sheets: [], issues: [] })).toBeNull();
});
