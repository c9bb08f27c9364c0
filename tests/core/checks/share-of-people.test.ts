import fc from "fast-check";
import type { Figure } from "../../../src/core/checks/figures";
import type { Person, Told } from "../../../src/core/checks/people-on-exchange";
import {
  isExact,
  type Pair,
  shareOf,
  shareOfFigures,
  type ShareOfPeople,
  stateOf,
  unknownShare,
} from "../../../src/core/checks/share-of-people";
import type { Limit } from "../../../src/core/standards/requirement";

/** What is told of somebody: of the top (交流), and of the whole (符合条件). */
type Both = readonly [top: Told, over: Told];

const LEAST: Limit = { value: 0.5, sign: "≥", unit: "share" };

function person([top, over]: Both, at: number): Person {
  const cells = [{ sheet: "名册", row: at, column: 0 }];
  return { name: `示例${at}`, isOpen: false, cells, rotated: top, eligible: over, backbone: undefined };
}

function share(told: readonly Both[], isOpen = false): ShareOfPeople {
  return shareOf(
    told.map(person),
    ({ rotated }) => rotated,
    ({ eligible }) => eligible,
    isOpen,
    ["teacher_rotated", "teacher_eligible"],
  );
}

/** Every way in which what is not known may be, as the share that it comes to; ways without anybody in the whole left out. */
function everyWay(told: readonly Both[]): readonly number[] {
  const ways = told.reduce<readonly Pair[]>(
    (all, [top, over]) => {
      const either = (word: Told): readonly boolean[] =>
        word === "yes" ? [true] : word === "no" ? [false] : [true, false];
      return all.flatMap((pair) =>
        either(top).flatMap((isTop) =>
          either(over).map((isOver) => ({ top: pair.top + Number(isTop && isOver), over: pair.over + Number(isOver) })),
        ),
      );
    },
    [{ top: 0, over: 0 }],
  );
  return ways.flatMap(({ top, over }) => (over > 0 ? [top / over] : []));
}

const quotient = (pair: Pair | null): number => (pair ? pair.top / pair.over : NaN);

describe("a share of people of whom not everything is known", () => {
  it("lies between its lowest and its highest way, of all ways in which what is not known may be", () => {
    const word = fc.constantFrom<Told>("yes", "no", "unknown", null, undefined);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 5 }), (told) => {
        const ways = everyWay(told);
        const { best, worst, over } = share(told);
        if (ways.length === 0) {
          expect(over.most).toBe(0);
          return;
        }
        // Where nobody surely is in the whole and nobody may be in the top, there may be nobody, and none of them is.
        const mayBeNobody = best?.over === 0;
        expect(mayBeNobody ? 0 : quotient(best)).toBe(Math.max(...ways));
        // Where everybody who may be in the whole is in the top, there may be nobody to divide by: then it is all of them.
        expect(worst?.over === 0 ? 1 : quotient(worst)).toBe(Math.min(...ways));
        const [state, isMet] = [stateOf(share(told), LEAST), ways.map((way) => way >= LEAST.value)];
        const expected = isMet.every(Boolean) ? "met" : isMet.some(Boolean) ? "missing" : "failed";
        expect(state).toBe(mayBeNobody ? "missing" : expected);
      }),
    );
  });

  it("names the fields that would tell it, and the cells of whoever may be in the top", () => {
    const told: readonly Both[] = [
      ["yes", "yes"],
      ["no", "yes"],
      ["unknown", "yes"],
      ["yes", "no"],
    ];
    const found = share(told);
    expect(found.missing).toEqual(["teacher_rotated"]);
    expect(found.cells.map(({ row }) => row)).toEqual([0, 2]);
    expect(share([["yes", null]]).missing).toEqual(["teacher_eligible"]);
    expect(share([["no", null]]).missing).toEqual(["teacher_eligible"]);
    expect(share([["yes", "yes"]]).missing).toEqual([]);
  });

  it("is exact where both numbers are", () => {
    expect(isExact(share([["yes", "yes"]]))).toBe(true);
    expect(isExact(share([["unknown", "yes"]]))).toBe(false);
    expect(share([["no", "yes"]])).toMatchObject({ top: { least: 0, most: 0 }, over: { least: 1, most: 1 } });
    expect(isExact(share([["no", "unknown"]]))).toBe(false);
    expect(isExact(share([["yes", "unknown"]]))).toBe(false);
  });

  it("is all of them where whoever may be in the whole is in the top, whichever way it is compared", () => {
    expect(share([["yes", "unknown"]]).worst).toEqual({ top: 0, over: 0 });
    expect(stateOf(share([["yes", "unknown"]]), { ...LEAST, sign: ">" })).toBe("met");
  });

  it("is not known of nobody, and waits while somebody's row does", () => {
    expect(stateOf(share([]), LEAST)).toBe("missing");
    expect(stateOf(share([["yes", "no"]]), LEAST)).toBe("missing");
    expect(stateOf(share([["yes", "yes"]], true), LEAST)).toBe("open");
  });
});

describe("the same of two numbers", () => {
  const figure = (amount: number | null, more: Partial<Figure> = {}): Figure => ({
    amount,
    isOpen: false,
    differs: false,
    blank: [],
    cells: [],
    ...more,
  });
  const state = (top: Figure | null, over: Figure | null): string => stateOf(shareOfFigures(top, over, []), LEAST);

  it("is met at the line and failed one below it", () => {
    expect(state(figure(5), figure(10))).toBe("met");
    expect(state(figure(4), figure(10))).toBe("failed");
    expect(isExact(shareOfFigures(figure(4), figure(10), []))).toBe(true);
  });

  it("is not known without either, or over nobody", () => {
    expect(state(figure(null), figure(10))).toBe("missing");
    expect(state(figure(5), figure(null))).toBe("missing");
    expect(state(null, figure(10))).toBe("missing");
    expect(state(figure(5), null)).toBe("missing");
    expect(state(figure(0), figure(0))).toBe("missing");
    const half = shareOfFigures(figure(5), figure(null), []);
    expect([half.worst, half.best]).toEqual([null, null]);
    expect([half.top, half.over]).toEqual([
      { least: 5, most: 5 },
      { least: 0, most: Infinity },
    ]);
  });

  it("that tables state differently is not decided, whatever is open besides", () => {
    expect(state(figure(5, { differs: true, isOpen: true }), figure(10))).toBe("undecided");
    expect(state(figure(5), figure(10, { isOpen: true }))).toBe("open");
    expect(state(figure(5, { isOpen: true }), figure(10))).toBe("open");
  });

  it("knows nothing of what nobody tells, and waits where it is asked", () => {
    expect(stateOf(unknownShare(["teacher_rotated"], false), LEAST)).toBe("missing");
    expect(stateOf(unknownShare(["teacher_rotated"], true), LEAST)).toBe("open");
    expect(unknownShare(["teacher_rotated"], true).missing).toEqual(["teacher_rotated"]);
  });
});
