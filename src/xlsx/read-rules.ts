import { parseReferences } from "./cell-names";
import { formulaFromFile } from "./formula-text";
import type { SharedContent } from "./read-sheet";
import { type XmlHandler, type XmlScanner } from "./xml-scanner";
import { decodeRaw, decodeText } from "./xml-text";
import { isTrue } from "./xml-tree";
import type { Area, XlsxConditionalFormat, XlsxRuleFormat, XlsxRuleLimit, XlsxRuleParameters } from "./xlsx-workbook";

const LIMIT_TYPES: ReadonlySet<string> = new Set<XlsxRuleLimit["type"]>([
  "min",
  "max",
  "autoMin",
  "autoMax",
  "num",
  "percent",
  "percentile",
  "formula",
]);

/** A rule takes as much memory as so many elements of a tree. */
const ELEMENTS_OF_RULE = 5;

/** Red, which Excel gives to bars of negative values unless told otherwise. */
const NEGATIVE_BAR = "#FF0000";

type Attributes = ReadonlyMap<string, string>;

interface OpenRule {
  readonly attributes: Attributes;
  readonly formulas: string[];
  /** Limits of a scale, bars or icons; null for one that we do not know. */
  readonly limits: (XlsxRuleLimit | null)[];
  readonly colors: (string | undefined)[];
  negativeColor: string | undefined;
  /** Attributes of `<colorScale>`, `<dataBar>` or `<iconSet>`. */
  part: Attributes;
  /** Name that ties a data bar to what newer versions say about it in the sheet's extensions. */
  extensionId: string;
}

/** Collects the conditional formats of a sheet, and what newer versions of Excel add to data bars in the sheet's extensions. */
export class SheetRules implements XmlHandler {
  private readonly found: { readonly rule: OpenRule; readonly areas: readonly Area[] }[] = [];
  private readonly extended: OpenRule[] = [];
  private areas: Area[] = [];
  private rule: OpenRule | undefined;
  private extension: OpenRule | undefined;
  private pendingText: string | undefined;

  constructor(
    private readonly part: string,
    private readonly shared: SharedContent,
  ) {}

  open(name: string, scanner: XmlScanner): void {
    if (name === "conditionalFormatting") this.areas = this.areasOf(scanner.attribute("sqref") ?? "");
    else if (name === "cfRule") this.rule = this.newRule(scanner);
    else if (this.rule !== undefined) this.openPart(this.rule, name, scanner);
  }

  close(name: string): void {
    if (this.rule === undefined) return;
    if (name === "formula") this.rule.formulas.push(formulaFromFile(this.takeText()));
    if (name !== "cfRule") return;
    this.found.push({ rule: this.rule, areas: this.areas });
    this.rule = undefined;
  }

  /** Elements inside an `<extLst>`, of the sheet or of a rule. */
  openExtension(name: string, scanner: XmlScanner): void {
    if (name === "cfRule") this.extension = this.newRule(scanner);
    else if (this.extension !== undefined) this.openPart(this.extension, name, scanner);
    else if (name === "id" && this.rule !== undefined) this.pendingText = "";
  }

  closeExtension(name: string): void {
    if (name === "cfRule" && this.extension !== undefined) {
      this.extended.push(this.extension);
      this.extension = undefined;
    } else if (name === "f" && this.extension !== undefined) {
      const limits = this.extension.limits;
      const limit = limits.at(-1);
      const value = formulaFromFile(this.takeText());
      if (limit) limits[limits.length - 1] = { ...limit, value };
    } else if (name === "id" && this.rule !== undefined) {
      this.rule.extensionId = this.takeText().trim();
    }
  }

  text(start: number, end: number, isRaw: boolean, { bytes }: XmlScanner): void {
    if (this.pendingText !== undefined)
      this.pendingText += isRaw ? decodeRaw(bytes, start, end) : decodeText(bytes, start, end);
  }

  finish(): { conditionalFormats: readonly XlsxConditionalFormat[]; hasExtendedRules: boolean } {
    const bars = new Map(
      this.extended
        .filter(({ attributes }) => attributes.get("type") === "dataBar")
        .map((rule) => [rule.attributes.get("id") ?? "", rule]),
    );
    const conditionalFormats = this.found.map(({ rule, areas }) =>
      readRule(rule, areas, this.shared.ruleFormats, bars.get(rule.extensionId)),
    );
    const drawn = new Set(this.found.map(({ rule }) => bars.get(rule.extensionId)));
    return { conditionalFormats, hasExtendedRules: this.extended.some((rule) => !drawn.has(rule)) };
  }

  private openPart(rule: OpenRule, name: string, scanner: XmlScanner): void {
    switch (name) {
      case "colorScale":
      case "dataBar":
      case "iconSet":
        rule.part = attributesOf(scanner);
        break;
      case "cfvo":
        rule.limits.push(readLimit(attributesOf(scanner)));
        break;
      case "color":
        rule.colors.push(this.shared.color({ attributes: attributesOf(scanner) }));
        break;
      case "negativeFillColor":
        rule.negativeColor = this.shared.color({ attributes: attributesOf(scanner) });
        break;
      case "formula":
      case "f":
        this.pendingText = "";
        break;
      default:
    }
  }

