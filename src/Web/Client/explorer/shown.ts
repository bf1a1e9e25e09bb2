// What of the network is shown under the filters, and what follows from it: pure, so that stage, list and picture agree.
import { Before, Now, type Data, type View } from "./data";
import { folded } from "../shared/page";

export interface Filter {
  view: View;
  /** Kinds of linkage that are shown. */
  linkages: Set<number>;
  /** "kind:3" or "0:2" (attribute and value); empty shows all. */
  only: string;
  sought: string;
}

export enum Status { Hidden, Kept, New, Ended }

export interface Pair { a: number; b: number; status: Status; kinds: Map<number, number> }

export interface Shown {
  actors: boolean[];
  pairs: Pair[];
  /** Of each actor, its pairs. */
  of: Pair[][];
  degree: Int32Array;
  found: number[];
}

const bitsOf = (view: View) => (view === "now" ? Now : view === "before" ? Before : Now | Before);

/** Each pair that is ever tied, once; the filters then say which of them are seen. */
export function pairsOf(data: Data): Pair[] {
  const found = new Map<number, Pair>();
  const { from, to, kind, waves } = data.ties;
  const n = data.actors.name.length;
  for (let t = 0; t < from.length; t++) {
    const a = Math.min(from[t], to[t]), b = Math.max(from[t], to[t]);
    if (a === b) continue;
    let pair = found.get(a * n + b);
    if (!pair) found.set(a * n + b, (pair = { a, b, status: Status.Hidden, kinds: new Map() }));
    pair.kinds.set(kind[t], (pair.kinds.get(kind[t]) ?? 0) | waves[t]);
  }
  return [...found.values()];
}

export function shown(data: Data, pairs: Pair[], filter: Filter): Shown {
  const n = data.actors.name.length, bits = bitsOf(filter.view);
  const passes = passing(data, filter.only);
  const actors = Array.from({ length: n }, (_, v) => (data.actors.waves[v] & bits) !== 0 && passes(v));
  const of: Pair[][] = Array.from({ length: n }, () => []);
  const degree = new Int32Array(n);
  const seen: Pair[] = [];
  for (const pair of pairs) {
    let waves = 0;
    for (const [kind, when] of pair.kinds) if (filter.linkages.has(kind)) waves |= when;
    pair.status = !(waves & bits) || !actors[pair.a] || !actors[pair.b] ? Status.Hidden
      : filter.view !== "both" || waves === (Now | Before) ? Status.Kept : waves === Now ? Status.New : Status.Ended;
    if (pair.status === Status.Hidden) continue;
    seen.push(pair);
    of[pair.a].push(pair);
    of[pair.b].push(pair);
    if (pair.status === Status.Ended) continue;
    degree[pair.a]++;
    degree[pair.b]++;
  }
  return { actors, pairs: seen, of, degree, found: found(data, actors, filter.sought, degree) };
}

function passing(data: Data, only: string): (v: number) => boolean {
  if (!only) return () => true;
  const [which, value] = only.split(":");
  const column = which === "kind" ? data.actors.kind : data.attributes[+which].of;
  return (v) => column[v] === +value;
}

/** Those whose name has every word sought; the most linked first. */
function found(data: Data, actors: boolean[], sought: string, degree: Int32Array): number[] {
  const words = folded(sought).split(/\s+/).filter(Boolean);
  const list: number[] = [];
  for (let v = 0; v < actors.length; v++) if (actors[v] && words.every((w) => foldedName(data, v).includes(w))) list.push(v);
  return list.sort((v, w) => degree[w] - degree[v] || data.actors.name[v].localeCompare(data.actors.name[w]));
}

const names = new Map<number, string>();
function foldedName(data: Data, v: number): string {
  let name = names.get(v);
  if (name === undefined) names.set(v, (name = folded(data.actors.name[v])));
  return name;
}

export const other = (pair: Pair, v: number) => (pair.a === v ? pair.b : pair.a);

/** 0-1 for each actor, by what size or colour is to tell; null where it tells nothing. */
export function measured(data: Data, now: Shown, by: string, view: View): Float64Array | null {
  const values = by === "degree" ? now.degree : by === "betweenness" ? data.actors.betweenness[view === "before" ? 1 : 0] : null;
  if (!values) return null;
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  return Float64Array.from(values, (value) => (most > 0 ? value / most : 0));
}
