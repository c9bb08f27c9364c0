import { defineClass, type HostObject } from "./host-class";
import {
  ConditionalFormatCollectionClass,
  RangeAreasClass,
  RangeClass,
  WorksheetClass,
  type RangeAreasState,
} from "./linked-classes";
import { areaAddress, cellCount, quotedSheetName } from "./sheet-area";

function ranges({ session, sheet, areas }: RangeAreasState): HostObject[] {
  return areas.map((area) => RangeClass.create({ session, sheet, area }));
}

export const RangeCollectionClass = defineClass<RangeAreasState>({
  name: "RangeCollection",
  items: ranges,
});

RangeAreasClass.define({
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
