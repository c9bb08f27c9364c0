/**
 * How an official document looks (GB/T 9704): A4, margins of 37, 35, 28 and 26 mm, title 二号小标宋, body 三号仿宋, headings 黑体
 * and 楷体. Word takes another font where one is not installed. Sizes in half points, lengths in twentieths of a point.
 */
const TWIPS_IN_MM = 1440 / 25.4;
const mm = (length: number): number => Math.round(length * TWIPS_IN_MM);

const [WIDTH, HEIGHT] = [mm(210), mm(297)];

export const PAGE = { width: WIDTH, height: HEIGHT };
export const MARGINS = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(25) };
export const TABLE_WIDTH = WIDTH - MARGINS.left - MARGINS.right;

/** 28 points from line to line. */
export const LINE = 560;

export const FONTS = {
  title: "方正小标宋简体",
  heading: "黑体",
  subheading: "楷体",
  body: "仿宋",
  head: "黑体",
  cell: "仿宋",
  page: "宋体",
} as const;

/** 二号, 三号, 五号, 小五, 四号. */
export const SIZES = { title: 44, heading: 32, subheading: 32, body: 32, head: 21, cell: 18, page: 28 } as const;
