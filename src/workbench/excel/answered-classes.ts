import { ApplicationClass, RuntimeClass } from "./application";
import { CommentClass, CommentCollectionClass, CommentReplyCollectionClass } from "./comments";
import { ConditionalFormatClass, ConditionalFormatRuleClass, CustomConditionalFormatClass } from "./conditional-format";
import {
  ConditionalRangeFillClass,
  ConditionalRangeFontClass,
  ConditionalRangeFormatClass,
} from "./conditional-range-format";
import { CustomXmlPartClass, CustomXmlPartCollectionClass, CustomXmlPartScopedCollectionClass } from "./custom-xml";
import type { ClassDefinition } from "./host-class";
import { ConditionalFormatCollectionClass, RangeAreasClass, RangeClass, WorksheetClass } from "./linked-classes";
import { NamedItemClass, NamedItemCollectionClass } from "./named-items";
import { WorksheetProtectionClass } from "./protection";
import "./range";
import { RangeCollectionClass } from "./range-areas";
import { SettingClass, SettingCollectionClass } from "./settings";
import { WorkbookClass } from "./workbook";
import { WorksheetCollectionClass } from "./worksheet";

/** Every class of Excel's object model that is answered here, and with it every member. */
export const ANSWERED_CLASSES: readonly ClassDefinition<never>[] = [
  ApplicationClass.definition,
  CommentClass.definition,
  CommentCollectionClass.definition,
  CommentReplyCollectionClass.definition,
  ConditionalFormatClass.definition,
  ConditionalFormatCollectionClass.definition,
  ConditionalFormatRuleClass.definition,
  ConditionalRangeFillClass.definition,
  ConditionalRangeFontClass.definition,
  ConditionalRangeFormatClass.definition,
  CustomConditionalFormatClass.definition,
  CustomXmlPartClass.definition,
  CustomXmlPartCollectionClass.definition,
  CustomXmlPartScopedCollectionClass.definition,
  NamedItemClass.definition,
  NamedItemCollectionClass.definition,
  RangeAreasClass.definition,
  RangeClass.definition,
  RangeCollectionClass.definition,
  RuntimeClass.definition,
  SettingClass.definition,
  SettingCollectionClass.definition,
  WorkbookClass.definition,
  WorksheetClass.definition,
  WorksheetCollectionClass.definition,
  WorksheetProtectionClass.definition,
];
