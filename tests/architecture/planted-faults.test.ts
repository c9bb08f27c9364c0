// Every guard is shown a fault once and must see it, and is shown something harmless that looks like one.
import * as code from "./code-guards";
import { fileCycles, folderCycles, importViolations, oracleViolations } from "./import-guards";
import type { ProjectFile } from "./project-files";
import * as repository from "./repository-guards";
import { wordingViolations } from "./wording-guards";

const file = (name: string, text: string): ProjectFile => ({ name, text });
/** Written in parts, so that this file does not itself hold what it plants. */
const joined = (...parts: string[]): string => parts.join("");

describe("import direction", () => {
  test.each([
    ["src/core/cell/a.ts", 'import { b } from "../../recognition/b";'],
    ["src/core/cell/a.ts", 'import type { B } from "../../plan/b";'],
    ["src/core/cell/a.ts", 'import { zipSync } from "fflate";'],
    ["src/core/cell/a.ts", 'export * from "../../app/b";'],
    ["src/core/cell/a.ts", 'const b = await import("../../app/b");'],
    ["src/core/cell/a.ts", 'const b = require("../../app/b");'],
    ["src/core/cell/a.ts", 'type B = import("../../app/b").B;'],
    ["src/recognition/a.ts", 'import { b } from "../plan/b";'],
    ["src/plan/a.ts", 'import { b } from "../recognition/b";'],
    ["src/app/a.ts", 'import { b } from "../host/office/b";'],
    ["src/app/a.ts", 'import { b } from "../taskpane/b";'],
    ["src/host/office/a.ts", 'import { b } from "../file/b";'],
    ["src/host/office/a.ts", 'import { b } from "../../app/b";'],
    ["src/functions/a.ts", 'import { b } from "../app/b";'],
    ["src/taskpane/pages/A.tsx", 'import { b } from "../../host/office/b";'],
    ["src/xlsx/a.ts", 'import { b } from "../core/cell/address";'],
    ["src/workbench/grid/a.ts", 'import { b } from "../../core/cell/address";'],
    ["src/workbench/grid/a.ts", 'import { b } from "../../../node_modules/b";'],
    ["src/elsewhere/a.ts", ""],
  ])("%s may not hold: %s", (name, text) => {
    expect(importViolations(file(name, text))).toHaveLength(1);
  });

  test.each([
    ["src/core/indicators/a.ts", 'import { b } from "../cell/b"; import c from "./c"; // import "../../app/d"'],
    ["src/app/a.ts", 'import { b } from "../core/cell/b"; import type { W } from "../host/workbook-host";'],
    ["src/host/file/a.ts", 'import { b } from "../../xlsx/b"; import { readFileSync } from "node:fs";'],
    ["src/taskpane/index.tsx", 'import { b } from "../host/office/b";'],
    ["src/taskpane/pages/A.tsx", 'import { Button } from "@fluentui/react-components";'],
  ])("%s may hold: %s", (name, text) => {
    expect(importViolations(file(name, text))).toEqual([]);
  });

  test("the oracle may import its own files only", () => {
    expect(
      oracleViolations(file("tests/oracle/a.ts", 'import { b } from "../../src/core/quantity/fraction";')),
    ).toHaveLength(1);
    expect(oracleViolations(file("tests/oracle/a.ts", 'import { b } from "../rules/facts";'))).toHaveLength(1);
    expect(oracleViolations(file("tests/oracle/a.ts", 'import { b } from "./fraction";'))).toEqual([]);
    expect(oracleViolations(file("tests/rules/a.ts", 'import { b } from "../oracle/fraction";'))).toEqual([]);
  });

  test("a circle of folders is seen, and named once", () => {
    const circle = [
      file("src/core/a/one.ts", 'import "../b/two";'),
      file("src/core/b/two.ts", 'import "../c/three";'),
      file("src/core/c/three.ts", 'import "../a/one";'),
    ];
    expect(folderCycles(circle)).toEqual(["src/core/a → src/core/b → src/core/c → src/core/a"]);
    expect(folderCycles(circle.slice(0, 2))).toEqual([]);
  });

  test("a circle of files is seen, and named once, wherever they lie", () => {
    const circle = [
      file("src/taskpane/Pane.tsx", 'import { App } from "./pages/App";'),
      file("src/taskpane/pages/App.tsx", 'export { three } from "./three";'),
      file("src/taskpane/pages/three.ts", 'import { type A, b } from "../Pane"; import { c } from "react";'),
      file("src/taskpane/four.ts", 'import { three } from "./pages/three";'),
    ];
    expect(fileCycles(circle)).toEqual([
      "src/taskpane/Pane.tsx → src/taskpane/pages/App.tsx → src/taskpane/pages/three.ts → src/taskpane/Pane.tsx",
    ]);
    expect(fileCycles([file("src/a.mjs", 'import "./a.mjs";')])).toEqual(["src/a.mjs → src/a.mjs"]);
  });

  test.each([
    'import type { B } from "./b";',
    'import { type B, type C } from "./b";',
    'export type { B } from "./b";',
    'export { type B } from "./b";',
    'type B = import("./b").B;',
  ])("types alone make no circle of files: %s", (text) => {
    expect(fileCycles([file("src/a.ts", text), file("src/b.ts", 'import { a } from "./a";')])).toEqual([]);
  });

  test.each([
    'import { b } from "./b";',
    'import { type B, c } from "./b";',
    'import b, { type C } from "./b";',
    'import * as b from "./b";',
    'import "./b";',
    'export * from "./b";',
    'const b = await import("./b");',
    'const b = require("./b");',
  ])("whatever runs makes one: %s", (text) => {
    expect(fileCycles([file("src/a.ts", text), file("src/b.ts", 'import { a } from "./a";')])).toEqual([
      "src/a.ts → src/b.ts → src/a.ts",
    ]);
  });

  test("a folder and the one that holds it may import each other", () => {
    const files = [
      file("src/taskpane/index.tsx", 'import "./pages/A";'),
      file("src/taskpane/pages/A.tsx", 'import "../use-pane";'),
    ];
    expect(folderCycles(files)).toEqual([]);
  });
});

