import type { PackSwitch } from "./pack";
import type { CheckName } from "./requirement";
import type { Source } from "./standard";

/*
 * Choices that several documents answer differently (docs/decisions/0109). Each pack takes as usual what its own document
 * says, at the clause that says it.
 */

/** A choice of how one item is checked; made for a pack with its usual choice and the clause. */
function choiceOf<Id extends string>(
  id: string,
  name: string,
  item: string,
  choices: readonly (readonly [id: Id, name: string, check: CheckName])[],
): (usual: Id, source: Source) => PackSwitch {
  return (usual, source) => ({
    id,
    name,
    source,
    usual,
    choices: choices.map(([choice, called, check]) => ({ id: choice, name: called, measures: { [item]: check } })),
  });
}

/** 2.13: whose 就近划片入学 is looked at. */
export const zoneScope = choiceOf("zone-scope", "就近划片入学的学校范围", "2.13", [
  ["city", "城区公办学校", "zone-admission-city"],
  ["city-and-town", "城区和镇区公办学校", "zone-admission"],
  ["all-public", "所有公办学校", "zone-admission-all"],
]);

/** 2.15: where 随迁子女 have to be schooled. */
export const migrantPlaces = choiceOf("migrant-places", "随迁子女就读的学校", "2.15", [
  ["covered", "公办学校和政府购买服务的民办学校", "migrant-places"],
  ["public", "公办学校", "migrant-places-public"],
]);

/** 2.6: which small schools are funded as for a hundred pupils. */
export const smallSchools = choiceOf("small-schools", "按100人核定公用经费的学校", "2.6", [
  ["schools-and-points", "学校和教学点", "small-school-funds"],
  ["village-schools", "村小学", "small-school-funds-village"],
]);

/** 2.11: of whom the teachers on exchange are a tenth. */
export const rotationBase = choiceOf("rotation-base", "交流轮岗比例的分母", "2.11", [
  ["eligible", "符合交流条件的教师", "rotation"],
  ["all", "全体专任教师", "rotation-of-all"],
]);

/** 2.3: whether music and art rooms are counted each or together. */
export const specialRooms = choiceOf("special-rooms", "音乐、美术专用教室的间数", "2.3", [
  ["each", "音乐、美术分别计", "special-rooms"],
  ["together", "音乐、美术合计", "special-rooms-together"],
]);
