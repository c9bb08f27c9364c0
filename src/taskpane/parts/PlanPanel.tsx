import { Button, makeStyles, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useCallback, useEffect, useRef, type ReactNode } from "react";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { markingText, planText } from "../../i18n/zh-CN/marking";
import { paneText } from "../../i18n/zh-CN/pane";
import { cutLines, leftAloneLines, planLines, undrawnLine } from "../../i18n/zh-CN/plans";
import type { WorkbookPlan } from "../../plan/workbook-plan";
import type { Marking, MarkingPurpose, Progress } from "../pane-state";
import type { PaneActions } from "../pane-actions";
import { planFor } from "../plan-for";
import { useMade } from "../use-made";
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
          {marking.cut && <Paragraphs lines={cutLines(marking.cut)} />}
          {marking.receipt.undrawn && <Paragraphs lines={[undrawnLine(marking.receipt.undrawn)]} />}
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
  const layout = useLayoutStyles();
  const make = useCallback(() => planFor(marking, assessment), [marking, assessment]);
  const made = useMade(make);
  // What was made of an earlier reading is no plan any more.
  const plan = made?.by === make ? made.value : null;
  const text = planText[marking.purpose];
  const isEmpty = plan?.operations.length === 0;
  return (
    <Panel title={text.preview} isBusy={plan === null} onEscape={actions.closeMarking}>
      {plan ? (
        <PlanLines plan={plan} nothing={text.nothing} assessment={assessment}>
          {children}
        </PlanLines>
      ) : (
        <Waiting label={markingText.planning} />
      )}
      {isStale && <Paragraphs lines={[markingText.stale]} />}
      <div className={layout.row}>
        {!isEmpty && (
          <Button
            appearance="primary"
            disabledFocusable={isStale || plan === null}
            onClick={() => plan && actions.confirmMarking(plan)}
          >
            {text.confirm}
          </Button>
        )}
        <Button onClick={actions.closeMarking}>{paneText.app.cancel}</Button>
      </div>
    </Panel>
  );
}

interface PlanLinesProps {
  readonly plan: WorkbookPlan;
  /** Said where there is nothing to write. */
  readonly nothing: string;
  readonly assessment: WorkbookAssessment;
  /** Shown below what would be written. */
  readonly children: ReactNode;
}

/** What would be written, or why nothing would. */
function PlanLines({ plan, nothing, assessment: { standard }, children }: PlanLinesProps) {
  const layout = useLayoutStyles();
  const isEmpty = plan.operations.length === 0;
  if (isEmpty)
    return <Paragraphs lines={plan.outlooks ? planLines(plan, standard) : [nothing, ...leftAloneLines(plan)]} />;
  return (
    <>
      <ul className={layout.bullets}>
        {planLines(plan, standard).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {children}
    </>
  );
}

function Paragraphs({ lines }: { lines: readonly string[] }) {
  const styles = useTextStyles();
  return lines.map((line) => (
    <p key={line} className={styles.body}>
      {line}
    </p>
  ));
}

interface PanelProps {
  readonly title: string;
  readonly isBusy?: boolean;
  readonly onEscape?: () => void;
  readonly children: ReactNode;
}

/** A panel that takes the focus when it appears, because it is what the user has asked for. */
function Panel({ title, isBusy, onEscape, children }: PanelProps) {
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
      aria-busy={isBusy}
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
  const layout = useLayoutStyles();
  return (
    <section className={mergeClasses(layout.card, layout.section)} aria-busy>
      <Waiting label={label} />
    </section>
  );
}

/** Something that goes on, of which nobody knows how far it is. */
function Waiting({ label }: { label: string }) {
  const text = useTextStyles();
  return (
    <>
      <p className={text.body}>{label}</p>
      <ProgressBar aria-label={label} />
    </>
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