describe("code", () => {
  type Guard = (file: ProjectFile) => string[];
  test.each<[string, Guard, string, string]>([
    ["Excel called", code.officeNameViolations, "src/app/a.ts", "Excel.run(f);"],
    ["Excel as a type", code.officeNameViolations, "src/taskpane/pages/A.tsx", "let r: Excel.Range;"],
    ["Office through window", code.officeNameViolations, "src/app/a.ts", "window.Office.onReady();"],
    [
      "OfficeExtension",
      code.officeNameViolations,
      "src/host/file/a.ts",
      "if (e instanceof OfficeExtension.Error) f();",
    ],
    ["CustomFunctions", code.officeNameViolations, "src/core/a.ts", "throw new CustomFunctions.Error();"],
    ["a clock", code.impurityViolations, "src/core/a.ts", "export const now = new Date();"],
    ["chance", code.impurityViolations, "src/plan/a.ts", "export const id = Math.random();"],
    ["window", code.impurityViolations, "src/recognition/a.ts", "window.scrollTo(0, 0);"],
    ["process", code.impurityViolations, "src/core/a.ts", "if (process.env.X) f();"],
    ["console", code.impurityViolations, "src/core/a.ts", "console.log(1);"],
    ["a threshold", code.thresholdViolations, "src/core/indicators/a.ts", "export const least = 4.2;"],
    ["a threshold in other words", code.thresholdViolations, "src/app/a.ts", "export const least = 2_000;"],
    ["a threshold beside the units", code.thresholdViolations, "src/core/quantity/a.ts", "export const most = 2_000;"],
    ["a ratio", code.thresholdViolations, "src/functions/a.ts", "const floor = (x: number) => x * .85;"],
    [
      "a limit in a component",
      code.thresholdViolations,
      "src/taskpane/pages/A.tsx",
      "export const A = () => <Bar limit={0.45} />;",
    ],
    ["a function called", code.formulaTextViolations, "src/plan/a.ts", "const test = (a: string) => `ISNUMBER(${a})`;"],
    ["a formula", code.formulaTextViolations, "src/host/file/a.ts", "const value = (a: string) => `=${a}`;"],
    ["a formula in a text", code.formulaTextViolations, "src/plan/documents/a.ts", 'const total = "=SUM(A1:A9)";'],
    ["a fixed cell", code.formulaTextViolations, "src/plan/a.ts", "const cell = (a: string) => `$${a}`;"],
    ["a sheet's name", code.formulaTextViolations, "src/host/office/a.ts", "const at = (a: string) => `${a}!A1`;"],
    ["fetch", code.networkViolations, "src/taskpane/a.ts", 'await fetch("/x");'],
    ["fetch through window", code.networkViolations, "src/app/a.ts", 'window.fetch("/x");'],
    ["a beacon", code.networkViolations, "src/host/office/a.ts", 'navigator.sendBeacon("/x");'],
    ["a socket", code.networkViolations, "src/functions/a.ts", 'new WebSocket("wss://x");'],
    ["XMLHttpRequest", code.networkViolations, "src/commands/a.ts", "new XMLHttpRequest();"],
    ["innerHTML", code.injectionViolations, "src/workbench/shell/a.ts", "element.innerHTML = name;"],
    [
      "dangerouslySetInnerHTML",
      code.injectionViolations,
      "src/taskpane/A.tsx",
      "const A = () => <p dangerouslySetInnerHTML={{ __html: x }} />;",
    ],
    ["eval", code.injectionViolations, "src/core/a.ts", "eval(text);"],
    ["new Function", code.injectionViolations, "src/core/a.ts", "new Function(text)();"],
    ["document.write", code.injectionViolations, "src/taskpane/a.ts", "document.write(text);"],
  ])("%s is seen", (_fault, guard, name, text) => {
    expect(guard(file(name, text))).toEqual([expect.stringMatching(new RegExp(`^${name}:1: `))]);
  });

  test.each<[string, Guard, string, string]>([
    [
      "a file format that is called by Excel's name",
      code.officeNameViolations,
      "src/xlsx/a.ts",
      'text.includes("office:spreadsheet") || text.includes("Excel.Sheet");',
    ],
    [
      "a comment and a key called Excel",
      code.officeNameViolations,
      "src/app/a.ts",
      "// Excel.run\nexport const names = { Excel: 1, office: names.Excel };",
    ],
    ["Office in the adapter", code.officeNameViolations, "src/host/office/a.ts", "Office.onReady();"],
    [
      "a key called date or process",
      code.impurityViolations,
      "src/core/a.ts",
      "export const a = { Date: 1, process: b.window };",
    ],
    ["a clock in the pane", code.impurityViolations, "src/taskpane/a.ts", "new Date();"],
    ["thresholds in their home", code.thresholdViolations, "src/core/standards/a.ts", "export const least = 4.2;"],
    ["a threshold in a comment or text", code.thresholdViolations, "src/core/a.ts", 'export const a = "4.2"; // 4.2'],
    ["a unit in others", code.thresholdViolations, "src/core/quantity/units.ts", "const METRES_OF_THREE_MU = 2_000;"],
    ["other numbers", code.thresholdViolations, "src/core/a.ts", "export const a = [0.5, 100, 1, 42];"],
    ["a formula in its home", code.formulaTextViolations, "src/plan/formula/a.ts", "const f = (a: string) => `=${a}`;"],
    [
      "signs and addresses",
      code.formulaTextViolations,
      "src/plan/a.ts",
      'const a = ["=", "==", ":A1", "AND", "Sheet!"];',
    ],
    ["fetch in the workbench", code.networkViolations, "src/workbench/shell/a.ts", 'fetch("/samples/");'],
    ["textContent", code.injectionViolations, "src/taskpane/a.ts", "element.textContent = name;"],
  ])("%s is no fault", (_harmless, guard, name, text) => {
    expect(guard(file(name, text))).toEqual([]);
  });
});

