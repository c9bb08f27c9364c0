import { entryAt } from "../quantity/at";
import type { FigureOverride } from "./override";
import type { Pack, PackIndicator, PackProblem, PackSwitch } from "./pack";
import type { StatedRequirement } from "./requirement";
import { withOverrides } from "./standard-figures";
import type { IndicatorStandard, Standard, Switch } from "./standard";

/** A pack as it is applied, or why it cannot be. */
export type ResolvedPack =
  { readonly standard: Standard; readonly problem: null } | { readonly standard: null; readonly problem: PackProblem };

/** What the user has decided of a standard. */
export interface StandardChoices {
  /** Figures replaced, by id; those that the pack does not have are left aside. */
  readonly overrides?: Readonly<Record<string, FigureOverride>>;
  /** Choice by id of the switch; what the pack does not have is left aside. */
  readonly switches?: Readonly<Record<string, string>>;
}

/**
 * The standard that a pack makes with the packs that it stands on and the user's choices.
 *
 * @param packs every pack that is known; nothing else is looked up
 * @example resolvePack("wuqing-2020", PACKS).standard?.indicators.length // 7: those of 国家 2017, on which it stands
 */
export function resolvePack(id: string, packs: readonly Pack[], choices: StandardChoices = {}): ResolvedPack {
  const chain: Pack[] = [];
  for (let next: string | undefined = id; next !== undefined;) {
    const wanted: string = next;
    const pack = packs.find((each) => each.id === wanted);
    if (!pack) return { standard: null, problem: { kind: "unknown", id: wanted } };
    if (chain.includes(pack)) return { standard: null, problem: { kind: "circle", ids: chain.map((each) => each.id) } };
    chain.push(pack);
    next = pack.standsOn;
  }
  const nearest = <Key extends keyof Pack>(key: Key): Pack[Key] | undefined =>
    chain.find((pack) => pack[key] !== undefined)?.[key];
  const [schoolRule, balance, splitWeights, scope] = [
    nearest("schoolRule"),
    nearest("balance"),
    nearest("splitWeights"),
    nearest("scope"),
  ];
  if (!balance) return incomplete(id, "balance");
  if (!splitWeights) return incomplete(id, "splitWeights");
  if (!scope) return incomplete(id, "scope");
  const top = entryAt(chain, 0);
  const oldestFirst = [...chain].reverse();
  const order = oldestFirst.map((pack) => pack.id);
  const items = merged<StatedRequirement>(
    oldestFirst.map(({ id: statedBy, requirements = [] }) => requirements.map((each) => ({ ...each, statedBy }))),
    (each) => each.id,
  );
  const switches = merged<Stated<PackSwitch>>(
    oldestFirst.map(({ id: statedBy, switches: own = [] }) => own.map((each) => ({ ...each, statedBy }))),
    (each) => each.id,
  )
    .filter((each) => isStillOpen(each, items, order))
    .map((each) => {
      const chosen = choices.switches?.[each.id];
      const choice = each.choices.find((one) => one.id === chosen) ?? each.choices.find((one) => one.id === each.usual);
      return { each, chosen: choice?.id ?? each.usual, choice };
    });
  const indicators = merged(
    [...oldestFirst.map((pack) => pack.indicators ?? []), ...switches.map(({ choice }) => choice?.indicators ?? [])],
    ({ code }) => code,
  );
  const chosen = new Map(
    switches.flatMap(({ each: { source }, choice }) =>
      Object.entries(choice?.measures ?? {}).map(([item, measure]) => [item, { measure, source }] as const),
    ),
  );
  const standard: Standard = {
    id: top.id,
    name: top.name,
    valid: top.valid,
    standsOn: chain.slice(1).map(({ name }) => name),
    indicators: indicators.map(indicatorStandard),
    schoolRule: schoolRule ?? null,
    balance,
    splitWeights,
    scope,
    // What is not decided as the item says is decided as the clause of the choice does.
    requirements: items.map((each) => {
      const other = chosen.get(each.id);
      return other && other.measure !== each.measure ? { ...each, ...other } : each;
    }),
    progressTargets: nearest("progressTargets") ?? [],
    gateDates: nearest("gateDates") ?? [],
    switches: switches.map(({ each, chosen }): Switch => ({
      id: each.id,
      name: each.name,
      choices: each.choices.map((choice) => ({ id: choice.id, name: choice.name })),
      chosen,
      usual: each.usual,
      source: each.source,
    })),
    contradictions: chain
      .flatMap((pack) => pack.contradictions ?? [])
      .filter(({ id: own }, at, all) => all.findIndex((each) => each.id === own) === at),
    overrides: new Map(),
  };
  return { standard: withOverrides(standard, choices.overrides ?? {}), problem: null };
}

function incomplete(id: string, lacks: keyof Pack): ResolvedPack {
  return { standard: null, problem: { kind: "incomplete", id, lacks } };
}

/** Every standard as its pack states it, in the order of the packs. */
export function standardsOf(packs: readonly Pack[]): readonly Standard[] {
  return packs.flatMap(({ id }) => resolvePack(id, packs).standard ?? []);
}

/** The first: used where nobody has chosen one. @throws RangeError where no pack can be resolved */
export function defaultOf([first]: readonly Standard[]): Standard {
  if (!first) throw new RangeError("no pack can be resolved");
  return first;
}

type Stated<Of> = Of & { readonly statedBy: string };

/** A choice is none any more where a nearer pack states the item anew. @param order packs, the oldest first */
function isStillOpen(
  { choices, statedBy }: Stated<PackSwitch>,
  items: readonly StatedRequirement[],
  order: readonly string[],
): boolean {
  const decided = new Set(choices.flatMap(({ measures }) => Object.keys(measures ?? {})));
  return items
    .filter(({ id }) => decided.has(id))
    .every((item) => order.indexOf(item.statedBy) <= order.indexOf(statedBy));
}

function indicatorStandard({ code, measure, required, source }: PackIndicator): IndicatorStandard {
  return { ...measure, code, required, source };
}

/** The lists one over the other: an entry with the key of an earlier one takes its place, others follow behind. */
function merged<Entry>(lists: readonly (readonly Entry[])[], keyOf: (entry: Entry) => string): readonly Entry[] {
  const byKey = new Map<string, Entry>();
  for (const entry of lists.flat()) byKey.set(keyOf(entry), entry);
  return [...byKey.values()];
}
