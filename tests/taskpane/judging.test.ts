import { STANDARDS } from "../../src/core/standards/standards";
import { endJudging } from "../../src/taskpane/judging";
import type { PaneEvent } from "../../src/taskpane/pane-state";
import { newWork, type Work } from "../../src/taskpane/pane-work";
import { settingsActions } from "../../src/taskpane/settings-actions";
import { checkWorkbook } from "../app/check-workbook";
import { countyWorkbook, SHEET } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";
import { Turns } from "./fixtures/turns";

const [, OTHER] = STANDARDS;
const OTHER_ID = OTHER?.id ?? "";

let turns: Turns;
let work: { current: Work };
let events: PaneEvent[];
/** Pieces done of each judging, in the order in which they began. */
let pieces: number[];
let actions: ReturnType<typeof settingsActions>;

beforeEach(async () => {
  const first = await checkWorkbook(new FakeHost(countyWorkbook()));
  work = { current: newWork() };
  events = [];
  pieces = [];
  work.current.checked = {
    ...first,
    assess: function* (settings) {
      const index = pieces.push(0) - 1;
      const run = first.assess(settings);
      for (;;) {
        const step = run.next();
        pieces[index] = (pieces[index] ?? 0) + 1;
        if (step.done === true) return step.value;
        yield;
      }
    },
  };
  work.current.settings = first.assessment.settings;
  actions = settingsActions({ work, dispatch: (event) => void events.push(event), keep: () => undefined });
  turns = new Turns();
});
afterEach(() => jest.restoreAllMocks());

const typesOf = (): readonly string[] => events.map(({ type }) => type);
const shown = () =>
  events.flatMap((event) => (event.type === "reassessed" && event.checked ? [event.checked.assessment] : []));

it("says that it takes a while, and what follows from a decision when that is worked out", async () => {
  actions.chooseStandard(OTHER_ID);
  expect(typesOf()).toEqual(["decided", "judging-started"]);
  expect(work.current.settings?.standardId).toBe(OTHER_ID);
  await turns.giveAll();
  expect(typesOf()).toEqual(["decided", "judging-started", "reassessed"]);
  expect(shown()[0]?.standard.id).toBe(OTHER_ID);
  expect(work.current.checked?.assessment).toBe(shown()[0]);
});

it("ends what an answer has overtaken, and shows what both come to", async () => {
  actions.chooseStandard(OTHER_ID);
  await turns.give();
  const before = pieces[0];
  actions.includeSheet(SHEET, false);
  await turns.giveAll();
  expect(pieces).toHaveLength(2);
  expect(pieces[0]).toBe(before);
  const [last] = shown().slice(-1);
  expect(last?.settings).toMatchObject({ standardId: OTHER_ID, ignoredSheets: [SHEET] });
  expect(new Set(shown()).size).toBe(1);
});

it("shows nothing of what was ended, and goes on from what was decided", async () => {
  const before = work.current.checked;
  actions.chooseStandard(OTHER_ID);
  await turns.give();
  endJudging(work.current);
  await turns.giveAll();
  expect(events).toEqual([
    { type: "decided" },
    { type: "judging-started" },
    { type: "reassessed", checked: null, told: "" },
  ]);
  expect(work.current.checked).toBe(before);
  actions.includeSheet(SHEET, false);
  await turns.giveAll();
  expect(shown()[0]?.settings).toMatchObject({ standardId: OTHER_ID, ignoredSheets: [SHEET] });
});

it("tells at once what takes no longer than one slice", () => {
  turns.hurry();
  actions.chooseStandard(OTHER_ID);
  expect(typesOf()).toEqual(["decided", "reassessed"]);
  expect(work.current.judging).toBeNull();
});

it("answers whoever waits for a judging that was overtaken, also where the later one is done first", async () => {
  actions.chooseStandard(OTHER_ID);
  const waited = work.current.judging?.result;
  turns.hurry();
  actions.includeSheet(SHEET, false);
  await turns.give();
  expect(await waited).toBe(work.current.checked);
  expect(work.current.checked?.assessment.settings.ignoredSheets).toEqual([SHEET]);
});

it("tells a fault in words, and is then ready for the next decision", async () => {
  const { checked } = work.current;
  if (checked)
    work.current.checked = {
      ...checked,
      assess: () => {
        throw new RangeError("planted");
      },
    };
  actions.chooseStandard(OTHER_ID);
  await turns.give();
  expect(typesOf()).toEqual(["decided", "judging-failed"]);
  expect(work.current.judging).toBeNull();
});
