import { ExcelFault, invalidArgument, notImplemented, nullObjectUsed } from "./fault";
import { CallArguments, memberName, wireName, type HostObject } from "./host-class";
import { ActionType, ObjectPathType } from "./protocol";
import type {
  Action,
  ActionResult,
  ArgumentInfo,
  BatchError,
  BatchRequest,
  BatchResponse,
  ObjectPath,
  QueryInfo,
} from "./protocol";
import { SERVICES } from "./services";
import { refuseOfSheet, type HostSession } from "./session";
import { RangeClass, WorksheetClass } from "./linked-classes";
import { WorkbookClass } from "./workbook";
// Defines the classes that lead to each other.
import "./answered-classes";

/** What is to be loaded of an object: members and what is to be loaded of them. Empty = all scalars. */
interface Selection {
  readonly [member: string]: Selection;
}

/** Objects that the add-in keeps over several batches, by reference id. */
export class References {
  private readonly byId = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private issued = 0;

  keep(object: HostObject): void {
    if (this.ids.has(object)) return;
    this.issued += 1;
    const id = `#${this.issued}`;
    this.ids.set(object, id);
    this.byId.set(id, object);
  }

  release(id: unknown): void {
    if (typeof id === "string") this.byId.delete(id);
  }

  find(id: string): HostObject {
    const object = this.byId.get(id);
    if (!object)
      throw new ExcelFault(
        "InvalidReference",
        "This reference is not valid for the current operation.",
        `reference ${id}`,
      );
    return object;
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  get size(): number {
    return this.byId.size;
  }
}

/** Carries out one batch; the first failing action stops it, and what was written before stays written. */
export function runBatch(session: HostSession, references: References, request: BatchRequest): BatchResponse {
  return new Batch(session, references, request).run();
}

class Batch {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly session: HostSession,
    private readonly references: References,
    private readonly request: BatchRequest,
  ) {}

