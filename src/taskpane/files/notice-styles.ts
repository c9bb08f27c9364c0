import { makeStyles, tokens } from "@fluentui/react-components";

/** A box that says what did not go as asked. */
export const useNoticeStyles = makeStyles({
  warning: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    alignItems: "start",
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});
