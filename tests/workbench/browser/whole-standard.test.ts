import { readFileSync } from "node:fs";
import path from "node:path";
import { remedyGroundOf } from "../../../src/app/remedies";
import type { WorkbookAssessment } from "../../../src/app/workbook-assessment";
import { cellName } from "../../../src/core/cell/address";
import { requirementVerdict, type RequirementVerdict } from "../../../src/core/checks/requirement-check";
import { remediesOf } from "../../../src/core/remedies/remedies";
import { firstStepsParts, remediesInWords, stepsBehindNameInWords } from "../../../src/i18n/zh-CN/remedies";
import { requirementVerdictName } from "../../../src/i18n/zh-CN/requirements";
import { sealed } from "../../../src/plan/comment-marker";
import { valueComments } from "../../../src/taskpane/comments/value-comments";
import { readPart } from "../../../src/xlsx/unpack-part";
import { readZip } from "../../../src/xlsx/zip-package";
import { seriousViolations } from "./accessibility";
import { paneOnSample } from "./pane-in-browser";

const SAMPLE = "示例县-全部指标";
const FORMULA = '=HYPERLINK("http://x")';

const open = paneOnSample(SAMPLE, "指标");

const press = (name: string | RegExp): Promise<void> => open().pane.getByRole("button", { name, exact: true }).click();
const heading = (name: string | RegExp): Promise<void> => open().pane.getByRole("heading", { name }).waitFor();
/** Sentences differ by blanks where one stands in a page and the other does not. */
const plain = (text: string): string => text.replace(/\s/g, "");

/** Nothing is wider than the pane, and nothing serious for axe. */
async function fits(): Promise<void> {
  const { pane, overflow } = open();
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(await seriousViolations(pane)).toEqual([]);
}

/** Each filter lists the items that the headless check decides so, and their number. */
async function lookThroughFilters({ requirements }: WorkbookAssessment): Promise<void> {
  const { pane } = open();
  const filters = pane.getByRole("group", { name: "按结论筛选" });
  for (const verdict of ["unjudged", "missing", "failed"] satisfies RequirementVerdict[]) {
    const codes = requirements
      .filter((check) => requirementVerdict(check) === verdict)
      .map(({ requirement }) => requirement.id);
    expect(codes.length).toBeGreaterThan(1);
    await filters.getByRole("button", { name: `${requirementVerdictName(verdict)} ${codes.length}` }).click();
    const listed = await pane.getByRole("button", { name: /^[2-5]\.\d+/ }).allInnerTexts();
    expect(listed.map((text) => /^[\d.]+/.exec(text)?.[0])).toEqual(codes);
  }
  await filters.getByRole("button", { name: requirementVerdictName("failed") }).click();
}

/** Judges the item with this name in the form that is open for it. */
async function judge(name: string, verdict: "达标" | "未达标", evidence: string): Promise<void> {
  const { pane, kept } = open();
  const form = pane.getByRole("form", { name: `判定：${name}` });
  await form.getByRole("radio", { name: verdict, exact: true }).check();
  await form.getByLabel(/^依据/).fill(evidence);
  await form.getByLabel(/^判定人/).fill("督导室");
  await form.getByRole("button", { name: "保存判定" }).click();
  await pane.getByText(`已判定：${name}。`).first().waitFor({ state: "attached" });
  await kept();
}

async function judgeAnItemAndAVeto(): Promise<void> {
  const { pane, kept, headless, overflow } = open();
  const planning = pane.getByRole("button", { name: /^2\.1\s*规划布局/ });
  await planning.click();
  await press("判定");
  await press("保存判定");
  await pane.getByText("请选择达标或未达标。").waitFor();
  await fits();
  await judge("规划布局", "达标", FORMULA);
  await planning.getByText("达标", { exact: true }).waitFor();
  const changed = pane.getByRole("button", { name: "修改判定" });
  expect(await changed.evaluate((button) => button === document.activeElement)).toBe(true);
  await planning.click();

  const veto = pane.getByRole("button", { name: /^5\.3\s*重点学校/ });
  await veto.click();
  await press("判定");
  await judge("重点学校、重点班", "未达标", "群众反映，已核实");
  await pane.getByText("存在否决情形：5.3 重点学校、重点班。").waitFor();
  expect(await overflow()).toBeLessThanOrEqual(0);
  const judged = await headless();
  expect(judged.settings.judgements).toMatchObject({
    "national-2017/2.1": { isMet: true, evidence: FORMULA, by: "督导室" },
    "national-2017/5.3": { isMet: false, evidence: "群众反映，已核实", by: "督导室" },
  });
  expect(judged.whole).toMatchObject({ verdict: "vetoed", vetoes: [{ id: "5.3" }] });

  await press("撤销判定");
  await pane.getByText("已撤销判定：重点学校、重点班。").first().waitFor({ state: "attached" });
  await kept();
  const after = await headless();
  expect(Object.keys(after.settings.judgements)).toEqual(["national-2017/2.1"]);
  expect(after.whole?.vetoes).toEqual([]);
}

