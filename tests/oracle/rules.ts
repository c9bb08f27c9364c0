import { Fraction } from "./fraction";

/** Sections 1 to 3 of the rules as figures, typed from the rules a second time. */
export type OracleStage = "primary" | "junior" | "senior";
export type JudgedStage = "primary" | "junior";

export type OracleKind =
  | "primary"
  | "junior"
  | "nine-year"
  | "twelve-year"
  | "complete-secondary"
  | "teaching-point"
  | "special"
  | "vocational"
  | "senior";

export const CODES = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"] as const;
export type OracleCode = (typeof CODES)[number];

interface Line {
  readonly primary: string;
  readonly junior: string;
  /** 每百名 counts for 100 students, 生均 for 1. */
  readonly per: 1 | 100;
  /** Shared out by weighted students in a mixed school. */
  readonly split: boolean;
  /** People and rooms are whole. */
  readonly whole: boolean;
}

export const LINES: Readonly<Record<OracleCode, Line>> = {
  "1.1": { primary: "4.2", junior: "5.3", per: 100, split: false, whole: true },
  "1.2": { primary: "1", junior: "1", per: 100, split: false, whole: true },
  "1.3": { primary: "0.9", junior: "0.9", per: 100, split: false, whole: true },
  "1.4": { primary: "4.5", junior: "5.8", per: 1, split: true, whole: false },
  "1.5": { primary: "7.5", junior: "10.2", per: 1, split: true, whole: false },
  "1.6": { primary: "2000", junior: "2500", per: 1, split: true, whole: false },
  "1.7": { primary: "2.3", junior: "2.4", per: 100, split: true, whole: true },
};

export const standardOf = (code: OracleCode, stage: JudgedStage): Fraction => Fraction.parse(LINES[code][stage]);

/** What one of the seven may fall to. */
export const FLOOR = Fraction.parse("0.85");

/** How many of the seven must reach the standard. */
export const ENOUGH = 6;

export const COEFFICIENT_LIMIT: Readonly<Record<JudgedStage, Fraction>> = {
  primary: Fraction.parse("0.50"),
  junior: Fraction.parse("0.45"),
};

/** A 教学点 with fewer pupils is outside the seven indicators. */
export const POINT_FROM = Fraction.of(50);

const WEIGHTS_FROM_PRIMARY: Readonly<Record<OracleStage, Fraction>> = {
  primary: Fraction.of(1),
  junior: Fraction.parse("1.1"),
  senior: Fraction.parse("1.32"),
};

/** The stages of each kind of school with the weight of a pupil. */
export const STAGES_OF: Readonly<Record<OracleKind, ReadonlyMap<OracleStage, Fraction>>> = {
  primary: new Map([["primary", Fraction.of(1)]]),
  junior: new Map([["junior", Fraction.of(1)]]),
  "nine-year": new Map([
    ["primary", WEIGHTS_FROM_PRIMARY.primary],
    ["junior", WEIGHTS_FROM_PRIMARY.junior],
  ]),
  "twelve-year": new Map(Object.entries(WEIGHTS_FROM_PRIMARY) as [OracleStage, Fraction][]),
  "complete-secondary": new Map([
    ["junior", Fraction.of(1)],
    ["senior", Fraction.parse("1.2")],
  ]),
  "teaching-point": new Map([["primary", Fraction.of(1)]]),
  special: new Map(),
  vocational: new Map(),
  senior: new Map(),
};

/** Values nearer to the mean than this part of it are equal: noise is no imbalance. */
export const EQUAL_WITHIN = Fraction.parse("1e-12");
