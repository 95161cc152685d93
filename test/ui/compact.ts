// Pictures in as few bytes as the eye needs: they travel with the extension.
import type { Page } from "playwright-core";
import sharp from "sharp";

/** Writes a screenshot as a PNG with a palette; text and lines need no more colours. */
export async function savePicture(screenshot: Buffer, path: string): Promise<void> {
  await sharp(screenshot).png({ palette: true, quality: 80, dither: 0, effort: 10, compressionLevel: 9 }).toFile(path);
}

/** A moving picture of a page: screenshots that are shown for a while each, as an animated WebP, in which what stays costs next to nothing. */
export function filmOf(page: Page) {
  const shots: { readonly png: Buffer; readonly milliseconds: number }[] = [];
  return {
    async shot(milliseconds: number): Promise<void> {
      shots.push({ png: await page.screenshot({ scale: "css" }), milliseconds });
    },
    async save(path: string): Promise<void> {
      await sharp(
        shots.map(({ png }) => png),
        { join: { animated: true } },
      )
        .webp({
          nearLossless: true,
          quality: 40,
          effort: 6,
          loop: 0,
          delay: shots.map(({ milliseconds }) => milliseconds),
        })
        .toFile(path);
    },
  };
}
