import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { auditOf, byRisk } from "../../app/audit";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { auditText } from "../../i18n/zh-CN/audit-page";
import { auditInShort, auditSentence, riskName, sheetMapInWords } from "../../i18n/zh-CN/formula-audit";
import { CellLinks } from "../parts/CellLinks";
import { LongList } from "../parts/LongList";
import { useTextStyles } from "../parts/text-styles";

const ISSUE_WINDOW = 20;

const useStyles = makeStyles({ entry: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" } });

/** What was found, the gravest first, with the cells; and below it what formulas each sheet has. */
export function AuditDetails({ assessment }: { readonly assessment: WorkbookAssessment }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { snapshot, settings } = assessment;
  const { sheets, issues } = useMemo(() => {
    const audit = auditOf(snapshot, settings);
    return { ...audit, issues: byRisk(audit.issues) };
  }, [snapshot, settings]);
  return (
    <>
      <p className={text.body}>{auditInShort({ sheets, issues }) ?? auditText.nothing}</p>
      {issues.length > 0 && (
        <LongList
          items={issues}
          label={auditText.title}
          keyOf={(_, position) => String(position)}
          windowSize={ISSUE_WINDOW}
        >
          {(issue) => (
            <div className={styles.entry}>
              <p className={text.body}>
                <span className={text.strong}>{`［${riskName(issue.risk)}］`}</span>
                {auditSentence(issue)}
              </p>
              <CellLinks cells={issue.cells} />
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
