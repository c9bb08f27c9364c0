/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import "../contract/web-text-coding";
import "../../src/taskpane/files/PlanTextCheck";
import { renderCheckedPane } from "./fixtures/render-pane";

// Looking for buttons by their names in a whole pane takes jsdom long on a busy machine.
jest.setTimeout(90_000);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** 0.198 + 2.022 + 0.36 is 2.58, and 2.022 + 0.36 + 0.3 is not. */
const PLAN = [
  "某县学校建设实施方案",
  "三年新增学位2.58万个，其中2023年0.198万个，2024年2.022万个，2025年0.36万个。",
  "投入资金6700万元，其中校舍建设3600万元，运动场建设3000万元。",
  "<img src=x onerror=alert(1)>由县教体局负责，联系人：XX。",
].join("\n");

async function openCheck() {
  const pane = await renderCheckedPane();
  await pane.user.click(screen.getByRole("tab", { name: /数据/ }));
  await pane.user.click(await screen.findByRole("button", { name: "粘贴或打开方案" }));
  const box = await screen.findByRole("textbox", { name: "方案文字" });
  return { ...pane, box };
}

const paste = async (user: Awaited<ReturnType<typeof openCheck>>["user"], box: HTMLElement, said: string) => {
  await user.click(box);
  await user.paste(said);
};
const checkButton = () => screen.getByRole("button", { name: "核对" });
const choose = () => screen.getByLabelText<HTMLInputElement>("打开文件（.docx、.txt）", { selector: "input" });
const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>): File => {
  const file = new File([content], name);
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  Object.defineProperty(file, "arrayBuffer", { value: async () => bytes.slice().buffer });
  return file;
};

it("tells what does not add up with the words quoted, and what agrees, and writes nothing", async () => {
  const { user, box, host } = await openCheck();
  expect(checkButton()).toHaveAttribute("aria-disabled", "true");
  await paste(user, box, PLAN);
  await user.click(checkButton());
  const list = await screen.findByRole("list", { name: "需要处理的各处" });
  expect(list).toHaveTextContent("分项合计：合计6,700万元，分项相加为6,600万元，少100万元");
  expect(list).toHaveTextContent("第3行：");
  expect(list).toHaveTextContent("空缺：“XX”共1处，内容没有填写。");
  expect(document.querySelector("img")).toBeNull();
  await user.click(screen.getByRole("button", { name: /^已核对相符\d+处$/ }));
  expect(await screen.findByText("各年0.198+2.022+0.36万个=2.58万个")).toBeInTheDocument();
  expect(host.applied).toEqual([]);
});

it("says that the text was changed since", async () => {
  const { user, box } = await openCheck();
  await paste(user, box, PLAN);
  await user.click(checkButton());
  await screen.findByRole("list", { name: "需要处理的各处" });
  await paste(user, box, "再加一句。");
  expect(screen.getByText("文字已改动，请重新核对。")).toBeInTheDocument();
  await user.click(checkButton());
  await screen.findByRole("list", { name: "需要处理的各处" });
  expect(screen.queryByText("文字已改动，请重新核对。")).not.toBeInTheDocument();
});

it("reads a file of text, and says of any other what to do", async () => {
  const { user } = await openCheck();
  await user.upload(choose(), fileOf("方案.txt", PLAN));
  const status = await screen.findByText(/^文件：方案\.txt。方案文本共4行：/);
  expect(status).toHaveAttribute("role", "status");
  await user.upload(choose(), fileOf("方案.docx", new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x34])));
  expect(await screen.findByText(/^文件：方案\.docx。这是PDF文件，不能直接读取/)).toBeInTheDocument();
  expect(screen.queryByRole("list", { name: "需要处理的各处" })).not.toBeInTheDocument();
});

it("says of a text without words, and of one that is too long, what to do", async () => {
  const { user, box } = await openCheck();
  await paste(user, box, "1 2 3");
  await user.click(checkButton());
  expect(await screen.findByText(/^没有可以识别的中文内容/)).toBeInTheDocument();
  await user.upload(choose(), fileOf("长.txt", "方案文字".repeat(300_000)));
  expect(await screen.findByText(/内容过长，超过100万字。请按章节分开核对。/)).toBeInTheDocument();
});

it("says that a text in order has nothing to be looked at", async () => {
  const { user, box } = await openCheck();
  await paste(user, box, "投入资金6600万元，其中校舍建设3600万元，运动场建设3000万元。");
  await user.click(checkButton());
  expect(await screen.findByText(/^方案文本共1行：没有发现问题；相符1处。$/)).toBeInTheDocument();
  expect(within(document.body).queryByRole("list", { name: "需要处理的各处" })).toBeNull();
});
