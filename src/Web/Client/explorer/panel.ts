// Beside the picture, in words: the actor chosen with its linkages, and the list of all that are shown.
import type { Data } from "./data";
import { linkages } from "./look";
import { other, Status, type Pair, type Shown } from "./shown";
import { element, filled, made } from "../shared/page";

/** More than this are not listed; whoever looks for one types a name. */
const Listed = 100;

export function showActor(data: Data, now: Shown, v: number | null, choose: (v: number) => void) {
  const panel = element("xpanel");
  panel.replaceChildren();
  if (v === null) return void panel.append(made("p", data.words.chooseOne, { class: "m" }));
  const { name, kind, id, betweenness } = data.actors;
  const heading = made("h2");
  heading.append(id && data.actorPage ? made("a", name[v], { href: data.actorPage + id[v], id: "xchosen" }) : name[v]);
  panel.append(heading);
  const said = [data.marks[kind[v]].name, ...data.attributes.filter((a) => a.of[v] >= 0).map((a) => `${a.name}: ${a.values[a.of[v]]}`)];
  panel.append(made("p", said.join(" · "), { class: "m" }));
  const rank = betweenness[0] && (data.actors.waves[v] & 1) ? filled(data.words.between, Math.round(100 * betweenness[0][v])) : "";
  panel.append(made("p", [linkages(data, now.degree[v]), rank].filter(Boolean).join(". ") + ".", { class: "sm" }));
  const list = made("ul", "", { class: "rows sm" });
  for (const pair of [...now.of[v]].sort((p, q) => name[other(p, v)].localeCompare(name[other(q, v)]))) list.append(tie(data, pair, v, choose));
  panel.append(list);
}

function tie(data: Data, pair: Pair, v: number, choose: (v: number) => void): HTMLElement {
  const item = made("li"), w = other(pair, v);
  const button = made("button", data.actors.name[w], { type: "button", class: "xb" });
  button.addEventListener("click", () => choose(w));
  const kinds = [...pair.kinds.keys()].map((k) => data.linkages[k]).join(", ");
  const status = pair.status === Status.New ? data.words.new : pair.status === Status.Ended ? data.words.ended : "";
  item.append(button, " ", made("span", [kinds, status].filter(Boolean).join(" · "), { class: "m" }));
  return item;
}

export function showList(data: Data, now: Shown, chosen: number | null, choose: (v: number) => void) {
  const list = element("xlist");
  list.replaceChildren(...now.found.slice(0, Listed).map((v) => {
    const item = made("li"), button = made("button", data.actors.name[v], { type: "button", class: "xb", "aria-pressed": `${v === chosen}` });
    button.addEventListener("click", () => choose(v));
    item.append(button, " ", made("span", `${data.marks[data.actors.kind[v]].name} · ${linkages(data, now.degree[v])}`, { class: "m" }));
    return item;
  }));
  const count = now.found.length;
  element("xcount").textContent = count === 0 ? data.words.nobody
    : filled(data.words.shown, now.actors.filter(Boolean).length, now.pairs.filter((p) => p.status !== Status.Ended).length) + (count > Listed ? " " + filled(data.words.first, Listed, count) : "");
}
