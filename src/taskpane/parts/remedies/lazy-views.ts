import { lazy } from "react";

const views = () => import("./RemedyViews");

/** What is worked out from the whole county is loaded, and worked out, when somebody looks at it. */
export const ValueRemedies = lazy(() => views().then(({ ValueRemedies: view }) => ({ default: view })));
export const FirstSteps = lazy(() => views().then(({ FirstSteps: view }) => ({ default: view })));
export const CoefficientRemedies = lazy(() => views().then(({ CoefficientRemedies: view }) => ({ default: view })));
export const CoefficientGroups = lazy(() =>
  import("./CoefficientGroups").then(({ CoefficientGroups: view }) => ({ default: view })),
);
