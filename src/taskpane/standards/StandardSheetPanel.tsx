import { Button } from "@fluentui/react-components";
import { standardSheetText } from "../../i18n/zh-CN/marking";
import { STANDARD_SHEET_MARKER } from "../../plan/documents/standard-sheet";
import { sheetOfMarker } from "../../plan/plan-sheet";
import { PlanPanel, type PlanProps } from "../parts/PlanPanel";
import { useLayoutStyles } from "../parts/text-styles";

/** 标准表: makes the sheet with every figure of the standard, brings it up to date, and removes it. */
export function StandardSheetPanel(props: PlanProps) {
  const { assessment, canWrite, actions } = props;
  const layout = useLayoutStyles();
  const isThere = sheetOfMarker(assessment.snapshot, STANDARD_SHEET_MARKER) !== undefined;
  const text = standardSheetText;
  return (
    <PlanPanel
      {...props}
      purposes={["write-standard", "remove-standard"]}
      start={
        <div className={layout.row}>
          <Button disabled={!canWrite} onClick={() => actions.preview("write-standard")}>
            {isThere ? text.refill : text.make}
          </Button>
          {isThere && (
            <Button appearance="subtle" disabled={!canWrite} onClick={() => actions.preview("remove-standard")}>
              {text.remove}
            </Button>
          )}
        </div>
      }
    />
  );
}
