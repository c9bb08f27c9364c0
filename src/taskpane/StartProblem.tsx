import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { paneText } from "../i18n/zh-CN/pane";
import { PaneProvider } from "./parts/PaneProvider";
import { useLayoutStyles, useTextStyles } from "./parts/text-styles";

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, color: tokens.colorBrandForeground1 },
});

interface StartProblemProps {
  /** Microsoft's script did not arrive, or the page stands in a plain browser. */
  readonly kind: "blocked" | "other-host";
  readonly onRetry: () => void;
}

/** Shown instead of the pane when there is no Excel to talk to: what happened, what was not touched, what to do. */
export function StartProblem({ kind, onRetry }: StartProblemProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { start, app } = paneText;
  return (
    <PaneProvider officeBackground={null}>
      <main className={mergeClasses(styles.page, layout.page)}>
        <h1 className={styles.name}>{app.name}</h1>
        <div role="alert" className={layout.section}>
          <h2 className={text.pageTitle}>{kind === "blocked" ? start.blockedTitle : start.otherHostTitle}</h2>
          <p className={text.body}>{kind === "blocked" ? start.blockedWhat : start.otherHostWhat}</p>
          <p className={text.body}>{start.blockedUntouched}</p>
        </div>
        <section className={layout.section}>
          <h2 className={text.sectionTitle}>{start.stepsLabel}</h2>
          {kind === "blocked" ? (
            <ol className={layout.bullets}>
              {start.blockedNext.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          ) : (
            <p className={text.body}>{start.otherHostNext}</p>
          )}
        </section>
        {kind === "blocked" && (
          <div>
            <Button appearance="primary" onClick={onRetry}>
              {start.retry}
            </Button>
          </div>
        )}
      </main>
    </PaneProvider>
  );
}
