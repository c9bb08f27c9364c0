import type { StatementTopic } from "./statement-topic";

/** What a number of schools ends in. */
const SCHOOLS = "(?:学校|校点|校数|学校所)?(?:总)?(?:数|所数|数量|个数|所)?";
const DAY = "(?:完成)?(?:时间|日期|年月)?";

/** Schools of a kind before and after: 现有, 保留, 撤并, 新建, 调整后. */
export const LAYOUT_COUNTS: StatementTopic = {
  about: /撤并|布局(?:优化)?调整|调整[前后]/,
  noun: /^$/g,
  must: [["layout_before", "layout_kept"], ["layout_after"], ["layout_closed"]],
  fields: [
    { field: "layout_before", is: new RegExp(`^(?:布局)?(?:调整|撤并)前${SCHOOLS}$|^(?:现有|原有)${SCHOOLS}$`) },
    { field: "layout_after", is: new RegExp(`^(?:布局)?(?:调整|撤并|规划)后(?:保留|设)?${SCHOOLS}$`) },
    { field: "layout_kept", is: new RegExp(`^(?:其中)?(?:拟|计划)?保留(?:并|及|、)?(?:改扩建)?${SCHOOLS}$`) },
    { field: "layout_closed", is: new RegExp(`^(?:其中)?(?:拟|计划)?(?:撤并|撤销|裁撤)${SCHOOLS}$`) },
    { field: "layout_new", is: new RegExp(`^(?:其中)?(?:拟|计划)?(?:新建|新增|新设)${SCHOOLS}$`) },
  ],
};

/** Things of closed schools: what leaves, what arrives, what is written off. */
export const ASSETS: StatementTopic = {
  about: /资产|调拨|调配|移出|移入|核销/,
  noun: /^$/g,
  must: [["asset_out"], ["asset_in"]],
  fields: [
    { field: "asset_name", is: /^(?:资产|物资|物品|设备)(?:名称|项目|类别)?$|^(?:名称|品名)$/ },
    {
      field: "asset_out",
      is: /^(?:撤并学校)?(?:移出|调出|清点|登记|清理登记)(?:学校)?(?:的)?(?:资产)?(?:总)?(?:数量|数|件数|台数)$/,
    },
    {
      field: "asset_in",
      is: /^(?:接收学校)?(?:移入|调入|接收|分配)(?:学校)?(?:的)?(?:资产)?(?:总)?(?:数量|数|件数|台数)$/,
    },
    { field: "asset_off", is: /^(?:核销|报废|报损)(?:处置)?(?:的)?(?:资产)?(?:总)?(?:数量|数|件数|台数)$/ },
  ],
};

/** 撤并学校名单: a row for each school that is closed. */
export const CLOSINGS: StatementTopic = {
  about: /撤并|布局(?:优化)?调整|闲置(?:校舍|校园|资产)/,
  noun: /^(?:拟|计划)/g,
  must: [["closed_on", "receiver_built", "step_plan", "step_notice", "site_exit"]],
  isAlone: true,
  fields: [
    {
      field: "closed_on",
      isYesNo: true,
      is: /^(?:撤并|撤销|停办|并入)(?:完成|实施)?(?:时间|日期|年月)$/,
    },
    {
      field: "receiver_built",
      isYesNo: true,
      is: /^(?:接收|并入|承接)(?:学校|校舍)(?:的)?(?:改扩建|扩建|新建|建设|工程|项目)*(?:建成|竣工|完工|完成|验收|投入使用|交付使用)(?:时间|日期|年月)$/,
    },
    { field: "receiver", isYesNo: true, is: /^(?:接收|并入|承接)(?:的)?学校(?:名称)?$/ },
    { field: "step_plan", isYesNo: true, is: new RegExp(`^规划论证${DAY}$`) },
    { field: "step_opinion", isYesNo: true, is: new RegExp(`^征求意见${DAY}$`) },
    { field: "step_risk", isYesNo: true, is: new RegExp(`^(?:社会稳定)?风险评估${DAY}$`) },
    { field: "step_decision", isYesNo: true, is: new RegExp(`^集体(?:决策|研究决定)${DAY}$`) },
    { field: "step_notice", isYesNo: true, is: new RegExp(`^(?:公开)?公示${DAY}$`) },
    {
      field: "site_exit",
      isYesNo: true,
      is: /^(?:闲置)?(?:校舍|校园|校产|资产)(?:处置)?(?:去向|处置方式|利用方式|利用方向)$/,
    },
    { field: "site_donated", isYesNo: true, is: /^是否(?:为|属)?(?:捐建|援建|捐赠)(?:学校|校舍|项目)?$/ },
    {
      field: "donor_consent",
      isYesNo: true,
      is: /^(?:捐赠|捐建|援建)方(?:书面)?(?:意见|同意)(?:文件|情况|书)?$|^是否(?:已)?征求(?:捐赠|捐建|援建)方意见$/,
    },
  ],
};
