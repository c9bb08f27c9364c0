import { describeComments } from "./comments.contract";
import { openCommentsOfFile, openSheetsOfFile, openWorkbookFile } from "./open-file";
import { describeSheets } from "./sheets.contract";
import { describeWorkbookHost } from "./workbook-host.contract";

const name = "a workbook file";

describeWorkbookHost({ name, open: openWorkbookFile });
describeSheets({ name, open: openSheetsOfFile });
describeComments({ name, takesBackBySteps: true, open: openCommentsOfFile });
