/** The address of a server is not one that Excel would load an add-in from; the message says why, in Chinese. */
export class BaseUrlError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "BaseUrlError";
  }
}

/** Excel refuses addresses that are longer; the longest path of the manifest needs less than the difference. */
const MAX_LENGTH = 1900;

/**
 * The address of the folder that holds the add-in's files, checked and without a slash at its end.
 *
 * @param text as a person types it, such as "https://edu.example.gov.cn/junhengchi/"
 * @throws BaseUrlError with a message in Chinese
 * @example parseBaseUrl("https://localhost:3000/") // "https://localhost:3000"
 */
export function parseBaseUrl(text: string): string {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url === null) throw new BaseUrlError(`“${text}”不是完整的网址，应形如 https://edu.example.gov.cn/junhengchi`);
  if (url.protocol !== "https:") {
    throw new BaseUrlError(`Excel 只加载 https 网址，“${text}”不是。请先为服务器配置证书，再用 https:// 开头的网址。`);
  }
  if (url.username !== "" || url.password !== "")
    throw new BaseUrlError("网址中不能带用户名或密码，清单会分发给所有人。");
  if (url.search !== "" || url.hash !== "")
    throw new BaseUrlError("网址应是存放加载项文件的文件夹，不能带 ? 或 # 部分。");
  if (/\.(html?|js|json|xml)$/i.test(url.pathname)) {
    throw new BaseUrlError(`网址应是存放加载项文件的文件夹，而不是其中的文件：${url.pathname}`);
  }
  const base = url.origin + url.pathname.replace(/\/+$/, "");
  if (base.length > MAX_LENGTH) throw new BaseUrlError(`网址过长（${base.length} 个字符，最多 ${MAX_LENGTH} 个）。`);
  return base;
}
