import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { type CheckField, OFFERED_STANDARDS } from "../../app/formulas/offered-checks";
import { formulasText } from "../../i18n/zh-CN/formulas-page";

interface OptionFieldProps {
  readonly field: CheckField;
  /** "" where it is left out. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** An argument that is chosen: what a 0 is, yes or no, a standard. */
export function OptionField({ field, typed, onType }: OptionFieldProps) {
  return (
    <Field label={field.name} hint={field.description}>
      <RadioGroup value={typed} onChange={(_, { value }) => onType(value)}>
        <Radio value="" label={formulasText.omitted} />
        {optionsOf(field).map(({ id, name }) => (
          <Radio key={id} value={id} label={name} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function optionsOf({ takes }: CheckField): readonly { readonly id: string; readonly name: string }[] {
  if (takes === "standard") return OFFERED_STANDARDS;
  const words = takes === "zero" ? formulasText.zero : formulasText.choice;
  return [
    { id: "TRUE", name: words.TRUE },
    { id: "FALSE", name: words.FALSE },
  ];
}
