// The picture under the hand: sigma draws what is shown, we say how it looks.
import Graph from "graphology";
import Sigma from "sigma";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import type { Settings } from "sigma/settings";
import type { Data } from "./data";
import type { Look } from "./look";
import { MarkProgram } from "./marks";
import { DashedProgram } from "./dashes";
import { other, Status, type Pair, type Shown } from "./shown";
import { moving, over, type Colours } from "../shared/page";

export class Stage {
  readonly sigma: Sigma;
  private readonly graph = new Graph({ type: "undirected" });
  /** None while sigma draws for the first time, in its constructor. */
  private now?: Shown;
  private look!: Look;
  private colours!: Colours;
  private chosen: number | null = null;
  private near = new Set<number>();
  /** Where names stand already in this drawing: none is written over another. */
  private written: Box[] = [];

  constructor(private readonly data: Data, pairs: Pair[], container: HTMLElement, whenChosen: (v: number | null) => void) {
    const { x, y, name } = data.actors;
    for (let v = 0; v < name.length; v++) this.graph.addNode(v, { x: x[v], y: -y[v], label: name[v] });
    pairs.forEach((p, i) => this.graph.addEdgeWithKey(i, p.a, p.b));
    this.sigma = new Sigma(this.graph, container, {
      nodeProgramClasses: { mark: MarkProgram }, defaultNodeType: "mark", edgeProgramClasses: { dashed: DashedProgram },
      labelSize: 13, labelWeight: "600", labelDensity: 0.6, labelGridCellSize: 110, labelRenderedSizeThreshold: 4,
      minCameraRatio: 0.02, maxCameraRatio: 3, zIndex: true, stagePadding: 36, hideEdgesOnMove: pairs.length > 12_000,
      allowInvalidContainer: true, zoomDuration: moving(200), inertiaDuration: moving(200), doubleClickZoomingDuration: moving(200),
      nodeReducer: (v) => this.drawnActor(+v), edgeReducer: (i) => this.drawnPair(pairs[+i]),
      defaultDrawNodeLabel: (context, node, settings) => this.label(context, node, settings),
      defaultDrawNodeHover: (context, node, settings) => this.ring(context, node, settings),
    });
    this.sigma.on("beforeRender", () => { this.written = []; });
    this.sigma.on("clickNode", ({ node }) => whenChosen(+node));
    this.sigma.on("clickStage", ({ event }) => whenChosen(this.nearTo(event.x, event.y)));
    for (const canvas of Object.values(this.sigma.getCanvases())) canvas.setAttribute("aria-hidden", "true");
  }

  show(now: Shown, look: Look, colours: Colours, chosen: number | null) {
    [this.now, this.look, this.colours] = [now, look, colours];
    this.choose(chosen);
  }

  choose(v: number | null) {
    this.chosen = v;
    this.near = new Set(v === null ? [] : this.now!.of[v].map((p) => other(p, v)));
    this.sigma.refresh({ skipIndexation: true, schedule: true });
  }

