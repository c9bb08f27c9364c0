import { Button } from "@fluentui/react-components";
import { resultText } from "../../i18n/zh-CN/result";
import { paperText } from "../../i18n/zh-CN/working-paper";
import { PAPER_SHEET_MARKER } from "../../plan/documents/working-paper";
import { sheetOfMarker } from "../../plan/plan-sheet";
import { PlanPanel, type PlanProps } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** 核查底稿: makes a sheet of it, brings that up to date and removes it. */
export function PaperPanel(plan: PlanProps) {
  const { assessment, canWrite, actions } = plan;
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const isThere = sheetOfMarker(assessment.snapshot, PAPER_SHEET_MARKER) !== undefined;
  return (
    <PlanPanel
      {...plan}
      purposes={["write-paper", "remove-paper"]}
      start={
        <>
          <p className={text.hint}>{paperText.hint}</p>
          <div className={layout.row}>
            <Button disabled={!canWrite} onClick={() => actions.preview("write-paper")}>
              {isThere ? paperText.refill : paperText.write}
            </Button>
            {isThere && (
              <Button appearance="subtle" disabled={!canWrite} onClick={() => actions.preview("remove-paper")}>
                {paperText.remove}
              </Button>
            )}
          </div>
          {!canWrite && <p className={text.hint}>{resultText.cannotWrite}</p>}
        </>
      }
    />
  );
}
