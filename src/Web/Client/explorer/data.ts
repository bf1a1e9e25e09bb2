// What the server sends (network/explore.json): columns, since five thousand actors as objects would be three times as long.

export interface Data {
  words: Record<string, string>;
  /** Begins an actor's page; none for who may not see the register. */
  actorPage: string | null;
  marks: { mark: number; name: string }[];
  linkages: string[];
  /** The wave read, then the one before where there is one. */
  waves: { name: string; ranked: boolean }[];
  actors: {
    id: string[] | null;
    /** As this reader may see the actor. */
    name: string[];
    /** As the actor may be shown to anyone; 0 where it is the name. */
    label: (string | 0)[];
    kind: number[];
    x: number[];
    y: number[];
    /** Bits of the waves that the actor belongs to. */
    waves: number[];
    /** By wave, 0-1; null where nobody is ranked. */
    betweenness: (number[] | null)[];
  };
  attributes: { name: string; values: string[]; of: number[] }[];
  ties: { from: number[]; to: number[]; kind: number[]; waves: number[] };
}

/** Bits of ties.waves and actors.waves. */
export const Now = 1, Before = 2;
export type View = "now" | "before" | "both";
