import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  main: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
});

/** What the pane shows between its header and what sticks to its foot. */
export function PaneMain({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return <main className={styles.main}>{children}</main>;
}
