/** A cool place (Rotterdam WeerWoord): PET of 38 °C at most, over 200 m² at least in one piece, within a walk of 300 m. */
export const COOL_PLACE = { warmestPetCelsius: 38, smallestSquareMetres: 200, walkMetres: 300 } as const;

/**
 * What the land use calls ground where not everyone may come: no cool place for who lives beside it. Left in, yards under trees make one
 * of every home, and the figure says nothing.
 */
export const CLOSED_COVERS: ReadonlySet<unknown> = new Set(["yard", "farmland", "rail"]);

export interface CoolPlaces {
  /** For each cell 0, or the number of its place from 1. */
  readonly placeOfCell: Uint32Array;
  /** Area of each place, from place 1. */
  readonly squareMetres: readonly number[];
}

/**
 * Cells that touch along a side and are cool enough, in pieces that are large enough.
 *
 * @param petCelsius row by row; NaN: no outdoor ground
 */
export function coolPlaces(
  petCelsius: Float32Array,
  { columns, cellSizeMetres }: { readonly columns: number; readonly cellSizeMetres: number },
): CoolPlaces {
  const placeOfCell = new Uint32Array(petCelsius.length);
  const seen = new Uint8Array(petCelsius.length);
  const room = new Int32Array(petCelsius.length);
  const squareMetres: number[] = [];
  const isCool = (cell: number): boolean => petCelsius[cell] <= COOL_PLACE.warmestPetCelsius;
  for (let start = 0; start < petCelsius.length; start += 1) {
    if (seen[start] === 1 || !isCool(start)) continue;
    const piece = pieceFrom(start, columns, seen, isCool, room);
    const area = piece.length * cellSizeMetres ** 2;
    if (area < COOL_PLACE.smallestSquareMetres) continue;
    squareMetres.push(area);
    for (const cell of piece) placeOfCell[cell] = squareMetres.length;
  }
  return { placeOfCell, squareMetres };
}

/** @param room for as many cells as there are: a large city is one piece of millions, and lists of them take four times that */
function pieceFrom(
  start: number,
  columns: number,
  seen: Uint8Array,
  isIn: (cell: number) => boolean,
  room: Int32Array,
): Int32Array {
  let end = 0;
  const enter = (cell: number): void => {
    if (seen[cell] === 1 || !isIn(cell)) return;
    seen[cell] = 1;
    room[end] = cell;
    end += 1;
  };
  enter(start);
  for (let at = 0; at < end; at += 1) {
    const cell = room[at];
    const column = cell % columns;
    if (column > 0) enter(cell - 1);
    if (column < columns - 1) enter(cell + 1);
    if (cell >= columns) enter(cell - columns);
    if (cell + columns < seen.length) enter(cell + columns);
  }
  return room.subarray(0, end);
}
