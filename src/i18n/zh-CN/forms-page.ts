import { formName } from "./forms";
import type { FormId, FormsAs, FormsRefusal } from "../../plan/documents/forms/form-figures";

/** What the part 官方表格 says. */
export const formsText = {
  title: "官方表格（表Ⅰ—表Ⅵ）",
  hint: "每张表一个工作表；浅黄底的单元格由本单位填写，更新时保留。",
  as: "填写方式",
  ways: {
    formulas: "公式（引用原表的单元格，数据改动后自动重算）",
    values: "数值（不随数据变化）",
  } satisfies Readonly<Record<FormsAs, string>>,
  write: "生成官方表格",
  refill: "更新官方表格",
  remove: "删除官方表格",
  refusals: {
    "standard-unknown": "工作簿采用的标准无法识别，不能生成。请先选择标准。",
    "other-standard": "这些表格用于优质均衡的七项指标，当前标准的指标不同，不能生成。",
    "no-schools": "没有识别出各校的数据，不能生成。",
  } satisfies Readonly<Record<FormsRefusal, string>>,
  /** 表Ⅱ-2有12个公式引用的单元格已被删除（#REF!）…… */
  broken: ({
    form,
    cells,
  }: {
    readonly form: FormId;
    readonly cells: readonly { readonly last: number | null | undefined }[];
  }) => {
    const kept = cells.filter(({ last }) => last !== undefined).length;
    const rest = cells.length - kept;
    const how =
      kept === 0
        ? "是本单位填写的公式，请自行改正"
        : `可以换成上次的数值${rest > 0 ? `（其中${rest}个是本单位填写的公式，不改动）` : ""}`;
    return `${formName(form)}有${cells.length}个公式引用的单元格已被删除（#REF!），${how}。`;
  },
  mend: "换成上次的数值",
};
