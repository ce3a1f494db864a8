import { createHash } from 'node:crypto';
import { byId, reckonedLine } from '@fatong/contracts';
import { daysAfter } from '@fatong/contracts/calendar';
import type { Difference, Reckoned, Reckoning } from '@fatong/hub/ports';
import { NoReckoning, type PartnerChanges, type PartnerDay, type Reckoner } from './reckoner.js';

export interface ReckoningNumbers {
  /** Records asked for or read at once. */
  readonly page: number;
  /** Pages of changes taken in one round, so that a round ends. */
  readonly pages: number;
  /** Days compared, up to today. */
  readonly days: number;
  /** What changed within so many seconds may still be on its way. */
  readonly grace: number;
}

export const reckoningNumbers: ReckoningNumbers = { page: 500, pages: 20, days: 400, grace: 60 };

const windowDays = 31;
const resendAtOnce = 200;

export interface ReckoningParts {
  readonly system: string;
  readonly reckoner: Reckoner;
  readonly reckoning: Reckoning;
  readonly numbers: ReckoningNumbers;
  readonly now: () => number;
  /** Legal date; of a demo by the demo's clock, as the partner's own days are. */
  readonly today: () => string;
}

/** Compares our mirrors with their master, a page at a time. All it writes is where they differ: a record comes only through the door, as a message. */
export function comparing({ system, reckoner, reckoning, numbers, now, today }: ReckoningParts) {
  return {
    /** Passes on what was asked for again, closes what has been mended, and looks at what the master changed. */
    async follow(): Promise<void> {
      const wanted = await reckoning.toAsk(system, resendAtOnce);
      if (wanted.length > 0) {
        await reckoner.resend(wanted);
        await reckoning.told(system, wanted);
      }
      await reckoning.mend(system);
      let { cursor } = await reckoning.standing(system);
      for (let i = 0; i < numbers.pages; i++) {
        const page = await reckoner.changes(cursor, numbers.page);
        const settled = page.items.filter(({ changedAt }) => Date.parse(changedAt) <= now() - numbers.grace * 1000);
        const isWhole = settled.length === page.items.length;
        await reckoning.changed(system, isWhole ? page.cursor : null, await lacking(settled));
        if (!isWhole || page.isLast) return;
        cursor = page.cursor;
      }
    },

    /** Compares every day by count and hash, and those that differ record by record. */
    async compareDays(): Promise<void> {
      let [days, differing] = [0, 0];
      for (let back = numbers.days - 1; back >= 0; back -= windowDays) {
        const [from, to] = [daysAfter(today(), -back), daysAfter(today(), -Math.max(back - windowDays + 1, 0))];
        for (const theirs of await reckoner.days(compact(from), compact(to))) {
          days++;
          if (await isInStep(theirs)) await reckoning.compared(system, { day: spelled(theirs.day), after: null, upTo: null }, []);
          else {
            differing++;
            await compareDay(spelled(theirs.day));
          }
        }
      }
      await reckoning.finished(system, { days, differing });
    },
  };

  /** Of these changes those whose version we lack. */
  async function lacking(items: PartnerChanges['items']): Promise<readonly Difference[]> {
    const latest = [...new Map(items.toSorted((a, b) => a.version - b.version).map((one) => [one.id, one])).values()];
    const ours = await reckoning.versions(
      system,
      latest.map(({ id }) => id),
    );
    return latest.flatMap(({ id, version, changedAt }) => {
      const mine = ours.get(id) ?? null;
      return mine !== null && mine >= version
        ? []
        : [{ id, day: null, kind: mine === null ? 'missingHere' : 'different', ours: mine, theirs: version, changedAt } as const];
    });
  }

  async function isInStep({ day, count, hash }: PartnerDay): Promise<boolean> {
    const sm3 = createHash('sm3');
    let counted = 0;
    for await (const entry of ourEntries(spelled(day), null, null)) {
      sm3.update(reckonedLine(entry));
      if (++counted > count) return false;
    }
    return counted === count && sm3.digest('hex') === hash;
  }

  /** Page by page of theirs, each with our records of the same stretch of ids. */
  async function compareDay(day: string): Promise<void> {
    for (let after: string | null = null; ; ) {
      const { items, isLast } = await reckoner.page(compact(day), after, numbers.page);
      const theirs = items.toSorted(byId);
      const upTo = isLast ? null : (theirs.at(-1)?.id ?? '');
      if (upTo !== null && upTo <= (after ?? ''))
        throw new NoReckoning(['对方的名册分页没有前进。', 'The pages of what the partner has do not go on.']);
      const ours: Reckoned[] = [];
      for await (const entry of ourEntries(day, after, upTo)) ours.push(entry);
      await reckoning.compared(system, { day, after, upTo }, differencesOf(day, ours, theirs));
      if (upTo === null) return;
      after = upTo;
    }
  }

  async function* ourEntries(day: string, from: string | null, upTo: string | null): AsyncGenerator<Reckoned> {
    for (let after = from; ; ) {
      const page = await reckoning.entries(system, { day, after, limit: numbers.page });
      for (const entry of page) {
        if (upTo !== null && entry.id > upTo) return;
        yield entry;
      }
      if (page.length < numbers.page) return;
      after = page.at(-1)!.id;
    }
  }
}

/** Where two sides of one day, each in the order of ids, differ. */
export function differencesOf(day: string, ours: readonly Reckoned[], theirs: readonly Reckoned[]): readonly Difference[] {
  const [mine, his] = [new Map(ours.map(({ id, version }) => [id, version])), new Map(theirs.map(({ id, version }) => [id, version]))];
  return [...new Set([...mine.keys(), ...his.keys()])].sort().flatMap((id): Difference[] => {
    const [our, their] = [mine.get(id) ?? null, his.get(id) ?? null];
    if (our === their) return [];
    return [
      {
        id,
        day,
        kind: our === null ? 'missingHere' : their === null ? 'missingThere' : 'different',
        ours: our,
        theirs: their,
        changedAt: null,
      },
    ];
  });
}

const compact = (day: string): string => day.replaceAll('-', '');
const spelled = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
