// A moving picture of a page: screenshots that are shown for a while each, as an animated GIF.
import { writeFileSync } from "node:fs";
import * as gifenc from "gifenc";
import { PNG } from "pngjs";

// A CommonJS package, whose names stand on its default where Node does not see them.
const { GIFEncoder, applyPalette, quantize } = gifenc.quantize ? gifenc : gifenc.default;

/** One index stands for "as before": what stays costs next to nothing. */
const colours = 255;

/**
 * @param {import("playwright-core").Page} page
 * @returns {{ shot(milliseconds: number): Promise<void>, save(path: string): void }}
 */
export function filmOf(page) {
  /** @type {{ png: PNG, milliseconds: number }[]} */
  const shots = [];
  return {
    async shot(milliseconds) {
      shots.push({ png: PNG.sync.read(await page.screenshot({ scale: "css" })), milliseconds });
    },
    save(path) {
      const palette = quantize(sampleOf(shots.map(({ png }) => png.data)), colours);
      const gif = GIFEncoder();
      let before;
      for (const { png, milliseconds } of shots) {
        const now = applyPalette(png.data, palette);
        const { width, height } = png;
        const changed = before ? now.map((colour, at) => (colour === before[at] ? colours : colour)) : now;
        const transparency = before && { transparent: true, transparentIndex: colours };
        gif.writeFrame(changed, width, height, {
          palette: [...palette, [0, 0, 0]],
          delay: milliseconds,
          dispose: 1,
          ...transparency,
        });
        before = now;
      }
      gif.finish();
      writeFileSync(path, gif.bytes());
    },
  };
}

/** Every seventh pixel of all shots, RGBA: enough to choose colours from. */
function sampleOf(images) {
  const pixels = images.flatMap((data) => {
    const all = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
    return [all.filter((_, at) => at % 7 === 0)];
  });
  const sample = new Uint32Array(pixels.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const some of pixels) {
    sample.set(some, at);
    at += some.length;
  }
  return new Uint8Array(sample.buffer);
}
