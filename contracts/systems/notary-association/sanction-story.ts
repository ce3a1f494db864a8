import { compact, stories } from '../../story/index.js';
import { sanction } from './sanction.js';

/** Notaries of whom the simulated association speaks: those of the demo's first offices. */
const members = [
  { licence: 'G-0103', name: '韩景行', office: '上海市申黄公证处' },
  { licence: 'G-0203', name: '尤明哲', office: '上海市申浦公证处' },
  { licence: 'G-0302', name: '杨雨桐', office: '上海市申城公证处' },
  { licence: 'G-0402', name: '许景行', office: '上海市申新公证处' },
] as const;
const grounds = ['未按规定核实当事人身份。', '公证卷宗未按期归档，经催告仍未改正。', '对外宣传内容不实。'] as const;

const { says, story } = stories<(typeof members)[number]>();

/** A sanction takes effect; now and then its facts are put more exactly, a few are revoked on complaint, and the rest are said once more at the end of the quarter. */
export const sanctionStory = story({
  cast: (_, dice) => dice.pick(members),
  number: ({ serial, begun }) => `GXC-${begun.slice(0, 4)}-${serial.padStart(6, '0')}`,
  begins: { decided: 1 },
  steps: {
    decided: says(sanction, ({ about, day, dice, serial }) => ({
      ZT: '1',
      GZYZH: about.licence,
      GZYXM: about.name,
      JGMC: about.office,
      CJZL: dice.pick(['01', '02', '02', '03', '04', '05'] as const),
      YXYS: 12,
      JDWH: `沪公协惩〔${day.slice(0, 4)}〕${serial.replaceAll(/\D/g, '').slice(-4) || '1'}号`,
      JDRQ: compact(day),
      WGSS: dice.pick(grounds),
    })),
    corrected: says(sanction, ({ said, dice }) => ({ ...said, WGSS: `${dice.pick(grounds)}（补充认定）` }), [5, 15]),
    repeated: says(sanction, ({ said }) => said, [30, 60]),
    revoked: says(sanction, ({ said }) => ({ ...said, ZT: '2', CXYY: '复核认定事实不清，予以撤销。' }), [20, 60]),
  },
  ways: { decided: { corrected: 0.2, revoked: 0.1, repeated: 0.7 } },
});
