import { dice, type Dice } from '@fatong/contracts';
import type { DemoAct, DemoDuty, DemoRecord } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';
import type { Firm } from './firms.js';
import { listingReasons } from './texts.js';

/** How often the office sits over proposals, and how many days ago it last did. */
const [rhythm, last, sittings] = [14, 6, 26];
/** Every sixth sitting looks at the entries again, the last one too. */
const between = 6;

/** Of what a rule proposes, the share that is confirmed. Two filings alone prove nothing; a sanction does. */
const confirmed: Readonly<Record<string, number>> = {
  'lawyer.yellow.filed12m': 0.45,
  'lawyer.yellow.sanction': 0.85,
  'lawyer.black.sanction': 0.92,
  'lawyer.black.events': 0.6,
  'lawyer.black.fromYellow': 0.75,
};

/** What became of the proposals: every second week a clerk goes through them and the head approves two days later; a few entries were removed again. What came since stands open. */
export function listingDuties(today: string): readonly DemoDuty[] {
  return Array.from({ length: sittings }, (_, i): DemoDuty[] => {
    const day = addDays(today, -last - rhythm * (sittings - 1 - i));
    return [sitting(day, i === sittings - 1), ...(i % between === 1 ? [revision(addDays(day, 1), i === sittings - 1)] : [])];
  }).flat();
}

/** The firm with an account stands on the yellow list since some days, and may still object. */
export function listingOf({ uscc }: Firm, today: string): readonly DemoAct[] {
  const act = (days: number, by: string, action: string, form: DemoAct['form'] = {}): DemoAct => ({
    by,
    at: instantOn(addDays(today, -days), 90),
    type,
    action,
    on: 'listing-firm',
    form,
  });
  return [
    act(9, 'city.clerk', 'propose', {
      subject: 'firm',
      listedFirm: uscc,
      list: 'yellow',
      term: 12,
      facts: '近一年多次被投诉违规收案收费，内部管理制度未落实。',
    }),
    act(6, 'city.lead', 'approve'),
  ];
}

const type = 'lawyers.mark';
type Acts = ReturnType<DemoDuty['acts']>;

function sitting(day: string, isLast: boolean): DemoDuty {
  return {
    at: instantOn(day, 0),
    type,
    states: ['proposed'],
    acts(record) {
      const own = chancesOf(record);
      const clerk = { by: 'city.clerk', at: instantOn(day, own.between(10, 180)), form: {} };
      if (!own.chance(confirmed[record.values['rule'] as string] ?? 0.5))
        return [{ ...clerk, action: 'reject', reason: own.pick(listingReasons.rejected) }];
      const confirm = { ...clerk, action: 'confirm', reason: own.pick(listingReasons.confirmed) };
      if (isLast && own.chance(0.5)) return [confirm];
      return [confirm, ...decided(own, addDays(day, 2))];
    },
  };
}

/** The head approves, or asks again and is told that there is not enough. */
function decided(own: Dice, day: string): Acts {
  const head = { by: 'city.lead', at: instantOn(day, own.between(10, 240)), form: {} };
  if (own.chance(0.93)) return [{ ...head, action: 'approve' }];
  return [
    { ...head, action: 'sendBack', reason: listingReasons.sentBack },
    {
      by: 'city.clerk',
      at: instantOn(addDays(day, 1), own.between(10, 240)),
      form: {},
      action: 'reject',
      reason: own.pick(listingReasons.rejected),
    },
  ];
}

/** Entries of the yellow list whose ground has gone are removed; the last one asked for waits. */
function revision(day: string, isLast: boolean): DemoDuty {
  return {
    at: instantOn(day, 0),
    type,
    states: ['listed'],
    acts(record) {
      const own = chancesOf(record);
      const { list, listedOn } = record.values as { list: string; listedOn: string };
      // Each entry has one sitting at which it may be looked at again, so that nothing is asked twice.
      const again = addDays(listedOn, own.between(60, 300));
      if (list !== 'yellow' || !own.chance(0.3) || again > day || again <= addDays(day, -rhythm * (isLast ? 1 : between))) return [];
      const ask = {
        by: 'city.clerk',
        at: instantOn(day, own.between(10, 240)),
        form: {},
        action: 'askRemoval',
        reason: listingReasons.askRemoval,
      };
      return isLast ? [ask] : [ask, { by: 'city.lead', at: instantOn(addDays(day, 3), own.between(10, 240)), form: {}, action: 'remove' }];
    },
  };
}

/** Of one proposal always the same. */
const chancesOf = ({ number }: DemoRecord): Dice => dice(Number(number?.replaceAll(/\D/g, '')) || 1);
