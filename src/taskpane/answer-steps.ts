import type { Answers } from "../recognition/answers";

/** Answers to give (the id of a choice) or to take back (null), by their keys. */
export type AnswerChanges = Readonly<Record<string, string | null>>;

/** One change of answers that can be undone. */
export interface AnswerStep {
  /** What brings the answers back to what they were. */
  readonly back: AnswerChanges;
  /** What was done, in words without a full stop. */
  readonly said: string;
}

/** The answers after these changes; those that are given go to the end, as the latest. */
export function withChanges(answers: Answers, changes: AnswerChanges): Answers {
  const kept = Object.entries(answers).filter(([key]) => !(key in changes));
  const given = Object.entries(changes).filter((change): change is [string, string] => change[1] !== null);
  return Object.fromEntries([...kept, ...given]);
}

/** The changes that undo these, given the answers before them. */
export function changesBack(answers: Answers, changes: AnswerChanges): AnswerChanges {
  return Object.fromEntries(Object.keys(changes).map((key) => [key, answers[key] ?? null]));
}

/** The same changes under new keys. */
export function renamed(changes: AnswerChanges, moved: ReadonlyMap<string, string>): AnswerChanges {
  return Object.fromEntries(Object.entries(changes).map(([key, choice]) => [moved.get(key) ?? key, choice]));
}
