import { dice } from '@fatong/contracts';
import { caseProgress } from '@fatong/contracts/systems/court-cases';
import type { ListAnswer, MessageItem, RecordAnswer, RecordItem, RefusalView } from '@fatong/contracts/api';
import { courtLifeOf as courtLife } from './lives.js';
import { demoKeys, elementXml, soapRequest } from '@fatong/adapters/kit';
import { lifeOf } from './lives.js';
import { mood, population, send } from './partner.js';
import { signIn } from './reader.js';
import type { RunningSystem } from './system.js';
import { until } from './until.js';

const association = 'lawyers-association';
const court = 'court-cases';

/** Gives every page something to show: messages of both partners with their cases, one that waits for a person, one that was refused. */
export async function furnish(system: RunningSystem): Promise<void> {
  const [clerk, operator] = await Promise.all([signIn(system, 'city.clerk'), signIn(system, 'operator')]);
  const lawyers = population(system);
  await mood(system, association, 'refusing');
  const { message, data } = lifeOf('SLX-ACCESS-000001', lawyers[0]!, dice(1), new Date())[0]!;
  await Promise.all([
    send(system, association, message, data),
    send(system, association, 'complaint', { AJBH: 'SLX-BAD-1' }),
    push(system, courtLife(1, [lawyers[1]!], dice(1), new Date())[0]!),
  ]);
  const { id } = await until(
    'the complaint is there',
    async () =>
      (await clerk.get<ListAnswer<RecordItem>>('/api/records/lawyers.complaint?limit=5&filter[number]=SLX-ACCESS-000001')).body.items[0],
  );
  const { version } = (await clerk.get<RecordAnswer>(`/api/records/lawyers.complaint/${id}`)).body;
  await clerk.post(`/api/records/lawyers.complaint/${id}/actions/urge`, { version, reason: '请说明进展。', form: {} });
  await Promise.all([
    until(
      'an urging is parked',
      async () => (await operator.get<ListAnswer<MessageItem>>('/api/messages?filter[state]=parked&limit=1')).body.items[0],
    ),
    until('a refusal is listed', async () => (await operator.get<ListAnswer<RefusalView>>('/api/refusals?limit=1')).body.items[0]),
    until(
      'the court’s case is there',
      async () => (await clerk.get<ListAnswer<RecordItem>>('/api/records/lawyers.courtCase?limit=1')).body.items[0],
    ),
  ]);
  await mood(system, association, 'well');
}

async function push(system: RunningSystem, report: object): Promise<void> {
  const { headers, body } = soapRequest({ contract: caseProgress, element: elementXml(caseProgress, report), key: demoKeys.of(court)[0]! });
  const response = await fetch(`${system.adapters.url}/soap/${court}`, { method: 'POST', headers, body: new Uint8Array(body) });
  if (!response.ok) throw new Error(`The court’s push was answered ${response.status}: ${await response.text()}`);
}
