import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: {
    flexShrink: 0,
    marginTop: "2px",
    transitionProperty: "transform",
    transitionDuration: tokens.durationFaster,
  },
  chevronOpen: { transform: "rotate(90deg)" },
  summary: { flexGrow: 1, minWidth: 0 },
  heading: { margin: 0, font: "inherit" },
  flush: { padding: `0 0 ${tokens.spacingVerticalXS}` },
  content: { padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}` },
});

interface DisclosureProps {
  readonly summary: ReactNode;
  /** Level of the heading that the summary stands in; none inside lists of values. */
  readonly heading?: 3 | 4;
  readonly isOpenAtFirst?: boolean;
  /** Opens the row and brings the focus to it whenever it rises: another page leads here. */
  readonly summons?: number;
  /** The content uses the whole width: for lists whose rows open themselves. */
  readonly isFlush?: boolean;
  /** Rendered only while open, so that long lists stay quick. */
  readonly children: () => ReactNode;
}

/** A row that opens and closes with a click, Enter or Space, and closes with Escape. */
export function Disclosure({
  summary,
  heading,
  isOpenAtFirst = false,
  summons = 0,
  isFlush = false,
  children,
}: DisclosureProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const button = useRef<HTMLButtonElement>(null);
  const contentId = useId();
  const answered = useRef(0);
  useEffect(() => {
    // The page may come and go: only a new summons counts.
    if (summons <= answered.current) return;
    answered.current = summons;
    setIsOpen(true);
    button.current?.focus();
  }, [summons]);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    event.stopPropagation();
    setIsOpen(false);
    button.current?.focus();
  };
  const row = (
    <button
      ref={button}
      type="button"
      className={styles.button}
      aria-expanded={isOpen}
      aria-controls={isOpen ? contentId : undefined}
      onClick={() => setIsOpen(!isOpen)}
    >
      <ChevronRight16Regular className={mergeClasses(styles.chevron, isOpen && styles.chevronOpen)} aria-hidden />
      <span className={styles.summary}>{summary}</span>
    </button>
  );
  return (
    <div onKeyDown={closeOnEscape}>
      {heading === 3 && <h3 className={styles.heading}>{row}</h3>}
      {heading === 4 && <h4 className={styles.heading}>{row}</h4>}
      {heading === undefined && row}
      {isOpen && (
        <div id={contentId} className={isFlush ? styles.flush : styles.content}>
          {children()}
        </div>
      )}
    </div>
  );
}
