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

// The bounds of the possible are wide: a figure within may be wrong, one outside cannot be right. An amount in 元 under
// 万元 lies four powers of ten above, one in 万㎡ under ㎡ as far below, so that width costs nothing.

export const TEACHERS: Possible = {
  fixed: 80,
  perPupil: 0.3,
  reason:
    "Schools have a teacher for 10 to 20 pupils (1:13.5 to 1:19 by the quota); those that shrink keep their teachers: 12 pupils and 40 teachers are seen, 500 pupils and 230 teachers are not.",
};
export const PART_OF_TEACHERS: Possible = {
  fixed: 60,
  perPupil: 0.25,
  reason: "A part of the teachers (backbone teachers, those of one degree).",
};
export const SUBJECT_TEACHERS: Possible = {
  fixed: 30,
  perPupil: 0.1,
  reason:
    "Teachers of sports and arts are asked for at 0.9 for 100 pupils; ten times that, and thirty besides, is beyond any school.",
};
export const PUPILS: Possible = {
  fixed: 30_000,
  perPupil: 0,
  reason: "The largest schools of the country have some 20,000 pupils.",
};
export const MULTIMEDIA_ROOMS: Possible = {
  fixed: 80,
  perPupil: 0.2,
  reason:
    "A room for each class and some for subjects: 2 to 5 for 100 pupils; a shrunken school keeps its 36 classrooms.",
};
export const TEACHING_AREA: Possible = {
  fixed: 25_000,
  perPupil: 40,
  least: { inAll: 10, perPupil: 0.1 },
  reason:
    "4.5 and 5.8 ㎡ are asked for and 20 is rich; a building for 2,000 pupils may be left to a few. One room of 10 ㎡ is the least that is a room.",
};
export const INDOOR_SPORT_AREA: Possible = {
  fixed: 15_000,
  perPupil: 20,
  least: { inAll: 10, perPupil: 0 },
  reason: "A sports hall has 600 to 6,000 ㎡; less than 10 ㎡ is no room for sports.",
};
export const SPORTS_AREA: Possible = {
  fixed: 60_000,
  perPupil: 60,
  least: { inAll: 10, perPupil: 0.05 },
  reason:
    "7.5 and 10.2 ㎡ are asked for; a 400 m ground with its stands has 20,000 ㎡. In the densest towns 0.3 ㎡ a pupil are seen.",
};
export const EQUIPMENT_VALUE: Possible = {
  fixed: 15_000_000,
  perPupil: 60_000,
  least: { inAll: 100, perPupil: 5 },
  reason:
    "2,000 and 2,500 元 are asked for, 20,000 is rich; a new school may have equipment for 15 million before its pupils come.",
};
