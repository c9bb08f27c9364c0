import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent, type SubmitEvent } from "react";
import type { FigureOverride } from "../../core/standards/override";
import type { StandardFigure } from "../../core/standards/standard-figures";
import { paneText } from "../../i18n/zh-CN/pane";
import { figureName, figureUnit, typedValue } from "../../i18n/zh-CN/standard-figures";
import { useLayoutStyles } from "../parts/text-styles";
import { type DraftField, type OverrideDraft, readDraft } from "../view/override-draft";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  input: { width: "100%", minWidth: 0 },
});

interface OverrideFormProps {
  readonly figure: StandardFigure;
  /** The user's day, ISO. */
  readonly today: string;
  /** Who changed a figure last: the same person goes on. */
  readonly lastBy: string;
  readonly onSave: (override: FigureOverride) => void;
  readonly onCancel: () => void;
}

/** The fields with which a figure of the standard is changed. What is wrong stands under each when it is to be saved. */
export function OverrideForm({ figure, today, lastBy, onSave, onCancel }: OverrideFormProps) {
  const styles = useStyles();
  const layout = useLayoutStyles();
  const { override } = figure;
  const [draft, setDraft] = useState<OverrideDraft>({
    value: override ? typedValue(figure, override.value) : "",
    reason: override?.reason ?? "",
    by: override?.by ?? lastBy,
    date: override?.date ?? today,
  });
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const { problems } = readDraft(figure, draft, today);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readDraft(figure, draft, today);
    if (read.override) {
      onSave(read.override);
      return;
    }
    setIsTried(true);
    const [wrong] = FIELDS.filter((field) => read.problems[field] !== undefined);
    form.current?.querySelector<HTMLInputElement>(`input[name="${wrong ?? ""}"]`)?.focus();
  };
  const cancelOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // Closes the form only, not the list that it stands in.
    event.stopPropagation();
    onCancel();
  };
  const field = (name: DraftField, label: string, type: "text" | "date" = "text") => (
    <Field key={name} label={label} required validationMessage={(isTried && problems?.[name]) || null}>
      <Input
        className={styles.input}
        name={name}
        type={type}
        autoComplete="off"
        inputMode={name === "value" ? "decimal" : undefined}
        value={draft[name]}
        onChange={(_, { value }) => setDraft((before) => ({ ...before, [name]: value }))}
      />
    </Field>
  );
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={paneText.overrides.changeOf(figureName(figure))}
      onSubmit={save}
      onKeyDown={cancelOnEscape}
    >
      {field("value", paneText.overrides.value(figureUnit(figure.unit)))}
      {field("reason", paneText.overrides.reason)}
      {field("by", paneText.overrides.by)}
      {field("date", paneText.overrides.date, "date")}
      <div className={layout.row}>
        <Button appearance="primary" type="submit">
          {paneText.overrides.save}
        </Button>
        <Button onClick={onCancel}>{paneText.app.cancel}</Button>
      </div>
    </form>
  );
}

const FIELDS: readonly DraftField[] = ["value", "reason", "by", "date"];
