// Pictures in as few bytes as the eye needs: they travel with the extension.
import { readFileSync, writeFileSync } from "node:fs";
import sharp from "sharp";

/** Writes a screenshot as a PNG with a palette; text and lines need no more colours. */
export async function savePicture(screenshot: Buffer, path: string): Promise<void> {
  await sharp(screenshot).png({ palette: true, quality: 80, dither: 0, effort: 10, compressionLevel: 9 }).toFile(path);
}

/** Writes an animated GIF anew, with each frame as what it changes. */
export async function compactFilm(path: string): Promise<void> {
  const film = await sharp(readFileSync(path), { animated: true })
    .gif({ effort: 10, interFrameMaxError: 2 })
    .toBuffer();
  writeFileSync(path, film);
}
