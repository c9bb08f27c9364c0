import { checkWorkbook } from "./check-workbook";
import { countyHost } from "../../src/app/county/county-host";
import { withFilesBeside } from "../../src/app/county/files-beside";
import { planClearHighlights, planHighlights } from "../../src/app/highlight";
import { keepSettings } from "../../src/app/keep-settings";
import type { WorkbookAssessment } from "../../src/app/workbook-assessment";
import { parseSettings } from "../../src/app/workbook-settings";
import { wholly } from "../../src/core/pieces";
import { type FileHost, openFileHost } from "../../src/host/file/file-host";
import type { WorkbookHost } from "../../src/host/workbook-host";
import { planLines } from "../../src/i18n/zh-CN/plans";
import { planRemoveSheet } from "../../src/plan/plan-sheet";
import { valueComments } from "../../src/taskpane/comments/value-comments";
import { planWhenAsked } from "../../src/taskpane/plan-for";

const csv = (name: string, ...rows: readonly (readonly (string | number)[])[]): Promise<FileHost> =>
  openFileHost(name, new TextEncoder().encode(rows.map((row) => row.join(",")).join("\n")));

const noCells = (): void => undefined;
const check = async (host: WorkbookHost): Promise<WorkbookAssessment> => (await checkWorkbook(host)).assessment;

/** 1,000 and 900 pupils in the open workbook; 42 of 10 a thousand and 4 too few for the other school beside it. */
async function opened(show: Parameters<typeof withFilesBeside>[2] = noCells) {
  const own = await csv(
    "学生.csv",
    ["学校名称", "办学类型", "在校生数"],
    ["示例一小", "小学", 1000],
    ["示例二小", "小学", 900],
  );
  const file = await csv(
    "教师.csv",
    [
      "学校名称",
      "高于规定学历教师数",
      "县级以上骨干教师数",
      "体育艺术教师数",
      "教学及辅助用房面积（㎡）",
      "体育运动场馆面积（㎡）",
      "教学仪器设备值（万元）",
      "网络多媒体教室数",
    ],
    ["示例一小", 42, 12, 12, 5000, 8000, 250, 30],
    ["示例二小", 20, 12, 12, 5000, 8000, 250, 30],
  );
  return { own, file, host: withFilesBeside(own, [{ name: "教师.csv", host: file }], show) };
}

const valueOf = ({ schools }: WorkbookAssessment, school: number, indicator: string): number | null =>
  schools[school]?.indicators.find((each) => each.code === indicator)?.value ?? null;

