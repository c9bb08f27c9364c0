/** Day 0 of the sheet's calendar (1899-12-30) counted from 1 March of the year 0, where years of 146,097 days in 400 begin. */
const DAYS_BEFORE = 693_899;
const [DAYS_IN_400, DAYS_IN_100, DAYS_IN_4, DAYS_IN_1] = [146_097, 36_524, 1_460, 365];

/**
 * The day that a number formatted as a date shows, as a text; without its day where the format has none.
 *
 * @param serial days since 1899-12-30, as Excel keeps dates
 * @example dateText(45536, "yyyy/m/d")          // "2024年9月1日"
 * @example dateText(45536, 'yyyy"年"m"月"')     // "2024年9月"
 */
export function dateText(serial: number, format: string): string {
  const days = Math.floor(serial) + DAYS_BEFORE;
  const era = Math.floor(days / DAYS_IN_400);
  const ofEra = days - era * DAYS_IN_400;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / DAYS_IN_4) + Math.floor(ofEra / DAYS_IN_100) - Math.floor(ofEra / (DAYS_IN_400 - 1))) / DAYS_IN_1);
  const ofYear = ofEra - (DAYS_IN_1 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  // Months from March: 31, 30, 31, 30, 31 days over and over.
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const shown = `${year}年${month}月`;
  return /d/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, "")) ? `${shown}${day}日` : shown;
}
