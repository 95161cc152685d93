/** `value` in the style of another number: what divides its thousands, its decimal sign, at least as many decimals. */
export function numberLike(written: string, value: number): string {
  const divider = /^\d{1,3}([,.'\u00a0\u202f ])\d{3}(?!\d)/.exec(written)?.[1];
  const [, sign = ".", decimals = ""] = /([.,])(\d{1,2}|\d{4,})$/.exec(written) ?? [];
  const exact = String(value).split(".")[1] ?? "";
  const [whole = "", fraction] = value.toFixed(Math.max(decimals.length, exact.length)).split(".");
  const grouped = divider ? whole.replace(/\B(?=(\d{3})+$)/g, divider) : whole;
  return fraction ? grouped + sign + fraction : grouped;
}
