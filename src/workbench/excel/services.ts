import { defineClass, type HostClass } from "./host-class";
import type { HostSession } from "./session";

interface ServiceState {
  readonly session: HostSession;
}

/** Excel's side of custom functions: the add-in reports that it is ready, and later its results. */
const CustomFunctionsService: HostClass<ServiceState> = defineClass<ServiceState>({
  name: "CustomFunctions",
  methods: {
    SetInvocationResults: ({ session }, args) => {
      const results = args.raw(0);
      if (!Array.isArray(results)) throw args.invalid();
      session.functionResults(results);
    },
    _GetEnabledFeatures: () => [],
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
  },
});

/** Told once that the add-in can take ribbon actions. */
const AddinInternalService: HostClass<ServiceState> = defineClass<ServiceState>({
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => undefined },
});

/** `Office.addin.showAsTaskpane()` and `hide()`: the pane belongs to the page around the add-in. */
const AppRuntimeService: HostClass<ServiceState> = defineClass<ServiceState>({
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: ({ session }) => (session.pane.isShown() ? "Visible" : "Background"),
    SetAppRuntimeState: ({ session }, args) => session.pane.show(args.text(0) === "Visible"),
  },
});

/** Service objects that office.js makes by name (ObjectPathType NewObject). */
export const SERVICES: Readonly<Record<string, HostClass<ServiceState>>> = {
  "Microsoft.ExcelServices.CustomFunctions": CustomFunctionsService,
  "Microsoft.InternalService.AddinInternalService": AddinInternalService,
  "Microsoft.AppRuntime.AppRuntimeService": AppRuntimeService,
};
