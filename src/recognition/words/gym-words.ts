/**
 * Words of rooms for sport under a roof: what 室内体育用房 is called besides its names, or what may be part of it. They
 * are for asking; what is known to be the gym stands in the dictionary of fields.
 */
const GYM =
  /体育(?:活动)?(?:用|室|房|中心|楼|大厅|教室|设施)|[体球泳操健武文合场运动艺能会育]馆|室内.{0,4}(?:体育|运动|活动|操场|球|健身|训练|场)|(?:体育|运动|球|健身|活动|训练).{0,6}(?:\(?室内|馆|房屋)|风雨|雨[棚盖篷天]|[有带加]盖操?场?|(?:顶|膜)棚|气膜|乒乓|羽毛?球|舞蹈房|文体|体操[房室]|健身[房室中]|球[房室馆]|武术[房室]|形体[房室]|跆拳道|击剑|柔道|雨天操场|雨操/;
/** With one of these it is something else: the ground outside, how many, how old, how much per pupil, what is lacking. */
const NOT_A_GYM =
  /室外|户外|露天|教师|教练|器材|器械|管理|使用率|开放|是否|有无|名称|年份|时间|年代|比例|占比|率$|缺|差|应[有达配]|标准|生均|人均|每百|编制|资金|经费|投入|投资|金额|造价|成绩|测试|课|社团|学生|人数|备注|说明|拟|计划|规划|新建|在建|改建|扩建|还需|图书|科技|博物|展览|展馆|档案|实验|水管|场馆(?:数|个数)$|(?:间|座|个|块|片|处)数$|(?<!面积总?)数量?$/;

/** True for a text that may name a gym or part of one. @param text a compact plain text, its remarks included */
export function mayNameGym(text: string): boolean {
  return GYM.test(text) && !NOT_A_GYM.test(text);
}

/** True for a name of the gym as a whole, of which 体育馆 and 风雨操场 are parts. @param text a compact plain text */
export function namesWholeGym(text: string): boolean {
  return /^(?:校内)?(?:室内)?(?:体育|运动)(?:活动)?用房|^室内体育(?:面积|建筑面积)?$|^室内$|计$/.test(text);
}
