// How a picture looks: Mermaid's settings and the style sheet that goes into each SVG, so that it stands by itself.
import type { MermaidConfig } from "mermaid";
import type { Palette, Tone } from "./theme.ts";

const tones: Readonly<Record<string, Tone>> = {
  service: "blue",
  gateway: "teal",
  database: "green",
  cache: "red",
  search: "purple",
  object: "yellow",
  broker: "orange",
  event: "orange",
  saga: "purple",
  record: "blue",
};

/** Of records, which say in words too how they stand. */
const states: Readonly<Record<string, Tone>> = {
  accepted: "green",
  proposed: "orange",
  draft: "orange",
  rejected: "red",
};

export function mermaidConfig(palette: Palette): MermaidConfig {
  const { background, foreground, line, shade, font, dark } = palette;
  return {
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    maxEdges: 500,
    maxTextSize: 60_000,
    theme: "base",
    look: "classic",
    layout: "elk",
    elk: { forceNodeModelOrder: true, straightenEdges: false },
    flowchart: {
      htmlLabels: true,
      useMaxWidth: false,
      wrappingWidth: 320,
      padding: 14,
      nodeSpacing: 40,
      rankSpacing: 60,
    },
    sequence: {
      useMaxWidth: false,
      mirrorActors: false,
      wrap: true,
      width: 150,
      height: 44,
      actorFontSize: 14,
      actorFontWeight: 600,
      labelBoxWidth: 36,
      messageFontSize: 13,
    },
    fontFamily: font,
    themeVariables: {
      darkMode: dark,
      fontFamily: font,
      fontSize: "13px",
      background,
      primaryColor: shade,
      primaryTextColor: foreground,
      primaryBorderColor: line,
      secondaryColor: shade,
      tertiaryColor: shade,
      lineColor: line,
      textColor: foreground,
      mainBkg: shade,
      nodeBorder: line,
      clusterBkg: background,
      clusterBorder: line,
      titleColor: foreground,
      edgeLabelBackground: background,
    },
    themeCSS: styleSheet(palette),
  };
}

function styleSheet({ tones: colors, foreground, muted, line, background, shade, highContrast }: Palette): string {
  const nodes = Object.entries(tones).map(([kind, tone]) => {
    const { fill } = colors[tone];
    // Where contrast counts most, shapes tell what things are.
    const stroke = highContrast ? line : colors[tone].stroke;
    return `.node.${kind} .label-container, .node.${kind} .label-container path { fill: ${fill}; stroke: ${stroke}; }`;
  });
  const records = Object.entries(states).map(([state, tone]) => {
    const { fill, stroke } = highContrast ? { fill: background, stroke: line } : colors[tone];
    return `.node.record.${state} .label-container { fill: ${fill}; stroke: ${stroke}; }`;
  });
  const actors = Object.entries(tones).map(([kind, tone]) => {
    const { stroke, fill } = colors[tone];
    return `g.${kind} > rect.actor { fill: ${fill}; stroke: ${stroke}; }`;
  });
  return `
.unseen { visibility: hidden; pointer-events: none; }
.node .label-container { stroke-width: ${highContrast ? 2 : 1.4}px; }
.node rect.label-container { rx: 7px; ry: 7px; }
.node .nodeLabel p { color: ${muted}; font-size: 12px; }
.node .nodeLabel p::first-line { color: ${foreground}; font-size: 14px; font-weight: 600; }
.node:is(.database, .cache, .search, .object, .event) .nodeLabel p { padding: 0 8px; }
.node.broker .nodeLabel p { padding: 10px 4px; }
.node.record .nodeLabel p { color: ${foreground}; font-size: 13px; font-weight: 600; }
.node.record .nodeLabel p::first-line { color: ${muted}; font-size: 13px; font-weight: 600; }
.node.client .label-container path, .node.external .label-container { fill: ${background}; stroke: ${line}; }
${nodes.join("\n")}
g rect.actor { rx: 7px; ry: 7px; fill: ${background}; stroke: ${line}; }
${actors.join("\n")}
.actor-line { stroke: ${line}; stroke-width: 1px; stroke-dasharray: 3 4; }
.step[data-et=message] { stroke: ${colors.blue.stroke}; stroke-width: 1.6px; }
.compensation[data-et=message] { stroke: ${colors.red.stroke}; stroke-width: 1.6px; }
.messageText { fill: ${foreground}; stroke: ${background}; stroke-width: 5px; stroke-linejoin: round; paint-order: stroke; }
.loopLine { stroke: ${colors.red.stroke}; stroke-width: 1px; }
.labelBox { fill: ${background}; stroke: ${colors.red.stroke}; }
.loopText, .loopText > tspan, .labelText, .labelText > tspan { fill: ${muted}; font-size: 12px; }
.node.inferred .label-container { stroke-dasharray: 5 4; }
.node.missing .label-container, .node.missing .label-container path { fill: ${background}; stroke: ${line}; stroke-dasharray: 2 4; }
.node.missing .nodeLabel p::first-line { color: ${muted}; }
.node.faded .nodeLabel p, .node.faded .nodeLabel p::first-line { color: ${muted}; font-weight: normal; }
${records.join("\n")}
.node.own .label-container { stroke-width: 3px; }
.node.removed { opacity: 0.55; }
.cluster rect { fill: ${shade}; stroke: ${line}; stroke-width: 1px; rx: 10px; ry: 10px; }
.cluster-label .nodeLabel p { color: ${muted}; font-size: 12px; font-weight: 600; }
.cluster.broker rect { stroke: ${colors.orange.stroke}; fill: ${highContrast ? background : shade}; }
.edgePaths path.flowchart-link { stroke: ${line}; stroke-width: 1.4px; }
.edgePaths path.owns { stroke: ${colors.green.stroke}; stroke-width: 2.6px; }
.edgePaths path.shares, .edgePaths path.reads, .edgePaths path.writes { stroke: ${colors.green.stroke}; }
.edgePaths path.publishes, .edgePaths path.consumes { stroke: ${colors.orange.stroke}; stroke-width: 1.8px; stroke-dasharray: 6 4; }
.marker, .marker path, .arrowMarkerPath, marker[id$="-arrowhead"] path { fill: context-stroke; stroke: context-stroke; stroke-dasharray: none; }
.edgePaths path.inferred { stroke-dasharray: 2 4; }
.edgePaths path.removed { stroke-dasharray: 2 3; opacity: 0.6; }
.edgePaths path.added { stroke-width: 3px; }
.edgeLabel p, .edgeLabel { background: ${background}; color: ${muted}; font-size: 11.5px; }
.edgeLabel p { padding: 0 3px; text-align: center; }
`;
}
