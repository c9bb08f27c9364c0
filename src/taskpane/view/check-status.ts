import { paneText } from "../../i18n/zh-CN/pane";
import type { CheckCounts, PaneState } from "../pane-state";

/** What the check is doing, or did and when: a line, and a second one with more of it, either perhaps empty. */
export function checkStatus({
  activity,
  checked,
  edits,
  lastCheck,
  notice,
}: PaneState): readonly [said: string, detail: string] {
  const { progress, status } = paneText;
  if (activity.kind === "judging") return [status.updating, ""];
  if (activity.kind === "checking" && !activity.isQuiet) {
    if (activity.isJudging) return [progress.judging, progress.allRead];
    return [
      progress.reading,
      activity.progress ? progress.readCells(activity.progress.done, activity.progress.total) : "",
    ];
  }
  if (notice === "not-updated") return [status.cancelled, status.notUpdated];
  if (notice === "cancelled") return [status.cancelled, status.nothingChanged];
  if (edits > 0 || activity.kind === "checking")
    return [progress.edited, activity.kind === "checking" ? status.updating : status.notUpdated];
  if (!checked || !lastCheck) return [paneText.app.name, ""];
  const { tables, schools } = checked.assessment;
  const { before, after } = lastCheck;
  return [
    status.done(clockTime(lastCheck.at)),
    before === null ? status.read(tables.length, schools.length) : changeOf(before, after),
  ];
}

/** What a check has found that the one before had not: 未达标5→4所. */
function changeOf(before: CheckCounts, after: CheckCounts): string {
  const { status } = paneText;
  const changed = (["failed", "missing", "met", "questions", "findings"] as const).flatMap((what) =>
    before[what] === after[what] ? [] : [status.changed[what](before[what], after[what])],
  );
  return changed.length > 0 ? changed.join("，") : status.asBefore;
}

/** Hours and minutes of a moment where the user is: 09:05. */
function clockTime(at: number): string {
  const moment = new Date(at);
  return [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
