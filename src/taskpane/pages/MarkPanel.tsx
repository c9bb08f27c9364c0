import { Button, makeStyles, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Eraser20Regular } from "@fluentui/react-icons/svg/eraser";
import { PaintBrush20Regular } from "@fluentui/react-icons/svg/paint-brush";
import { useEffect, useRef, type ReactNode } from "react";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { paneText } from "../../i18n/zh-CN/pane";
import { lockedSheetsLines, planLines } from "../../i18n/zh-CN/plans";
import { HighlightLegend } from "../parts/HighlightLegend";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import type { Marking, MarkingPurpose } from "../pane-state";
import { planFor, type PaneActions } from "../use-pane";

const useStyles = makeStyles({
  // Focused by the program only, to be read out: a frame would make it look like a field.
  heading: { outlineStyle: "none" },
});

export interface MarkPanelProps {
  readonly assessment: WorkbookAssessment;
  readonly marking: Marking;
  /** False where this workbook cannot be written to. */
  readonly canWrite: boolean;
  /** True when the workbook was edited after the reading that the preview is made of. */
  readonly isStale: boolean;
  readonly actions: Pick<PaneActions, "preview" | "confirmMarking" | "undoMarking" | "closeMarking">;
}

/** 标识: asks, shows in words what would be written, writes only after a yes, and can take it back. */
export function MarkPanel({ assessment, marking, canWrite, isStale, actions }: MarkPanelProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const start = useRef<HTMLElement>(null);
  const before = useRef(marking.step);
  useEffect(() => {
    if (before.current !== "none" && marking.step === "none") start.current?.querySelector("button")?.focus();
    before.current = marking.step;
  }, [marking.step]);

  switch (marking.step) {
    case "none":
      return (
        <section ref={start} className={layout.section}>
          <div className={layout.row}>
            <Button
              appearance="primary"
              icon={<PaintBrush20Regular />}
              disabled={!canWrite}
              onClick={() => actions.preview("mark")}
            >
              {paneText.marking.mark}
            </Button>
            <Button
              appearance="subtle"
              icon={<Eraser20Regular />}
              disabled={!canWrite}
              onClick={() => actions.preview("clear")}
            >
              {paneText.marking.clear}
            </Button>
          </div>
          {!canWrite && <p className={text.hint}>{paneText.marking.cannotWrite}</p>}
        </section>
      );
    case "preview":
      return <Preview assessment={assessment} purpose={marking.purpose} isStale={isStale} actions={actions} />;
    case "writing":
      return <Busy label={marking.purpose === "mark" ? paneText.marking.writing : paneText.marking.removing} />;
    case "undoing":
      return <Busy label={paneText.marking.undoing} />;
    case "written":
      return (
        <Panel title={marking.purpose === "mark" ? paneText.marking.written(marking.marked) : paneText.marking.removed}>
          {marking.purpose === "mark" && (
            <>
              <p className={text.hint}>{paneText.marking.writtenHint}</p>
              <HighlightLegend />
            </>
          )}
          <div className={layout.row}>
            <Button icon={<ArrowUndo20Regular />} onClick={actions.undoMarking}>
              {marking.purpose === "mark" ? paneText.marking.undo : paneText.marking.undoClear}
            </Button>
            {marking.purpose === "mark" && (
              <Button icon={<Eraser20Regular />} onClick={() => actions.preview("clear")}>
                {paneText.marking.clear}
              </Button>
            )}
            <Button onClick={actions.closeMarking}>{paneText.marking.done}</Button>
          </div>
        </Panel>
      );
    case "undone":
      return (
        <Panel title={paneText.marking.undone}>
          <div className={layout.row}>
            <Button onClick={actions.closeMarking}>{paneText.marking.done}</Button>
          </div>
        </Panel>
      );
  }
}

interface PreviewProps {
  readonly assessment: WorkbookAssessment;
  readonly purpose: MarkingPurpose;
  readonly isStale: boolean;
  readonly actions: MarkPanelProps["actions"];
}

function Preview({ assessment, purpose, isStale, actions }: PreviewProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const plan = planFor(purpose, assessment);
  const isEmpty = plan.operations.length === 0;
  const isMark = purpose === "mark";
  return (
    <Panel
      title={isMark ? paneText.marking.previewMark : paneText.marking.previewClear}
      onEscape={actions.closeMarking}
    >
      {isEmpty && <p className={text.body}>{isMark ? paneText.marking.nothingToMark : paneText.marking.nothing}</p>}
      {isEmpty &&
        lockedSheetsLines(plan).map((line) => (
          <p key={line} className={text.body}>
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
          {isMark && <HighlightLegend />}
        </>
      )}
      {isStale && <p className={text.body}>{paneText.marking.stale}</p>}
      <div className={layout.row}>
        {!isEmpty && (
          <Button appearance="primary" disabledFocusable={isStale} onClick={actions.confirmMarking}>
            {isMark ? paneText.marking.write : paneText.marking.remove}
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
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <section
      aria-label={title}
      className={mergeClasses(layout.card, layout.section)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && onEscape) onEscape();
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
