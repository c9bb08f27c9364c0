import { lazy, Suspense } from "react";
import { sheetsWithFormulas } from "../../app/sheets-with-formulas";
import { auditText } from "../../i18n/zh-CN/audit-page";
import { Disclosure } from "../parts/Disclosure";
import type { PlanProps } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** The formulas are looked through, and what does that is loaded, when somebody asks for it. */
const AuditDetails = lazy(() => import("./AuditDetails").then(({ AuditDetails: view }) => ({ default: view })));

/** 公式核查: what may be wrong with the formulas of the workbook; nothing where it has none. */
export function FormulaAudit(props: PlanProps) {
  const { assessment } = props;
  const text = useTextStyles();
  const layout = useLayoutStyles();
  if (sheetsWithFormulas(assessment.snapshot, assessment.settings).length === 0) return null;
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{auditText.title}</h3>
      <p className={text.hint}>{auditText.hint}</p>
      <Disclosure summary={<span className={text.strong}>{auditText.open}</span>}>
        {() => (
          <Suspense fallback={<p className={text.hint}>{auditText.loading}</p>}>
            <AuditDetails {...props} />
          </Suspense>
        )}
      </Disclosure>
    </section>
  );
}
