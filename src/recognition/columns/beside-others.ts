import { ACCEPTED, BY_CONTEXT, ONLY_WORDS } from "../sureness";
import { familyOfField, FINISHED_VALUES, isStudentsField } from "../../core/fields/field-queries";
import type { FieldId } from "../../core/fields/catalogue";
import { familyOf } from "../../core/quantity/units";
import { compactName, unitInHeader } from "../header/header-text";
import type { Evidence } from "../recognised-table";
import { changesMeaning, tokensOf } from "../words/header-tokens";
import { columnsNamed } from "./column-sums";
import type { ColumnMatch } from "./match-column";
import type { TableView } from "./table-view";

type Columns = readonly (readonly ColumnMatch[])[];

/** Of the seven indicators so many others must stand beside a short name for it to be the missing one. */
const LEAST_OTHERS = 4;
/** In a table with so many of the indicators a column that may be another one is worth a question. */
const LEAST_OF_ROSTER = 2;
const MOST_ASKED = 2;

/** Short names that are the figure among the figures of the other indicators: 多媒体, 设备（万元）. */
const SHORT_NAMES: Readonly<Partial<Record<FieldId, ReadonlySet<string>>>> = {
  multimedia_rooms: new Set(["多媒体", "网络", "间", "个"]),
  equipment_value: new Set(["设备", "?设施", "?教学设施", "值"]),
};

/** Words of which one at least is in every name of a figure that an assessment needs. */
const KEY_WORDS: readonly (readonly [FieldId, ReadonlySet<string>])[] = [
  ["students", new Set(["学生", "在校"])],
  ["teachers_above_degree", new Set(["高学历", "学历"])],
  ["backbone", new Set(["骨干"])],
  ["teaching_area", new Set(["教辅用房", "教学用房", "辅助用房", "用房", "?教辅"])],
  ["sports_area", new Set(["运动场", "运动场馆", "馆"])],
  ["equipment_value", new Set(["仪器设备", "设备"])],
  ["multimedia_rooms", new Set(["多媒体", "班班通", "多功能"])],
];
const COUNTING: ReadonlySet<string> = new Set(["台", "册", "间", "个", "人"]);

/** What columns are because of those beside them: short names are settled, and likely ones are asked about. */
export function withOthersBeside(columns: Columns, view: TableView): Columns {
  const told = [withoutTexts, withPeople, ofRotated, ofFunds, withoutTeachersInPosts];
  const found = told.reduce<Columns>((read, tell) => tell(read, view), columns);
  return withKeyWords(withShortNames(found, view), view);
}

/** 设备 over 有 and 无 is no figure: a name that is only likely needs numbers under it. */
function withoutTexts(columns: Columns, view: TableView): Columns {
  return columns.map((candidates, index) => {
    const isLikely = ({ field, evidence }: ColumnMatch): boolean =>
      familyOfField(field) !== "name" && evidence[0]?.code === "words";
    if (!candidates.some(isLikely)) return candidates;
    const { count, texts } = view.sample(index);
    return count === 0 && texts.length > 0 ? candidates.filter((match) => !isLikely(match)) : candidates;
  });
}

/** Of each indicator the columns that certainly hold its figure. */
function known(columns: Columns): ReadonlyMap<FieldId, readonly number[]> {
  const found = new Map<FieldId, number[]>();
  columns.forEach(([match], index) => {
    const indicator = match && match.score >= ACCEPTED ? FINISHED_VALUES[match.field] : undefined;
    const others = indicator && found.get(indicator);
    if (others) others.push(index);
    else if (indicator) found.set(indicator, [index]);
  });
  return found;
}

function ownTokens(view: TableView, index: number): readonly string[] {
  return (view.paths[index]?.parts ?? []).flatMap(({ text }) => tokensOf(compactName(text)));
}

function withShortNames(columns: Columns, view: TableView): Columns {
  const others = known(columns);
  return columns.map((candidates, index) => {
    const [match] = candidates;
    const names = match ? SHORT_NAMES[match.field] : undefined;
    if (
      !match ||
      !names ||
      match.score >= ACCEPTED ||
      match.score < ONLY_WORDS ||
      !ownTokens(view, index).every((token) => names.has(token))
    )
      return candidates;
    if (
      match.evidence.some(({ code }) => code === "values-doubtful") ||
      others.has(FINISHED_VALUES[match.field] ?? match.field)
    )
      return candidates;
    const isSame = columns.some(([other], position) => position !== index && other?.field === match.field);
    const unit = unitInHeader(view.paths[index]?.parts ?? []);
    const isOfUnit = match.field === "multimedia_rooms" && unit === "间";
    if (isSame || (!isOfUnit && others.size < LEAST_OTHERS)) return candidates;
    const evidence: Evidence = {
      code: "neighbours",
      parameters: {
        ...columnsNamed(
          view,
          [...others.values()].flatMap(([first]) => first ?? []),
        ),
      },
    };
    return [
      {
        ...match,
        score: BY_CONTEXT,
        decidedBy: "position",
        evidence: isOfUnit ? match.evidence : [...match.evidence, evidence],
      },
      ...candidates.slice(1),
    ];
  });
}

