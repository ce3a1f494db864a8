import { authorities, districtOfAuthority, kilometresApart, seatOf, type Position } from '@fatong/contracts/bureau/shanghai';
import { coordinatesOf, labelOf, wallWords } from '@fatong/contracts/codes';
import { look, ruleOver, type Watched } from '../../../definitions/index.js';
import { meeting } from '../practice/meeting.js';
import { presentation } from '../practice/presentation.js';
import { reading } from '../practice/reading.js';
import { practiceParameters } from './parameters.js';
import { factOf, raising, titleOf } from './warning.js';

const parameter = practiceParameters.twoPlaces;

/** That he was somewhere, from one moment to another. */
interface Presence {
  readonly id: string;
  readonly title: string;
  readonly storedAt: string;
  readonly authority: string;
  readonly at: Position;
  /** By the place itself; else by the seat of its district. */
  readonly isExact: boolean;
  /** The place, as it was named. */
  readonly place: string | null;
  readonly from: string;
  readonly until: string;
  readonly leads: { readonly meeting?: string; readonly reading?: string; readonly presentation?: string };
}
interface Acted {
  readonly authority?: string | null;
  readonly outcome?: string | null;
  readonly withdrawn?: boolean | null;
  readonly place?: string | null;
  readonly coordinates?: string | null;
}
type Told = Pick<Watched, 'id' | 'number' | 'createdAt'>;

/** What is known of his being there: it was done, its source stands by it, and where it was: by its coordinates, or by the district in which its authority sits. */
function presenceOf(
  { id, number, createdAt }: Told,
  { authority, outcome, withdrawn, place, coordinates }: Acted,
  title: string,
  span: { readonly from: string; readonly until: string } | null,
  leads: Presence['leads'],
): readonly Presence[] {
  const exact = coordinatesOf(coordinates);
  const district = authority ? districtOfAuthority(authority) : undefined;
  const at = exact ?? (district && seatOf(district));
  if (!authority || !at || span === null || outcome !== 'done' || withdrawn === true) return [];
  const isExact = exact !== undefined;
  return [{ id, title: `${title} ${number ?? id}`, storedAt: createdAt, authority, at, isExact, place: place ?? null, ...span, leads }];
}
const moment = (at: string | null | undefined) => (at ? { from: at, until: at } : null);
/** The place as it was named, where its coordinates say where that is; else the authority. */
const nameOf = ({ authority, place, isExact }: Presence): string =>
  (isExact ? place : null) ?? labelOf(authorities, authority)?.[0] ?? authority;

/** Minutes from the end of the one to the beginning of the other; less than none where they overlap. */
const minutesBetween = (earlier: Presence, later: Presence): number =>
  Math.floor((Date.parse(later.from) - Date.parse(earlier.until)) / 60_000);

/** Nobody is at one place longer than a day: what began before that is over. */
const longest = 24 * 60 * 60_000;
/** Of those that began before this one, the first that may still last. */
function firstWithin(all: readonly Presence[], i: number): number {
  let first = i;
  while (first > 0 && Date.parse(all[i]!.from) - Date.parse(all[first - 1]!.from) <= longest) first--;
  return first;
}
/** He cannot have done both. Between two that he can there may be a third that began earlier and still lasts. */
const isImpossible = (
  earlier: Presence,
  later: Presence,
  { minutes, kilometres }: { readonly minutes: number; readonly kilometres: number },
): boolean => minutesBetween(earlier, later) < minutes && kilometresApart(earlier.at, later.at) >= kilometres;

/** `warn.twoPlaces`: two acts of practice so far apart, and so close in time, that one of them is told wrongly, or somebody else did it. */
export const twoPlaces = ruleOver(parameter, titleOf(parameter), {
  ...raising(
    parameter,
    'lawyer',
    ({ minutes, kilometres }) => `间隔不足 ${minutes} 分钟，两地（有坐标的按坐标，其余按所在区）相距不少于 ${kilometres} 公里`,
  ),
  over: {
    meetings: look({ watch: meeting, about: 'lawyer', reads: ['authority', 'outcome', 'withdrawn', 'met'] }),
    readings: look({ watch: reading, about: 'lawyer', reads: ['authority', 'outcome', 'withdrawn', 'mode', 'usedAt'] }),
    presentations: look({
      watch: presentation,
      about: 'lawyer',
      reads: ['authority', 'outcome', 'withdrawn', 'usedAt', 'place', 'coordinates'],
    }),
  },
  judge: ({ meetings, readings, presentations }, { minutes, kilometres }) => {
    const all = [
      ...meetings.flatMap((one) =>
        presenceOf(one, one.values, '会见记录', one.values.met ? { from: one.values.met.from, until: one.values.met.until } : null, {
          meeting: one.id,
        }),
      ),
      // Whoever read online was nowhere.
      ...readings.flatMap((one) =>
        one.values.mode === 'onSite' ? presenceOf(one, one.values, '阅卷记录', moment(one.values.usedAt), { reading: one.id }) : [],
      ),
      ...presentations.flatMap((one) => presenceOf(one, one.values, '亮证记录', moment(one.values.usedAt), { presentation: one.id })),
    ].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
    return all
      .flatMap((later, i) => {
        const earlier = all.slice(firstWithin(all, i), i).findLast((one) => isImpossible(one, later, { minutes, kilometres }));
        if (earlier === undefined) return [];
        const [gap, far] = [minutesBetween(earlier, later), kilometresApart(earlier.at, later.at)];
        const apart = gap < 0 ? '时间重叠' : `相隔 ${gap} 分钟`;
        return [
          {
            key: [earlier.id, later.id].toSorted().join(' '),
            words: `${wallWords(earlier.from)} 在${nameOf(earlier)}（${earlier.title}），${wallWords(later.from)} 在${nameOf(later)}（${later.title}），${apart}，${earlier.isExact || later.isExact ? '两地' : '两区'}相距约 ${Math.round(far)} 公里`,
            level: 'ordinary' as const,
            storedAt: later.storedAt > earlier.storedAt ? later.storedAt : earlier.storedAt,
            ...later.leads,
          },
        ];
      })
      .map(factOf);
  },
});
