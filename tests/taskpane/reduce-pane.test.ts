import type { CheckedWorkbook } from "../../src/app/check-workbook";
import { checkWorkbook } from "../app/check-workbook";
import type { MarkedSheet } from "../../src/app/highlight";
import { HostError, type Receipt } from "../../src/host/workbook-host";
import { INITIAL_STATE, type PaneEvent, type PaneState } from "../../src/taskpane/pane-state";
import { reducePane } from "../../src/taskpane/reduce-pane";
import { announcementOf } from "../../src/taskpane/view/announcement";
import { countyWorkbook } from "./fixtures/county";
import { FakeHost } from "./fixtures/fake-host";

const RECEIPT: Receipt = { operations: 2, syncs: 2, undo: null };
const KEPT: PaneEvent = { type: "settings-kept", areNewest: true };
const DECIDED: PaneEvent = { type: "decided" };
const MARKED: readonly MarkedSheet[] = [
  {
    sheet: "学校情况",
    cells: { "below-floor": 2, "reaches-floor": 7 },
    first: { sheet: "学校情况", row: 2, column: 3 },
  },
];

let checked: CheckedWorkbook;
beforeAll(async () => {
  checked = await checkWorkbook(new FakeHost(countyWorkbook()));
});

function after(events: readonly PaneEvent[], state: PaneState = INITIAL_STATE): PaneState {
  return events.reduce(reducePane, state);
}

describe("a check", () => {
  it("shows its result when it is the current run", () => {
    const state = after([
      { type: "check-started", run: 1, isQuiet: false },
      { type: "check-finished", run: 1, checked, at: 0 },
    ]);
    expect(state).toMatchObject({ activity: { kind: "idle" }, checked, notice: "checked", edits: 0 });
  });

  it("is dropped when another run has taken its place", () => {
    const state = after([
      { type: "check-started", run: 1, isQuiet: false },
      { type: "check-started", run: 2, isQuiet: false },
      { type: "check-finished", run: 1, checked, at: 0 },
      { type: "check-failed", run: 1, error: new HostError("unexpected") },
      { type: "check-progressed", run: 1, progress: { done: 1, total: 2 } },
    ]);
    expect(state).toMatchObject({
      activity: { kind: "checking", run: 2, progress: null },
      checked: null,
      problem: null,
    });
  });

  it("tells its progress", () => {
    const state = after([
      { type: "check-started", run: 1, isQuiet: false },
      { type: "check-progressed", run: 1, progress: { done: 5, total: 20 } },
    ]);
    expect(state.activity).toMatchObject({
      kind: "checking",
      run: 1,
      isQuiet: false,
      progress: { done: 5, total: 20 },
    });
  });

  it("tells that all is read while what it says is worked out, unless another run has taken its place", () => {
    const started: PaneEvent = { type: "check-started", run: 1, isQuiet: false };
    const judging: PaneEvent = { type: "check-judging", run: 1 };
    expect(after([started, judging]).activity).toMatchObject({ isJudging: true, progress: null });
    const newer = after([started, { type: "check-started", run: 2, isQuiet: false }, judging]);
    expect(newer.activity).toMatchObject({ run: 2, isJudging: false });
  });

  it("keeps the last result when it is cancelled, and calls it out of date", () => {
    const state = after([
      { type: "check-started", run: 1, isQuiet: false },
      { type: "check-finished", run: 1, checked, at: 0 },
      { type: "check-started", run: 2, isQuiet: false },
      { type: "check-cancelled", run: 2 },
    ]);
    expect(state).toMatchObject({ activity: { kind: "idle" }, checked, edits: 1, notice: "cancelled" });
  });

  it("keeps the last result when it fails, and tells the problem", () => {
    const error = new HostError("too-large");
    const state = after([
      { type: "check-started", run: 1, isQuiet: false },
      { type: "check-finished", run: 1, checked, at: 0 },
      { type: "check-started", run: 2, isQuiet: false },
      { type: "check-failed", run: 2, error },
    ]);
    expect(state).toMatchObject({ checked, problem: { during: "check", error } });
  });

  it("is out of date at once when the workbook was edited while it ran", () => {
    const state = after([
      { type: "check-started", run: 1, isQuiet: false },
      { type: "content-changed" },
      { type: "check-finished", run: 1, checked, at: 0 },
    ]);
    expect(state.edits).toBe(1);
  });

  it("that nobody asked for says nothing when it has to wait for a cell being edited", () => {
    const state = after([
      { type: "check-started", run: 1, isQuiet: false },
      { type: "check-finished", run: 1, checked, at: 0 },
      { type: "content-changed" },
      { type: "check-started", run: 2, isQuiet: true },
      { type: "check-postponed", run: 2 },
    ]);
    expect(state).toMatchObject({ activity: { kind: "idle" }, problem: null, notice: null, edits: 1 });
  });
});

