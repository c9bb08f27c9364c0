import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import type { ReactNode } from "react";
import { mappingText } from "../../i18n/zh-CN/mapping";
import { paneText } from "../../i18n/zh-CN/pane";
import type { Progress } from "../pane-state";
import { useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  answer: { flexWrap: "nowrap" },
  // Two lines and a bit: longer sentences are read in full in the list of decisions.
  said: { minWidth: 0, maxHeight: "48px", overflowY: "auto" },
  button: { flexShrink: 0 },
  grows: { flexGrow: 1, minWidth: "160px" },
});

/** How far the reading is, and the way out of it. */
export function ProgressStrip({ progress, onCancel }: { progress: Progress | null; onCancel: () => void }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = progress ? paneText.progress.readCells(progress.done, progress.total) : paneText.progress.reading;
  const share = progress && progress.total > 0 ? { value: progress.done / progress.total } : {};
  return (
    <div className={styles.bar}>
      <div className={styles.grows}>
        <p className={text.hint}>{words}</p>
        <ProgressBar aria-label={paneText.progress.reading} {...share} />
      </div>
      <Button size="small" onClick={onCancel}>
        {paneText.progress.cancel}
      </Button>
    </div>
  );
}

/** A quiet line under the tabs, with or without something to do about it. */
export function Strip({ children, onCheckAgain }: { children: ReactNode; onCheckAgain?: () => void }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div className={styles.bar}>
      <p className={text.body}>{children}</p>
      {onCheckAgain && (
        <Button size="small" icon={<ArrowSync20Regular />} onClick={onCheckAgain}>
          {paneText.app.checkAgain}
        </Button>
      )}
    </div>
  );
}

interface AnswerStripProps {
  /** What was decided or undone, as a sentence. */
  readonly said: string;
  readonly undoable: number;
  readonly onUndo: () => void;
}

/** What the user has just decided, and the way back. The button stays when there is nothing left to undo: it may have the focus. */
export function AnswerStrip({ said, undoable, onUndo }: AnswerStripProps) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div className={mergeClasses(styles.bar, styles.answer)}>
      <p className={mergeClasses(text.hint, styles.said)} title={said}>
        {said}
      </p>
      <Button
        className={styles.button}
        size="small"
        icon={<ArrowUndo20Regular />}
        disabledFocusable={undoable === 0}
        title={mappingText.undoHint(undoable)}
        onClick={onUndo}
      >
        {mappingText.undo}
      </Button>
    </div>
  );
}
