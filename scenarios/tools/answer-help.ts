/** Who asks for help gets it, and has made no mistake: on standard output, with exit code 0. */
export function answerHelp(use: string, args: readonly string[] = process.argv.slice(2)): void {
  if (!args.some((arg) => arg === "--help" || arg === "-h")) return;
  console.log(use);
  process.exit(0);
}
