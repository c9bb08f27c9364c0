import { ApplicationClass, RuntimeClass } from "./application";
import { CommentCollectionClass } from "./comments";
import { CustomXmlPartCollectionClass } from "./custom-xml";
import { defineClass, type HostClass } from "./host-class";
import { NamedItemCollectionClass } from "./named-items";
import { RangeAreasClass, RangeClass } from "./linked-classes";
import { WorkbookProtectionClass } from "./protection";
import { sheetById, type HostSession } from "./session";
import { SettingCollectionClass } from "./settings";
import { WorksheetCollectionClass } from "./worksheet";

export interface WorkbookState {
  readonly session: HostSession;
}

export const WorkbookClass: HostClass<WorkbookState> = defineClass<WorkbookState>({
  name: "Workbook",
  scalars: {
    Name: { read: ({ session }) => session.model.name },
    ReadOnly: { read: ({ session }) => session.model.isReadOnly },
  },
  navigation: {
    Application: ({ session }) => ApplicationClass.create({ session }),
    Comments: ({ session }) => CommentCollectionClass.create({ session }),
    CustomXmlParts: ({ session }) => CustomXmlPartCollectionClass.create({ session }),
    Names: ({ session }) => NamedItemCollectionClass.create({ session, sheet: null }),
    Protection: ({ session }) => WorkbookProtectionClass.create({ session }),
    Settings: ({ session }) => SettingCollectionClass.create({ session }),
    Worksheets: ({ session }) => WorksheetCollectionClass.create({ session }),
    _Runtime: ({ session }) => RuntimeClass.create({ session }),
  },
  methods: {
    GetActiveCell: ({ session }) => {
      const { sheetId, area } = session.model.selection();
      const sheet = sheetById(session, sheetId, "Workbook.getActiveCell");
      return RangeClass.create({ session, sheet, area: { ...area, rows: 1, columns: 1 } });
    },
    GetSelectedRanges: ({ session }) => {
      const { sheetId, area } = session.model.selection();
      const sheet = sheetById(session, sheetId, "Workbook.getSelectedRanges");
      return RangeAreasClass.create({ session, sheet, areas: [area] });
    },
    GetSelectedRange: ({ session }) => {
      const { sheetId, area } = session.model.selection();
      return RangeClass.create({ session, sheet: sheetById(session, sheetId, "Workbook.getSelectedRange"), area });
    },
  },
});
