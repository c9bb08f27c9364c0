/**
 * Headers with which a built file is served to Excel: always fresh, but an icon without a word about keeping it, because
 * Office shows an icon of its own instead of one that must not be kept. Excel on the web fetches functions.json from its
 * own origin.
 * @param {string} type the file's media type
 * @returns {Record<string, string>}
 */
export function headersOf(type) {
  const caching = type === "image/png" ? {} : { "Cache-Control": "no-store" };
  return { "Content-Type": type, ...caching, "Access-Control-Allow-Origin": "*" };
}
