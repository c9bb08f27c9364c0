import { requirementVerdict } from "../../../core/checks/requirement-check";
import type { CellRef } from "../../../core/cell/address";
import type { PriceInUse } from "../../../core/investment/entered-price";
import { exactTotal } from "../../../core/quantity/decimal";
import { fractionOf, halfUpOf } from "../../../core/quantity/fraction";
import type { ItemLack } from "../../../core/remedies/item-lacks";
import type { Shortfall } from "../../../core/remedies/shortfalls";
import type { ReportBlock, ReportRun, ReportText } from "../../../plan/documents/report-content";
import type { ReportGround } from "../../../recognition/report-ground";
import { formatGap, stageName } from "../domain";
import { formatCount, formatNumber } from "../numbers";
import { itemLackInWords } from "../remedies";
import { printedCoefficient } from "../result";
import { requirementHeading } from "../requirements";
import { accountOfPrice, priceInWords, priceWithOrigin } from "../unit-prices";
import { limitOf } from "./basis";
import { cellsOf, valuesOf } from "./cells-of-values";
import { cellsOfCheck, kindOfCheck, placeOf } from "./items";
import { joined, name, type SourceBook, words } from "./source-book";

const paragraph = (...text: ReportText): ReportBlock => ({ kind: "paragraph", text });

/** 存在的问题和差距: what is lacking by indicator with its cost, coefficients above their limit, items that failed. */
export function problemBlocks(ground: ReportGround, book: SourceBook): readonly ReportBlock[] {
  const blocks = [...gapBlocks(ground, book), ...balanceBlocks(ground, book), ...failedItemBlocks(ground, book)];
  return blocks.length > 0 ? blocks : [paragraph(words("按现有数据，没有发现未达到标准的问题。"))];
}

function gapBlocks(ground: ReportGround, book: SourceBook): readonly ReportBlock[] {
  const { result, county, beside } = ground;
  // By indicator first: what one indicator lacks in its stages stands together.
  const lacks = county.standard.indicators.flatMap((_, position) =>
    result.shortfalls.flatMap(({ cells }) => cells[position] ?? []),
  );
  if (lacks.length === 0) return [];
  const costs = lacks.map(({ cost }) => cost);
  const known = costs.flatMap((cost) => cost ?? []);
  const prices = beside.prices.filter((price) => price.used && lacks.some(({ measure }) => isOf(price, measure.id)));
  return [
    {
      kind: "table",
      caption: "资源配置差距",
      columns: [
        { name: "指标", width: 28, isText: true },
        { name: "学段", width: 22 },
        { name: "涉及学校数", width: 16 },
        { name: "差额", width: 22 },
        { name: "约需资金（万元）", width: 26 },
      ],
      rows: lacks.map((lack) => gapRow(lack, ground, book)),
    },
    paragraph(
      words("差额为各校分别补到标准所需数量之和，一所学校的富余不抵另一所学校的不足"),
      words(result.missing.length > 0 ? "；缺数和待确认的学校未计入。" : "。"),
    ),
    paragraph(
      ...(known.length === 0
        ? [words("上列差额都没有单价，不估算资金。")]
        : [
            words("上列各项约需资金合计"),
            book.figure(`${inWan(exactTotal(known))}万元`, {
              what: "补齐差额约需资金合计",
              kind: "summed-up",
              where: "本报告“资源配置差距”表",
              how: "各行资金相加（按未四舍五入的金额）",
            }),
            words(known.length < costs.length ? "，没有单价的各项未计入。" : "。"),
          ]),
    ),
    ...(prices.length > 0
      ? [
          paragraph(
            words("测算所用单价："),
            ...joined(
              prices.map((price) => [name(`${price.priced.measure.shortName}，`), priceOf(price, book)]),
              "；",
            ),
            words("。"),
          ),
        ]
      : []),
  ];
}

function isOf({ priced }: PriceInUse, measure: string): boolean {
  return priced.measure.id === measure;
}

function priceOf(price: PriceInUse, book: SourceBook): ReportRun {
  const { priced, entered, cell } = price;
  return book.figure(priceWithOrigin(price), {
    what: `${priced.measure.shortName}单价`,
    kind: "price",
    how: entered ? accountOfPrice(entered) : "需求测算表中资金合计÷面积合计",
    ...(cell ? { cells: [cell] } : { where: entered ? "工作簿中保存的单价" : "需求测算表（附件2）" }),
  });
}

