import type { Words } from "../words";
import type { Standing, Standings } from "./standing";
import { worst } from "./standings";

/**
 * The items of the standard as tasks of the county, a line each: 责任清单. An item is met where all schools that it is asked of
 * meet it. Where a document numbers its items (1.1 to 5.6), these are its list; what its text asks beside them is none of it.
 */
export function taskStandings({ all, schools, items }: Standings, words: Words): Standings {
  const numbered = [...items.keys()].filter((code) => /^\d+\.\d+/.test(code));
  const codes = numbered.length > 0 ? numbered : [...items.keys()];
  return {
    all: codes.flatMap((code): Standing[] => {
      const own = all.filter((standing) => standing.code === code);
      const [first] = own;
      if (!first) return [];
      const isOfCounty = own.length === 1 && first.school === "";
      return [
        {
          ...first,
          id: code,
          school: "",
          stage: null,
          state: worst(own.map(({ state }) => state)),
          value: isOfCounty ? first.value : schoolsInWords(own, words),
          required: null,
          lack: isOfCounty ? first.lack : null,
          remedy: null,
          cost: null,
        },
      ];
    }),
    schools,
    items: new Map(codes.map((code) => [code, items.get(code) ?? ""])),
  };
}

/** 31所中3所未达标，2所缺数: a school of two stages is one. */
function schoolsInWords(own: readonly Standing[], words: Words): string {
  const schoolsIn = (state: Standing["state"]): string => {
    const names = new Set(own.filter((standing) => standing.state === state).map(({ school }) => school));
    return words.count(names.size);
  };
  const all = words.count(new Set(own.map(({ school }) => school)).size);
  const [failed, missing, tolerated] = [schoolsIn("failed"), schoolsIn("missing"), schoolsIn("tolerated")];
  const told = [
    ...(failed === "0" ? [] : [`${failed}所未达标`]),
    ...(missing === "0" ? [] : [`${missing}所缺数`]),
    ...(tolerated === "0" ? [] : [`${tolerated}所可暂缓`]),
  ];
  return told.length === 0 ? `${all}所都达标` : `${all}所中${told.join("，")}`;
}
