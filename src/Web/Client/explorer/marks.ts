// The shapes of the kinds of actor (shared/marks.ts) on the graphics card.
import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import { floatColor } from "sigma/utils";
import type { NodeDisplayData, RenderParams } from "sigma/types";

export interface Marked extends NodeDisplayData { mark: number; hollow: boolean }

const vertex = /*glsl*/ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_mark;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_diff;
varying float v_radius;
varying float v_mark;
const float bias = 255.0 / 254.0;
void main() {
  float reach = a_size * u_correctionRatio / u_sizeRatio * 7.2;
  vec2 diff = reach * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + diff, 1)).xy, 0, 1);
  v_diff = diff;
  v_radius = reach / 3.6;
  v_mark = a_mark;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

// Distances to each outline, in radii of the plain circle; the numbers are those of the outlines divided by 5.5.
const fragment = /*glsl*/ `
precision highp float;
varying vec4 v_color;
varying vec2 v_diff;
varying float v_radius;
varying float v_mark;
uniform float u_correctionRatio;
const vec4 transparent = vec4(0.0);
float outline(vec2 p, float mark) {
  vec2 q = abs(p);
  if (mark < 0.5) return length(p) - 1.0;
  if (mark < 1.5) return max(max(q.y - 1.16, q.x * 0.866 + q.y * 0.5 - 1.165), 0.45 - length(p));
  if (mark < 2.5) return (q.x + q.y - 1.36) * 0.707;
  if (mark < 3.5) return max(q.x, q.y) - 1.04;
  if (mark < 4.5) return max(-p.y - 1.02, 0.867 * q.x + 0.496 * (p.y - 1.27));
  if (mark < 5.5) return max(p.y - 1.02, 0.867 * q.x + 0.496 * (-p.y - 1.27));
  vec2 r = abs(vec2(p.x + p.y, p.x - p.y) * 0.707);
  return min(max(r.x - 1.337, r.y - 0.31), max(r.y - 1.337, r.x - 0.31));
}
void main(void) {
  float border = u_correctionRatio * 2.0;
  float hollow = step(7.5, v_mark);
  float d = outline(v_diff / v_radius, v_mark - 8.0 * hollow);
  #ifdef PICKING_MODE
  gl_FragColor = d > 0.25 ? transparent : v_color;
  #else
  d = mix(d, abs(d + 0.1) - 0.2, hollow) * v_radius + border;
  gl_FragColor = mix(v_color, transparent, clamp(d / border, 0.0, 1.0));
  #endif
}`;

const uniforms = ["u_sizeRatio", "u_correctionRatio", "u_matrix"] as const;

export class MarkProgram extends NodeProgram<(typeof uniforms)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 3, VERTEX_SHADER_SOURCE: vertex, FRAGMENT_SHADER_SOURCE: fragment, METHOD: TRIANGLES, UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT }, { name: "a_size", size: 1, type: FLOAT }, { name: "a_mark", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true }, { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  processVisibleItem(nodeIndex: number, at: number, data: NodeDisplayData) {
    const { mark: which, hollow } = data as Marked;
    const array = this.array;
    array[at++] = data.x;
    array[at++] = data.y;
    array[at++] = data.size;
    array[at++] = which + (hollow ? 8 : 0);
    array[at++] = floatColor(data.color);
    array[at++] = nodeIndex;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}
