import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionAnswer, RecordAnswer } from '@fatong/contracts/api';
import type { Client } from '../../../api/testing/client.js';
import type { Rig } from '../../../api/testing/rig.js';
import { documents } from '../../../receiving/testing/index.js';
import { castRig, upload as uploadTo } from '../testing/uploads.js';

let rig: Rig;
let mark: string;
let ofFirm: { readonly own: string; readonly neighbour: string };
let lawyer: Client;
let colleague: Client;
beforeAll(async () => {
  const cast = await castRig();
  rig = cast.rig;
  mark = cast.own('lawyers.mark');
  ofFirm = { own: cast.ofFirm('lawyers.mark', 'own'), neighbour: cast.ofFirm('lawyers.mark', 'neighbour') };
  [lawyer, colleague] = await Promise.all([rig.signIn('lawyer'), rig.signIn('colleague')]);
});
afterAll(() => rig.close());

const upload = (who: Client, bytes: Buffer, name: string) => uploadTo(who, 'lawyers.mark', 'objectionPapers', name, bytes);

describe('yellow and black lists: papers of an objection', () => {
  it('L04: the lawyer objects with a file; who reviews it reads the file, and for another lawyer it is not there', async () => {
    const sent = await upload(lawyer, documents.pdf, '不予处分决定.pdf');
    expect(sent).toMatchObject({ status: 201, body: { name: '不予处分决定.pdf', type: 'pdf' } });
    const { version } = (await lawyer.get<RecordAnswer>(`/api/records/lawyers.mark/${mark}`)).body;
    const act = await lawyer.post<ActionAnswer>(`/api/records/lawyers.mark/${mark}/actions/object`, {
      version,
      form: { objection: '两件投诉均已不予处分。', objectionPapers: [{ id: sent.body.id }] },
    });
    expect(act).toMatchObject({ status: 200, body: { state: 'objected' } });
    const reviewer = await rig.signIn('city');
    expect((await reviewer.get<RecordAnswer>(`/api/records/lawyers.mark/${mark}`)).body.values['objectionPapers']).toEqual([sent.body]);
    expect(await reviewer.get<string>(`/api/files/${sent.body.id}`)).toMatchObject({ status: 200, body: documents.pdf.toString() });
    expect((await lawyer.get(`/api/files/${sent.body.id}`)).status).toBe(200);
    expect((await colleague.get(`/api/files/${sent.body.id}`)).status).toBe(404);
    expect(rig.store.tables.added.audit.at(-1)).toMatchObject({ account: 'id-colleague', outcome: 'refused' });
  });

  it('L04: a firm objects with a file to its own entry, once; another firm’s entry is not there for it, nor its file for a lawyer', async () => {
    const clerk = await rig.signIn('firm');
    const theirs = `/api/records/lawyers.mark/${ofFirm.neighbour}`;
    expect([
      (await clerk.get(theirs)).status,
      (await clerk.post(`${theirs}/actions/object`, { version: 1, form: { objection: '不属实。' } })).status,
      (await clerk.get(`/api/records/lawyers.mark/${mark}`)).status,
    ]).toEqual([404, 404, 404]);
    const sent = await upload(clerk, documents.pdf, '整改报告.pdf');
    const path = `/api/records/lawyers.mark/${ofFirm.own}`;
    const form = { objection: '已经整改。', objectionPapers: [{ id: sent.body.id }] };
    expect(
      await clerk.post<ActionAnswer>(`${path}/actions/object`, { version: (await clerk.get<RecordAnswer>(path)).body.version, form }),
    ).toMatchObject({ status: 200, body: { state: 'objected' } });
    const { version, values } = (await clerk.get<RecordAnswer>(path)).body;
    expect(values).toMatchObject({ objection: '已经整改。', objectionPapers: [sent.body] });
    expect((await clerk.post(`${path}/actions/object`, { version, form: { objection: '再次提出。' } })).status).toBe(409);
    expect([(await clerk.get(`/api/files/${sent.body.id}`)).status, (await lawyer.get(`/api/files/${sent.body.id}`)).status]).toEqual([
      200, 404,
    ]);
  });

  it('L04: only whose action asks for them brings papers, and nobody hands in another’s', async () => {
    expect((await upload(await rig.signIn('city'), documents.pdf, '材料.pdf')).status).toBe(403);
    const theirs = (await upload(colleague, documents.png, '照片.png')).body.id;
    const { version } = (await lawyer.get<RecordAnswer>(`/api/records/lawyers.mark/${mark}`)).body;
    const uphold = await (await rig.signIn('city')).post<ActionAnswer>(`/api/records/lawyers.mark/${mark}/actions/uphold`, {
      version,
      finding: '维持。',
      objectionPapers: [{ id: theirs }],
    });
    expect(uphold).toMatchObject({ status: 422, body: { errors: [{ pointer: '/objectionPapers', code: 'unknown' }] } });
  });
});
