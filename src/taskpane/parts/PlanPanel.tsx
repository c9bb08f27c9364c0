import { Button, makeStyles, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useEffect, useRef, type ReactNode } from "react";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { markingText, planText } from "../../i18n/zh-CN/marking";
import { paneText } from "../../i18n/zh-CN/pane";
import { cutLines, leftAloneLines, planLines, undrawnLine } from "../../i18n/zh-CN/plans";
import type { Marking, MarkingPurpose, Progress } from "../pane-state";
import type { PaneActions } from "../pane-actions";
import { planFor } from "../plan-for";
import { writtenTitle } from "../view/announcement";
import { useLayoutStyles, useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  // Focused by the program only, to be read out: a frame would make it look like a field.
  heading: { outlineStyle: "none" },
});

/** What every panel needs that writes into the workbook. */
export interface PlanProps {
  readonly assessment: WorkbookAssessment;
  readonly marking: Marking;
  /** False where this workbook cannot be written to. */
  readonly canWrite: boolean;
  /** True when the workbook was edited after the reading that the preview is made of. */
  readonly isStale: boolean;
  readonly actions: Pick<
    PaneActions,
    "preview" | "confirmMarking" | "cancelMarking" | "leaveMarking" | "undoMarking" | "closeMarking"
  >;
}

interface PlanPanelProps extends PlanProps {
  /** What this panel writes; while something else is being written it shows its start. */
  readonly purposes: readonly MarkingPurpose[];
  /** Buttons that begin it. */
  readonly start: ReactNode;
  /** Shown below the lines of the preview, and what was written. */
  readonly legend?: (purpose: MarkingPurpose, isWritten: boolean) => ReactNode;
  /** Gives the focus to what the user came from, once the panel has gone; its start has it where this is absent. */
  readonly onClosed?: () => void;
  /** More buttons beside that which takes it back. */
  readonly more?: (purpose: MarkingPurpose) => ReactNode;
}

/** Asks, shows in words what would be written, writes only after a yes, and can take it back. */
export function PlanPanel({ purposes, start, legend, more, onClosed, ...plan }: PlanPanelProps) {
  const { assessment, marking, isStale, actions } = plan;
  const styles = useTextStyles();
  const layout = useLayoutStyles();
  const section = useRef<HTMLElement>(null);
  const isOurs = marking.step !== "none" && purposes.includes(marking.purpose);
  const before = useRef(isOurs);
  useEffect(() => {
    if (before.current && !isOurs) {
      if (onClosed) onClosed();
      else section.current?.querySelector("button")?.focus();
    }
    before.current = isOurs;
  }, [isOurs, onClosed]);
  if (marking.step === "none" || !isOurs) {
    return (
      <section ref={section} className={layout.section}>
        {start}
      </section>
    );
  }

  const { purpose } = marking;
  const text = planText[purpose];
  switch (marking.step) {
    case "preview":
      return (
        <Preview assessment={assessment} marking={marking} isStale={isStale} actions={actions}>
          {legend?.(purpose, false)}
        </Preview>
      );
    case "writing":
      if (marking.isOverdue) return <Overdue label={text.writing} onLeave={actions.leaveMarking} />;
      return marking.progress === null ? (
        <Busy label={text.writing} />
      ) : (
        <Steps label={text.writing} {...marking} progress={marking.progress} onCancel={actions.cancelMarking} />
      );
    case "undoing":
      if (marking.isOverdue) return <Overdue label={markingText.undoing} onLeave={actions.leaveMarking} />;
      return <Busy label={markingText.undoing} />;
    case "written":
      return (
        <Panel title={writtenTitle(marking)}>
          {(marking.cut ? cutLines(marking.cut) : []).map((line) => (
            <p key={line} className={styles.body}>
              {line}
            </p>
          ))}
          {marking.receipt.undrawn && <p className={styles.body}>{undrawnLine(marking.receipt.undrawn)}</p>}
          {legend?.(purpose, true)}
          <div className={layout.row}>
            <Button icon={<ArrowUndo20Regular />} onClick={actions.undoMarking}>
              {text.undo}
            </Button>
            {more?.(purpose)}
            <Button onClick={actions.closeMarking}>{markingText.done}</Button>
          </div>
        </Panel>
      );
    case "undone":
      return (
        <Panel title={text.undone}>
          <div className={layout.row}>
            <Button onClick={actions.closeMarking}>{markingText.done}</Button>
          </div>
        </Panel>
      );
  }
}

