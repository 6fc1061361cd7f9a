/**
 * GLSL that asks one of several textures and returns the answer: a sampler cannot be chosen by a number, so each is asked by its name.
 *
 * @param sheet an int, which of them
 */
export const askOfSheet = (
  sheet: string,
  textures: readonly string[],
  ask: (texture: string) => string,
): string => textures.map((texture, at) => `if (${sheet} == ${at}) return ${ask(texture)};`).join("\n      ");