/** What mends the value that stands in a cell of the sheet in view, in the words of the headless check. */
function remediesAt(assessment: WorkbookAssessment, address: string): readonly string[] {
  const ground = remedyGroundOf(assessment);
  const [told] = assessment.schools.flatMap((school) =>
    school.indicators
      .filter(({ figures: [figure] }) => figure?.cell && cellName(figure.cell.row, figure.cell.column) === address)
      .map(({ code }) => remediesOf(ground, school.index, code)),
  );
  return told ? remediesInWords(told) : [];
}

/** The red value of a cell with its reasons, and each of its remedies as the headless check has it. */
async function lookAtRemedies(assessment: WorkbookAssessment, address: string): Promise<string> {
  const { pane, workbench } = open();
  await workbench.select(address);
  const why = pane.getByRole("region", { name: "判定依据" });
  await why.getByText("怎样达标（不需资金的在前）").waitFor();
  const text = plain(await why.innerText());
  const remedies = remediesAt(assessment, address);
  expect(remedies.length).toBeGreaterThan(0);
  for (const remedy of remedies) expect(text).toContain(plain(remedy));
  await why.getByRole("button", { name: "关闭" }).click();
  return text;
}

async function enterAPrice(): Promise<WorkbookAssessment> {
  const { pane, kept, headless } = open();
  await press("先补什么");
  await pane
    .getByText(/^最接近达标的学校在前/)
    .first()
    .waitFor();
  await press(/^单价/);
  await press("填报单价：体育场馆");
  const form = pane.getByRole("form", { name: "填报单价：体育场馆" });
  await form.getByLabel(/^单价/).fill("850");
  await form.getByLabel(/^依据/).fill("2025年操场中标价");
  await form.getByLabel(/^填报人/).fill("财务股");
  await fits();
  await press("保存单价");
  await pane.getByText("已填报单价：体育场馆。").first().waitFor({ state: "attached" });
  await kept();
  const assessment = await headless();
  const { nearest, shortfalls } = firstStepsParts(remedyGroundOf(assessment), assessment.requirements);
  const steps = nearest.map((plan) => `${plan.school}${stepsBehindNameInWords(plan)}`);
  expect(steps.join()).toContain("万元");
  const page = plain(await pane.getByRole("tabpanel", { name: "达标" }).innerText());
  for (const sentence of [...steps, ...shortfalls]) expect(page).toContain(plain(sentence));
  return assessment;
}

async function writeComments(assessment: WorkbookAssessment): Promise<void> {
  const { pane, workbench, overflow } = open();
  await press("把原因写进批注");
  const wanted = valueComments(assessment);
  await pane.getByText(`在${wanted.length}个未达标的单元格写批注`).waitFor();
  expect(await overflow()).toBeLessThanOrEqual(0);
  await press("写入批注");
  await heading("批注已写入");
  await press("完成");
  const { workbook } = await workbench.saveCopy();
  const written = workbook.sheets.flatMap(({ name: sheet, comments = [] }) =>
    comments.map(({ row, column, text }) => ({ cell: { sheet, row, column }, text })),
  );
  const byPlace = (a: { cell: object }, b: { cell: object }) =>
    JSON.stringify(a.cell) < JSON.stringify(b.cell) ? -1 : 1;
  expect(written.sort(byPlace)).toEqual(
    wanted.map(({ cell, text }) => ({ cell: { ...cell }, text: sealed(text) })).sort(byPlace),
  );
}