describe("repository", () => {
  test("a folder that says nothing is seen", () => {
    expect(repository.folderNameViolations("src/core/utils/a.ts")).toHaveLength(1);
    expect(repository.folderNameViolations("src/core/cell/common.ts")).toEqual([]);
  });

  test("Microsoft's script is seen by its name and by its content", () => {
    expect(repository.microsoftFileViolations(file("assets/office.js", ""))).toHaveLength(1);
    expect(repository.microsoftFileViolations(file("assets/excel-web-16.00.js", ""))).toHaveLength(1);
    expect(
      repository.microsoftFileViolations(file("assets/renamed.js", joined("OSF.", "DDA.RichApi = {};"))),
    ).toHaveLength(1);
    expect(repository.microsoftFileViolations(file("src/host/office/office-host.ts", "Office.onReady()"))).toEqual([]);
  });

  test.each([
    joined('"/', 'work/main/src"'),
    joined("see /", "root/notes"),
    joined("`/", "tmp/x.png`"),
    joined("/", "home/somebody/project"),
    joined("https://registry.", "npmjs.org/react"),
    joined("https://npm-registry.", "example.com/react"),
  ])("a trace of a machine is seen: %s", (line) => {
    expect(repository.machineTraceViolations(file("docs/a.md", `first\n${line}`))).toEqual([
      expect.stringMatching(/^docs\/a\.md:2: /),
    ]);
  });

  test.each(["src/work/here", "https://example.com/tmp/x", "npm config get registry", "../tmp/x"])(
    "no trace of a machine: %s",
    (line) => {
      expect(repository.machineTraceViolations(file("docs/a.md", line))).toEqual([]);
    },
  );

  test("a page that loads from elsewhere is seen", () => {
    expect(
      repository.pageAddressViolations(file("a.html", '<script src="https://cdn.example.com/x.js"></script>')),
    ).toHaveLength(1);
    expect(
      repository.pageAddressViolations(file("a.html", '<link rel="stylesheet" href="//cdn.example.com/x.css">')),
    ).toHaveLength(1);
    const office =
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><img src="icons/app-32.png">';
    expect(repository.pageAddressViolations(file("a.html", office))).toEqual([]);
  });
});

describe("wording", () => {
  test.each([
    ["src/i18n/zh-CN/a.ts", 'export const a = "没能写入标识";'],
    ["src/i18n/zh-CN/a.ts", "export const a = (field: string) => `这一列读成${field}。`;"],
    ["src/i18n/zh-CN/a.ts", "export const a = (field: string) => `${field}收回`;"],
    ["src/taskpane/A.tsx", "export const A = () => <p>知道了</p>;"],
    ["src/workbench/shell/index.html", "<p>这不是表</p>"],
    ["docs/guide.md", "缺数，算不出"],
  ])("%s: %s is seen", (name, text) => {
    expect(wordingViolations(file(name, text))).toEqual([expect.stringMatching(new RegExp(`^${name}:1: `))]);
  });

  test.each([
    ["src/taskpane/a.ts", '/** 为什么 of a cell */ export const a = "判定依据";'],
    ["src/i18n/zh-CN/a.ts", 'export const a = "学校名称由您确认";'],
  ])("%s: %s is no fault", (name, text) => {
    expect(wordingViolations(file(name, text))).toEqual([]);
  });
});
