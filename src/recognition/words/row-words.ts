/** Words by which the rows under a header are told apart; tried on plain texts. */

/** The whole table's sum. */
export const TOTAL = /^(?:全[县市区旗州]|本[县市区]|[县市区]|全部|学校|所有学校|投入测算|测算|[^\d]{2,6}[县市区旗](?:\(区\))?)?(?:总?合计|总计|共计|汇总|总和|总数|累计|总合)(?:数|值)?(?:\(.*\))?[:]?$|^计$|^全[县市区]$/;
/** The sum of a part, or of the page. No school's name begins with 合计, whatever follows. */
export const SUBTOTAL = /^(?:合计|总计|共计|小计|累计|汇总)|(?:小计|合计|总计|汇总|共计|分计)(?:\(.*\))?[:]?$/;
/** A group named without any school's own name, as in 一、小学 or 城区学校: with figures it is the group's sum. */
export const GROUP =
  /^(?:\(?[一二三四五六七八九十\d]+[、).])?(?:全[县市区])?(?:公办|民办|城区|城镇|镇区|乡镇|乡村|农村|县城|普通|直属|县直|区直|市直|义务教育|独立|完全)*(?:小学|初中|中学|初级中学|九年一贯制学校|九年一贯制|十二年一贯制学校|一贯制学校|完全中学|教学点|学校|高中)?(?:阶段|部分|学段|学校)?(?:\(.*\))?[:]?$/;
/** A place alone; beside rows that name schools it is the place's sum. */
export const PLACE = /^(?!.*(?:校区|园区|学区))[^\d]{1,8}(?:县|市|区|旗|镇|乡|街道|街道办|办事处)$/;
export const DERIVED =
  /平均(?:值|数|水平)?$|均值$|差异系数|标准差|达标(?:学校)?(?:总?数|比例|率|标准|值|线)$|^占比|^最[大小高低]值?|^中位数|^(?:国家|省|省定|评估)?(?:评估)?标准(?:值)?(?:\(.*\))?$|^目标值?$|^排[名序]|增幅|^比?(?:上年|去年)|^与?上年|比例$/;
export const OF_WHICH = /^\(?其中[:]?|^(?:小学|初中|高中)部$|^(?:女|男|少数民族|随迁子女|寄宿生|留守儿童)(?:生|学生|人数)?$/;
export const NOTE =
  /^(?:注|说明|备注|附注|填表|填报|制表|审核|复核|单位负责|联系人|联系电话|数据来源|资料来源|来源|校长|负责人|报表|主管|统计|日期|\d{4}年|示例数据|本表|\d+[.、].{12,})/;
export const SCHOOL_WORD = /学校|小学|中学|初中|高中|完小|教学点|校区|中心校|幼儿园|一贯制|附小|附中|学部|校$|[一二三四五六七八九十\d](?:中|小)$|小学?\(|中\(/;
export const LONG_NOTE = 40;
/** A title, as of the next page or the next table. */
export const TITLE = /情况|一览|统计|汇总|台账|表$|表\(|\(续\)/;
