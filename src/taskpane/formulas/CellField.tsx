import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formulasText } from "../../i18n/zh-CN/formulas-page";
import { useTextStyles } from "../parts/text-styles";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  entry: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  input: { flex: "1 1 130px", minWidth: 0 },
  button: { flexShrink: 0 },
});

interface CellFieldProps {
  readonly name: string;
  readonly isOptional: boolean;
  readonly hint: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Takes what is selected in the grid; null where nothing is, or where the host does not tell it. */
  readonly onTake: (() => void) | null;
  readonly canFollow: boolean;
  /** What is wrong with it; null where nothing is. */
  readonly problem: string | null;
  /** What the address stands for. */
  readonly children?: ReactNode;
}

/** An address that is typed or taken from the grid, with what it stands for below. */
export function CellField(props: CellFieldProps) {
  const { name, isOptional, hint, placeholder, typed, onType, onTake, canFollow, problem, children } = props;
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div className={styles.field}>
      <Field label={isOptional ? `${name}${formulasText.optional}` : name} hint={hint} validationMessage={problem}>
        <div className={styles.entry}>
          <Input
            className={styles.input}
            aria-label={name}
            autoComplete="off"
            placeholder={placeholder}
            value={typed}
            onChange={(_, { value }) => onType(value)}
          />
          {canFollow && (
            <Button
              className={styles.button}
              aria-label={formulasText.takeFor(name)}
              disabledFocusable={onTake === null}
              onClick={() => onTake?.()}
            >
              {formulasText.take}
            </Button>
          )}
        </div>
      </Field>
      <div role="status" className={text.hint}>
        {children}
      </div>
    </div>
  );
}
