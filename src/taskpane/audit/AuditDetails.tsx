import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useRef } from "react";
import { auditOf, byRisk } from "../../app/audit";
import { issueKey } from "../../app/repairs";
import { auditText } from "../../i18n/zh-CN/audit-page";
import { auditInShort, auditSentence, riskName, sheetMapInWords } from "../../i18n/zh-CN/formula-audit";
import { repairText } from "../../i18n/zh-CN/repairs";
import { CellLinks } from "../parts/CellLinks";
import { LongList } from "../parts/LongList";
import type { PlanProps } from "../parts/PlanPanel";
import { useTextStyles } from "../parts/text-styles";
import { RepairPanel } from "./RepairPanel";

const ISSUE_WINDOW = 20;

const useStyles = makeStyles({
  entry: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  // Focused by the program only, where the button that led away has gone.
  summary: { outlineStyle: "none" },
});

/** What was found, the gravest first, with the cells and what would mend them; and below it what formulas each sheet has. */
export function AuditDetails(props: PlanProps) {
  const { assessment, canWrite, actions } = props;
  const styles = useStyles();
  const text = useTextStyles();
  const { snapshot, settings } = assessment;
  const { sheets, issues } = useMemo(() => {
    const audit = auditOf(snapshot, settings);
    return { ...audit, issues: byRisk(audit.issues) };
  }, [snapshot, settings]);
  const asked = useRef<HTMLButtonElement>(null);
  const summary = useRef<HTMLParagraphElement>(null);
  const backToAsked = useCallback(() => {
    const button = asked.current;
    (button?.isConnected ? button : summary.current)?.focus();
  }, []);
  const hasRepairs = issues.some(({ repairs }) => repairs.length > 0);
  return (
    <>
      <p ref={summary} tabIndex={-1} className={`${text.body} ${styles.summary}`}>
        {auditInShort({ sheets, issues }) ?? auditText.nothing}
      </p>
      {hasRepairs && !canWrite && <p className={text.hint}>{repairText.cannotWrite}</p>}
      <RepairPanel {...props} issues={issues} onAsked={(button) => (asked.current = button)} onClosed={backToAsked} />
      {issues.length > 0 && (
        <LongList items={issues} label={auditText.title} keyOf={issueKey} windowSize={ISSUE_WINDOW}>
          {(issue) => (
            <div className={styles.entry}>
              <p className={text.body}>
                <span className={text.strong}>{`［${riskName(issue.risk)}］`}</span>
                {auditSentence(issue)}
              </p>
              <CellLinks cells={issue.cells} />
              {issue.repairs[0] && (
                <Button
                  size="small"
                  disabled={!canWrite}
                  aria-label={repairText.repairOf(issue.repairs[0].cell)}
                  onClick={({ currentTarget }) => {
                    asked.current = currentTarget;
                    actions.preview("repair", [issueKey(issue)]);
                  }}
                >
                  {repairText.repair}
                </Button>
              )}
            </div>
          )}
        </LongList>
      )}
      <h4 className={text.strong}>{auditText.sheets}</h4>
      {sheets.map((sheet) => (
        <p key={sheet.sheet} className={`${text.hint} ${styles.entry}`}>
          {sheetMapInWords(sheet)}
        </p>
      ))}
    </>
  );
}
