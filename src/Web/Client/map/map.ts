// The map of the register: our own land and towns, actors on them, together where they stand close. Nothing is asked of anyone else,
// unless the administrator named a place for background pictures.
import { Map as Atlas, setWorkerUrl, type GeoJSONSource, type LngLatBoundsLike, type StyleSpecification } from "maplibre-gl";
import { Outlines, mark } from "../shared/marks";
import { colours, element, fetched, filled, made, moving, shown as written, whenColoursChange, type Colours } from "../shared/page";

interface Actor { type: "Feature"; geometry: { type: "Point"; coordinates: [number, number] }; properties: { n: string; k: number; i: string } }
interface Data { type: "FeatureCollection"; features: Actor[]; kinds: { mark: number; name: string }[]; places: [string, number, number][] }

/** More than this are not listed; whoever looks for one comes nearer. */
const Listed = 60;

/** Land, then towns' names, then actors: the whole look of the map, from the page's colours. */
function style(data: Data, land: unknown, tiles: string | undefined, c: Colours): StyleSpecification {
  const font = ["Noto Sans Regular"];
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: { type: "Feature", properties: {}, geometry: land } as never },
      places: { type: "geojson", data: { type: "FeatureCollection", features: data.places.map(([name, x, y], rank) => ({ type: "Feature", geometry: { type: "Point", coordinates: [x, y] }, properties: { name, rank } })) } as never },
      actors: { type: "geojson", data: data as never, cluster: true, clusterRadius: 44, clusterMaxZoom: 15 },
      each: { type: "geojson", data: data as never },
      ...(tiles ? { tiles: { type: "raster" as const, tiles: [tiles], tileSize: 256, maxzoom: 19 } } : {}),
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": c.line } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": c.tint, "fill-outline-color": c.line2 } },
      ...(tiles ? [{ id: "tiles", type: "raster" as const, source: "tiles" }] : []),
      { id: "density", type: "heatmap", source: "each", layout: { visibility: "none" }, paint: {
        "heatmap-radius": ["interpolate", ["exponential", 2], ["zoom"], 4, 8, 14, 60], "heatmap-weight": 0.4, "heatmap-opacity": 0.75,
        "heatmap-color": ["interpolate", ["linear"], ["heatmap-density"], 0, "rgba(0,0,0,0)", 0.2, c.levels[0], 0.4, c.levels[1], 0.6, c.levels[2], 0.8, c.levels[3], 1, c.levels[4]] } },
      { id: "places", type: "symbol", source: "places", layout: { "text-field": ["get", "name"], "text-font": font, "text-size": 12, "symbol-sort-key": ["get", "rank"], "text-padding": 6,
        "text-variable-anchor": ["top", "bottom", "left", "right"], "text-radial-offset": 1.6 }, paint: { "text-color": c.ink2, "text-halo-color": c.tint, "text-halo-width": 1.5 } },
      { id: "together", type: "circle", source: "actors", filter: ["has", "point_count"],
        paint: { "circle-color": c.paper, "circle-stroke-color": c.ink, "circle-stroke-width": 2, "circle-radius": ["interpolate", ["linear"], ["sqrt", ["get", "point_count"]], 1, 12, 100, 34] } },
      { id: "count", type: "symbol", source: "actors", filter: ["has", "point_count"],
        layout: { "text-field": ["get", "point_count_abbreviated"], "text-font": font, "text-size": 13, "text-allow-overlap": true, "icon-allow-overlap": true }, paint: { "text-color": c.ink } },
      { id: "actor", type: "symbol", source: "actors", filter: ["!", ["has", "point_count"]],
        layout: { "icon-image": ["concat", "kind", ["get", "k"]], "icon-allow-overlap": true, "icon-ignore-placement": true } },
      { id: "name", type: "symbol", source: "actors", filter: ["!", ["has", "point_count"]], minzoom: 11,
        layout: { "text-field": ["get", "n"], "text-font": font, "text-size": 12, "text-anchor": "top", "text-offset": [0, 0.7], "text-optional": true, "text-max-width": 12 },
        paint: { "text-color": c.ink, "text-halo-color": c.tint, "text-halo-width": 2 } },
    ],
  };
}

/** A kind's shape as the map wants pictures: drawn once, twice as sharp. */
function picture(which: number, c: Colours): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 44;
  const context = canvas.getContext("2d")!;
  context.translate(22, 22);
  context.scale(2.2, 2.2);
  const path = new Path2D(Outlines[which]);
  [context.strokeStyle, context.lineWidth, context.lineJoin] = [c.tint, 2.4, "round"];
  context.stroke(path);
  context.fillStyle = c.kinds[which];
  context.fill(path, "evenodd");
  return context.getImageData(0, 0, 44, 44);
}

function bounds(actors: Actor[]): LngLatBoundsLike {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { geometry: { coordinates: [x, y] } } of actors) [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  return [[west, south], [east, north]];
}

/** A line as long as a round number of metres or kilometres is on the map. */
function scale(atlas: Atlas, c: Colours): HTMLElement {
  const { clientWidth, clientHeight } = atlas.getContainer(), middle = clientHeight / 2;
  const far = atlas.unproject([0, middle]).distanceTo(atlas.unproject([clientWidth, middle])) / clientWidth * 100;
  const power = 10 ** Math.floor(Math.log10(far)), metres = [5, 2, 1].map((n) => n * power).find((n) => n <= far)!;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg"), line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  const width = Math.round((100 * metres) / far);
  for (const [name, value] of Object.entries({ width: `${width + 2}`, height: "10", "aria-hidden": "true", class: "xm" })) svg.setAttribute(name, value);
  for (const [name, value] of Object.entries({ d: `M1 1v7h${width}V1`, fill: "none", stroke: c.ink, "stroke-width": "1.6" })) line.setAttribute(name, value);
  svg.append(line);
  const one = made("span");
  one.append(svg, metres >= 1000 ? `${written(metres / 1000)} km` : `${written(metres)} m`);
  return one;
}

