import { setTimeout as pause } from 'node:timers/promises';
import type { ListAnswer, RecordItem } from '@fatong/contracts/api';
import { identityOf, wireOf } from '../../platform/index.js';
import type { Client } from './client.js';
import type { HubRig } from './hub-rig.js';
import { systems } from './spoken.js';

const system = 'lawyers-association';

export interface Reporting {
  /** What the association reports of a new case against a lawyer of the district, straight on the queue as its adapter would put it; its number. */
  report(district: string, more?: object): Promise<string>;
  publish(data: object): Promise<void>;
  caseOf(number: string, one?: Client): Promise<RecordItem>;
}

/** Reports to a hub that runs, whose lawyers `reader` sees. */
export function reporting(rig: Pick<HubRig, 'hub'>, reader: Client): Reporting {
  let cases = 0;
  const contract = systems.flatMap(({ contracts }) => contracts).find(({ owner, message }) => owner === system && message === 'complaint')!;
  const publish: Reporting['publish'] = async (data) => {
    const identity = identityOf(contract, data);
    if ('missing' in identity) throw new Error(identity.missing.join());
    const wire = wireOf({
      id: identity.id,
      source: `/systems/${system}`,
      type: contract.type,
      time: new Date().toISOString(),
      datacontenttype: 'application/json',
      partitionkey: identity.key,
      sourceversion: identity.sourceVersion!,
      data,
    });
    await rig.hub.parts.broker.publish([{ exchange: 'inbound', to: system, wire }]);
  };
  return {
    publish,
    async report(district, more = {}) {
      const id = `SLX-API-${String(++cases).padStart(4, '0')}`;
      const lawyer = (await reader.get<ListAnswer<RecordItem>>(`/api/records/lawyers.lawyer?filter[district]=${district}&limit=1`)).body
        .items[0]!;
      await publish({
        AJBH: id,
        BBH: 1,
        AJZT: '待受理',
        LSZYZH: lawyer.values['licence'],
        LSXM: lawyer.values['name'],
        QXDM: district,
        TSLB: ['01'],
        TSRQ: '20260303',
        SFNM: '0',
        TSRXM: '欧阳娜娜',
        TSNR: '收费后未办理委托事项。',
        ...more,
      });
      return id;
    },
    caseOf: (number, one = reader) =>
      until(
        `case ${number}`,
        async () => (await one.get<ListAnswer<RecordItem>>(`/api/records/lawyers.complaint?filter[number]=${number}`)).body.items[0],
      ),
  };
}

export async function until<T>(what: string, attempt: () => Promise<T | null | undefined | false>): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const found = await attempt();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`Waited 15 s in vain: ${what}`);
    await pause(50);
  }
}
