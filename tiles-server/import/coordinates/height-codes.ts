import { FOOT_METRES, US_SURVEY_FOOT_METRES } from "./feet.ts";

interface Heights {
  /** As people write it behind metres. */
  readonly datum: string;
  readonly metres: number;
}

const inMetres = (datum: string): Heights => ({ datum, metres: 1 });

/** Codes of heights that are said apart, behind a plus. */
export const HEIGHTS: Readonly<Record<string, Heights>> = {
  "3855": inMetres("EGM2008"),
  "3900": inMetres("N2000"),
  "5193": inMetres("KVD1964"),
  "5214": inMetres("Genoa 1942"),
  "5613": inMetres("RH2000"),
  "5621": inMetres("EVRF2007"),
  "5701": inMetres("ODN"),
  "5703": inMetres("NAVD88"),
  "5705": inMetres("Baltic 1977"),
  "5709": inMetres("NAP"),
  "5710": inMetres("DNG"),
  "5711": inMetres("AHD"),
  "5713": inMetres("CGVD28"),
  "5714": inMetres("MSL"),
  "5717": inMetres("N60"),
  "5720": inMetres("NGF-IGN69"),
  "5721": inMetres("NGF-IGN78"),
  "5728": inMetres("LN02"),
  "5729": inMetres("LHN95"),
  "5730": inMetres("EVRF2000"),
  "5731": inMetres("Malin Head"),
  "5737": inMetres("Yellow Sea 1985"),
  "5738": inMetres("HKPD"),
  "5773": inMetres("EGM96"),
  "5774": inMetres("NG95"),
  "5776": inMetres("NN54"),
  "5778": inMetres("GHA"),
  "5780": inMetres("Cascais"),
  "5782": inMetres("Alicante"),
  "5783": inMetres("DHHN92"),
  "5784": inMetres("DHHN85"),
  "5799": inMetres("DVR90"),
  "5941": inMetres("NN2000"),
  "6360": { datum: "NAVD88", metres: US_SURVEY_FOOT_METRES },
  "6647": inMetres("CGVD2013"),
  "6695": inMetres("JGD2011"),
  "6916": inMetres("SHD"),
  "7700": inMetres("Latvia 2000"),
  "7837": inMetres("DHHN2016"),
  "7839": inMetres("NZVD2016"),
  "8228": { datum: "NAVD88", metres: FOOT_METRES },
  "8357": inMetres("Baltic 1957"),
  "9389": inMetres("EVRF2019"),
  "9458": inMetres("AVWS"),
  "9651": inMetres("EVRF2007-PL"),
  "9663": inMetres("EH2000"),
  "9666": inMetres("LAS07"),
};

/** What the heights of a code with heights count from. */
export const VERTICAL_DATUMS: Readonly<Record<string, string>> = {
  "7415": "NAP",
  "9286": "NAP",
  "6190": "DNG",
  "8370": "DNG",
  "9518": "EGM2008",
  "5554": "DHHN92",
  "5555": "DHHN92",
  "5556": "DHHN92",
  "5698": "NGF-IGN69",
  "5972": "NN2000",
  "5973": "NN2000",
  "5975": "NN2000",
  "6697": "JGD2011",
  "7405": "ODN",
};
