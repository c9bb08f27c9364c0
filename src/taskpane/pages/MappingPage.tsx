import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CheckedWorkbook } from "../../app/check-workbook";
import { mappingText } from "../../i18n/zh-CN/mapping";
import { DecisionList } from "../mapping/DecisionList";
import { DismissedList } from "../mapping/DismissedList";
import { MappingTable } from "../mapping/MappingTable";
import { MissingFields } from "../mapping/MissingFields";
import { SheetsWithoutTable } from "../mapping/SheetsWithoutTable";
import type { ShownTable } from "../pane-state";
import { LongList } from "../parts/LongList";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import type { PaneActions } from "../pane-actions";
import { tableKeys } from "../view/column-view";
import { decisionsOf } from "../view/decisions";
import { missingFields } from "../view/missing-fields";
import { EmptyMessage } from "./EmptyMessage";

/** The page's heading: where the focus goes when what had it is no longer there. */
export const MAPPING_HEADING_ID = "mapping-heading";

const useStyles = makeStyles({
  // Focused by the program only: a frame would make it look like a field.
  heading: { outlineStyle: "none" },
});

interface MappingPageProps {
  readonly checked: CheckedWorkbook;
  readonly shownTable: ShownTable | null;
  readonly actions: Pick<PaneActions, "decide">;
}

/** 对应关系: what every column was taken for and why, and every way to say otherwise. */
export function MappingPage({ checked, shownTable, actions }: MappingPageProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { assessment } = checked;
  const { tables, questions, settings, dismissed } = assessment;
  const missing = useMemo(() => missingFields(assessment), [assessment]);
  const decisions = useMemo(() => decisionsOf(assessment), [assessment]);
  const keys = useMemo(() => tableKeys(tables), [tables]);
  const alike = useMemo(() => countAlike(tables.map(({ layout: each }) => each)), [tables]);
  const read = new Set([
    ...settings.ignoredSheets,
    ...tables.map(({ sheet }) => sheet),
    ...dismissed.map(({ sheet }) => sheet),
  ]);
  const bare = checked.assessment.snapshot.sheets
    .filter(({ name, isVisible, area }) => isVisible && area.rows > 0 && !read.has(name))
    .map(({ name }) => name);
  return (
    <div className={layout.page}>
      <div className={layout.tight}>
        <h2 id={MAPPING_HEADING_ID} tabIndex={-1} className={`${text.pageTitle} ${styles.heading}`}>
          {mappingText.title}
        </h2>
        <p className={text.hint}>{mappingText.intro}</p>
      </div>
      {tables.length === 0 && <EmptyMessage checked={checked} heading="h3" />}
      <MissingFields fields={missing} />
      {tables.length > 0 && (
        <LongList items={tables} label={mappingText.title} keyOf={(table) => keys.get(table) ?? table.id} look="cards">
          {(table) => (
            <MappingTable
              table={table}
              alike={(alike.get(table.layout) ?? 1) - 1}
              questions={questions}
              answers={settings.answers}
              isOpenAtFirst={tables.length === 1}
              summons={shownTable?.key === keys.get(table) ? (shownTable?.count ?? 0) : 0}
              onDecide={actions.decide}
            />
          )}
        </LongList>
      )}
      <SheetsWithoutTable sheets={bare} answers={settings.answers} />
      <DismissedList tables={dismissed} onDecide={actions.decide} />
      <DecisionList decisions={decisions} onDecide={actions.decide} />
    </div>
  );
}

function countAlike(layouts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const layout of layouts) counts.set(layout, (counts.get(layout) ?? 0) + 1);
  return counts;
}
