import ExcelJS from "exceljs";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readZip, writeZip } from "../../src/xlsx/zip-package";
import { addFormSheet } from "./form-sheet";
import { addInstructionSheet, addLedgerSheet } from "./ledger-sheet";
import { addNeedsSheet } from "./needs-sheet";
import { addScatteredSheets } from "./scattered-sheets";
import { addWholeStandardSheets } from "./whole-standard-sheets";

/**
 * Writes the sample workbooks beside this script. Run it with `npm run samples`; every run gives the same bytes.
 */
const FIXED_DATE = new Date(Date.UTC(2025, 8, 30));
/** 2025-09-30 00:00 as zip files write it. */
const FIXED_ZIP_TIME = (((2025 - 1980) << 25) | (9 << 21) | (30 << 16)) >>> 0;

const SAMPLES: Readonly<Record<string, (workbook: ExcelJS.Workbook) => void>> = {
  "师宗县-附件2-需求测算表.xlsx": addNeedsSheet,
  "示例县-学校台账.xlsx": (workbook) => {
    addLedgerSheet(workbook);
    addInstructionSheet(workbook);
  },
  "示例县-全部指标.xlsx": addWholeStandardSheets,
  "示例县-分散的表.xlsx": addScatteredSheets,
  "示例县-表Ⅱ-2.xlsx": addFormSheet,
};

async function makeSample(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "均衡尺 EduBalance";
  workbook.lastModifiedBy = "均衡尺 EduBalance";
  workbook.created = FIXED_DATE;
  workbook.modified = FIXED_DATE;
  fill(workbook);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return writeZip(readZip(bytes).map((entry) => ({ ...entry, time: FIXED_ZIP_TIME })));
}

async function makeSamples(): Promise<void> {
  for (const [name, fill] of Object.entries(SAMPLES)) {
    const bytes = await makeSample(fill);
    writeFileSync(join(__dirname, name), bytes);
    console.log(`${name}  ${bytes.length} bytes`);
  }
}

void makeSamples();
