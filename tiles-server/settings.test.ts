import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

test("an empty environment is a server for this machine alone", () => {
  expect(readSettings({ PORT: "" })).toEqual({
    port: 8080,
    host: "127.0.0.1",
    dataFolder: resolve("data"),
    scenariosFolder: resolve("scenarios"),
    publicUrl: "",
    allowOrigins: [],
    allowTilesets: [],
  });
});

test("addresses lose their last slash, origins all but the origin", () => {
  const settings = readSettings({
    STADSLENS_PUBLIC_URL: "https://stad.example/lens/",
    STADSLENS_ALLOW_ORIGINS: "https://a.example/, http://b.example:81",
  });
  expect(settings.publicUrl).toBe("https://stad.example/lens");
  expect(settings.allowOrigins).toEqual(["https://a.example", "http://b.example:81"]);
});

test.each([
  { PORT: "70000" },
  { PORT: "-1" },
  { STADSLENS_PUBLIC_URL: "stad.example" },
  { STADSLENS_ALLOW_ORIGINS: "*; script-src 'unsafe-inline'" },
  { STADSLENS_ALLOW_ORIGINS: "javascript:alert(1)" },
  { STADSLENS_ALLOW_TILESETS: "data.3dbag.nl" },
])("%o is refused by name", (environment) => {
  expect(() => readSettings(environment)).toThrow(Object.keys(environment)[0]);
});
