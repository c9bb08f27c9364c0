import { namesOfOneUnit } from "./unit-names";
import { greatest } from "../quantity/long-lists";

/** A unit as a cell names it. */
export interface NamedUnit {
  /** As it is written. */
  readonly name: string;
  /** True where the cell says that it leads: 牵头单位：…; false where it names others that lead. */
  readonly leads: boolean;
}

const ROLE = /(?:牵头|责任|负责|配合|主办|承办|协办|主责|参与)(?:单位|部门|科室|股室)?[:：]/g;
const LEADING = /^(?:牵头|主办|主责)/;
/** How the names of units end: 和, 及 and 与 stand between two of them only behind such a word. */
const UNIT_END = "局|办|委|部|院|会|联|中心|政府|办事处|学校|小学|中学|大队|支队|分局|科|股|团|社|处|室";
const AND = new RegExp(`(?<=${UNIT_END}|[)）])(?:以及|和|及|与|并)(?=[\\p{Script=Han}]{2,})`, "u");
const BREAK = new RegExp(`(?<=${UNIT_END}|[)）])[ 　\\t]+`, "u");

/**
 * The units of a cell in its order, each once: parted by 、，；/ and line breaks, by a space or 和 behind a whole name. Commas in
 * brackets part nothing. Who leads is told where the cell does.
 *
 * @example unitsOfCell("牵头单位：县教体局；责任单位：县财政局和县人力资源和社会保障局")
 */
export function unitsOfCell(text: string): readonly NamedUnit[] {
  const found: NamedUnit[] = [];
  const marks = [...text.matchAll(ROLE)];
  const hasLeader = marks.some((mark) => LEADING.test(mark[0]));
  const parts = marks.length === 0 ? [text] : [text.slice(0, marks[0]?.index ?? 0)];
  marks.forEach((mark, at) => parts.push(text.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? text.length)));
  parts.forEach((part, at) => {
    const mark = marks[at - 1]?.[0];
    const leads = !hasLeader || (mark !== undefined && LEADING.test(mark));
    for (const name of namesIn(part)) if (!found.some((unit) => unit.name === name)) found.push({ name, leads });
  });
  return found;
}

