import { HIGHLIGHT_STYLES, type HighlightLevel } from "../plan/workbook-plan";

/** The look of a level in the words of a file: what it does not set is absent. */
export interface HighlightFormat {
  readonly fill: string;
  readonly fontColor: string;
  readonly bold?: true;
  readonly underline?: true;
}

export function ruleFormatOf(level: HighlightLevel): HighlightFormat {
  const { fill, font, bold, underline } = HIGHLIGHT_STYLES[level];
  return { fill, fontColor: font, ...(bold ? { bold } : {}), ...(underline ? { underline } : {}) };
}
