import type { CheckedWorkbook } from "../../app/check-workbook";
import { lazy, Suspense } from "react";
import { requirementVerdict } from "../../core/checks/requirement-check";
import { isItemLacking } from "../../core/remedies/item-lacks";
import { remediesText } from "../../i18n/zh-CN/remedies-page";
import { standardText } from "../../i18n/zh-CN/standard-page";
import { RESULT_SHEET_MARKER } from "../../plan/documents/result-content";
import { sheetOfMarker } from "../../plan/plan-sheet";
import { Disclosure } from "../parts/Disclosure";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { FirstSteps } from "../parts/remedies/lazy-views";
import type { Marking } from "../pane-state";
import type { PaneActions } from "../pane-actions";
import { ChecksOffLine } from "../checks/ChecksOffLine";
import { ChangedStandard } from "../standards/ChangedStandard";
import { CommentPanel } from "../comments/CommentPanel";
import { CountyVerdict } from "./CountyVerdict";
import { EmptyMessage } from "./EmptyMessage";
import { ItemsByData } from "./ItemsByData";
import { MarkPanel } from "./MarkPanel";
import { SchoolList } from "./SchoolList";
import { provedFile, TableVerdict } from "./TableVerdict";
import { UnknownStandard } from "./UnknownStandard";

/** Its texts and what it is made of come when somebody looks at it. */
const ResultPanel = lazy(() =>
  import(/* webpackChunkName: "result" */ "../result/ResultPanel").then(({ ResultPanel: panel }) => ({
    default: panel,
  })),
);
const PaperPanel = lazy(() =>
  import(/* webpackChunkName: "result" */ "../result/PaperPanel").then(({ PaperPanel: panel }) => ({
    default: panel,
  })),
);

interface StandardPageProps {
  readonly checked: CheckedWorkbook;
  readonly marking: Marking;
  readonly canWrite: boolean;
  /** True where comments can be put on cells too. */
  readonly canComment: boolean;
  /** True where the result can be printed from here. */
  readonly canPrint: boolean;
  readonly isStale: boolean;
  readonly actions: PaneActions;
}

/** 达标: the verdict, the highlights, and every school with its seven values. */
export function StandardPage({
  checked,
  marking,
  canWrite,
  canComment,
  canPrint,
  isStale,
  actions,
}: StandardPageProps) {
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const { assessment } = checked;
  const markPanel = (
    <MarkPanel assessment={assessment} marking={marking} canWrite={canWrite} isStale={isStale} actions={actions} />
  );
  const panels = (
    <>
      {markPanel}
      {canComment && (
        <CommentPanel
          assessment={assessment}
          marking={marking}
          canWrite={canWrite}
          isStale={isStale}
          actions={actions}
        />
      )}
    </>
  );
  const result = (
    <section className={layout.card}>
      <Disclosure heading={3} isFlush summary={<span className={text.strong}>{standardText.result}</span>}>
        {() => (
          <Suspense fallback={<p className={text.hint}>{standardText.resultLoading}</p>}>
            <ResultPanel
              assessment={assessment}
              marking={marking}
              canWrite={canWrite}
              canPrint={canPrint}
              isStale={isStale}
              actions={actions}
            />
          </Suspense>
        )}
      </Disclosure>
    </section>
  );
  const paper = (
    <section className={layout.card}>
      <Disclosure heading={3} isFlush summary={<span className={text.strong}>{standardText.paper}</span>}>
        {() => (
          <Suspense fallback={<p className={text.hint}>{standardText.resultLoading}</p>}>
            <PaperPanel
              assessment={assessment}
              marking={marking}
              canWrite={canWrite}
              isStale={isStale}
              actions={actions}
            />
          </Suspense>
        )}
      </Disclosure>
    </section>
  );
  if (assessment.unknownStandard !== null) {
    return (
      <div className={layout.page}>
        <UnknownStandard id={assessment.unknownStandard} heading="h2" onChoose={actions.chooseStandard} />
        {marking.step !== "none" && panels}
      </div>
    );
  }
  // Rows without pupils are schools with nothing to judge: zeros beside 不适用 would say less than what the file is.
  if (assessment.schools.length === 0 || assessment.county.verdict === "not-applicable") {
    const proved = provedFile(assessment);
    const byData = assessment.requirements.filter(
      (check) => check.length > 0 && requirementVerdict(check) !== "unjudged",
    );
    return (
      <div className={layout.page}>
        {proved ? (
          <TableVerdict assessment={assessment} {...proved} />
        ) : (
          <EmptyMessage checked={checked} heading="h2" onShowData={() => actions.goTo("data")} />
        )}
        <ItemsByData checks={byData} onShow={() => actions.goTo("requirements")} />
        <ChecksOffLine off={assessment.checksOff} />
        {sheetOfMarker(assessment.snapshot, RESULT_SHEET_MARKER) && result}
        {(proved || byData.length > 0) && paper}
        {marking.step !== "none" && panels}
      </div>
    );
  }
  return (
    <div className={layout.page}>
      <CountyVerdict
        county={assessment.county}
        whole={assessment.whole}
        waiting={assessment.schools.filter(({ isWaiting }) => isWaiting).length}
        onGoTo={actions.goTo}
      />
      <ChangedStandard standard={assessment.standard} onShow={() => actions.goTo("data")} />
      <ChecksOffLine off={assessment.checksOff} />
      {panels}
      {(assessment.county.verdict === "failed" || isItemLacking(assessment.requirements)) && (
        <section className={layout.card}>
          <Disclosure heading={3} isFlush summary={<span className={text.strong}>{remediesText.first}</span>}>
            {() => (
              <Suspense fallback={<p className={text.hint}>{remediesText.loading}</p>}>
                <FirstSteps onPrice={actions.enterPrice} />
              </Suspense>
            )}
          </Disclosure>
        </section>
      )}
      {result}
      {paper}
      <SchoolList schools={assessment.schools} standard={assessment.standard} />
    </div>
  );
}
