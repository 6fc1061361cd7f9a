import type { CityNumbers } from "../figures/city-numbers.ts";

/**
 * Ground floor of every home, in square metres: what water does damage to. The floor area divided by the storeys where both are known, else
 * the footprint; 0 where nobody lives.
 */
export function homeGroundFloors(numbers: Pick<CityNumbers, "column" | "homesOf">): Float64Array {
  const footprint = numbers.column("footprintSquareMetres");
  const floorArea = numbers.column("floorAreaSquareMetres");
  const storeys = numbers.column("storeys");
  return numbers.homesOf.map((homes, building) => {
    if (homes <= 0) return 0;
    const ofOneStorey = floorArea[building] / storeys[building];
    // NaN, not known, and a source's nought are no floor.
    return ofOneStorey > 0 && Number.isFinite(ofOneStorey) ? ofOneStorey : footprint[building];
  });
}
