import { HOSTILE_FILES } from "../../hostile/hostile-files";
import { WorkbenchRun } from "./open-workbench";

jest.setTimeout(300_000);

let run: WorkbenchRun;
beforeAll(async () => {
  run = await WorkbenchRun.start();
});
afterAll(() => run.close());

const made = (name: string, share = 1): Uint8Array => {
  const file = HOSTILE_FILES.find((each) => each.name === name);
  if (!file) throw new Error(`no file ${name}`);
  return file.make(share);
};

// In its full size each of them would keep a page busy for minutes, or for ever, that went cell by cell.
it.each([
  "a cell in the last row",
  "a cell in XFD100000",
  "a cell in the far corner",
  "50,000 merged areas over the whole width",
  "100,000 merged areas over one another",
])("%s: the twenty schools are judged", async (name) => {
  const workbench = await run.openPage();
  await workbench.openFile("坏.xlsx", made(name));
  const pane = await workbench.pane();
  await pane.getByText("1张表、20所学校", { exact: true }).waitFor({ timeout: 60_000 });
  await workbench.close();
});

it("cells all over a sheet are refused in words", async () => {
  const workbench = await run.openPage();
  await workbench.openFile("坏.xlsx", made("a cell in every 900th row and 150th column"));
  const pane = await workbench.pane();
  await pane.getByText("工作表“台账”内容过多，超出一次可以读取的范围。").first().waitFor({ timeout: 60_000 });
  await workbench.close();
});

it("what is refused is refused in words, and the page goes on", async () => {
  const workbench = await run.openPage();
  await workbench.openBytes("坏.xlsx", made("a million fonts"));
  await workbench.page.getByText("无法打开“坏.xlsx”").waitFor({ timeout: 60_000 });
  await workbench.page.getByText("文件没有改动。").waitFor();
  await workbench.page.getByRole("button", { name: "确定" }).click();
  await workbench.openSample("示例县-全部指标");
  await (await workbench.pane()).getByText("检查完成").first().waitFor();
  await workbench.close();
});
