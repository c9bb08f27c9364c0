import { readFile } from "node:fs/promises";
import { runCheck } from "../../src/cli/run-check";

const SAMPLE = "assets/samples/示例县-学校台账.xlsx";
const SAYS = "“师生比的教师数”采用“教职工数”，未采用通常的“专任教师数”";
const check = (...options: readonly string[]) => runCheck([SAMPLE, ...options], (path) => readFile(path));

it("--switch takes a choice that is not the usual one, and both reports name it", async () => {
  const of2012 = ["--standard", "national-2012", "--switch", "teachers-per-student=staff"];
  expect((await check(...of2012)).stdout).toContain(`口径：${SAYS}。`);
  expect(JSON.parse((await check(...of2012, "--json")).stdout)).toMatchObject({
    standardSwitches: [{ id: "teachers-per-student", name: "师生比的教师数", chosen: "staff", usual: "fulltime" }],
  });
});

it("the usual choice is not named", async () => {
  const of2012 = ["--standard=national-2012", "--switch=teachers-per-student=fulltime"];
  expect((await check(...of2012)).stdout).not.toContain("口径：");
  expect(JSON.parse((await check(...of2012, "--json")).stdout)).not.toHaveProperty("standardSwitches");
});

it.each([
  [["--standard", "national-2012", "--switch", "teachers-per-student=other"], "teachers-per-student=staff"],
  [
    ["--switch", "teachers-per-student=staff"],
    "标准“国家优质均衡标准（教督〔2017〕6号）”没有“teachers-per-student=staff”这一口径。可选：special-rooms=each",
  ],
  [["--switch", "teachers-per-student"], "--switch须写明"],
  [["--switch"], "--switch须写明"],
])("%j ends unusable and says what can be chosen", async (options, says) => {
  const { stdout, stderr, exitCode } = await check(...options);
  expect([stdout, exitCode]).toEqual(["", 2]);
  expect(stderr).toContain(says);
});
