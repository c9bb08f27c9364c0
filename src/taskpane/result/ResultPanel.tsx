import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { RESULT_SHEET_MARKER } from "../../plan/documents/result-content";
import { resultPage } from "../../plan/documents/result-page";
import { sheetOfMarker } from "../../plan/plan-sheet";
import { resultText } from "../../i18n/zh-CN/result";
import { PlanPanel, type PlanProps } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { printDocument } from "./print-document";
import { resultOf } from "./result-plan";

interface ResultPanelProps extends PlanProps {
  /** True where the page can be printed from here. */
  readonly canPrint: boolean;
}

/** 核查结果: prints it, or makes a sheet of it, brings that up to date and removes it. */
export function ResultPanel({ canPrint, ...plan }: ResultPanelProps) {
  const { assessment, canWrite, isStale, actions } = plan;
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const [hasFailed, setHasFailed] = useState(false);
  const isThere = sheetOfMarker(assessment.snapshot, RESULT_SHEET_MARKER) !== undefined;
  const print = (): void => {
    setHasFailed(false);
    printDocument(resultPage(resultOf(assessment))).catch(() => setHasFailed(true));
  };
  const hints = [
    ...(canPrint ? [] : [resultText.inExcel]),
    ...(canPrint && isStale ? [resultText.stale] : []),
    ...(canWrite ? [] : [resultText.cannotWrite]),
  ];
  return (
    <PlanPanel
      {...plan}
      purposes={["write-result", "remove-result"]}
      start={
        <>
          <p className={text.hint}>{resultText.hint}</p>
          <div className={layout.row}>
            {canPrint && (
              <Button disabledFocusable={isStale} onClick={print}>
                {resultText.print}
              </Button>
            )}
            <Button disabled={!canWrite} onClick={() => actions.preview("write-result")}>
              {isThere ? resultText.refill : resultText.write}
            </Button>
            {isThere && (
              <Button appearance="subtle" disabled={!canWrite} onClick={() => actions.preview("remove-result")}>
                {resultText.remove}
              </Button>
            )}
          </div>
          {hints.map((hint) => (
            <p key={hint} className={text.hint}>
              {hint}
            </p>
          ))}
          {hasFailed && (
            <p role="alert" className={text.body}>
              {resultText.notPrinted}
            </p>
          )}
        </>
      }
    />
  );
}
