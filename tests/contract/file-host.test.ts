import { describeCells } from "./cells.contract";
import { describeComments } from "./comments.contract";
import { describeEarlierMarks } from "./earlier-marks.contract";
import { openCellsOfFile, openCommentsOfFile, openSheetsOfFile, openWorkbookFile } from "./open-file";
import { describeSheets } from "./sheets.contract";
import { describeWorkbookHost } from "./workbook-host.contract";

const name = "a workbook file";

describeWorkbookHost({ name, open: openWorkbookFile });
describeEarlierMarks({ name, receipts: "file", open: openWorkbookFile });
describeSheets({ name, open: openSheetsOfFile });
describeComments({ name, takesBackBySteps: true, open: openCommentsOfFile });
describeCells({ name, trips: 0, ownFunctions: false, open: openCellsOfFile });
