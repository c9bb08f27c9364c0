import { comparedHeader } from "./comparison-words";
import type { FieldWords } from "./field-words";

/** 责任单位, 责任人, 牵头部门, 配合单位: who does it. */
const RESPONSIBLE =
  /^(?:整改|直接|第一|主要|包保|包联|挂联|挂包)?(?:责任|牵头|配合|承办|主管|协办|主责|实施|分管|包保|联系|落实)(?:责任)?(?:单位|部门|人|领导|科室|股室|县领导|校领导|主体|责任人)(?:及责任人|责任人)?$|^责任(?:人|单位|部门|科室)(?:姓名)?$|^(?:分管|联系|包保)领导$/;

/**
 * The words by which tables of items, equipment, money and forms name their columns. Headers of such tables are known in
 * full or not at all: what is none of these names is told by its header path alone. The family is "name" throughout,
 * because 标准 and 差距, which make of a school's figure something else, are what such columns hold.
 */
export const ITEM_WORDS: readonly FieldWords[] = [
  {
    field: "item_value",
    exact:
      /^(?!(?:指标|统计)内容)(?:填报|填写|实际|指标|上报|统计|现状)(?:数值|值|数据|内容|结果|情况|数)(?:或简要结论)?$|^(?:内容|数值|数据|值|填报|填写)$|^指标值简要结论$|^简要结论$/,
    never: /目标|达标|标准/,
  },
  { field: "item_unit", exact: /^(?:计量|数据|填报|计算)?单位$|^(?:计量|计算)单位名称$/ },
  {
    field: "item_code",
    exact: /^(?:指标|项目|设备|行|栏|填报|分类)?(?:编号|代码|编码|行次|栏次|代号)$/,
  },
  {
    field: "item_group",
    exact:
      /^(?:[a一]级指标|一级指标|指标类别|项目类别|填报类别|所属类别|类别|分类|类型|大类|维度|模块|项目分类|设备类别|学科|装备类别|教室类别|功能室类别)$/,
  },
  {
    field: "item",
    exact:
      /^(?:填报|建设|工作|任务|测算|统计|评估|监测|督导|考核|装备|采购|配备|资金|经费|支出|收入|工程|具体|主要|年度|重点)*(?:项目|指标|内容|任务|事项|要素|要点)(?:名称|内容|要点|评估要点)?$|^[b-z二三四]级指标(?:评估要点)?$|^(?:设备|仪器|器材|装备|物品|产品|资产|货物)(?:仪器)?(?:名称|设备名称)?$|^名称$|^评估(?:内容|要点|指标)$|^(?:经费|资金)(?:来源|类别|渠道|用途|科目)$/,
    never: /类别编码|数量|合计$/,
  },
  { field: "standard_amount", exact: comparedHeader("standard") },
  { field: "actual_amount", exact: comparedHeader("actual") },
  { field: "gap_amount", exact: comparedHeader("gap") },
  { field: "unit_price", exact: /^(?:参考|预算|采购|预计)?单价$/ },
  {
    field: "cost",
    exact:
      /^(?:所需|预计|预算|采购|投入|需|计划|估算)*(?:金额|资金|经费|总价|投资|总投资|费用|预算|资金合计|总金额)(?:合计|小计)?$/,
  },
  { field: "year", exact: /^(?:年度|年份|实施年度|会计年度|预算年度|财政年度|完成年度|计划年度)$/ },
  {
    field: "deadline",
    exact:
      /^(?:完成|整改|办结|实施|计划完成|拟完成|要求完成)(?:时限|期限|时间|日期|年限)$|^时限$|^(?:时间节点|时间要求|完成时间节点)$/,
  },
  { field: "responsible", exact: RESPONSIBLE },
  {
    field: "verdict",
    exact: /^是否(?:达标|达到|合格|符合|完成)$|^达标(?:情况|与否|否)$|^(?:评估|自评|复核|评价)?(?:结论|结果)$/,
  },
  {
    field: "remarks",
    exact: /^(?:备注|附注|说明|备注说明|是否必填|填报说明|指标说明|数据来源|佐证材料|数据说明)$/,
  },
];

/** 责任清单, 整改台账: what is wrong, what is done about it, by whom and until when. */
export const TASK_WORDS: readonly FieldWords[] = [
  {
    field: "item_group",
    exact: /^(?:问题|任务|指标|工作)?(?:类别|分类|类型|领域|大类)$|^(?:一|a)级指标$/,
  },
  {
    field: "problem",
    exact:
      /^(?:存在的?|具体|主要|反馈的?|发现的?|整改|督导)*(?:主要)?问题(?:描述|清单|表现|内容|及不足|不足|短板)?$|^(?:问题清单|短板弱项|薄弱环节|存在不足|存在问题短板)$|^差距(?:情况)?$/,
  },
  {
    field: "item",
    exact:
      /^(?:重点|工作|主要|目标|建设|创建|具体|评估|考核|年度|整改|任务|指标|达标)*(?:任务|事项|指标|目标|内容|项目|要点|工作)(?:名称|内容|清单|要求|分解|目标)?$|^(?:达标|目标|工作|创建|建设)要求$|^(?:评估)?(?:内容|标准|指标)(?:要求|标准)?$|^(?:二|三|b|c)级指标$/,
  },
  {
    field: "measure",
    exact:
      /^(?:具体|主要|拟|整改|工作|落实|推进|解决|采取的?)*(?:措施|办法|举措|方案|路径|思路)$|^整改(?:要求|内容|方向|目标)$/,
  },
  { field: "responsible", exact: RESPONSIBLE },
  {
    field: "deadline",
    exact:
      /^(?:完成|整改|办结|实施|计划完成|拟完成|要求完成|销号)*(?:时限|期限|时间|日期|年限|时间节点|时间要求)$|^时间节点$/,
  },
  {
    field: "progress",
    exact:
      /^(?:目前|当前|工作|整改|完成|推进|落实|任务)*(?:进展|进度|完成|整改|落实)(?:情况|程度|成效|结果|状态)?$|^整改(?:结果|成效)$/,
  },
  {
    field: "closed",
    exact:
      /^(?:是否|已)?(?:完成)?(?:销号|办结|销账|整改到位|完成整改|完成)(?:情况|否)?$|^是否(?:完成|整改到位|已整改|销号)$/,
  },
  {
    field: "cost",
    exact: /^(?:所需|预计|预算|投入|需|计划)*(?:资金|经费|投资|费用)(?:保障|预算|来源)?$/,
  },
  { field: "remarks", exact: /^(?:备注|附注|说明|备注说明|佐证材料)$/ },
];
