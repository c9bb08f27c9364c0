import { Button, Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { areaName } from "../../core/cell/address";
import { tableName } from "../../i18n/zh-CN/headline";
import { mappingText } from "../../i18n/zh-CN/mapping";
import { type Answers, NOT_A_TABLE } from "../../recognition/answers";
import type { Question, RecognisedTable } from "../../recognition/recognised-table";
import { KINDS } from "../../recognition/kinds/kinds";
import type { AnswerChanges } from "../answer-steps";
import { AreaLink } from "../parts/CellLinks";
import { Disclosure } from "../parts/Disclosure";
import { LongList } from "../parts/LongList";
import { ShownSelect } from "../parts/shown-choices";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { columnKey, surenessOf, type Sureness } from "../view/column-view";
import { ColumnRow } from "./ColumnRow";

/** Columns drawn at once. */
const COLUMN_WINDOW = 60;
/** From this many columns on it is worth to look at the doubtful ones alone. */
const MANY_COLUMNS = 12;

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column" },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  kind: { minWidth: 0 },
});

interface MappingTableProps {
  readonly table: RecognisedTable;
  /** Other tables with the same header: they share the answers. */
  readonly alike: number;
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly isOpenAtFirst: boolean;
  /** Rises when another page leads to this table; 0 for never. */
  readonly summons: number;
  readonly onDecide: (changes: AnswerChanges) => void;
}

/** One table with its columns in the sheet's own order. */
export function MappingTable({
  table,
  alike,
  questions,
  answers,
  isOpenAtFirst,
  summons,
  onDecide,
}: MappingTableProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const sureness = table.columns.map((column) => surenessOf(column, questions, answers));
  const count = (wanted: Sureness): number => sureness.filter((each) => each === wanted).length;
  const facts = [
    mappingText.columnCount(table.columns.length),
    count("ask") > 0 && mappingText.askCount(count("ask")),
    count("unused") > 0 && mappingText.unusedCount(count("unused")),
  ].filter(Boolean);
  return (
    <section className={layout.card}>
      <Disclosure
        heading={3}
        isFlush
        isOpenAtFirst={isOpenAtFirst}
        summons={summons}
        summary={
          <span className={styles.summary}>
            <span className={text.strong}>{mappingText.tableTitle(table.sheet, tableName(table))}</span>
            <span className={text.hint}>{[areaName(table.area), ...facts].join("，")}</span>
          </span>
        }
      >
        {() => (
          <div className={styles.body}>
            {alike > 0 && <p className={text.hint}>{mappingText.sameLayout(alike)}</p>}
            <p className={text.hint}>
              <AreaLink target={table}>{mappingText.selectTable}</AreaLink>
            </p>
            <ColumnList table={table} sureness={sureness} questions={questions} answers={answers} onDecide={onDecide} />
            <Field label={mappingText.kind} className={styles.kind}>
              <ShownSelect
                className={styles.kind}
                value={table.kind}
                onChoose={(kind) => onDecide({ [table.tableAnswer]: kind })}
              >
                {KINDS.map(({ kind, name }) => (
                  <option key={kind} value={kind}>
                    {name}
                  </option>
                ))}
              </ShownSelect>
            </Field>
            <div className={layout.row}>
              <Button size="small" onClick={() => onDecide({ [table.tableAnswer]: NOT_A_TABLE })}>
                {mappingText.notATable}
              </Button>
              {answers[table.tableAnswer] !== undefined && (
                <Button size="small" onClick={() => onDecide({ [table.tableAnswer]: null })}>
                  {mappingText.automatic}
                </Button>
              )}
            </div>
          </div>
        )}
      </Disclosure>
    </section>
  );
}

interface ColumnListProps extends Pick<MappingTableProps, "table" | "questions" | "answers" | "onDecide"> {
  readonly sureness: readonly Sureness[];
}

function ColumnList({ table, sureness, questions, answers, onDecide }: ColumnListProps) {
  const text = useTextStyles();
  // Chosen when the box is ticked and then kept: a column that has been decided must not vanish under the hand.
  const [doubtful, setDoubtful] = useState<ReadonlySet<string> | null>(null);
  const all = table.columns.map((column, position) => ({ column, sureness: sureness[position] ?? "unused" }));
  const shown = doubtful ? all.filter(({ column }) => doubtful.has(columnKey(column))) : all;
  const doubtfulNow = (): ReadonlySet<string> =>
    new Set(
      all
        .filter((each) => each.sureness === "ask" || each.sureness === "unused")
        .map(({ column }) => columnKey(column)),
    );
  return (
    <div>
      {all.length > MANY_COLUMNS && (
        <Checkbox
          label={mappingText.onlyDoubtful}
          checked={doubtful !== null}
          onChange={(_, { checked }) => setDoubtful(checked === true ? doubtfulNow() : null)}
        />
      )}
      {shown.length === 0 && <p className={text.hint}>{mappingText.noneDoubtful}</p>}
      <LongList
        items={shown}
        label={mappingText.columns(tableName(table))}
        keyOf={({ column }) => columnKey(column)}
        windowSize={COLUMN_WINDOW}
      >
        {(each) => (
          <ColumnRow
            table={table}
            column={each.column}
            sureness={each.sureness}
            questions={questions}
            answers={answers}
            onDecide={onDecide}
          />
        )}
      </LongList>
    </div>
  );
}
