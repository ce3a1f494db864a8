import type { Label } from '@fatong/contracts';
import type { Effect } from './effect.js';
import type { KeptFigure } from './kept-cells.js';

/**
 * A text that cites kept figures says what they say: before each `〔n〕` stands the number that the figure of that number has kept, or the act is refused at the field.
 * People write what they like around it.
 */
export const cites = <const T extends string, const I extends string>(text: T, figures: I): Effect<`field ${T | I}`> => ({
  effect: 'cites',
  names: [`field ${text}`, `field ${figures}`],
  deed: ({ values }) => ({
    needs: faultsIn((values[text] ?? '') as string, (values[figures] ?? []) as readonly Pick<KeptFigure, 'value' | 'cited'>[]).map(
      (why) => ({
        field: text,
        why,
      }),
    ),
  }),
});

export function faultsIn(text: string, figures: readonly Pick<KeptFigure, 'value' | 'cited'>[]): readonly Label[] {
  const kept = new Map(figures.flatMap(({ cited, value }) => (cited ? [[cited, value] as const] : [])));
  return [...text.matchAll(/〔(\d{1,4})〕/g)].flatMap((mark): Label[] => {
    const value = kept.get(Number(mark[1]));
    if (value === undefined) return [[`文中引用的${mark[0]}没有对应的数字。`, `The text cites ${mark[0]}, of which there is no figure.`]];
    const before = text.slice(0, mark.index);
    const isWhole = before.endsWith(value) && !/[\d.,+-]$/.test(before.slice(0, -value.length));
    return isWhole ? [] : [[`${mark[0]}前的数字应为“${value}”。`, `Before ${mark[0]} must stand “${value}”.`]];
  });
}
