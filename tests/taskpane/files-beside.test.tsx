/** @jest-environment jsdom */
import "../contract/web-text-coding";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import "../../src/app/assess-workbook";
import "../../src/taskpane/CheckedPages";
import "../../src/taskpane/files/open-beside";
import { openFileHost } from "../../src/host/file/file-host";
import { App } from "../../src/taskpane/App";
import { viewingHost } from "../../src/page/viewing-host";
import "./fixtures/render-pane";

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));
const PUPILS = "学校名称,办学类型,在校生数\n示例一小,小学,1000\n示例二小,小学,900\n";
const REST = [
  "学校名称,高于规定学历教师数,县级以上骨干教师数,体育艺术教师数,教学及辅助用房面积（㎡）,体育运动场馆面积（㎡）,教学仪器设备值（万元）,网络多媒体教室数",
  "示例一小,42,12,12,5000,8000,250,30",
  "示例二小,20,12,12,5000,8000,250,30",
].join("\n");

/** A file as the browser hands it over. */
function chosen(name: string, content: string | Uint8Array): File {
  const bytes = typeof content === "string" ? bytesOf(content) : Uint8Array.from(content);
  return Object.defineProperties(new File([], name), {
    arrayBuffer: { value: async () => bytes.slice().buffer },
    webkitRelativePath: { value: "" },
  });
}

/** The pane on a workbook of pupils alone, after its first check. */
async function opened() {
  const workbook = await openFileHost("学生.csv", bytesOf(PUPILS));
  const host = viewingHost(workbook, { show: () => undefined, writing: () => undefined });
  const user = userEvent.setup({ delay: null });
  const { container } = render(<App host={host} onReload={() => undefined} takesFiles />);
  await screen.findByRole("tab", { name: "数据" });
  return { workbook, user, container };
}

const choose = async (...files: readonly File[]): Promise<void> => {
  const [input] = await screen.findAllByLabelText("添加其他文件", { selector: "input" });
  if (!input) throw new Error("no way to add files");
  fireEvent.change(input, { target: { files } });
};

it("reads a chosen file beside the workbook, judges with it, and lets it go again", async () => {
  const { user, workbook } = await opened();
  const before = workbook.bytes();
  expect(await screen.findAllByText(/这个文件里只有学生数/)).not.toHaveLength(0);
  await choose(chosen("其余.csv", REST));
  const strip = await screen.findByRole("region", { name: "一起读取的文件" });
  expect(within(strip).getByText("其余.csv")).toBeVisible();
  await waitFor(() => expect(screen.queryAllByText(/这个文件里只有学生数/)).toHaveLength(0));
  await user.click(within(strip).getByRole("button", { name: "移除“其余.csv”" }));
  expect(await screen.findAllByText(/这个文件里只有学生数/)).not.toHaveLength(0);
  expect(screen.queryByRole("region", { name: "一起读取的文件" })).not.toBeInTheDocument();
  expect(workbook.bytes()).toBe(before);
});

it("takes what is dropped on it, the newer version in the place of the older, and says what is no table", async () => {
  const { container } = await opened();
  const drop = (...files: readonly File[]): void => {
    const items = files.map((file) => ({
      webkitGetAsEntry: () => ({
        isFile: true,
        isDirectory: false,
        name: file.name,
        file: (resolve: (file: File) => void) => resolve(file),
      }),
    }));
    const event = new Event("drop", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "dataTransfer", { value: { items, types: ["Files"] } });
    const place = container.querySelector("main") ?? container;
    fireEvent(place, event);
    expect(event.defaultPrevented).toBe(true);
  };
  drop(chosen("其余.csv", REST), chosen("说明.docx", "x"));
  const strip = await screen.findByRole("region", { name: "一起读取的文件" });
  expect(await within(strip).findByRole("alert")).toHaveTextContent("另有1个文件不是表格，未打开：说明.docx。");
  const counts = await screen.findByLabelText("各校结论");
  expect(counts).toHaveTextContent("未达标1所"); // 20 teachers for 900 pupils are 2.2 for a hundred
  drop(chosen("其余.csv", REST.replace("示例二小,20", "示例二小,40")));
  await waitFor(() => expect(within(strip).queryByRole("alert")).not.toBeInTheDocument());
  expect(within(strip).getAllByText("其余.csv")).toHaveLength(1);
  await waitFor(() => expect(screen.getByLabelText("各校结论")).toHaveTextContent("未达标0所"));
});

it("says of a file that carries answers of its own that they are not taken over, and of no other", async () => {
  const own = await openFileHost("其余.csv", bytesOf(REST));
  await own.writeSettings(JSON.stringify({ version: 1, answers: { a: "b" } }));
  const carrying = chosen("其余.xlsx", own.bytes());
  await opened();
  await choose(carrying, chosen("别的.csv", "学校名称,备注\n示例一小,无\n"));
  const strip = await screen.findByRole("region", { name: "一起读取的文件" });
  const items = await within(strip).findAllByRole("listitem");
  const said = items.map((item) => /单独核对时的回答/.test(item.textContent ?? ""));
  expect(items.map((item) => item.textContent?.slice(0, 2))).toEqual(["其余", "别的"]);
  expect(said).toEqual([true, false]);
});

it("says why a file was not opened, and warns of one that is called as the workbook is", async () => {
  await opened();
  await choose(chosen("坏.xlsx", "no workbook"), chosen("学生.csv", PUPILS));
  const strip = await screen.findByRole("region", { name: "一起读取的文件" });
  expect(await within(strip).findByRole("alert")).toHaveTextContent("1个文件没有打开");
  expect(within(strip).getByRole("alert")).toHaveTextContent("坏.xlsx");
  expect(within(strip).getByText(/“学生.csv”与当前工作簿同名/)).toBeVisible();
});

it("shows cells of such a file below the page, and takes them away", async () => {
  // Chromium's newest tell with a promise when they have scrolled.
  Object.assign(Element.prototype, { scrollIntoView: async () => undefined });
  const { user } = await opened();
  await choose(chosen("其余.csv", REST));
  await screen.findByRole("region", { name: "一起读取的文件" });
  await user.click(screen.getByRole("tab", { name: "数据" }));
  await user.click(screen.getByRole("button", { name: /学校数据表（教师、/ }));
  await user.click(screen.getByRole("button", { name: "[其余.csv]其余!A1:H3" }));
  expect(await screen.findByRole("region", { name: "“[其余.csv]其余”中的单元格" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "收起表格" }));
  expect(screen.queryByRole("region", { name: "“[其余.csv]其余”中的单元格" })).not.toBeInTheDocument();
  expect(screen.getByRole("tab", { name: "数据" })).toBeVisible();
});

it("offers no way to add files where they are opened elsewhere", async () => {
  const workbook = await openFileHost("学生.csv", bytesOf(PUPILS));
  render(<App host={workbook} onReload={() => undefined} />);
  expect(await screen.findAllByText(/这个文件里只有学生数/)).not.toHaveLength(0);
  expect(screen.queryByRole("button", { name: "添加其他文件" })).not.toBeInTheDocument();
});