describe("marking", () => {
  const previewed: PaneEvent = { type: "preview-opened", purpose: "mark" };
  const FINISHED: PaneEvent = {
    type: "write-finished",
    purpose: "mark",
    receipt: RECEIPT,
    marked: MARKED,
    cut: null,
    changed: [],
  };

  it("shows a receipt that comes after the user has stopped waiting for it", () => {
    const left: PaneEvent = { type: "failed", problem: { during: "write", error: new HostError("no-answer") } };
    const state = after([previewed, { type: "write-started" }, { type: "write-overdue" }, left, FINISHED]);
    expect(state).toMatchObject({ marking: { step: "written", purpose: "mark", receipt: RECEIPT }, problem: null });
  });

  it.each<PaneEvent>([
    { type: "preview-opened", purpose: "clear" },
    { type: "marking-closed" },
    { type: "failed", problem: { during: "select", error: new HostError("sheet-missing", { sheet: "甲" }) } },
    { type: "failed", problem: { during: "keep-settings", error: new HostError("excel-busy") } },
    { type: "failed", problem: { during: "preview", error: new HostError("write-under-way") } },
  ])("loses no receipt by $type while it is written or taken back", (event) => {
    const writing = [previewed, { type: "write-started" }] as const;
    expect(after([...writing, event]).marking.step).toBe("writing");
    expect(after([...writing, event, FINISHED]).marking).toMatchObject({ step: "written", receipt: RECEIPT });
    expect(after([...writing, FINISHED, { type: "undo-started" }, event]).marking.step).toBe("undoing");
  });

  it("goes from preview to written", () => {
    const state = after([previewed, { type: "write-started" }, FINISHED]);
    expect(state).toMatchObject({
      marking: { step: "written", purpose: "mark", receipt: RECEIPT, marked: MARKED },
      notice: "written",
    });
  });

  it("cannot start to write without a preview", () => {
    expect(after([{ type: "write-started" }]).marking).toEqual({ step: "none" });
  });

  it("goes back to the preview when writing failed, with the problem told", () => {
    const error = new HostError("sheet-protected", { sheet: "学校情况" });
    const state = after([
      previewed,
      { type: "write-started" },
      { type: "failed", problem: { during: "write", error } },
    ]);
    expect(state).toMatchObject({ marking: { step: "preview" }, problem: { during: "write", error } });
  });

  it("keeps the receipt when taking back failed, so that it can be tried again", () => {
    const state = after([
      previewed,
      { type: "write-started" },
      FINISHED,
      { type: "undo-started" },
      { type: "failed", problem: { during: "undo", error: new HostError("cell-being-edited") } },
    ]);
    expect(state.marking).toMatchObject({ step: "written", receipt: RECEIPT });
  });

  it("is undone only from written", () => {
    const state = after([
      previewed,
      { type: "write-started" },
      FINISHED,
      { type: "undo-started" },
      { type: "undo-finished" },
    ]);
    expect(state).toMatchObject({ marking: { step: "undone" }, notice: "undone" });
    expect(after([{ type: "undo-finished" }]).marking.step).toBe("none");
  });
});

it("takes back the message about settings once they are kept", () => {
  const failed = after([
    { type: "failed", problem: { during: "keep-settings", error: new HostError("workbook-read-only") } },
  ]);
  expect(failed.problem).not.toBeNull();
  expect(reducePane(failed, KEPT).problem).toBeNull();
});

