import type { Words } from "./span.ts";

export const isFilled = ({ text }: Words): boolean => /[\p{L}\p{N}]/u.test(text);
