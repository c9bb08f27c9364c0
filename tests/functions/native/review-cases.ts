import { exactProduct, exactSum, exactTotal } from "../../../src/core/quantity/decimal";
import type { Seeded } from "../../recognition/seeded";
import { across, cell, decimal, down, type Given, money, type NativeCase, near, people } from "./native-case";

const list = <T>(length: number, of: (index: number) => T): T[] => Array.from({ length }, (_, index) => of(index));
function checkTotal(random: Seeded): NativeCase {
  const decimals = random.between(0, 4);
  const parts: Given[] = list(random.between(1, 7), () => decimal(random, 0, random.pick([3, 500, 60_000]), decimals));
  const sum = exactTotal(parts as number[]);
  const total = random.percent(40) ? Number(near(random, sum).toFixed(random.between(0, 4))) : near(random, sum);
  const filled = random.percent(20) ? [...parts, null] : parts;
  return {
    id: "CHECK_TOTAL",
    cells: { total: cell(total), parts: random.percent(70) ? down(filled) : across(filled) },
    fixed: random.percent(30) ? { isExact: true } : {},
    compare: "text",
    mayRefuse: false,
  };
}

function yearsFrom(random: Seeded, length: number): number[] {
  const first = random.between(2015, 2023);
  const gapAt = random.percent(12) ? random.between(1, length) : Infinity;
  return list(length, (at) => first + at + (at >= gapAt ? 1 : 0));
}

function checkYears(random: Seeded): NativeCase {
  const parts = list(random.between(1, 5), () => decimal(random, 0, random.pick([3, 9000]), random.between(0, 4)));
  const total = near(random, exactTotal(parts));
  const withYears = random.percent(50);
  return {
    id: "CHECK_YEARS",
    cells: {
      total: cell(total),
      parts: down(parts),
      ...(withYears ? { years: down(yearsFrom(random, parts.length)) } : {}),
    },
    fixed: random.percent(40) ? { rounded: true } : {},
    compare: withYears ? "verdict" : "text",
    mayRefuse: false,
  };
}

function checkBalance(random: Seeded): NativeCase {
  const [before, added, removed] = list(3, () =>
    decimal(random, 0, random.pick([80, 9000]), random.pick([0, 0, 2, 4])),
  ) as [number, number, number];
  return {
    id: "CHECK_BALANCE",
    cells: {
      before: cell(before),
      added: cell(added),
      removed: cell(removed),
      after: cell(near(random, Math.max(0, exactSum(before, added, -removed)))),
    },
    fixed: random.percent(40) ? { rounded: true } : {},
    compare: "text",
    mayRefuse: false,
  };
}

function crossfoot(random: Seeded): NativeCase {
  const [rows, columns] = [random.between(2, 5), random.between(2, 5)];
  const decimals = random.between(0, 2);
  const body = list(rows, () => list(columns, () => decimal(random, 0, 5000, decimals)));
  const ofRows = body.map((row) => exactTotal(row));
  const ofColumns = list(columns, (at) => exactTotal(body.map((row) => row[at] ?? 0)));
  const all = exactTotal(ofRows);
  const isExact = random.percent(60);
  const [slip, hasRows] = [random.percent(50), random.percent(80)];
  const told = body.map((row, r) =>
    row.map((value, c) => (slip && r === 0 && c === 1 ? exactSum(value, random.pick([1, 100, 0.01])) : value)),
  );
  return {
    id: "CROSSFOOT",
    cells: {
      figures: told,
      ofColumns: across(ofColumns),
      ...(hasRows ? { ofRows: down(ofRows) } : {}),
      ...(random.percent(60) ? { ofAll: cell(all) } : {}),
    },
    fixed: isExact ? { isExact: true } : {},
    compare: "verdict",
    mayRefuse: !isExact,
  };
}

function unitPrice(random: Seeded): NativeCase {
  const area = random.percent(4) ? 0 : decimal(random, 0, random.pick([3, 40, 9000]), random.between(0, 4));
  const price = random.pick([3000, 2000, 400, 4200, 1234.5]);
  const amount = random.percent(50)
    ? Number(exactProduct(area, price).toFixed(random.between(0, 4)))
    : decimal(random, 0, 40_000, random.between(0, 4));
  const expected = random.percent(60);
  return {
    id: "UNIT_PRICE",
    cells: {
      money: cell(amount),
      area: cell(area),
      ...(expected ? { expected: cell(random.percent(70) ? price : decimal(random, 1, 9000, 2)) } : {}),
    },
    fixed: {},
    compare: expected ? "verdict" : "text",
    mayRefuse: false,
  };
}

