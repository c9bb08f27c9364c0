import type { PaneState } from "./pane-state";
import { announcementOf } from "./view/announcement";

/** The words that are read out; they come with the pages. */
export default function Announcement({ state }: { state: PaneState }) {
  return announcementOf(state);
}
