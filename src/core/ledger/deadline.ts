import { dayRangeOf } from "../facts/day-range";

/** What stands in 完成时限: the last day that it may mean, that there is none for good, nothing, or nothing that is a day. */
export type Deadline = { readonly is: "day"; readonly last: string } | { readonly is: "lasting" | "blank" | "unread" };

const LASTING = /长期|常年|常态|持续|每年|全年/;
const BETWEEN = /至|到|~|—|–|-(?=(?:19|20)\d\d)/;

/**
 * The last day of a deadline, the latest that the words may mean: nobody is told to be late who may not be.
 *
 * @example deadlineOf("2025年8月底")        // { is: "day", last: "2025-08-31" }
 * @example deadlineOf("2025年8月至10月")    // { is: "day", last: "2025-10-31" }
 * @example deadlineOf("下周")               // { is: "unread" }
 */
export function deadlineOf(text: string): Deadline {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  if (plain === "") return { is: "blank" };
  if (LASTING.test(plain)) return { is: "lasting" };
  const parts = plain
    .replace(/以前|之前|前$|底$|末$/g, "")
    .split(BETWEEN)
    .filter((part) => part !== "");
  const year = /^(?:19|20)\d\d/.exec(plain)?.[0] ?? "";
  const last = parts[parts.length - 1] ?? "";
  const isShort = parts.length > 1 && !/^(?:19|20)\d\d/.test(last);
  const range = dayRangeOf(isShort ? `${year}年${last}` : last);
  return range ? { is: "day", last: range.to } : { is: "unread" };
}
