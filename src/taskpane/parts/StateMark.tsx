import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleHalfFill16Filled } from "@fluentui/react-icons/svg/circle-half-fill";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { PersonQuestionMark16Regular } from "@fluentui/react-icons/svg/person-question-mark";
import { QuestionCircle16Filled } from "@fluentui/react-icons/svg/question-circle";
import { SubtractCircle16Regular } from "@fluentui/react-icons/svg/subtract-circle";
import type { IndicatorState, Verdict } from "../../core/assessment/assessment";
import type { RequirementVerdict } from "../../core/checks/requirement-check";

/** Every state that a value, a school or the county can be in. */
export type MarkState = IndicatorState | RequirementVerdict | Verdict;

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  icon: { flexShrink: 0 },
  met: { color: tokens.colorStatusSuccessForeground1 },
  floor: { color: tokens.colorStatusWarningForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  missing: { color: tokens.colorPaletteBerryForeground1 },
  "not-applicable": { color: tokens.colorNeutralForeground3 },
  measured: { color: tokens.colorNeutralForeground3 },
  unjudged: { color: tokens.colorNeutralForeground2 },
});

const ICONS = {
  met: CheckmarkCircle16Filled,
  floor: CircleHalfFill16Filled,
  failed: DismissCircle16Filled,
  missing: QuestionCircle16Filled,
  "not-applicable": SubtractCircle16Regular,
  measured: SubtractCircle16Regular,
  unjudged: PersonQuestionMark16Regular,
} as const;

/** The sign of a state, a shape of its own for each; for use beside its name. */
export function StateIcon({ state }: { state: MarkState }) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return <Icon className={mergeClasses(styles.icon, styles[state])} aria-hidden />;
}

/** A state as sign and word. */
export function StateMark({ state, name }: { state: MarkState; name: string }) {
  const styles = useStyles();
  return (
    <span className={styles.mark}>
      <StateIcon state={state} />
      <span>{name}</span>
    </span>
  );
}
