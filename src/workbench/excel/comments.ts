import type { CommentModel } from "../../workbook/comment-book";
import { invalidArgument, invalidOperation, itemNotFound } from "./fault";
import { type CallArguments, defineClass, type HostClass, type HostObject } from "./host-class";
import { RangeClass } from "./linked-classes";
import { refuseWhereLocked, sheetById, type HostSession } from "./session";
import { cellCount } from "./sheet-area";

interface CollectionState {
  readonly session: HostSession;
}

interface CommentState extends CollectionState {
  readonly id: string;
}

/** The comment as it stands now. @throws ExcelFault ItemNotFound when it has gone */
function commentOf({ session, id }: CommentState): CommentModel {
  const comment = session.model.comments.all().find((one) => one.id === id);
  if (!comment) throw itemNotFound("Comment");
  return comment;
}

function locationOf(state: CommentState): HostObject {
  const { sheetId, row, column } = commentOf(state);
  const sheet = sheetById(state.session, sheetId, "Comment.getLocation");
  return RangeClass.create({ session: state.session, sheet, area: { row, column, rows: 1, columns: 1 } });
}

function remove(state: CommentState): void {
  const { sheetId, id } = commentOf(state);
  refuseWhereLocked(state.session, sheetById(state.session, sheetId, "Comment.delete"), "Comment.delete");
  state.session.model.comments.remove(id);
}

/** Of a collection of answers only how many there are. */
export const CommentReplyCollectionClass: HostClass<CommentState> = defineClass<CommentState>({
  name: "CommentReplyCollection",
  methods: { GetCount: (state) => (commentOf(state).isAnswered ? 1 : 0) },
});

export const CommentClass: HostClass<CommentState> = defineClass<CommentState>({
  name: "Comment",
  identity: ({ id }) => ({ Id: id }),
  scalars: { Id: { read: ({ id }) => id }, Content: { read: (state) => commentOf(state).text } },
  navigation: { Replies: (state) => CommentReplyCollectionClass.create(state) },
  methods: { GetLocation: locationOf, Delete: remove },
});

/** Comments of sheets that are still there, and notes as if they were comments; hidden ones are not told of. */
function listed({ session }: CollectionState): readonly CommentModel[] {
  const sheets = new Set(session.model.sheets().map(({ id }) => id));
  const { hidesNotes = false } = session.strictness;
  return session.model.comments.all().filter(({ sheetId, isNote }) => sheets.has(sheetId) && !(hidesNotes && isNote));
}

function add({ session }: CollectionState, args: CallArguments): HostObject {
  const location = "CommentCollection.add";
  const range = RangeClass.stateOf(args.raw(0));
  const text = args.text(1);
  if (!range || cellCount(range.area) !== 1 || text === "") throw invalidArgument(location);
  const { sheet, area } = range;
  refuseWhereLocked(session, sheet, location);
  const { row, column } = area;
  if (session.model.comments.at(sheet.id, row, column))
    throw invalidOperation(location, "The cell already has a comment or a note.");
  const made = session.model.comments.put({ sheetId: sheet.id, row, column, text, isAnswered: false, isNote: false });
  return CommentClass.create({ session, id: made.id });
}

export const CommentCollectionClass: HostClass<CollectionState> = defineClass<CollectionState>({
  name: "CommentCollection",
  items: (state) => listed(state).map(({ id }) => CommentClass.create({ session: state.session, id })),
  item: ({ session }, key) =>
    session.model.comments.all().some(({ id }) => id === key)
      ? CommentClass.create({ session, id: String(key) })
      : null,
  methods: { Add: add },
});
