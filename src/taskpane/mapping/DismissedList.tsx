import { Button } from "@fluentui/react-components";
import { mappingText } from "../../i18n/zh-CN/mapping";
import type { DismissedTable } from "../../recognition/recognised-table";
import type { AnswerChanges } from "../answer-steps";
import { AreaLink, sheetAreaName } from "../parts/CellLinks";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";

interface DismissedListProps {
  readonly tables: readonly DismissedTable[];
  readonly onDecide: (changes: AnswerChanges) => void;
}

/** What the user has said to be no table, each to be read again. */
export function DismissedList({ tables, onDecide }: DismissedListProps) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  if (tables.length === 0) return null;
  const title = mappingText.dismissed(tables.length);
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{title}</h3>
      <ul className={layout.list} aria-label={title}>
        {tables.map((table) => (
          <li key={`${table.tableAnswer}!${table.area.row}!${table.area.column}`} className={layout.entry}>
            <span className={layout.entryWords}>
              <AreaLink target={table} />
              <span className={text.hint}>{table.header.join("、")}</span>
            </span>
            <Button
              size="small"
              className={layout.entryButton}
              aria-label={mappingText.restoreOf(sheetAreaName(table))}
              onClick={() => onDecide({ [table.tableAnswer]: null })}
            >
              {mappingText.restore}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
