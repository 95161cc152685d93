// Elements without templates: text only ever becomes text.

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | undefined;

/** `true` sets an empty attribute; `false` and `undefined` set none. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  set(element, attributes);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

export function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
}

/** An element out of markup that we ship or that Mermaid has sanitized. */
export function elementFrom<T extends Element>(markup: string): T {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const [first] = template.content.children;
  if (!first) throw new Error("There is no element in this markup");
  return first as T;
}
