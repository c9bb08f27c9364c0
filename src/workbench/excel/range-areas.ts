import { ConditionalFormatCollectionClass } from "./conditional-format";
import { defineClass, type HostClass, type HostObject } from "./host-class";
import { RangeClass } from "./range";
import type { HostSession } from "./session";
import { areaAddress, cellCount, quotedSheetName } from "./sheet-area";
import type { Area } from "../../xlsx/xlsx-workbook";
import type { SheetModel } from "./workbook-model";
import { WorksheetClass } from "./worksheet";

export interface RangeAreasState {
  readonly session: HostSession;
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

function ranges({ session, sheet, areas }: RangeAreasState): HostObject[] {
  return areas.map((area) => RangeClass.create({ session, sheet, area }));
}

export const RangeCollectionClass: HostClass<RangeAreasState> = defineClass<RangeAreasState>({
  name: "RangeCollection",
  items: ranges,
});

export const RangeAreasClass: HostClass<RangeAreasState> = defineClass<RangeAreasState>({
  name: "RangeAreas",
  scalars: {
    Address: {
      read: ({ sheet, areas }) => areas.map((area) => `${quotedSheetName(sheet.name)}!${areaAddress(area)}`).join(","),
    },
    AreaCount: { read: ({ areas }) => areas.length },
    CellCount: { read: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
  },
  navigation: {
    Areas: (state) => RangeCollectionClass.create(state),
    ConditionalFormats: (state) => ConditionalFormatCollectionClass.create(state),
    Worksheet: ({ session, sheet }) => WorksheetClass.create({ session, sheet }),
  },
});
