import { lazy, Suspense } from "react";
import { comparableNeeds } from "../../app/needs-from-gaps";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { needsText } from "../../i18n/zh-CN/rebuilt-needs";
import { Disclosure } from "../parts/Disclosure";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** The gaps of all schools are worked out when somebody asks for them. */
const NeedsDetails = lazy(() => import("./NeedsDetails").then(({ NeedsDetails: view }) => ({ default: view })));

/** 测算表与学校缺口: 附件2 from the bottom up; nothing where the workbook has no such table, or no schools. */
export function NeedsFromGaps({ assessment }: { readonly assessment: WorkbookAssessment }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const tables = comparableNeeds(assessment);
  if (tables.length === 0) return null;
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{needsText.title}</h3>
      <Disclosure summary={<span className={text.strong}>{tables.map(({ table }) => table.sheet).join("、")}</span>}>
        {() => (
          <Suspense fallback={<p className={text.hint}>{needsText.loading}</p>}>
            <NeedsDetails assessment={assessment} />
          </Suspense>
        )}
      </Disclosure>
    </section>
  );
}
