import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '@fatong/contracts';
import { makeResidentId } from '@fatong/contracts/codes';
import type { Report } from '../../kit/lives.js';
import type { Scenario } from '../play.js';
import { tracesIn } from '../traces.js';

/** Longer than the broker waits for a heartbeat. */
const standing = 20_000;
/** Complainants nobody else is called like, all born on one day, with numbers of one kind: what stands of them somewhere is found by these. */
const born = '1903-07-19';
const marks = { name: '澹台朔', 'ID number': born.replaceAll('-', ''), phone: '19923571' };
const characters = [...'望风云山川海岳'];

const named = (reports: Report[], chances: Dice): Report[] =>
  reports.map(({ message, data }) => ({
    message,
    data:
      data['TSRXM'] === undefined
        ? data
        : {
            ...data,
            TSRXM: marks.name + chances.pick(characters),
            TSRZJH: makeResidentId({ born, serial: chances.between(0, 999), sex: 'male' }),
            TSRDH: `${marks.phone}${String(chances.between(0, 999)).padStart(3, '0')}`,
            TSNR: `${marks.name}称：${String(data['TSNR'])}`,
          },
  }));

export const paused: readonly Scenario[] = [
  {
    name: 'hub-paused',
    what: 'a hub stands still for twenty seconds with everything in hand, so that the broker gives it up; no name, ID number or phone that was sent stands in clear in the files of broker, database and programs, their logs among them',
    lasts: 8,
    arrange: named,
    async trouble({ system, servers, sending, at }) {
      await at(0.3);
      system.hub.freeze();
      await pause(standing);
      system.hub.thaw();
      await sending.done;
      const traces = [servers.folder, system.data].flatMap((folder) => tracesIn(folder, marks));
      if (traces.length > 0)
        throw new Error(`in clear: ${traces.map(({ file, what, times }) => `${what} ${times} times in ${file}`).join('; ')}`);
      return { frozen_s: standing / 1000 };
    },
  },
];