it("leaves a message about something else when settings are kept", () => {
  const failed = after([{ type: "failed", problem: { during: "select", error: new HostError("sheet-missing") } }]);
  expect(reducePane(failed, KEPT).problem).toBe(failed.problem);
});

describe("what a decision changes", () => {
  const shown = (): PaneState =>
    after([
      { type: "check-started", run: 1, isQuiet: false },
      { type: "check-finished", run: 1, checked, at: 0 },
    ]);

  it("is worked out as an activity of its own, which its result ends", () => {
    const judging = after([{ type: "judging-started" }], shown());
    expect(judging.activity).toEqual({ kind: "judging" });
    expect(after([{ type: "reassessed", checked, told: "" }], judging).activity).toEqual({ kind: "idle" });
  });

  it("is no activity of its own while a check goes on, and ends none", () => {
    const reading = after([{ type: "check-started", run: 2, isQuiet: false }, { type: "judging-started" }], shown());
    expect(reading.activity).toMatchObject({ kind: "checking", run: 2 });
    const answered = after([{ type: "answers-changed", checked, said: "一项", undoable: 1 }], reading);
    expect(answered.activity).toMatchObject({ kind: "checking", run: 2 });
  });

  it("leaves the last result, called out of date, where it was not waited for", () => {
    const cancelled = after([{ type: "judging-started" }, { type: "check-cancelled", run: 1 }], shown());
    expect(cancelled).toMatchObject({ activity: { kind: "idle" }, checked, edits: 1, notice: "not-updated" });
    const told = after([{ type: "answers-changed", checked: null, said: "一项", undoable: 1 }], cancelled);
    expect(told).toMatchObject({ checked, edits: 1, notice: "not-updated", said: "一项", undoable: 1 });
  });

  it("that cannot be worked out says so and can be tried again", () => {
    const failed = after(
      [{ type: "judging-started" }, { type: "judging-failed", error: new HostError("unexpected") }],
      shown(),
    );
    expect(failed).toMatchObject({ activity: { kind: "idle" }, checked, edits: 1, problem: { during: "check" } });
  });
});

describe("what is read out", () => {
  let answered: PaneEvent;
  beforeAll(() => {
    answered = { type: "answers-changed", checked, said: "已更改：一项。", undoable: 1 };
  });

  it("is the last change with that it is kept, and never again the one before", () => {
    const first = after([DECIDED, answered, KEPT]);
    expect(announcementOf(first)).toBe("已更改：一项。已存入工作簿。");
    const second = after([DECIDED, { type: "reassessed", checked, told: "已判定：规划布局。" }], first);
    expect(announcementOf(second)).toBe("已判定：规划布局。");
    // A choice of a standard says itself.
    expect(announcementOf(after([DECIDED, { type: "reassessed", checked, told: "" }], first))).toBe("");
    expect(second.said).toBe("已更改：一项。");
  });

  it("is the change with that it is kept also where it was kept before what follows was known", () => {
    const judging = after([DECIDED, { type: "judging-started" }, KEPT]);
    expect(announcementOf(judging)).toBe("");
    expect(announcementOf(after([answered], judging))).toBe("已更改：一项。已存入工作簿。");
  });

  it("does not call two changes kept before both are, whichever is known first", () => {
    const first: PaneEvent = { type: "settings-kept", areNewest: false };
    const judging = after([DECIDED, { type: "judging-started" }, DECIDED, first]);
    const told = after([answered, { type: "reassessed", checked, told: "已判定：规划布局。" }], judging);
    expect(announcementOf(told)).toBe("已判定：规划布局。");
    expect(announcementOf(after([KEPT], told))).toBe("已判定：规划布局。已存入工作簿。");
    const keptBetween = after([KEPT, answered, { type: "reassessed", checked, told: "已判定：规划布局。" }], judging);
    expect(announcementOf(keptBetween)).toBe("已判定：规划布局。已存入工作簿。");
  });

  it("is no earlier change once the workbook is read again, or something is to be written", () => {
    const postponed = after([
      answered,
      { type: "check-started", run: 2, isQuiet: true },
      { type: "check-postponed", run: 2 },
    ]);
    expect(announcementOf(postponed)).toBe("");
    expect(announcementOf(after([answered, { type: "preview-opened", purpose: "mark" }]))).toBe("");
  });
});
