import { descendants, everyElement, parseXml, type XmlElement } from "./xml-element";

/**
 * Children that each element may have, in the order in which Office wants them ("How to find the proper order of
 * manifest elements" and the element reference). Only what a task pane add-in of ours may hold is listed, so an
 * element in a place of its own invention is found too.
 */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  "OfficeApp/Hosts": ["Host"],
  "OfficeApp/Requirements": ["Sets"],
  VersionOverrides: ["Description", "Hosts", "Resources"],
  "VersionOverrides/Hosts": ["Host"],
  "Hosts/Host": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  Runtimes: ["Runtime"],
  AllFormFactors: ["ExtensionPoint"],
  "AllFormFactors/ExtensionPoint": ["Script", "Page", "Metadata", "Namespace"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  "DesktopFormFactor/ExtensionPoint": ["OfficeTab", "CustomTab"],
  CustomTab: ["Group", "Label"],
  OfficeTab: ["Group"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
  Control: ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

/** What the rules need to know of the project. */
export interface ManifestFacts {
  /** Version of package.json, three numbers. */
  readonly packageVersion: string;
  /** True when the project's assets folder has this file, such as "icons/app-16.png". */
  readonly hasAsset: (path: string) => boolean;
  /** Names that src/commands gives to Office.actions.associate. */
  readonly commands: readonly string[];
}

/** Everything in a manifest that Excel would refuse, hide or half load; empty when nothing is wrong. */
export function manifestViolations(xml: string, facts: ManifestFacts): string[] {
  let root: XmlElement;
  try {
    root = parseXml(xml);
  } catch (error) {
    return [`not well-formed: ${error instanceof Error ? error.message : String(error)}`];
  }
  return [
    ...orderViolations(root),
    ...identityViolations(root, facts),
    ...resourceViolations(root),
    ...runtimeViolations(root),
    ...ribbonViolations(root, facts),
    ...textViolations(root),
    ...addressViolations(root, facts),
    ...requirementViolations(root),
  ];
}

function orderViolations(root: XmlElement): string[] {
  const found: string[] = [];
  const visit = (element: XmlElement, parent: string): void => {
    const order = ORDER[`${parent}/${element.name}`] ?? ORDER[element.name];
    if (order) {
      const places = element.children.map(({ name }) => order.indexOf(name));
      element.children.forEach(({ name }, index) => {
        if (places[index] === -1) found.push(`${name} has no place in ${element.name}`);
        else if (places.slice(0, index).some((place) => place > (places[index] ?? 0))) {
          found.push(`${name} is out of order in ${element.name}`);
        }
      });
    }
    for (const child of element.children) visit(child, element.name);
  };
  visit(root, "");
  return found;
}

function identityViolations(root: XmlElement, facts: ManifestFacts): string[] {
  const found: string[] = [];
  const text = (name: string): string => root.children.find((child) => child.name === name)?.text ?? "";
  if (root.attributes["xsi:type"] !== "TaskPaneApp") found.push("not a TaskPaneApp");
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text("Id"))) found.push("Id is not a GUID");
  if (text("Version") !== `${facts.packageVersion}.0`)
    found.push("Version is not that of package.json with a fourth part 0");
  if (text("DefaultLocale") !== "zh-CN") found.push("DefaultLocale is not zh-CN");
  if (text("Permissions") !== "ReadWriteDocument") found.push("Permissions is not ReadWriteDocument");
  return found;
}

function resourceViolations(root: XmlElement): string[] {
  const found: string[] = [];
  const defined = descendants(root, "Resources")
    .flatMap((resources) => everyElement(resources))
    .flatMap(({ attributes }) => attributes["id"] ?? []);
  const used = everyElement(root).flatMap(({ attributes }) => attributes["resid"] ?? []);
  for (const id of defined) {
    if (id.length > 32) found.push(`resource id ${id} has more than 32 characters`);
    if (defined.indexOf(id) !== defined.lastIndexOf(id)) found.push(`resource id ${id} is defined twice`);
    if (!used.includes(id)) found.push(`resource ${id} is not used`);
  }
  for (const resid of used) if (!defined.includes(resid)) found.push(`resid ${resid} is not defined`);
  return found;
}

function runtimeViolations(root: XmlElement): string[] {
  const found: string[] = [];
  const runtimes = descendants(root, "Runtime");
  if (runtimes.length !== 1 || runtimes[0]?.attributes["lifetime"] !== "long")
    found.push("there is not exactly one Runtime with lifetime long");
  const resid = runtimes[0]?.attributes["resid"];
  const sources = (name: string): XmlElement[] =>
    descendants(root, name).flatMap((element) => descendants(element, "SourceLocation"));
  const places: [string, XmlElement[]][] = [
    ["Page", sources("Page")],
    ["FunctionFile", descendants(root, "FunctionFile")],
    ["ShowTaskpane", sources("Action")],
  ];
  for (const [place, elements] of places) {
    if (elements.length === 0) found.push(`${place} is missing`);
    if (elements.some(({ attributes }) => attributes["resid"] !== resid))
      found.push(`${place} does not use the resid of the Runtime`);
  }
  if (new Set(descendants(root, "TaskpaneId").map(({ text }) => text)).size > 1)
    found.push("there is a second TaskpaneId");
  return found;
}

