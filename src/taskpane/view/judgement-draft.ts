import type { Judgement } from "../../core/standards/judgement";
import { wholeText } from "../../i18n/zh-CN/whole-page";
import { type AccountDraft, readAccount, type ReadDraft } from "./account-draft";

/** What the user has filled in to judge an item; the reason is what it rests on. */
export interface JudgementDraft extends AccountDraft {
  /** met, failed, or nothing yet. */
  readonly verdict: string;
}

/** Reads a draft: every field must be filled in. @param today ISO */
export function readJudgement(draft: JudgementDraft, today: string): ReadDraft<keyof JudgementDraft, Judgement> {
  const { noVerdict, noEvidence, nobody } = wholeText.judgement.errors;
  const account = readAccount(draft, { noReason: noEvidence, nobody }, today);
  const isChosen = draft.verdict === "met" || draft.verdict === "failed";
  if (!isChosen) return { made: null, problems: { verdict: noVerdict, ...account.problems } };
  if (account.problems !== null) return account;
  const { reason: evidence, by, date } = account.made;
  return { made: { isMet: draft.verdict === "met", evidence, by, date }, problems: null };
}
