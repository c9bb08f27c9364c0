import { markedCells } from "../../app/highlight";
import { fileSummary } from "../../app/was-checked";
import { announcementText } from "../../i18n/zh-CN/announcement";
import { verdictName } from "../../i18n/zh-CN/domain";
import { headline } from "../../i18n/zh-CN/headline";
import { commentText, planText } from "../../i18n/zh-CN/marking";
import { paneText } from "../../i18n/zh-CN/pane";
import { cutLines } from "../../i18n/zh-CN/plans";
import type { PaneState, Written } from "../pane-state";

/** What a screen reader is told of the last thing that came about since the first check; empty where nothing needs saying. */
export function announcementOf(state: PaneState): string {
  if (state.activity.kind === "judging") return "";
  if (state.activity.kind === "checking") return state.activity.isQuiet ? "" : paneText.progress.reading;
  switch (state.notice) {
    case "checked":
      return state.checked ? resultInWords(state.checked.assessment) : "";
    case "cancelled":
      return paneText.progress.cancelled;
    case "not-updated":
      return `${paneText.status.cancelled}，${paneText.status.notUpdated}。`;
    case "settings-kept":
      return `${state.told}${announcementText.settingsKept}`;
    case "written":
      return writtenInWords(state.marking);
    case "undone":
      return state.marking.step === "undone" ? planText[state.marking.purpose].undone : "";
    case null:
      return state.told;
  }
}

function resultInWords(assessment: NonNullable<PaneState["checked"]>["assessment"]): string {
  const { county, schools, tables, unknownStandard } = assessment;
  if (unknownStandard !== null) return announcementText.checkedWithoutStandard;
  if (county.verdict === "not-applicable" && tables.length > 0)
    return announcementText.checkedFile(headline(county, fileSummary(assessment), assessment.standard));
  if (schools.length === 0) return announcementText.checkedEmpty;
  return announcementText.checked(verdictName(county.verdict), county.schoolsFailed, county.schoolsMissing);
}

function writtenInWords(marking: PaneState["marking"]): string {
  if (marking.step !== "written") return "";
  const title = writtenTitle(marking);
  return marking.cut ? `${title}：${cutLines(marking.cut).join("")}` : title;
}

/** What has been written, or that the user has cancelled it. */
export function writtenTitle({ purpose, marked, cut, changed }: Written): string {
  if (cut === null) return planText[purpose].written(markedCells(marked), changed.length);
  return commentText.cut[purpose === "remove-comments" ? "remove" : "write"];
}
