import type { CheckName, Requirement } from "./requirement";
import type { Source } from "./standard";

/** @param place in the document @param text what has to hold, in one sentence */
type JudgedItem = (id: string, name: string, place: string, text: string, as?: JudgedAs) => Requirement;

/** What differs from the usual, and the check that decides it where a workbook has the figures. */
type JudgedAs = Partial<Pick<Requirement, "group" | "force" | "limits">> & { readonly figures?: CheckName };

/** Items of one document that a person decides where no figures do: 政府保障程度, 必须 and no number where nothing else is said. */
export function judgedIn(clause: (place: string) => Source): JudgedItem {
  return (id, name, place, text, { group = "support", force = "must", limits = {}, figures } = {}) => ({
    id,
    name,
    group,
    measure: figures === undefined ? { judged: text } : { judged: text, figures },
    limits,
    force,
    source: clause(place),
  });
}
