import { run } from "../command.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The import command with a data folder of its own, as a terminal would see it. */
export const commandIn =
  (data: string) =>
  async (...args: string[]): Promise<Ran> => {
    let [out, err] = ["", ""];
    const code = await run(args, {
      environment: { STADSLENS_DATA: data },
      out: { write: (text: string) => (out += text) },
      err: { write: (text: string) => (err += text) },
    });
    return { code, out, err };
  };
