import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { mappingText } from "../../i18n/zh-CN/mapping";
import { useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // Two lines and a bit: longer sentences are read in full in the list of decisions.
  said: { minWidth: 0, maxHeight: "48px", overflowY: "auto" },
  button: { flexShrink: 0 },
});

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
    <div className={styles.bar}>
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
