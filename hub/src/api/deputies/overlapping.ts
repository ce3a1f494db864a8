import type { Label } from '@fatong/contracts';
import type { Deputyship } from '../../ports/index.js';

/** What stands against an arrangement: the other one, whose name is said of it, at which part of the form, and why. */
export interface Against {
  readonly with: Deputyship;
  readonly who: (other: Deputyship) => string;
  readonly at: 'account' | 'deputy';
  readonly why: (names: { readonly away: string; readonly deputy: string; readonly other: string }) => Label;
}

type Asked = Pick<Deputyship, 'accountId' | 'deputyId' | 'from' | 'until'>;

/** Somebody has one deputy on a day, and nobody stands for others while another stands for him: what is passed on is passed on once. */
export function overlapping(one: Asked, known: readonly Deputyship[]): Against | null {
  const same = known.filter(({ from, until }) => from <= one.until && one.from <= until);
  const of = (test: (other: Deputyship) => boolean, against: Omit<Against, 'with'>): Against | null => {
    const other = same.find(test);
    return other === undefined ? null : { with: other, ...against };
  };
  return (
    of(({ accountId }) => accountId === one.accountId, {
      who: ({ deputyId }) => deputyId,
      at: 'account',
      why: ({ away, other }) => [
        `${away}在这段时间已由${other}代理，请先终止原代理。`,
        `${other} stands for ${away} in this time already: end that first.`,
      ],
    }) ??
    of(({ accountId }) => accountId === one.deputyId, {
      who: ({ deputyId }) => deputyId,
      at: 'deputy',
      why: ({ deputy, other }) => [
        `${deputy}在这段时间也离岗（由${other}代理），不能再代理他人。`,
        `${deputy} is away in this time too (${other} stands in): nobody passes on what was passed on to him.`,
      ],
    }) ??
    of(({ deputyId }) => deputyId === one.accountId, {
      who: ({ accountId }) => accountId,
      at: 'account',
      why: ({ away, other }) => [
        `${away}在这段时间代理${other}，不能再由他人代理；请先为${other}另定代理人。`,
        `${away} stands for ${other} in this time: name another deputy for ${other} first.`,
      ],
    })
  );
}
