import { reportGroundOf } from "../../app/report/report-ground-of";
import type { WorkbookAssessment } from "../../app/workbook-assessment";
import { countyReport, reportLacking } from "../../i18n/zh-CN/report/county-report";
import { plainOf } from "../../i18n/zh-CN/report/source-book";
import { WORDS } from "../../i18n/zh-CN/words";
import { downloadFile } from "../view/download-file";

const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Makes 县级自评报告 of a workbook and hands it to the user as a Word file. What writes it is loaded for it.
 *
 * @param today ISO day of the check. Rejects where the script cannot be loaded or the file not be made
 */
export async function downloadReport(assessment: WorkbookAssessment, today: string): Promise<void> {
  const { writeReport } = await import(/* webpackChunkName: "report" */ "../../report/write-report");
  const report = countyReport(reportGroundOf(assessment, today, WORDS));
  downloadFile(`${plainOf(report.title)}.docx`, await writeReport(report), DOCX_TYPE);
}

/** What is still lacking before the report can be handed in, by kind. */
export function lackingInReport(
  assessment: WorkbookAssessment,
  today: string,
): readonly { readonly heading: string; readonly items: readonly string[] }[] {
  return reportLacking(reportGroundOf(assessment, today, WORDS)).map(({ heading, items }) => ({
    heading,
    items: items.map(plainOf),
  }));
}
