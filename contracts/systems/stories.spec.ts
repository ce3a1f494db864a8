import { makeLawyerLicence, makeUscc } from '../codes/index.js';
import { describe, expect, it } from 'vitest';
import { dice, promisedAt, validator, type Contract } from '../index.js';
import { begin, isStory, type RegisteredLawyer, type Story } from '../story/index.js';
import { systems } from './index.js';

const lawyers: readonly RegisteredLawyer[] = [1, 2, 3, 4, 5, 6, 7, 8].map((serial) => ({
  licence: makeLawyerLicence({ year: 2012, category: 'fullTime', sex: 'female', serial }),
  name: `李${serial}`,
  firm: { uscc: makeUscc({ serial }), name: `上海第${serial}律师事务所` },
  district: serial % 2 === 0 ? '310101' : '310115',
}));

const told: readonly (readonly [string, Story])[] = (
  await Promise.all(
    systems.map(async ({ folder }) => {
      const index = new URL(`./${folder}/index.ts`, import.meta.url).href;
      const exported = (await import(/* @vite-ignore */ index)) as Record<string, unknown>;
      return Object.entries(exported).flatMap(([name, value]) => (isStory(value) ? [[`${folder} ${name}`, value] as const] : []));
    }),
  )
).flat();
/** What is rare on purpose is reached in so many, at most. */
const mostLives = 40_000;
const ofThemselves = told.filter(([, story]) => story.cast !== undefined);

/** As the door leaves it: a claim where content stood. */
const taken = ({ schema }: Contract, data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const promised = promisedAt(schema, [name]);
      return [
        name,
        typeof promised === 'object' && typeof value === 'string'
          ? { claim: 'ab'.repeat(32), size: value.length, mediaType: promised.mediaTypes[0] }
          : value,
      ];
    }),
  );

describe('the stories of the partners', () => {
  it('are each told of the partner in whose folder they stand', () => {
    expect(ofThemselves.length).toBeGreaterThan(5);
    expect(told.filter(([name, { system }]) => !name.startsWith(`${system} `))).toEqual([]);
  });

  it.each(ofThemselves)(
    '%s: every report keeps its contract, versions without gap, days in their order, every step is reached',
    (_, story) => {
      const reached = new Set<string>();
      for (let seed = 0; seed < 400 || (seed < mostLives && reached.size < Object.keys(story.steps).length); seed++) {
        const chances = dice(seed);
        const life = begin(story, { about: story.cast!(lawyers, chances), serial: String(seed + 1), dice: chances, day: '2026-03-02' });
        let last = { version: 0, day: '2026-03-02', id: undefined as unknown };
        for (let one = life.next(); one !== null; one = life.next()) {
          const { contract, data, day, step } = one;
          expect({ step, findings: validator(contract)(taken(contract, data)), data }).toEqual({ step, findings: [], data });
          const { id, version } = contract.identity;
          expect([data[version!], data[id[0]!] === (last.id ?? data[id[0]!]), day >= last.day]).toEqual([last.version + 1, true, true]);
          last = { version: last.version + 1, day, id: data[id[0]!] };
          reached.add(step);
        }
        expect(last.version).toBeGreaterThan(0);
      }
      expect([...reached].sort()).toEqual(Object.keys(story.steps).sort());
    },
  );

  it('of one seed are the same, and a path is followed as it is given', () => {
    const [, story] = ofThemselves.find(([name]) => name.startsWith('procuratorate'))!;
    const tell = (path?: readonly (readonly [string, number])[]) => {
      const chances = dice(9);
      const opening = { about: story.cast!(lawyers, chances), serial: '7', dice: chances, day: '2026-03-02', ...(path && { path }) };
      const life = begin(story, opening);
      return [life.next(), life.next(), life.next(), life.next()].map((one) => one && [one.step, one.day, one.data]);
    };
    expect(tell()).toEqual(tell());
    expect(
      tell([
        ['filed', 3],
        ['prosecuted', 30],
      ]).map((one) => one?.slice(0, 2) ?? null),
    ).toEqual([['filed', '2026-03-05'], ['prosecuted', '2026-04-04'], null, null]);
    expect(() =>
      tell([
        ['filed', 3],
        ['convicted', 30],
      ]),
    ).toThrow('No way of the story leads to convicted here, only to withdrawn, dropped, prosecuted.');
  });
});