const OF_TEACHERS = /教师|教职工|师资/;
const OF_PUPILS = /学生|在校|学校|办学|基本/;
const PUPILS_IN_A_CLASS: readonly [number, number] = [5, 100];

/** 人数 beside 班数 counts pupils, in a table about teachers it does not; otherwise the user is asked. */
function withPeople(columns: Columns, view: TableView): Columns {
  const isOfTeachers =
    view.titles.some((title) => OF_TEACHERS.test(title)) && !view.titles.some((title) => OF_PUPILS.test(title));
  const isFulltime = view.titles.some((title) => /专任教师/.test(title));
  return columns.map((candidates, index) => {
    const [match] = candidates;
    if (!match || !ownTokens(view, index).every((token) => token === "人" || token === "教师")) return candidates;
    const isOfAll = ownTokens(view, index).includes("教师");
    if (isOfAll)
      return match.field === "teachers_fulltime" && match.score < ACCEPTED
        ? [match, { ...match, field: "staff" as const }, ...candidates.slice(1)]
        : candidates;
    if (match.field !== "students") return candidates;
    if (isOfTeachers)
      return [
        { ...match, field: "teachers_fulltime", score: isFulltime ? BY_CONTEXT : ONLY_WORDS },
        { ...match, field: "staff", score: ONLY_WORDS },
      ];
    if (match.score >= ACCEPTED) return candidates;
    const beside = [index - 1, index + 1].find(
      (other) => isCertainly("classes", columns[other]?.[0]) && isPerClass(view, index, other),
    );
    if (beside === undefined) return candidates;
    const evidence: Evidence = { code: "neighbours", parameters: { ...columnsNamed(view, [beside]) } };
    return [
      { ...match, score: BY_CONTEXT, decidedBy: "position", evidence: [...match.evidence, evidence] },
      ...candidates.slice(1),
    ];
  });
}

/** 其中：骨干教师 behind 交流轮岗教师数: those among the rotated, not all of the school. */
function ofRotated(columns: Columns, view: TableView): Columns {
  return columns.map((candidates, index) => {
    const [match] = candidates;
    if (match?.field !== "backbone" || !isPart(view, index)) return candidates;
    const whole = [...Array(index).keys()].reverse().find((other) => !isPart(view, other));
    if (whole === undefined || !isCertainly("rotated_teachers", columns[whole]?.[0])) return candidates;
    const evidence: Evidence = { code: "neighbours", parameters: { ...columnsNamed(view, [whole]) } };
    return [
      { ...match, field: "rotated_backbone", stage: null, evidence: [...match.evidence, evidence] },
      ...candidates.slice(1),
    ];
  });
}

const OF_TRAINING = /^(?:用于)?(?:教师|师资)?(?:培训|研训|研修|继续教育)$/;

/** 其中：教师培训 behind 公用经费: what is spent on it, no number of trainings. */
function ofFunds(columns: Columns, view: TableView): Columns {
  return columns.map((candidates, index) => {
    const [match] = candidates;
    if ((match && match.field !== "training_funds") || !isPart(view, index)) return candidates;
    const name = view.paths[index]?.parts.filter(({ text }) => text !== "").pop()?.text ?? "";
    const whole = [...Array(index).keys()].reverse().find((other) => !isPart(view, other));
    if (
      !OF_TRAINING.test(compactName(name)) ||
      whole === undefined ||
      !isCertainly("public_funds", columns[whole]?.[0])
    )
      return candidates;
    const evidence: Evidence = { code: "neighbours", parameters: { ...columnsNamed(view, [whole]) } };
    return [
      {
        field: "training_funds",
        stage: match?.stage ?? null,
        score: BY_CONTEXT,
        decidedBy: "position",
        isStageImplied: false,
        evidence: [...(match?.evidence ?? []), evidence],
      },
    ];
  });
}

