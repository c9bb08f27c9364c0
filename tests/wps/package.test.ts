import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { paneAddress, workbookOfAddress } from "../../src/wps/pane-address";
import { LONG_TEXTS, SHORT_TEXTS } from "../../src/manifest/manifest-texts";
import { createRibbon } from "../../src/wps/ribbon";
import { takeRequest, watchRequests } from "../../src/wps/ribbon-request";
import { descendants, parseXml, type XmlElement } from "../manifest/xml-element";

const PACKAGE = join(__dirname, "../../src/wps/package");
const read = (name: string): string => readFileSync(join(PACKAGE, name), "utf8");
const root = (name: string): XmlElement => parseXml(read(name));
const ribbon = createRibbon(() => {
  throw new Error("not asked");
}, "https://unit.example/wps/");

test("the ribbon is written in the form of 2006, with ids that occur once", () => {
  const ui = root("ribbon.xml");
  expect([ui.name, ui.attributes["xmlns"]]).toEqual([
    "customUI",
    "http://schemas.microsoft.com/office/2006/01/customui",
  ]);
  const ids = ["tab", "group", "button"]
    .flatMap((name) => descendants(ui, name))
    .map(({ attributes }) => attributes["id"]);
  expect(ids.every((id) => /^EduBalance[A-Za-z]*$/.test(id ?? ""))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every callback that the ribbon names is a function of the script, and its icons are in the package", () => {
  const ui = root("ribbon.xml");
  const named = [ui, ...descendants(ui, "button")].flatMap(({ attributes }) =>
    ["onLoad", "onAction", "getImage"].flatMap((name) => attributes[name] ?? []),
  );
  expect(new Set(named)).toEqual(new Set(Object.keys(ribbon).map((name) => `ribbon.${name}`)));
  const icons = descendants(ui, "button").map(({ attributes }) => ribbon.GetImage({ Id: attributes["id"] ?? "" }));
  expect(new Set(icons).size).toBe(icons.length);
  for (const icon of icons) expect(existsSync(join(__dirname, "../../assets", icon))).toBe(true);
});

test("the ribbon has the tab of Excel's: the same buttons in the same order, under the same words", () => {
  const ui = root("ribbon.xml");
  const told = descendants(ui, "button").map(({ attributes: { label, screentip, supertip } }) => [
    label,
    screentip,
    supertip,
  ]);
  const excel = descendants(parseXml(readFileSync(join(__dirname, "../../manifest.xml"), "utf8")), "Control");
  const names = excel.map(({ attributes }) => (attributes["id"] ?? "").replace("EduBalance.", ""));
  expect(names).toEqual(["Pane", "Check", "Highlight", "Clear"]);
  expect(told).toEqual(
    (["Pane", "Check", "Highlight", "Clear"] as const).map((name) => {
      const label = SHORT_TEXTS[`${name}.Label`].zh;
      return [label, label, LONG_TEXTS[`${name}.Tip`].zh];
    }),
  );
  const labels = ["tab", "group"].map((name) => descendants(ui, name)[0]?.attributes["label"]);
  expect(labels).toEqual([SHORT_TEXTS["Tab.Label"].zh, SHORT_TEXTS["Group.Label"].zh]);
});

test("manifest and list of add-ins name the same add-in, for WPS 表格", () => {
  const name = descendants(root("manifest.xml"), "Name")[0]?.text;
  const [listed] = descendants(root("jsplugins.example.xml"), "jspluginonline");
  expect(listed?.attributes).toMatchObject({ name, type: "et" });
  expect(listed?.attributes["url"]?.endsWith("/")).toBe(true);
});

test("the pages of the package load nothing from outside", () => {
  const pages = [read("index.html"), readFileSync(join(PACKAGE, "../pane.html"), "utf8")];
  for (const page of pages) expect(page).not.toMatch(/https?:|\bsrc="\//);
  expect(read("index.html")).toContain('<script src="main.js"></script>');
});

/** WPS with panes, and what is shown in it; another object at each question, as a program may give it. */
function shellWith(open: { name: string | null; workbook?: { FullName: string } }) {
  const panes: { ID: number; url: string; title: string; Visible: boolean }[] = [];
  const kept = new Map<string, number | string>();
  const PluginStorage = {
    getItem: (key: string) => kept.get(key),
    setItem: (key: string, value: number | string) => void kept.set(key, value),
  };
  const { OnAction } = createRibbon(
    () => ({
      Application: {
        get ActiveWorkbook() {
          if (open.name === null) return null;
          const workbook = open.workbook ?? { FullName: open.name };
          return {
            get FullName() {
              return workbook.FullName;
            },
          } as never;
        },
      },
      CreateTaskPane: (url, title) => {
        panes.push({ ID: panes.length + 1, url, title, Visible: false });
        return panes.at(-1) ?? { ID: 0, Visible: false };
      },
      GetTaskPane: (id) => {
        const found = panes.find((pane) => pane.ID === id);
        if (!found) throw new Error("no such pane");
        return found;
      },
      PluginStorage,
    }),
    "https://unit.example/wps/",
  );
  return { panes, press: (name = "Pane") => OnAction({ Id: `EduBalance${name}` }), storage: PluginStorage };
}

test("the button opens a pane for each workbook, and shows it again instead of a second one", () => {
  const open = { name: "C:\\甲.xlsx" as string | null };
  const { panes, press } = shellWith(open);
  press();
  for (const pane of panes) pane.Visible = false;
  press();
  const url = `https://unit.example/wps/pane.html${paneAddress("C:\\甲.xlsx")}`;
  expect(panes).toEqual([{ ID: 1, url, title: "均衡尺", Visible: true }]);
  open.name = "C:\\乙.xlsx";
  press();
  expect(panes.map(({ Visible }) => Visible)).toEqual([true, true]);
});

test("a pane that WPS has taken away is made anew, and without a workbook nothing opens", () => {
  const open = { name: "C:\\甲.xlsx" as string | null };
  const { panes, press } = shellWith(open);
  press();
  panes.splice(0, 1, { ID: 9, url: "another add-in", title: "", Visible: false });
  press();
  expect(panes.map(({ url }) => url)).toEqual([
    "another add-in",
    `https://unit.example/wps/pane.html${paneAddress("C:\\甲.xlsx")}`,
  ]);
  open.name = null;
  press();
  expect(panes).toHaveLength(2);
});

test("a workbook that is saved under another name keeps its pane, and its name of before is free for another", () => {
  const first = { FullName: "C:\\甲.xlsx" };
  const open: Parameters<typeof shellWith>[0] = { name: "", workbook: first };
  const { panes, press } = shellWith(open);
  press();
  first.FullName = "C:\\乙.xlsx";
  press();
  expect(panes).toHaveLength(1);
  open.workbook = { FullName: "C:\\甲.xlsx" };
  press();
  press();
  expect(panes.map(({ url }) => workbookOfAddress(new URL(url).hash))).toEqual(["C:\\甲.xlsx", "C:\\甲.xlsx"]);
  for (const pane of panes) pane.Visible = false;
  open.workbook = first;
  press();
  expect(panes.map(({ Visible }) => Visible)).toEqual([true, false]);
});

test("a workbook that is opened anew after it was saved under another name has a pane of its own at once", () => {
  const first = { FullName: "C:\\甲.xlsx" };
  const open: Parameters<typeof shellWith>[0] = { name: "", workbook: first };
  const { panes, press } = shellWith(open);
  press();
  first.FullName = "C:\\乙.xlsx";
  open.workbook = { FullName: "C:\\甲.xlsx" };
  press();
  expect(panes).toHaveLength(2);
});

test("a pane that is made anew is shown again, too", () => {
  const open = { name: "C:\\甲.xlsx" };
  const { panes, press } = shellWith(open);
  press();
  panes.splice(0, 1, { ID: 9, url: "another add-in", title: "", Visible: false });
  press();
  press();
  expect(panes).toHaveLength(2);
});

test("a workbook that has been closed gives its pane to nobody", () => {
  const closed = {
    isOpen: true,
    get FullName(): string {
      if (!this.isOpen) throw new Error("The workbook is closed");
      return "C:\\甲.xlsx";
    },
  };
  const open: Parameters<typeof shellWith>[0] = { name: "", workbook: closed };
  const { panes, press } = shellWith(open);
  press();
  closed.isOpen = false;
  open.workbook = { FullName: "C:\\甲.xlsx" };
  press();
  expect(panes).toHaveLength(2);
});

test.each(["C:\\甲 1.xlsx", "/home/用户/a#b?c&d=e%20.xlsx", "https://unit.example/甲.xlsx", ""])(
  "the address of a pane says that it is for %j, and nothing of it is sent",
  (name) => {
    const { hash, search, pathname } = new URL(`https://unit.example/wps/pane.html${paneAddress(name)}`);
    expect([workbookOfAddress(hash), search, pathname]).toEqual([name, "", "/wps/pane.html"]);
  },
);

test.each(["", "#", "#other", "#workbook=%E7"])("the address %j tells no workbook", (hash) => {
  expect(workbookOfAddress(hash)).toBeNull();
});

test.each([
  ["Pane", null],
  ["Check", "check"],
  ["Highlight", "highlight"],
  ["Clear", "clear"],
])("the button %s shows the pane, which finds %j waiting once", (name, asked) => {
  const { panes, press, storage } = shellWith({ name: "C:\\甲 1.xlsx" });
  press(name);
  expect(panes.map(({ Visible }) => Visible)).toEqual([true]);
  const take = () => takeRequest(storage, () => "C:\\甲 1.xlsx");
  expect([take(), take()]).toEqual([asked, null]);
});

test("what was pressed over one workbook is not done in the pane of another, and goes with its workbook to a new name", () => {
  const workbook = { FullName: "C:\\甲.xlsx" };
  const { press, storage } = shellWith({ name: "", workbook });
  workbook.FullName = "C:\\甲 改.xlsx";
  press("Highlight");
  expect(takeRequest(storage, () => "C:\\甲.xlsx")).toBeNull();
  expect(takeRequest(storage, () => "C:\\乙.xlsx")).toBeNull();
  expect(takeRequest(storage, () => workbook.FullName)).toBe("highlight");
});

test("without a workbook no button leaves anything, and the last press counts", () => {
  const open = { name: null as string | null };
  const { press, storage } = shellWith(open);
  press("Clear");
  expect(storage.getItem("edu-balance-request")).toBeUndefined();
  open.name = "C:\\甲.xlsx";
  press("Check");
  press("Clear");
  expect(takeRequest(storage, () => "C:\\甲.xlsx")).toBe("clear");
});

test.each([undefined, null, "", 0, "format C:\\甲.xlsx", "clear", "clearC:\\甲.xlsx"])(
  "%j that is stored asks nothing of a pane",
  (stored) => {
    expect(takeRequest({ getItem: () => stored, setItem: () => undefined }, () => "C:\\甲.xlsx")).toBeNull();
  },
);

test("a workbook that has been closed, or is being edited, stops no pane from looking again", () => {
  jest.useFakeTimers();
  const { press, storage } = shellWith({ name: "C:\\甲.xlsx" });
  const names = jest
    .fn(() => "C:\\甲.xlsx")
    .mockImplementationOnce(() => {
      throw new Error("being edited");
    });
  const answer = jest.fn();
  press("Check");
  const stop = watchRequests(storage, names, answer);
  expect(answer.mock.calls).toEqual([]);
  jest.advanceTimersByTime(1_000);
  expect(answer.mock.calls).toEqual([["check"]]);
  stop();
  press("Check");
  jest.advanceTimersByTime(1_000);
  expect(answer).toHaveBeenCalledTimes(1);
  jest.useRealTimers();
});
