import { chartText, picturesText, schoolPagesText } from "../../i18n/zh-CN/chart-page";
import { INDICATOR_CHARTS_MARKER } from "../../plan/documents/indicator-charts";
import { SCHOOL_PAGES_MARKER } from "../../plan/documents/school-pages";
import { CHART_MARKER } from "../../plan/documents/wall-chart";
import { planRemoveSheets, sheetOfMarker } from "../../plan/plan-sheet";
import { PlanPanel } from "../parts/PlanPanel";
import { useLayoutStyles, useTextStyles } from "../parts/text-styles";
import { planChart, planPictures, planSchoolPages, schoolsWithPages } from "./chart-plans";
import { SheetButtons } from "./SheetButtons";
import type { SubmissionProps } from "./SubmissionPage";

/** 挂图作战 and 一校一策: what hangs on the wall, and a page for each school that has something to do. */
export function ChartSection(props: SubmissionProps) {
  const { assessment, canWrite, actions, today, charts } = props;
  const text = useTextStyles();
  const layout = useLayoutStyles();
  const { snapshot, schools } = assessment;
  if (schools.length === 0) return null;
  const pages = schoolsWithPages(assessment, today).pages;
  return (
    <div className={layout.page}>
      <PlanPanel
        {...props}
        purposes={["write-chart", "remove-chart"]}
        start={
          <>
            <h3 className={text.sectionTitle}>{chartText.title}</h3>
            <p className={text.hint}>{chartText.hint}</p>
            <SheetButtons
              of="chart"
              words={chartText}
              isThere={sheetOfMarker(snapshot, CHART_MARKER) !== undefined}
              write={(read) => planChart(read, today)}
              remove={(read) => planRemoveSheets(read.snapshot, [CHART_MARKER])}
              canWrite={canWrite}
              actions={actions}
            />
          </>
        }
      />
      <PlanPanel
        {...props}
        purposes={["write-pictures", "remove-pictures"]}
        start={
          <>
            <h3 className={text.sectionTitle}>{picturesText.title}</h3>
            <p className={text.hint}>{picturesText.hint[charts]}</p>
            <SheetButtons
              of="pictures"
              words={picturesText}
              isThere={sheetOfMarker(snapshot, INDICATOR_CHARTS_MARKER) !== undefined}
              write={(read) => planPictures(read, today)}
              remove={(read) => planRemoveSheets(read.snapshot, [INDICATOR_CHARTS_MARKER])}
              canWrite={canWrite}
              actions={actions}
            />
          </>
        }
      />
      <PlanPanel
        {...props}
        purposes={["write-school-sheets", "remove-school-sheets"]}
        start={
          <>
            <h3 className={text.sectionTitle}>{schoolPagesText.title}</h3>
            <p className={text.hint}>{schoolPagesText.hint(pages)}</p>
            <SheetButtons
              of="school-sheets"
              words={schoolPagesText}
              isThere={sheetOfMarker(snapshot, SCHOOL_PAGES_MARKER) !== undefined}
              write={pages > 0 ? (read) => planSchoolPages(read, today) : null}
              remove={(read) => planRemoveSheets(read.snapshot, [SCHOOL_PAGES_MARKER])}
              canWrite={canWrite}
              actions={actions}
            />
          </>
        }
      />
    </div>
  );
}
