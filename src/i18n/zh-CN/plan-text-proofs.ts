import type { PlanProof } from "../../plan-text/plan-issue";
import { formatNumber } from "./numbers";
import { amountInWords, partsInWords, termsInWords } from "./plan-text";

/** What was held against each other and agrees, in one sentence. */
export function planProofInWords(proof: PlanProof): string {
  switch (proof.kind) {
    case "sum":
      return `${partsInWords(proof.parts)}=${amountInWords(proof.total)}${withinInWords(proof.isWithin)}`;
    case "years":
      return `各年${partsInWords(proof.parts)}=${amountInWords(proof.total)}${withinInWords(proof.isWithin)}`;
    case "schools":
      return `${proof.of === "before" ? "现有" : "调整后"}${termsInWords(proof.parts)}=${formatNumber(proof.stated)}所`;
    case "mask-solved":
      return `“${proof.mask}${proof.unit}”按其余各数为${formatNumber(proof.solved)}${proof.unit}`;
    case "sections":
      return `撤并的初中部与现有小学部同为${proof.count}所`;
    case "table-sums": {
      const within = proof.within === 0 ? "" : `，其中${proof.within}个在四舍五入范围内`;
      return `表内合计相符：${proof.columns}列、${proof.rows}行${within}`;
    }
    case "unit-price":
      return proof.isWithin
        ? `${proof.column}单价${formatNumber(proof.low)}—${formatNumber(proof.high)}元/㎡，差异在四舍五入范围内`
        : `${proof.column}单价各行均为${formatNumber(proof.low)}元/㎡`;
    case "amount":
      return `正文${amountInWords(proof.stated)}与附件“${proof.name}”一致`;
    case "parts-in-annex":
      return `正文${proof.count}个分项与附件“${proof.row}”一行逐项一致`;
    case "standard":
      return `新建学校按学位${formatNumber(proof.seats)}个计算，${proof.name}${formatNumber(proof.value)}㎡，不低于${formatNumber(proof.required)}㎡`;
    case "requirement":
      return `附件${proof.item}与正文的要求一致`;
    case "owners-given":
      return `${proof.count}项均写明${proof.role}`;
    case "owners":
      return `附件${proof.item}与正文的责任单位一致`;
    case "in-order":
      return `时间先后有序：${proof.steps.join("，")}`;
    case "contiguous":
      return `各阶段前后衔接：${proof.steps.join("，")}`;
    case "issued":
      return `成文${proof.signed}，印发${proof.printed}，先后有序`;
    case "count":
      return `“${proof.what}”列出${proof.stated}项，相符`;
    case "numbering":
      return `${proof.isOfItems ? "附件条目" : "正文标题"}编号连续：${proof.counts.join("、")}${proof.isOfItems ? `，共${proof.counts.reduce((sum, count) => sum + count, 0)}项` : ""}`;
    case "years-of-plan":
      return `${proof.years}共${proof.count}年，与标题相符`;
  }
}

function withinInWords(isWithin: boolean): string {
  return isWithin ? "（在四舍五入或“约”的范围内）" : "";
}
