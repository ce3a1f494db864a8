/**
 * Something the person at the keyboard can put right: a busy port, a missing package, a data folder of another version.
 * The commands print its message as it stands, without a stack trace, and end with exit code 1.
 */
export class Refusal extends Error {
  name = 'Refusal';
}

/** Prints what went wrong: a refusal as its sentence, a surprise with its stack. */
export function report(error) {
  process.stderr.write(error instanceof Refusal ? `\n${error.message}\n` : `\n${error?.stack ?? error}\n`);
}
