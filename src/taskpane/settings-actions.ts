import { reassess, type CheckedWorkbook } from "../app/check-workbook";
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
  const changeSettings = (before: CheckedWorkbook, settings: WorkbookSettings): CheckedWorkbook => {
    const ongoing = work.current;
    const checked = reassess(before, settings);
    ongoing.checked = checked;
    ongoing.changes += 1;
    ongoing.unkept = settings;
    keep(settings);
    return checked;
  };
  const change = (settingsAfter: (settings: WorkbookSettings) => WorkbookSettings, told = "") => {
    const before = work.current.checked;
    if (!before) return;
    const checked = changeSettings(before, settingsAfter(before.assessment.settings));
    dispatch({ type: "reassessed", checked, told });
  };
  const decide = (changes: AnswerChanges) => {
    const before = work.current.checked;
    if (!before) return;
    const { settings } = before.assessment;
    const step = { back: changesBack(settings.answers, changes), said: changeSentence(before.assessment, changes) };
    const checked = changeSettings(before, { ...settings, answers: withChanges(settings.answers, changes) });
    work.current.steps = [...work.current.steps, step].slice(-MOST_STEPS);
    dispatch({
      type: "answers-changed",
      checked,
      said: mappingText.done(step.said),
      undoable: work.current.steps.length,
    });
  };
  return {
    answer: (questionId, choiceId) => decide({ [questionId]: choiceId }),
    decide,
    undoAnswer: () => {
      const before = work.current.checked;
      const step = work.current.steps.pop();
      if (!before || !step) return;
      const { settings } = before.assessment;
      const checked = changeSettings(before, { ...settings, answers: withChanges(settings.answers, step.back) });
      dispatch({
        type: "answers-changed",
        checked,
        said: mappingText.undone(step.said),
        undoable: work.current.steps.length,
      });
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
