/**
 * Words by which the rows under a header are told apart. All are tried on plain texts ({@link plainText}) without list
 * marks, outer brackets and counts: "（一）小学（12所）：" is tried as "小学".
 */

/** The whole table's sum. */
export const TOTAL =
  /^(?:全[县市区旗州镇乡校]|本[县市区旗]|[县市区旗]|县域|全部|学校|所有学校|各校|投入测算|测算|[^\d]{2,6}[县市区旗](?:\(区\))?)?(?:总?合计|总计|共计|汇总|总和|总数|累计|总合)(?:数|值|人数|面积|金额)?$|^(?:计|总|共)$|^全[县市区旗]$|^共(?:有)?(?:学校)?\d+[所个校人名]/;
/** A count of schools below a table: no sum of its figures. */
export const COUNT_OF_SCHOOLS = /^(?:全[县市区])?(?:学校|校|小学|初中)(?:总数|个数|所数|数)$/;
/** The sum of a part, or of the page. No school's name begins with 合计, whatever follows. */
export const SUBTOTAL =
  /^(?:合计|总计|共计|小计|累计|汇总|分计)|(?:小计|合计|总计|汇总|共计|分计|累计)(?:数|值)?$|^(?:小学|初中|高中|中学|城区|镇区|乡村|农村|公办|民办)(?:阶段|学校|部分)?计$|[县市区旗镇乡校]计$|^(?:过次页|承前页|承上页|转下页|接上页|承上|过次|上页结转|结转下页|本页计)/;
/** A group named without any school's own name, as in 一、小学 or 城区学校: with figures it is the group's sum. */
export const GROUP =
  /^(?:全[县市区])?(?:公办|民办|城区|城镇|镇区|乡镇|乡村|农村|县城|普通|直属|县直|区直|市直|县属|区属|市属|义务教育|独立|完全|其他|其它)*(?:小学|初中|中学|初级中学|九年一贯制学校|九年一贯制|十二年一贯制学校|十二年一贯制|一贯制学校|一贯制|完全中学|教学点|学校|高中|高级中学|中小学)?(?:阶段|部分|学段|学校|类|类学校|段)?$/;
/** A stage or a kind of school alone: no school is called so. */
export const BARE_GROUP =
  /^(?:公办|民办|义务教育|普通|其中|独立)*(?:小学|初中|中学|初级中学|九年一贯制学校|九年一贯制|十二年一贯制学校|十二年一贯制|一贯制学校|一贯制|完全中学|教学点|学校|高中|高级中学|中小学)?(?:阶段|部分|学段|类|类学校|段)?$/;
/** A place alone; beside rows that name schools it is the place's sum. */
export const PLACE = /^(?!.*(?:校区|园区|学区|片区))[^\d]{1,8}(?:县|市|区|旗|镇|乡|街道|街道办|办事处|苏木)$/;
/** What is computed from rows of schools; the words of a comparison ({@link comparedBy}) say so too. */
export const DERIVED =
  /平均(?:值|数|水平)?$|^平均(?!.+(?:小学|中学|学校|教学点)$)|^平均(?:每.*|(?:各|全[县市区])?(?:小学|初中|中小学|学校))$|均值$|^(?:全[县市区]|小学|初中|城区|镇区|乡村|农村)*(?:校均|班均|生均|人均|均数)(?:值|数)?$|差异系数|标准差|变异系数|达标(?:学校)?(?:总?数|比例|率|标准|值|线)$|达标(?:学校)?数?占比|^占比|最[大小高低多少]值?$|^中位数|^(?:国家|省|省定|省级|市定|评估|规定|最低|达标|小学|初中|\d+%)*(?:评估)?标准(?:值|线|要求)?(?:的?\d+(?:\.\d+)?%)?$|^(?:国家|省级?)(?:规定|要求)(?:值)?$|^排[名序]|增幅|^比?(?:上年|去年)|^与?上年|^(?:与|距|对比|较).{0,8}(?:标准|上年|去年|相比)|比例$/;
export const OF_WHICH =
  /^其中|^(?:小学|初中|高中)部$|^(?:女|男|少数民族|随迁子女|寄宿生|留守儿童|残疾|住校生|在编|编制内|非在编)(?:生|学生|人数|教师|教职工|人员)?$|^(?:含|另含|内含|包括)[:]?.{0,20}(?:教学点|校区|分校|附设)/;
