import type { DemoAct } from '../../../definitions/index.js';

const day = (today: string, ago: number): string => new Date(Date.parse(today) - ago * 86_400_000).toISOString().slice(0, 10);

/** What somebody did so many days ago; its form is told the day so many days ago. */
export interface Act {
  readonly ago: number;
  readonly by: string;
  readonly does: string;
  readonly form?: (date: (ago: number) => string) => object;
  readonly reason?: string;
}

/** Stories of records of a type, each under the name of its record: acts of one day are half an hour apart. */
export const told = (today: string, type: string, stories: Readonly<Record<string, readonly Act[]>>): readonly DemoAct[] =>
  Object.entries(stories).flatMap(([on, acts]) =>
    acts.map(
      ({ ago, by, does, form, reason }, i): DemoAct => ({
        by,
        at: new Date(Date.parse(`${day(today, ago)}T01:00:00.000Z`) + i * 1_800_000).toISOString(),
        type,
        action: does,
        on,
        form: (form?.((of) => day(today, of)) ?? {}) as DemoAct['form'],
        ...(reason !== undefined && { reason }),
      }),
    ),
  );
