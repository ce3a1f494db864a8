import { Type } from 'typebox';
import type { Label } from '../../label.js';

/** Owner of every contract here: the folder's name. */
export const owner = 'maps';

const label = (zh: string, en: string): { label: Label } => ({ label: [zh, en] });

export const line = (max: number, zh: string, en: string) => Type.String({ minLength: 1, maxLength: max, ...label(zh, en) });
export const oneOf = <const C extends string>(codes: readonly C[], zh: string, en: string) => Type.Enum<C[]>([...codes], label(zh, en));

/** Which request of ours: its id, by which it deduplicates and answers, and the number of our record. */
export const request = {
  QQH: Type.String({ format: 'uuid', ...label('请求号', 'Request id') }),
  DWBH: line(40, '单位编号', 'Number of the unit'),
};
