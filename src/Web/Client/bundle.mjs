// Bundles each island, its style and its data, compressed once and well: node bundle.mjs FOLDER
import { brotliCompressSync, constants } from "node:zlib";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { build } from "esbuild";

const out = process.argv[2];
const require = createRequire(import.meta.url);

function write(name, content) {
  const bytes = Buffer.from(content);
  const options = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(join(out, `${name}.br`), brotliCompressSync(bytes, { params: options }));
}

/** The folder of the package that a bundled file came from. */
function packageOf(file) {
  const parts = file.split("node_modules/");
  if (parts.length < 2) return null;
  const [scope, name] = parts.at(-1).split("/");
  return parts.slice(0, -1).join("node_modules/") + "node_modules/" + (scope.startsWith("@") ? `${scope}/${name}` : scope);
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((f) => /^(licen[cs]e|copying)/i.test(f));
  return `${name} ${version}: ${license}\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : "(The package carries no text of its licence.)"}\n`;
}

/** Land as GeoJSON, from the topology's delta-coded arcs; to a hundredth of a degree, about what 1:50m is true to. */
function land(topology) {
  const { scale: [sx, sy], translate: [tx, ty] } = topology.transform;
  const round = (n) => Math.round(n * 100) / 100;
  const arcs = topology.arcs.map((arc) => {
    let x = 0, y = 0;
    return arc.map(([dx, dy]) => [round((x += dx) * sx + tx), round((y += dy) * sy + ty)]);
  });
  const points = (i) => (i < 0 ? [...arcs[~i]].reverse() : arcs[i]);
  const ring = (parts) => parts.flatMap((i, n) => points(i).slice(n ? 1 : 0)).filter((p, i, all) => !i || p[0] !== all[i - 1][0] || p[1] !== all[i - 1][1]);
  const polygons = topology.objects.land.geometries.flatMap((g) => (g.type === "Polygon" ? [g.arcs] : g.arcs));
  return { type: "MultiPolygon", coordinates: polygons.map((p) => p.map(ring).filter((r) => r.length > 3)).filter((p) => p.length) };
}

const bundled = new Set();
for (const island of ["explorer", "map", "upload"]) {
  const { metafile, outputFiles } = await build({
    entryPoints: [`${island}/${island}.ts`], bundle: true, minify: true, format: "esm", target: ["es2020"], legalComments: "none",
    metafile: true, write: false, define: { "process.env.NODE_ENV": '"production"' },
  });
  write(`${island}.js`, outputFiles[0].contents);
  for (const file of Object.keys(metafile.inputs)) if (packageOf(file)) bundled.add(packageOf(file));
}
const maplibre = dirname(require.resolve("maplibre-gl/package.json"));
write("map-worker.js", readFileSync(join(maplibre, "dist/maplibre-gl-worker.mjs"), "utf8").replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n"));
write("land.json", JSON.stringify(land(JSON.parse(readFileSync(require.resolve("world-atlas/land-50m.json"), "utf8")))));

// What maplibre-gl was itself bundled from carries its licences too.
const all = (folder) => {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    const found = [join(folder, "node_modules", name), join("node_modules", name)].find(existsSync);
    if (found && !name.startsWith("@types/") && !bundled.has(found)) { bundled.add(found); all(found); }
  }
};
all("node_modules/maplibre-gl");
bundled.add("node_modules/world-atlas");
write("licences.txt", ["Programs and data in the network explorer and the map, and their licences.\nLand: Natural Earth, public domain.\n",
  ...[...bundled].sort().map(licence)].join(`\n${"-".repeat(72)}\n\n`));
