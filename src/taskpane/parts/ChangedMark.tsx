import { makeStyles, tokens } from "@fluentui/react-components";
import type { ChangedFigure } from "../../core/standards/changed-figures";
import { overridesText } from "../../i18n/zh-CN/standards";

/** The user's own number in a standard: told by colour and weight, and by a word beside it. */
export const useChangedStyles = makeStyles({
  changed: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorPalettePurpleBackground2,
    color: tokens.colorPalettePurpleForeground2,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
});

/** Beside a result that hangs on figures which the user has replaced; nothing where it hangs on none. */
export function ChangedMark({ figures }: { figures: readonly ChangedFigure[] }) {
  const styles = useChangedStyles();
  if (figures.length === 0) return null;
  return <span className={styles.changed}>{overridesText.usedHere}</span>;
}