  private newRule(scanner: XmlScanner): OpenRule {
    this.shared.budget.spend("elements", ELEMENTS_OF_RULE, this.part);
    return newRule(scanner);
  }

  private areasOf(list: string): Area[] {
    this.shared.budget.spend("areas", piecesIn(list), this.part);
    return parseReferences(list);
  }

  private takeText(): string {
    const text = this.pendingText ?? "";
    this.pendingText = undefined;
    return text;
  }
}

/** How many pieces a list has that spaces part. */
function piecesIn(list: string): number {
  let pieces = 1;
  for (let at = list.indexOf(" "); at >= 0; at = list.indexOf(" ", at + 1)) pieces += 1;
  return pieces;
}

function newRule(scanner: XmlScanner): OpenRule {
  return {
    attributes: attributesOf(scanner),
    formulas: [],
    limits: [],
    colors: [],
    negativeColor: undefined,
    part: new Map(),
    extensionId: "",
  };
}

function attributesOf(scanner: XmlScanner): Attributes {
  return new Map(
    scanner.attributeNames.slice(0, scanner.attributeCount).map((name) => [name, scanner.attribute(name) ?? ""]),
  );
}

function readLimit(attributes: Attributes): XlsxRuleLimit | null {
  const type = attributes.get("type") ?? "";
  const value = attributes.get("val");
  if (!isLimitType(type)) return null;
  return {
    type,
    ...(value === undefined ? {} : { value: formulaFromFile(value) }),
    ...(isOff(attributes.get("gte")) ? { isExclusive: true } : {}),
  };
}

function isLimitType(type: string): type is XlsxRuleLimit["type"] {
  return LIMIT_TYPES.has(type);
}

/** Whether an attribute that counts as true when it is absent says no. */
function isOff(value: string | undefined): boolean {
  return value !== undefined && !isTrue(value);
}

function readRule(
  rule: OpenRule,
  areas: readonly Area[],
  formats: readonly XlsxRuleFormat[],
  bar: OpenRule | undefined,
): XlsxConditionalFormat {
  const { attributes, formulas } = rule;
  const look = attributes.get("dxfId");
  const operator = attributes.get("operator");
  const text = attributes.get("text");
  return {
    areas,
    type: attributes.get("type") ?? "",
    priority: Number(attributes.get("priority") ?? 0),
    stopIfTrue: isTrue(attributes.get("stopIfTrue")),
    format: (look === undefined ? undefined : formats[Number(look)]) ?? {},
    formulas,
    ...(operator === undefined ? {} : { operator }),
    ...(text === undefined ? {} : { text }),
    ...readParameters(rule, bar),
  };
}

function readParameters(rule: OpenRule, bar: OpenRule | undefined): XlsxRuleParameters {
  const { attributes } = rule;
  switch (attributes.get("type")) {
    case "top10": {
      const count = Number(attributes.get("rank") ?? NaN);
      return Number.isFinite(count)
        ? { rank: { count, isPercent: isTrue(attributes.get("percent")), isBottom: isTrue(attributes.get("bottom")) } }
        : {};
    }
    case "aboveAverage":
      return {
        average: {
          isBelow: isOff(attributes.get("aboveAverage")),
          includesEqual: isTrue(attributes.get("equalAverage")),
          deviations: Number(attributes.get("stdDev") ?? 0),
        },
      };
    case "colorScale":
      return readColorScale(rule);
    case "dataBar":
      return readDataBar(rule, bar);
    case "iconSet":
      return readIconSet(rule);
    default:
      return {};
  }
}

function readColorScale({ limits, colors }: OpenRule): XlsxRuleParameters {
  const points = limits.flatMap((limit, index) => {
    const color = colors[index];
    return limit !== null && color !== undefined ? [{ limit, color }] : [];
  });
  return points.length >= 2 && points.length === limits.length ? { colorScale: points } : {};
}

/** A bar as its rule says, or as the newer description in the extensions does where there is one. */
function readDataBar(rule: OpenRule, extension: OpenRule | undefined): XlsxRuleParameters {
  const [color] = rule.colors;
  const [min, max] = extension?.limits ?? rule.limits;
  if (!color || !min || !max) return {};
  // Without an extension a negative bar has the colour of the others, as in Excel 2007.
  const negativeColor =
    extension === undefined || isTrue(extension.part.get("negativeBarColorSameAsPositive"))
      ? color
      : (extension.negativeColor ?? NEGATIVE_BAR);
  return {
    dataBar: {
      min,
      max,
      color,
      negativeColor,
      isGradient: !isOff(extension?.part.get("gradient")),
      showsValue: !isOff((extension ?? rule).part.get("showValue")),
    },
  };
}

function readIconSet({ part, limits }: OpenRule): XlsxRuleParameters {
  const known = limits.filter((limit) => limit !== null);
  if (known.length !== limits.length || known.length < 3) return {};
  const name = part.get("iconSet") ?? "3TrafficLights1";
  return {
    iconSet: {
      name,
      limits: known,
      isReversed: isTrue(part.get("reverse")),
      showsValue: !isOff(part.get("showValue")),
    },
  };
}
