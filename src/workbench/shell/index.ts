// Entry file of the workbench's page.
import { AddInContent } from "./add-in-content";
import { tell } from "./dialog";
import { loadFunctions } from "./load-functions";
import { parseManifest } from "./manifest";
import { servedSamples } from "./sample-menu";
import { startWorkbench } from "./start-workbench";

async function start(): Promise<void> {
  const manifest = parseManifest(await (await fetch("/manifest.xml")).text());
  const [functions, samples] = await Promise.all([loadFunctions(manifest), servedSamples()]);
  const content = new AddInContent();
  startWorkbench({ manifest, functions, samples, content, paneConnection: () => content.connection() });
}

start().catch((reason: unknown) => {
  console.error(reason);
  void tell(
    "工作台没有启动",
    `程序文件不完整。请在项目文件夹中重新运行npm start；如仍出现，请将以下信息提供给技术人员：${reason instanceof Error ? reason.message : String(reason)}`,
  );
});
