import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ActionAnswer, RecordAnswer } from '@fatong/contracts/api';
import type { Client } from '../../../api/testing/client.js';
import type { Rig } from '../../../api/testing/rig.js';
import { castRig, upload as uploadTo } from '../testing/uploads.js';

type Form = Readonly<Record<string, unknown>>;
type Name = 'clerk' | 'elsewhere' | 'association' | 'firm' | 'lawyer' | 'colleague';

let rig: Rig;
let penalty: string;
let who: Readonly<Record<Name, Client>>;
beforeAll(async () => {
  const cast = await castRig();
  rig = cast.rig;
  penalty = cast.own('lawyers.penalty');
  const [clerk, elsewhere, association, firm, lawyer, colleague] = await Promise.all(
    ['district-a', 'district-b', 'association', 'firm', 'lawyer', 'colleague'].map((name) => rig.signIn(name)),
  );
  who = { clerk: clerk!, elsewhere: elsewhere!, association: association!, firm: firm!, lawyer: lawyer!, colleague: colleague! };
});
afterAll(() => rig.close());

/** The case stands there, and what came later is not yet. */
const stands = (state: string, { servedOn, notifiedOn, ...values }: Form = {}): void => {
  const row = rig.store.tables.of('lawyers.penalty').find(({ id }) => id === penalty)!;
  rig.store.tables.put({ ...row, state, values: { ...row.values, servedOn: servedOn ?? null, notifiedOn: notifiedOn ?? null, ...values } });
};
const upload = (by: Client, field: string, name: string) => uploadTo(by, 'lawyers.penalty', field, name);
const path = (): string => `/api/records/lawyers.penalty/${penalty}`;
const read = async (by: Client): Promise<RecordAnswer> => (await by.get<RecordAnswer>(path())).body;
const act = async (by: Client, action: string, form: Form) =>
  by.post<ActionAnswer>(`${path()}/actions/${action}`, { version: (await read(by)).version, form });
/** What each of them is answered who asks for a file. */
const answered = async (file: string, ...names: readonly Name[]) =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await who[name].get(`/api/files/${file}`)).status] as const)));

