/** Rijksdriehoek (EPSG:28992) as proj4 writes it, with the seven-parameter shift to ETRS89: within .25 m of RDNAPTRANS over the whole country. */
export const RD_DEFINITION =
  "+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel " +
  "+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs";
