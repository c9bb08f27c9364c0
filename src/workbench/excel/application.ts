import { invalidArgument } from "./fault";
import { defineClass, type HostClass } from "./host-class";
import type { HostSession } from "./session";

interface ApplicationState {
  readonly session: HostSession;
}

/** The model calculates at every write, so there is nothing left to calculate or to hold back. */
const nothingToDo = (): void => undefined;

export const ApplicationClass: HostClass<ApplicationState> = defineClass<ApplicationState>({
  name: "Application",
  scalars: {
    CalculationMode: { read: ({ session }) => session.strictness.calculationMode ?? "Automatic" },
    CalculationState: { read: () => "Done" },
  },
  methods: {
    Calculate: nothingToDo,
    SuspendApiCalculationUntilNextSync: nothingToDo,
    SuspendScreenUpdatingUntilNextSync: nothingToDo,
  },
});

export const RuntimeClass: HostClass<ApplicationState> = defineClass<ApplicationState>({
  name: "Runtime",
  scalars: {
    EnableEvents: {
      read: ({ session }) => session.events.isEnabled,
      write: ({ session }, value) => {
        if (typeof value !== "boolean") throw invalidArgument("Runtime.enableEvents");
        session.events.isEnabled = value;
      },
    },
  },
});
