// What every island takes from its page: elements by id, words in the reader's language, colours of the design language.

export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as T;
}

/** A new element with text and attributes; content goes in as text, never as markup. */
export function made<K extends keyof HTMLElementTagNameMap>(tag: K, text = "", attributes: Record<string, string> = {}): HTMLElementTagNameMap[K] {
  const one = document.createElement(tag);
  if (text) one.textContent = text;
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
  return one;
}

/** Puts words into the places of a text: "{0} of {1}". */
export const filled = (text: string, ...words: (string | number)[]) =>
  text.replace(/\{(\d)[^}]*\}/g, (whole, n) => (words[+n] === undefined ? whole : shown(words[+n])));

export const shown = (value: string | number) => (typeof value === "number" ? value.toLocaleString(document.documentElement.lang || "en") : value);

/** Without accents and case, as the register searches. */
export const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").toLowerCase();

export type Colours = ReturnType<typeof colours>;

/** Read anew when the page turns dark: the style sheet keeps the values. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => { const value = style.getPropertyValue(`--${name}`).trim(); return /^#[0-9a-f]{3}$/i.test(value) ? `#${[...value.slice(1)].map((h) => h + h).join("")}` : value; };
  return {
    paper: of("paper"), tint: of("tint"), sunk: of("sunk"), ink: of("ink"), ink2: of("ink2"), line: of("line"), line2: of("line2"), link: of("link"), off: of("off"),
    kinds: [...[1, 2, 3, 4, 5, 6].map((n) => of(`k${n}`)), of("ink2")],
    levels: [1, 2, 3, 4, 5].map((n) => of(`l${n}`)),
    font: style.getPropertyValue("--sans").trim() || "sans-serif",
  };
}

/** A share of one colour (#rrggbb) over another: what seems see-through, without being so. */
export function over(colour: string, ground: string, share: number): string {
  const parts = (hex: string) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2) || "0", 16));
  const [front, back] = [parts(colour), parts(ground)];
  return `#${front.map((f, i) => Math.round(f * share + back[i] * (1 - share)).toString(16).padStart(2, "0")).join("")}`;
}

export function whenColoursChange(then: () => void) {
  matchMedia("(prefers-color-scheme:dark)").addEventListener("change", then);
}

/** How long a movement may take, in milliseconds: none for who asked for less motion. */
export const moving = (ms: number) => (matchMedia("(prefers-reduced-motion:reduce)").matches ? 0 : ms);

/** Data of this page, as the person signed in may see it. */
export async function fetched<T>(address: string): Promise<T> {
  const answer = await fetch(address, { credentials: "same-origin", headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}
