import { Button, Field, Input, makeStyles, Radio, RadioGroup, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent, type SubmitEvent } from "react";
import { paneText } from "../../i18n/zh-CN/pane";
import type { ReadDraft } from "../view/account-draft";
import { useLayoutStyles } from "./text-styles";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  input: { width: "100%", minWidth: 0 },
  // Grows with what is typed, where the browser can.
  words: { fieldSizing: "content", minHeight: "52px", maxHeight: "160px" },
});

/** One field: typed (`words`: more than a line of it), a day, or one of a few choices. */
export interface DraftField<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly holds: "text" | "words" | "number" | "day" | readonly { readonly id: string; readonly name: string }[];
  /** A field that may stay blank. */
  readonly isOptional?: true;
}

interface DraftFormProps<Name extends string, Made extends object> {
  readonly label: string;
  /** In the order in which they stand. */
  readonly fields: readonly DraftField<Name>[];
  readonly initial: Readonly<Record<Name, string>>;
  readonly saveLabel: string;
  readonly read: (draft: Readonly<Record<Name, string>>) => ReadDraft<Name, Made>;
  readonly onSave: (made: Made) => void;
  readonly onCancel: () => void;
}

/** A few fields that must all be filled in. What is wrong stands under each when it is to be saved. */
export function DraftForm<Name extends string, Made extends object>(props: DraftFormProps<Name, Made>) {
  const { label, fields, initial, saveLabel, read, onSave, onCancel } = props;
  const styles = useStyles();
  const layout = useLayoutStyles();
  const [draft, setDraft] = useState(initial);
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, []);
  const { problems } = read(draft);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const result = read(draft);
    if (result.made !== null) {
      onSave(result.made);
      return;
    }
    setIsTried(true);
    const wrong = fields.find(({ name }) => result.problems?.[name] !== undefined);
    form.current?.querySelector<HTMLElement>(`[name="${wrong?.name ?? ""}"]`)?.focus();
  };
  const cancelOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // Closes the form only, not the list that it stands in.
    event.stopPropagation();
    onCancel();
  };
  const change = (name: Name, value: string) => setDraft((before) => ({ ...before, [name]: value }));
  return (
    <form ref={form} className={styles.form} noValidate aria-label={label} onSubmit={save} onKeyDown={cancelOnEscape}>
      {fields.map(({ name, label: fieldLabel, holds, isOptional }) => (
        <Field
          key={name}
          label={fieldLabel}
          required={isOptional !== true}
          validationMessage={(isTried && problems?.[name]) || null}
        >
          {holds === "words" ? (
            <Textarea
              className={styles.input}
              textarea={{ className: styles.words }}
              name={name}
              autoComplete="off"
              rows={2}
              value={draft[name]}
              onChange={(_, { value }) => change(name, value)}
            />
          ) : typeof holds === "string" ? (
            <Input
              className={styles.input}
              name={name}
              type={holds === "day" ? "date" : "text"}
              autoComplete="off"
              inputMode={holds === "number" ? "decimal" : undefined}
              value={draft[name]}
              onChange={(_, { value }) => change(name, value)}
            />
          ) : (
            <RadioGroup
              layout="horizontal"
              name={name}
              value={draft[name]}
              onChange={(_, { value }) => change(name, value)}
            >
              {holds.map((choice) => (
                <Radio key={choice.id} value={choice.id} label={choice.name} />
              ))}
            </RadioGroup>
          )}
        </Field>
      ))}
      <div className={layout.row}>
        <Button appearance="primary" type="submit">
          {saveLabel}
        </Button>
        <Button onClick={onCancel}>{paneText.app.cancel}</Button>
      </div>
    </form>
  );
}
