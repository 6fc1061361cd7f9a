/**
 * An input that cannot become a city, said in one line that names the file, the place and the next step. The command ends
 * with 2; what was imported before stays as it was.
 */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
  }
}
