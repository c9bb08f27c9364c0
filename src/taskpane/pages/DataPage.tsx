import { makeStyles, tokens } from "@fluentui/react-components";
import { dataFindings } from "../../core/findings/data-findings";
import type { CheckedWorkbook } from "../../app/check-workbook";
import type { OutsideRow } from "../../core/assessment/assessment";
import { outsideReason } from "../../i18n/zh-CN/domain";
import { dataText } from "../../i18n/zh-CN/data-page";
import { FormulaAudit } from "../audit/FormulaAudit";
import { CheckList } from "../checks/CheckList";
import { ChecksOffLine } from "../checks/ChecksOffLine";
import { AddFiles } from "../files/AddFiles";
import { AreaLink } from "../parts/CellLinks";
import { Disclosure } from "../parts/Disclosure";
import { FindingRow } from "../parts/FindingRow";
import { LongList } from "../parts/LongList";
import { NeedsFromGaps } from "../needs/NeedsFromGaps";
import type { PlanProps } from "../parts/PlanPanel";
import { useStandardInUse } from "../parts/standard-in-use";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { PlannedSchoolCheck } from "../planning/PlannedSchoolCheck";
import { PlanText } from "../plan-text/PlanText";
import { PlanAndDone } from "../progress/PlanAndDone";
import { SameFigures } from "../same-figures/SameFigures";
import { CompareStandards } from "../standards/CompareStandards";
import { StandardChoice } from "../standards/StandardChoice";
import { StandardSheetPanel } from "../standards/StandardSheetPanel";
import { StandardFigures } from "../standards/StandardFigures";
import type { WorkbookHost } from "../../host/workbook-host";
import { SelfCheck } from "../self-check/SelfCheck";
import type { PaneActions } from "../pane-actions";
import { localDay } from "../../app/local-day";
import { type FindingEntry, groupFindings } from "../view/finding-list";
import { EmptyMessage } from "./EmptyMessage";
import { OriginList } from "./OriginList";
import { QuestionList } from "./QuestionList";
import { SheetList } from "./SheetList";
import { SumProofs } from "./SumProofs";
import { UnknownStandard } from "./UnknownStandard";

/** Findings drawn at once: more than a person takes in. */
const FINDING_WINDOW = 20;

const useStyles = makeStyles({ outside: { padding: `${tokens.spacingVerticalXS} 0` } });

interface DataPageProps extends Omit<PlanProps, "assessment"> {
  readonly checked: CheckedWorkbook;
  readonly host: WorkbookHost;
  readonly actions: PlanProps["actions"] &
    Pick<
      PaneActions,
      | "answer"
      | "decide"
      | "chooseStandard"
      | "override"
      | "chooseSwitch"
      | "switchCheck"
      | "includeSheet"
      | "showTable"
      | "writeAside"
    >;
}

/** 数据: what was read and how, what only the user can decide, and what should be looked at. */
export function DataPage({ checked, host, ...plan }: DataPageProps) {
  const { actions } = plan;
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { assessment } = checked;
  const today = localDay(new Date());
  const findings = dataFindings(assessment.findings);
  const isTold = assessment.checksOff.length > 0 || assessment.questions.some(({ answer }) => answer === null);
  return (
    <div className={layout.page}>
      <div className={layout.tight}>
        <h2 className={text.pageTitle}>{dataText.title}</h2>
        <p className={text.hint}>
          {dataText.summary(assessment.sheetNames.length, assessment.tables.length, assessment.schools.length)}
        </p>
      </div>
      {assessment.unknownStandard !== null && (
        <UnknownStandard id={assessment.unknownStandard} heading="h3" onChoose={actions.chooseStandard} />
      )}
      {assessment.tables.length === 0 && <EmptyMessage checked={checked} heading="h3" />}
      <QuestionList questions={assessment.questions} onAnswer={actions.answer} onDecide={actions.decide} />
      <OriginList records={assessment.records} />
      <section className={layout.section}>
        <h3 className={text.sectionTitle}>{dataText.findings(findings.length)}</h3>
        {findings.length === 0 && (
          <p className={text.hint}>{isTold ? dataText.noOtherFindings : dataText.noFindings}</p>
        )}
        <ChecksOffLine off={assessment.checksOff} />
        {findings.length > 0 && (
          <LongList
            items={groupFindings(findings)}
            label={dataText.findings(findings.length)}
            keyOf={(_, position) => String(position)}
            windowSize={FINDING_WINDOW}
          >
            {(entry) => <FindingsOfOneKind {...entry} />}
          </LongList>
        )}
      </section>
      <SumProofs readings={assessment.readings} />
      <NeedsFromGaps {...plan} assessment={assessment} />
      <PlanAndDone assessment={assessment} />
      {assessment.unknownStandard === null && <PlannedSchoolCheck assessment={assessment} />}
      <FormulaAudit {...plan} assessment={assessment} />
      <PlanText />
      <SameFigures assessment={assessment} />
      {assessment.tables.length > 0 && <AddFiles />}
      <CheckList off={assessment.checksOff} today={today} onSwitch={actions.switchCheck} />
      <SheetList assessment={assessment} onInclude={actions.includeSheet} onShowTable={actions.showTable} />
      <OutsideList rows={assessment.outside} />
      <StandardChoice
        standard={assessment.unknownStandard === null ? assessment.standard : null}
        today={today}
        onChoose={actions.chooseStandard}
        onSwitch={actions.chooseSwitch}
      />
      {assessment.unknownStandard === null && (
        <>
          <StandardFigures standard={assessment.standard} today={today} onOverride={actions.override} />
          <CompareStandards standard={assessment.standard} today={today} />
          <StandardSheetPanel {...plan} assessment={assessment} />
        </>
      )}
      <SelfCheck host={host} write={actions.writeAside} />
    </div>
  );
}

function FindingsOfOneKind({ finding, alike }: FindingEntry) {
  const title = dataText.alike(alike.length);
  return (
    <>
      <FindingRow finding={finding} />
      {alike.length > 0 && (
        <Disclosure summary={<span>{title}</span>}>
          {() => (
            <LongList items={alike} label={title} keyOf={(_, position) => String(position)} windowSize={FINDING_WINDOW}>
              {(each) => <FindingRow finding={each} />}
            </LongList>
          )}
        </Disclosure>
      )}
    </>
  );
}

function OutsideList({ rows }: { rows: readonly OutsideRow[] }) {
  const standard = useStandardInUse();
  const styles = useStyles();
  const text = useTextStyles();
  const layout = useLayoutStyles();
  if (rows.length === 0) return null;
  const title = dataText.outside(rows.length);
  return (
    <section className={layout.card}>
      <Disclosure heading={3} summary={<span className={text.strong}>{title}</span>}>
        {() => (
          <LongList items={rows} label={title} keyOf={({ sheet, row }) => `${sheet}!${row}`}>
            {(row) => (
              <div className={styles.outside}>
                <AreaLink target={{ sheet: row.sheet, area: { row: row.row, column: 0, rows: 1, columns: 1 } }}>
                  {row.name}
                </AreaLink>
                <p className={text.hint}>
                  {outsideReason(row.reason, standard)}
                  {row.students !== null && `，${dataText.students(row.students)}`}
                </p>
              </div>
            )}
          </LongList>
        )}
      </Disclosure>
    </section>
  );
}
