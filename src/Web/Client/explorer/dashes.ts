// Linkages that ended are dashed, so that they are told apart without colour: sigma's line with gaps.
import { EdgeRectangleProgram } from "sigma/rendering";

export class DashedProgram extends EdgeRectangleProgram {
  getDefinition() {
    const line = super.getDefinition();
    return {
      ...line,
      VERTEX_SHADER_SOURCE: line.VERTEX_SHADER_SOURCE
        .replace("void main() {", "varying vec2 v_place;\nvoid main() {")
        .replace(/\}\s*$/, "  v_place = gl_Position.xy;\n}\n"),
      // Six pixels on, six off, along whichever side is the longer: gl_FragCoord is in pixels of the screen.
      FRAGMENT_SHADER_SOURCE: line.FRAGMENT_SHADER_SOURCE
        .replace("void main(void) {", "varying vec2 v_place;\nvoid main(void) {\n  #ifndef PICKING_MODE\n  if (mod(gl_FragCoord.x + gl_FragCoord.y * 0.618, 11.0) > 6.0) discard;\n  #endif\n"),
    };
  }
}
