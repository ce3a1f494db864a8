import { hash, randomUUID } from 'node:crypto';
import type { DataOf } from '@fatong/contracts';
import type { serviceAnswered, serviceRequested } from '@fatong/contracts/canonical/lawyers';
import { MemoryFiles, entry } from '../../../../engine/testing/index.js';
import { lawyersWorld, people } from '../../testing/registers.js';
import { licence, message, residentId, uscc } from '../../testing/reports.js';

export const type = 'lawyers.request';
type Values = Readonly<Record<string, unknown>>;

/** A form of each kind of service, complete. */
export const forms = {
  filing: { court: '沪0101', caseKind: 'civil', cause: '买卖合同纠纷', opposing: '李四', claim: '请求判令支付货款。', amount: '120000.00' },
  reading: { target: 'court', court: '沪0101', mode: 'online', wantedOn: '2026-03-05', daytime: 'morning', purpose: '准备庭审' },
  meeting: {
    place: '看守一',
    detainee: '赵某',
    first: { from: '2026-03-04T01:00:00.000Z', until: '2026-03-04T02:00:00.000Z' },
    companions: [{ name: '何实习', role: 'intern', certificate: '31012026000001' }],
  },
  contact: { target: 'court', court: '沪0101', message: '请问何时证据交换？' },
  progress: { court: '沪0101' },
  caseInfo: { procuratorate: '检0101' },
  companyFile: { company: '上海远航贸易有限公司', companyCode: uscc, companyFile: 'inner', purpose: '诉讼' },
  marriage: { person: '张三', personId: residentId, purpose: '离婚诉讼' },
} as const satisfies Readonly<Record<string, Values>>;
export type Kind = keyof typeof forms;

/** Of which case each kind is asked for. */
export const caseOf: Readonly<Record<Kind, Values>> = {
  filing: { authority: 'court', kind: 'civil' },
  reading: { authority: 'court', kind: 'civil' },
  meeting: { authority: 'police', kind: 'criminal' },
  contact: { authority: 'court', kind: 'civil' },
  progress: { authority: 'court', kind: 'civil' },
  caseInfo: { authority: 'procuratorate', kind: 'criminal', stage: 'prosecution' },
  companyFile: { authority: 'market', kind: 'civil' },
  marriage: { authority: 'civilAffairs', kind: 'civil' },
};

/** A lawyer with a case that he is bound to, and what he asks for in it; for specs. */
export function asking(bound: Values = {}, state = 'bound') {
  const world = lawyersWorld();
  const values = {
    lawyer: 'lawyer-1',
    lawyerName: '王小明',
    licence,
    firm: 'firm-1',
    authority: 'court',
    kind: 'civil',
    stage: 'firstInstance',
    caseNumber: '（2026）沪0101民初1号',
    fileNumber: null,
    client: '张三',
    ...bound,
  };
  world.tables.put({ ...entry('lawyers.binding', 'binding-1', values, { district: '310101', ownerUnit: `firm/${uscc}` }), state });
  world.tables.involvements.set('lawyers.binding:binding-1', [
    {
      type: 'lawyers.binding',
      recordId: 'binding-1',
      who: 'lawyers.lawyer:lawyer-1',
      role: 'subject',
      since: '2026-01-01T00:00:00.000Z',
      done: null,
    },
  ]);
  let key = 0;
  const now = () => world.only(type);
  return {
    world,
    now,
    begin: (kind: Kind, form: Values = {}, action = 'apply') =>
      world.engine.perform({
        viewer: people.lawyer,
        type,
        action,
        form: { binding: 'binding-1', kind, ...forms[kind], ...form },
        idempotencyKey: `b${++key}`,
      }),
    act: (action: string, form: Values = {}, who: keyof typeof people = 'lawyer', reason?: string) =>
      world.engine.perform({
        viewer: people[who],
        type,
        id: now().id,
        version: now().version,
        action,
        form,
        idempotencyKey: `a${++key}`,
        ...(reason !== undefined && { reason }),
      }),
    /** What left us. */
    sent: () =>
      world.tables.added.outbox.filter((one) => one.type === 'lawyers.service-requested.v1') as readonly {
        readonly id: string;
        readonly data: DataOf<typeof serviceRequested>;
      }[],
    /** The authority answers the last request. */
    hear: (standing: DataOf<typeof serviceAnswered>['standing'], more: Values = {}) =>
      world.report('lawyers', [
        message('service-answered', {
          source: 'court-services',
          receipt: `HZ-${++key}`,
          request: world.tables.added.outbox.at(-1)!.id,
          number: now().number,
          standing,
          on: '2026-03-03',
          ...more,
        }),
      ]),
    /** What became of the sending. */
    becomes: (outcome: 'unknown' | 'delivered' | 'giveUp') =>
      world.store.transact((unit) =>
        world.engine.acting.told(unit, `${type}:${now().id}`, {
          deliveryId: 'd',
          messageId: 'm',
          system: 'court-services',
          type: 'court-services.progress-query.v1',
          outcome,
          factId: world.tables.added.outbox.at(-1)!.id,
        }),
      ),
  };
}

/** A file that the lawyer uploaded as evidence of a filing. */
export async function evidence({ tables }: ReturnType<typeof lawyersWorld>, name: string, kind: 'pdf' | 'jpg' = 'pdf'): Promise<string> {
  const id = randomUUID();
  const address = hash('sm3', name);
  await new MemoryFiles(tables).add({
    id,
    type,
    field: 'evidence',
    account: people.lawyer.account.id,
    at: '2026-03-02T01:00:00.000Z',
    address,
    size: 20_000,
    kind,
    content: { name, sm3: address },
  });
  return id;
}
