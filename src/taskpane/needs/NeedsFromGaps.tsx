import { lazy, Suspense } from "react";
import { comparableNeeds } from "../../app/needs-from-gaps";
import { needsText } from "../../i18n/zh-CN/rebuilt-needs";
import { NEEDS_SHEET_MARKER } from "../../plan/documents/needs-sheet";
import { PRICE_SHEET_MARKER } from "../../plan/documents/price-sheet";
import { Disclosure } from "../parts/Disclosure";
import type { PlanProps } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** The gaps of all schools are worked out when somebody asks for them. */
const NeedsDetails = lazy(() => import("./NeedsDetails").then(({ NeedsDetails: view }) => ({ default: view })));

/** Sheets of ours that can be brought up to date and removed here. */
const SHEETS: ReadonlySet<string> = new Set([PRICE_SHEET_MARKER, NEEDS_SHEET_MARKER]);

/** 测算表与学校缺口: 附件2 from the bottom up; nothing where the workbook has no such table, or no schools. */
export function NeedsFromGaps(plan: PlanProps) {
  const { assessment } = plan;
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const tables = comparableNeeds(assessment);
  const ours = assessment.snapshot.sheets.filter(({ marker }) => marker !== undefined && SHEETS.has(marker));
  if (tables.length + ours.length === 0) return null;
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{needsText.title}</h3>
      <Disclosure
        summary={
          <span className={text.strong}>
            {(tables.length > 0 ? tables.map(({ table }) => table.sheet) : ours.map(({ name }) => name)).join("、")}
          </span>
        }
      >
        {() => (
          <Suspense fallback={<p className={text.hint}>{needsText.loading}</p>}>
            <NeedsDetails {...plan} />
          </Suspense>
        )}
      </Disclosure>
    </section>
  );
}
