/** @jest-environment jsdom */
import { waitForOffice } from "../../../src/host/office/office-ready";
import { createMemoryModel } from "../../../src/workbench/excel/memory-model";
import { loadOffice } from "../../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../../workbench/excel/sample-workbook";

/** Puts something in the place of Microsoft's script. */
function pretendOffice(onReady: () => Promise<{ host: string | null }>): void {
  Object.assign(globalThis, { Office: { onReady, HostType: { Excel: "Excel" } } });
}

afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

test("a script that was not loaded at all is blocked", async () => {
  expect(await waitForOffice(1000)).toBe("blocked");
});

test("a script that never answers is blocked after the time that was given", async () => {
  jest.useFakeTimers();
  pretendOffice(() => new Promise(() => undefined));
  let result: string | null = null;
  void waitForOffice(8000).then((readiness) => {
    result = readiness;
  });
  await jest.advanceTimersByTimeAsync(7999);
  expect(result).toBeNull();
  await jest.advanceTimersByTimeAsync(1);
  expect(result).toBe("blocked");
  jest.useRealTimers();
});

test("a script that fails is blocked", async () => {
  pretendOffice(() => Promise.reject(new Error("no")));
  expect(await waitForOffice(1000)).toBe("blocked");
});

test.each(["Word", null])("the host %p is another one", async (host) => {
  pretendOffice(() => Promise.resolve({ host }));
  expect(await waitForOffice(1000)).toBe("other-host");
});

test("Microsoft's script in our Excel says Excel", async () => {
  await loadOffice(createMemoryModel(workbookOf([sheetOf("Sheet1", [])])));
  expect(await waitForOffice(5000)).toBe("excel");
});
