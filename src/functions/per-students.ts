import { exactProduct } from "../core/quantity/decimal";
import { spill } from "./arguments/in-step";
import type { NumbersArgument, ZeroArgument } from "./arguments/parameters";
import { numberOf } from "./arguments/read-cell";
import { NO_STUDENTS, zeroOrBlank } from "./result-words";

/** Amount for each pupil (`per` 1) or each hundred (`per` 100), cell by cell; blank stays blank, no students is said. */
export function perStudents(
  per: 1 | 100,
  { amounts, students, zero }: { amounts: NumbersArgument; students: NumbersArgument; zero: ZeroArgument },
): unknown[][] {
  return spill<number | string>(
    [amounts, students],
    zero.meaning,
    ([amount, pupils], at) => {
      const count = numberOf(amount, amounts, at);
      const children = numberOf(pupils, students, at);
      if (count === null || children === null) return "";
      return children === 0 ? NO_STUDENTS : exactProduct(count, per) / children;
    },
    zeroOrBlank,
  );
}
