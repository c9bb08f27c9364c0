import { BaseUrlError, parseBaseUrl } from "../../src/manifest/base-url";
import { makeManifest } from "../../src/manifest/make-manifest";

test("every address of the manifest is below the address of the server", () => {
  const manifest = makeManifest("https://edu.example.gov.cn/junhengchi", "1.2.3");
  expect(manifest).not.toContain("localhost");
  expect(manifest).toContain('"https://edu.example.gov.cn/junhengchi/taskpane.html"');
  expect(manifest).toContain("<AppDomain>https://edu.example.gov.cn</AppDomain>");
  expect(manifest).toContain("<Version>1.2.3.0</Version>");
});

test("special characters of an address are escaped", () => {
  expect(makeManifest("https://edu.example.gov.cn/a&b", "1.2.3")).toContain(
    "https://edu.example.gov.cn/a&amp;b/taskpane.html",
  );
});

test.each(["1.2", "1.2.3.4", "1.2.3-beta", ""])("the version %j is refused", (version) => {
  expect(() => makeManifest("https://localhost:3000", version)).toThrow(RangeError);
});

test.each([
  ["https://localhost:3000", "https://localhost:3000"],
  [" https://localhost:3000/ ", "https://localhost:3000"],
  ["https://edu.example.gov.cn/a/b//", "https://edu.example.gov.cn/a/b"],
  ["https://教育.example.cn/均衡", "https://xn--wcvs22d.example.cn/%E5%9D%87%E8%A1%A1"],
])("the address %j is taken as %j", (typed, base) => {
  expect(parseBaseUrl(typed)).toBe(base);
});

test.each([
  ["", "不是完整的网址"],
  ["edu.example.gov.cn/junhengchi", "不是完整的网址"],
  ["http://edu.example.gov.cn", "只加载 https"],
  ["file:///C:/junhengchi", "只加载 https"],
  ["https://user:secret@edu.example.gov.cn", "用户名或密码"],
  ["https://edu.example.gov.cn/?a=1", "不能带 ? 或 #"],
  ["https://edu.example.gov.cn/taskpane.html", "而不是其中的文件"],
  [`https://edu.example.gov.cn/${"a".repeat(2000)}`, "网址过长"],
])("the address %j is refused in Chinese", (typed, message) => {
  expect(() => parseBaseUrl(typed)).toThrow(BaseUrlError);
  expect(() => parseBaseUrl(typed)).toThrow(message);
});
