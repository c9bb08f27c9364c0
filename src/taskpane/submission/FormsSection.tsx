import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { brokenForms, planFormRepair } from "../../app/forms/broken-forms";
import { formsRefusal } from "../../app/forms/form-county";
import { formOfMarker } from "../../app/forms/form-markers";
import { formsText } from "../../i18n/zh-CN/forms-page";
import type { FormsAs } from "../../plan/documents/forms/form-figures";
import { CellLinks } from "../parts/CellLinks";
import { PlanPanel } from "../parts/PlanPanel";
import { useTextStyles } from "../parts/text-styles";
import { planForms, planRemoveForms } from "./form-plans";
import { SheetButtons } from "./SheetButtons";
import type { SubmissionProps } from "./SubmissionPage";

const WAYS: readonly FormsAs[] = ["formulas", "values"];

/** 官方表格 表Ⅰ to 表Ⅵ: written with formulas or values, brought up to date, mended, and removed. */
export function FormsSection(props: SubmissionProps) {
  const { assessment, canWrite, actions } = props;
  const text = useTextStyles();
  const [as, setAs] = useState<FormsAs>("formulas");
  const there = assessment.snapshot.sheets.filter(({ marker }) => formOfMarker(marker) !== null);
  const refusal = formsRefusal(assessment);
  const broken = brokenForms(assessment.snapshot);
  return (
    <PlanPanel
      {...props}
      purposes={["write-forms", "remove-forms", "mend-forms"]}
      start={
        <>
          <h3 className={text.sectionTitle}>{formsText.title}</h3>
          <p className={text.hint}>{formsText.hint}</p>
          {broken.map((form) => (
            <div key={form.sheet}>
              <p className={text.body}>{formsText.broken(form)}</p>
              <CellLinks cells={form.cells.map(({ cell }) => cell)} />
            </div>
          ))}
          {broken.length > 0 && (
            <Button
              disabled={!canWrite}
              onClick={() => actions.previewPlan("mend-forms", ({ snapshot }) => planFormRepair(snapshot))}
            >
              {formsText.mend}
            </Button>
          )}
          {refusal !== null && <p className={text.body}>{formsText.refusals[refusal]}</p>}
          {refusal === null && (
            <Field label={formsText.as}>
              <RadioGroup value={as} onChange={(_, { value }) => setAs(WAYS.find((way) => way === value) ?? as)}>
                {WAYS.map((way) => (
                  <Radio key={way} value={way} label={formsText.ways[way]} />
                ))}
              </RadioGroup>
            </Field>
          )}
          <SheetButtons
            of="forms"
            words={formsText}
            isThere={there.length > 0}
            write={refusal === null ? (read) => planForms(read, as) : null}
            remove={planRemoveForms}
            canWrite={canWrite}
            actions={actions}
          />
        </>
      }
    />
  );
}
