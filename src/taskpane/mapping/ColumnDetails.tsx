import { Button, Field, makeStyles, mergeClasses, Radio, tokens } from "@fluentui/react-components";
import { CursorClick20Regular } from "@fluentui/react-icons/svg/cursor-click";
import { useState } from "react";
import { STAGES } from "../../core/fields/stages";
import { fieldName, stageName } from "../../i18n/zh-CN/domain";
import { evidenceText } from "../../i18n/zh-CN/evidence";
import { dataText } from "../../i18n/zh-CN/data-page";
import { mappingText } from "../../i18n/zh-CN/mapping";
import { type Answers, NO_FIELD } from "../../recognition/answers";
import type { Question, RecognisedColumn, RecognisedTable } from "../../recognition/recognised-table";
import type { AnswerChanges } from "../answer-steps";
import { AreaLink } from "../parts/CellLinks";
import { useStartPicking } from "../parts/picking";
import { ShownRadios, ShownSelect } from "../parts/shown-choices";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { columnCells, columnPlace, fieldOfColumn } from "../view/column-view";
import { canBeByStage } from "../view/field-groups";
import { unitChoices } from "../view/unit-choices";
import { FieldChoice } from "./FieldChoice";

const BOTH_STAGES = "both";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  narrow: { minWidth: 0 },
});

export interface ColumnDetailsProps {
  readonly table: RecognisedTable;
  readonly column: RecognisedColumn;
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly onDecide: (changes: AnswerChanges) => void;
}

/** Why a column was read as it was, and every way to correct it. */
export function ColumnDetails({ table, column, questions, answers, onDecide }: ColumnDetailsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const place = columnPlace(table, column);
  const isName = column.field !== null && column.column === table.nameColumn;
  const answer = answers[column.fieldAnswer];
  return (
    <div className={styles.details}>
      <Why column={column} />
      <p className={text.hint}>
        <AreaLink target={columnCells(table, column)}>{mappingText.selectColumn(place)}</AreaLink>
      </p>
      {isName && answer === undefined && <p className={text.hint}>{mappingText.nameColumn}</p>}
      {answer !== undefined && !isTaken(answer, column) && (
        <p className={mergeClasses(text.body, text.strong)}>
          {mappingText.noEffect(answer === NO_FIELD ? mappingText.notUsed : fieldName(answer))}
        </p>
      )}
      {!isName && <FieldRadios column={column} questions={questions} answers={answers} onDecide={onDecide} />}
      {!isName && (
        <FieldChoice
          kind={table.kind}
          field={column.field}
          onChoose={(field) => onDecide({ [column.fieldAnswer]: field })}
        />
      )}
      <div className={styles.pair}>
        {!isName && <StageChoice column={column} onDecide={onDecide} />}
        <UnitChoice column={column} onDecide={onDecide} />
      </div>
      <div className={layout.row}>
        <PickAnother column={column} />
        {(answer !== undefined || answers[column.unitAnswer] !== undefined) && (
          <Button size="small" onClick={() => onDecide(automatic(column, answers))}>
            {mappingText.automatic}
          </Button>
        )}
      </div>
    </div>
  );
}

/** True when the column is what the user has said; where an answer names no stage, the header may. */
function isTaken(answer: string, column: RecognisedColumn): boolean {
  return answer.includes(":") ? answer === fieldOfColumn(column) : answer === (column.field ?? NO_FIELD);
}

