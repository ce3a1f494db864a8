import type { DataOf } from '@fatong/contracts';
import type { query, queryResult, register } from '@fatong/contracts/systems/moj-petitions';

type Step = Pick<DataOf<typeof register>, 'QQH' | 'SBBH' | 'XFBH' | 'BWBB' | 'NRZY' | 'FSRQ'>;
type Held = NonNullable<DataOf<typeof queryResult>['SX']>;

/** Petitions it remembers, the latest: a simulator runs for weeks. */
const most = 5_000;
const codes: Readonly<Record<string, Held['SBSX']>> = {
  register: '01',
  transfer: '02',
  accept: '03',
  extend: '04',
  reply: '05',
  close: '06',
  rating: '07',
  letter: '08',
};

/** What the simulated system has of our petitions, by the number of the report: the same report again replaces what was said. `drops`: takes a step and forgets it all the same. */
export function holding(drops: (message: string, step: Step) => boolean) {
  const petitions = new Map<string, Map<string, Held>>();

  return {
    keep(message: string, step: Step): void {
      const event = codes[message];
      if (event === undefined || drops(message, step)) return;
      const of = petitions.get(step.XFBH) ?? new Map<string, Held>();
      of.set(step.SBBH, { SBSX: event, BWBB: step.BWBB, NRZY: step.NRZY, FSRQ: step.FSRQ });
      petitions.set(step.XFBH, of);
      if (petitions.size > most) petitions.delete(petitions.keys().next().value ?? '');
    },
    answer({ QQH, SBBH, XFBH }: DataOf<typeof query>): DataOf<typeof queryResult> {
      const of = petitions.get(XFBH);
      const held = of?.get(SBBH);
      return { HZBH: `CX-${QQH}`, QQH, SBBH, SXS: of?.size ?? 0, ...(held && { SX: held }) };
    },
  };
}
