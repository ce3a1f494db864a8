import type { DataOf } from '../../contract.js';
import { compact, stories } from '../../story/index.js';
import { sealResult } from './seal-result.js';
import { seal } from './seal.js';

type Asked = DataOf<typeof seal>;
const sealing = stories<Asked>();

/** Units whose seal is on file begin so; nobody else has one. */
const isOnFile = ({ about: { YZDW } }: { readonly about: Asked }): boolean => !YZDW.startsWith('未备案');

/** What is asked by a unit whose seal is on file is sealed; the value says nothing here: the simulated service, which has a key, puts its own. */
export const sealStory = sealing.story({
  begins: { asked: 1 },
  steps: {
    asked: sealing.hears(seal, 'QZ'),
    sealed: sealing.says(sealResult, ({ about, serial, day }) => ({
      ...resultOf(about, serial, day),
      JG: '1',
      YZMC: `${about.YZDW}（电子印章，模拟）`,
      ZSXLH: 'SIM2026000000000029',
      QZZ: `U0lN${about.ZYZ}`,
    })),
    refused: sealing.says(sealResult, ({ about, serial, day }) => ({
      ...resultOf(about, serial, day),
      JG: '2',
      YY: '用印单位未备案印章',
    })),
  },
  ways: { asked: { sealed: (asked) => Number(isOnFile(asked)), refused: (asked) => Number(!isOnFile(asked)) } },
});

const resultOf = ({ QQH, ZYZ }: Asked, serial: string, day: string) =>
  ({ JGBH: `QZ-${serial}`, QQH, ZYZ, QZSJ: `${compact(day)}100000` }) as const;
