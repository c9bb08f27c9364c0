import { readFile } from "node:fs/promises";
import { type CheckOutcome, runCheck } from "../../src/cli/run-check";
import { cell, paragraph, run, table, wordFile } from "../docx/word-file";

const FOLDER = "tests/plan-text/documents";

function check(...args: string[]): Promise<CheckOutcome> {
  return runCheck(args, (path) => readFile(path), "2026-11-29");
}

/** The same with a file that stands on no disk. */
function checkBytes(name: string, bytes: Uint8Array, ...more: string[]): Promise<CheckOutcome> {
  return runCheck(["--plan-text", name, ...more], async () => bytes, "2026-11-29");
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe("the headless check of a plan's text", () => {
  it("lists what does not add up with its quotations, then what agrees", async () => {
    const { stdout, stderr, exitCode } = await check("--plan-text", `${FOLDER}/shizong-2024.txt`);
    expect(exitCode).toBe(1);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^shizong-2024\.txt\n方案文本共104行：不符4处，需核对22处，提示11处；相符24处。\n/);
    expect(stdout).toContain(
      "  ［不符］新建学校：新建学校每校学位2,400个，超过本方案规定的学校规模2,000人。\n      第13行：到2025年,投入5300万元,在城区新建1所小学,提供小学学位2400个,化解城区小学大校额和大班额\n      第34行：",
    );
    expect(stdout).toContain("\n已核对相符\n  3,100+1,200+1,100+400+600万元=6,400万元（第14行）\n");
  });

  it("ends with 0 where there is at most something good to know", async () => {
    const { stdout, exitCode } = await check("--plan-text", `${FOLDER}/wuhan-2018.txt`);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("提示1处；相符3处。");
  });

  it("hands it over as JSON", async () => {
    const { stdout } = await check("--plan-text", `${FOLDER}/layout-template.txt`, "--json");
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ counted: "lines", lines: 99, tables: 0 });
    expect(told.issues[0]).toMatchObject({
      kind: "placeholder",
      name: "空缺",
      risk: "wrong",
      values: { word: "XX", count: 13 },
    });
    expect(told.proved).toContainEqual(
      expect.objectContaining({ kind: "mask-solved", values: { mask: "1XX", solved: 119, unit: "所" } }),
    );
  });

  it("reads a Word file, whose paragraphs it counts", async () => {
    const needs = table(
      cell("项目") + cell("资金(万元)"),
      cell("校舍") + cell("300"),
      cell("设备") + cell("200"),
      cell("合计") + cell("600"),
    );
    const file = wordFile(paragraph(run("投入500万元（其中：校舍300万元，设备250万元）。")) + needs);
    const { stdout, exitCode } = await checkBytes("方案.docx", file);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("第1段：投入500万元（其中：校舍300万元，设备250万元）");
    expect(stdout).toContain("投入500万元");
  });

  it.each([
    ["GB18030", Uint8Array.from([0xcd, 0xb6, 0xc8, 0xeb, 0x58, 0x58, 0xcd, 0xf2, 0xd4, 0xaa])],
    ["UTF-8 with its mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...text("投入XX万元")])],
    [
      "UTF-16",
      Uint8Array.from([
        0xff,
        0xfe,
        ...[..."投入XX万元"].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
      ]),
    ],
  ])("reads a text in %s", async (_encoding, bytes) => {
    const { stdout } = await checkBytes("方案.txt", bytes);
    expect(stdout).toContain("“XX”共1处，内容没有填写。");
  });
});

describe("what cannot be looked through", () => {
  it.each([
    ["空.txt", text(""), "空.txt：文件没有内容。"],
    ["空行.txt", text("\n \n"), "空行.txt：没有文字内容。"],
    ["英文.txt", text("hello world 123"), "英文.txt：没有可以识别的中文内容"],
    ["扫描.pdf", text("%PDF-1.7"), "扫描.pdf：这是PDF文件"],
    ["网页.html", text("<!DOCTYPE html><html><body>方案</body></html>"), "网页.html：文件内容是网页。"],
    ["损坏.docx", wordFile(paragraph(run("甲"))).slice(0, 300), "损坏.docx：文件不完整或已损坏"],
    ["很长.txt", text("方案。\n".repeat(260_000)), "很长.txt：内容过长，超过100万字。"],
  ])("is named with what to do: %s", async (name, bytes, message) => {
    const { stdout, stderr, exitCode } = await checkBytes(name, bytes);
    expect(stderr).toContain(message);
    expect(stdout).toBe("");
    expect(exitCode).toBe(2);
  });

  it.each([
    [["--plan-text"], "须给出一个方案文件"],
    [["--plan-text", "a.txt", "b.txt"], "须给出一个方案文件"],
    [["--plan-text", "a.txt", "--audit"], "--audit不能与--plan-text一起使用"],
    [["--plan-text", "没有这个文件.txt"], "找不到文件"],
  ])("is asked for rightly: %p", async (args, message) => {
    const { stderr, exitCode } = await check(...args);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });
});
