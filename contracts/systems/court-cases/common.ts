import { Type, type TObject, type TProperties } from 'typebox';
import { compactDate } from '../../codes/index.js';
import type { Label } from '../../label.js';
import type { StateCode } from './codes.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'court-cases';

/** States in which a case has been closed: when and how must be said. */
const closed: readonly StateCode[] = ['05', '06', '07'];

/** A case that was closed says when (JARQ) and how (JAFS). */
export const datedWhenClosed = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, {
    if: Type.Object({ AJZT: Type.Enum([...closed]) }),
    then: Type.Object({ JARQ: Type.Unknown(), JAFS: Type.Unknown() }),
  });

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const day = (zh: string, en: string) => Type.String({ format: compactDate, ...label(zh, en) });
export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));
export const prose = (zh: string, en: string) => Type.String({ minLength: 1, maxLength: 20_000, ...label(zh, en) });
