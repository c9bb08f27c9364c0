import type { OpenWorkbook } from "../model/open-workbook";
import type { EtComment, EtWorkbook, EtWorksheet } from "./object-model";
import { rangeOf } from "./ranges";

const SEPARATOR = "!";

/** The comments of a workbook, each known by its cell: a cell has one at most. */
export function etComments(workbook: EtWorkbook, sheetNamed: (name: string) => EtWorksheet): OpenWorkbook["comments"] {
  const commentsOf = ({ Comments }: EtWorksheet): EtComment[] =>
    Array.from({ length: Comments.Count }, (_, index) => Comments.Item(index + 1));
  return {
    all: () =>
      Array.from({ length: workbook.Worksheets.Count }, (_, index) => workbook.Worksheets.Item(index + 1)).flatMap(
        (sheet) =>
          commentsOf(sheet).map((comment) => {
            const { Row, Column } = comment.Parent;
            return {
              id: [Row, Column, sheet.Name].join(SEPARATOR),
              sheetId: sheet.Name,
              row: Row - 1,
              column: Column - 1,
              text: comment.Text().replace(/\r\n?/g, "\n"),
              isAnswered: false,
              isNote: true,
            };
          }),
      ),
    put: ({ sheetId, row, column, text }) => {
      const comment = rangeOf(sheetNamed(sheetId), { row, column, rows: 1, columns: 1 }).AddComment(text);
      if (comment.Text().replace(/\r\n?/g, "\n") === text) return;
      comment.Delete();
      throw new Error("WPS changed the text of a comment");
    },
    remove: (id) => {
      const [row, column, ...name] = id.split(SEPARATOR);
      const cell = { row: Number(row) - 1, column: Number(column) - 1, rows: 1, columns: 1 };
      rangeOf(sheetNamed(name.join(SEPARATOR)), cell).Comment?.Delete();
    },
  };
}
