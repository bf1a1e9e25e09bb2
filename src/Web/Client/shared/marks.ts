// The shapes of the kinds of actor, as the pictures drawn by the server have them.

/** Outlines round 0,0 within 16 units, in the order of the server's classes: ke ka kb kf ku kt kx. */
export const Outlines = [
  "M5.5 0A5.5 5.5 0 1 1-5.5 0 5.5 5.5 0 1 1 5.5 0z",
  "M-3.7-6.4h7.4L7.4 0 3.7 6.4h-7.4L-7.4 0zM0-2.5A2.5 2.5 0 1 0 0 2.5 2.5 2.5 0 1 0 0-2.5z",
  "M0-7.5 7.5 0 0 7.5-7.5 0z",
  "M-5.7-5.7H5.7V5.7H-5.7z",
  "M0-7 7.2 5.6H-7.2z",
  "M0 7 7.2-5.6H-7.2z",
  "M0-2.4 4-6.4 6.4-4 2.4 0 6.4 4 4 6.4 0 2.4-4 6.4-6.4 4-2.4 0-6.4-4-4-6.4z",
];

/** A mark of a key, with its colour as an attribute: the policy knows no styles but those of the sheet. */
export function mark(which: number, colour: string, hollow = false): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [name, value] of Object.entries({ viewBox: "-8 -8 16 16", width: "14", height: "14", "aria-hidden": "true", class: "xm" })) svg.setAttribute(name, value);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", Outlines[which]);
  path.setAttribute("fill-rule", "evenodd");
  path.setAttribute("fill", hollow ? "none" : colour);
  if (hollow) { path.setAttribute("stroke", colour); path.setAttribute("stroke-width", "2"); }
  svg.append(path);
  return svg;
}
