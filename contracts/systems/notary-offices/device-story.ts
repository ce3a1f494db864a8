import { compact, stories } from '../../story/index.js';
import { device } from './device.js';
import { officeCode } from './people.js';

/** A device of an office. */
export interface Device {
  readonly office: number;
  readonly kind: '1' | '2' | '3';
}

const names = { '1': '办证室录音录像', '2': '身份核验终端', '3': '自助服务终端' } as const;
const { says, story } = stories<Device>();
const beat = (state: '1' | '2', minutes: number) =>
  says(device, ({ about, day, said }) => ({
    ...said,
    JGBH: officeCode(about.office),
    SBLB: about.kind,
    SBMC: names[about.kind],
    SBZT: state,
    XTSJ: `${compact(day)}09${String(minutes).padStart(2, '0')}00`,
  }));

/** A device that is heard of, some time out of order, and heard of again. */
export const deviceStory = story({
  cast: (_, chances): Device => ({ office: chances.between(0, 21), kind: chances.pick(['1', '2', '3'] as const) }),
  number: ({ about, serial }) => `SB-${about.kind}-${serial.padStart(4, '0')}`,
  begins: { first: 1 },
  steps: { first: beat('1', 0), again: beat('1', 5), fault: beat('2', 10), back: beat('1', 15) },
  ways: { first: { again: 90, fault: 10 }, again: { fault: 1, back: 9 }, fault: { back: 1 } },
});
