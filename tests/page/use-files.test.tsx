/** @jest-environment jsdom */
import "../contract/web-text-coding";
import { act, renderHook, waitFor } from "@testing-library/react";
import { keepSettings } from "../../src/app/keep-settings";
import { NEW_SETTINGS, parseSettings, type WorkbookSettings } from "../../src/app/workbook-settings";
import type { WorkbookHost } from "../../src/host/workbook-host";
import { sameFile } from "../../src/page/files";
import { filesOfDrop } from "../../src/taskpane/files/chosen-files";
import { useFiles } from "../../src/page/use-files";

const bytesOf = (text: string): Uint8Array => Uint8Array.from(new TextEncoder().encode(text));
const PUPILS = "学校名称,办学类型,在校生数\n示例一小,小学,1000\n";
const TEACHERS = "学校名称,高于规定学历教师数\n示例一小,42\n";

/** A file as the browser hands it over. @param text null for one that cannot be read */
function chosen(name: string, text: string | null, folder = ""): File {
  const file = new File([], name);
  const arrayBuffer = async (): Promise<ArrayBuffer> => {
    if (text === null) throw new DOMException("gone", "NotReadableError");
    return new Uint8Array(bytesOf(text)).buffer;
  };
  return Object.defineProperties(file, {
    arrayBuffer: { value: arrayBuffer, writable: true },
    webkitRelativePath: { value: folder === "" ? "" : `${folder}/${name}` },
  });
}
const choice = (...files: readonly File[]) => ({ files, unreadable: [] });
type Shown = { readonly current: ReturnType<typeof useFiles> };
/** Does something, and waits until other files are open, one could not be opened, or the user is asked. */
async function until(result: Shown, action: (files: ReturnType<typeof useFiles>) => void): Promise<void> {
  const { epoch, failures } = result.current;
  await act(async () => action(result.current));
  await waitFor(() => {
    const now = result.current;
    expect(now.epoch !== epoch || now.failures.length > failures.length || now.asked !== null).toBe(true);
  });
}
/** Keeps settings as the pane does. */
async function keep(result: Shown, settings: WorkbookSettings): Promise<void> {
  await act(async () => result.current.writing(keepSettings(result.current.host ?? raise(), settings)));
  await waitFor(() => expect(result.current.changed.size).toBeGreaterThan(0));
}
const namesOf = ({ current }: Shown): readonly string[] => current.files.map(({ name }) => name);
const settingsOf = async (host: WorkbookHost | null): Promise<WorkbookSettings> => {
  if (!host) throw new Error("no file is open");
  return parseSettings((await host.readWorkbook()).settings);
};
const ANSWERED = { ...NEW_SETTINGS, answers: { "column-unit:abc:面积": "㎡" } };

async function opened(...files: readonly File[]) {
  const { result } = renderHook(useFiles);
  act(() => result.current.add(choice(...files)));
  await waitFor(() => expect(result.current.epoch).toBe(1));
  return result;
}

