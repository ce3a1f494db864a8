import { Type } from 'typebox';
import { closed } from '../../closed.js';
import type { Label } from '../../label.js';
import { master, office } from './act.js';

/** What an office tells of itself: of whose counter, the id by office and its own number. */
export const told = (zh: string, en: string, title: Label) =>
  closed(
    {
      source: master,
      id: Type.String({ minLength: 1, maxLength: 64, label: [zh, en] }),
      version: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, label: ['版本号', 'Version counter'] }),
      office,
    },
    title,
  );
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) =>
  Type.Enum<C[]>([...codes], { label: [zh, en] });
export const yesNo = (zh: string, en: string) => Type.Boolean({ label: [zh, en] });
