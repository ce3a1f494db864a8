import type { ApiParts } from './api/index.js';
import { textPaths } from './definitions/index.js';
import type { KeptCalendar } from './kept-calendar.js';
import { oneHand, pacing } from './pacing.js';
import type { Log } from './ports/index.js';
import { TextReader, takeTexts } from './receiving/index.js';
import { startRounds, type Looking, type Round } from './rounds.js';
import type { Stores } from './store/index.js';

export interface AllRoundsParts {
  readonly api: { readonly known: Pick<ApiParts['known'], 'areas'> } & Pick<ApiParts, 'engine' | 'printing'>;
  readonly calendar: KeptCalendar;
  readonly store: Pick<Stores, 'leases' | 'texts' | 'blobs'>;
  readonly log: Log;
}

/** After a start messages are served first, ms: on the morning of another day there is much to do. */
const first = 5_000;

/** What comes up by itself: with records, and with papers, which wait for a printer, a file or a seal. */
export function roundsOf({ api, calendar, store, log }: AllRoundsParts): {
  readonly ofRecords: readonly Round[];
  readonly ofPapers: readonly Round[];
} {
  const { engine, printing, known } = api;
  const texts = {
    texts: store.texts,
    reading: new TextReader(log),
    blobs: store.blobs,
    of: known.areas.flatMap(({ records }) => records.flatMap((one) => textPaths(one).map((field) => ({ type: one.name, field })))),
  };
  const ofRecords: readonly Round[] = [
    // A clock ends with its day, and people are told within a minute of it; who opens a letter before it is printed prints it himself.
    {
      job: 'clocks',
      every: 20_000,
      turn: (pace) => engine.strike(pace),
      failed: 'Clocks were not looked at; they are with the next round',
    },
    // An official waits for it.
    { job: 'sweeps', every: 5_000, turn: (pace) => engine.sweep(pace), failed: 'A search did not go on; it does with the next round' },
    // What recovers does so with a day, and bands of a demo follow its clock at once.
    {
      job: 'scores',
      every: 60_000,
      turn: (pace) => engine.rescore(pace),
      failed: 'Scores were not counted anew; they are with the next round',
    },
    // What time alone makes true is looked for once a day; the rule keeps in its own row how far it has come.
    { job: 'rules', every: 60_000, turn: (pace) => engine.patrol(pace), failed: 'Daily rules did not look; they do with the next round' },
    {
      job: 'turns',
      every: 60_000,
      turn: (pace) => engine.roundOfTurns(pace),
      failed: 'What is asked on older records was not kept; it is with the next round',
    },
    {
      job: 'calendar',
      every: 20_000,
      turn: (pace) => calendar.turn((year) => engine.recount(year, pace)),
      failed: 'Time limits were not counted anew; they are with the next round',
    },
  ];
  const ofPapers: readonly Round[] = [
    { job: 'letters', every: 5_000, turn: () => printing.turn(), failed: 'Letters were not printed; they are with the next round' },
    // Found by whoever searches within seconds of its upload.
    { job: 'texts', every: 5_000, turn: () => takeTexts(texts), failed: 'Text of files was not read; it is with the next round' },
    { job: 'seals', every: 5_000, turn: () => engine.askSeals(), failed: 'Seals were not asked for; they are with the next round' },
  ];
  return { ofRecords, ofPapers };
}

/**
 * What comes up by itself in a running hub. What works on records goes through one hand, a batch at a time; what waits for a printer, a file or a seal through another,
 * so that a slow one of these bars no time limit.
 */
export function startAllRounds(parts: AllRoundsParts): readonly Looking[] {
  const { ofRecords, ofPapers } = roundsOf(parts);
  return [ofRecords, ofPapers].flatMap((rounds) => {
    const sharing = { hand: oneHand(), pace: pacing(), first, leases: parts.store.leases, log: parts.log };
    return rounds.map((round) => startRounds(round, sharing));
  });
}
