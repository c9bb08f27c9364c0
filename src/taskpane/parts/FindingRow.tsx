import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Finding } from "../../core/findings/finding";
import { findingMessage } from "../../i18n/zh-CN/findings";
import { dataText } from "../../i18n/zh-CN/data-page";
import { areasOfCells } from "../../core/cell/cell-areas";
import { AreaLink, CellLinks } from "./CellLinks";
import { useStandardInUse } from "./standard-in-use";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} 0` },
  icon: { flexShrink: 0, marginTop: "2px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
  text: { display: "flex", flexDirection: "column", minWidth: 0, rowGap: tokens.spacingVerticalXXS },
});

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Regular } as const;

/** One finding: its sentence is the link that selects its cells. */
export function FindingRow({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const Icon = ICONS[finding.severity];
  const areas = areasOfCells(finding.cells);
  const [first] = areas;
  const message = findingMessage(finding, useStandardInUse());
  return (
    <div className={styles.row}>
      <span className={styles.icon}>
        <Icon className={styles[finding.severity]} role="img" aria-label={dataText.severity[finding.severity]} />
      </span>
      <span className={styles.text}>
        {first ? <AreaLink target={first}>{message}</AreaLink> : <span>{message}</span>}
        {areas.length > 1 && <CellLinks cells={finding.cells} />}
      </span>
    </div>
  );
}
