import { readFile } from "node:fs/promises";
import { type CheckOutcome, runCheck } from "../../src/cli/run-check";
import { formatSettingsPart, SETTINGS_NAMESPACE } from "../../src/host/settings-part";
import { patchXlsx } from "../../src/xlsx/patch-workbook";

const SAMPLE = "assets/samples/示例县-学校台账.xlsx";

/** The check of the sample county with this in its settings part. */
async function checkWithPart(xml: string, ...options: readonly string[]): Promise<CheckOutcome> {
  const { bytes } = patchXlsx(await readFile(SAMPLE), [{ type: "set-custom-xml", namespace: SETTINGS_NAMESPACE, xml }]);
  return runCheck(["县.xlsx", ...options], () => Promise.resolve(bytes));
}

const checkWith = (settings: object, ...options: readonly string[]): Promise<CheckOutcome> =>
  checkWithPart(formatSettingsPart(JSON.stringify(settings)), ...options);

describe("a standard that is not known", () => {
  it.each([["heilongjiang-2031"], [""], ["NATIONAL-2017"], ["toString"], [5], [{ id: "national-2017" }]])(
    "%j ends unusable, without a verdict",
    async (standardId) => {
      for (const options of [[], ["--json"]]) {
        const { stdout, stderr, exitCode } = await checkWith({ version: 1, standardId }, ...options);
        expect([stdout, exitCode]).toEqual(["", 2]);
        expect(stderr).toContain(
          `“${typeof standardId === "string" ? standardId : JSON.stringify(standardId)}”本版本不能识别，未作判断`,
        );
        expect(stderr).toContain("--standard");
      }
    },
  );

  it("gives way to the standard that is asked for", async () => {
    const { stdout, exitCode } = await checkWith(
      { version: 1, standardId: "heilongjiang-2031" },
      "--standard",
      "national-2017",
    );
    expect(exitCode).not.toBe(2);
    expect(stdout).toContain("县域结论");
  });
});

describe("sheets left out", () => {
  it("all of them: said by name, with the way to take them in", async () => {
    const { stderr, exitCode } = await checkWith({ version: 1, ignoredSheets: ["填表说明", "学校台账", "去年"] });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      "所有工作表（“学校台账”、“填表说明”）都已设为不参加检查。需要检查时，请在Excel窗格的“数据”页勾选工作表。",
    );
  });

  it("the one with the table: said beside the sheets on which none was found", async () => {
    const { stdout, stderr, exitCode } = await checkWith({ version: 1, ignoredSheets: ["学校台账"] });
    expect([stdout, exitCode]).toEqual(["", 2]);
    expect(stderr).toContain("没有识别出数据表；另有1张工作表（“学校台账”）已设为不参加检查。");
  });

  it("that are no longer there make no difference", async () => {
    expect((await checkWith({ version: 1, ignoredSheets: ["去年"] })).stdout).toBe(
      (await runCheck(["县.xlsx"], () => readFile(SAMPLE))).stdout,
    );
  });
});

it.each([
  [
    "a later version",
    formatSettingsPart('{"version":2,"savedBy":"2.0.0","answers":{"a":{}}}'),
    "由均衡尺2.0.0保存，第2版格式",
  ],
  ["an impossible character", `<settings xmlns="${SETTINGS_NAMESPACE}">&#x110000;</settings>`, "有1份已损坏，未采用"],
  ["no JSON", formatSettingsPart("{"), "有1份已损坏，未采用"],
  ["an unknown key", formatSettingsPart('{"version":1,"region":"north"}'), "不能识别的内容（region）"],
])("settings of %s are said, and the workbook is read", async (_, xml, words) => {
  const { stdout } = await checkWithPart(xml);
  expect(stdout).toContain(words);
  expect(stdout).toContain("学校台账!");
});