interface PreviewProps extends Pick<PlanProps, "assessment" | "isStale" | "actions"> {
  readonly marking: Extract<Marking, { readonly step: "preview" | "writing" }>;
  readonly children: ReactNode;
}

function Preview({ assessment, marking, isStale, actions, children }: PreviewProps) {
  const styles = useTextStyles();
  const layout = useLayoutStyles();
  const plan = planFor(marking, assessment);
  const text = planText[marking.purpose];
  const isEmpty = plan.operations.length === 0;
  const reasons = plan.outlooks ? planLines(plan, assessment.standard) : [text.nothing, ...leftAloneLines(plan)];
  return (
    <Panel title={text.preview} onEscape={actions.closeMarking}>
      {isEmpty &&
        reasons.map((line) => (
          <p key={line} className={styles.body}>
            {line}
          </p>
        ))}
      {!isEmpty && (
        <>
          <ul className={layout.bullets}>
            {planLines(plan, assessment.standard).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {children}
        </>
      )}
      {isStale && <p className={styles.body}>{markingText.stale}</p>}
      <div className={layout.row}>
        {!isEmpty && (
          <Button appearance="primary" disabledFocusable={isStale} onClick={actions.confirmMarking}>
            {text.confirm}
          </Button>
        )}
        <Button onClick={actions.closeMarking}>{paneText.app.cancel}</Button>
      </div>
    </Panel>
  );
}

/** A panel that takes the focus when it appears, because it is what the user has asked for. */
function Panel({ title, onEscape, children }: { title: string; onEscape?: () => void; children: ReactNode }) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [title]);
  return (
    <section
      aria-label={title}
      className={mergeClasses(layout.card, layout.section)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !onEscape) return;
        // What the panel stands in, which closes with Escape too, stays open.
        event.stopPropagation();
        onEscape();
      }}
    >
      <h3 ref={heading} tabIndex={-1} className={mergeClasses(text.sectionTitle, styles.heading)}>
        {title}
      </h3>
      {children}
    </section>
  );
}

function Busy({ label }: { label: string }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <section className={mergeClasses(layout.card, layout.section)} aria-busy>
      <p className={text.body}>{label}</p>
      <ProgressBar aria-label={label} />
    </section>
  );
}

/** A write that is not answered: the way on. */
function Overdue({ label, onLeave }: { label: string; onLeave: () => void }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <Panel title={label}>
      <p className={text.body}>{markingText.overdue}</p>
      <ProgressBar aria-label={label} />
      <div className={layout.row}>
        <Button onClick={onLeave}>{markingText.leave}</Button>
      </div>
    </Panel>
  );
}

interface StepsProps {
  readonly label: string;
  readonly progress: Progress;
  /** True while the step that is under way is waited for. */
  readonly isCancelled: boolean;
  readonly onCancel: () => void;
}

/** A write of several steps: how far it is, and the way out of it. */
function Steps({ label, progress: { done, total }, isCancelled, onCancel }: StepsProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  return (
    <Panel title={isCancelled ? markingText.cancelling : label}>
      <p className={mergeClasses(text.hint, text.number)}>{markingText.progress(done, total)}</p>
      <ProgressBar aria-label={label} value={done} max={total} />
      <div className={layout.row}>
        <Button disabledFocusable={isCancelled} onClick={onCancel}>
          {paneText.app.cancel}
        </Button>
      </div>
    </Panel>
  );
}