const YUAN_IN_WAN = 10_000;
const inWan = (yuan: number): string => formatNumber(halfUpOf(fractionOf(yuan, YUAN_IN_WAN), 2), 2);

function gapRow(lack: Shortfall, ground: ReportGround, book: SourceBook): readonly ReportText[] {
  const { code, measure, stage, schools, amount, cost } = lack;
  const where = stage === null ? "一贯制学校（全校）" : stageName(stage);
  const what = `${where}${code} ${measure.shortName}`;
  const source = {
    what: `${what}：差额`,
    kind: "computed",
    cells: shortCells(ground, lack),
    how: "每所未达标学校＝标准×学生数－现有数量，向上取足后相加",
  } as const;
  const price = ground.beside.prices.find((each) => each.used && isOf(each, measure.id));
  const used = price?.used;
  return [
    [name(`${code} `), words(measure.shortName)],
    [words(where)],
    [book.figure(formatCount(schools), source)],
    [book.figure(formatGap(measure, amount), source)],
    cost === null
      ? [words("没有单价")]
      : [
          book.figure(inWan(cost), {
            what: `${what}：资金`,
            kind: "summed-up",
            where: "本表差额",
            how: used ? `差额×单价${priceInWords(measure, used)}` : "差额即为资金",
          }),
        ],
  ];
}

/** The cells of the schools that lack it; of what the stages of a school share, those of all its stages. */
function shortCells(
  { gaps, county: { schools, standard } }: ReportGround,
  { code, stage }: Shortfall,
): readonly CellRef[] {
  return gaps.flatMap((gap) => {
    const unit = schools[gap.unit];
    if (!unit || gap.code !== code || gap.stage !== stage) return [];
    const { table, record } = unit;
    const own = stage === null ? schools.filter((each) => each.table === table && each.record === record) : [unit];
    return cellsOf(
      valuesOf(
        own,
        standard.indicators.findIndex((indicator) => indicator.code === code),
      ),
    );
  });
}

function balanceBlocks({ county }: ReportGround, book: SourceBook): readonly ReportBlock[] {
  const { standard, balance, schools } = county;
  const exceeded = balance.filter(({ met }) => met === false);
  if (exceeded.length === 0) return [];
  return [
    paragraph(
      words("校际差异系数超过限值的："),
      ...joined(
        exceeded.map((each): ReportText => {
          const { stage, code, measure } = each;
          const position = standard.indicators.findIndex((indicator) => indicator.code === code);
          return [
            words(stageName(stage)),
            name(`${code} `),
            words(measure.shortName),
            book.figure(printedCoefficient(each), {
              what: `${stageName(stage)}${code} ${measure.shortName}：超过限值的差异系数`,
              kind: "computed",
              cells: cellsOf(
                valuesOf(
                  schools.filter((school) => school.stage === stage),
                  position,
                ).filter(({ value }) => value.value !== null),
              ),
              how: "按学生数加权的标准差÷全县平均",
            }),
            words("，限值"),
            limitOf(standard, stage, book),
          ];
        }),
        "；",
      ),
      words("。"),
    ),
  ];
}

/** The items that failed: what they lack where that is a count. */
function failedItemBlocks({ county, result }: ReportGround, book: SourceBook): readonly ReportBlock[] {
  const failed = county.requirements.filter((check) => requirementVerdict(check) === "failed");
  if (failed.length === 0) return [];
  const lacksOf = (id: string): readonly ItemLack[] =>
    result.itemLacks.filter(({ requirement }) => requirement.id === id);
  return [
    paragraph(
      words("未达标的其他指标："),
      ...joined(
        failed.map((check): ReportText => {
          const { id, name: called } = check.requirement;
          const lacks = lacksOf(id);
          if (lacks.length === 0) return [name(`${id} ${called}`)];
          const [head = ""] = requirementHeading(check).split("：");
          return joined(
            lacks.map((lack) => [
              name(`${id} ${called}`),
              book.figure(itemLackInWords(lack).slice(head.length), {
                what: `${id} ${called}：差额`,
                kind: kindOfCheck(check),
                how: "未达标的逐个计算差额后相加",
                ...placeOf(cellsOfCheck(check, (state) => state === "failed")),
              }),
            ]),
            "；",
          );
        }),
        "；",
      ),
      words("。"),
    ),
  ];
}
