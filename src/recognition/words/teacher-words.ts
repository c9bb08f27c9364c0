import type {
  BackboneLevel,
  Degree,
  ListTitle,
  Quota,
  TaughtSubject,
  TeacherDuty,
  TeacherPost,
  Word,
} from "../../core/facts/fact-words";
import { plainText } from "./plain-text";

const BLANK = /^(?:[-—/\\*.]*|无|空)$/;

/**
 * The degree that a 学历 cell names.
 * @example degreeOf("大学本科（在职）") // "bachelor"
 * @example degreeOf("其他")           // "unknown"
 */
export function degreeOf(text: string): Word<Degree> {
  const plain = plainText(text);
  if (plain === "") return null;
  if (/以下$|以上$|及|或|\/.+\//.test(plain)) return "unknown";
  if (/研究生|硕士|博士/.test(plain)) return "postgraduate";
  const [isBachelor, isCollege] = [/本科|学士|^大本/.test(plain), /专科|大专|高职/.test(plain)];
  if (isBachelor !== isCollege) return isBachelor ? "bachelor" : "college";
  if (isBachelor) return "unknown";
  if (/^大学(?:毕业|学历)?(?:\(.*\))?$/.test(plain)) return "bachelor";
  return /^(?:普通)?(?:中专|中师|中等师范|中技|高中|职高|职中|技校|初中|小学|中等专业|高中阶段)(?:学校|教育|毕业|学历|文化|及以下)?(?:\(.*\))?$/.test(
    plain,
  )
    ? "secondary"
    : "unknown";
}

const LEVELS: readonly (readonly [RegExp, BackboneLevel])[] = [
  [/国家/, "nation"],
  [/省|自治区/, "province"],
  [/市|州/, "city"],
  [/县|区/, "county"],
];

/** Who has named a 骨干教师, as its cell says. 校级 and 镇级 are below the county; a blank is none. */
export function backboneOf(text: string): Word<BackboneLevel> {
  const plain = plainText(text);
  if (BLANK.test(plain) || /^(?:否|不是|非|未|没有|×|✗|x|n|no|0)|^非?普通(?:教师)?$/.test(plain)) return "none";
  if (/校级|^校|镇级|乡级|乡镇|学区|片区/.test(plain) && !/[县区市省]级|国家级/.test(plain)) return "below-county";
  // 荣誉称号 may be another honour: 市优秀教师.
  if (
    /优秀|先进|模范|劳模|师德|班主任|园丁|十佳|最美|标兵|新秀/.test(plain) &&
    !/骨干|带头人|名师|特级|能手/.test(plain)
  )
    return "unknown";
  const level = LEVELS.find(([words]) => words.test(plain))?.[1];
  if (level) return level;
  return /^(?:是|√|✓|有|y|yes|1|骨干(?:教师)?)$/.test(plain) ? "untold" : "unknown";
}

const PE_ART = /^(?:体育|体健|音乐|美术|艺术|体音美|音体美|体艺|音美|美音)/;

/** Which of 体育, 音乐, 美术 and 艺术 the first subject of a teacher is; null for a blank. */
export function subjectOf(text: string): Word<TaughtSubject> {
  const plain = plainText(text).replace(/^(?:小学|初中|高中)/, "");
  if (BLANK.test(plain)) return null;
  const [main = ""] = plain.split(/[、,;\/+|及和]|兼/);
  if (!PE_ART.test(main)) return "other";
  if (/^(?:体育|体健)/.test(main)) return "pe";
  return /^音乐/.test(main) ? "music" : /^美术/.test(main) ? "art" : "arts";
}

/**
 * Whether a post is that of a 专任教师. 校医, 工勤 and 教辅 are not, and neither are 代课 and 临聘, who teach; of 编外教师 the word alone does not tell, since
 * some are counted. Null for a blank.
 */
export function postOf(text: string): Word<TeacherPost> {
  const plain = plainText(text);
  if (plain === "") return null;
  if (/^(?:否|×|非(?!在编)|不是)/.test(plain)) return "other";
  if (/代课|临聘|临时聘用|兼任|兼职|外聘|返聘/.test(plain) && !/专任|工勤|后勤|保安|保洁/.test(plain))
    return "substitute";
  if (
    /校医|工勤|后勤|教辅|行政(?!兼)|职员|保育|保安|安保|保卫|保洁|清洁|财务|会计|出纳|图书|实验员|炊事|食堂|[厨电花护]工|厨师|水电|维修|宿管|宿舍|生活(?:老师|教师|指导|管理)|门卫|司机|驾驶|文印|卫生|工人|退休|借出|病休|管理(?:岗|人员)/.test(
      plain,
    ) &&
    !/专任/.test(plain)
  )
    return "other";
  if (/编外|编制外|非在编/.test(plain) && !/专任/.test(plain)) return "unknown";
  return /专任|^(?:是|√|✓)$|任课|^(?:.{0,4}教师|教学(?:岗(?:位)?)?|专职(?:教师)?|一线教师)$|^专技?教师|班主任/.test(
    plain,
  )
    ? "full-time"
    : "unknown";
}

/**
 * What a 职务 says of the post. Those who lead a school or a part of it may teach or not; who has no duty is as in a list
 * without this column.
 *
 * @example dutyOf("副校长") // "leads"
 * @example dutyOf("")       // "nothing"
 * @example dutyOf("门卫")   // "other"
 */
export function dutyOf(text: string): Word<TeacherDuty> {
  const plain = plainText(text);
  if (BLANK.test(plain)) return "nothing";
  const post = postOf(text);
  if (post !== "unknown") return post;
  if (LEADS.test(plain)) return "leads";
  // A title under 职务: 一级, 高级教师.
  return TITLE_OF_TEACHER.test(plain) ? "nothing" : "unknown";
}

const TITLE_OF_TEACHER =
  /^(?:中小学|小学|中学|幼儿园)?(?:正高级?|副高级?|[高中初特一二三]级|未定级|未评|见习期?|员级)(?:职称|教师)?$/;

const LEADS =
  /校长|园长|书记|主任|组长|队长|干事|干部|助理|校级|中层|委员|主席|团委|政教|教导|教务|教研|德育|总务|负责人/;

const OFF_QUOTA_TITLE =
  /(?<among>[含及和与、](?:部分)?)?(?:编外|编制外|非在编|临聘|临时聘用|代课|劳务派遣|外聘).{0,6}(?:教师|教职工|人员)|(?:教师|教职工|人员)(?:编外|临聘|临时聘用)/;

/**
 * What a title says of everybody in a list of those outside the quota alone; nothing where those within it are listed too.
 *
 * @example offQuotaTitled("示例县编外教师花名册") // ["off-quota"]
 * @example offQuotaTitled("示例县编外人员花名册") // ["off-quota", "staff"]: cooks are among them
 * @example offQuotaTitled("教职工（含编外人员）花名册") // []
 */
export function offQuotaTitled(title: string): readonly ("off-quota" | "staff")[] {
  const found = OFF_QUOTA_TITLE.exec(title);
  if (!found || found.groups?.among !== undefined || /(?<![非不未])在编|编内|有编/.test(title)) return [];
  return /教师|代课/.test(found[0]) ? ["off-quota"] : ["off-quota", "staff"];
}

/**
 * What the titles say of everybody in a list: those outside the quota, and `teachers` where they name teachers and nobody else.
 *
 * @example listTitled(["示例县教师花名册"])   // ["teachers"]
 * @example listTitled(["示例县教职工花名册"]) // []
 */
export function listTitled(titles: readonly string[]): readonly ListTitle[] {
  const said = titles.join(" ");
  const isOfTeachers = /教师/.test(said) && !/教职工|职工|教工|人员|干部|校长|班子/.test(said);
  return [...titles.flatMap(offQuotaTitled), ...(isOfTeachers ? (["teachers"] as const) : [])];
}

/**
 * Whether somebody is within the quota, as a cell of 是否在编 or 编制类型 says. 特岗 and 聘用制 may be either.
 *
 * @example quotaOf("事业编制") // "on"
 * @example quotaOf("劳务派遣") // "off"
 */
export function quotaOf(text: string): Word<Quota> {
  const plain = plainText(text);
  if (BLANK.test(plain)) return null;
  if (/特岗|人事代理|员额|备案|周转|待|拟|\?/.test(plain)) return "unknown";
  if (
    /编外|编制外|非(?:在)?编|不在编|未在编|无编|没有编制|临聘|临时聘用|代课|劳务派遣|购买服务|外聘|^(?:否|×|✗|n|no|0)$/.test(
      plain,
    )
  )
    return /在编(?!外)|编内/.test(plain.replace(/[非不未]在编/g, "")) ? "unknown" : "off";
  return /^(?:是|√|✓|y|yes|1)$|在编|编内|有编|(?:事业|行政|公办|教师)编(?:制)?/.test(plain) ? "on" : "unknown";
}
