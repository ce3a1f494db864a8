import { stories } from '../../story/index.js';
import { __messageCamel__ } from './__message__.js';

/** What an item is about. */
export interface __Message__Item {
  readonly subject: string;
  readonly contact?: string | undefined;
}

const { says, story } = stories<__Message__Item>();

/** __messageZh__ of the simulated partner: given, and now and then taken back; whole each time. The demo may play it too. */
export const __messageCamel__Story = story({
  cast: (_, dice) => ({
    subject: dice.pick(['关于委托手续的情况反映', '关于收费票据的情况反映', '关于庭审纪律的情况反映', '关于案卷归还的情况反映']),
    contact: dice.chance(0.8) ? dice.pick(['陈思远', '李丽华', '欧阳晓岚', '周文博']) : undefined,
  }),
  number: ({ begun, serial }) => `X-${begun.slice(0, 4)}-${serial.padStart(6, '0')}`,
  begins: { given: 1 },
  steps: {
    given: says(__messageCamel__, ({ about: { subject, contact }, begun }) => ({
      ZT: '1',
      BT: subject,
      RQ: begun.replaceAll('-', ''),
      LXR: contact,
      NR: '情况如标题所述，请核实。',
    })),
    withdrawn: says(__messageCamel__, ({ said }) => ({ ...said, ZT: '2', NR: '反映人已撤回。' }), [5, 20]),
  },
  ways: { given: { withdrawn: ({ dice }) => Number(dice.chance(0.2)) } },
});
