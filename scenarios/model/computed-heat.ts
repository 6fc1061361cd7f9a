import type { Scenario } from "./scenario.ts";

/** A hot afternoon, on any city whose package has a heat field. */
export const COMPUTED_HEAT: Scenario = {
  formatVersion: 1,
  id: "computed-heat",
  city: "*",
  title: { nl: "Hete zomermiddag", en: "A hot summer afternoon" },
  summary: {
    nl: "Hoe warm het buiten voelt door lucht, zon, wind en steen.",
    en: "What the air, sun, wind and stone together feel like outside.",
  },
  leaflet: {
    shows: {
      nl: "De gevoelstemperatuur (PET) op straat, gemiddeld van 12 tot 18 uur.",
      en: "The feels-like temperature (PET) in the street, mean of 12 to 18 h.",
    },
    standardEvent: {
      nl: "1 juli 2015 in De Bilt: 33,1 °C. Zo'n dag komt nu ongeveer eens in de 5,5 jaar voor.",
      en: "1 July 2015 in De Bilt: 33.1 °C. Such a day now comes about once in 5.5 years.",
    },
    cannotTell: {
      nl: "Dit is een indicatie met eenvoudige rekenregels, geen voorspelling en geen norm. Hoe warm het binnen is, zegt de kaart niet.",
      en: "This is an indication by simple rules, not a forecast and not a standard. How warm it is indoors, the map does not say.",
    },
  },
  cases: [
    {
      id: "now",
      label: { nl: "Standaard hete dag, nu", en: "Standard hot day, now" },
      values: { airTemperatureRiseCelsius: 0 },
    },
    {
      id: "2050-low",
      label: { nl: "2050, lage uitstoot", en: "2050, low emissions" },
      values: { airTemperatureRiseCelsius: 1.04 },
    },
    {
      id: "2050-high",
      label: { nl: "2050, hoge uitstoot", en: "2050, high emissions" },
      values: { airTemperatureRiseCelsius: 2.2 },
    },
    {
      id: "2100-high",
      label: { nl: "2100, hoge uitstoot", en: "2100, high emissions" },
      values: { airTemperatureRiseCelsius: 5.5 },
    },
  ],
  layers: [
    {
      type: "computed",
      id: "feels-like",
      title: { nl: "Gevoelstemperatuur (PET)", en: "Feels-like temperature (PET)" },
      method: "heat-pet",
    },
  ],
  indicators: [],
  compareWith: [],
  provenance: {
    source: {
      nl: "Gebouwen, bomen, hoogtes en landgebruik van het stadspakket; referentiedag en KNMI'23-scenario's van het KNMI",
      en: "Buildings, trees, heights and land use of the city package; KNMI reference day and KNMI'23 scenarios",
    },
    publisher: "Stadslens",
    licence: "EUPL-1.2",
    year: 2026,
    method: {
      nl: "PET per cel volgens de Nederlandse standaard voor hittestress (Koopmans e.a. 2020; De Nijs e.a. 2019), met zon en schaduw per uur, zicht op de hemel, wind tussen gebouwen en het warmte-eiland van de stad (Theeuwes e.a. 2017, doi 10.1002/joc.4717).",
      en: "PET of each cell by the Dutch standard for heat stress (Koopmans et al. 2020; De Nijs et al. 2019), with sun and shade by hour, sky view factor, wind between buildings and the urban heat island (Theeuwes et al. 2017, doi 10.1002/joc.4717).",
    },
  },
};
