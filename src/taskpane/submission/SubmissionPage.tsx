import { localDay } from "../../app/local-day";
import type { HostCapabilities } from "../../host/workbook-host";
import { submissionText } from "../../i18n/zh-CN/submission-page";
import type { PaneActions } from "../pane-actions";
import type { PlanProps } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { AllSheets } from "./AllSheets";
import { ChartSection } from "./ChartSection";
import { FormsSection } from "./FormsSection";
import { GatesSection } from "./GatesSection";
import { LedgerSection } from "./LedgerSection";
import { ReportSection } from "./ReportSection";
import { useAssessmentWithLedgers } from "./use-ledgers";

/** What every part of the page needs. */
export interface SubmissionProps extends Omit<PlanProps, "actions"> {
  readonly actions: PlanProps["actions"] & Pick<PaneActions, "previewPlan">;
  /** False where a formula gets no result before the file is opened in a program that computes. */
  readonly computes: boolean;
  /** Where charts of ours are drawn. */
  readonly charts: HostCapabilities["charts"];
  /** The user's day, ISO. */
  readonly today: string;
}

/** 上报: what leaves the bureau. */
export function SubmissionPage(props: Omit<SubmissionProps, "today">) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const today = localDay(new Date());
  const assessment = useAssessmentWithLedgers(props.assessment, today);
  return (
    <div className={layout.page}>
      <div className={layout.tight}>
        <h2 className={text.pageTitle}>{submissionText.title}</h2>
        <p className={text.hint}>{submissionText.hint}</p>
        {!props.canWrite && <p className={text.hint}>{submissionText.cannotWrite}</p>}
      </div>
      {assessment ? (
        <Sections {...props} assessment={assessment} today={today} />
      ) : (
        <p className={text.body}>{submissionText.gathering}</p>
      )}
    </div>
  );
}

function Sections(props: SubmissionProps) {
  return (
    <>
      <FormsSection {...props} />
      <LedgerSection {...props} />
      <ChartSection {...props} />
      <ReportSection assessment={props.assessment} today={props.today} />
      <GatesSection {...props} />
      <AllSheets {...props} />
    </>
  );
}
