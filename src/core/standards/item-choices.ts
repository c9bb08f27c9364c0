import type { PackSwitch } from "./pack";
import type { Source } from "./standard";

/*
 * Choices that several documents answer differently (docs/decisions/0109). Each pack takes as usual what its own document
 * says, at the clause that says it.
 */

/** 2.13: whose 就近划片入学 is looked at. */
export function zoneScope(usual: "city" | "city-and-town" | "all-public", source: Source): PackSwitch {
  return {
    id: "zone-scope",
    name: "就近划片入学的学校范围",
    source,
    usual,
    choices: [
      { id: "city", name: "城区公办学校", measures: { "2.13": "zone-admission-city" } },
      { id: "city-and-town", name: "城区和镇区公办学校", measures: { "2.13": "zone-admission" } },
      { id: "all-public", name: "所有公办学校", measures: { "2.13": "zone-admission-all" } },
    ],
  };
}

/** 2.15: where 随迁子女 have to be schooled. */
export function migrantPlaces(usual: "covered" | "public", source: Source): PackSwitch {
  return {
    id: "migrant-places",
    name: "随迁子女就读的学校",
    source,
    usual,
    choices: [
      { id: "covered", name: "公办学校和政府购买服务的民办学校", measures: { "2.15": "migrant-places" } },
      { id: "public", name: "公办学校", measures: { "2.15": "migrant-places-public" } },
    ],
  };
}

/** 2.6: which small schools are funded as for a hundred pupils. */
export function smallSchools(usual: "schools-and-points" | "village-schools", source: Source): PackSwitch {
  return {
    id: "small-schools",
    name: "按100人核定公用经费的学校",
    source,
    usual,
    choices: [
      { id: "schools-and-points", name: "学校和教学点", measures: { "2.6": "small-school-funds" } },
      { id: "village-schools", name: "村小学", measures: { "2.6": "small-school-funds-village" } },
    ],
  };
}

/** 2.11: of whom the teachers on exchange are a tenth. */
export function rotationBase(usual: "eligible" | "all", source: Source): PackSwitch {
  return {
    id: "rotation-base",
    name: "交流轮岗比例的分母",
    source,
    usual,
    choices: [
      { id: "eligible", name: "符合交流条件的教师", measures: { "2.11": "rotation" } },
      { id: "all", name: "全体专任教师", measures: { "2.11": "rotation-of-all" } },
    ],
  };
}

/** 2.3: whether music and art rooms are counted each or together. */
export function specialRooms(usual: "each" | "together", source: Source): PackSwitch {
  return {
    id: "special-rooms",
    name: "音乐、美术专用教室的间数",
    source,
    usual,
    choices: [
      { id: "each", name: "音乐、美术分别计", measures: { "2.3": "special-rooms" } },
      { id: "together", name: "音乐、美术合计", measures: { "2.3": "special-rooms-together" } },
    ],
  };
}
