import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { useEffect, useRef, type ReactNode } from "react";
import { useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  box: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  icon: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  text: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  // Focused by the program only, to be read out: a frame would make it look like a field.
  title: { outlineStyle: "none" },
});

interface ProblemMessageProps {
  readonly title: string;
  readonly what: string;
  readonly untouched: string;
  readonly next: ReactNode;
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}

/** What went wrong, what was not touched, what to do next. Takes the focus, because it needs an answer. */
export function ProblemMessage({ title, what, untouched, next, actions = [] }: ProblemMessageProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div role="alert" className={styles.box}>
      <ErrorCircle20Filled className={styles.icon} aria-hidden />
      <div className={styles.text}>
        <h2 ref={heading} tabIndex={-1} className={mergeClasses(text.sectionTitle, styles.title)}>
          {title}
        </h2>
        <p className={text.body}>{what}</p>
        <p className={text.body}>{untouched}</p>
        <div className={text.body}>{next}</div>
        {actions.length > 0 && (
          <div className={styles.buttons}>
            {actions.map(({ label, run }) => (
              <Button key={label} onClick={run}>
                {label}
              </Button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
