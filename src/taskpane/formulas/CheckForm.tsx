import { Button, Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { addressOf, type CheckField, type FilledIn, type OfferedCheck } from "../../app/formulas/offered-checks";
import { type Flavour, planCheck } from "../../app/formulas/plan-check";
import {
  addressFault,
  cellsChosen,
  checkFault,
  formulasText,
  nativeNote,
  sumsAmong,
  withoutLines,
} from "../../i18n/zh-CN/formulas-page";
import { ChangeList } from "../parts/ChangeList";
import { Disclosure } from "../parts/Disclosure";
import { PlanPanel } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { CellField } from "./CellField";
import { type CheckDraft, readDraft } from "./check-draft";
import type { FormulasPageProps } from "./FormulasPage";
import { OptionField } from "./OptionField";
import { ResultList } from "./ResultList";

interface CheckFormProps extends FormulasPageProps {
  readonly offered: OfferedCheck;
}

/** Where the arguments of a check stand and where its results go; what would be written, before and after. */
export function CheckForm({ offered, ...props }: CheckFormProps) {
  const { assessment, marking, canWrite, actions, selection, canFollow, computes, ownFunctions } = props;
  const { snapshot, tables } = assessment;
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const [draft, setDraft] = useState<CheckDraft>({ typed: {}, target: "", flavour: null, replaces: false });
  const home = selection?.sheet ?? assessment.sheetNames[0] ?? "";
  const read = useMemo(
    () => readDraft(snapshot, tables, offered, draft, home, ownFunctions),
    [snapshot, tables, offered, draft, home, ownFunctions],
  );
  const type = (key: string, value: string) =>
    setDraft((before) => ({ ...before, typed: { ...before.typed, [key]: value }, replaces: false }));
  const aim = (target: string) => setDraft((before) => ({ ...before, target, replaces: false }));
  const selected = selection ? addressOf({ sheet: selection.sheet, area: selection }) : null;
  const take = (to: (address: string) => void) => (selected === null ? null : () => to(selected));
  const cellFields = offered.fields.filter(isOfCells);
  const options = offered.fields.filter((field) => !isOfCells(field));
  const { made, flavour, occupied, check } = read;
  return (
    <>
      <p className={text.hint}>
        {canFollow ? (selected === null ? formulasText.noSelection : "") : formulasText.typeAddress}
      </p>
      {cellFields.map((field) => (
        <CellField
          key={field.key}
          name={field.name}
          isOptional={field.isOptional}
          hint={field.description}
          placeholder={placeholderOf(field)}
          typed={draft.typed[field.key] ?? ""}
          onType={(value) => type(field.key, value)}
          onTake={take((address) => type(field.key, address))}
          canFollow={canFollow}
          problem={problemOf(read.fields[field.key])}
        >
          {saidOf(read.fields[field.key], offered.goesByRow).map((line) => (
            <p key={line} className={text.hint}>
              {line}
            </p>
          ))}
        </CellField>
      ))}
      {options.length > 0 && (
        <Disclosure summary={<span className={text.strong}>{formulasText.more}</span>}>
          {() =>
            options.map((field) => (
              <OptionField
                key={field.key}
                field={field}
                typed={draft.typed[field.key] ?? ""}
                onType={(value) => type(field.key, value)}
              />
            ))
          }
        </Disclosure>
      )}
      <CellField
        name={formulasText.target}
        isOptional={false}
        hint={formulasText.targetHint}
        placeholder={formulasText.targetPlaceholder}
        typed={draft.target}
        onType={aim}
        onTake={take(aim)}
        canFollow={canFollow}
        problem={read.targetFault === null ? null : addressFault(read.targetFault)}
      />
      {(read.lacking.length > 0 || read.lacksTarget) && (
        <p className={text.hint}>{formulasText.lacking(read.lacking, read.lacksTarget)}</p>
      )}
      {read.fault && <p role="alert">{checkFault(read.fault)}</p>}
      {made && (
        <>
          {ownFunctions ? (
            <Field label={formulasText.flavour}>
              <RadioGroup
                value={flavour}
                onChange={(_, { value }) => setDraft({ ...draft, flavour: value as Flavour, replaces: false })}
              >
                <Radio value="native" disabled={!read.hasNative} label={formulasText.native} />
                <Radio value="edu" label={formulasText.edu} />
              </RadioGroup>
            </Field>
          ) : (
            <p className={text.hint}>{computes ? formulasText.eduNotHere.program : formulasText.eduNotHere.file}</p>
          )}
          {(flavour === "native" || !read.hasNative) &&
            made.notes.map((note) => (
              <p key={note.kind} className={text.body}>
                {nativeNote(note)}
              </p>
            ))}
          {flavour === "edu" && <p className={text.body}>{formulasText.eduElsewhere}</p>}
          {flavour === "edu" && made.hangsOnBlanks && <p className={text.body}>{formulasText.hangsOnBlanks}</p>}
          <ResultList cells={made.cells} flavour={flavour} />
          {occupied.inTheWay.length > 0 && <p role="alert">{formulasText.inTheWay(occupied.inTheWay)}</p>}
        </>
      )}
      <PlanPanel
        {...props}
        purposes={["insert-formulas"]}
        start={
          <div className={layout.tight}>
            {made && occupied.replaced.length > 0 && (
              <>
                <p className={text.body}>{formulasText.replacedHint(occupied.replaced)}</p>
                <Checkbox
                  label={formulasText.replace}
                  checked={draft.replaces}
                  onChange={(_, { checked }) => setDraft({ ...draft, replaces: checked === true })}
                />
              </>
            )}
            <div className={layout.row}>
              <Button
                appearance="primary"
                disabledFocusable={!canWrite || !read.isReady}
                onClick={() => {
                  if (!check) return;
                  const insertion = { check, flavour, replaces: draft.replaces };
                  actions.previewPlan("insert-formulas", (newest) => planCheck(newest.snapshot, insertion, computes));
                }}
              >
                {formulasText.preview}
              </Button>
            </div>
          </div>
        }
        legend={(_, isWritten) => <ChangeList marking={marking} isWritten={isWritten} />}
      />
    </>
  );
}

function isOfCells({ takes }: CheckField): boolean {
  return takes === "figures" || takes === "years" || takes === "words";
}

function placeholderOf({ takes, mayBeSeveral }: CheckField): string {
  if (takes === "figures" && !mayBeSeveral) return formulasText.fieldPlaceholder.figure;
  return takes === "words" || takes === "years"
    ? formulasText.fieldPlaceholder[takes]
    : formulasText.fieldPlaceholder.figures;
}

function problemOf(filled: FilledIn | undefined): string | null {
  return filled?.kind === "fault" ? addressFault(filled) : null;
}

/** What an argument stands for, and what was left out of it or may be wrong with it. */
function saidOf(filled: FilledIn | undefined, goesByRow: boolean): readonly string[] {
  if (filled?.kind !== "cells") return [];
  const { sheet, area, heading, without, sums } = filled.cells;
  return [
    cellsChosen(sheet, area, heading),
    ...withoutLines(without),
    ...(!goesByRow && sums.length > 0 ? [sumsAmong(sums)] : []),
  ];
}
