import { describe, expect, it } from 'vitest';
import { dice, validator } from '@fatong/contracts';
#rest+soap import { __messageCamel__, __messageCamel__Answer, __messageCamel__States } from '@fatong/contracts/systems/__system__';
#amqp import { __messageCamel__, __messageCamel__States } from '@fatong/contracts/systems/__system__';
import { conformance } from '../kit/testing/index.js';
import { adapter } from './adapter.js';
import { lifeOf } from './items.js';

conformance({
  adapter,
  lawyers: [],
#rest+soap   outgoing: { [__messageCamel__Answer.type]: (QQH: string) => ({ QQH, BH: 'X-CONF-000001', HFDW: '上海市司法局', HFRQ: '20260309', HFNR: '已核实。' }) },
#amqp   outgoing: {},
});

describe('the simulated partner (__id__)', () => {
  const lives = Array.from({ length: 100 }, (_, i) => lifeOf(`X-T-${String(i).padStart(6, '0')}`, dice(i), new Date()));

  it('tells lives whose every push keeps the contract, versions without gap', () => {
    for (const life of lives) {
      expect(life.map(({ BBH }) => BBH)).toEqual(life.map((_, i) => i + 1));
      for (const report of life) expect({ report, findings: validator(__messageCamel__)(report) }).toEqual({ report, findings: [] });
    }
  });

  it('reaches every state code of the contract', () => {
    expect([...new Set(lives.flatMap((life) => life.map(({ ZT }) => ZT)))].sort()).toEqual(Object.keys(__messageCamel__States).sort());
  });
});
