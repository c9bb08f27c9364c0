import { assessWorkbook } from "../../src/app/assess-workbook";
import { withSwitch } from "../../src/app/standard-switches";
import { formatSettings, NEW_SETTINGS, parseSettings, type WorkbookSettings } from "../../src/app/workbook-settings";
import { keptDocument } from "../../src/host/settings-part";
import { standardSheetContent } from "../../src/i18n/zh-CN/standard-sheet";
import { findingSentence } from "../finding-sentence";

const SWITCH = "teachers-per-student";
const OF_2012: WorkbookSettings = { ...NEW_SETTINGS, standardId: "national-2012" };
const assessed = (settings: WorkbookSettings) => assessWorkbook({ name: "空", sheets: [] }, settings);
const keptAgain = (settings: WorkbookSettings) => parseSettings(keptDocument(formatSettings(settings)));
const unknownIn = (settings: WorkbookSettings) =>
  assessed(settings)
    .findings.filter(({ code }) => code === "switch-unknown")
    .map(findingSentence);

it("a choice is kept in the workbook and used", () => {
  const settings = keptAgain(withSwitch(OF_2012, "national-2012", SWITCH, "staff"));
  expect(settings).toMatchObject({ switches: { "national-2012/teachers-per-student": "staff" }, notes: [] });
  const { standard } = assessed(settings);
  expect(standard.switches).toMatchObject([{ id: SWITCH, chosen: "staff", usual: "fulltime" }]);
  expect(standard.indicators.find(({ code }) => code === "6")?.name).toMatch(/教职工/);
  expect(unknownIn(settings)).toEqual([]);
});

it("of the usual choice nothing is kept", () => {
  const settings = withSwitch(withSwitch(OF_2012, "national-2012", SWITCH, "staff"), "national-2012", SWITCH, null);
  expect(JSON.parse(formatSettings(settings))).not.toHaveProperty("switches");
});

it("a choice belongs to its standard: under another nothing of it is said", () => {
  const settings = withSwitch(NEW_SETTINGS, "national-2012", SWITCH, "staff");
  expect(
    assessed(settings).standard.switches.filter(({ id, chosen, usual }) => id === SWITCH || chosen !== usual),
  ).toEqual([]);
  expect(unknownIn(settings)).toEqual([]);
});

it.each([
  ["national-2012", SWITCH, "pupils"],
  ["national-2012", "area-per-student", "staff"],
  ["nowhere-1999", SWITCH, "staff"],
])("%s %s=%s is said, kept, and the usual choice is used", (standardId, id, choice) => {
  const settings = withSwitch(OF_2012, standardId, id, choice);
  expect(unknownIn(settings)).toEqual([expect.stringContaining(`“${choice}”`)]);
  expect(assessed(settings).standard.switches).toMatchObject([{ chosen: "fulltime" }]);
  expect(keptAgain(settings).switches).toEqual(settings.switches);
});

it("an entry of another shape is said, kept and not used", () => {
  const settings = parseSettings(keptDocument(JSON.stringify({ version: 1, switches: { a: 5, b: "c" } })));
  expect(settings).toMatchObject({ switches: { b: "c" }, notes: [{ kind: "not-understood", keys: ["switches"] }] });
  expect(JSON.parse(formatSettings(settings))).toMatchObject({ switches: { a: 5, b: "c" } });
});

it("the sheet 均衡尺-标准 names a choice that is not the usual one", () => {
  const settings = withSwitch(OF_2012, "national-2012", SWITCH, "staff");
  const says = "“师生比的教师数”采用“教职工数”，未采用通常的“专任教师数”。";
  expect(standardSheetContent(assessed(settings).standard, "2026-11-29").lines).toContain(says);
  expect(standardSheetContent(assessed(OF_2012).standard, "2026-11-29").lines).not.toContain(says);
});
