/** The header of a ledger with every figure of the seven indicators, its units in brackets. */
export const LEDGER_HEADER = [
  "学校名称",
  "办学类型",
  "学生数",
  "高于规定学历教师数（人）",
  "县级以上骨干教师数（人）",
  "体育艺术专任教师数（人）",
  "教学及辅助用房面积（㎡）",
  "体育运动场馆面积（㎡）",
  "教学仪器设备值（万元）",
  "网络多媒体教室（间）",
] as const;
