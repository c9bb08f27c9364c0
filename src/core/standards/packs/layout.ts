import type { Pack } from "../pack";
import type { Source } from "../standard";

/** A place in the document. */
export function clause(text: string): Source {
  return {
    document: "《关于提升城乡教育供给水平的工作方案》（范本，未注明文号和日期）",
    clause: text,
    date: "2026-01-01",
  };
}

/**
 * 布局调整: a plan without number, place or day (a template: its name of the county is blank). The day given is the first of
 * the years of which it speaks (2026 to 2029), by our own choice. It sets no standard of resources, so what the county is
 * assessed by stays that of 2017. Small schools and classes are 原则上 or candidates, never a failure: the same schools are
 * funded as 100 pupils elsewhere. 不足600 leaves 600 alone; 100人以下 and 30人以下 take the number itself.
 */
export const LAYOUT = {
  id: "layout",
  name: "城乡学校布局调整工作方案（范本）",
  standsOn: "national-2017",
  valid: { from: "2026-01-01", to: "2029-12-31" },
} as const satisfies Pack;
