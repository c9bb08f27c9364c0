import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Greens around Excel's own, dark to light, as Fluent's ramp wants them. */
const BRAND: BrandVariants = {
  10: "#03110A",
  20: "#0A2317",
  30: "#0C3A24",
  40: "#0D4B2E",
  50: "#0E5C38",
  60: "#0F6C42",
  70: "#107C41",
  80: "#0F7A4A",
  90: "#2C8F61",
  100: "#46A077",
  110: "#5FB18D",
  120: "#78C1A2",
  130: "#92D1B7",
  140: "#ADE0CC",
  150: "#C9EEE0",
  160: "#E6F8F1",
};

const FONT = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

const darkTheme = createDarkTheme(BRAND);

/** Looks of the pane by colour scheme. High contrast is left to the system's own colours (forced-colors). */
export const THEMES: Readonly<Record<ColorScheme, Theme>> = {
  light: { ...createLightTheme(BRAND), fontFamilyBase: FONT },
  dark: {
    ...darkTheme,
    fontFamilyBase: FONT,
    colorBrandForeground1: BRAND[110],
    colorBrandForeground2: BRAND[120],
    colorBrandForegroundLink: BRAND[120],
    colorBrandForegroundLinkHover: BRAND[130],
  },
};

export type ColorScheme = "light" | "dark";

/**
 * The scheme that fits the background which Office tells, or the system's wish where Office tells none.
 * @param officeBackground colour such as "#262626", with or without "#"
 */
export function colorScheme(officeBackground: string | null, systemIsDark: boolean): ColorScheme {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(officeBackground ?? "");
  if (!parts?.[1] || !parts[2] || !parts[3]) return systemIsDark ? "dark" : "light";
  const [red, green, blue] = [parts[1], parts[2], parts[3]].map((part) => Number.parseInt(part, 16));
  const brightness = 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0);
  return brightness < 128 ? "dark" : "light";
}
