// What the name of a container image tells: "postgis/postgis:16-3.4".
import { type ImageProduct, productOfImage } from "../../lexicon/products.ts";
import type { Stated, Words } from "../../text/span.ts";

/** `${TAG:-postgres:16}` stands for its default. */
export const productIn = (image: Words): ImageProduct | null =>
  productOfImage(image.text.replace(/\$\{[^}:]*:-([^}]*)\}/g, "$1"));

/** The version of a product, where the image's tag states it. */
export function versionIn({ version }: ImageProduct, { text, span }: Words): Stated<string> | null {
  const at = version === null ? -1 : text.indexOf(version, text.lastIndexOf(":"));
  if (version === null || at < 0) return null;
  return { value: version, span: { start: span.start + at, end: span.start + at + version.length } };
}
