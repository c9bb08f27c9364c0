import { DEFAULT_STANDARD, STANDARDS } from "../standards";
import type { Standard } from "../../core/standards/standard";
import { invalidValue } from "../errors";
import { isUnnamed, singleOf, textOf } from "./cells";

/** So much of a name that it can hardly be meant for anything else: 师宗, 基本均衡. */
const PART_OF_NAME = /[\u4e00-\u9fff]{2}/;

/**
 * The standard that an argument names: by its id, its name, or a part of its name that no other has (基本均衡). The national
 * one where nothing is given; a blank cell may arrive as 0.
 *
 * @throws a message with the standards that there are, for a text that names none, or several
 */
export function standardNamed(argument: unknown): Standard {
  const value = singleOf(argument);
  const text = textOf(value);
  if (isUnnamed(value) || text === "") return DEFAULT_STANDARD;
  const exact = STANDARDS.find(({ id, name }) => id === text.toLowerCase() || name === text);
  if (exact) return exact;
  const fitting = PART_OF_NAME.test(text) ? STANDARDS.filter(({ name }) => name.includes(text)) : [];
  const [only, other] = fitting;
  if (only && !other) return only;
  if (only) throw invalidValue(`“${text}”对应${fitting.length}个标准：${listed(fitting)}。请填其中一个的编号。`);
  throw invalidValue(`没有名为“${text}”的标准。现有：${STANDARDS.map(({ id }) => id).join("、")}。`);
}

/** national-2017 国家优质均衡标准（教督〔2017〕6号）、… */
function listed(standards: readonly Standard[]): string {
  return standards.map(({ id, name }) => `${id} ${name}`).join("、");
}