function namesIn(text: string): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = "";
  for (const sign of text) {
    if (sign === "(" || sign === "（") depth += 1;
    if (sign === ")" || sign === "）") depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、,，;；。/／\n\r|]/.test(sign)) {
      pieces.push(piece);
      piece = "";
    } else piece += sign;
  }
  pieces.push(piece);
  return pieces
    .flatMap((each) => each.split(BREAK))
    .flatMap((each) => each.split(AND))
    .map((each) => each.replace(/\s+/g, "").replace(/^[(（]+$|^[)）]+|(?<![(（])[(（]+$/g, ""))
    .filter((each) => each !== "" && !/^(?:等|无|暂无|待定|未定|-+|—+)$/.test(each));
}

/** One unit with all the names by which the cells call it. */
export interface ResponsibleUnit {
  /** The same for the same unit whatever the cells call it: by it a sheet is found again. */
  readonly key: string;
  /** The name that the cells use most, of equals the one met first. */
  readonly name: string;
  readonly names: readonly string[];
}

export interface ResponsibleUnits {
  readonly units: readonly ResponsibleUnit[];
  readonly unitOf: (name: string) => ResponsibleUnit | null;
  /** Units that may be one by their names, and that nothing tells to be: they are left apart, and a person is asked. */
  readonly perhapsOne: readonly (readonly string[])[];
}

/**
 * Which names are of one unit. Joined is what is sure: the same but for the county's own name in front, brackets behind, and
 * short forms that every office knows (教体局, 教育体育局); a name without 县 is that of the county where there is no other
 * of this kind. What only looks alike is left apart.
 */
export function responsibleUnits(names: readonly string[]): ResponsibleUnits {
  const told = names.map(partsOfName);
  const places = new Map<string, Set<string>>();
  for (const { place, level } of told) if (place !== "") places.set(level, (places.get(level) ?? new Set()).add(place));
  const levels = new Map<string, Set<string>>();
  const keyWith = ({ place, level, rest }: NameParts): string =>
    `${(places.get(level)?.size ?? 0) > 1 ? place : ""}${level}${rest}`;
  for (const parts of told)
    if (parts.level !== "") levels.set(parts.rest, (levels.get(parts.rest) ?? new Set()).add(keyWith(parts)));
  const keyOf = (parts: NameParts): string => {
    const own = levels.get(parts.rest);
    const [only] = own ?? [];
    return parts.level === "" && own?.size === 1 && only !== undefined ? only : keyWith(parts);
  };
  const counts = new Map<string, Map<string, number>>();
  names.forEach((name, at) => {
    const parts = told[at];
    if (!parts) return;
    const own = counts.get(keyOf(parts)) ?? new Map<string, number>();
    own.set(name, (own.get(name) ?? 0) + 1);
    counts.set(keyOf(parts), own);
  });
  const units = [...counts].map(([key, own]): ResponsibleUnit => {
    const most = greatest(own.values());
    const used = [...own.keys()];
    return { key, name: used.find((name) => own.get(name) === most) ?? key, names: used };
  });
  const byName = new Map(units.flatMap((unit) => unit.names.map((name) => [name, unit] as const)));
  return {
    units,
    unitOf: (name) => byName.get(name) ?? null,
    perhapsOne: namesOfOneUnit(units.map(({ name }) => name)),
  };
}

interface NameParts {
  /** 师宗 of 师宗县教育体育局; "" where none is told. */
  readonly place: string;
  /** 县, 区, 市, 州, 省; "" where none is told. */
  readonly level: string;
  /** In the short form that every office knows. */
  readonly rest: string;
}

const LEVEL = /^(.{0,6}?)(县|区|旗|州|省|市(?!场|政|监|容))(?=.{2,})/;

function partsOfName(name: string): NameParts {
  const plain = name
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/\([^()]*\)$/, "")
    .replace(/[()]/g, "");
  const [whole = "", place = "", level = ""] = LEVEL.exec(plain) ?? [];
  // 各县区, 片区, 学区: no name of a place.
  const isPlace = !/[各片学校辖社街乡镇]/.test(place) && !/^(?:本|全|我)?$/.test(place);
  const hasLevel = whole !== "" && (place === "" || isPlace || /^(?:本|全|我)$/.test(place));
  return {
    place: hasLevel && isPlace ? place : "",
    level: hasLevel ? level : "",
    rest: shortForm(hasLevel ? plain.slice(whole.length) : plain),
  };
}

/** Names of one office as they are written, in full and short. */
const SAME: readonly (readonly [short: string, full: RegExp])[] = [
  ["教体局", /^教育(?:和|与)?体育局$/],
  ["发改局", /^发展(?:和|与)?改革局$/],
  ["发改委", /^(?:发改委员会|发展(?:和|与)?改革委(?:员会)?)$/],
  ["人社局", /^人力资源(?:和|与)?社会保障局$/],
  ["住建局", /^住房(?:和|与)?城乡建设局$/],
  ["市场监管局", /^(?:市监局|市场监督管理局)$/],
  ["编办", /^(?:委编办|编委办|委编委办|(?:委)?机构编制委员会办公室)$/],
  ["卫健局", /^卫生健康局$/],
  ["卫健委", /^卫生健康委(?:员会)?$/],
  ["应急局", /^应急管理局$/],
  ["文旅局", /^文化(?:和|与)?旅游局$/],
  ["残联", /^残疾人联合会$/],
  ["妇联", /^妇女联合会$/],
  ["宣传部", /^委宣传部$/],
  ["组织部", /^委组织部$/],
  ["工信局", /^工业(?:和|与)?信息化局$/],
];

function shortForm(name: string): string {
  return SAME.find(([short, full]) => short === name || full.test(name))?.[0] ?? name;
}
