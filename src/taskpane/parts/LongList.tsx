import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { paneText } from "../../i18n/zh-CN/pane";
import { useLayoutStyles } from "./text-styles";

/** Rows drawn at once; more are added on demand, so that 200,000 schools open as quickly as 30. */
export const WINDOW_SIZE = 100;

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ":first-child": { borderTop: "none" } },
  card: { marginBottom: tokens.spacingVerticalS, ":last-child": { marginBottom: 0 } },
  more: { marginTop: tokens.spacingVerticalS },
});

interface LongListProps<Item> {
  readonly items: readonly Item[];
  readonly label: string;
  readonly keyOf: (item: Item, position: number) => string;
  readonly children: (item: Item) => ReactNode;
  readonly windowSize?: number;
  /** Rows with lines between them, or cards with room between them. */
  readonly look?: "rows" | "cards";
}

/** A list that shows its first rows and, on demand, the next ones; focus then goes to the first new row. */
export function LongList<Item>({
  items,
  label,
  keyOf,
  children,
  windowSize = WINDOW_SIZE,
  look = "rows",
}: LongListProps<Item>) {
  const styles = useStyles();
  const layout = useLayoutStyles();
  const [shown, setShown] = useState(windowSize);
  const [firstNew, setFirstNew] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (firstNew === null) return;
    const row = list.current?.children[firstNew];
    row?.querySelector<HTMLElement>("button, a, input")?.focus();
  }, [firstNew]);
  const left = items.length - shown;
  return (
    <div>
      <ul ref={list} className={layout.list} aria-label={label}>
        {items.slice(0, shown).map((item, position) => (
          <li key={keyOf(item, position)} className={look === "rows" ? styles.item : styles.card}>
            {children(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          className={styles.more}
          onClick={() => {
            setFirstNew(shown);
            setShown(shown + windowSize);
          }}
        >
          {paneText.app.more(Math.min(windowSize, left), left)}
        </Button>
      )}
    </div>
  );
}
