import { join } from "node:path";
import { root } from "../processes.mjs";

/**
 * What Excel is served: `dist`, always fresh, but an icon without a word about keeping it, because Office shows an icon of
 * its own instead of one that must not be kept. Excel on the web fetches functions.json from its own origin. Which scripts
 * may run is not said: what Microsoft's own loads, and from where, is Microsoft's to change.
 */
export const EXCEL_SITE = {
  folders: [["/", join(root, "dist")]],
  headersOf: ({ type }) => ({
    ...(type === "image/png" ? {} : { "Cache-Control": "no-store" }),
    "Access-Control-Allow-Origin": "*",
    "Content-Security-Policy": "object-src 'none'; base-uri 'none'; form-action 'none'",
  }),
};