async function begin() {
  const root = element("map"), said = root.dataset;
  element("xwaits").textContent = element("xwaits").dataset.coming!;
  setWorkerUrl(new URL(said.worker!, location.href).href);
  const [data, land] = await Promise.all([fetched<Data>(said.from!), fetched<unknown>(said.land!)]);
  root.hidden = false;
  let tints = colours(), dense = false;
  const all = { bounds: bounds(data.features), fitBoundsOptions: { padding: 48, maxZoom: 13 } };
  const atlas = new Atlas({
    container: "xstage", style: style(data, land, said.tiles, tints), ...all, attributionControl: false, maxZoom: 18, fadeDuration: moving(200),
    dragRotate: false, pitchWithRotate: false, touchPitch: false, locale: { "Map.Title": said.name! },
  });
  atlas.touchZoomRotate.disableRotation();
  atlas.setMissingStyleImageResolver((id) => {
    const kind = data.kinds[+id.slice("kind".length)];
    if (kind && !atlas.hasImage(id)) atlas.addImage(id, picture(kind.mark, tints), { pixelRatio: 2 });
  });

  function key() {
    const kinds = data.kinds.map((k) => { const one = made("span"); one.append(mark(k.mark, tints.kinds[k.mark]), k.name); return one; });
    element("xkey").replaceChildren(scale(atlas, tints), ...kinds);
  }

  function choose(actor: Actor | null) {
    const panel = element("xpanel");
    panel.replaceChildren();
    if (!actor) return void panel.append(made("p", said.choose, { class: "m" }));
    const heading = made("h2");
    heading.append(made("a", actor.properties.n, { href: said.actor! + actor.properties.i }));
    panel.append(heading, made("p", data.kinds[actor.properties.k].name, { class: "m" }));
  }

  function list() {
    const seen = atlas.getBounds();
    const inView = data.features.filter((f) => seen.contains(f.geometry.coordinates));
    const one = new Intl.PluralRules(document.documentElement.lang || "en").select(inView.length) === "one";
    element("xcount").textContent = filled((one ? said.hereOne : said.here)!, inView.length) + (inView.length > Listed ? " " + filled(said.first!, Listed) : "");
    element("xlist").replaceChildren(...inView.slice(0, Listed).map((actor) => {
      const item = made("li"), button = made("button", actor.properties.n, { type: "button", class: "xb" });
      button.addEventListener("click", () => { choose(actor); atlas.easeTo({ center: actor.geometry.coordinates, zoom: Math.max(atlas.getZoom(), 16), duration: moving(400) }); });
      item.append(button, " ", made("span", data.kinds[actor.properties.k].name, { class: "m" }));
      return item;
    }));
  }

  atlas.on("click", async (event) => {
    const [found] = atlas.queryRenderedFeatures([[event.point.x - 8, event.point.y - 8], [event.point.x + 8, event.point.y + 8]], { layers: ["together", "actor"] });
    if (!found) return choose(null);
    const at = (found.geometry as unknown as Actor["geometry"]).coordinates;
    if (found.properties.cluster) atlas.easeTo({ center: at, zoom: await (atlas.getSource("actors") as GeoJSONSource).getClusterExpansionZoom(found.properties.cluster_id), duration: moving(400) });
    else choose({ type: "Feature", geometry: { type: "Point", coordinates: at }, properties: found.properties as Actor["properties"] });
  });
  atlas.on("mousemove", ({ point }) => { atlas.getCanvas().style.cursor = atlas.queryRenderedFeatures(point, { layers: ["together", "actor"] }).length ? "pointer" : ""; });
  atlas.on("moveend", () => { list(); key(); });
  element("xin").addEventListener("click", () => atlas.zoomIn({ duration: moving(200) }));
  element("xout").addEventListener("click", () => atlas.zoomOut({ duration: moving(200) }));
  element("xwhole").addEventListener("click", () => atlas.fitBounds(all.bounds, { ...all.fitBoundsOptions, duration: moving(400) }));
  element("xdense").addEventListener("click", () => { dense = !dense; density(); });
  function density() {
    element("xdense").setAttribute("aria-pressed", `${dense}`);
    atlas.setLayoutProperty("density", "visibility", dense ? "visible" : "none");
    for (const layer of ["together", "count"]) atlas.setLayoutProperty(layer, "visibility", dense ? "none" : "visible");
  }
  whenColoursChange(() => {
    tints = colours();
    for (const i of data.kinds.keys()) if (atlas.hasImage(`kind${i}`)) atlas.removeImage(`kind${i}`);
    atlas.setStyle(style(data, land, said.tiles, tints), { diff: false });
    atlas.once("styledata", density);
    key();
  });
  choose(null);
  await new Promise((done) => atlas.once("idle", done));
  list();
  key();
  element("xwaits").hidden = true;
  root.dataset.ready = "yes";
}

begin().catch((error: unknown) => {
  element("map").hidden = true;
  element("xwaits").hidden = false;
  element("xwaits").textContent = element("map").dataset.failed!;
  throw error;
});
