import { readFile } from "node:fs/promises";
import { type CheckOutcome, runCheck } from "../../src/cli/run-check";

const SAMPLES = "assets/samples";

function check(...args: string[]): Promise<CheckOutcome> {
  return runCheck(args, (path) => readFile(path));
}

interface JsonReport {
  readonly standard: string;
  readonly county: { readonly verdict: string; readonly reasons: readonly string[] };
  readonly tables: readonly {
    readonly sheet: string;
    readonly range: string;
    readonly kind: string;
    readonly columns: readonly {
      readonly column: string;
      readonly field: string | null;
      readonly unit: string | null;
    }[];
    readonly questions: readonly unknown[];
  }[];
  readonly schools: readonly {
    readonly name: string;
    readonly stage: string;
    readonly row: number;
    readonly verdict: string;
    readonly indicators: readonly {
      readonly code: string;
      readonly value: number | null;
      readonly state: string;
      readonly required: number;
      readonly gap: number | null;
      readonly cells: readonly string[];
    }[];
  }[];
  readonly balance: readonly {
    readonly stage: string;
    readonly code: string;
    readonly cv: number | null;
    readonly met: boolean | null;
    readonly excluded: readonly { readonly name: string; readonly reason: string }[];
  }[];
  readonly outside: readonly { readonly name: string; readonly row: number; readonly reason: string }[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly cells: readonly string[];
    readonly message: string;
  }[];
}

async function report(file: string): Promise<JsonReport> {
  return JSON.parse((await check(`${SAMPLES}/${file}`, "--json")).stdout) as JsonReport;
}

