import { defineClass, type HostClass } from "./host-class";
import type { HostSession } from "./session";
import type { SheetModel } from "../../workbook/workbook-model";

interface ProtectionState {
  readonly sheet: SheetModel;
}

export const WorksheetProtectionClass: HostClass<ProtectionState> = defineClass<ProtectionState>({
  name: "WorksheetProtection",
  scalars: { Protected: { read: ({ sheet }) => sheet.isProtected } },
});

interface WorkbookProtectionState {
  readonly session: HostSession;
}

/** Of the workbook's structure: whether sheets may come and go. */
export const WorkbookProtectionClass: HostClass<WorkbookProtectionState> = defineClass<WorkbookProtectionState>({
  name: "WorkbookProtection",
  scalars: { Protected: { read: ({ session }) => session.model.isStructureProtected } },
});
