import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionAnswer, RecordAnswer } from '@fatong/contracts/api';
import type { Client } from '../../../api/testing/client.js';
import type { Rig } from '../../../api/testing/rig.js';
import { castRig, upload as uploadTo } from '../testing/uploads.js';

let rig: Rig;
let sanction: string;
let clerk: Client;
let lawyer: Client;
beforeAll(async () => {
  const cast = await castRig();
  rig = cast.rig;
  sanction = cast.own('lawyers.sanction');
  [clerk, lawyer] = await Promise.all([rig.signIn('district-a'), rig.signIn('lawyer')]);
});
afterAll(() => rig.close());

const upload = (by: Client) => uploadTo(by, 'lawyers.sanction', 'proofPapers', '整改报告.pdf');

describe('papers of proof of a sanction (L06)', () => {
  it('L06: a measure is closed with a file instead of words, which the lawyer and the bureau read; another district and the firm do not', async () => {
    expect((await upload(lawyer)).status).toBe(403);
    const { id } = (await upload(clerk)).body;
    const path = `/api/records/lawyers.sanction/${sanction}`;
    const { version } = (await clerk.get<RecordAnswer>(path)).body;
    const done = { doneOn: '2026-03-01', executor: '何静怡' };
    const execute = (form: Readonly<Record<string, unknown>>) => clerk.post<ActionAnswer>(`${path}/actions/execute`, { version, form });
    expect(await execute(done)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/form/proof' }] } });
    expect(await execute({ ...done, proofPapers: [] })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/form/proof' }] } });
    expect(await execute({ ...done, proofPapers: [{ id }] })).toMatchObject({ status: 200, body: { state: 'executed' } });
    expect((await lawyer.get<RecordAnswer>(path)).body.values).toMatchObject({
      doneOn: '2026-03-01',
      proofPapers: [{ id, name: '整改报告.pdf' }],
    });
    const statuses = await Promise.all(
      ['city', 'district-a', 'lawyer', 'firm', 'district-b'].map(async (name) => [
        name,
        (await (await rig.signIn(name)).get(`/api/files/${id}`)).status,
      ]),
    );
    expect(Object.fromEntries(statuses)).toEqual({ city: 200, 'district-a': 200, lawyer: 200, firm: 403, 'district-b': 403 });
  });
});
