import { exactProduct } from "../../../src/core/quantity/decimal";
import type { Seeded } from "../../recognition/seeded";
import { cell, decimal, money, type NativeCase, near, people } from "./native-case";

function publicFund(random: Seeded): NativeCase {
  const [pupils, quota] = [
    people(random, random.pick([120, 3000])),
    random.percent(5) ? 0 : random.pick([720, 940, 650.5]),
  ];
  const due = exactProduct(Math.max(pupils, 100), quota);
  return {
    id: "PUBLIC_FUND",
    cells: {
      students: cell(pupils),
      quota: cell(quota),
      ...(random.percent(60) ? { funds: cell(random.percent(70) ? near(random, due) : money(random, 900)) } : {}),
    },
    fixed: {},
    // 不能判断 names the amount in the function only.
    compare: "verdict",
    mayRefuse: false,
  };
}

function newClassGrant(random: Seeded): NativeCase {
  const word = random.pick(["小学", "初中"]);
  const classes = people(random, 60);
  const isClaimed = random.percent(50);
  const due = classes * (word === "小学" ? 15 : 25);
  const inCell = random.percent(60);
  return {
    id: "GRANT_NEW_CLASS",
    cells: {
      classes: cell(classes),
      ...(inCell ? { stages: cell(word) } : {}),
      ...(isClaimed ? { claimed: cell(near(random, due)) } : {}),
    },
    fixed: inCell ? {} : { stages: word },
    compare: isClaimed ? "verdict" : "number",
    mayRefuse: false,
  };
}

function supportGrant(random: Seeded): NativeCase {
  const [count, months] = [people(random, 60), random.percent(70) ? random.between(0, 24) : decimal(random, 0, 12, 1)];
  const withMonths = random.percent(70);
  const isClaimed = random.percent(50);
  const due = exactProduct(count, withMonths ? months : 12, 0.2);
  return {
    id: "GRANT_SUPPORT",
    cells: {
      people: cell(count),
      ...(withMonths ? { months: cell(months) } : {}),
      ...(isClaimed ? { claimed: cell(near(random, due)) } : {}),
    },
    fixed: {},
    compare: isClaimed ? "verdict" : "number",
    mayRefuse: false,
  };
}

function staffQuota(random: Seeded): NativeCase {
  const most = random.pick([120, 2500]);
  const pupils = [people(random, most), people(random, most)].map((count) =>
    random.percent(30) ? random.pick([190, 135, 19, 27, 0, 200, 199, 380]) : count,
  );
  const [primary = 0, junior = 0] = pupils;
  const hasRaise = random.percent(40);
  return {
    id: "STAFF_QUOTA",
    cells: {
      primary: cell(primary),
      junior: cell(junior),
      classes: cell(random.percent(15) ? null : random.between(0, 50)),
      ...(hasRaise ? { raise: cell(random.pick([0.05, 0.1, 0.033, 0, 1])) } : {}),
    },
    fixed: random.percent(30) ? { larger: true } : {},
    compare: primary + junior === 0 ? "text" : "number",
    mayRefuse: false,
  };
}

function staffGap(random: Seeded): NativeCase {
  const quota = decimal(random, 0, 300, random.pick([0, 0, 0, 1]));
  return {
    id: "STAFF_GAP",
    cells: { staff: cell(random.percent(50) ? near(random, quota) : people(random, 300)), quota: cell(quota) },
    fixed: {},
    compare: "text",
    mayRefuse: false,
  };
}

function rotation(random: Seeded): NativeCase {
  const eligible = random.percent(50) ? random.between(0, 60) * 10 : people(random, 600);
  const rotated = random.percent(60) ? Math.round(eligible / 10) + random.pick([0, 0, 1, -1]) : people(random, 80);
  const moved = Math.max(0, rotated);
  const backbone = random.percent(60)
    ? Math.max(0, Math.round(moved / 5) + random.pick([0, 0, 1, -1]))
    : people(random, 30);
  return {
    id: "ROTATION",
    cells: { eligible: cell(eligible), rotated: cell(moved), backbone: cell(backbone) },
    fixed: {},
    compare: "verdict",
    mayRefuse: false,
  };
}

function artRooms(random: Seeded): NativeCase {
  const [primary, junior] = [random.between(0, 40), random.between(0, 40)];
  const hasRooms = random.percent(70);
  return {
    id: "ART_ROOMS",
    cells: {
      primary: cell(primary),
      junior: cell(junior),
      ...(hasRooms ? { music: cell(random.between(0, 7)), art: cell(random.between(0, 7)) } : {}),
    },
    fixed: {},
    compare: hasRooms || primary + junior === 0 ? "text" : "number",
    mayRefuse: false,
  };
}

export const ROW_CASES: Readonly<Record<string, (random: Seeded) => NativeCase>> = {
  PUBLIC_FUND: publicFund,
  GRANT_NEW_CLASS: newClassGrant,
  GRANT_SUPPORT: supportGrant,
  STAFF_QUOTA: staffQuota,
  STAFF_GAP: staffGap,
  ROTATION: rotation,
  ART_ROOMS: artRooms,
};
