import type { CountyReason } from "../../../core/assessment/assessment";
import type { ReportBlock, ReportRun, ReportText } from "../../../plan/documents/report-content";
import type { ReportGround } from "../../../recognition/report-ground";
import { reasonText, verdictName } from "../domain";
import { formatCount } from "../numbers";
import { wholeCounts, wholeVerdictName } from "../requirements";
import { joined, name, type SourceBook, words } from "./source-book";

const paragraph = (...text: ReportText): ReportBlock => ({ kind: "paragraph", text });

/** How much of what a conclusion rests on is not there. */
export interface Incomplete {
  /** Questions that nobody has answered. */
  readonly open: number;
  /** True where any item, value or sheet is lacking, whether or not it decides by itself. */
  readonly isLacking: boolean;
}

/**
 * What the county comes to by itself, as computed: never 达标 while a question is open or something is lacking, were it only
 * for information.
 */
export function verdictInWords({ result }: ReportGround, { open, isLacking }: Incomplete): string {
  const said = result.whole?.verdict ?? result.verdict;
  switch (said) {
    case "met":
      return open > 0 || isLacking ? WAITS : verdictName(said);
    case "failed":
      return verdictName(said);
    case "vetoed":
      return wholeVerdictName(said);
    default:
      return WAITS;
  }
}

const WAITS = "暂不作结论";

/** 自评结论. */
export function conclusionBlocks(
  ground: ReportGround,
  incomplete: Incomplete,
  book: SourceBook,
): readonly ReportBlock[] {
  const { county, result } = ground;
  const { open, isLacking } = incomplete;
  const own = { what: "自评结论依据", kind: "summed-up", where: "本报告前述各部分", how: "按各部分结论汇总" } as const;
  const said = (text: string): ReportRun => book.figure(text, own);
  const verdict = verdictInWords(ground, incomplete);
  const resources = result.verdict === "open" ? "待确认" : verdictName(result.verdict);
  return [
    ...(result.whole
      ? [
          paragraph(words(`资源配置：${resources}`), ...reasonsOf(result.reasons, said), words("。")),
          paragraph(said(wholeCounts(result.whole.said)), words("。")),
        ]
      : [paragraph(words("所选标准只有资源配置指标"), ...reasonsOf(result.reasons, said), words("。"))]),
    ...(open > 0
      ? [paragraph(words("尚有"), said(`${formatCount(open)}项`), words("待确认，确认后数值和结论可能改变。"))]
      : []),
    ...(isLacking ? [paragraph(words("尚缺的数据、判定和佐证见附件，补齐后结论可能改变。"))] : []),
    paragraph(words("对照"), name(county.standard.name), words(`，本次自评结论：${verdict}。`)),
  ];
}

function reasonsOf(reasons: readonly CountyReason[], said: (text: string) => ReportRun): ReportText {
  return reasons.length === 0
    ? []
    : [
        words("（"),
        ...joined(
          reasons.map((reason) => [said(reasonText(reason))]),
          "；",
        ),
        words("）"),
      ];
}