describe("files that are open on the page", () => {
  it("open after one choice that failed altogether, which is told", async () => {
    const result = await opened(chosen("学生.csv", PUPILS));
    const { host } = result.current.files[0] ?? {};
    if (!host) throw new Error("not open");
    // the old file cannot be read any more: replacing it fails
    host.readWorkbook = () => Promise.reject(new Error("lost"));
    await until(result, ({ add }) => add(choice(chosen("学生.csv", PUPILS))));
    await until(result, ({ answer }) => answer("replace"));
    expect(result.current.failures.map(({ name, error }) => [name, error.code])).toEqual([
      ["学生.csv", "file-unreadable"],
    ]);
    expect([result.current.opening, result.current.asked]).toEqual([null, null]);
    await until(result, ({ add }) => add(choice(chosen("教师.csv", TEACHERS))));
    expect(namesOf(result)).toEqual(["学生.csv", "教师.csv"]);
  });

  it("are told one by one where they cannot be read; the others are opened", async () => {
    const result = await opened(
      chosen("学生.csv", PUPILS),
      chosen("坏.xlsx", "PK damaged"),
      chosen("拒.xlsx", null),
      chosen("旧.xls", "\u00D0\u00CF"),
      chosen("表.et", "x"),
      chosen("表.ods", "x"),
      chosen("通知.docx", ""),
      chosen("~$学生.xlsx", ""),
    );
    expect(namesOf(result)).toEqual(["学生.csv"]);
    expect(result.current.failures.map(({ name }) => name)).toEqual([
      "坏.xlsx",
      "拒.xlsx",
      "旧.xls",
      "表.et",
      "表.ods",
    ]);
    expect(result.current.others).toEqual(["通知.docx"]);
  });

  it("of one base name in one folder choice, or within one choice, are all open under names of their own", async () => {
    const folder = await opened(chosen("台账.csv", PUPILS, "报送/甲"), chosen("台账.csv", PUPILS, "报送/乙"));
    expect(namesOf(folder)).toEqual(["甲/台账.csv", "乙/台账.csv"]);
    const twice = await opened(chosen("台账.csv", PUPILS), chosen("台账.csv", PUPILS));
    expect(namesOf(twice)).toEqual(["台账.csv", "台账（2）.csv"]);
  });

  it("keep what is answered, and what is closed, while the user is asked about another", async () => {
    const result = await opened(chosen("学生.csv", PUPILS), chosen("教师.csv", TEACHERS), chosen("校舍.csv", TEACHERS));
    await until(result, ({ add }) => add(choice(chosen("学生.csv", PUPILS), chosen("教师.csv", TEACHERS))));
    await until(result, ({ answer }) => answer("replace"));
    expect(result.current.asked).toBe("教师.csv");
    await act(async () => keepSettings(result.current.host ?? raise(), ANSWERED));
    act(() => result.current.remove("校舍.csv"));
    await until(result, ({ answer }) => answer("skip"));
    expect(namesOf(result)).toEqual(["学生.csv", "教师.csv"]);
    const [pupils] = result.current.files;
    expect((await settingsOf(pupils?.host ?? null)).answers).toEqual(ANSWERED.answers);
  });

  it("lose no answer that is being kept when other files are opened or one is replaced", async () => {
    const result = await opened(chosen("学生.csv", PUPILS), chosen("教师.csv", TEACHERS));
    await until(result, ({ add }) => add(choice(chosen("学生.csv", PUPILS))));
    const before = result.current.host;
    await act(async () => {
      const keeping = keepSettings(before ?? raise(), ANSWERED);
      result.current.writing(keeping);
      result.current.answer("replace");
      await keeping;
    });
    await waitFor(() => expect(result.current.host).not.toBe(before));
    expect((await settingsOf(result.current.host)).answers).toEqual(ANSWERED.answers);
    for (const { host } of result.current.files) expect((await settingsOf(host)).answers).toEqual(ANSWERED.answers);
  });

  it("are asked about where all have been closed meanwhile, and open all the same", async () => {
    const result = await opened(chosen("学生.csv", PUPILS));
    await until(result, ({ add }) => add(choice(chosen("学生.csv", PUPILS))));
    act(() => result.current.removeAll());
    expect(result.current.asked).toBe("学生.csv");
    await until(result, ({ answer }) => answer("replace"));
    expect(namesOf(result)).toEqual(["学生.csv"]);
  });

  it("closed with changes that were not downloaded are opened again as they were", async () => {
    const result = await opened(chosen("学生.csv", PUPILS), chosen("教师.csv", TEACHERS));
    await keep(result, ANSWERED);
    expect([...result.current.changed]).toEqual(["学生.csv", "教师.csv"]);
    const [pupils] = result.current.files;
    if (pupils) act(() => result.current.downloaded(pupils));
    expect([...result.current.changed]).toEqual(["教师.csv"]);
    act(() => result.current.removeAll());
    expect([namesOf(result), result.current.closed]).toEqual([[], ["教师.csv"]]);
    await until(result, ({ add }) => add(choice(chosen("教师.csv", TEACHERS))));
    act(() => result.current.reopen());
    expect([namesOf(result), result.current.closed]).toEqual([["教师.csv", "教师（2）.csv"], []]);
    expect((await settingsOf(result.current.files[1]?.host ?? null)).answers).toEqual(ANSWERED.answers);
    expect([...result.current.changed]).toEqual(["教师（2）.csv"]);
    act(() => result.current.remove("教师.csv"));
    expect(result.current.closed).toEqual([]); // nothing is lost with it
  });

  it("closed one after the other are all kept to be opened again, until the user gives them up", async () => {
    const result = await opened(chosen("学生.csv", PUPILS), chosen("教师.csv", TEACHERS), chosen("校舍.csv", TEACHERS));
    await keep(result, ANSWERED);
    const [, , third] = result.current.files;
    if (third) act(() => result.current.downloaded(third));
    act(() => result.current.remove("学生.csv"));
    act(() => result.current.remove("校舍.csv")); // nothing of it is lost
    act(() => result.current.dismiss());
    expect(result.current.closed).toEqual(["学生.csv"]);
    act(() => result.current.remove("教师.csv"));
    expect(result.current.closed).toEqual(["学生.csv", "教师.csv"]);
    act(() => result.current.reopen());
    expect([namesOf(result), result.current.closed]).toEqual([["学生.csv", "教师.csv"], []]);
    act(() => result.current.removeAll());
    act(() => result.current.forget());
    expect(result.current.closed).toEqual([]);
  });

  it("have names of their own whatever is replaced, closed and opened again while another is asked about", async () => {
    const result = await opened(chosen("台账.csv", PUPILS));
    await until(result, ({ add }) => add(choice(chosen("台账.csv", PUPILS, "甲"), chosen("台账.csv", TEACHERS, "乙"))));
    await until(result, ({ answer }) => answer("replace"));
    await until(result, ({ answer }) => answer("replace"));
    expect(namesOf(result)).toEqual(["台账.csv"]);
    await keep(result, ANSWERED);
    act(() => result.current.removeAll());
    act(() => result.current.add(choice(chosen("台账.csv", PUPILS))));
    act(() => result.current.reopen());
    await waitFor(() => expect(result.current.asked).toBe("台账.csv"));
    await until(result, ({ answer }) => answer("both"));
    expect(namesOf(result)).toEqual(["台账.csv", "台账（2）.csv"]);
  });

  it("that were not begun when the user cancels are left out; the others are open", async () => {
    const { result } = renderHook(useFiles);
    const first = chosen("学生.csv", PUPILS);
    const read = first.arrayBuffer.bind(first);
    first.arrayBuffer = async () => {
      result.current.cancel();
      return read();
    };
    await until(result, ({ add }) => add(choice(first, chosen("教师.csv", TEACHERS))));
    expect(namesOf(result)).toEqual(["学生.csv"]);
    expect(result.current.opening).toBe(null);
  });
});

