import { readFile } from "node:fs/promises";
import { type CheckOutcome, runCheck } from "../../src/cli/run-check";

const FILES: Readonly<Record<string, string>> = {
  "报送/学生.csv": "学校名称,办学类型,在校生数\n示例一小,小学,1000\n示例二小,小学,500\n",
  "报送/教师.csv":
    "学校名称,高于规定学历教师数,县级以上骨干教师数,体育、艺术专任教师数\n示例一小,42,10,9\n示例二小,20,5,5\n",
  "报送/校舍.csv":
    "学校名称,教学及辅助用房面积（㎡）,体育运动场馆面积（㎡）,教学仪器设备值（万元）,网络多媒体教室数\n示例一小,4500,7500,200,23\n示例二小,2250,3750,100,12\n",
  "报送/自评表.csv":
    "学校名称,每百名学生拥有高于规定学历教师数,生均教学及辅助用房面积（㎡）,生均体育运动场馆面积（㎡）\n示例一小,4.2,4.5,7.5\n示例二小,4.4,4.5,7.5\n",
  "旧/学生.csv": "学校名称,办学类型,在校生数\n示例三小,小学,400\n",
  "报送/通知.docx": "PK\u0003\u0004 nothing of a workbook",
};
const check = (...args: readonly string[]): Promise<CheckOutcome> =>
  runCheck(
    args,
    async (path) => {
      const text = FILES[path];
      return text === undefined ? readFile(path) : new TextEncoder().encode(text);
    },
    "2026-11-29",
  );
const THREE = ["报送/学生.csv", "报送/教师.csv", "报送/校舍.csv"];

it("three files are one county, every figure with its file", async () => {
  const { stdout, stderr, exitCode } = await check(...THREE);
  expect(stdout).toContain("均衡尺检查：学生.csv、教师.csv、校舍.csv");
  expect(stdout).toContain("学校：2所（一贯制学校分学段计），达标2所，未达标0所，缺数0所。");
  expect(stdout).toContain("  [学生.csv]学生!A1:C3");
  // 20 of 500 are 4.0 for 4.2: six of seven, the seventh above 85%
  const { schools } = JSON.parse((await check(...THREE, "--json")).stdout);
  expect(schools[1]).toMatchObject({ name: "示例二小", verdict: "met" });
  expect(schools[1].indicators[0]).toMatchObject({
    code: "1.1",
    state: "floor",
    cells: ["[教师.csv]教师!B3", "[学生.csv]学生!C3"],
  });
  expect([stderr, exitCode]).toEqual(["", 0]);
});

it("the order of the files does not matter", async () => {
  const verdicts = async (files: readonly string[]): Promise<unknown> => {
    const { schools } = JSON.parse((await check(...files, "--json")).stdout);
    return schools.map(({ name, verdict }: { name: string; verdict: string }) => [name, verdict]);
  };
  expect(await verdicts([...THREE].reverse())).toEqual(await verdicts(THREE));
});

it("a file that is no workbook, and one that is not there, are named with why; the others are checked, and it ends with 2", async () => {
  const { stdout, stderr, exitCode } = await check(...THREE, "报送/通知.docx", "报送/没有.xlsx");
  expect(stdout).toContain("达标2所");
  expect(stderr.split("\n")).toEqual([
    expect.stringMatching(/^通知\.docx：/) as string,
    "报送/没有.xlsx：找不到文件，或文件不能读取。请核对路径，关闭正在使用该文件的程序，然后重试。",
    "其余3个文件已检查，结论未包括以上文件。",
    "",
  ]);
  expect(exitCode).toBe(2);
  expect(await check("报送/通知.docx")).toMatchObject({ stdout: "", exitCode: 2 });
});

it("two files of one name are told apart by their folders", async () => {
  const { stdout } = await check("报送/学生.csv", "旧/学生.csv");
  expect(stdout).toContain("均衡尺检查：报送/学生.csv、旧/学生.csv");
  expect(stdout).toContain("[旧/学生.csv]学生!A1:C2");
});

it("says of several files that lack the same what they lack together", async () => {
  const { stdout, stderr } = await check("报送/学生.csv", "旧/学生.csv");
  expect(`${stdout}${stderr}`).toContain(
    "这2个文件里只有学生数，还缺教师、校舍、场馆、设备、多媒体教室的数据，没有评估七项指标。请把有这些数据的表也加进来。",
  );
});

it("values that one file states are held against the figures of two others", async () => {
  // 20 of 500 are 4.0 for each hundred, not 4.4.
  const files = [...THREE, "报送/自评表.csv"];
  const { stdout } = await check(...files);
  expect(stdout).toContain(
    "“[自评表.csv]自评表”中每百名学生拥有高于规定学历教师数为4.4人（[自评表.csv]自评表!B3），按“[教师.csv]教师”、“[学生.csv]学生”的在校学生数500人（[学生.csv]学生!C3）、高于规定学历教师数20人（[教师.csv]教师!B3）计算为4人，两处不一致，请核对。",
  );
  const { statedValues, findings } = JSON.parse((await check(...files, "--json")).stdout);
  expect(statedValues).toEqual([
    expect.objectContaining({
      sheet: "[自评表.csv]自评表",
      schools: 2,
      compared: 6,
      schoolsDiffering: 1,
      valuesDiffering: 1,
      differences: [
        expect.objectContaining({
          school: "示例二小",
          code: "1.1",
          basis: "computed",
          flips: true,
          effect: "判定用计算的数。按填写的数达标，按计算的数未达标（≥85%）。",
        }),
      ],
    }),
  ]);
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: "stated-values-differ",
      severity: "warning",
      cells: ["[自评表.csv]自评表!B3", "[教师.csv]教师!B3", "[学生.csv]学生!C3"],
    }),
  );
});
