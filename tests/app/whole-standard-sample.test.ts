import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../src/app/workbook-settings";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { requirementVerdict } from "../../src/core/checks/requirement-check";
import { openFileHost } from "../../src/host/file/file-host";
import { requirementSentence } from "../../src/i18n/zh-CN/requirements";

const FILE = join(__dirname, "../../assets/samples/示例县-全部指标.xlsx");
let assessment: WorkbookAssessment;

beforeAll(async () => {
  const host = await openFileHost("示例县-全部指标.xlsx", new Uint8Array(readFileSync(FILE)));
  assessment = assessWorkbook((await host.readWorkbook()).snapshot, NEW_SETTINGS);
});

/** What is said of everything in an item that is not met. */
const notMet = (id: string): readonly string[] => {
  const check = assessment.requirements.find(({ requirement }) => requirement.id === id);
  if (!check) throw new Error(id);
  return Array.from({ length: check.length }, (_, at) => check.item(at))
    .filter(({ state }) => state !== "met")
    .map((item) => `${item.state} ${requirementSentence(item)}`);
};

test("every table of it is read, and nothing is asked but for the one blank of the ledger", () => {
  expect(assessment.findings.filter(({ code }) => code === "sheet-not-read" || code === "figures-not-read")).toEqual(
    [],
  );
  expect(assessment.questions.filter(({ answer }) => answer === null).map(({ code }) => code)).toEqual([
    "column-blank",
  ]);
});

test("every item of 附件1 has a verdict: seven and thirty-one, eleven of them for a person", () => {
  expect(assessment.whole).toMatchObject({ asked: 38, counts: { unjudged: 11 } });
  const verdicts = Object.fromEntries(
    assessment.requirements.map((check) => [check.requirement.id, requirementVerdict(check)]),
  );
  expect(verdicts).toMatchObject({
    "2.3": "failed",
    "2.4": "met",
    "2.5": "failed",
    "2.7": "met",
    "2.8": "met",
    "2.9": "failed",
    "2.10": "met",
    "2.11": "met",
    "2.12": "missing",
    "2.6": "met",
    "2.13": "met",
    "2.14": "met",
    "5.4": "met",
    "2.15": "met",
    "3.1": "met",
    "3.2": "met",
    "3.4": "failed",
    "3.9": "failed",
    "4.1": "met",
  });
});

test("what was planted is found, by name and with its numbers", () => {
  expect(notMet("2.3")).toEqual([
    "failed 河口镇中心小学：17个班，音乐、美术专用教室各需2间；音乐专用教室面积达到要求的2间；美术专用教室面积达到要求的1间，面积不足的有美术教室1（84㎡，小6㎡），还差1间。",
  ]);
  expect(notMet("2.5")).toEqual([
    "failed 示例县第二小学一年级1班：48人，超过45人，多3人。全年级176人、4个班，按每班45人需4个班，重新分班即可。",
  ]);
  expect(notMet("2.9")).toEqual(["failed 示例县第一小学示例教师25：已完成352学时，应完成360学时，还差8学时。"]);
  expect(notMet("2.12")).toEqual(["missing 示例县第一小学示例教师12：没有填写教师资格证。"]);
  // 青山中学: 428 pupils × 940 = 402,320; 4.2% are 16,897, 5% are 20,116
  expect(notMet("3.4")).toEqual([
    "failed 青山中学：教师培训经费16,897元，公用经费402,320元；教师培训经费占公用经费预算总额的比例为4.2%，低于5%，还差3,219元。",
  ]);
  expect(notMet("3.9")).toEqual(["failed 八年级数学：学业水平为Ⅲ级，达到Ⅲ级；校际差异率0.15，没有低于0.15。"]);
});
