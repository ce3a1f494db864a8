import { Format } from 'typebox/format';
import type { Label } from './label.js';

/** Why a text does not pass a format: a stable code and the sentence. Never quotes the value, which may be personal. */
export interface Fault {
  readonly code: string;
  readonly words: Label;
}

export type TextCheck = (text: string) => Fault | undefined;

const checks = new Map<string, TextCheck>();

/** Makes `Type.String({format: name})` mean this check. A name has one check; call before any schema is compiled. */
export function format(name: string, check: TextCheck): string {
  if (checks.has(name)) throw new Error(`Format "${name}" is defined twice`);
  checks.set(name, check);
  Format.Set(name, (text) => check(text) === undefined);
  return name;
}

/** Why the text fails the format, or undefined: it passes, or the format is not ours. */
export const faultOf = (name: string, text: string): Fault | undefined => checks.get(name)?.(text);