export const NOTE =
  /^(?:注|说明|备注|附注|填表|填报|制表|审核|复核|审批|单位负责|分管|经办|联系人|联系电话|电话|数据来源|资料来源|来源|校长|负责人|报表|主管|统计|日期|上报|盖章|签[字章名]|局长|科长|\d{4}年|示例数据|本表|此表|以[上下]|上表|下表|\d+[.、].{12,})/;
/** A line under a table that is no row of it, whatever stands in the columns beside it: signatures, telephones, dates. */
export const FOOT_LINE =
  /^(?:(?:填表|填报|制表|造表|审核|复核|审批|审签|审定|核对|校对|分管|主管|经办|联系|统计|报送|报出|上报|单位|学校|主要|直接|财务)?(?:领导|负责人?|责任人|经办人|联系人|填表人|填报人|制表人|审核人|统计人|校长|局长|科长|股长|主任|会计|人|人员|员)(?:姓名)?|(?:填表|填报|制表|上报|报送|报出|审核|统计|打印|盖章|签字)?(?:日期|时间)|审核|复核|审批|制表|填表|填报|上报|(?:联系|办公|手机)?(?:电话|号码)|手机|(?:单位|学校)?(?:盖章|签章|公章|签字|签名)|(?:填表|填报|填制|编报|报送|制表)单位)(?:[:(_].*|签字|签章|签名|盖章|)$|^\(?(?:盖章|签章|公章|签字|签名)\)?$|^(?:注|说明|备注|附注)\d?[:.、]|^\d{4}[-年./]\d{1,2}(?:[-月./](?:\d{1,2}日?)?)?$/;
/** What the name of a school ends with. */
export const SCHOOL_END = /(?:小学|中学|学校|教学点|完小|村小|附小|附中|校区|分校)(?:\([^()]*\))?$/;
/** A stage and nothing of a school's name: even numbered it is a sum in many tables. */
export const STAGE_ALONE =
  /^(?:公办|民办|城区|镇区|乡村|农村|义务教育)*(?:小学|初中|高中|中小学|学校|学段|阶段|部分)?(?:阶段|部分|学段|类|段|学校)?$/;
/** 小学（12所）: a group with the number of its schools. */
export const COUNTED_GROUP = /\d+[所个校]/;
export const SCHOOL_WORD =
  /学校|小学|中学|初中|高中|完小|教学点|教学班|校区|中心校|幼儿园|一贯制|附小|附中|学部|村小|书院|学堂|校$|[一二三四五六七八九十\d县市区镇乡实](?:中|小)$|小学?\(|中\(/;
export const LONG_NOTE = 40;
/** A title, as of the next page or the next table. */
export const TITLE = /情况|一览|统计|汇总|台账|表$|表\(|\(续\)/;
/** The head of a level: 一、 or （二）, not 1. */
export const LEVEL_MARK = /^\(?[一二三四五六七八九十]{1,3}(?:[、).．]|,)/;
/** A school that is shut, or not yet open. */
export const NOT_RUNNING =
  /(?:已|拟|被)(?:撤并|撤销|停办|停用|关闭|合并|撤点)|^撤并|^撤销|^停办|^停用|停办$|撤并$|空置|闲置|(?:拟建|在建|筹建|待建|规划)(?!.{0,40}改扩建)(?:学校|中|校)?$|\d{4}年?(?:秋季?|春季?)?(?:新建|建成|投入使用|启用|招生|开办)|(?:未|尚未|暂未|暂停)(?:招生|启用|开学|投入使用|办学|建成)|^(?:新建|无学生|无在校生|休眠)$/;

/** A row that only shows how to fill in the table: （示例）某某小学, 例：…, ××学校. */
export const EXAMPLE =
  /^\(?(?:填写|填报|填表|参考)?(?:示例|样例|范例|举例|例)(?:[):,]|$)|^(?:某{1,3}|[×x*○]{2,4})[县市区乡镇]?(?:中心)?(?:小学|中学|初中|初级中学|学校|校)$/;

/** The name of a school and nothing that another kind of row begins or ends with: taken without further tests. */
export const PLAIN_SCHOOL =
  /^[^计总汇均其含注页占标差排增合平中某×(（【][^计总汇均其注页占标差排(:：]+(?:小学|中学|学校|教学点|校区)$/;
