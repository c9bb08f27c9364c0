import { ConditionalRangeFormatClass } from "./conditional-range-format";
import { ExcelFault, invalidArgument, itemNotFound, notImplemented } from "./fault";
import { defineClass, type HostClass, type HostObject } from "./host-class";
import { ConditionalFormatCollectionClass, RangeAreasClass, RangeClass, type RangeAreasState } from "./linked-classes";
import { changeRule, readableRule, ruleOf, toldRuleId, type RuleState } from "./rule-state";
import { refuseRules } from "./session";
import { intersection } from "./sheet-area";
import type { Area } from "../../xlsx/xlsx-workbook";
import type { ConditionalFormatModel } from "../../workbook/workbook-model";

export const ConditionalFormatRuleClass: HostClass<RuleState> = defineClass<RuleState>({
  name: "ConditionalFormatRule",
  scalars: {
    Formula: {
      read: (state) => readableRule(state, "ConditionalFormatRule.formula").formula ?? "",
      write: (state, value) => {
        if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument("ConditionalFormatRule.formula");
        const { longestFormula = Infinity, isFormula = () => true } = state.session.strictness;
        if (value.length > longestFormula)
          throw new ExcelFault(
            "FormulaLengthExceedsLimit",
            "The formula is longer than allowed.",
            "ConditionalFormatRule.formula",
          );
        if (!isFormula(value)) throw invalidArgument("ConditionalFormatRule.formula");
        changeRule(state, { formula: value }, "ConditionalFormatRule.formula");
      },
    },
  },
});

export const CustomConditionalFormatClass: HostClass<RuleState> = defineClass<RuleState>({
  name: "CustomConditionalFormat",
  navigation: {
    Format: (state) => ConditionalRangeFormatClass.create(state),
    Rule: (state) => ConditionalFormatRuleClass.create(state),
  },
});

function customPart(state: RuleState): HostObject | null {
  return ruleOf(state, "ConditionalFormat.custom").type === "Custom"
    ? CustomConditionalFormatClass.create(state)
    : null;
}

function move(state: RuleState, value: unknown): void {
  const location = "ConditionalFormat.priority";
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(location);
  refuseRules(state.session, state.sheet, location);
  const count = state.sheet.conditionalFormats().length;
  const position = value < 0 ? count + value : value;
  state.sheet.moveConditionalFormat(state.id, Math.max(0, Math.min(count - 1, position)));
}

export const ConditionalFormatClass: HostClass<RuleState> = defineClass<RuleState>({
  name: "ConditionalFormat",
  identity: ({ session, id }) => ({ Id: toldRuleId(session, id) }),
  scalars: {
    Id: { read: ({ session, id }) => toldRuleId(session, id) },
    Priority: { read: ({ sheet, id }) => sheet.conditionalFormats().findIndex((rule) => rule.id === id), write: move },
    StopIfTrue: {
      read: (state) => ruleOf(state, "ConditionalFormat.stopIfTrue").stopIfTrue,
      write: (state, value) => changeRule(state, { stopIfTrue: value === true }, "ConditionalFormat.stopIfTrue"),
    },
    Type: { read: (state) => ruleOf(state, "ConditionalFormat.type").type },
  },
  navigation: {
    Custom: (state) => {
      const custom = customPart(state);
      if (!custom) throw itemNotFound("ConditionalFormat.custom");
      return custom;
    },
    CustomOrNullObject: customPart,
  },
  methods: {
    Delete: (state) => {
      refuseRules(state.session, state.sheet, "ConditionalFormat.delete");
      ruleOf(state, "ConditionalFormat.delete");
      state.sheet.deleteConditionalFormat(state.id);
    },
    GetRange: (state) => {
      const range = singleRange(state);
      if (!range) throw itemNotFound("ConditionalFormat.getRange");
      return range;
    },
    GetRangeOrNullObject: (state) => singleRange(state),
    GetRanges: (state) =>
      RangeAreasClass.create({
        session: state.session,
        sheet: state.sheet,
        areas: ruleOf(state, "ConditionalFormat.getRanges").areas,
      }),
  },
});

/** The rule's rectangle; null where it covers several. */
function singleRange({ session, sheet, id }: RuleState): HostObject | null {
  const { areas } = ruleOf({ session, sheet, id }, "ConditionalFormat.getRange");
  const area = areas[0];
  return area && areas.length === 1 ? RangeClass.create({ session, sheet, area }) : null;
}

function touches({ areas }: RangeAreasState, rule: ConditionalFormatModel): boolean {
  return rule.areas.some((one) => areas.some((other) => intersection(one, other) !== null));
}

/** The rules that touch the range, first priority first. */
function rules(state: RangeAreasState): HostObject[] {
  const { session, sheet } = state;
  return sheet
    .conditionalFormats()
    .filter((rule) => touches(state, rule))
    .map(({ id }) => ConditionalFormatClass.create({ session, sheet, id }));
}

function rule(state: RangeAreasState, told: unknown): HostObject | null {
  const { session, sheet } = state;
  const found = sheet.conditionalFormats().find(({ id }) => toldRuleId(session, id) === told);
  return found && touches(state, found) ? ConditionalFormatClass.create({ session, sheet, id: found.id }) : null;
}

ConditionalFormatCollectionClass.define({
  items: rules,
  item: rule,
  methods: {
    Add: ({ session, sheet, areas }, args) => {
      const location = "ConditionalFormatCollection.add";
      refuseRules(session, sheet, location);
      const type = args.text(0);
      if (type !== "Custom") throw notImplemented(`${location}(${type})`);
      const id = sheet.addConditionalFormat({
        areas,
        type,
        stopIfTrue: false,
        formula: null,
        format: {},
        detail: null,
      });
      return ConditionalFormatClass.create({ session, sheet, id });
    },
    ClearAll: (state) => {
      const location = "ConditionalFormatCollection.clearAll";
      refuseRules(state.session, state.sheet, location);
      const isWholeSheet = state.areas.some((area) =>
        state.sheet
          .conditionalFormats()
          .every((one) => one.areas.every((covered) => sameArea(intersection(area, covered), covered))),
      );
      if (!isWholeSheet) throw notImplemented(`${location} of a part of the rules' cells`);
      for (const one of state.sheet.conditionalFormats()) state.sheet.deleteConditionalFormat(one.id);
    },
    GetItemOrNullObject: (state, args) => rule(state, args.raw(0)),
  },
});

function sameArea(one: Area | null, other: Area): boolean {
  return (
    one !== null &&
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}
