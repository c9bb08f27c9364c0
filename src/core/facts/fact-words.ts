import type { DayRange } from "./day-range";

/** What a text says, or `unknown` where it is none of the words that we know; null for a blank. */
export type Word<T> = T | "unknown" | null;

/** Degrees in ascending order: 中专 and below, 专科, 本科, 研究生. */
export type Degree = "secondary" | "college" | "bachelor" | "postgraduate";

/** Who has named a 骨干教师; `untold` where the cell says only that the teacher is one. */
export type BackboneLevel = "none" | "below-county" | "county" | "city" | "province" | "nation" | "untold";

/** Main subject of a teacher; `arts` for 艺术 and for several of them together. */
export type TaughtSubject = "pe" | "music" | "art" | "arts" | "other";

/** 专任教师; 代课, 临聘, 兼职 and the like, who teach and are none; or any other post: 校医, 工勤, 教辅. */
export type TeacherPost = "full-time" | "substitute" | "other";

/** What a 职务 says of the post: 校长 and 主任 may teach or not, and no duty says nothing; 校医 and 门卫 are posts. */
export type TeacherDuty = TeacherPost | "leads" | "nothing";

/** 在编, or 编外. */
export type Quota = "on" | "off";

/** For how long somebody is employed: so many months, or from one day to another; `to` null for 至今. */
export type Term =
  | { readonly months: { readonly least: number; readonly most: number } }
  | { readonly from: DayRange; readonly to: DayRange | null };

/**
 * 教师资格证 by the stage that it is for, the highest of several; `held` where the level is not said, `none` for no
 * certificate.
 */
export type Certificate = "none" | "held" | "kindergarten" | "primary" | "junior" | "senior" | "higher";

/** 鉴定等级 of a building. */
export type SafetyGrade = "A" | "B" | "C" | "D";

/** 是 or 否, however it is written. */
export type YesNo = "yes" | "no";

/**
 * Where a pupil is schooled: 公办, 政府购买学位, 民办 at the family's own cost (`private` where who pays is not said); a
 * disabled child in 特殊教育学校, 随班就读 or 送教上门 (`enrolled` where the way is not said), or not at school.
 */
export type Placement =
  "public" | "purchased" | "own-cost" | "private" | "special" | "ordinary" | "home" | "enrolled" | "not-enrolled";

/** What a title says of everybody in a list. */
export type ListTitle =
  /** 随迁子女. */
  | "migrant"
  /** 残疾学生. */
  | "disabled"
  /** All who ought to be at school, not those alone who are. */
  | "registered"
  /** 适龄. */
  | "of-age"
  /** Those of one kind of school, of one way or of one town alone: they are a part of all. */
  | "part"
  /** Those of the whole county, which it names. */
  | "county"
  /** 教师, and nobody else of the staff. */
  | "teachers"
  /** 编外教师. */
  | "off-quota"
  /** 人员 or 教职工: not all of them teach. */
  | "staff";

export type RoomUse = "music" | "art" | "multimedia";

/** 教学及辅助用房, or another use. */
export type BuildingUse = "teaching" | "other";

/** What the texts of a column mean: of every text that occurs, its word. */
export interface FactWords {
  readonly teacher_degree?: ReadonlyMap<string, Word<Degree>>;
  readonly teacher_backbone?: ReadonlyMap<string, Word<BackboneLevel>>;
  readonly teacher_subject?: ReadonlyMap<string, Word<TaughtSubject>>;
  readonly teacher_post?: ReadonlyMap<string, Word<TeacherPost>>;
  readonly teacher_duty?: ReadonlyMap<string, Word<TeacherDuty>>;
  readonly teacher_certificate?: ReadonlyMap<string, Word<Certificate>>;
  readonly teacher_eligible?: ReadonlyMap<string, Word<YesNo>>;
  readonly teacher_rotated?: ReadonlyMap<string, Word<YesNo>>;
  readonly safety_grade?: ReadonlyMap<string, Word<SafetyGrade>>;
  readonly building_in_use?: ReadonlyMap<string, Word<YesNo>>;
  readonly teacher_certificate_number?: ReadonlyMap<string, Word<Certificate>>;
  readonly teacher_quota?: ReadonlyMap<string, Word<Quota>>;
  readonly teacher_term?: ReadonlyMap<string, Word<Term>>;
  readonly building_use?: ReadonlyMap<string, Word<BuildingUse>>;
  readonly pupil_migrant?: ReadonlyMap<string, Word<YesNo>>;
  readonly pupil_eligible?: ReadonlyMap<string, Word<YesNo>>;
  /** Whether a kind of 残疾 is named. */
  readonly pupil_disability?: ReadonlyMap<string, Word<YesNo>>;
  readonly pupil_purchased?: ReadonlyMap<string, Word<YesNo>>;
  readonly pupil_placement?: ReadonlyMap<string, Word<Placement>>;
  /** The owner of the school, or the way that is told where its name stands: 未入学. */
  readonly owner?: ReadonlyMap<string, Word<Placement>>;
  readonly school?: ReadonlyMap<string, Word<Placement>>;
}
