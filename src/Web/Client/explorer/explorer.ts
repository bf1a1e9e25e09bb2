// The network explorer: filters to the left of the hand, the picture under it, words beside it.
import type { Data, View } from "./data";
import { look, type Look } from "./look";
import { showActor, showList } from "./panel";
import { save } from "./picture";
import { Stage } from "./stage";
import { other, pairsOf, shown, type Shown } from "./shown";
import { colours, element, fetched, made, whenColoursChange } from "../shared/page";

async function begin() {
  const root = element("explorer");
  element("xwaits").textContent = element("xwaits").dataset.coming!;
  const data = await fetched<Data>(root.dataset.from!);
  const pairs = pairsOf(data);
  const select = (id: string) => element<HTMLSelectElement>(id);
  root.hidden = false;
  fill(data);

  let chosen: number | null = null, now: Shown, seen: Look, tints = colours();
  const view = () => (select("xview").value || "now") as View;
  const stage = new Stage(data, pairs, element("xstage"), choose);

  function asked() {
    const linkages = new Set([...document.querySelectorAll<HTMLInputElement>("#xkinds input:checked")].map((box) => +box.value));
    return shown(data, pairs, { view: view(), linkages, only: select("xonly").value, sought: element<HTMLInputElement>("xq").value });
  }

  function filter() {
    now = asked();
    if (chosen !== null && !now.actors[chosen]) chosen = null;
    draw();
  }

  function draw() {
    seen = look(data, now, { colour: select("xcolour").value, size: select("xsize").value, view: view() }, tints);
    element("xkey").replaceChildren(...seen.key);
    stage.show(now, seen, tints, chosen);
    showActor(data, now, chosen, choose);
    showList(data, now, chosen, choose);
  }

  function choose(v: number | null) {
    chosen = v;
    stage.choose(v);
    if (v !== null) stage.reveal(v);
    showActor(data, now, v, choose);
    for (const button of document.querySelectorAll<HTMLElement>("#xlist [aria-pressed]")) button.setAttribute("aria-pressed", `${button.textContent === (v === null ? null : data.actors.name[v])}`);
  }

  /** From one linked actor to the next, in the order of the panel. */
  let round = -1;
  function neighbour(step: number, of: number) {
    const near = now.of[of].map((p) => other(p, of)).sort((v, w) => data.actors.name[v].localeCompare(data.actors.name[w]));
    if (near.length === 0) return;
    round = (round + step + near.length) % near.length;
    document.querySelectorAll<HTMLButtonElement>("#xpanel .xb")[round]?.focus();
  }

  const keys: Record<string, () => void> = {
    "+": () => stage.zoom(1.5), "=": () => stage.zoom(1.5), "-": () => stage.zoom(1 / 1.5), "0": () => stage.whole(),
    Escape: () => choose(null),
    Enter: () => (document.getElementById("xchosen") ?? document.querySelector<HTMLElement>("#xpanel .xb"))?.focus(),
    n: () => chosen !== null && neighbour(1, chosen), p: () => chosen !== null && neighbour(-1, chosen),
  };
  const ways: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  element("xstage").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const way = ways[event.key];
    if (way && event.shiftKey) stage.pan(way[0] / 4, way[1] / 4);
    else if (way) { const v = stage.towards(...way); if (v !== null) choose(v); }
    else if (keys[event.key]) keys[event.key]();
    else return;
    event.preventDefault();
  });
  element("xpanel").addEventListener("keydown", (event) => { if (event.key === "Escape") { choose(null); element("xstage").focus(); } });

  root.addEventListener("input", (event) => {
    const id = (event.target as HTMLElement).id;
    if (id === "xcolour" || id === "xsize") draw();
    else if (id === "xq") { now = asked(); showList(data, now, chosen, choose); }
    else filter();
  });
  root.querySelector("form")!.addEventListener("submit", (event) => { event.preventDefault(); if (now.found.length > 0) choose(now.found[0]); });
  element("xin").addEventListener("click", () => stage.zoom(1.5));
  element("xout").addEventListener("click", () => stage.zoom(1 / 1.5));
  element("xwhole").addEventListener("click", () => stage.whole());
  element("xsave").addEventListener("click", () => void save(data, now, seen, stage, chosen, tints, `${document.title.split(" – ")[1] ?? ""} · ${select("xview").selectedOptions[0]?.text ?? data.waves[0].name}`));
  whenColoursChange(() => { tints = colours(); draw(); });
  addEventListener("resize", () => stage.resize());
  filter();
  element("xwaits").hidden = true;
  root.dataset.ready = "yes";
}

/** The choices that depend on what there is. */
function fill(data: Data) {
  const options = (id: string, list: [string, string][]) => element(id).append(...list.map(([value, text]) => made("option", text, { value })));
  const { words } = data;
  options("xview", data.waves.length > 1
    ? [["now", data.waves[0].name], ["before", data.waves[1].name], ["both", words.both]] : [["now", data.waves[0].name]]);
  const attributes = data.attributes.map((a, i): [string, string] => [`${i}`, a.name]);
  const measures: [string, string][] = [["degree", words.degree], ...(data.actors.betweenness[0] ? [["betweenness", words.betweenness] as [string, string]] : [])];
  options("xcolour", [["kind", words.kind], ...measures, ...attributes]);
  options("xsize", [["", words.same], ...measures]);
  element("xonly").append(made("option", words.all, { value: "" }), group(words.kind, data.marks.map((m, i) => [`kind:${i}`, m.name])),
    ...data.attributes.map((a, i) => group(a.name, a.values.map((value, n) => [`${i}:${n}`, value]))));
  element("xkinds").append(...data.linkages.map((name, i) => {
    const label = made("label"), box = made("input", "", { type: "checkbox", value: `${i}` });
    box.checked = true;
    label.append(box, " ", name);
    return label;
  }));
}

function group(name: string, list: [string, string][]): HTMLElement {
  const one = made("optgroup", "", { label: name });
  one.append(...list.map(([value, text]) => made("option", text, { value })));
  return one;
}

begin().catch((error: unknown) => {
  element("explorer").hidden = true;
  element("xwaits").hidden = false;
  element("xwaits").textContent = element("explorer").dataset.failed!;
  throw error;
});