describe("headless check", () => {
  it("reads the county's roster: fields and units of every column, merged headers and all", async () => {
    const [table] = (await report("示例县-学校台账.xlsx")).tables;
    expect(table).toMatchObject({
      sheet: "学校台账",
      range: "A3:W40",
      kind: "school-roster",
      questions: [{ code: "column-blank", cells: ["学校台账!S34"] }],
    });
    const known = table?.columns.flatMap(({ column, field, unit }) =>
      field ? [`${column} ${field} ${unit ?? ""}`.trim()] : [],
    );
    expect(known).toEqual([
      "B school",
      "C stage",
      "D town",
      "E owner",
      "F students 人",
      "G students_primary 人",
      "H students_junior 人",
      "I students_senior 人",
      "J classes 个",
      "K classes 个",
      "L teachers_above_degree 人",
      "M teachers_above_degree 人",
      "N backbone 人",
      "O backbone 人",
      "P pe_art_teachers 人",
      "Q pe_art_teachers 人",
      "R teaching_area ㎡",
      "S indoor_sport_area ㎡",
      "T sports_area ㎡",
      "U equipment_value 万元",
      "V multimedia_rooms 间",
    ]);
  });

  it("gives every value with its state, threshold, shortfall and cells", async () => {
    const { schools } = await report("示例县-学校台账.xlsx");
    const school = schools.find(({ name }) => name === "青山乡松林小学");
    expect(school).toMatchObject({ stage: "小学", verdict: "failed" });
    const teachers = school?.indicators.find(({ code }) => code === "1.3");
    expect(teachers).toMatchObject({ state: "failed", required: 0.9, gap: 1 });
    expect(teachers?.cells[0]).toBe(`学校台账!P${school?.row}`);
  });

  it("tells of a table how it lies, what its rows are, why a column was taken, and what was read in which cells", async () => {
    const json = JSON.parse((await check(`${SAMPLES}/示例县-学校台账.xlsx`, "--json")).stdout) as {
      tables: readonly Record<string, unknown>[];
      dismissed: readonly unknown[];
    };
    const [table] = json.tables;
    expect(table).toMatchObject({ orientation: "down", headerRows: [3, 4], nameColumn: "B" });
    const rows = table?.rows as Record<string, readonly number[]>;
    expect(rows.data?.length).toBe((table?.figures as readonly unknown[]).length);
    const columns = table?.columns as readonly {
      column: string;
      field: string | null;
      decidedBy: string;
      evidence: readonly string[];
    }[];
    expect(columns.find(({ column }) => column === "F")).toMatchObject({
      field: "students",
      unitFrom: "header",
      year: null,
      sizes: null,
      decidedBy: expect.stringMatching(/synonym|words/) as string,
      candidates: expect.any(Array) as unknown,
    });
    const figures = table?.figures as readonly {
      name: string;
      cell: string;
      schoolKind: string;
      values: readonly { field: string; value: number; cells: readonly string[] }[];
    }[];
    const row = figures[0]?.cell.replace(/^.*!B/, "") ?? "";
    expect(figures[0]?.values.find(({ field }) => field === "students")?.cells).toEqual([`学校台账!F${row}`]);
    expect(json.dismissed).toEqual([]);
  });

  it("says 达标, 缺数 and out of scope apart", async () => {
    const { schools, outside, county } = await report("示例县-学校台账.xlsx");
    expect(new Set(schools.map(({ verdict }) => verdict))).toEqual(new Set(["met", "failed", "missing"]));
    expect(outside.map(({ name, reason }) => [name, reason])).toEqual([
      ["示例县特殊教育学校", "special-school"],
      ["示例县职业技术学校", "vocational-school"],
      ["河口镇沙湾教学点", "small-teaching-point"],
    ]);
    expect(outside.every(({ name }) => !schools.some((school) => school.name === name))).toBe(true);
    expect(county.verdict).toBe("failed");
  });

  it("names the schools that a coefficient leaves out", async () => {
    const { balance } = await report("示例县-学校台账.xlsx");
    expect(balance).toHaveLength(14);
    expect(balance.find(({ stage, code }) => stage === "小学" && code === "1.6")?.excluded).toEqual([
      { name: "河口镇柳林小学", reason: "blank", message: expect.any(String) as string },
    ]);
    expect(balance.filter(({ met }) => met === false).map(({ stage, code }) => [stage, code])).toEqual([
      ["小学", "1.5"],
    ]);
  });

  it("comes to the same values from the counts as 表Ⅱ-2 of the same county, whose values were computed elsewhere", async () => {
    const [roster, form] = [await report("示例县-学校台账.xlsx"), await report("示例县-表Ⅱ-2.xlsx")];
    const bare = (name: string): string => name.replace(/（.*$/, "");
    const byKey = new Map(form.schools.map((school) => [`${bare(school.name)} ${school.stage}`, school]));
    expect(byKey.size).toBe(roster.schools.length);
    for (const school of roster.schools) {
      const printed = byKey.get(`${bare(school.name)} ${school.stage}`);
      expect(printed?.verdict).toBe(school.verdict);
      school.indicators.forEach((indicator, index) => {
        const value = printed?.indicators[index]?.value ?? null;
        if (indicator.value === null) expect(value).toBeNull();
        else expect(Math.abs((value ?? NaN) - indicator.value)).toBeLessThanOrEqual(0.005 + 1e-9);
      });
    }
    // Whether a blank gym is none is still asked of the roster: until then its two coefficients wait.
    expect(roster.balance.flatMap(({ code, cv }) => (cv === null ? [code] : []))).toEqual(["1.4", "1.5"]);
    for (const each of roster.balance.filter(({ cv }) => cv !== null)) {
      const printed = form.balance.find(({ stage, code }) => stage === each.stage && code === each.code);
      expect(printed?.cv).toBeCloseTo(each.cv ?? NaN, 2);
    }
  });

  it("finds nothing wrong in the published 附件2 and ends with 0", async () => {
    const outcome = await check(`${SAMPLES}/师宗县-附件2-需求测算表.xlsx`);
    expect(outcome.exitCode).toBe(0);
    expect(outcome.stderr).toBe("");
    const [table] = (await report("师宗县-附件2-需求测算表.xlsx")).tables;
    expect(table?.columns.map(({ field, unit }) => `${field} ${unit ?? ""}`.trim())).toEqual([
      "needs_item",
      "needs_building_area 万㎡",
      "needs_building_cost 万元",
      "needs_sports_area 万㎡",
      "needs_sports_cost 万元",
      "needs_equipment_cost 万元",
      "needs_wall_cost 万元",
      "needs_culture_cost 万元",
      "needs_total_cost 万元",
    ]);
  });

  it("ends with 1 when something is missed, and reports in Chinese", async () => {
    const outcome = await check(`${SAMPLES}/示例县-学校台账.xlsx`);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.stdout).toContain("资源配置结论：未达标");
    expect(outcome.stdout).toContain("河口镇柳林小学（小学）：缺数");
  });

  it("reads a .csv, in the Chinese encoding of Windows too", async () => {
    // 学校名称,在校生数 / 甲小学,50 / 乙小学,60
    const gbk = Uint8Array.from(
      "d1 a7 d0 a3 c3 fb b3 c6 2c d4 da d0 a3 c9 fa ca fd 0a bc d7 d0 a1 d1 a7 2c 35 30 0a d2 d2 d0 a1 d1 a7 2c 36 30 0a"
        .split(" ")
        .map((byte) => parseInt(byte, 16)),
    );
    const { stdout, stderr, exitCode } = await runCheck(["县/台账.csv", "--json"], async () => gbk);
    expect([stderr, exitCode]).toEqual(["", 0]); // both schools are small enough
    expect((JSON.parse(stdout) as JsonReport).tables).toMatchObject([{ sheet: "台账", range: "A1:B3" }]);
  });

  it("says of a file that is no workbook what it is and what to do", async () => {
    const xls = new Uint8Array(2048);
    xls.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [..."Workbook"].forEach((letter, index) => (xls[1024 + 2 * index] = letter.charCodeAt(0)));
    xls[1024 + 64] = 18;
    const told = async (name: string): Promise<string> => (await runCheck([name], async () => xls)).stderr;
    expect(await told("台账.xls")).toBe(
      "台账.xls：这是旧版.xls工作簿（Excel 97-2003），不能直接读取。请在Excel或WPS中打开，另存为“Excel 工作簿（*.xlsx）”，再检查。\n",
    );
    expect(await told("台账.et")).toBe(
      "台账.et：这是WPS表格文件（.et），不能直接读取。请在WPS中打开，另存为“Microsoft Excel 文件（*.xlsx）”，再检查。\n",
    );
  });

  const USAGE =
    "用法：npm run --silent check -- 文件.xlsx [另一文件.xlsx …] [--standard 标准] [--switch 口径=选项] [--compare 标准] [--audit] [--json [--remedies]] [--report 报告.docx]\n      npm run --silent check -- --checks [--json]\n      npm run --silent check -- --plan-text 方案.docx|方案.txt [--json]\n";

  it.each<readonly [readonly string[], string]>([
    [[], `请给出要检查的文件。\n${USAGE}`],
    [["--json"], `请给出要检查的文件。\n${USAGE}`],
    [["a.xlsx", "--nonsense"], `没有这个选项：--nonsense\n${USAGE}`],
    [
      ["a.xlsx", "--standard", "x"],
      `没有名为“x”的标准。请选用：national-2017、national-2012、shizong-2024、wuqing-2020、wuhan-2018、anju-2015、layout\n${USAGE}`,
    ],
    [
      ["a.xlsx", "--standard=y"],
      `没有名为“y”的标准。请选用：national-2017、national-2012、shizong-2024、wuqing-2020、wuhan-2018、anju-2015、layout\n${USAGE}`,
    ],
    [
      ["a.xlsx", "--standard"],
      `没有名为“”的标准。请选用：national-2017、national-2012、shizong-2024、wuqing-2020、wuhan-2018、anju-2015、layout\n${USAGE}`,
    ],
    [["--checks", "a.xlsx"], `--checks只列出核对，不检查文件：a.xlsx\n${USAGE}`],
    [
      ["没有/这个文件.xlsx"],
      "没有/这个文件.xlsx：找不到文件，或文件不能读取。请核对路径，关闭正在使用该文件的程序，然后重试。\n",
    ],
  ])("%j ends with 2, and says why on stderr", async (args, stderr) => {
    expect(await check(...args)).toEqual({ stdout: "", stderr, exitCode: 2 });
  });

  it("lists the checks that can be switched off, without a workbook", async () => {
    const read = (): Promise<Uint8Array> => Promise.reject(new Error("nothing is read"));
    const text = await runCheck(["--checks"], read);
    expect([text.exitCode, text.stderr]).toEqual([0, ""]);
    expect(text.stdout).toContain("  unit-prices：单价前后一致。适用于附件2需求测算表（unit-price-differs）\n");
    const { stdout } = await runCheck(["--checks", "--json"], read);
    expect(JSON.parse(stdout)).toMatchObject({
      checks: expect.arrayContaining([
        {
          id: "totals",
          name: "合计与分项相加",
          needs: expect.any(String),
          codes: ["total-mismatch", "total-within-rounding"],
        },
      ]) as unknown,
    });
  });

  it("ends with 2 and says why on stderr when the file is no workbook", async () => {
    expect(await check("package.json")).toMatchObject({
      stdout: "",
      exitCode: 2,
      stderr: expect.stringMatching(/^package\.json：文件内容是文本，不是工作簿。请/) as string,
    });
  });

  it("takes its options in any place, --standard with a space or an equals sign", async () => {
    const file = `${SAMPLES}/师宗县-附件2-需求测算表.xlsx`;
    const plain = await check(file, "--json");
    expect(plain.stdout).toMatch(/^\{\n  "standard": "national-2017",\n  "county": \{\n/);
    expect(plain.stdout.endsWith("}\n")).toBe(true);
    for (const args of [
      ["--json", file],
      ["--standard", "national-2017", file, "--json"],
      [file, "--json", "--standard=national-2017"],
    ])
      expect(await check(...args)).toEqual(plain);
  });

  const csv = (name: string, rows: readonly string[], ...options: readonly string[]): Promise<CheckOutcome> =>
    runCheck([name, ...options], () => Promise.resolve(new TextEncoder().encode(rows.join("\n"))));

  it("of a file in which no table was found ends with 2: nothing on stdout but the JSON that was asked for", async () => {
    const stderr =
      "散记.csv：没有识别出数据表。表头应有“学校名称”，以及学生数、教师、校舍、设备等列；也可以是附件2、班额表、教师名册、填报表等。请核对文件。\n";
    expect(await csv("文件/散记.csv", ["a,b", "x,1"])).toEqual({ stdout: "", stderr, exitCode: 2 });
    const json = await csv("文件\\散记.csv", ["a,b", "x,1"], "--json");
    expect([json.stderr, json.exitCode]).toEqual([stderr, 2]);
    expect((JSON.parse(json.stdout) as JsonReport).findings).toMatchObject([{ code: "no-table" }]);
  });

  it("names a column with blanks by its name, not by the unit below it", async () => {
    const { stdout } = await check(`${SAMPLES}/示例县-分散的表.xlsx`);
    expect(stdout).toContain("“其中：室内体育用房”有1所学校空白");
  });

  it("of a list of classes alone prints what was read, checks every class and ends with 0", async () => {
    const { stdout, stderr, exitCode } = await csv("班级.csv", [
      "学校名称,年级,班,学生数",
      "示例第一小学,一年级,1,40",
      "示例第一小学,一年级,2,42",
    ]);
    expect(stdout).toContain("  班级!A1:D3  班级名册，数据2行，合成1所学校的数据\n");
    expect(stdout).toContain("其他指标\n  2.5 班额：达标。2个班都达标。\n");
    expect([stderr, exitCode]).toEqual(["", 0]);
  });

  it("of a list of teachers alone, which holds nothing to check, prints what was read and ends with 2", async () => {
    const { stdout, stderr, exitCode } = await csv("教师.csv", ["学校名称,姓名,学历", "示例第一小学,张三,本科"]);
    expect(stdout).toContain("教师名册，数据1行");
    expect(stderr).toMatch(/^教师\.csv：没有可以评估或核对的内容。/);
    expect(exitCode).toBe(2);
  });
});

describe("a standard that holds for a time only", () => {
  const SAMPLE = `${SAMPLES}/示例县-学校台账.xlsx`;
  const byWuqing = (today: string, ...options: string[]): Promise<CheckOutcome> =>
    runCheck([SAMPLE, "--standard", "wuqing-2020", ...options], (path) => readFile(path), today);

  it("is named with its time in both reports, whatever the day", async () => {
    const { stdout } = await byWuqing("2022-12-31");
    expect(stdout).toContain("标准：武清区优质均衡三年行动方案（2020—2022年）（2020年11月2日至2022年12月31日有效）\n");
    expect(JSON.parse((await byWuqing("2022-12-31", "--json")).stdout)).toMatchObject({
      standard: "wuqing-2020",
      valid: { from: "2020-11-02", to: "2022-12-31" },
    });
  });

  it("is used after it too, and that is said beside the report", async () => {
    const [last, next] = [await byWuqing("2022-12-31"), await byWuqing("2023-01-01")];
    expect(last.stderr).toBe("");
    expect(next).toEqual({
      ...last,
      stderr:
        "示例县-学校台账.xlsx：“武清区优质均衡三年行动方案（2020—2022年）”有效期至2022年12月31日，已过期。评估仍按该标准进行，使用结论时请注明。\n",
    });
    expect((await byWuqing("2020-11-01")).stderr).toContain("自2020年11月2日起施行，尚未生效。");
  });

  it("tells what would mend what is not met, on demand and with --json only", async () => {
    const file = `${SAMPLES}/示例县-学校台账.xlsx`;
    const { remedies } = JSON.parse((await check(file, "--json", "--remedies")).stdout) as {
      remedies: {
        values: readonly { school: string; code: string; lack: number; remedies: readonly Record<string, unknown>[] }[];
        firstSteps: readonly { message: string }[];
        shortfall: readonly { message: string }[];
        nextMoney: { exact: boolean; schools: readonly unknown[] };
        balance: readonly { code: string; lifts: { atLeast: number; total: number } | null }[];
      };
    };
    const value = remedies.values.find(({ school, code }) => school === "示例县第一小学" && code === "1.2");
    expect(value).toMatchObject({
      lack: 3,
      remedies: [
        { kind: "teachers", free: true, from: [{ school: "示例县实验小学", count: 3 }] },
        { kind: "pupils", free: true, amount: 300 },
        { kind: "purchase", free: false, amount: 3, cost: null, message: "至少新增骨干教师3人。" },
      ],
    });
    expect(remedies.firstSteps[0]?.message).toBe("河口中学（初中）：骨干教师调入1人，即达标。");
    expect(remedies.nextMoney).toMatchObject({ exact: true, schools: [{ school: "青山乡中心小学" }] });
    const [balance] = remedies.balance;
    expect(balance?.lifts?.total).toBeGreaterThanOrEqual(balance?.lifts?.atLeast ?? Infinity);
    expect(Object.keys(JSON.parse((await check(file, "--json")).stdout) as object)).not.toContain("remedies");
    const whole = JSON.parse((await check(`${SAMPLES}/示例县-全部指标.xlsx`, "--json", "--remedies")).stdout) as {
      requirements: readonly { id: string; state: string; lack?: object }[];
      remedies: { items: readonly Record<string, unknown>[] };
    };
    // 360 − 352 hours of one teacher; one room; 5% of 402,320 are 20,116, less 16,897.
    expect(whole.requirements.flatMap(({ id, lack }) => (lack ? [{ id, ...lack }] : []))).toEqual([
      { id: "2.3", amount: 1, unit: "room" },
      { id: "2.9", amount: 8, unit: "hour" },
      { id: "3.4", amount: 3219, unit: "yuan" },
    ]);
    expect(whole.requirements.filter(({ id, state }) => id === "2.12" && state !== "met")).not.toHaveLength(0);
    expect(whole.remedies.items.map(({ message }) => message)).toEqual([
      "2.3 音乐、美术专用教室：1所，共还差1间",
      "2.9 教师培训学时：1人，共还差8学时",
      "3.4 教师培训经费：1所，共还差3,219元",
    ]);
    expect(whole.remedies.items[1]).toEqual({
      id: "2.9",
      name: "教师培训学时",
      of: "teacher",
      line: null,
      stage: null,
      subjects: 1,
      amount: 8,
      unit: "hour",
      over: false,
      atLeast: false,
      message: "2.9 教师培训学时：1人，共还差8学时",
    });
    expect(await check(file, "--remedies")).toMatchObject({
      stdout: "",
      stderr: expect.stringContaining("--remedies须与--json一起使用") as string,
      exitCode: 2,
    });
  });
});