describe('papers of a penalty case (L04)', () => {
  beforeEach(() => stands('notified', { notifiedOn: '2026-02-20' }));

  it('L04: the lawyer defends himself with a file, which the bureau and he read, and nobody who does not see the case: his firm only once it is served', async () => {
    const sent = await upload(who.lawyer, 'defencePapers', '退费凭证.pdf');
    expect(sent).toMatchObject({ status: 201, body: { name: '退费凭证.pdf', type: 'pdf' } });
    const file = sent.body.id;
    expect(await act(who.lawyer, 'defend', { defence: '已退还费用。', defencePapers: [{ id: file }] })).toMatchObject({
      status: 200,
      body: { state: 'notified' },
    });
    expect((await read(who.clerk)).values['defencePapers']).toBe('***');
    expect(
      (await who.clerk.post<{ value: unknown }>(`${path()}/reveal`, { field: 'defencePapers', purpose: '复核申辩' })).body.value,
    ).toEqual([sent.body]);
    expect(await answered(file, 'clerk', 'lawyer', 'firm', 'colleague', 'association', 'elsewhere')).toEqual({
      clerk: 200,
      lawyer: 200,
      firm: 404,
      colleague: 404,
      association: 403,
      elsewhere: 403,
    });
    expect(
      rig.store.tables.added.audit.filter(
        ({ act: of, object, outcome }) => of === 'file.read' && object === `lawyers.penalty:${penalty}` && outcome === 'done',
      ),
    ).toHaveLength(2);
    stands('served', { notifiedOn: '2026-02-20', servedOn: '2026-03-01' });
    expect(await answered(file, 'firm', 'colleague')).toEqual({ firm: 200, colleague: 404 });
  });

  it('L04: what is decided is served with its proof, which party and firm read', async () => {
    const file = (await upload(who.clerk, 'servicePapers', '送达回证.pdf')).body.id;
    stands('decided', {
      notifiedOn: '2026-02-20',
      decidedOn: '2026-02-28',
      decisionNumber: '沪司罚决〔2026〕1号',
      articles: ['a47-2'],
      penalties: [{ row: 1, kind: 'warning' }],
    });
    expect(await answered(file, 'clerk', 'lawyer')).toEqual({ clerk: 404, lawyer: 404 });
    expect(await act(who.clerk, 'serve', { servicePapers: [{ id: file }] })).toMatchObject({ status: 200, body: { state: 'served' } });
    expect((await read(who.firm)).values['servicePapers']).toMatchObject([{ id: file, name: '送达回证.pdf' }]);
    expect(await answered(file, 'clerk', 'lawyer', 'firm', 'colleague')).toEqual({ clerk: 200, lawyer: 200, firm: 200, colleague: 404 });
  });

  it('L04: the bureau answers in reconsideration and in court with its papers, which the party does not read here', async () => {
    stands('closed', {
      notifiedOn: '2026-02-20',
      servedOn: '2026-03-01',
      reconsiderationReceivedOn: '2026-03-10',
      lawsuitReceivedOn: '2026-04-01',
    });
    for (const [action, field, day, on] of [
      ['answerReconsideration', 'reconsiderationPapers', 'reconsiderationAnsweredOn', '2026-03-17'],
      ['answerLawsuit', 'lawsuitPapers', 'lawsuitAnsweredOn', '2026-04-10'],
    ] as const) {
      const file = (await upload(who.clerk, field, '答复书.pdf')).body.id;
      expect(await act(who.clerk, action, { [day]: on, [field]: [{ id: file }] })).toMatchObject({
        status: 200,
        body: { state: 'closed' },
      });
      expect((await read(who.clerk)).values).toMatchObject({ [day]: on, [field]: [{ id: file, name: '答复书.pdf' }] });
      expect(await answered(file, 'clerk', 'lawyer', 'firm')).toEqual({ clerk: 200, lawyer: 404, firm: 404 });
    }
  });

  it('L04: each piece of evidence has its papers, which the party does not read, though it sees that there is such evidence', async () => {
    stands('investigation');
    const file = (await upload(who.clerk, 'evidence.papers', '证人笔录.pdf')).body.id;
    expect(await act(who.clerk, 'gather', { evidence: [{ kind: 'testimony', what: '证人笔录', papers: [{ id: file }] }] })).toMatchObject({
      status: 200,
    });
    expect((await read(who.clerk)).values['evidence']).toMatchObject([{ kind: 'testimony', papers: [{ id: file, name: '证人笔录.pdf' }] }]);
    stands('notified', { notifiedOn: '2026-02-20' });
    const [seen] = (await read(who.lawyer)).values['evidence'] as [Form];
    expect([seen['what'], Object.hasOwn(seen, 'papers')]).toEqual(['证人笔录', false]);
    expect(await answered(file, 'clerk', 'lawyer', 'firm')).toEqual({ clerk: 200, lawyer: 404, firm: 404 });
  });

  it('L04: a party uploads for its defence alone, and nobody for what no action of his asks for', async () => {
    expect(
      await Promise.all(
        [
          [who.lawyer, 'evidence.papers'],
          [who.firm, 'servicePapers'],
          [who.association, 'defencePapers'],
          [who.firm, 'defencePapers'],
        ].map(async ([by, field]) => (await upload(by as Client, field as string, '材料.pdf')).status),
      ),
    ).toEqual([403, 403, 403, 201]);
  });

  it('L04: a file that was uploaded as one thing is not handed in as another, nor by somebody else', async () => {
    const theirs = (await upload(who.colleague, 'defencePapers', '照片.pdf')).body.id;
    expect(await act(who.lawyer, 'defend', { defence: '申辩。', defencePapers: [{ id: theirs }] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/form/defencePapers/0', code: 'file' }] },
    });
    const proof = (await upload(who.clerk, 'servicePapers', '回证.pdf')).body.id;
    expect(await act(who.clerk, 'defend', { defence: '申辩。', defencePapers: [{ id: proof }] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/form/defencePapers/0', code: 'file' }] },
    });
  });
});