async function mark(): Promise<void> {
  await press("标识未达标的单元格");
  await press("写入标识");
  await heading(/^已标识：/);
  await press("完成");
}

async function compareStandards(): Promise<void> {
  const { pane, goTo } = open();
  await goTo("数据");
  await press("与另一标准比较");
  await pane.getByLabel("比较的标准").selectOption("wuqing-2020");
  await pane
    .getByRole("status")
    .filter({ hasText: /“武清区.+1项其他指标结论不同/ })
    .waitFor();
  await pane.getByText("结论不同的其他指标（1项）").first().waitFor();
  await pane
    .getByText(/^2\.6 小规模学校公用经费.+本标准达标.+对比标准缺数/)
    .first()
    .waitFor();
  await fits();
}

/** Takes everything of ours out of the workbook, in the pane. */
async function removeAll(): Promise<void> {
  const { pane, goTo, kept } = open();
  await goTo("达标");
  await press("删除均衡尺批注");
  await press("删除批注");
  await heading("均衡尺批注已删除");
  await press("完成");
  await press("清除标识");
  await pane.getByRole("region", { name: "将清除以下标识" }).getByRole("button", { name: "清除标识" }).click();
  await heading("标识已清除");
  await press("完成");
  await press("先补什么");
  await press(/^单价/);
  await press("撤销填报的单价：体育场馆");
  await kept();
  await goTo("指标");
  await pane.getByRole("button", { name: /^2\.1\s*规划布局/ }).click();
  await press("撤销判定");
  await pane.getByText("已撤销判定：规划布局。").first().waitFor({ state: "attached" });
  await kept();
}

/** Looks of rules are found by their place in a list, so those of ours stay in it though no rule uses them any more. */
const RULE_LOOKS = /<dxfs\b[^>]*(?:\/>|>.*?<\/dxfs>)/s;

/** Parts of two files that are not the same byte by byte; of the styles all but the list of looks of rules counts. */
function differingParts(a: Uint8Array, b: Uint8Array): string[] {
  const [old, now] = [a, b].map(
    (file) => new Map(readZip(file).map((entry) => [entry.name, Buffer.from(readPart(entry)).toString("latin1")])),
  );
  const contentOf = (parts: typeof old, name: string): string | undefined => {
    const text = parts?.get(name);
    return name === "xl/styles.xml" ? text?.replace(RULE_LOOKS, "") : text;
  };
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].filter(
    (name) => contentOf(old, name) !== contentOf(now, name),
  );
}

// As long as ten tests: a slow machine is no fault.
it("an officer goes through the whole at 320 px, and takes every trace of it out of the saved file again", async () => {
  const { workbench, narrow, goTo, headless, run } = open();
  await narrow();
  const unjudged = await headless();
  await lookThroughFilters(unjudged);
  await judgeAnItemAndAVeto();
  await goTo("达标");
  expect(await lookAtRemedies(unjudged, "R5")).toMatch(/还差760㎡.*不需资金：分流/);
  expect(await lookAtRemedies(unjudged, "T5")).not.toContain("万元");
  const priced = await enterAPrice();
  await workbench.select("B2");
  expect(await lookAtRemedies(priced, "T5")).toContain("万元");
  await writeComments(priced);
  await mark();
  await compareStandards();

  // The file goes to a colleague, who opens it anew and takes everything out.
  const original = new Uint8Array(readFileSync(path.resolve(__dirname, `../../../assets/samples/${SAMPLE}.xlsx`)));
  const worked = await workbench.saveCopy();
  expect(differingParts(original, worked.bytes)).toContain("xl/worksheets/sheet1.xml");
  await workbench.openFile(`${SAMPLE}.xlsx`, worked.bytes);
  await open().follow();
  await removeAll();
  expect(differingParts(original, (await workbench.saveCopy()).bytes)).toEqual([]);
  expect(run.consoleErrors).toEqual([]);
}, 600_000);

it("begins at its top, and each page is found again where it was left", async () => {
  const { pane, goTo } = open();
  const scrolled = () => pane.evaluate(() => window.scrollY);
  await pane.evaluate(() => window.scrollTo(0, 600));
  await pane.waitForFunction(() => window.scrollY === 600);
  await goTo("达标");
  expect(await scrolled()).toBe(0);
  await goTo("指标");
  expect(await scrolled()).toBe(600);
});
