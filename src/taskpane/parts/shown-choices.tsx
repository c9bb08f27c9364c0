import {
  Checkbox,
  RadioGroup,
  Select,
  type CheckboxProps,
  type RadioGroupProps,
  type SelectProps,
} from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { useAssessment } from "./assessment-in-use";

/** A control of this kind whose value is decided elsewhere: it shows what was chosen from the moment of choosing. */
type Choosing<Props, Value> = Omit<Props, "value" | "checked" | "onChange"> & {
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
};

/**
 * What a control shows: the user's choice until there is an assessment made with it, which takes seconds for a large county;
 * from then on what the assessment says. A choice whose judging was cancelled is kept all the same, and stays.
 */
function useShown<Value>(value: Value): readonly [shown: Value, choose: (chosen: Value) => void] {
  const assessment = useAssessment();
  const [own, setOwn] = useState<{ readonly of: WorkbookAssessment | null; readonly value: Value } | null>(null);
  const shown = own !== null && own.of === assessment ? own.value : value;
  return [shown, (chosen) => setOwn({ of: assessment, value: chosen })];
}

export function ShownRadios({ value, onChoose, ...props }: Choosing<RadioGroupProps, string>) {
  const [shown, choose] = useShown(value);
  return (
    <RadioGroup
      {...props}
      value={shown}
      onChange={(_, { value: chosen }) => {
        choose(chosen);
        onChoose(chosen);
      }}
    />
  );
}

export function ShownSelect({ value, onChoose, ...props }: Choosing<SelectProps, string>) {
  const [shown, choose] = useShown(value);
  return (
    <Select
      {...props}
      value={shown}
      onChange={(_, { value: chosen }) => {
        choose(chosen);
        onChoose(chosen);
      }}
    />
  );
}

export function ShownCheckbox({ value, onChoose, ...props }: Choosing<CheckboxProps, boolean>) {
  const [shown, choose] = useShown(value);
  return (
    <Checkbox
      {...props}
      checked={shown}
      onChange={(_, { checked }) => {
        choose(checked === true);
        onChoose(checked === true);
      }}
    />
  );
}