describe("files that are read beside the open workbook", () => {
  it("give the figures that the workbook lacks, each with its file", async () => {
    const { own, host } = await opened();
    expect(valueOf(await check(own), 0, "1.1")).toBeNull();
    const together = await check(host);
    expect(valueOf(together, 0, "1.1")).toBe(4.2); // 42 of 1,000 pupils
    expect(together.sheetNames).toEqual(["学生", "[教师.csv]教师"]);
    expect(together.readOnlySheets).toEqual(["[教师.csv]教师"]);
  });

  it("come to what a county of the same files comes to", async () => {
    const { own, file, host } = await opened();
    const county = await check(
      countyHost([
        { name: "学生.csv", host: own },
        { name: "教师.csv", host: file },
      ]),
    );
    const together = await check(host);
    expect(together.county).toEqual(county.county);
    expect(together.schools.map(({ indicators }) => indicators.map(({ value }) => value))).toEqual(
      county.schools.map(({ indicators }) => indicators.map(({ value }) => value)),
    );
  });

  it("are not written into: neither marks nor answers, which the workbook keeps", async () => {
    const { own, file, host } = await opened();
    const [ownBefore, fileBefore] = [own.bytes(), file.bytes()];
    const assessment = await check(host);
    const plan = wholly(planHighlights(assessment));
    expect(plan.operations.every((operation) => !("sheet" in operation) || !operation.sheet.startsWith("["))).toBe(
      true,
    );
    expect(planLines(plan, assessment.standard)).toContain(
      "一起读取的“教师.csv”不写入任何内容；需要在其中标识的，请用Excel或WPS打开该文件后再标识。",
    );
    await host.applyPlan(plan);
    await host.applyPlan(planClearHighlights(assessment));
    await keepSettings(host, { ...assessment.settings, answers: { "which-table:[教师.csv]教师": "x" } });
    expect(file.bytes()).toEqual(fileBefore);
    expect(own.bytes()).not.toEqual(ownBefore);
    expect(parseSettings((await own.readWorkbook()).settings).answers).toEqual({ "which-table:[教师.csv]教师": "x" });
  });

  it("get no comments", async () => {
    const { host } = await opened();
    const assessment = await check(host);
    const plan = await planWhenAsked("comment", host, assessment);
    expect(valueComments(assessment).map(({ cell }) => cell.sheet)).toContain("[教师.csv]教师");
    expect(plan?.operations).toEqual([]);
    expect(plan && planLines(plan, assessment.standard).join("")).toContain("一起读取的“教师.csv”不写入任何内容");
  });

  it("are shown where they cannot be selected", async () => {
    const shown: unknown[] = [];
    const { host } = await opened((sheet, area) => void shown.push([sheet, area]));
    const area = { row: 1, column: 1, rows: 1, columns: 1 };
    await host.select("[教师.csv]教师", area);
    expect(shown).toEqual([["[教师.csv]教师", area]]);
    await expect(host.select("学生", area)).rejects.toThrow(); // a file has no selection
  });

  it("mark a value of the workbook that hangs on their pupils, by the numbers as they were read", async () => {
    const { own: pupils, file: rest } = await opened();
    const host = withFilesBeside(rest, [{ name: "学生.csv", host: pupils }], noCells);
    const plan = wholly(planHighlights(await check(host)));
    const marks = plan.operations.filter((operation) => operation.type === "add-highlight");
    expect(plan.isOfSeveralFiles).toBe(true);
    expect(marks.map(({ sheet }) => sheet)).toContain("教师"); // 20 of 27 teachers for 900 pupils
    expect(marks.every(({ sheet, formula }) => sheet === "教师" && !formula.includes("学生"))).toBe(true);
    // 900 pupils need 900 × 4.2 / 100 teachers, and 85% of them at least.
    for (const line of ["*100<3780", "*100<3213"])
      expect(marks.some(({ formula }) => formula.includes(line))).toBe(true);
    expect((await host.applyPlan(plan)).operations).toBe(plan.operations.length);
  });

  it("leave the workbook as it is where there are none", async () => {
    const { own } = await opened();
    expect(withFilesBeside(own, [], noCells)).toBe(own);
  });

  it("say nothing of sheets of ours and of protection in them", async () => {
    const { own, file } = await opened();
    const marked: WorkbookHost = new Proxy<WorkbookHost>(file, {
      get: (_, key: keyof WorkbookHost) => {
        if (key !== "readWorkbook") return file[key];
        return async () => {
          const reading = await file.readWorkbook();
          const [sheet] = reading.snapshot.sheets;
          if (!sheet) throw new Error("no sheet");
          const sheets = [
            { ...sheet, isProtected: true },
            { ...sheet, name: "核查结果", marker: "result" },
          ];
          return { ...reading, snapshot: { ...reading.snapshot, sheets } };
        };
      },
    });
    const { sheetNames, findings, snapshot } = await check(
      withFilesBeside(own, [{ name: "教师.csv", host: marked }], noCells),
    );
    expect(sheetNames).toEqual(["学生", "[教师.csv]教师"]);
    expect(findings.filter(({ code }) => code === "protected-sheet")).toEqual([]);
    expect(planRemoveSheet(snapshot, "result", "核查结果").operations).toEqual([]);
  });
});
