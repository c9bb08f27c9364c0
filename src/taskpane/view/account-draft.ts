import { localDay } from "../../app/local-day";
import { accountText } from "../../i18n/zh-CN/account";

/** Why something was changed, by whom, and when, as the user has typed it. */
export interface AccountDraft {
  /** Perhaps of several lines, which are read as one: it is told in a sentence. */
  readonly reason: string;
  readonly by: string;
  /** Day, ISO, as a date field hands it over. */
  readonly date: string;
}

/** What a draft makes, or what is wrong with its fields. */
export type ReadDraft<Name extends string, Made extends object> =
  | { readonly made: Made; readonly problems: null }
  | { readonly made: null; readonly problems: Readonly<Partial<Record<Name, string>>> };

/** Nothing that is decided here is older: an earlier year is a slip, such as 0026 for 2026. */
const EARLIEST = "1990-01-01";
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads reason, person and day: every field must be filled in.
 * @param said what is said where no reason is given, or no person named
 * @param today  ISO: nobody has changed anything later than that
 */
export function readAccount(
  draft: AccountDraft,
  { noReason, nobody }: { readonly noReason: string; readonly nobody: string },
  today: string,
): ReadDraft<keyof AccountDraft, AccountDraft> {
  const [reason, by] = [draft.reason.trim().replace(/\s*[\r\n]+\s*/g, " "), draft.by.trim()];
  const problems: Partial<Record<keyof AccountDraft, string>> = {
    ...(reason === "" ? { reason: noReason } : {}),
    ...(by === "" ? { by: nobody } : {}),
    ...dateProblem(draft.date, today),
  };
  if (Object.keys(problems).length > 0) return { made: null, problems };
  return { made: { reason, by, date: draft.date }, problems: null };
}

function dateProblem(date: string, today: string): { readonly date?: string } {
  const { errors } = accountText;
  if (!DAY.test(date)) return { date: errors.noDate };
  if (date < EARLIEST) return { date: errors.year };
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  if (localDay(new Date(year, month - 1, day)) !== date) return { date: errors.noSuchDay };
  return date > today ? { date: errors.future } : {};
}
