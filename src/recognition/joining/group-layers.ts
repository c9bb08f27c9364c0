import { entryAt } from "../../core/quantity/at";
import type { Answers } from "../answers";
import type { Question } from "../recognised-table";
import { askWhich, holdSameSchools, type SchoolList } from "./choose-tables";
import { type FigureTable, hasStudents, resourceCount, sameSubject } from "./figure-tables";
import { nameNearness, namePrint } from "./near-names";
import { yearsDiffer } from "./table-years";

/** Tables that state the same of different schools: the sheets of twelve towns, or of 小学 and 初中. */
export type Layer = readonly FigureTable[];

/** Tables in layers, in their order. */
export function layersOf(tables: readonly FigureTable[]): readonly Layer[] {
  const layers: [FigureTable, ...FigureTable[]][] = [];
  for (const table of tables) {
    const layer = layers.find(([first]) => sameSubject(first, table));
    if (layer) layer.push(table);
    else layers.push([table]);
  }
  return layers;
}

interface Groups {
  readonly groups: readonly (readonly Layer[])[];
  readonly questions: readonly Question[];
  /** Tables that the user has left out for another year's. */
  readonly dropped: readonly FigureTable[];
}

/** Layers that speak of the same schools, the one with the students and most resources first. */
export function groupLayers(
  layers: readonly Layer[],
  lists: ReadonlyMap<FigureTable, SchoolList>,
  answers: Answers,
): Groups {
  const questions: Question[] = [];
  const dropped = new Set<FigureTable>();
  /** Layers that were asked about already: once, with the first table that they could be used with. */
  const otherYear = new Set<number>();
  const merged = layers.map((layer) => mergedList(layer, lists));
  const leader = layers.map((_, position) => position);
  const find = (position: number): number => {
    let found = position;
    while (leader[found] !== found) found = entryAt(leader, found);
    return found;
  };
  const order = layers
    .map((_, position) => position)
    .sort((a, b) => baseRank(layers[b] ?? []) - baseRank(layers[a] ?? []));
  for (const [place, first] of order.entries()) {
    for (const second of order.slice(place + 1)) {
      const [a, b] = [merged[first], merged[second]];
      if (!a || !b || !(holdSameSchools(a, b) || nearlySameSchools(a, b))) continue;
      const [ours, theirs] = [layers[first]?.[0], layers[second]?.[0]];
      if (ours && theirs && yearsDiffer(ours.year, theirs.year)) {
        if (otherYear.has(second)) continue;
        otherYear.add(second);
        const question = askWhich(ours, theirs, answers, "years");
        questions.push(question);
        if (question.answer === ours.id) for (const table of layers[second] ?? []) dropped.add(table);
        if (question.answer === theirs.id) for (const table of layers[first] ?? []) dropped.add(table);
        if (question.answer !== "both") continue;
      }
      leader[find(second)] = find(first);
    }
  }
  const groups = new Map<number, Layer[]>();
  for (const position of order) {
    const layer = (layers[position] ?? []).filter((table) => !dropped.has(table));
    if (layer.length === 0) continue;
    const at = find(position);
    groups.set(at, [...(groups.get(at) ?? []), layer]);
  }
  return { groups: [...groups.values()], questions, dropped: [...dropped] };
}

/** Tables with students come first, among them the ones with most resources, then with most schools; lists last. */
function baseRank(layer: Layer): number {
  const schools = layer.reduce((sum, { records }) => sum + records.length, 0);
  const isList = layer.some((table) => table.isList);
  return (
    (layer.some(hasStudents) && !isList ? 1e9 : 0) +
    (isList ? 0 : 1e7 * (1 + resourceCount(layer))) +
    Math.min(schools, 1e6)
  );
}

function mergedList(layer: Layer, lists: ReadonlyMap<FigureTable, SchoolList>): SchoolList | null {
  const [first] = layer;
  if (!first) return null;
  if (layer.length === 1) return lists.get(first) ?? null;
  const towns = new Map<string, Set<string | null>>();
  const codes = new Set<string>();
  for (const table of layer) {
    for (const code of lists.get(table)?.codes ?? []) codes.add(code);
    for (const [name, own] of lists.get(table)?.towns ?? []) {
      const known = towns.get(name) ?? new Set();
      for (const town of own) known.add(town);
      towns.set(name, known);
    }
  }
  return { table: first, towns, codes };
}

const MOST_COMPARED_NEARLY = 40_000;

/** Two lists of which one writes short names and the other long ones. */
function nearlySameSchools(a: SchoolList, b: SchoolList): boolean {
  const [small, large] = a.towns.size <= b.towns.size ? [a, b] : [b, a];
  if (small.towns.size * large.towns.size > MOST_COMPARED_NEARLY) return false;
  const prints = [...large.towns.keys()].map(namePrint);
  let shared = 0;
  for (const name of small.towns.keys())
    if (large.towns.has(name) || prints.some((print) => nameNearness(print, namePrint(name)) > 0)) shared++;
  return shared > small.towns.size / 2;
}
