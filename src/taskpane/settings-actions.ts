import { startTransition } from "react";
import type { CheckedWorkbook } from "../app/check-workbook";
import { withCheckOff } from "../app/checks-off";
import { withOverride } from "../app/figure-overrides";
import { withJudgement } from "../app/judgements";
import { withPrice } from "../app/unit-prices";
import { withSwitch } from "../app/standard-switches";
import type { WorkbookSettings } from "../app/workbook-settings";
import { checksText } from "../i18n/zh-CN/check-list";
import { mappingText } from "../i18n/zh-CN/mapping";
import { pricesText } from "../i18n/zh-CN/remedies-page";
import { overridesText } from "../i18n/zh-CN/standards";
import { wholeText } from "../i18n/zh-CN/whole-page";
import { figureName } from "../i18n/zh-CN/standard-figures";
import { type AnswerChanges, changesBack, withChanges } from "./answer-steps";
import { hostErrorOf } from "./host-error-of";
import { judgeNewest } from "./judging";
import type { PaneActions } from "./pane-actions";
import type { Deciding } from "./use-pane";
import { changeSentence } from "./view/decisions";

/** More steps than anybody takes back one by one; every answer also stands in the list of decisions. */
const MOST_STEPS = 50;

/** What the user decides: the workbook is judged anew at once, from what was read, and the settings are kept in it. */
export type SettingsActions = Pick<
  PaneActions,
  | "answer"
  | "decide"
  | "undoAnswer"
  | "chooseStandard"
  | "override"
  | "chooseSwitch"
  | "switchCheck"
  | "judge"
  | "enterPrice"
  | "includeSheet"
>;

export function settingsActions({ work, dispatch, keep }: Deciding): SettingsActions {
  /** Null before there is anything to decide. */
  const newest = (): { readonly checked: CheckedWorkbook; readonly settings: WorkbookSettings } | null => {
    const { checked, settings } = work.current;
    return checked && { checked, settings: settings ?? checked.assessment.settings };
  };
  /** Judges under these settings and tells what came of it: nothing where a check, or the user, has ended it. */
  const changeSettings = async (
    settings: WorkbookSettings,
    tell: (checked: CheckedWorkbook | null) => void,
  ): Promise<void> => {
    const ongoing = work.current;
    ongoing.settings = settings;
    ongoing.changes += 1;
    ongoing.unkept = settings;
    dispatch({ type: "decided" });
    keep(settings);
    try {
      const judged = judgeNewest(ongoing, () => dispatch({ type: "judging-started" }));
      if (judged instanceof Promise) {
        const checked = await judged;
        startTransition(() => tell(checked));
      } else tell(judged);
    } catch (error) {
      dispatch({ type: "judging-failed", error: hostErrorOf(error) });
    }
  };
  const change = (settingsAfter: (settings: WorkbookSettings) => WorkbookSettings, told = "") => {
    const before = newest();
    if (!before) return;
    void changeSettings(settingsAfter(before.settings), (checked) => dispatch({ type: "reassessed", checked, told }));
  };
  const changeAnswers = (settings: WorkbookSettings, changes: AnswerChanges, said: string) => {
    const undoable = work.current.steps.length;
    void changeSettings({ ...settings, answers: withChanges(settings.answers, changes) }, (checked) =>
      dispatch({ type: "answers-changed", checked, said, undoable }),
    );
  };
  const decide = (changes: AnswerChanges) => {
    const before = newest();
    if (!before) return;
    const { checked, settings } = before;
    const step = { back: changesBack(settings.answers, changes), said: changeSentence(checked.assessment, changes) };
    work.current.steps = [...work.current.steps, step].slice(-MOST_STEPS);
    changeAnswers(settings, changes, mappingText.done(step.said));
  };
  return {
    answer: (questionId, choiceId) => decide({ [questionId]: choiceId }),
    decide,
    undoAnswer: () => {
      const before = newest();
      const step = before && work.current.steps.pop();
      if (step) changeAnswers(before.settings, step.back, mappingText.undone(step.said));
    },
    chooseStandard: (standardId) => change((settings) => ({ ...settings, standardId })),
    override: (figure, made) =>
      change(
        (settings) => withOverride(settings, figure.id, made),
        (made ? overridesText.saved : overridesText.takenBack)(figureName(figure)),
      ),
    chooseSwitch: (switchId, choiceId) =>
      change((settings) => withSwitch(settings, settings.standardId, switchId, choiceId)),
    switchCheck: (each, off) =>
      change((settings) => withCheckOff(settings, each.id, off), (off ? checksText.isOff : checksText.isOn)(each.name)),
    judge: (requirement, judgement) => {
      const { saved, takenBack } = wholeText.judgement;
      change(
        (settings) => withJudgement(settings, requirement, judgement),
        (judgement ? saved : takenBack)(requirement.name),
      );
    },
    enterPrice: (measure, price) =>
      change(
        (settings) => withPrice(settings, measure.id, price),
        (price ? pricesText.saved : pricesText.takenBack)(measure.shortName),
      ),
    includeSheet: (sheet, isIncluded) =>
      change((settings) => {
        const others = settings.ignoredSheets.filter((name) => name !== sheet);
        return { ...settings, ignoredSheets: isIncluded ? others : [...others, sheet] };
      }),
  };
}