function checkProgress(random: Seeded): NativeCase {
  const length = random.between(1, 3);
  const total = random.percent(5) ? 0 : decimal(random, 1, 9000, random.between(0, 2));
  const first = random.percent(80) ? random.pick([2023, 2024]) : random.between(2015, 2025);
  const gapAt = random.percent(10) ? 1 : Infinity;
  const years = list(length, (at) => first + at + (at >= gapAt ? 1 : 0));
  const share = random.pick([0.6, 0.4, 1 / length, 0.35]);
  const done = years.map((_, at) =>
    random.percent(70)
      ? near(random, Number(exactProduct(total, at === 0 ? share : exactSum(1, -share)).toFixed(4)))
      : decimal(random, 0, Math.ceil(total / length), 2),
  );
  // More than the total is not called done: most plans stay within it.
  if (random.percent(80))
    for (let at = 0, left = total; at < done.length; at++) {
      done[at] = Math.min(done[at] ?? 0, left);
      left = Math.max(0, exactSum(left, -(done[at] ?? 0)));
    }
  const isCumulative = random.percent(25);
  return {
    id: "CHECK_PROGRESS",
    cells: {
      total: cell(total),
      done: down(isCumulative ? done.map((_, at) => exactTotal(done.slice(0, at + 1))) : done),
      years: down(years),
      ...(random.percent(40) ? { targets: down(years.map(() => random.pick([0.6, 1, 0.35, 0.605, 0]))) } : {}),
    },
    fixed: isCumulative ? { cumulative: true } : {},
    compare: "verdict",
    mayRefuse: false,
  };
}

function noDecrease(random: Seeded): NativeCase {
  const years = yearsFrom(random, random.between(2, 5));
  const overs = years.map(() => people(random, 40_000));
  const perHead = random.pick([12, 0.8, 1200.5, 15_000]);
  const isLevel = random.percent(50);
  const amounts = years.map((_, at) => {
    const level = Number(exactProduct(perHead, overs[at] ?? 0).toFixed(4));
    return isLevel ? near(random, level) : money(random, 600_000);
  });
  const rising = random.percent(30);
  const sorted = rising ? [...amounts].sort((a, b) => a - b) : amounts;
  return {
    id: "NO_DECREASE",
    cells: {
      years: down(years),
      amounts: down(sorted),
      ...(random.percent(65) ? { over: down(rising ? overs.map(() => 100) : overs) } : {}),
    },
    fixed: random.percent(30) ? { strict: true } : {},
    compare: "verdict",
    mayRefuse: false,
  };
}

function threeGrowth(random: Seeded): NativeCase {
  const years = yearsFrom(random, random.between(2, 4));
  const rate = random.pick([1.05, 1.1, 1.06, 1]);
  const line = (from: number, by: number): number[] => {
    let value = from;
    return years.map((_, at) => {
      if (at > 0) value = near(random, Number((value * by).toFixed(random.between(0, 4))));
      return random.percent(2) ? 0 : value;
    });
  };
  return {
    id: "THREE_GROWTH",
    cells: {
      years: down(years),
      funds: down(line(random.pick([100, 40_000.55, 812_345_678]), exactProduct(rate, random.pick([1, 1, 1.02])))),
      revenue: down(line(random.pick([1000, 300_000.12, 5_812_345_678]), rate)),
      perStudent: down(line(8000, 1.01)),
      pay: down(line(90_000, 1.01)),
      publicFunds: down(line(800, 1.01)),
    },
    fixed: {},
    compare: "verdict",
    mayRefuse: false,
  };
}

export const REVIEW_CASES: Readonly<Record<string, (random: Seeded) => NativeCase>> = {
  CHECK_TOTAL: checkTotal,
  UNIT_PRICE: unitPrice,
  CHECK_YEARS: checkYears,
  CHECK_PROGRESS: checkProgress,
  CHECK_BALANCE: checkBalance,
  CROSSFOOT: crossfoot,
  NO_DECREASE: noDecrease,
  THREE_GROWTH: threeGrowth,
};
