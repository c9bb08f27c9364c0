import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import ts from "typescript";

const PAGE = readFileSync("src/taskpane/taskpane.html", "utf8");
const SCRIPT = /<script>([\s\S]*?)<\/script>/.exec(PAGE)?.[1] ?? "";

/** What a current web view has, as far as the page looks for it. */
const CURRENT = { Promise, Symbol, CSS: { supports: () => true } };

/** Runs the script of the page as it opens; `wait` lets the time pass that it sets. */
function openIn(view: Readonly<Record<string, unknown>>): { readonly text: () => string; readonly wait: () => void } {
  const place = { innerText: "正在打开窗格…" };
  const waiting: (() => void)[] = [];
  const window = { ...view, setTimeout: (then: () => void) => waiting.push(then) };
  runInNewContext(SCRIPT, { window, document: { getElementById: () => place } });
  return { text: () => place.innerText, wait: () => waiting.forEach((then) => then()) };
}

// Internet Explorer 11 has no Promise and no CSS.supports; the old Edge has both, and had no grid at first.
test.each([
  ["Internet Explorer 11", {}],
  ["a view without Promise", { ...CURRENT, Promise: undefined }],
  ["a view without Symbol", { ...CURRENT, Symbol: undefined }],
  ["a view without CSS", { ...CURRENT, CSS: undefined }],
  ["a view without CSS.supports", { ...CURRENT, CSS: {} }],
  ["a view without grid", { ...CURRENT, CSS: { supports: (name: string) => name !== "display" } }],
])("%s is told that WebView2 is missing, what to install, and that nothing was changed", (_, view) => {
  const { text, wait } = openIn(view);
  wait();
  expect(text()).toContain("缺少Microsoft Edge WebView2运行时");
  expect(text()).toContain("工作簿没有改动");
  expect(text()).toContain("请安装WebView2运行时（微软提供离线安装包），重新打开Excel");
});

test("a current view is told nothing until the pane has not come for long, and then that it has not", () => {
  const { text, wait } = openIn(CURRENT);
  expect(text()).toBe("正在打开窗格…");
  wait();
  expect(text()).toContain("窗格载入超时。工作簿没有改动。");
  expect(text()).not.toContain("WebView2");
});

test("the script stands before Microsoft's and is written so that the oldest view can run it", () => {
  expect(PAGE.indexOf("<script>")).toBeLessThan(PAGE.indexOf("office.js"));
  const es5 = ts.transpileModule(SCRIPT, {
    compilerOptions: { target: ts.ScriptTarget.ES5, removeComments: false, ignoreDeprecations: "5.0" },
  }).outputText;
  const bare = (code: string): string => code.replace(/[\s;]/g, "");
  expect(bare(es5)).toBe(bare(SCRIPT));
});
