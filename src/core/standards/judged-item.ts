import type { Requirement } from "./requirement";
import type { Source } from "./standard";

/** @param place in the document @param text what has to hold, in one sentence */
type JudgedItem = (
  id: string,
  name: string,
  place: string,
  text: string,
  as?: Partial<Pick<Requirement, "group" | "force">>,
) => Requirement;

/** Items of one document that a person decides, with no number of their own: 政府保障程度 and 必须 where nothing else is said. */
export function judgedIn(clause: (place: string) => Source): JudgedItem {
  return (id, name, place, text, { group = "support", force = "must" } = {}) => ({
    id,
    name,
    group,
    measure: { judged: text },
    limits: {},
    force,
    source: clause(place),
  });
}
