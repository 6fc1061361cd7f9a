/**
 * How datums of national grids lie to WGS 84, as position vectors (metres, arc seconds, parts in a million), by PROJ 9.5. Files that
 * write their system out leave them out, and the list of definitions has none of these or a coarser one.
 */
export const DATUM_SHIFTS = {
  czech: "570.8,85.7,462.8,4.998,1.587,5.261,3.56",
  german: "598.1,73.7,418.2,0.202,0.045,-2.455,6.7",
  israeli: "23.772,17.49,17.859,-0.3132,-1.85274,1.67299,-5.4262",
  pulkovo1958: "2.329,-147.042,-92.08,-0.309,0.325,0.497,5.69",
  yugoslav: "551.7,162.9,467.9,6.04,1.96,-11.38,-4.82",
} as const;