function raise(): never {
  throw new Error("no file is open");
}

it.each([
  ["台账.xlsx", "台账.xlsx", true],
  ["报送/台账.xlsx", "台账.xlsx", true],
  ["台账.xlsx", "报送/台账.xlsx", true],
  ["报送/台账.xlsx", "报送/台账.xlsx", true],
  ["甲/台账.xlsx", "乙/台账.xlsx", false],
  ["台账.xlsx", "旧台账.xlsx", false],
])("%s is open and %s is chosen: may it be the same? %s", (open, path, isSame) => {
  expect(sameFile([{ path: open }], { path }) !== undefined).toBe(isSame);
});

it("a drop is read as far as it can be, and what cannot is named", async () => {
  const file = (name: string): unknown => ({
    isFile: true,
    isDirectory: false,
    name,
    file: (resolve: (file: File) => void) => resolve(chosen(name, PUPILS)),
  });
  const refusing = (name: string, isFile: boolean): unknown => ({
    isFile,
    isDirectory: !isFile,
    name,
    file: (_: unknown, reject: (error: Error) => void) => reject(new Error("no")),
    createReader: () => ({ readEntries: (_: unknown, reject: (error: Error) => void) => reject(new Error("no")) }),
  });
  const folder = (name: string, entries: readonly unknown[]): unknown => {
    const pieces = [entries.slice(0, 1), entries.slice(1), []];
    const readEntries = (resolve: (some: readonly unknown[]) => void) => resolve(pieces.shift() ?? []);
    return { isFile: false, isDirectory: true, name, createReader: () => ({ readEntries }) };
  };
  const items = [
    file("学生.csv"),
    folder("报送", [file("教师.csv"), refusing("拒.xlsx", true), refusing("密", false)]),
    null,
  ].map((entry) => ({ webkitGetAsEntry: () => entry, getAsFile: () => null as File | null }));
  // A browser that tells a file without an entry.
  items.push({ webkitGetAsEntry: () => null, getAsFile: () => new File([], "校舍.csv") });
  const { files, unreadable } = await filesOfDrop(items as unknown as DataTransferItemList);
  expect(files.map(({ name }) => name)).toEqual(["学生.csv", "教师.csv", "校舍.csv"]);
  expect([...unreadable].sort()).toEqual(["密", "拒.xlsx"]);
});
