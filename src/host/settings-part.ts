/** Namespace of the custom XML part in which a workbook carries our settings document. */
export const SETTINGS_NAMESPACE = "urn:edu-balance:settings";

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/**
 * The custom XML part that holds a settings document (any text, JSON in practice).
 * @example formatSettingsPart('{"a":1}') // '<settings xmlns="urn:edu-balance:settings">{"a":1}</settings>'
 */
export function formatSettingsPart(document: string): string {
  const text = document.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
  return `<settings xmlns="${SETTINGS_NAMESPACE}">${text}</settings>`;
}

/** Declaration, comments and white space that may stand before the root element. */
const PROLOGUE = /^\uFEFF?(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/;
const ROOT = /^<(?:([\w.-]+):)?settings((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?:\/>|>([\s\S]*)<\/(?:[\w.-]+:)?settings\s*>)\s*$/;

/** The settings document in a custom XML part; null when the part is somebody else's. */
export function parseSettingsPart(xml: string): string | null {
  const root = ROOT.exec(xml.replace(PROLOGUE, ""));
  if (!root) return null;
  const [, prefix, attributes = "", content = ""] = root;
  const declaration = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const namespaces = [...attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const isOurs = namespaces.some(([, name, quoted, apostrophed]) => name === declaration && (quoted ?? apostrophed) === SETTINGS_NAMESPACE);
  return isOurs ? textOf(content) : null;
}

/** Character data of an element without children. */
function textOf(content: string): string {
  return content
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : unescaped(piece)))
    .join("");
}

function unescaped(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ""] ?? whole;
  });
}
