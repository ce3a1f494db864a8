import { identityAnswered } from '@fatong/contracts/canonical/lawyers';
import type { IdentityAnswer, SessionView } from '@fatong/contracts/api';
import { lawyersElsewhere, type LawyerElsewhere } from '@fatong/contracts/systems/moj-identity';
import type { Client } from '../../../api/testing/client.js';
import type { Rig } from '../../../api/testing/rig.js';

/** Who practises in Zhejiang and wants to come; another one; one whom the ministry has suspended. */
export const [comer, other, suspended] = [lawyersElsewhere[3]!, lawyersElsewhere[4]!, lawyersElsewhere[5]!];
export const phone = '13857100904';
const name = 'lawyers.arrival';
const zh = { 'accept-language': 'zh' };

interface Problem {
  readonly type: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

/** Begins his registration in this browser. */
export const begin = (browser: Client, who: LawyerElsewhere, more: Readonly<Record<string, string>> = {}) => {
  const { licence, idNumber, ...values } = {
    name: who.name,
    licence: who.licence,
    idNumber: who.idNumber,
    province: who.province,
    phone,
    ...more,
  };
  return browser.post<Problem>('/api/session/identity', { name, number: licence, secret: idNumber, values, consents: true }, zh);
};
/** Looks what became of it. */
export const goOn = (browser: Client, { licence }: Pick<LawyerElsewhere, 'licence'>) =>
  browser.post<IdentityAnswer & Problem>('/api/session/identity/continue', { name, number: licence }, zh);

let nth = 0;
/** The platform answers what was asked last, or by this request. */
export const answer = (rig: Rig, result: string, more: object = {}, request = rig.store.tables.added.outbox.at(-1)!.id) =>
  rig.store.transact((unit) =>
    rig.parts.engine.acting.act(unit, 'lawyers', [
      {
        id: `arrival-${++nth}`,
        source: '/systems/moj-identity',
        type: identityAnswered.type,
        time: '2026-03-02T01:00:05.000Z',
        datacontenttype: 'application/json',
        partitionkey: request,
        data: {
          source: 'moj-identity',
          answer: `HY-A${nth}`,
          request,
          result,
          at: '2026-03-02T01:00:05.000Z',
          ...(result === 'known' && { standing: 'practising', page: `https://identity.example/face/${request}` }),
          ...(result === 'matched' && { score: 96 }),
          ...(result === 'unlike' && { score: 31 }),
          ...more,
        },
      },
    ]),
  );

/** He comes in in a new browser; answers how his last look was answered, and his session. */
export async function arrive(rig: Rig, who: LawyerElsewhere, { standing = 'practising', ...said }: Readonly<Record<string, string>> = {}) {
  const browser = rig.nobody();
  await begin(browser, who, said);
  await answer(rig, 'known', { standing });
  await answer(rig, 'matched');
  const answered = await goOn(browser, who);
  const session = answered.status === 200 ? (await browser.get<SessionView>('/api/session')).body : null;
  browser.csrf = session?.csrf ?? '';
  return { browser, answered, session };
}