  zoom(factor: number) {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: moving(200) });
  }

  whole() { void this.sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: moving(300) }); }

  pan(right: number, down: number) {
    const camera = this.sigma.getCamera(), { width, height } = this.sigma.getDimensions();
    const from = this.sigma.viewportToFramedGraph({ x: 0, y: 0 }), to = this.sigma.viewportToFramedGraph({ x: right * width, y: down * height });
    void camera.animate({ x: camera.x + to.x - from.x, y: camera.y + to.y - from.y }, { duration: moving(150) });
  }

  /** Brings an actor into view, without moving when it is there already. */
  reveal(v: number) {
    const at = this.at(v), { width, height } = this.sigma.getDimensions();
    if (at.x > 40 && at.y > 40 && at.x < width - 40 && at.y < height - 40) return;
    const { x, y } = this.sigma.getNodeDisplayData(v)!;
    void this.sigma.getCamera().animate({ x, y }, { duration: moving(250) });
  }

  /** In pixels from the upper left corner of the stage. */
  at(v: number) { return this.sigma.graphToViewport({ x: this.data.actors.x[v], y: -this.data.actors.y[v] }); }

  /** The nearest actor shown in a direction: straight on counts more than aside. */
  towards(dx: number, dy: number): number | null {
    const { width, height } = this.sigma.getDimensions();
    const from = this.chosen === null ? { x: width / 2, y: height / 2 } : this.at(this.chosen);
    let best: number | null = null, least = Infinity;
    const { actors } = this.now!;
    for (let v = 0; v < actors.length; v++) {
      if (!actors[v] || v === this.chosen) continue;
      const to = this.at(v), along = (to.x - from.x) * dx + (to.y - from.y) * dy, aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
      const cost = this.chosen === null ? along ** 2 + aside ** 2 : along + 2 * aside;
      if ((this.chosen === null || (along > 1 && aside < 3 * along)) && cost < least) [best, least] = [v, cost];
    }
    return best;
  }

  /** A finger is wide: whoever stands within it is meant. */
  private nearTo(x: number, y: number): number | null {
    let best: number | null = null, least = 16;
    this.now?.actors.forEach((seen, v) => {
      const at = seen ? this.at(v) : null, far = at ? Math.hypot(at.x - x, at.y - y) : Infinity;
      if (far < least) [best, least] = [v, far];
    });
    return best;
  }

  resize() { this.sigma.resize(); this.sigma.refresh({ skipIndexation: true }); }

  private drawnActor(v: number): Partial<NodeDisplayData> & { mark: number; hollow: boolean } {
    const { x, y, name, kind } = this.data.actors;
    if (!this.now) return { x: x[v], y: -y[v], hidden: true, mark: 0, hollow: false };
    const faded = this.chosen !== null && v !== this.chosen && !this.near.has(v), alone = this.now.degree[v] === 0;
    return {
      x: x[v], y: -y[v], label: faded ? null : name[v], hidden: !this.now.actors[v], size: this.look.size(v),
      color: faded ? this.colours.line : alone ? this.colours.off : this.look.colour(v), mark: this.data.marks[kind[v]].mark, hollow: alone,
      highlighted: v === this.chosen, forceLabel: this.near.has(v) && this.near.size <= 25, zIndex: faded ? 0 : 1,
    };
  }

  private drawnPair(pair: Pair) {
    const { chosen, colours } = this;
    if (!this.now || pair.status === Status.Hidden) return { hidden: true };
    const faded = chosen !== null && pair.a !== chosen && pair.b !== chosen, crowd = this.now.pairs.length > 3000;
    const [color, size] = pair.status === Status.New ? [colours.link, 2.2] : pair.status === Status.Ended ? [colours.off, 1.8] : [colours.line2, 1.2];
    return {
      type: pair.status === Status.Ended ? "dashed" : "line", hidden: faded && crowd,
      color: faded ? over(colours.line, colours.tint, 0.6) : over(color, colours.tint, chosen === null && crowd ? 0.35 : 0.85), size: crowd && chosen === null ? size * 0.5 : size, zIndex: faded ? 0 : 1,
    };
  }

  private label(context: CanvasRenderingContext2D, node: PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">, settings: Settings) {
    if (!node.label) return;
    if (this.written.length === 0 && this.chosen !== null) this.written.push(this.chosenName(context, settings));
    const label = labelled(context, node.label, node.x, node.y - node.size - 5, settings.labelSize, this.colours, this.sigma.getDimensions().width);
    if (this.written.some((box) => meets(box, label.box))) return;
    this.written.push(label.box);
    label.draw();
  }

  /** The chosen one's name is drawn last, over all; the others leave it room. */
  private chosenName(context: CanvasRenderingContext2D, settings: Settings): Box {
    const at = this.at(this.chosen!), size = this.sigma.scaleSize(this.look.size(this.chosen!));
    return labelled(context, this.data.actors.name[this.chosen!], at.x, at.y - size - 9, settings.labelSize + 1, this.colours, this.sigma.getDimensions().width).box;
  }

  private ring(context: CanvasRenderingContext2D, node: PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">, settings: Settings) {
    drawRing(context, node.x, node.y, node.size + 5, this.colours);
    if (node.label) labelled(context, node.label, node.x, node.y - node.size - 9, settings.labelSize + 1, this.colours, this.sigma.getDimensions().width).draw();
  }
}

export function drawRing(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colours: Colours) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  [context.strokeStyle, context.lineWidth] = [colours.ink, 2.5];
  context.stroke();
}

export interface Box { left: number; top: number; right: number; bottom: number }

export const meets = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A name within the stage, with the ground's colour round it, so that lines do not cross its letters. */
export function labelled(context: CanvasRenderingContext2D, text: string, x: number, y: number, size: number, colours: Colours, width: number): { box: Box; draw: () => void } {
  const short = text.length > 34 ? `${text.slice(0, 33).trimEnd()}…` : text, font = `600 ${size}px ${colours.font}`;
  context.font = font;
  const half = context.measureText(short).width / 2 + 3, middle = half * 2 > width ? x : Math.min(Math.max(x, half), width - half);
  return {
    box: { left: middle - half, right: middle + half, top: y - size, bottom: y + 4 },
    draw: () => {
      [context.font, context.textAlign, context.lineJoin, context.lineWidth] = [font, "center", "round", 4];
      [context.strokeStyle, context.fillStyle] = [colours.tint, colours.ink];
      context.strokeText(short, middle, y);
      context.fillText(short, middle, y);
      context.textAlign = "start";
    },
  };
}
