/** Numbers in front of items: 一、 （一） 1. （1）, the higher ones first. */
const LEVELS = [
  /^[一二三四五六七八九十]+[、.．]/,
  /^[（(][一二三四五六七八九十]+[）)]/,
  /^\d+[、.．]/,
  /^[（(]\d+[）)]/,
] as const;

/** What is said of every investment, and tells none from another. */
const GENERAL =
  /建设|工程|项目|资金|投入|投资|经费|费用|金额|总价|所需|需要|预算|购置|采购|提升|改造|新建|改扩建|扩建|维修|附属|配套|完善|加强|推进|实施|品位|校园|学校|全县|合计|总计|小计|其他|年度|\d+年?|万元|亿元|元|[等及和与的需总费县年]/g;

/**
 * What is left of the name of an investment, by which two names of one thing are told: 文化 of 校园文化建设 and of 文化建设（万元）.
 * "" where nothing is left.
 */
export function itemCore(name: string): string {
  return name
    .replace(/[（(][^（）()]*[）)]/g, "")
    .replace(/[\s　、，,。：:；;.·\-—]/g, "")
    .replace(GENERAL, "");
}

/** How deep an item stands by its number: 1 for 一、, 0 where it has none. */
export function itemLevel(name: string): number {
  return LEVELS.findIndex((level) => level.test(name.trim())) + 1;
}
