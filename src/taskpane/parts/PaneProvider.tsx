import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";
import { colorScheme, THEMES } from "../view/theme";

const useStyles = makeStyles({
  root: {
    minHeight: "var(--pane-height, 100vh)",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});

/** Gives everything inside the looks that fit Office, or the system where Office tells nothing. */
export function PaneProvider({ officeBackground, children }: { officeBackground: string | null; children: ReactNode }) {
  const styles = useStyles();
  const systemIsDark = useSyncExternalStore(followSystem, systemWantsDark);
  return (
    <FluentProvider theme={THEMES[colorScheme(officeBackground, systemIsDark)]} className={styles.root}>
      {children}
    </FluentProvider>
  );
}

const DARK = "(prefers-color-scheme: dark)";

function systemWantsDark(): boolean {
  return window.matchMedia(DARK).matches;
}

function followSystem(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
