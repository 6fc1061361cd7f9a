/** A crown without its tree: 0 to 1 high, 1 across, standing on y = 0. Triangles, counterclockwise from outside. */
export interface TreeShape {
  /** x, y, z of each vertex; y is up. */
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly indices: Uint16Array;
  /** Of each vertex: 0 at the underside, 1 at the top. */
  readonly rise: Float32Array;
}

/** A crown begins this high above the ground. */
export const UNDERSIDE_METRES = 1.2;

export const TREE_VARIANTS = 3;

/** How far a crown's surface goes in and out, of its radius: two octaves, together 16 %. */
const BULGES = [
  { size: 0.1, waves: 2.3 },
  { size: 0.06, waves: 4.7 },
] as const;

/**
 * A low sphere with bulges: 20 triangles from afar, 80 from near. Few, because a city has thousands.
 *
 * @param variant 0, 1 or 2: crowns that do not look alike
 */
export function treeShape(detail: "near" | "far", variant: number): TreeShape {
  const sphere = detail === "far" ? ICOSAHEDRON : divided(ICOSAHEDRON);
  const rise = stretched(sphere.corners.map(([, y]) => hanging(y)));
  const positions = Float32Array.from(
    sphere.corners.flatMap(([x, y, z], vertex) => {
      const radius = 0.5 * (1 + bulgeAt(x, y, z, variant));
      return [x * radius, rise[vertex], z * radius];
    }),
  );
  const indices = Uint16Array.from(sphere.faces.flat());
  return { positions, normals: normalsOf(positions, indices), indices, rise };
}

/** Flatter below: a crown hangs over its stem. */
const hanging = (y: number): number => (y < 0 ? y * (1 - 0.12 * y * y) : y);

/** From 0 to 1 whatever corners a sphere has, so that a tree keeps its height when it is drawn with fewer. */
function stretched(heights: readonly number[]): Float32Array {
  const [lowest, highest] = [Math.min(...heights), Math.max(...heights)];
  return Float32Array.from(heights, (height) => (height - lowest) / (highest - lowest));
}

function bulgeAt(x: number, y: number, z: number, variant: number): number {
  return BULGES.reduce((sum, { size, waves }, octave) => {
    const phase = 1.7 * variant + 2.1 * octave;
    return (
      sum +
      (size / 3) *
        (Math.sin(waves * x * 2 + phase) +
          Math.sin(waves * y * 2 - phase) +
          Math.sin(waves * z * 2 + 2 * phase))
    );
  }, 0);
}

type Corner = readonly [number, number, number];
type Face = readonly [number, number, number];

interface Sphere {
  readonly corners: readonly Corner[];
  readonly faces: readonly Face[];
}

const GOLDEN = (1 + Math.sqrt(5)) / 2;

const onSphere = ([x, y, z]: Corner): Corner => {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
};

const ICOSAHEDRON: Sphere = {
  corners: (
    [
      [-1, GOLDEN, 0],
      [1, GOLDEN, 0],
      [-1, -GOLDEN, 0],
      [1, -GOLDEN, 0],
      [0, -1, GOLDEN],
      [0, 1, GOLDEN],
      [0, -1, -GOLDEN],
      [0, 1, -GOLDEN],
      [GOLDEN, 0, -1],
      [GOLDEN, 0, 1],
      [-GOLDEN, 0, -1],
      [-GOLDEN, 0, 1],
    ] as Corner[]
  ).map(onSphere),
  faces: [
    [0, 11, 5],
    [0, 5, 1],
    [0, 1, 7],
    [0, 7, 10],
    [0, 10, 11],
    [1, 5, 9],
    [5, 11, 4],
    [11, 10, 2],
    [10, 7, 6],
    [7, 1, 8],
    [3, 9, 4],
    [3, 4, 2],
    [3, 2, 6],
    [3, 6, 8],
    [3, 8, 9],
    [4, 9, 5],
    [2, 4, 11],
    [6, 2, 10],
    [8, 6, 7],
    [9, 8, 1],
  ],
};

/** Each face in four, its new corners put on the sphere. */
function divided({ corners, faces }: Sphere): Sphere {
  const all = [...corners];
  const middles = new Map<string, number>();
  const middle = (a: number, b: number): number => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const known = middles.get(key);
    if (known !== undefined) return known;
    const [one, other] = [corners[a], corners[b]];
    all.push(onSphere([one[0] + other[0], one[1] + other[1], one[2] + other[2]]));
    middles.set(key, all.length - 1);
    return all.length - 1;
  };
  const small = faces.flatMap(([a, b, c]): Face[] => {
    const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)];
    return [
      [a, ab, ca],
      [b, bc, ab],
      [c, ca, bc],
      [ab, bc, ca],
    ];
  });
  return { corners: all, faces: small };
}

/** Smooth: the mean of the faces that meet in a vertex, by their size. */
function normalsOf(positions: Float32Array, indices: Uint16Array): Float32Array {
  const normals = new Float32Array(positions.length);
  const corner = (vertex: number): Corner => [
    positions[vertex * 3],
    positions[vertex * 3 + 1],
    positions[vertex * 3 + 2],
  ];
  for (let face = 0; face < indices.length; face += 3) {
    const [a, b, c] = [corner(indices[face]), corner(indices[face + 1]), corner(indices[face + 2])];
    const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
    const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
    const normal = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    for (let at = face; at < face + 3; at += 1) {
      for (let axis = 0; axis < 3; axis += 1) normals[indices[at] * 3 + axis] += normal[axis];
    }
  }
  for (let vertex = 0; vertex < normals.length; vertex += 3) {
    const unit = onSphere([normals[vertex], normals[vertex + 1], normals[vertex + 2]]);
    normals.set(unit, vertex);
  }
  return normals;
}
