import type { FieldId } from "../../core/fields/catalogue";

/** What the rows of a table are, named by the field that holds it. */
export type Subject =
  | "school"
  | "needs_item"
  | "class_name"
  | "teacher_name"
  | "pupil_name"
  | "room_name"
  | "building_name"
  | "item"
  | "problem";

/** What the rows of a list are: one class, person, room or building each. */
export const SUBJECTS_OF_LISTS: ReadonlySet<Subject> = new Set<Subject>([
  "class_name",
  "teacher_name",
  "pupil_name",
  "room_name",
  "building_name",
]);

/** How a field is told from its header. Patterns are tried on {@link compactName}s, without units and remarks. */
export interface FieldWords {
  readonly field: FieldId;
  /** The header is exactly this: certain. */
  readonly exact: RegExp;
  /** The header contains this: the user is asked. */
  readonly words?: RegExp;
  /** With one of these in the header it is something else. */
  readonly never?: RegExp;
  /** The figure is a norm itself: its name may say 标准. */
  readonly isNorm?: true;
  /** The names by their words, whatever their order; where given, the patterns above are not needed. */
  readonly names?: FieldNames;
}

/** Names of a field as sets of tokens ({@link tokensOf}). */
export interface FieldNames {
  /** Any one of these is the field. */
  readonly full: readonly ReadonlySet<string>[];
  /** The field only in tables about it, as 音乐 is among teachers and among rooms. */
  readonly bare: readonly ReadonlySet<string>[];
  /** Probably the field, but something else in some counties: the user is asked. */
  readonly near: readonly ReadonlySet<string>[];
  /** Probably the field where no group above says of what: 人数, 设备. The user is asked. */
  readonly alone: readonly ReadonlySet<string>[];
  /** True where brackets do not name the field: 在校生数（含学前班） are pupils. */
  readonly inText?: boolean;
  /** Tokens that may stand beside a name. */
  readonly may: ReadonlySet<string>;
  /** Tokens that may stand in a group above. */
  readonly under: ReadonlySet<string>;
}

/** Words that make of any figure something else: a share, a norm, a gap, another year. */
export const NOT_THE_FIGURE =
  /比例|占比|百分比|比率|率$|是否|达标|标准|应[有达配设]|差距|缺口|缺额|尚缺|还缺|还差|差值|差异|系数|均值|平均|排名|目标|增减|增长|增加|新增|减少|说明|备注|上年|上学年|上一年|去年|往年|预计|拟|规划|计划|得分|分值|等级|代码|净值/;

/** Header words that only say "all of it" or "the figure itself". */
export const TOTAL_WORDS =
  /^(?:合计|总计|小计|计|总数|共计|总量|总人数|人数|数量|数|全校|全校合计|合计数|面积|建筑面积|实际值?|数值|现值|指标值|现有|实有|现状)$/;

/** Header words that name a stage and nothing else. */
export const STAGE_WORDS: readonly {
  readonly stage: "primary" | "junior" | "senior";
  readonly alone: RegExp;
  readonly inside: RegExp;
}[] = [
  { stage: "primary", alone: /^小学(?:部|段|阶段|学段|生)?(?:人数|数|情况)?$/, inside: /小学/ },
  {
    stage: "junior",
    alone: /^(?:初中|初级中学|普通初中)(?:部|段|阶段|学段|生)?(?:人数|数|情况)?$/,
    inside: /初中|初级中学/,
  },
  {
    stage: "senior",
    alone: /^(?:高中|普通高中|高级中学)(?:部|段|阶段|学段|生)?(?:人数|数|情况)?$/,
    inside: /高中|高级中学/,
  },
];

/** Header cells that number the rows. */
export const SEQUENCE_WORDS = /^(?:序号|编号|no\.?|序列号|#|序)$/;
