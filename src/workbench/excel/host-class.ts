import { type ExcelFault, invalidArgument, itemNotFound, notImplemented } from "./fault";

/** A scalar that can be loaded, and set where `write` is given. */
export interface ScalarDefinition<State> {
  readonly read: (state: State) => unknown;
  readonly write?: (state: State, value: unknown) => void;
}

/**
 * One class of Excel's object model as a table. Member names are those on the wire (PascalCase);
 * what is not in the table is answered with the error `NotImplemented: Class.member`.
 */
export interface ClassDefinition<State> {
  readonly name: string;
  /** `Id`, `_Id` or nothing: how office.js finds the object again in the next batch. */
  readonly identity?: (state: State) => Readonly<Record<string, string>>;
  readonly scalars?: Readonly<Record<string, ScalarDefinition<State>>>;
  readonly navigation?: Readonly<Record<string, (state: State) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (state: State, args: CallArguments) => unknown>>;
  /** Makes the class a collection. */
  readonly items?: (state: State) => readonly HostObject[];
  /** `getItem(key)`; null becomes the error ItemNotFound. */
  readonly item?: (state: State, key: unknown) => HostObject | null;
  /** By event name, as in `_Register…Event`: starts or stops telling the add-in. */
  readonly events?: Readonly<Record<string, (state: State, listen: boolean) => void>>;
}

/** An object of the workbook as the interpreter sees it. Names may be camelCase or PascalCase. */
export interface HostObject {
  readonly className: string;
  readonly isCollection: boolean;
  identity(): Readonly<Record<string, string>>;
  scalarNames(): readonly string[];
  hasScalar(name: string): boolean;
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  navigate(name: string): HostObject | null;
  call(name: string, args: CallArguments): unknown;
  items(): readonly HostObject[];
  item(key: unknown): HostObject;
}

export interface HostClass<State> {
  readonly definition: ClassDefinition<State>;
  create(state: State): HostObject;
  /** The state behind an object of this class; null for an object of another class. */
  stateOf(object: unknown): State | null;
}

/** A class that other classes may make objects of before it is defined. */
export interface DeclaredClass<State> extends HostClass<State> {
  define(definition: Omit<ClassDefinition<State>, "name">): void;
}

/** The arguments of a call, narrowed where they are taken. */
export class CallArguments {
  constructor(
    private readonly location: string,
    private readonly values: readonly unknown[],
  ) {}

  raw(position: number): unknown {
    return this.values[position];
  }

  isMissing(position: number): boolean {
    const value = this.values[position];
    return value === undefined || value === null;
  }

  text(position: number): string {
    const value = this.values[position];
    if (typeof value !== "string") throw this.invalid();
    return value;
  }

  number(position: number): number {
    const value = this.values[position];
    if (typeof value !== "number" || !Number.isInteger(value)) throw this.invalid();
    return value;
  }

  flag(position: number): boolean {
    return this.values[position] === true;
  }

  invalid(message?: string): ExcelFault {
    return invalidArgument(this.location, message);
  }
}

/** Name on the wire of a member as the add-in writes it: `rowCount` → `RowCount`. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Name as people write it in code: `GetRange` → `getRange`. */
export function memberName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const EVENT_METHOD = /^_(Register|Unregister)(\w+)Event$/;

/** Makes a class out of its table. */
export function defineClass<State extends object>(definition: ClassDefinition<State>): HostClass<State> {
  const declared = declareClass<State>(definition.name);
  declared.define(definition);
  return declared;
}

/**
 * A class whose table is given later: of classes that make objects of each other, all are known before any is defined.
 * @throws Error naming the class when an object is made before
 */
export function declareClass<State extends object>(className: string): DeclaredClass<State> {
  const states = new WeakMap<object, State>();
  let table: ClassDefinition<State> | null = null;
  const definitionOf = (): ClassDefinition<State> => {
    if (!table) throw new Error(`the class ${className} is declared, but not defined`);
    return table;
  };
  const missing = (member: string): ExcelFault => notImplemented(`${className}.${memberName(member)}`);

  const create = (state: State): HostObject => {
    const definition = definitionOf();
    const { scalars = {}, navigation = {}, methods = {}, events = {} } = definition;
    const items = (): readonly HostObject[] => {
      if (!definition.items) throw missing("items");
      return definition.items(state);
    };
    const object: HostObject = {
      className,
      isCollection: definition.items !== undefined,
      identity: () => definition.identity?.(state) ?? {},
      scalarNames: () => Object.keys(scalars),
      hasScalar: (name) => Object.hasOwn(scalars, wireName(name)),
      read: (name) => {
        const scalar = scalars[wireName(name)];
        if (!scalar) throw missing(name);
        return scalar.read(state);
      },
      write: (name, value) => {
        const scalar = scalars[wireName(name)];
        if (!scalar?.write) throw notImplemented(`${className}.${memberName(name)} (set)`);
        scalar.write(state, value);
      },
      navigate: (name) => {
        const target = navigation[wireName(name)];
        if (!target) throw missing(name);
        return target(state);
      },
      call: (name, args) => {
        const event = EVENT_METHOD.exec(name);
        if (event?.[2]) {
          const listen = events[event[2]];
          if (!listen) throw missing(name);
          listen(state, event[1] === "Register");
          return null;
        }
        const method = methods[wireName(name)];
        if (method) return method(state, args);
        if (name === "GetItemAt" && definition.items) return itemAt(items(), args, className);
        if (name === "GetCount" && definition.items) return items().length;
        throw missing(name);
      },
      items,
      item: (key) => {
        if (!definition.item) throw missing("getItem");
        const found = definition.item(state, key);
        if (!found) throw itemNotFound(`${className}.getItem`);
        return found;
      },
    };
    states.set(object, state);
    return object;
  };

  return {
    get definition() {
      return definitionOf();
    },
    define: (definition) => {
      table = { ...definition, name: className };
    },
    create,
    stateOf: (object) => (typeof object === "object" && object !== null ? (states.get(object) ?? null) : null),
  };
}

function itemAt(items: readonly HostObject[], args: CallArguments, className: string): HostObject {
  const found = items[args.number(0)];
  if (!found) throw itemNotFound(`${className}.getItemAt`);
  return found;
}
