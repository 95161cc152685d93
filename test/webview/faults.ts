import type { Stage } from "./page.ts";

/** What runs into one another, or out of its frame, on the page as it is. */
export const faults = (stage: Stage) =>
  stage.page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<SVGElement>(`#stage ${selector}`)];
    const named = (element: Element) => ({ name: element.textContent ?? "", box: element.getBoundingClientRect() });
    const nodes = all("g.node").map(named);
    const labels = all(".edgeLabel .label, .messageText")
      .map(named)
      .filter(({ box }) => box.width > 0);
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const things = [...nodes, ...labels];
    const overlaps = things.flatMap((a, index) =>
      things.slice(index + 1).flatMap((b) => (meet(a.box, b.box) ? [`${a.name} meets ${b.name}`] : [])),
    );
    const cut = all("foreignObject").flatMap((frame) => {
      const [content] = frame.children;
      if (!content || content.textContent === "") return [];
      // Its words, also those that lie outside of what is shown.
      const words = document.createRange();
      words.selectNodeContents(content);
      const inner = words.getBoundingClientRect();
      const outer = frame.getBoundingClientRect();
      return inner.width > outer.width + 1 || inner.height > outer.height + 1 ? [`${content.textContent} is cut`] : [];
    });
    return [...overlaps, ...cut];
  });
