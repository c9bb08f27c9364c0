import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState } from "react";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { plannedText } from "../../i18n/zh-CN/planned-school";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

const PlannedSchoolForm = lazy(() =>
  import(/* webpackChunkName: "needs" */ "./PlannedSchoolForm").then(({ PlannedSchoolForm: view }) => ({
    default: view,
  })),
);

/** 拟建学校预审: the form, once somebody asks for it; nothing under a standard that judges no single school. */
export function PlannedSchoolCheck({ assessment }: { readonly assessment: WorkbookAssessment }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const [isOpen, setIsOpen] = useState(false);
  const section = useRef<HTMLElement>(null);
  if (assessment.standard.schoolRule === null) return null;
  const close = (): void => {
    setIsOpen(false);
    section.current?.querySelector("h3")?.focus();
  };
  return (
    <section ref={section} className={layout.section}>
      <h3 className={text.sectionTitle} tabIndex={-1}>
        {plannedText.title}
      </h3>
      {isOpen ? (
        <Suspense fallback={null}>
          <PlannedSchoolForm assessment={assessment} onClose={close} />
        </Suspense>
      ) : (
        <div>
          <Button onClick={() => setIsOpen(true)}>{plannedText.open}</Button>
        </div>
      )}
    </section>
  );
}
