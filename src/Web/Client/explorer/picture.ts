// The picture as a PNG: what is on the stage, with title and key, names only as anyone may see them (consent).
import type { Data } from "./data";
import type { Look } from "./look";
import { Outlines } from "../shared/marks";
import { drawRing, labelled, meets, type Box, type Stage } from "./stage";
import { Status, type Shown } from "./shown";
import type { Colours } from "../shared/page";

const Sharp = 2, Head = 44;

export async function save(data: Data, now: Shown, look: Look, stage: Stage, chosen: number | null, colours: Colours, title: string) {
  const { width, height } = stage.sigma.getDimensions();
  const keys = look.key.map((one) => ({ svg: one.querySelector("svg"), word: one.textContent ?? "" })).filter((k) => k.word);
  const rows = Math.ceil(keys.length / Math.max(1, Math.floor(width / 220)));
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * Sharp, (height + Head + rows * 22 + 16) * Sharp];
  const context = canvas.getContext("2d")!;
  context.scale(Sharp, Sharp);
  context.fillStyle = colours.tint;
  context.fillRect(0, 0, width, canvas.height);
  context.save();
  context.beginPath();
  context.rect(0, Head, width, height);
  context.clip();
  context.translate(0, Head);
  draw(context, data, now, look, stage, chosen, colours);
  context.restore();
  [context.fillStyle, context.font] = [colours.ink, `600 16px ${colours.font}`];
  context.fillText(title, 16, 28, width - 32);
  context.font = `13px ${colours.font}`;
  keys.forEach((k, i) => key(context, k, 16 + (i % Math.max(1, Math.floor(width / 220))) * 220, Head + height + 20 + Math.floor(i / Math.max(1, Math.floor(width / 220))) * 22, colours));
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) return;
  const link = document.createElement("a");
  [link.href, link.download] = [URL.createObjectURL(blob), "network.png"];
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function draw(context: CanvasRenderingContext2D, data: Data, now: Shown, look: Look, stage: Stage, chosen: number | null, colours: Colours) {
  const places = data.actors.x.map((_, v) => stage.at(v)), scale = 1 / stage.sigma.getSettings().zoomToSizeRatioFunction(stage.sigma.getCamera().ratio);
  for (const pair of now.pairs) {
    const [colour, size, dashes] = pair.status === Status.New ? [colours.link, 1.6, []] : pair.status === Status.Ended ? [colours.off, 1.4, [4, 4]] : [colours.line2, 0.8, []];
    [context.strokeStyle, context.lineWidth, context.globalAlpha] = [colour, size, now.pairs.length > 3000 ? 0.35 : 0.8];
    context.setLineDash(dashes);
    context.beginPath();
    context.moveTo(places[pair.a].x, places[pair.a].y);
    context.lineTo(places[pair.b].x, places[pair.b].y);
    context.stroke();
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
  for (let v = 0; v < places.length; v++) {
    if (!now.actors[v]) continue;
    context.save();
    context.translate(places[v].x, places[v].y);
    const size = look.size(v) * scale / 5.5;
    context.scale(size, size);
    const path = new Path2D(Outlines[data.marks[data.actors.kind[v]].mark]);
    if (now.degree[v] > 0) { context.fillStyle = look.colour(v); context.fill(path, "evenodd"); }
    else { [context.strokeStyle, context.lineWidth] = [colours.off, 2]; context.stroke(path); }
    context.restore();
  }
  const named = [...stage.sigma.getNodeDisplayedLabels()].map(Number), written: Box[] = [];
  if (chosen !== null) { named.unshift(chosen); drawRing(context, places[chosen].x, places[chosen].y, look.size(chosen) * scale + 5, colours); }
  for (const v of new Set(named)) {
    const name = labelled(context, data.actors.label[v] || data.actors.name[v], places[v].x, places[v].y - look.size(v) * scale - 6, 13, colours, stage.sigma.getDimensions().width);
    if (written.some((box) => meets(box, name.box))) continue;
    written.push(name.box);
    name.draw();
  }
}

function key(context: CanvasRenderingContext2D, one: { svg: SVGSVGElement | null; word: string }, x: number, y: number, colours: Colours) {
  const path = one.svg?.querySelector("path");
  if (path) {
    const [, , wide] = one.svg!.getAttribute("viewBox")!.split(" ");
    context.save();
    context.translate(wide === "16" ? x + 8 : x - 4, wide === "16" ? y - 4 : y - 11);
    const fill = path.getAttribute("fill"), stroke = path.getAttribute("stroke");
    if (fill && fill !== "none" && !stroke) { context.fillStyle = fill; context.fill(new Path2D(path.getAttribute("d")!), "evenodd"); }
    if (stroke) {
      [context.strokeStyle, context.lineWidth] = [stroke, +(path.getAttribute("stroke-width") ?? 1)];
      context.setLineDash((path.getAttribute("stroke-dasharray") ?? "").split(" ").filter(Boolean).map(Number));
      context.stroke(new Path2D(path.getAttribute("d")!));
    }
    context.restore();
  }
  context.fillStyle = colours.ink;
  context.fillText(one.word, x + 26, y, 190);
}
