import { readFile } from "node:fs/promises";
import { runCheck } from "../../src/cli/run-check";
import { readDocx } from "../../src/docx/read-docx";

const SAMPLE = "assets/samples/示例县-学校台账.xlsx";
const check = (...args: string[]) => runCheck(args, (path) => readFile(path), "2026-11-30");

it("makes the report as a Word file beside what is printed", async () => {
  const [plain, withReport] = [await check(SAMPLE), await check(SAMPLE, "--report", "自评报告.docx")];
  expect(withReport).toMatchObject(plain);
  expect(plain.file).toBeUndefined();
  expect(withReport.file?.path).toBe("自评报告.docx");
  const lines = readDocx(withReport.file?.bytes ?? new Uint8Array());
  expect(lines[0]).toEqual({ kind: "paragraph", text: "示例县义务教育优质均衡发展县级自评报告（示例数据）" });
}, 30_000);

it.each([
  ["no name", ["--report"]],
  ["the name of a workbook", ["--report", SAMPLE]],
  ["no name behind the sign", ["--report="]],
])("takes no %s for the report", async (_, args) => {
  const outcome = await check(SAMPLE, ...args);
  expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
  expect(outcome.stderr).toContain("--report须写明报告的文件名");
  expect(outcome.file).toBeUndefined();
});

it("makes none where nothing can be judged", async () => {
  const outcome = await runCheck(["空.csv", "--report", "自评报告.docx"], () =>
    Promise.resolve(new TextEncoder().encode("备注\n无\n")),
  );
  expect(outcome.exitCode).toBe(2);
  expect(outcome.file).toBeUndefined();
});
