import { sheetInFile } from "../../core/cell/sheet-in-file";
import { dataFindings } from "../../core/findings/data-findings";
import { countyResult, type CountyResult } from "../../core/result/county-result";
import type { BesideResult } from "../../recognition/beside-result";
import { remedyGroundOf } from "../remedies";
import { pricesInUse } from "../unit-prices";
import type { WorkbookAssessment } from "../workbook-assessment";
import { textsAboveTables } from "./above-tables";

/** What is handed over of a workbook: the county's result, and what is told beside it. */
export interface ResultOfWorkbook {
  readonly result: CountyResult;
  readonly beside: BesideResult;
}

/** @param today ISO day of the check */
export function countyResultOf(assessment: WorkbookAssessment, today: string): ResultOfWorkbook {
  const { snapshot, sheetNames, questions, checksOff, findings } = assessment;
  const open = questions.filter(({ answer }) => answer === null);
  const fileOf = (sheet: string): string => sheetInFile(sheet).file ?? baseName(snapshot.name);
  const files = sheetNames.length > 0 ? sheetNames.map(fileOf) : [baseName(snapshot.name)];
  const { samples } = sampleSheets(assessment);
  return {
    result: countyResult(assessment, remedyGroundOf(assessment), open.length),
    beside: {
      files: [...new Set(files)],
      sampleFiles: [...new Set(samples.map(fileOf))],
      today,
      isSample: isOfSampleOnly(assessment),
      open,
      prices: pricesInUse(assessment),
      checksOff,
      findings: dataFindings(findings).length,
    },
  };
}

/** True where every sheet that was read is a sample's. */
export function isOfSampleOnly(assessment: Pick<WorkbookAssessment, "snapshot" | "tables">): boolean {
  const { read, samples } = sampleSheets(assessment);
  return samples.length > 0 && samples.length === read;
}

/** How many sheets have tables that count, and which of them call their figures a sample's in a title. */
function sampleSheets(assessment: Pick<WorkbookAssessment, "snapshot" | "tables">): {
  readonly read: number;
  readonly samples: readonly string[];
} {
  const above = textsAboveTables(assessment);
  const samples = [...above].filter(([, texts]) => texts.some(({ text }) => isOfSample(text)));
  return { read: above.size, samples: samples.map(([name]) => name) };
}

/** 学校台账（示例数据）, 表Ⅱ-2（示例县，示例数据）: what is a sample is said at the end of a title. */
const SAMPLE_TITLE = /^[（(【]?示例数据[）)】]?$|[（(](?:[^（）()]*[，,、；;])?示例数据[）)]$/;
/** A note on how a form is filled in, which may speak of an example row: 填表说明：第4行为示例数据，请删除. */
const NOTE = /^(?:注|说明|备注|附注|填[表报写]说明|填写)|请|删除|第[\d一二三四五六七八九十]+[行列]/;

function isOfSample(title: string): boolean {
  return SAMPLE_TITLE.test(title) && !NOTE.test(title);
}

function baseName(path: string): string {
  return path.split(/[\\/]/).pop() ?? path;
}
