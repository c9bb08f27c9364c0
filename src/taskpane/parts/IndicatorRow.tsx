import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { IndicatorAssessment, IndicatorState, SchoolAssessment } from "../../core/assessment/assessment";
import { changedForValue } from "../../core/standards/changed-figures";
import type { Standard } from "../../core/standards/standard";
import { formatGap, formatIndicator, formatValue, indicatorStateName } from "../../i18n/zh-CN/domain";
import { standardText } from "../../i18n/zh-CN/standard-page";
import { BarAgainstLine } from "./BarAgainstLine";
import { ChangedMark } from "./ChangedMark";
import { Disclosure } from "./Disclosure";
import { IndicatorWhy } from "./IndicatorWhy";
import { StateMark } from "./StateMark";
import { useTextStyles } from "./text-styles";

const TONES: Readonly<Record<IndicatorState, "good" | "near" | "bad">> = {
  met: "good",
  floor: "near",
  failed: "bad",
  missing: "bad",
  "not-applicable": "good",
  measured: "good",
};

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  code: { marginRight: tokens.spacingHorizontalXS },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
});

interface IndicatorRowProps {
  readonly school: SchoolAssessment;
  readonly indicator: IndicatorAssessment;
  readonly standard: Standard;
  /** Said before the indicator where the row stands outside its school, such as its stage. */
  readonly prefix?: string;
  readonly isOpenAtFirst?: boolean;
}

/** One value: name, verdict, figure against its standard as a bar; opens to its 为什么. */
export function IndicatorRow({ school, indicator, standard, prefix, isOpenAtFirst = false }: IndicatorRowProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { code, measure, state, value, required, gap } = indicator;
  return (
    <Disclosure
      isOpenAtFirst={isOpenAtFirst}
      summary={
        <span className={styles.summary}>
          <span className={styles.line}>
            <span>
              {prefix}
              <span className={styles.code}>{code}</span>
              {measure.shortName}
            </span>
            <StateMark state={state} name={indicatorStateName(state, standard)} />
          </span>
          {required !== null && (
            <BarAgainstLine value={value} line={required} second={indicator.floor} tone={TONES[state]} />
          )}
          <span className={mergeClasses(styles.line, text.hint, text.number)}>
            <span>
              {value === null ? standardText.noValue : formatIndicator(indicator)}
              {required !== null && `，${standardText.required(formatValue(measure, required))}`}
              <ChangedMark figures={changedForValue(standard, indicator, school.stage)} />
            </span>
            {gap !== null && gap > 0 && (
              <span className={text.strong}>{standardText.gap(formatGap(measure, gap))}</span>
            )}
          </span>
        </span>
      }
    >
      {() => <IndicatorWhy school={school} indicator={indicator} standard={standard} />}
    </Disclosure>
  );
}