/** The reasons, weightiest first. */
function Why({ column }: { column: RecognisedColumn }) {
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { evidence, decidedBy, unit, unitFrom } = column;
  const how =
    evidence.length > 0
      ? evidence.map(evidenceText)
      : decidedBy === "none"
        ? [mappingText.noWhy]
        : [`${dataText.decidedBy[decidedBy]}。`];
  const isUnitTold = evidence.some(({ code, parameters }) => code === "unit" || parameters.unit !== undefined);
  const unitHow =
    unit && unitFrom && column.field !== null && !isUnitTold
      ? [`${dataText.unit(unit)}，${dataText.unitFrom[unitFrom]}。`]
      : [];
  return (
    <ul className={mergeClasses(layout.bullets, text.hint)} aria-label={mappingText.why}>
      {[...new Set([...how, ...unitHow])].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

type ChoiceProps = Pick<ColumnDetailsProps, "column" | "questions" | "answers" | "onDecide">;

/** What the column most likely is, one click each. The choices stay where they are while the row is open. */
function FieldRadios({ column, questions, answers, onDecide }: ChoiceProps) {
  const [offered, setOffered] = useState(() => offeredFields(column, questions));
  const current = fieldOfColumn(column);
  if (current !== null && !offered.includes(current)) setOffered([...offered, current]);
  if (offered.length === 0) return null;
  const isAsked = questions.some(({ id, answer }) => id === column.fieldAnswer && answer === null);
  const taken = answers[column.fieldAnswer] ?? (isAsked ? "" : NO_FIELD);
  return (
    <Field label={mappingText.columnIs}>
      <ShownRadios value={current ?? taken} onChoose={(field) => onDecide({ [column.fieldAnswer]: field })}>
        {offered.map((field) => (
          <Radio key={field} value={field} label={fieldName(field)} />
        ))}
        <Radio value={NO_FIELD} label={mappingText.notUsed} />
      </ShownRadios>
    </Field>
  );
}

/** The field it was taken for, those it is asked about, and those that come near, without 不用这一列. */
function offeredFields(column: RecognisedColumn, questions: readonly Question[]): readonly string[] {
  const asked = questions.find(({ id }) => id === column.fieldAnswer)?.choices.map(({ id }) => id) ?? [];
  const near = column.candidates.flatMap((candidate) => fieldOfColumn(candidate) ?? []);
  return [...new Set([fieldOfColumn(column) ?? NO_FIELD, ...asked, ...near])].filter((field) => field !== NO_FIELD);
}

function StageChoice({ column, onDecide }: Pick<ColumnDetailsProps, "column" | "onDecide">) {
  const styles = useStyles();
  const { field, stage } = column;
  if (field === null || !canBeByStage(field)) return null;
  return (
    <Field label={mappingText.stage} className={styles.narrow}>
      <ShownSelect
        value={stage ?? BOTH_STAGES}
        onChoose={(chosen) => onDecide({ [column.fieldAnswer]: chosen === BOTH_STAGES ? field : `${field}:${chosen}` })}
      >
        <option value={BOTH_STAGES}>{mappingText.bothStages}</option>
        {STAGES.map((each) => (
          <option key={each} value={each}>
            {stageName(each)}
          </option>
        ))}
      </ShownSelect>
    </Field>
  );
}

function UnitChoice({ column, onDecide }: Pick<ColumnDetailsProps, "column" | "onDecide">) {
  const styles = useStyles();
  const choices = unitChoices(column);
  if (choices.length === 0) return null;
  const known = Number.isNaN(column.factor) ? null : column.unit;
  return (
    <Field label={mappingText.unit} className={styles.narrow}>
      <ShownSelect value={known ?? ""} onChoose={(unit) => onDecide({ [column.unitAnswer]: unit })}>
        {known === null && <option value="">{mappingText.unitChoose}</option>}
        {choices.map((unit) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
      </ShownSelect>
    </Field>
  );
}

/** The field is right, but it stands in another column: show it in the grid. */
function PickAnother({ column }: { column: RecognisedColumn }) {
  const startPicking = useStartPicking();
  const field = fieldOfColumn(column);
  if (!startPicking || field === null) return null;
  return (
    <Button size="small" icon={<CursorClick20Regular />} onClick={() => startPicking({ for: "field", field })}>
      {mappingText.pickOther}
    </Button>
  );
}

function automatic(column: RecognisedColumn, answers: Answers): AnswerChanges {
  return Object.fromEntries(
    [column.unitAnswer, column.fieldAnswer].filter((key) => answers[key] !== undefined).map((key) => [key, null]),
  );
}
