import { describe, expect, it } from 'vitest';
#rest+soap import { __messageCamel__Answer, __messageCamel__States, __messageCamel__Story } from '@fatong/contracts/systems/__system__';
#amqp+file import { __messageCamel__States, __messageCamel__Story } from '@fatong/contracts/systems/__system__';
import { conformance, fourLawyers, wholeLives } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

conformance({
  adapter,
  lawyers: fourLawyers,
#rest+soap   outgoing: { [__messageCamel__Answer.type]: (QQH: string) => ({ QQH, BH: 'X-CONF-000001', HFDW: '上海市司法局', HFRQ: '20260309', HFNR: '已核实。' }) },
#amqp+file   outgoing: {},
#file   enough: 25,
});

describe('the simulated partner (__id__)', () => {
  it('reaches every state code of the contract', () => {
    const lives = wholeLives(__messageCamel__Story, fourLawyers, 100);
    expect([...new Set(lives.flatMap((life) => life.map(({ ZT }) => ZT)))].sort()).toEqual(Object.keys(__messageCamel__States).sort());
  });
});
