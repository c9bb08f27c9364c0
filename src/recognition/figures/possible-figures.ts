import type { FieldId } from "../../core/fields/catalogue";
import { RESOURCE_OF, VALUE_OF } from "../../core/indicators/indicator-columns";
import { DEFAULT_STANDARD } from "../../core/standards/standards";

/** What a school can have of something, in the base unit. Outside it a figure is asked about before it is used. */
export interface Possible {
  /** So much any school may have, however few its pupils: an old school of 30 pupils keeps the rooms built for 1,000. */
  readonly fixed: number;
  /** So much more for each pupil; never less than several times what the best equipped schools have. */
  readonly perPupil: number;
  /** Less than this no school has that has any; absent for what is counted. */
  readonly least?: { readonly inAll: number; readonly perPupil: number };
  readonly reason: string;
}

const TEACHERS: Possible = {
  fixed: 80,
  perPupil: 0.3,
  reason:
    "Schools have a teacher for 10 to 20 pupils (1:13.5 to 1:19 by the quota); those that shrink keep their teachers: 12 pupils and 40 teachers are seen, 500 pupils and 230 teachers are not.",
};
const PART_OF_TEACHERS: Possible = {
  fixed: 60,
  perPupil: 0.25,
  reason: "A part of the teachers (backbone teachers, those of one degree).",
};
const SUBJECT_TEACHERS: Possible = {
  fixed: 30,
  perPupil: 0.1,
  reason:
    "Teachers of sports and arts are asked for at 0.9 for 100 pupils; ten times that, and thirty besides, is beyond any school.",
};
const PUPILS: Possible = {
  fixed: 30_000,
  perPupil: 0,
  reason: "The largest schools of the country have some 20,000 pupils.",
};

/**
 * The bounds of the possible, all of them. They are wide: a figure within may be wrong, one outside cannot be right. An
 * amount in 元 under 万元 lies four powers of ten above, one in 万㎡ under ㎡ as far below, so that width costs nothing.
 */
export const POSSIBLE: Readonly<Partial<Record<FieldId, Possible>>> = {
  students: PUPILS,
  students_primary: PUPILS,
  students_junior: PUPILS,
  students_senior: PUPILS,
  teachers_fulltime: TEACHERS,
  teachers_above_degree: TEACHERS,
  teachers_college: PART_OF_TEACHERS,
  teachers_bachelor: TEACHERS,
  teachers_master: PART_OF_TEACHERS,
  teachers_doctor: PART_OF_TEACHERS,
  teachers_postgraduate: PART_OF_TEACHERS,
  backbone: PART_OF_TEACHERS,
  pe_art_teachers: SUBJECT_TEACHERS,
  pe_teachers: SUBJECT_TEACHERS,
  music_teachers: SUBJECT_TEACHERS,
  art_teachers: SUBJECT_TEACHERS,
  arts_teachers: SUBJECT_TEACHERS,
  multimedia_rooms: {
    fixed: 80,
    perPupil: 0.2,
    reason:
      "A room for each class and some for subjects: 2 to 5 for 100 pupils; a shrunken school keeps its 36 classrooms.",
  },
  teaching_area: {
    fixed: 25_000,
    perPupil: 40,
    least: { inAll: 10, perPupil: 0.1 },
    reason:
      "4.5 and 5.8 ㎡ are asked for and 20 is rich; a building for 2,000 pupils may be left to a few. One room of 10 ㎡ is the least that is a room.",
  },
  indoor_sport_area: {
    fixed: 15_000,
    perPupil: 20,
    least: { inAll: 10, perPupil: 0 },
    reason: "A sports hall has 600 to 6,000 ㎡; less than 10 ㎡ is no room for sports.",
  },
  sports_area: {
    fixed: 60_000,
    perPupil: 60,
    least: { inAll: 10, perPupil: 0.05 },
    reason:
      "7.5 and 10.2 ㎡ are asked for; a 400 m ground with its stands has 20,000 ㎡. In the densest towns 0.3 ㎡ a pupil are seen.",
  },
  equipment_value: {
    fixed: 15_000_000,
    perPupil: 60_000,
    least: { inAll: 100, perPupil: 5 },
    reason:
      "2,000 and 2,500 元 are asked for, 20,000 is rich; a new school may have equipment for 15 million before its pupils come.",
  },
};

/** The figure that a finished value (表Ⅱ-2) is of, and how many pupils it is stated for. */
export const FINISHED: Readonly<Partial<Record<FieldId, { readonly of: FieldId; readonly per: number }>>> =
  Object.fromEntries(
    DEFAULT_STANDARD.indicators.map(({ code, per }) => [VALUE_OF[code], { of: RESOURCE_OF[code], per }]),
  );

/** A field that is part of another, and so never more. */
export interface PartOfWhole {
  readonly part: FieldId;
  readonly whole: FieldId;
  /** True where the whole, too, enters an indicator: then it may be the one that is wrong. */
  readonly isWholeUsed: boolean;
  /** So much above its whole (of 1) the part is only named, and used, where the whole alone would meet the standard. */
  readonly slack: number;
}

/**
 * Nearly all teachers are above the degree that is asked for, and the two are counted at different days and with or
 * without headmasters: 101 of 94 is to be looked at. Where as many as there are teachers meet the standard anyway nobody need be asked.
 */
const NEARLY_ALL = 0.15;

const OF_TEACHERS: readonly FieldId[] = [
  "teachers_above_degree",
  "backbone",
  "pe_art_teachers",
  "teachers_college",
  "teachers_bachelor",
  "teachers_master",
  "teachers_doctor",
  "teachers_postgraduate",
  "pe_teachers",
  "music_teachers",
  "art_teachers",
  "arts_teachers",
];

/** Parts and their wholes, as the statistics define them. */
export const PARTS: readonly PartOfWhole[] = [
  ...OF_TEACHERS.map((part): PartOfWhole => ({
    part,
    whole: "teachers_fulltime",
    isWholeUsed: false,
    slack: part === "teachers_above_degree" ? NEARLY_ALL : 0,
  })),
  { part: "indoor_sport_area", whole: "teaching_area", isWholeUsed: true, slack: 0 },
  { part: "teaching_area", whole: "floor_area", isWholeUsed: false, slack: 0 },
  { part: "students_primary", whole: "students", isWholeUsed: true, slack: 0 },
  { part: "students_junior", whole: "students", isWholeUsed: true, slack: 0 },
];

/**
 * ㎡ for each pupil of half of the schools, where no unit is named anywhere: within these bounds they are ㎡, beyond them
 * the whole column may be in 万㎡ or 亩. Narrower than what is possible, because the middle of a county is no single school.
 */
export const USUAL_AREAS: Readonly<Partial<Record<FieldId, readonly [low: number, high: number]>>> = {
  teaching_area: [0.8, 100],
  indoor_sport_area: [0.02, 50],
  sports_area: [0.5, 300],
  land_area: [2, 3_000],
  floor_area: [1, 300],
  rented_sport_area: [0.02, 300],
};
