import { Button } from "@fluentui/react-components";
import { needsSheetRefusal, needsTableOf } from "../../app/needs-sheet";
import { comparableNeeds } from "../../app/needs-from-gaps";
import { needsPageText } from "../../i18n/zh-CN/needs-page";
import { NEEDS_SHEET_MARKER } from "../../plan/documents/needs-sheet";
import { PRICE_SHEET_MARKER } from "../../plan/documents/price-sheet";
import { sheetOfMarker } from "../../plan/plan-sheet";
import { PlanPanel, type PlanProps } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

/** 单价表 and 需求测算表: each is made, brought up to date and removed; the second points at the first. */
export function NeedsSheets(plan: PlanProps) {
  const { assessment, canWrite, actions } = plan;
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const words = needsPageText;
  const prices = sheetOfMarker(assessment.snapshot, PRICE_SHEET_MARKER);
  const needs = sheetOfMarker(assessment.snapshot, NEEDS_SHEET_MARKER);
  const reading = needsTableOf(assessment);
  const refusal = needsSheetRefusal(assessment);
  const isSeveral = comparableNeeds(assessment).length > 1;
  return (
    <>
      <PlanPanel
        {...plan}
        purposes={["write-prices", "remove-prices"]}
        start={
          <>
            <h4 className={text.strong}>{words.prices}</h4>
            <p className={text.hint}>{prices ? words.pricesThere(prices.name) : words.pricesHint}</p>
            <div className={layout.row}>
              <Button disabled={!canWrite} onClick={() => actions.preview("write-prices")}>
                {prices ? words.refillPrices : words.writePrices}
              </Button>
              {prices && (
                <Button appearance="subtle" disabled={!canWrite} onClick={() => actions.preview("remove-prices")}>
                  {words.removePrices}
                </Button>
              )}
            </div>
          </>
        }
      />
      <PlanPanel
        {...plan}
        purposes={["write-needs", "remove-needs"]}
        start={
          <>
            <h4 className={text.strong}>{words.needs}</h4>
            {reading && <p className={text.hint}>{words.needsHint(reading.table.sheet)}</p>}
            {reading && isSeveral && <p className={text.hint}>{words.several(reading.table.sheet)}</p>}
            {reading && refusal !== null && <p className={text.hint}>{words.refusals[refusal]}</p>}
            <div className={layout.row}>
              {reading && (
                <Button disabled={!canWrite || refusal !== null} onClick={() => actions.preview("write-needs")}>
                  {needs ? words.refillNeeds : words.writeNeeds}
                </Button>
              )}
              {needs && (
                <Button appearance="subtle" disabled={!canWrite} onClick={() => actions.preview("remove-needs")}>
                  {words.removeNeeds}
                </Button>
              )}
            </div>
            {!canWrite && <p className={text.hint}>{words.cannotWrite}</p>}
          </>
        }
      />
    </>
  );
}
