declare module "@mapbox/martini" {
  /** A tile's height field as a right-triangulated irregular network. */
  export default class Martini {
    /** @param gridSize 2ⁿ + 1 */
    constructor(gridSize: number);
    createTile(terrain: Float32Array): {
      getMesh(maxError: number): { vertices: Uint16Array; triangles: Uint32Array };
    };
  }
}
