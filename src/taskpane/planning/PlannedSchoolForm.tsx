import { useMemo, useState } from "react";
import { statedNewSchools } from "../../app/planned-school";
import { unitPricesInUse } from "../../app/unit-prices";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { checkPlannedSchool, type PlannedSchool } from "../../core/planning/planned-school";
import { plannedLines, plannedText } from "../../i18n/zh-CN/planned-school";
import { DraftForm } from "../parts/DraftForm";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { plannedFormFields, plannedStart, readPlanned } from "./planned-draft";

/** A school that is to be built, judged by the standard in use as it would be with all its seats taken. */
export function PlannedSchoolForm({
  assessment,
  onClose,
}: {
  readonly assessment: WorkbookAssessment;
  readonly onClose: () => void;
}) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { standard } = assessment;
  const [school, setSchool] = useState<PlannedSchool | null>(null);
  const stated = statedNewSchools(assessment)[0] ?? null;
  const fields = plannedFormFields(standard);
  const lines = useMemo(() => {
    if (!school) return [];
    const prices = unitPricesInUse(assessment);
    return plannedLines(checkPlannedSchool(school, standard, prices), prices, standard);
  }, [school, assessment, standard]);
  return (
    <>
      <p className={text.hint}>{plannedText.intro}</p>
      {stated && <p className={text.hint}>{plannedText.prefilled(stated.name)}</p>}
      <DraftForm<string, PlannedSchool>
        label={plannedText.form}
        fields={fields}
        initial={plannedStart(fields, stated)}
        saveLabel={plannedText.submit}
        read={(draft) => readPlanned(draft, fields)}
        onSave={setSchool}
        onCancel={onClose}
      />
      <div role="status" aria-label={plannedText.result}>
        {school && (
          <>
            <h4 className={text.strong}>{plannedText.result}</h4>
            <ul className={layout.bullets}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
