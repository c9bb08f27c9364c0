/** What is said of a failure that nobody foresaw: nothing is known of the file then, so it must not look like a verdict. */
export function unforeseenText(error: unknown): string {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `检查未完成：程序出错，对文件没有作出结论。请将以下信息提供给技术人员：${detail}\n`;
}
