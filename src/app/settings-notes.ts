import { finding, type Finding } from "../core/findings/finding";
import { findStandard } from "../core/standards/standards";
import type { NoteOfOne, WorkbookSettings } from "./workbook-settings";

/** The notes as findings for the list of what is to be looked at. */
export function settingsFindings({ notes, standardId }: WorkbookSettings): readonly Finding[] {
  return notes.flatMap((note): readonly Finding[] => {
    if (note.kind !== "files-differ") return [noteFinding(note)];
    const { part, files, standards } = note;
    if (part !== "standardId") return [finding("settings-of-files-differ", [], { part, files })];
    // Once the user has chosen another, it is that of all files.
    if (standards[0] !== standardId) return [];
    const names = standards.map((id) => findStandard(id)?.name ?? id);
    return [finding("standard-of-files-differs", [], { files, standards: names })];
  });
}

function noteFinding(note: NoteOfOne): Finding {
  const of = note.file === undefined ? {} : { file: note.file };
  switch (note.kind) {
    case "later-version":
      return finding("settings-later-version", [], { version: note.version, savedBy: note.savedBy, ...of });
    case "later-part":
      return finding("settings-part-later", [], {
        part: note.part,
        version: note.version,
        savedBy: note.savedBy,
        ...of,
      });
    case "not-understood":
      return finding("settings-not-understood", [], { keys: note.keys, savedBy: note.savedBy, ...of });
    case "set-aside":
      return finding("settings-set-aside", [], { count: note.count, ...of });
    case "elsewhere":
      return finding("settings-elsewhere", [], { namespace: note.namespace, ...of });
  }
}
