import type { AskedGroup } from "../../core/facts/row-said";
import { COHORT, DISABLED, MIGRANT, QUALITY, ZONE } from "./pupil-statement-words";
import {
  ACADEMIC,
  BUILDINGS,
  CERTIFIED,
  PAY,
  POSTS,
  ROTATION,
  SPECIAL,
  STANDARDS,
  SURVEY,
} from "./school-statement-words";
import { FUND_TOPICS } from "./fund-statement-words";
import { ASSETS, CLOSINGS, LAYOUT_COUNTS } from "./layout-statement-words";
import { APPLICANTS, LEAD_SCHOOLS, PLACEMENTS, PRINCIPALS, SHARED_TEACHERS } from "./post-statement-words";
import type { StatementTopic } from "./statement-topic";

/** In the order in which they are tried where a title speaks of several. */
export const STATEMENT_TOPICS: readonly StatementTopic[] = [
  MIGRANT,
  DISABLED,
  QUALITY,
  ZONE,
  SURVEY,
  PAY,
  SPECIAL,
  CERTIFIED,
  BUILDINGS,
  ACADEMIC,
  STANDARDS,
  POSTS,
  ROTATION,
  COHORT,
  ...FUND_TOPICS,
  LAYOUT_COUNTS,
  ASSETS,
  LEAD_SCHOOLS,
  PLACEMENTS,
];

/** Lists with a row for each school that is closed, each principal, each applicant: words and days more than figures. */
export const LIST_TOPICS: readonly StatementTopic[] = [CLOSINGS, PRINCIPALS, SHARED_TEACHERS, APPLICANTS];

/** Names of rows and columns that are no figures of the year: 占比, 目标值, and what is said of figures: 是否统一, 核查意见. */
export const BESIDE_FIGURES =
  /^(?:序号|编号|备注|来源|数据来源|责任|责任单位)$|^是否|^(?:[^\d]{0,4})(?:说明|依据|文号|结论|评价|意见|判定)(?:结果|情况)?$|^(?:达标|落实|完成|执行|统一)情况$|目标|要求|标准值|上年|去年|增长|增减|差距|缺口|还差/;

/** Whom a survey asked. */
export const ASKED_GROUPS: readonly { readonly group: AskedGroup; readonly words: RegExp }[] = [
  { group: "parent", words: /家长/ },
  { group: "deputy", words: /人大/ },
  { group: "committee", words: /政协/ },
  { group: "principal", words: /校长/ },
  { group: "teacher", words: /教师|老师|教职工/ },
  { group: "student", words: /学生|师生/ },
  { group: "others", words: /群众|社会|其他|市民|居民/ },
];

/** Any word of a topic: a sheet without one has no table of figures for items. */
export const ANY_TOPIC = anyOf(STATEMENT_TOPICS);

/** The same of lists. */
export const ANY_LIST = anyOf(LIST_TOPICS);

function anyOf(topics: readonly StatementTopic[]): RegExp {
  return new RegExp(topics.map(({ about }) => about.source).join("|"));
}