/** 专任教师 > 其中：在编 are teachers; 实有编制 is of all staff. */
function withoutTeachersInPosts(columns: Columns, view: TableView): Columns {
  return columns.map((candidates, index) => {
    if (candidates[0]?.field !== "posts_filled") return candidates;
    const whole = [...Array(index).keys()].reverse().find((other) => !isPart(view, other));
    const isOfTeachers =
      view.paths[index]?.labels.some((label) => label.includes("专任")) === true ||
      (isPart(view, index) && whole !== undefined && isCertainly("teachers_fulltime", columns[whole]?.[0]));
    return isOfTeachers ? candidates.filter(({ field }) => field !== "posts_filled") : candidates;
  });
}

function isPart(view: TableView, index: number): boolean {
  return view.paths[index]?.parts.filter(({ text }) => text !== "").pop()?.isPart === true;
}

function isCertainly(field: FieldId, match: ColumnMatch | undefined): boolean {
  return match !== undefined && match.field === field && match.score >= ACCEPTED;
}

/** True when every school has as many people as can be pupils of that many classes. */
function isPerClass(view: TableView, people: number, classes: number): boolean {
  const [a, b] = [view.sample(people).numbers, view.sample(classes).numbers];
  const shares = [...a].flatMap((value, row) => ((b[row] ?? NaN) > 0 && value > 0 ? [value / (b[row] ?? NaN)] : []));
  return shares.length > 0 && shares.every((share) => share >= PUPILS_IN_A_CLASS[0] && share <= PUPILS_IN_A_CLASS[1]);
}

/**
 * In a table with several figures of the indicators, a column with the word of one that no other column may hold is
 * asked about rather than passed over: 班班通一体机教室数, 校内体育运动场地（可用）.
 */
function withKeyWords(columns: Columns, view: TableView): Columns {
  if (known(columns).size < LEAST_OF_ROSTER) return columns;
  const may = new Set(columns.flatMap((candidates) => candidates.map(({ field }) => groupOf(field))));
  const asked = new Map<number, FieldId>();
  for (const [field, words] of KEY_WORDS) {
    if (may.has(groupOf(field))) continue;
    const found = columns.flatMap((candidates, index) =>
      candidates.length === 0 && !asked.has(index) && mayHold(view, index, field, words) ? [index] : [],
    );
    if (found.length <= MOST_ASKED) for (const index of found) asked.set(index, field);
  }
  return columns.map((candidates, index) => {
    const field = asked.get(index);
    const name = view.paths[index]?.labels.join("·") ?? "";
    return field
      ? [
          {
            field,
            stage: null,
            score: ONLY_WORDS,
            decidedBy: "words",
            isStageImplied: false,
            evidence: [{ code: "words", parameters: { name } }],
          },
        ]
      : candidates;
  });
}

/** The figure whose word stands in a text that no dictionary knows as a whole (配备多媒体设备的教室数); null where none or another meaning does. */
export function fieldByKeyWord(text: string): FieldId | null {
  const tokens = tokensOf(text);
  if (tokens.some(changesMeaning)) return null;
  // Of two words the later line counts: 多媒体设备教室 are rooms.
  return (
    [...KEY_WORDS]
      .reverse()
      .find(
        ([field, words]) =>
          field !== "students" &&
          tokens.some((token) => words.has(token)) &&
          (familyOfField(field) === "count" || !tokens.some((token) => COUNTING.has(token))),
      )?.[0] ?? null
  );
}

/** Fields that make up one indicator: what is known of one is not asked of another. */
export function groupOf(field: FieldId): FieldId {
  return isStudentsField(field) ? "students" : (FINISHED_VALUES[field] ?? field);
}

function mayHold(view: TableView, index: number, field: FieldId, words: ReadonlySet<string>): boolean {
  const path = view.paths[index];
  const leaf = path?.parts.filter(({ text }) => text !== "").pop();
  if (!path || !leaf || path.column === view.band.nameColumn || leaf.isPart || view.sample(index).count === 0)
    return false;
  const tokens = tokensOf(compactName(leaf.text));
  if (!tokens.some((token) => words.has(token)) || ownTokens(view, index).some(changesMeaning)) return false;
  // 学生床位, 学生桌椅: what pupils have.
  if (field === "students" && tokens[tokens.length - 1]?.startsWith("?")) return false;
  const family = familyOfField(field);
  const unit = unitInHeader(path.parts);
  if (path.parts.some(({ strangeUnit }) => strangeUnit !== null) || (unit !== null && familyOf(unit) !== family))
    return false;
  return family === "count" || !tokens.some((token) => COUNTING.has(token));
}