function ribbonViolations(root: XmlElement, facts: ManifestFacts): string[] {
  const found: string[] = [];
  const ids = ["CustomTab", "Group", "Control"]
    .flatMap((name) => descendants(root, name))
    .map(({ attributes }) => attributes["id"] ?? "");
  for (const id of ids) {
    if (id === "" || id.length > 125) found.push(`ribbon id "${id}" is empty or longer than 125 characters`);
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push(`ribbon id ${id} is used twice`);
  }
  for (const group of descendants(root, "Group")) {
    if (descendants(group, "Control").length > 6) found.push("a group has more than six controls");
  }
  for (const icon of descendants(root, "Icon")) {
    const sizes = descendants(icon, "bt:Image").map(({ attributes }) => attributes["size"]);
    for (const size of ["16", "32", "80"]) if (!sizes.includes(size)) found.push(`an icon has no size ${size}`);
  }
  const functions = descendants(root, "FunctionName").map(({ text }) => text);
  for (const name of functions) if (!facts.commands.includes(name)) found.push(`no command ${name} in src/commands`);
  for (const name of facts.commands) if (!functions.includes(name)) found.push(`no button for the command ${name}`);
  return found;
}

function textViolations(root: XmlElement): string[] {
  const found: string[] = [];
  const check = (elements: XmlElement[], limit: number): void => {
    for (const element of elements) {
      const name = element.attributes["id"] ?? element.name;
      const texts = [
        element.attributes["DefaultValue"] ?? "",
        ...element.children.map((child) => child.attributes["Value"] ?? ""),
      ];
      if (texts.some((text) => text === "")) found.push(`${name} has an empty text`);
      if (texts.some((text) => text.length > limit)) found.push(`${name} has a text of more than ${limit} characters`);
      const isNamespace = element.attributes["id"] === "Functions.Namespace";
      const hasEnglish = element.children.some((child) => child.attributes["Locale"] === "en-US");
      if (isNamespace && element.children.length > 0)
        found.push("the namespace of the functions is translated: formulas would break");
      if (!isNamespace && !hasEnglish) found.push(`${name} has no en-US text`);
    }
  };
  const top = (name: string): XmlElement[] => root.children.filter((child) => child.name === name);
  const strings = (name: string): XmlElement[] =>
    descendants(root, name).flatMap((list) => descendants(list, "bt:String"));
  check(top("DisplayName"), 125);
  check(top("Description"), 250);
  check(strings("bt:ShortStrings"), 125);
  check(strings("bt:LongStrings"), 250);
  return found;
}

function addressViolations(root: XmlElement, facts: ManifestFacts): string[] {
  const found: string[] = [];
  const names = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "bt:Image", "bt:Url"];
  const addresses = names
    .flatMap((name) => descendants(root, name))
    .flatMap(({ attributes }) => attributes["DefaultValue"] ?? []);
  const domains = descendants(root, "AppDomain").map(({ text }) => text);
  const page =
    root.children.find(({ name }) => name === "DefaultSettings")?.children[0]?.attributes["DefaultValue"] ?? "";
  const folder = page.slice(0, page.lastIndexOf("/") + 1);
  for (const address of addresses) {
    if (!address.startsWith("https://")) {
      found.push(`${address} is not https`);
      continue;
    }
    if (address.length > 2048) found.push(`an address has more than 2048 characters`);
    if (!domains.includes(new URL(address).origin)) found.push(`${address} is not in AppDomains`);
    if (!address.startsWith(folder)) found.push(`${address} is not below ${folder}`);
    const asset = /^assets\/(.+)$/.exec(address.slice(folder.length))?.[1];
    if (asset !== undefined && !facts.hasAsset(asset)) found.push(`${address} has no file in assets/`);
  }
  if (
    new Set(addresses.filter((address) => address.startsWith("https://")).map((address) => new URL(address).host))
      .size > 1
  ) {
    found.push("addresses are on more than one host");
  }
  return found;
}

function requirementViolations(root: XmlElement): string[] {
  const found: string[] = [];
  // One set that is missing there takes the whole ribbon away, without a word.
  if (descendants(root, "VersionOverrides").some((overrides) => descendants(overrides, "Requirements").length > 0)) {
    found.push("Requirements inside VersionOverrides");
  }
  const sets = new Map(
    descendants(root, "Set").map(({ attributes }) => [attributes["Name"] ?? "", attributes["MinVersion"] ?? ""]),
  );
  if (sets.has("CustomFunctionsRuntime")) found.push("CustomFunctionsRuntime is required, but functions are optional");
  if (sets.get("SharedRuntime") !== "1.1") found.push("SharedRuntime 1.1 is not required");
  const excel = sets.get("ExcelApi");
  if (excel !== undefined && Number(excel.split(".")[1]) > 13) found.push("ExcelApi is required above the floor 1.13");
  return found;
}
