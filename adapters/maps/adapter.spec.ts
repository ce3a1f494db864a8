import { describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import { outlinesOf } from '@fatong/contracts/bureau/ground';
import { historyOf } from '@fatong/contracts/story';
import { addressQuery, outlinesStory } from '@fatong/contracts/systems/maps';
import { conformance, outgoingCall } from '../kit/testing/index.js';
import { adapter } from './adapter.js';

const query = (XZQH: string) => (QQH: string) => ({ QQH, DWBH: 'GZ-01', DZ: '上海市黄浦区公证路10号', XZQH });

conformance({ adapter, lawyers: [], outgoing: { [addressQuery.type]: query('310101') }, answers: 1 });

describe('the simulated map service (S22, N44)', () => {
  it('N44: says where an address lies in the district that was named', async () => {
    const { answered, requestId, outcome } = await outgoingCall(adapter, addressQuery.type, query('310101'), 1);
    expect(outcome).toMatchObject({ outcome: 'delivered', partnerRef: `DZ-${requestId.slice(0, 8)}` });
    expect(answered).toMatchObject([
      { contract: 'maps.address-place.v1', correlation: requestId, data: { JG: '1', ZB: '121.4842,31.2224', JD: '1', DWBH: 'GZ-01' } },
    ]);
  });

  it('N44: says why it does not know an address', async () => {
    const { answered } = await outgoingCall(adapter, addressQuery.type, query('110101'), 1);
    expect(answered).toMatchObject([{ data: { JG: '0', YY: '地址不在服务范围内' } }]);
  });
});

describe('the outlines that the simulated map service tells (S22, N44)', () => {
  it('N44: are of all districts, and their review number says that they are simulated', () => {
    const about = outlinesStory.cast!([], dice(1));
    const [told] = historyOf(
      outlinesStory,
      { about, serial: '1', dice: dice(1), day: '2026-11-01', path: [['published', 0]] },
      '2026-11-02',
    );
    const data = told!.data as { readonly GEOJSON: string; readonly SHTH: string; readonly BZDW: string };
    expect(outlinesOf(data.GEOJSON)).toMatchObject({
      outlines: expect.arrayContaining([expect.objectContaining({ district: '310151' })]) as object,
    });
    expect([data.SHTH, data.BZDW]).toEqual(['模拟S(2026)001号', '模拟地图服务（非测绘成果）']);
  });
});
