import { defineClass, type HostClass } from "./host-class";
import type { SheetModel } from "./workbook-model";

interface ProtectionState {
  readonly sheet: SheetModel;
}

export const WorksheetProtectionClass: HostClass<ProtectionState> = defineClass<ProtectionState>({
  name: "WorksheetProtection",
  scalars: { Protected: { read: ({ sheet }) => sheet.isProtected } },
});
