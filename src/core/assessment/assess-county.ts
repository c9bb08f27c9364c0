import type {
  BalanceAssessment,
  CountyAssessment,
  CountyReason,
  MeanCoefficient,
  SchoolAssessment,
  Unsettled,
  Verdict,
} from "./assessment";

/**
 * Verdict of the county: every school passes and every coefficient (or their mean) is within its limit.
 *
 * One failed school or coefficient makes it 未达标. Without a failure, anything missing, undefined or unanswered
 * makes it 缺数: the county is 达标 only when everything is known and met.
 */
export function assessCounty(
  schools: readonly Pick<SchoolAssessment, "verdict" | "students">[],
  balance: readonly BalanceAssessment[],
  rowsWithoutStage: number,
  { questions, unreadSheets }: Pick<Unsettled, "questions" | "unreadSheets">,
  means: readonly MeanCoefficient[] = [],
): CountyAssessment {
  const count = (verdict: Verdict): number => schools.filter((school) => school.verdict === verdict).length;
  const schoolsMet = count("met");
  const schoolsFailed = count("failed");
  const schoolsMissing = count("missing") + rowsWithoutStage;
  // Where no school is judged by itself, those with values are in scope all the same.
  const schoolsMeasured = schools.filter(
    ({ verdict, students }) => verdict === "not-applicable" && students !== 0,
  ).length;
  const limited = means.length > 0 ? means : balance;
  const balanceExceeded = limited.filter((each) => each.met === false).length;
  const undefinedBalance = limited.filter((each) => each.met === null).length;
  const reasons: CountyReason[] = [];
  const add = (code: CountyReason["code"], amount: number): void => {
    if (amount > 0) reasons.push({ code, count: amount });
  };
  const judged = schoolsMet + schoolsFailed + schoolsMissing + schoolsMeasured;
  if (judged === 0) reasons.push({ code: "no-schools", count: 0 });
  add("schools-failed", schoolsFailed);
  add(means.length > 0 ? "mean-exceeded" : "balance-exceeded", balanceExceeded);
  add("schools-missing", schoolsMissing);
  add(means.length > 0 ? "mean-undefined" : "balance-undefined", judged === 0 ? 0 : undefinedBalance);
  add("questions-open", questions);
  add("sheets-unread", unreadSheets);
  return { verdict: verdictOf(), schools: judged, schoolsMet, schoolsFailed, schoolsMissing, balanceExceeded, reasons };

  function verdictOf(): Verdict {
    if (schoolsFailed > 0 || balanceExceeded > 0) return "failed";
    if (judged === 0) return questions > 0 || unreadSheets > 0 ? "missing" : "not-applicable";
    return reasons.length > 0 ? "missing" : "met";
  }
}
