import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeManifest } from "../../src/manifest/make-manifest";
import { manifestViolations, type ManifestFacts } from "./manifest-rules";
import packageJson from "../../package.json";
import { RIBBON_COMMANDS } from "../../src/app/requests";

const ROOT = join(__dirname, "../..");

const facts: ManifestFacts = {
  packageVersion: packageJson.version,
  hasAsset: (path) => existsSync(join(ROOT, "assets", path)),
  commands: Object.keys(RIBBON_COMMANDS),
};

const local = makeManifest("https://localhost:3000", packageJson.version);

test("the committed manifest is what the generator makes for this machine", () => {
  expect(readFileSync(join(ROOT, "manifest.xml"), "utf8")).toBe(local);
});

test.each([
  ["this machine", "https://localhost:3000"],
  ["a bureau's server with a port and a folder", "https://edu.example.gov.cn:8443/apps/junhengchi/"],
  ["a server whose folder has a special character", "https://edu.example.gov.cn/a&b"],
])("the manifest for %s breaks no rule", (_name, baseUrl) => {
  expect(manifestViolations(makeManifest(baseUrl, packageJson.version), facts)).toEqual([]);
});

/** One fault, planted by replacing the first place where `from` stands. */
const faults: readonly [violation: string, from: string | RegExp, to: string][] = [
  ["not well-formed", "</Id>", "</id>"],
  ["Id is not a GUID", /<Id>.*<\/Id>/, "<Id>junhengchi</Id>"],
  ["Version is not that of package.json", /<Version>.*<\/Version>/, "<Version>9.9.9</Version>"],
  ["DefaultLocale is not zh-CN", "zh-CN", "en-US"],
  ["Permissions is not ReadWriteDocument", "ReadWriteDocument", "Restricted"],
  ["Version is out of order in OfficeApp", /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"],
  ["Label is out of order in Control", /(<Label resid="Check.Label"\/>)([\s\S]*?<\/Supertip>)/, "$2$1"],
  [
    "Group is out of order in CustomTab",
    '<Group id="EduBalance.Group">',
    '<Label resid="Tab.Label"/><Group id="EduBalance.Group">',
  ],
  [
    "SupportUrl has no place in Resources",
    "<bt:Images>",
    '<SupportUrl DefaultValue="https://localhost:3000/x"/><bt:Images>',
  ],
  ["resid Check.Tipp is not defined", 'resid="Check.Tip"', 'resid="Check.Tipp"'],
  ["resource Check.Tip is not used", 'resid="Check.Tip"', 'resid="Clear.Tip"'],
  ["is defined twice", 'String id="Clear.Tip"', 'String id="Check.Tip"'],
  ["has more than 32 characters", /Help\.Url/g, "HelpForPeopleWhoHaveNeverSeenIt.Url"],
  ["not exactly one Runtime with lifetime long", 'lifetime="long"', 'lifetime="short"'],
  [
    "FunctionFile does not use the resid of the Runtime",
    'FunctionFile resid="SharedPage.Url"',
    'FunctionFile resid="Help.Url"',
  ],
  ["Page does not use the resid of the Runtime", /(<Page>\s*<SourceLocation resid=)"SharedPage.Url"/, '$1"Help.Url"'],
  [
    "ShowTaskpane does not use the resid of the Runtime",
    /(<\/TaskpaneId>\s*<SourceLocation resid=)"SharedPage.Url"/,
    '$1"Help.Url"',
  ],
  ["there is a second TaskpaneId", "<FunctionName>checkCommand</FunctionName>", "<TaskpaneId>Other</TaskpaneId>"],
  ["no command chekCommand in src/commands", "checkCommand", "chekCommand"],
  ["no button for the command checkCommand", "checkCommand", "chekCommand"],
  ["ribbon id EduBalance.Check is used twice", 'id="EduBalance.Clear"', 'id="EduBalance.Check"'],
  ["an icon has no size 80", /<bt:Image size="80"[^>]*>/, ""],
  ["Check.Label has a text of more than 125 characters", 'DefaultValue="检查"', `DefaultValue="${"检".repeat(126)}"`],
  ["Check.Tip has a text of more than 250 characters", 'DefaultValue="读取', `DefaultValue="${"读".repeat(250)}`],
  ["Description has a text of more than 250 characters", 'DefaultValue="县域', `DefaultValue="${"县".repeat(250)}`],
  ["DisplayName has an empty text", 'DefaultValue="均衡尺"', 'DefaultValue=""'],
  ["Check.Label has no en-US text", '<bt:Override Locale="en-US" Value="Check"/>', ""],
  [
    "the namespace of the functions is translated",
    'DefaultValue="EDU"/>',
    'DefaultValue="EDU"><bt:Override Locale="en-US" Value="EDUC"/></bt:String>',
  ],
  ["is not https", "https://localhost:3000/assets/icons/app-32.png", "http://localhost:3000/assets/icons/app-32.png"],
  ["has no file in assets/", "icons/app-32.png", "icons/app-33.png"],
  ["is not in AppDomains", "<AppDomain>https://localhost:3000", "<AppDomain>https://localhost:3001"],
  [
    "addresses are on more than one host",
    "https://localhost:3000/functions.js",
    "https://cdn.example.com/functions.js",
  ],
  ["is not below", "https://localhost:3000/functions.js", "https://cdn.example.com/functions.js"],
  ["more than 2048 characters", "functions.js?v=", `functions.js?v=${"0".repeat(2048)}`],
  [
    "Requirements inside VersionOverrides",
    '<Host xsi:type="Workbook">',
    '<Requirements><Sets/></Requirements><Host xsi:type="Workbook">',
  ],
  [
    "CustomFunctionsRuntime is required",
    '<Set Name="SharedRuntime"',
    '<Set Name="CustomFunctionsRuntime" MinVersion="1.1"/><Set Name="SharedRuntime"',
  ],
  ["SharedRuntime 1.1 is not required", /<Set Name="SharedRuntime"[^>]*>/, ""],
  ["ExcelApi is required above the floor", 'MinVersion="1.13"', 'MinVersion="1.14"'],
];

test.each(faults)("a planted fault is seen: %s", (violation, from, to) => {
  const faulty = local.replace(from, to);
  expect(faulty).not.toBe(local);
  expect(manifestViolations(faulty, facts).join("\n")).toContain(violation);
});
