import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { dataText } from "../../i18n/zh-CN/data-page";
import { LongList } from "../parts/LongList";
import { ShownCheckbox } from "../parts/shown-choices";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { tableKeys } from "../view/column-view";
import { TableCard } from "./TableCard";

const useStyles = makeStyles({
  sheet: { padding: `${tokens.spacingVerticalXS} 0` },
  nested: { paddingLeft: "28px" },
});

interface SheetListProps {
  readonly assessment: WorkbookAssessment;
  readonly onInclude: (sheet: string, isIncluded: boolean) => void;
  readonly onShowTable: (key: string) => void;
}

/** Every sheet with the tables that were read on it; a sheet can be left out of the check. */
export function SheetList({ assessment, onInclude, onShowTable }: SheetListProps) {
  const text = useTextStyles();
  const styles = useStyles();
  const layout = useLayoutStyles();
  const { sheetNames, tables, settings, records } = assessment;
  const keys = useMemo(() => tableKeys(tables), [tables]);
  return (
    <section className={layout.section}>
      <h3 className={text.sectionTitle}>{dataText.sheets}</h3>
      <p className={text.hint}>{dataText.sheetsHint}</p>
      <LongList items={sheetNames} label={dataText.sheets} keyOf={(name) => name}>
        {(name) => {
          const isIncluded = !settings.ignoredSheets.includes(name);
          const own = tables.filter(({ sheet }) => sheet === name);
          return (
            <div className={styles.sheet}>
              <ShownCheckbox label={name} value={isIncluded} onChoose={(isChosen) => onInclude(name, isChosen)} />
              <div className={styles.nested}>
                {!isIncluded && <p className={text.hint}>{dataText.leftOut}</p>}
                {isIncluded && own.length === 0 && <p className={text.hint}>{dataText.noTableOnSheet}</p>}
                {isIncluded &&
                  own.map((table) => (
                    <TableCard
                      key={keys.get(table)}
                      table={table}
                      records={records}
                      onShowColumns={() => onShowTable(keys.get(table) ?? "")}
                    />
                  ))}
              </div>
            </div>
          );
        }}
      </LongList>
    </section>
  );
}
