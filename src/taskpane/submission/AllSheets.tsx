import { Button } from "@fluentui/react-components";
import type { WorkbookSnapshot } from "../../core/cell/sheet-snapshot";
import { submissionText } from "../../i18n/zh-CN/submission-page";
import { planRemoveSheets } from "../../plan/plan-sheet";
import { PlanPanel } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import type { SubmissionProps } from "./SubmissionPage";

/** All sheets of ours, whichever page has written them, taken out together. */
export function AllSheets(props: SubmissionProps) {
  const { assessment, canWrite, actions } = props;
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const words = submissionText.all;
  const ours = assessment.snapshot.sheets.flatMap(({ name, marker }) => (marker === undefined ? [] : [name]));
  return (
    <PlanPanel
      {...props}
      purposes={["remove-sheets"]}
      start={
        ours.length > 0 && (
          <>
            <h3 className={text.sectionTitle}>{words.title}</h3>
            <p className={text.hint}>{words.hint(ours)}</p>
            <div className={layout.row}>
              <Button
                appearance="subtle"
                disabled={!canWrite}
                onClick={() => actions.previewPlan("remove-sheets", ({ snapshot }) => planRemoveAll(snapshot))}
              >
                {words.remove}
              </Button>
            </div>
          </>
        )
      }
    />
  );
}

function planRemoveAll(snapshot: WorkbookSnapshot) {
  return planRemoveSheets(
    snapshot,
    snapshot.sheets.flatMap(({ marker }) => marker ?? []),
  );
}
