import { lazy } from "react";

const views = () => import("./ComparisonViews");

/** Another standard over the workbook is loaded, and judged by, when somebody chooses it. */
export const ComparisonSummary = lazy(() => views().then(({ ComparisonSummary: view }) => ({ default: view })));
export const ComparisonDetails = lazy(() => views().then(({ ComparisonDetails: view }) => ({ default: view })));
