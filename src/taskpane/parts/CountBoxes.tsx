import { makeStyles, tokens } from "@fluentui/react-components";
import { formatNumber } from "../../i18n/zh-CN/numbers";
import { type MarkState, StateIcon } from "./StateMark";
import { useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  counts: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: tokens.spacingHorizontalS, margin: 0 },
  count: {
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  name: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontVariantNumeric: "tabular-nums",
  },
});

/** How many there are of a state, 5所. */
export interface CountOfState {
  readonly state: MarkState;
  readonly name: string;
  readonly count: number;
}

/** Three counts side by side under a verdict, each with the sign of its state. */
export function CountBoxes({
  label,
  unit,
  counts,
}: {
  readonly label: string;
  readonly unit: string;
  readonly counts: readonly CountOfState[];
}) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <dl className={styles.counts} aria-label={label}>
      {counts.map(({ state, name, count }) => (
        <div key={name} className={styles.count}>
          <dt className={styles.name}>
            <StateIcon state={state} />
            {name}
          </dt>
          <dd className={styles.number}>
            {formatNumber(count, 0)}
            <span className={text.hint}>{unit}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
