import { Field, makeStyles, Select } from "@fluentui/react-components";
import { type Grouping, GROUPING_NAMES } from "../../../core/remedies/groupings";
import { balanceText } from "../../../i18n/zh-CN/balance-page";

const useStyles = makeStyles({ choice: { maxWidth: "240px" } });

interface GroupingChoiceProps {
  readonly groupings: readonly Grouping[];
  readonly chosen: Grouping;
  readonly onChoose: (by: Grouping) => void;
}

/** By what schools are grouped: only what the tables tell. */
export function GroupingChoice({ groupings, chosen, onChoose }: GroupingChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={balanceText.groups.choice} orientation="horizontal" className={styles.choice}>
      <Select
        size="small"
        value={chosen}
        onChange={(_, { value }) => {
          const by = groupings.find((each) => each === value);
          if (by) onChoose(by);
        }}
      >
        {groupings.map((by) => (
          <option key={by} value={by}>
            {GROUPING_NAMES[by]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
