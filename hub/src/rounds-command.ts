import { mayKnow, rolesIn, scopesOf } from './access/index.js';
import { roundsOf } from './all-rounds.js';
import type { Command } from './command.js';
import { openEngine, unhurried } from './engine/index.js';
import { followCalendar } from './kept-calendar.js';
import { systemTitles } from './known.js';
import { openForStart } from './opening.js';
import { openLog } from './platform/index.js';
import { Printer, faceFiles } from './printing/index.js';
import { Receiver } from './receiving/index.js';
import type { Round } from './rounds.js';

/**
 * `rounds`: does at once, and without a rest, what a running hub does by itself by and by: time limits that ended, searches, scores, daily rules, letters, text of
 * files. After a restore or a large import people then find it done. What a hub is just at is left to it.
 */
export const rounds: Command = async (config, args, { say, complain }, areas) => {
  if (args.length > 0) {
    complain('rounds takes nothing.');
    return 2;
  }
  const log = openLog('error');
  const store = await openForStart(config, log, areas);
  const calendar = await followCalendar({ calendars: store.calendars, log });
  try {
    const printing = new Printer({ letters: store.letters, blobs: store.blobs, files: () => faceFiles(config.letterFonts), log });
    const engine = openEngine({
      areas,
      store: store.store,
      records: store.records,
      rights: { rolesIn, scopesOf, mayKnow },
      systems: systemTitles,
      log,
      calendar: calendar.current,
      bringing: { blobs: store.blobs, receiving: new Receiver({ blobs: store.blobs }), files: store.files },
      sealing: printing,
      address: config.address,
    });
    const once = async ({ job, turn }: Round): Promise<number> => {
      let taken = 0;
      for (let isMore = true; isMore; ) {
        isMore = false;
        await store.leases.run(job, async () => {
          const some = await turn(unhurried);
          [taken, isMore] = [taken + some, some > 0];
        });
      }
      return taken;
    };
    const { ofRecords, ofPapers } = roundsOf({ api: { engine, printing, known: { areas } }, calendar, store, log });
    const done = new Map<string, number>();
    // What one of them does gives work to another.
    for (let isMore = true; isMore; ) {
      isMore = false;
      for (const round of [...ofRecords, ...ofPapers]) {
        const taken = await once(round);
        done.set(round.job, (done.get(round.job) ?? 0) + taken);
        isMore ||= taken > 0;
      }
    }
    await store.foldRollups();
    const words = [...done].filter(([, taken]) => taken > 0).map(([job, taken]) => `${job} ${taken.toLocaleString('en')}`);
    say(words.length === 0 ? 'There was nothing to do.' : `Done: ${words.join(', ')}.`);
    return 0;
  } finally {
    calendar.stop();
    await store.close();
  }
};
