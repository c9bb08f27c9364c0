import { defineClass, type HostClass, type HostObject } from "./host-class";
import { itemNotFound } from "./fault";
import type { HostSession } from "./session";

interface SettingCollectionState {
  readonly session: HostSession;
}

interface SettingState {
  readonly session: HostSession;
  readonly key: string;
}

export const SettingClass: HostClass<SettingState> = defineClass<SettingState>({
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { read: ({ key }) => key },
    Value: {
      read: ({ session, key }) => {
        if (!session.settings.has(key)) throw itemNotFound("Setting.value");
        return session.settings.get(key);
      },
      write: ({ session, key }, value) => {
        session.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: ({ session, key }) => {
      session.settings.delete(key);
    },
  },
});

function setting({ session }: SettingCollectionState, key: unknown): HostObject | null {
  return typeof key === "string" && session.settings.has(key) ? SettingClass.create({ session, key }) : null;
}

export const SettingCollectionClass: HostClass<SettingCollectionState> = defineClass<SettingCollectionState>({
  name: "SettingCollection",
  items: ({ session }) => [...session.settings.keys()].map((key) => SettingClass.create({ session, key })),
  item: setting,
  methods: {
    Add: ({ session }, args) => {
      const key = args.text(0);
      session.settings.set(key, args.raw(1));
      return SettingClass.create({ session, key });
    },
    GetItemOrNullObject: (state, args) => setting(state, args.raw(0)),
  },
});
