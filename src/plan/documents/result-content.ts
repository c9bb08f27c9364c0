/** Kind of the sheet among those of ours. */
export const RESULT_SHEET_MARKER = "result";

/** 核查结果 in words: what stands on the printed page and on the sheet alike. Every text is plain text. */
export interface ResultContent {
  /** 示例数据; null where the figures are a county's own. */
  readonly sample: string | null;
  readonly title: string;
  /** Above the verdict: who hands it over, the day, the standard with what is changed of it, the files. */
  readonly lines: readonly string[];
  readonly verdicts: readonly ResultVerdict[];
  readonly table: ResultTable;
  /** Below the table: what the signs mean, and what the figures are made of. */
  readonly notes: readonly string[];
  /** The items beside the indicators, what is not complete: a heading, and lines under it. */
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /** 填表人, 审核人, 负责人, 日期: each is followed by room to write. */
  readonly signature: readonly string[];
}

export interface ResultVerdict {
  /** 资源配置结论 */
  readonly name: string;
  /** 未达标 */
  readonly verdict: string;
  /** What it rests on. */
  readonly because: string;
}

/** Schools by indicators in signs, and below them, by the same indicators, the coefficients and what is lacking. */
export interface ResultTable {
  /** 序号, 学校, 学段. */
  readonly before: readonly [string, string, string];
  readonly indicators: readonly { readonly code: string; readonly name: string }[];
  /** 达标项数, 结论. */
  readonly after: readonly [string, string];
  readonly schools: readonly ResultRow[];
  /** `name` goes over the columns before the indicators, `end` over those after them. */
  readonly summary: readonly { readonly name: string; readonly cells: readonly string[]; readonly end: string }[];
}

export interface ResultRow {
  readonly number: string;
  readonly name: string;
  readonly stage: string;
  /** One for each indicator. */
  readonly signs: readonly string[];
  readonly count: string;
  readonly verdict: string;
}
