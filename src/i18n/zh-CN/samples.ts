/** The samples, in the order in which they are offered, with what each shows. */
export const SAMPLE_LINES: readonly (readonly [name: string, line: string])[] = [
  ["示例县-学校台账", "一张台账：七项指标、差异系数、缺口"],
  ["示例县-分散的表", "数据分在几张表：合并核对"],
  ["示例县-全部指标", "全部38项指标：班额、教师、校舍、经费等表"],
  ["示例县-表Ⅱ-2", "数值已算好：核对结论"],
  ["师宗县-附件2-需求测算表", "需求测算：核对合计和单价"],
];

/** Name of a sample without its ending. */
export function sampleTitle(name: string): string {
  return name.replace(/\.xlsx$/, "");
}

/** What a sample shows; "" of one that is not known. */
export function sampleLine(name: string): string {
  return SAMPLE_LINES.find(([known]) => known === sampleTitle(name))?.[1] ?? "";
}

/** Samples in the order in which they are offered; those that are not known come last. */
export function inOfferedOrder(names: readonly string[]): readonly string[] {
  const place = (name: string): number => {
    const at = SAMPLE_LINES.findIndex(([known]) => known === sampleTitle(name));
    return at < 0 ? SAMPLE_LINES.length : at;
  };
  return [...names].sort((a, b) => place(a) - place(b));
}
