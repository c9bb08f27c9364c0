import { MEASURES } from "../../src/core/measures/measures";
import type { Pack } from "../../src/core/standards/pack";
import { NATIONAL_2017_WITH_ITEMS } from "../../src/core/standards/packs/national-2017-items";
import { resolvePack } from "../../src/core/standards/resolve-pack";
import type { Source, Standard } from "../../src/core/standards/standard";

const SOURCE: Source = { document: "某县评估办法", clause: "第三条", date: "2026-01-01" };

/** No county's: the seven national indicators and an eighth, seven of them to be met and the others to reach nine tenths. */
const PACK: Pack = {
  id: "made-up",
  name: "某县标准",
  standsOn: "national-2017",
  valid: { from: "2026-01-01", to: null },
  indicators: [{ code: "1.8", measure: MEASURES.books, required: { primary: 15, junior: 25 }, source: SOURCE }],
  schoolRule: { leastMet: 7, floorRatio: 0.9, source: SOURCE },
  scope: { teachingPointLeastStudents: 30, source: SOURCE },
};

export const MADE_UP: Standard = resolved(PACK);

/** The same without anything below the standard that is told apart. */
export const WITHOUT_FLOOR: Standard = resolved({
  ...PACK,
  schoolRule: { leastMet: 7, floorRatio: 0, source: SOURCE },
});

function resolved(pack: Pack): Standard {
  const { standard, problem } = resolvePack(pack.id, [NATIONAL_2017_WITH_ITEMS, pack]);
  if (!standard) throw new Error(JSON.stringify(problem));
  return standard;
}
