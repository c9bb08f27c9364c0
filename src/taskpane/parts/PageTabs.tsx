import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { paneText } from "../../i18n/zh-CN/pane";
import { PAGE_IDS, type PageId } from "../pane-state";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    // Seven tabs fit side by side from 270 px (Excel on a Mac) up.
    padding: `${tokens.spacingVerticalS} clamp(3px, 1.6vw, 8px)`,
    "@media (max-width: 310px)": { fontSize: tokens.fontSizeBase200 },
    border: "none",
    borderBottom: `3px solid ${tokens.colorTransparentStroke}`,
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** How far an arrow key moves among the tabs. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * The tabs of the pane: one of them in the tab order, the others by arrow keys, Home and End.
 * Ours rather than Fluent's TabList: that one puts focusable elements on the page which screen readers cannot see.
 */
export function PageTabs({ page, onChoose }: { page: PageId; onChoose: (page: PageId) => void }) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const moveByKey = (event: KeyboardEvent) => {
    const target = pageAt(page, event.key);
    if (!target) return;
    event.preventDefault();
    onChoose(target);
    list.current?.querySelector<HTMLElement>(`#${tabId(target)}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={paneText.app.pagesLabel} className={styles.tabs} onKeyDown={moveByKey}>
      {PAGE_IDS.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(id)}
          aria-selected={id === page}
          aria-controls={panelId(id)}
          tabIndex={id === page ? 0 : -1}
          className={mergeClasses(styles.tab, id === page && styles.chosen)}
          onClick={() => onChoose(id)}
        >
          {paneText.app.pages[id]}
        </button>
      ))}
    </div>
  );
}

/** The page that a key leads to from this one; null for keys that lead nowhere. */
function pageAt(page: PageId, key: string): PageId | null {
  if (key === "Home") return PAGE_IDS[0] ?? null;
  if (key === "End") return PAGE_IDS.at(-1) ?? null;
  const step = STEPS[key];
  if (step === undefined) return null;
  return PAGE_IDS.at((PAGE_IDS.indexOf(page) + step) % PAGE_IDS.length) ?? null;
}

export function tabId(page: PageId): string {
  return `tab-${page}`;
}

export function panelId(page: PageId): string {
  return `panel-${page}`;
}
