import { invalidArgument, notImplemented } from "./fault";
import { defineClass, type HostClass, type ScalarDefinition } from "./host-class";
import { changeRule, readableRule, ruleOf, type RuleState } from "./rule-state";
import type { XlsxRuleFormat } from "../../xlsx/xlsx-workbook";

type Flag = "bold" | "italic" | "strikethrough";

function setFormat(state: RuleState, change: XlsxRuleFormat, location: string): void {
  changeRule(state, { format: { ...ruleOf(state, location).format, ...change } }, location);
}

/** "#RRGGBB" in capitals. @throws ExcelFault for a colour by name, which this host does not know */
function color(value: unknown, location: string): string {
  if (typeof value !== "string") throw invalidArgument(location);
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw notImplemented(`${location} = ${value}`);
  return value.toUpperCase();
}

function flag(name: Flag): ScalarDefinition<RuleState> {
  const location = `ConditionalRangeFont.${name}`;
  return {
    read: (state) => readableRule(state, location).format[name] ?? null,
    write: (state, value) => {
      if (typeof value !== "boolean") throw invalidArgument(location);
      setFormat(state, { [name]: value }, location);
    },
  };
}

const FONT_COLOR = "ConditionalRangeFont.color";
const FONT_UNDERLINE = "ConditionalRangeFont.underline";
const FILL_COLOR = "ConditionalRangeFill.color";

export const ConditionalRangeFontClass: HostClass<RuleState> = defineClass<RuleState>({
  name: "ConditionalRangeFont",
  scalars: {
    Bold: flag("bold"),
    Color: {
      read: (state) => readableRule(state, FONT_COLOR).format.fontColor ?? null,
      write: (state, value) => setFormat(state, { fontColor: color(value, FONT_COLOR) }, FONT_COLOR),
    },
    Italic: flag("italic"),
    Strikethrough: flag("strikethrough"),
    Underline: {
      read: (state) => {
        const { underline } = readableRule(state, FONT_UNDERLINE).format;
        return underline === undefined ? null : underline ? "Single" : "None";
      },
      write: (state, value) => {
        if (value !== "None" && value !== "Single") throw notImplemented(`${FONT_UNDERLINE} = ${String(value)}`);
        setFormat(state, { underline: value === "Single" }, FONT_UNDERLINE);
      },
    },
  },
});

export const ConditionalRangeFillClass: HostClass<RuleState> = defineClass<RuleState>({
  name: "ConditionalRangeFill",
  scalars: {
    Color: {
      read: (state) => readableRule(state, FILL_COLOR).format.fill ?? null,
      write: (state, value) => setFormat(state, { fill: color(value, FILL_COLOR) }, FILL_COLOR),
    },
  },
});

export const ConditionalRangeFormatClass: HostClass<RuleState> = defineClass<RuleState>({
  name: "ConditionalRangeFormat",
  navigation: {
    Fill: (state) => ConditionalRangeFillClass.create(state),
    Font: (state) => ConditionalRangeFontClass.create(state),
  },
});
