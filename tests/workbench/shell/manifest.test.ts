/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseManifest } from "../../../src/workbench/shell/manifest";

const xml = readFileSync(path.resolve(__dirname, "../../../manifest.xml"), "utf8");

test("the ribbon of the real manifest is read in Chinese, with icons of this server", () => {
  const { tab, groups, namespace } = parseManifest(xml);
  expect(tab).toBe("均衡尺");
  expect(namespace).toBe("EDU");
  const buttons = groups.flatMap((group) => group.buttons);
  expect(buttons.map(({ label }) => label)).toEqual(["打开窗格", "检查", "标识", "清除"]);
  expect(buttons.filter(({ functionName }) => functionName === null).map(({ label }) => label)).toEqual(["打开窗格"]);
  for (const { icon, tip } of buttons) {
    expect(icon).toMatch(/^\/assets\/icons\/.+-32\.png$/);
    expect(tip).not.toBe("");
  }
});

test("the custom functions are named as Excel would load them", () => {
  const { functionsScript, functionsMetadata } = parseManifest(xml);
  expect(functionsScript).toMatch(/^\/functions\.js(\?|$)/);
  expect(functionsMetadata).toMatch(/^\/functions\.json(\?|$)/);
});

test.each([
  ["a missing text", xml.replace('<bt:String id="Check.Label"', '<bt:String id="Other.Label"'), "Check.Label"],
  ["no tab", xml.replaceAll("CustomTab", "OfficeTab"), "CustomTab"],
  ["broken XML", "<OfficeApp>", "well-formed"],
])("a manifest with %s is refused by name", (_name, broken, message) => {
  expect(() => parseManifest(broken)).toThrow(message);
});
