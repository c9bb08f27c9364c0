import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleHalfFill16Filled } from "@fluentui/react-icons/svg/circle-half-fill";
import { PersonAvailable16Filled } from "@fluentui/react-icons/svg/person-available";
import { QuestionCircle16Filled } from "@fluentui/react-icons/svg/question-circle";
import { SubtractCircle16Regular } from "@fluentui/react-icons/svg/subtract-circle";
import { mappingText } from "../../i18n/zh-CN/mapping";
import type { Sureness } from "../view/column-view";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    whiteSpace: "nowrap",
    flexShrink: 0,
  },
  icon: { flexShrink: 0 },
  ask: { color: tokens.colorPaletteBerryForeground1 },
  likely: { color: tokens.colorStatusWarningForeground1 },
  sure: { color: tokens.colorStatusSuccessForeground1 },
  answered: { color: tokens.colorBrandForeground1 },
  unused: { color: tokens.colorNeutralForeground3 },
});

const ICONS = {
  ask: QuestionCircle16Filled,
  likely: CircleHalfFill16Filled,
  sure: CheckmarkCircle16Filled,
  answered: PersonAvailable16Filled,
  unused: SubtractCircle16Regular,
} as const;

/** How sure a reading is, as a shape of its own and a word. */
export function SurenessMark({ sureness }: { sureness: Sureness }) {
  const styles = useStyles();
  const Icon = ICONS[sureness];
  return (
    <span className={styles.mark}>
      <Icon className={mergeClasses(styles.icon, styles[sureness])} aria-hidden />
      <span>{mappingText.sureness[sureness]}</span>
    </span>
  );
}
