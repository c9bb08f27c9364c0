import { groupsBegun } from "../core/checks/class-groups";
import { lackingTo } from "../core/quantity/lacking";
import { SPECIAL_ROOM_LIMITS } from "../core/standards/item-limits";
import { cellNamed, isEmpty } from "./arguments/cells";
import { spill } from "./arguments/in-step";
import { numberOf } from "./arguments/read-cell";
import { zeroParameter } from "./arguments/shared-parameters";
import { customFunction } from "./custom-function";
import { invalidValue } from "./errors";
import { FAILED, MET, MISSING, zeroOrBlank } from "./result-words";

const { classes: PER, music: MUSIC, art: ART } = SPECIAL_ROOM_LIMITS;
const COUNT = { takes: "numbers", holds: "count" } as const;
const ROOMS = { takes: "numbers", holds: "rooms", optional: true } as const;

export const ART_ROOMS = customFunction({
  id: "ART_ROOMS",
  description: `音乐、美术专用教室（指标2.3）各需几间：每${PER.value}个班1间，不足${PER.value}个班的按${PER.value}个计，小学、初中分别计；给出现有间数时核对。每行一所学校。`,
  parameters: {
    primary: { name: "小学班数", description: "小学部的教学班数，没有填0", ...COUNT },
    junior: { name: "初中班数", description: "初中部的教学班数，没有填0", ...COUNT },
    music: {
      name: "音乐教室",
      description: `使用面积不小于${MUSIC.value}㎡的音乐专用教室。单位：间`,
      ...ROOMS,
    },
    art: { name: "美术教室", description: `使用面积不小于${ART.value}㎡的美术专用教室。单位：间`, ...ROOMS },
    zero: zeroParameter("分不清的格显示“0或缺数”"),
  },
  result: { is: "cells", description: "音乐、美术专用教室各需的间数；给出现有间数时为达标，或各差几间" },
  compute: ({ primary, junior, music, art, zero }) =>
    spill<number | string>(
      [primary, junior, music, art],
      zero.meaning,
      ([young, old, ofMusic, ofArt], at) => {
        if (isEmpty(young) && isEmpty(old)) return "";
        const [ofPrimary, ofJunior] = [numberOf(young, primary, at), numberOf(old, junior, at)];
        if (ofPrimary === null || ofJunior === null) return MISSING;
        for (const [argument, classes] of [[primary, ofPrimary] as const, [junior, ofJunior] as const])
          if (!Number.isInteger(classes))
            throw invalidValue(`${cellNamed(argument.name, at)}是${classes}，班数应为整数。`);
        const { least: need } = groupsBegun(
          { primary: ofPrimary, junior: ofJunior, untold: 0, hasSenior: false, isPartial: false, isOpen: false },
          PER.value,
        );
        if (need === 0) return "没有班级";
        if (!music.isGiven && !art.isGiven) return need;
        const uses = [
          { name: music.name, have: music.isGiven ? numberOf(ofMusic, music, at) : null },
          { name: art.name, have: art.isGiven ? numberOf(ofArt, art, at) : null },
        ];
        return roomsText(need, uses);
      },
      zeroOrBlank,
    ),
});

/** One of the two too few fails; of one that is not known alone nothing is said for sure. */
function roomsText(need: number, uses: readonly { readonly name: string; readonly have: number | null }[]): string {
  const lacks = uses.map(({ name, have }) => ({ name, lack: have === null ? null : lackingTo(need, have, 0) }));
  const short = lacks.filter(({ lack }) => lack !== null && lack > 0);
  const unknown = lacks.filter(({ lack }) => lack === null).map(({ name }) => `${name}${MISSING}`);
  const asked = `各需${need}间`;
  if (short.length > 0)
    return `${FAILED}：${[...short.map(({ name, lack }) => `${name}差${lack}间`), ...unknown].join("，")}（${asked}）`;
  return unknown.length > 0 ? `${MISSING}：${unknown.join("，")}（${asked}）` : `${MET}（${asked}）`;
}