  run(): BatchResponse {
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    const traces = (): { TraceIds?: number[] } => (traceIds.length > 0 ? { TraceIds: traceIds } : {});
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.perform(action) ?? null });
      } catch (error) {
        return { Results: results, ...traces(), Error: batchError(error, index) };
      }
    }
    return { Results: results, ...traces() };
  }

  private perform(action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.Instantiate: {
        const object = this.object(action.ObjectPathId);
        return object && this.identity(object);
      }
      case ActionType.Query: {
        const object = this.object(action.ObjectPathId);
        return object && this.query(object, action.QueryInfo ?? {});
      }
      case ActionType.Method:
        return this.invoke(action);
      case ActionType.SetProperty: {
        const object = this.object(action.ObjectPathId);
        if (!object) throw nullObjectUsed(memberName(action.Name));
        object.write(action.Name, this.arguments(action.ArgumentInfo)[0]);
        return null;
      }
      case ActionType.Trace:
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private invoke(action: Action): unknown {
    const object = this.object(action.ObjectPathId);
    if (action.Name === "_RemoveReference") {
      this.references.release(this.arguments(action.ArgumentInfo)[0]);
      return null;
    }
    if (action.Name === "_KeepReference") {
      if (object) this.references.keep(object);
      return null;
    }
    if (!object) throw nullObjectUsed(memberName(action.Name));
    return this.call(object, action.Name, action.ArgumentInfo);
  }

  /** @throws ExcelFault where this Excel is told to refuse the member */
  private refuse(object: HostObject, member: string): void {
    const sheet = (WorksheetClass.stateOf(object) ?? RangeClass.stateOf(object))?.sheet.name;
    if (sheet !== undefined) refuseOfSheet(this.session, sheet, `${object.className}.${memberName(member)}`);
  }

  private call(object: HostObject, name: string, argumentInfo: ArgumentInfo | undefined): unknown {
    this.refuse(object, name);
    return object.call(
      name,
      new CallArguments(`${object.className}.${memberName(name)}`, this.arguments(argumentInfo)),
    );
  }

  /** The object of a path, made once in a batch; null for a null object. */
  private object(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw invalidArgument(`ObjectPathId ${id}`);
    const made = this.makeObject(path);
    this.objects.set(id, made);
    return made;
  }

  private makeObject(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.GlobalObject:
        return WorkbookClass.create({ session: this.session });
      case ObjectPathType.NewObject: {
        const service = SERVICES[path.Name];
        if (!service) throw notImplemented(`new ${path.Name}`);
        return service.create({ session: this.session });
      }
      case ObjectPathType.ReferenceId:
        return this.references.find(path.Name);
      case ObjectPathType.NullObject:
        return null;
      default:
        return this.memberObject(path);
    }
  }

  private memberObject(path: ObjectPath): HostObject | null {
    const parent = path.ParentObjectPathId === undefined ? null : this.object(path.ParentObjectPathId);
    if (!parent) {
      if (path.Name.endsWith("OrNullObject") || path.ObjectPathType === ObjectPathType.Property) return null;
      throw nullObjectUsed(memberName(path.Name));
    }
    switch (path.ObjectPathType) {
      case ObjectPathType.Method: {
        const result = this.call(parent, path.Name, path.ArgumentInfo) ?? null;
        if (result !== null && !isHostObject(result))
          throw notImplemented(`${parent.className}.${memberName(path.Name)} as an object`);
        return result;
      }
      case ObjectPathType.Property:
        this.refuse(parent, path.Name);
        return parent.navigate(path.Name);
      case ObjectPathType.Indexer:
        return parent.item(this.arguments(path.ArgumentInfo)[0]);
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  /** Arguments with the objects that they refer to in place of path ids. */
  private arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, position) => {
      const id = references[position];
      return typeof id === "number" && id !== 0 ? this.object(id) : argument;
    });
  }

  private identity(object: HostObject): Record<string, string> {
    const reference = this.references.idOf(object);
    return { ...object.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private query(object: HostObject, info: QueryInfo): unknown {
    const selection = selectionOf([...(info.Select ?? []), ...(info.Expand ?? [])]);
    if (!object.isCollection) return this.load(object, selection);
    const skipped = object.items().slice(info.Skip ?? 0);
    return this.loadItems(info.Top === undefined ? skipped : skipped.slice(0, info.Top), selection);
  }

  private loadItems(items: readonly HostObject[], selection: Selection): unknown {
    return { _Items: items.map((item, index) => ({ _Index: index, ...this.load(item, selection) })) };
  }

  private load(object: HostObject, selection: Selection): Record<string, unknown> {
    const loaded: Record<string, unknown> = this.identity(object);
    const members = Object.keys(selection).filter((member) => !isEverything(member));
    if (members.length === 0 || members.length < Object.keys(selection).length) {
      for (const name of object.scalarNames()) loaded[name] = object.read(name);
    }
    for (const member of members) {
      this.refuse(object, member);
      loaded[wireName(member)] = object.hasScalar(member)
        ? object.read(member)
        : this.loadPart(object.navigate(member), selection[member] ?? {});
    }
    return loaded;
  }

  private loadPart(part: HostObject | null, selection: Selection): unknown {
    if (!part) return null;
    return part.isCollection ? this.loadItems(part.items(), selection) : this.load(part, selection);
  }
}

function isEverything(member: string): boolean {
  return member === "*" || member === "$all";
}

/** "format/fill/color" and "items/name" as a tree; "items" is where office.js has left it out as well. */
function selectionOf(paths: readonly string[]): Selection {
  const root: Record<string, Selection> = {};
  for (const path of paths) {
    let node = root;
    for (const segment of path.split(/[/.]/).filter((part) => part !== "items" && part !== "")) {
      const child: Record<string, Selection> = node[segment] ?? {};
      node[segment] = child;
      node = child;
    }
  }
  return root;
}

function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "identity" in value;
}

function batchError(error: unknown, index: number): BatchError {
  if (error instanceof ExcelFault) {
    return {
      Code: error.code,
      Message: error.message,
      Location: error.location,
      ActionIndex: index,
      HttpStatusCode: error.httpStatus,
    };
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    Code: "GeneralException",
    Message: `The Excel host crashed: ${message}`,
    Location: "host",
    ActionIndex: index,
    HttpStatusCode: 500,
  };
}
