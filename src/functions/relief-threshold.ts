import type { Stage } from "../core/fields/stages";
import { SCHOOL_SIZE_LIMITS, SPECIAL_ROOM_LIMITS } from "../core/standards/item-limits";
import { RELIEF_EXPIRY, ROOM_RELIEFS, SIZE_RELIEF } from "../core/standards/reliefs";
import { isUnnamed, rowAt, textOf } from "./arguments/cells";
import { stageOf } from "./arguments/read-cell";
import { STAGE } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { invalidValue } from "./errors";

/** 放宽后的限值, 正式标准, 谁可以用. */
type Row = readonly [relief: number, standard: number, who: string];

const rooms = (use: "music" | "art", stage: Stage): readonly Row[] =>
  ROOM_RELIEFS.map(({ who, areas }) => [areas[stage][use], SPECIAL_ROOM_LIMITS[use].value, who]);
const size = (limit: "through-school" | Stage): readonly Row[] => [
  [SIZE_RELIEF.limits.get(limit) ?? NaN, SCHOOL_SIZE_LIMITS[limit].value, SIZE_RELIEF.who],
];

/** What may be asked for, with its reliefs. */
const ITEMS: Readonly<Record<string, (stage: Stage) => readonly Row[]>> = {
  音乐教室: (stage) => rooms("music", stage),
  美术教室: (stage) => rooms("art", stage),
  学校规模: (stage) => size(stage),
  一贯制学校规模: () => size("through-school"),
};
const KNOWN = Object.keys(ITEMS).join("、");

export const RELIEF_THRESHOLD = customFunction({
  id: "RELIEF_THRESHOLD",
  description: `过渡期放宽的限值，与正式标准并列：${KNOWN}。${RELIEF_EXPIRY}。`,
  parameters: {
    item: { name: "事项", description: `${KNOWN}之一`, takes: "codes" },
    stage: { ...STAGE, description: "小学或初中；有初中的一贯制学校填初中" },
  },
  result: {
    is: "cells",
    description: "每种情形一行三格：放宽后的限值、正式标准（㎡或人）、适用的学校和期限",
  },
  compute: ({ item, stage }) => {
    const name = textOf(rowAt(item.cells, 0)[0]).replace(/专用/, "");
    const told = Object.hasOwn(ITEMS, name) ? ITEMS[name] : undefined;
    if (!told) throw invalidValue(`“${item.name}”应为${KNOWN}之一，而不是“${name}”。`);
    const cell = rowAt(stage.cells, 0)[0];
    if (isUnnamed(cell)) throw invalidValue(`“${stage.name}”是空的，请填小学或初中。`);
    return told(stageOf(cell, stage.name, { row: 0, column: 0 })).map(([relief, standard, who]) => [
      relief,
      standard,
      `${who}；${RELIEF_EXPIRY}`,
    ]);
  },
});
