import { existsSync } from "node:fs";

const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The system's Chromium; the environment variable CHROMIUM names another one. Undefined where there is none. */
export const chromiumPath = () => places.find((place) => place && existsSync(place));

const args = [
  // Chromium's sandbox refuses to start for root, which is who runs in most containers.
  "--no-sandbox",
  // The last such list wins. Playwright's own has a feature in it without which webviews of test-web get no service worker.
  "--disable-features=none",
];

/** Opens an empty page in a browser without a window; `scale` is the number of pixels to a CSS pixel. */
export async function openPage({ scale = 1 } = {}) {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error("There is no Chromium: apt-get install chromium, or set CHROMIUM to its path");
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, deviceScaleFactor: scale });
  return { browser, page };
}
