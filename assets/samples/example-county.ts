import type { StaffAndRooms } from "./school-row";

/**
 * 示例数据: the schools of 示例县, a county that does not exist. In the order of the ledger:
 * name, type, town, 办别, pupils (小学, 初中, 高中), classes (小学, 初中), teachers above the required degree (小学, 初中),
 * backbone teachers (小学, 初中), PE and art teachers (小学, 初中), 教学及辅助用房 ㎡, of it 室内体育用房 ㎡, 运动场地 ㎡,
 * equipment in 万元, multimedia rooms, remark. Null is a blank cell.
 */
type Row = readonly [
  name: string, type: string, town: string, ownership: string,
  primary: number | null, junior: number | null, senior: number | null,
  classesPrimary: number | null, classesJunior: number | null,
  degreePrimary: number | null, degreeJunior: number | null,
  backbonePrimary: number | null, backboneJunior: number | null,
  artsPrimary: number | null, artsJunior: number | null,
  teachingArea: number | null, indoorSportArea: number | null, sportsArea: number | null,
  equipment: number | null, multimediaRooms: number | null, remark: string,
];

const ROWS: readonly Row[] = [
  ["示例县第一小学", "小学", "城关镇", "公办", 2000, null, null, 46, null, 90, null, 17, null, 23, null, 9113, 873, 9327, 682.54, 66, "新校区在建，2026年秋季启用"],
  ["示例县第二小学", "小学", "城关镇", "公办", 1000, null, null, 23, null, 42, null, 13, null, 9, null, 6130, 527, 7293, 357.37, 34, ""],
  ["示例县实验小学", "小学", "城关镇", "公办", 1203, null, null, 28, null, 58, null, 18, null, 16, null, 8923, 886, 13341, 401.07, 38, ""],
  ["城关镇东街小学", "小学", "城关镇", "公办", 876, null, null, 20, null, 46, null, 12, null, 12, null, 5706, 510, 5289, 196.4, 26, ""],
  ["城关镇新苗小学", "小学", "城关镇", "民办", 412, null, null, 11, null, 16, null, 6, null, 4, null, 2119, 132, 4465, 113.61, 11, ""],
  ["示例县第一中学", "完全中学", "城关镇", "公办", null, 1148, 1526, null, 24, null, 71, null, 18, null, 13, 17010, 587, 20671, 882.1, 84, ""],
  ["示例县第二中学", "初级中学", "城关镇", "公办", null, 1364, null, null, 29, null, 82, null, 17, null, 15, 10129, 894, 13305, 392.34, 43, ""],
  ["示例县第三中学", "初级中学", "城关镇", "公办", null, 962, null, null, 21, null, 66, null, 11, null, 11, 7294, 653, 10368, 346.69, 22, ""],
  ["示例县实验学校", "九年一贯制学校", "城关镇", "公办", 918, 486, null, 21, 11, 47, 36, 14, 8, 10, 7, 10959, 443, 11659, 423.31, 42, "2021年由两校合并"],
  ["示例县育英学校", "十二年一贯制学校", "城关镇", "民办", 624, 405, 338, 15, 9, 34, 29, 7, 6, 7, 5, 10337, 424, 15318, 461.64, 39, ""],
  ["示例县特殊教育学校", "特殊教育学校", "城关镇", "公办", 58, 23, null, 9, 3, 3, 1, 1, 1, 1, 1, 554, 0, 895, 29.0, 3, ""],
  ["示例县职业技术学校", "中等职业学校", "城关镇", "公办", null, null, 1285, null, null, null, null, null, null, null, null, 7636, 443, 15066, 297.56, 33, "中等职业教育，不在监测范围"],
  ["河口镇中心小学", "小学", "河口镇", "公办", 742, null, null, 17, null, 38, null, 12, null, 8, null, 5584, 882, 8319, 262.58, 22, ""],
  ["河口镇新村小学", "小学", "河口镇", "公办", 318, null, null, 9, null, 18, null, 4, null, 4, null, 2380, 192, 6995, 75.61, 12, ""],
  ["河口镇柳林小学", "小学", "河口镇", "公办", 186, null, null, 7, null, 12, null, 3, null, 3, null, 1247, 0, 5859, null, 6, "设备值待核"],
  ["河口中学", "初级中学", "河口镇", "公办", null, 684, null, null, 15, null, 44, null, 6, null, 9, 4948, 462, 7429, 237.35, 15, ""],
  ["河口镇沙湾教学点", "教学点", "河口镇", "公办", 36, null, null, 4, null, 3, null, 1, null, 1, null, 204, 0, 355, 8.22, 2, "不足50人"],
  ["石桥镇中心小学", "小学", "石桥镇", "公办", 655, null, null, 15, null, 33, null, 8, null, 7, null, 4788, 884, 9072, 172.04, 23, ""],
  ["石桥镇双桥小学", "小学", "石桥镇", "公办", 274, null, null, 8, null, 18, null, 3, null, 3, null, 1883, 181, 7327, 95.16, 10, ""],
  ["石桥镇大坪小学", "小学", "石桥镇", "公办", 143, null, null, 6, null, 10, null, null, null, 2, null, 933, 0, 4976, 36.71, 5, ""],
  ["石桥中学", "初级中学", "石桥镇", "公办", null, 597, null, null, 13, null, 41, null, 9, null, 8, 3754, 175, 7121, 175.12, 18, ""],
  ["石桥镇红旗学校", "九年一贯制学校", "石桥镇", "公办", 366, 210, null, 10, 5, 21, 13, 4, 4, 4, 3, 4154, 162, 9227, 224.56, 18, ""],
  ["石桥镇小坡教学点", "教学点", "石桥镇", "公办", 62, null, null, 4, null, 3, null, 1, null, 1, null, 401, 0, 2368, 18.19, 3, ""],
  ["青山乡中心小学", "小学", "青山乡", "公办", 487, null, null, 13, null, 34, null, 6, null, 5, null, 2854, 211, 6802, 80.26, 16, ""],
  ["青山乡松林小学", "小学", "青山乡", "公办", 158, null, null, 6, null, 7, null, 3, null, 1, null, 1054, 0, 4693, 52.87, 5, ""],
  ["青山乡高田小学", "小学", "青山乡", "公办", 121, null, null, 6, null, 7, null, 2, null, 2, null, 622, 0, 4029, 30.56, 5, ""],
  ["青山中学", "初级中学", "青山乡", "公办", null, 428, null, null, 9, null, 28, null, 8, null, 5, 2744, null, 5190, 155.99, 14, ""],
  ["云岭乡中心小学", "小学", "云岭乡", "公办", 392, null, null, 11, null, 18, null, 5, null, 5, null, 2284, 123, 7286, 131.53, 14, ""],
  ["云岭乡学校", "九年一贯制学校", "云岭乡", "公办", 239, 166, null, 7, 4, 13, 9, 4, 3, 3, 2, 2844, 86, 7690, 134.43, 12, ""],
  ["云岭乡竹园小学", "小学", "云岭乡", "公办", 97, null, null, 6, null, 5, null, 2, null, 2, null, 615, 0, 3977, 29.49, 3, ""],
];

/** The schools of 示例县 by town, in the order of the ledger. */
export const EXAMPLE_COUNTY: readonly StaffAndRooms[] = ROWS.map((row) => ({
  name: row[0],
  type: row[1],
  town: row[2],
  ownership: row[3],
  pupils: { primary: row[4], junior: row[5], senior: row[6] },
  classes: { primary: row[7], junior: row[8] },
  degree: { primary: row[9], junior: row[10] },
  backbone: { primary: row[11], junior: row[12] },
  arts: { primary: row[13], junior: row[14] },
  teachingArea: row[15],
  indoorSportArea: row[16],
  sportsArea: row[17],
  equipment: row[18],
  multimediaRooms: row[19],
  remark: row[20],
}));

/** One pupil count is typed as text in the ledger, as people do. */
export const TYPED_AS_TEXT: ReadonlyMap<string, string> = new Map([["示例县实验小学", "1,203人"]]);
