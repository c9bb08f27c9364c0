/** @jest-environment jsdom */
import { type OfficeReadiness, whenOfficeIsReady } from "../../../src/host/office/office-ready";
import { createMemoryModel } from "../../../src/workbench/excel/memory-model";
import { loadOffice } from "../../workbench/excel/load-office";
import { sheetOf, workbookOf } from "../../workbench/excel/sample-workbook";

/** Puts something in the place of Microsoft's script. */
function pretendOffice(onReady: () => Promise<{ host: string | null }>): void {
  Object.assign(globalThis, { Office: { onReady, HostType: { Excel: "Excel" } } });
}

/** The first that is told. */
const waitForOffice = (timeoutMs: number): Promise<OfficeReadiness> =>
  new Promise((resolve) => whenOfficeIsReady(timeoutMs, resolve));

afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

test("a script that was not loaded at all is blocked", async () => {
  expect(await waitForOffice(1000)).toBe("blocked");
});

test("a script that never answers is blocked after the time that was given", async () => {
  jest.useFakeTimers();
  pretendOffice(() => new Promise(() => undefined));
  const told: OfficeReadiness[] = [];
  whenOfficeIsReady(8000, (readiness) => told.push(readiness));
  await jest.advanceTimersByTimeAsync(7999);
  expect(told).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(told).toEqual(["blocked"]);
  jest.useRealTimers();
});

test.each([
  ["Excel", "excel"],
  ["Word", "other-host"],
])("a script that answers late, in %s, is told after all", async (host, expected) => {
  jest.useFakeTimers();
  pretendOffice(() => new Promise((resolve) => setTimeout(() => resolve({ host }), 25_000)));
  const told: OfficeReadiness[] = [];
  whenOfficeIsReady(8000, (readiness) => told.push(readiness));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual(["blocked", expected]);
  jest.useRealTimers();
});

test("a script that answers in time is told once", async () => {
  jest.useFakeTimers();
  pretendOffice(() => Promise.resolve({ host: "Excel" }));
  const told: OfficeReadiness[] = [];
  whenOfficeIsReady(8000, (readiness) => told.push(readiness));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual(["excel"]);
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
