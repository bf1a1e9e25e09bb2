// How actors and linkages look: what colour and size tell, and the key that says so.
import type { Data, View } from "./data";
import { measured, Status, type Shown } from "./shown";
import { mark } from "../shared/marks";
import { filled, made, shown as written, type Colours } from "../shared/page";

export interface Look { colour: (v: number) => string; size: (v: number) => number; key: Element[] }

/** By "kind", a measure, or the place of an attribute in the list. */
export function look(data: Data, now: Shown, by: { colour: string; size: string; view: View }, colours: Colours): Look {
  const base = Math.max(1.1, Math.min(6.5, 90 / Math.sqrt(Math.max(1, now.actors.filter(Boolean).length))));
  const bySize = measured(data, now, by.size, by.view);
  const size = (v: number) => (bySize ? base * (0.6 + 2.2 * Math.sqrt(bySize[v])) : base);
  const { colour, key } = colouring(data, now, by, colours);
  return { colour, size, key: [...key, ...lines(data, now, by.view, colours)] };
}

function colouring(data: Data, now: Shown, by: { colour: string; view: View }, colours: Colours): { colour: (v: number) => string; key: Element[] } {
  const kinds = [...new Set(data.actors.kind.filter((_, v) => now.actors[v]))].sort((a, b) => a - b);
  const markOf = (v: number) => data.marks[data.actors.kind[v]].mark;
  if (by.colour === "kind") return {
    colour: (v) => colours.kinds[markOf(v)],
    key: kinds.map((k) => item(mark(data.marks[k].mark, colours.kinds[data.marks[k].mark]), data.marks[k].name)),
  };
  const shapes = kinds.map((k) => item(mark(data.marks[k].mark, colours.ink2), data.marks[k].name));
  const measure = measured(data, now, by.colour, by.view);
  if (measure) {
    const step = (share: number) => Math.min(4, Math.floor(5 * Math.sqrt(share)));
    return { colour: (v) => colours.levels[step(measure[v])], key: [...colours.levels.map((c, i) => item(mark(0, c), i === 0 ? data.words.fewest : i === 4 ? data.words.most : "")), ...shapes] };
  }
  const column = data.attributes[+by.colour];
  const counts = new Map<number, number>();
  column.of.forEach((value, v) => { if (now.actors[v] && value >= 0) counts.set(value, (counts.get(value) ?? 0) + 1); });
  // Six colours can be told apart; the rest stand together.
  const first = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 6).map(([value]) => value);
  const palette = [1, 2, 3, 4, 5, 0].map((i) => colours.kinds[i]);
  return {
    colour: (v) => palette[first.indexOf(column.of[v])] ?? colours.line2,
    key: [...first.map((value, i) => item(mark(0, palette[i]), `${column.values[value]} ${written(counts.get(value)!)}`)), item(mark(0, colours.line2), data.words.rest), ...shapes],
  };
}

function lines(data: Data, now: Shown, view: View, colours: Colours): Element[] {
  const alone = data.actors.name.some((_, v) => now.actors[v] && now.degree[v] === 0);
  const hollow = alone ? [item(mark(0, colours.off, true), data.words.isolate)] : [];
  if (view !== "both") return hollow;
  const has = (status: Status) => now.pairs.some((p) => p.status === status);
  return [...hollow, ...[
    has(Status.Kept) && item(line(colours.line2, 1), data.words.kept),
    has(Status.New) && item(line(colours.link, 2.5), data.words.new),
    has(Status.Ended) && item(line(colours.off, 1.5, "2 3"), data.words.ended),
  ].filter((one): one is HTMLElement => one !== false)];
}

function line(colour: string, width: number, dashes = ""): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 26 14", width: "26", height: "14", "aria-hidden": "true", class: "xm" })) svg.setAttribute(name, value);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  for (const [name, value] of Object.entries({ d: "M1 7h24", stroke: colour, "stroke-width": `${width}`, "stroke-dasharray": dashes })) path.setAttribute(name, value);
  svg.append(path);
  return svg;
}

function item(picture: SVGSVGElement, word: string): HTMLElement {
  const one = made("span");
  one.append(picture, word);
  return one;
}

/** "3 linkages", by the reader's plural. */
export const linkages = (data: Data, n: number) =>
  filled(data.words[`links_${new Intl.PluralRules(document.documentElement.lang || "en").select(n)}`] ?? data.words.links_other, n);
