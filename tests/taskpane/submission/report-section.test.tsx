/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { TextEncoder } from "node:util";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { assessWorkbook } from "../../../src/app/assess-workbook";
import { NEW_SETTINGS } from "../../../src/app/workbook-settings";
import { ReportSection } from "../../../src/taskpane/submission/ReportSection";
import { THREE } from "../../app/result/result-county";
import { workbookOf } from "../../recognition/sheet-of";

jest.setTimeout(60_000);
// Every browser has it; jsdom does not.
Object.assign(globalThis, { TextEncoder });

const TODAY = "2026-11-30";
const assessment = assessWorkbook(workbookOf(THREE), NEW_SETTINGS, TODAY);
const downloads: { readonly name: string; readonly blob: Blob }[] = [];

beforeEach(() => {
  downloads.length = 0;
  let blob = new Blob([]);
  URL.createObjectURL = (made) => {
    blob = made as Blob;
    return "blob:report";
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    downloads.push({ name: this.download, blob });
  };
});

const bytesOf = (blob: Blob): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });

it("makes the Word file under the county's name, and says so", async () => {
  render(<ReportSection assessment={assessment} today={TODAY} />);
  expect(screen.getByRole("heading", { name: "县级自评报告" })).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "下载Word报告" }));
  expect(await screen.findByText(/^报告已生成。/, {}, { timeout: 20_000 })).toBeInTheDocument();
  const [file] = downloads;
  expect(file?.name).toBe("示例县义务教育优质均衡发展县级自评报告（示例数据）.docx");
  expect([...(await bytesOf(file?.blob ?? new Blob([])))].slice(0, 2)).toEqual([0x50, 0x4b]);
  expect(file?.blob.type).toBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
});

it("says where it could not be made, and can be asked again", async () => {
  const handOut = URL.createObjectURL;
  URL.createObjectURL = () => {
    URL.createObjectURL = handOut;
    throw new Error("no");
  };
  render(<ReportSection assessment={assessment} today={TODAY} />);
  await userEvent.click(screen.getByRole("button", { name: "下载Word报告" }));
  expect(await screen.findByRole("alert", {}, { timeout: 20_000 })).toHaveTextContent("报告未生成");
  expect(downloads).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "下载Word报告" }));
  expect(await screen.findByText(/^报告已生成。/, {}, { timeout: 20_000 })).toBeInTheDocument();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(downloads).toHaveLength(1);
});

it("lists what is still lacking before it can be handed in", async () => {
  const { container } = render(<ReportSection assessment={assessment} today={TODAY} />);
  await userEvent.click(screen.getByRole("button", { name: "上报前还需补充的内容" }));
  const lacking = within(container);
  expect(lacking.getByText("数据时点（统计截止日期）。")).toBeInTheDocument();
  expect(lacking.getByText("没有整改台账。")).toBeInTheDocument();
  expect(lacking.getByText(/^1\.2 骨干教师：1所缺数（示例三小（小学））/)).toBeInTheDocument();
});
