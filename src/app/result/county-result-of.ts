import { sheetInFile } from "../../core/cell/sheet-in-file";
import type { SheetSnapshot } from "../../core/cell/sheet-snapshot";
import { dataFindings } from "../../core/findings/data-findings";
import { countyResult, type CountyResult } from "../../core/result/county-result";
import type { BesideResult } from "../../recognition/beside-result";
import { remedyGroundOf } from "../remedies";
import { pricesInUse } from "../unit-prices";
import type { WorkbookAssessment } from "../workbook-assessment";

/** What is handed over of a workbook: the county's result, and what is told beside it. */
export interface ResultOfWorkbook {
  readonly result: CountyResult;
  readonly beside: BesideResult;
}

/** @param today ISO day of the check */
export function countyResultOf(assessment: WorkbookAssessment, today: string): ResultOfWorkbook {
  const { snapshot, sheetNames, questions, checksOff, findings } = assessment;
  const open = questions.filter(({ answer }) => answer === null);
  const files = [...new Set(sheetNames.flatMap((name) => sheetInFile(name).file ?? []))];
  return {
    result: countyResult(assessment, remedyGroundOf(assessment), open.length),
    beside: {
      files: files.length > 0 ? files : [baseName(snapshot.name)],
      today,
      isSample: snapshot.sheets.some(isOfSample),
      open,
      prices: pricesInUse(assessment),
      checksOff,
      findings: dataFindings(findings).length,
    },
  };
}

/** Rows at the top of a sheet in which its title stands. */
const TITLE_ROWS = 5;
const SAMPLE = /示例数据/;

/** True for a sheet that calls its figures a sample's above its table; a sheet of ours tells of none. */
function isOfSample({ marker, values }: SheetSnapshot): boolean {
  const isSaid = (value: unknown): boolean => typeof value === "string" && SAMPLE.test(value);
  return marker === undefined && values.slice(0, TITLE_ROWS).some((row) => row.some(isSaid));
}

function baseName(path: string): string {
  return path.split(/[\\/]/).pop() ?? path;
}
