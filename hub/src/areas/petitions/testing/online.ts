import type { PetitionsWorld } from './cast.js';
import { people } from './cast.js';
import { paper } from './papers.js';
import { message } from './reporting.js';

const website = 'bureau-website';

/** Somebody writes at the website. */
export const writesOnline = (at: PetitionsWorld, more: object = {}) =>
  at.world.report('petitions', [
    message(
      'petition-arrived',
      {
        source: website,
        id: 'WX-2026-000001',
        version: 1,
        withdrawn: false,
        channel: 'online',
        receivedOn: '2026-03-02',
        subject: '公证收费',
        purpose: 'demand',
        content: 'notary',
        petitioner: '张三',
        phone: '13800005678',
        anonymous: false,
        summary: '反映公证收费过高。',
        ...more,
      },
      website,
    ),
  ]);

/** Written at the website, divided, answered, and delivered on 2 March 2026. */
export async function deliveredOnline(at: PetitionsWorld, form: object = { main: 'notary' }): Promise<void> {
  await writesOnline(at);
  await at.act(people.reviewer, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' });
  await at.act(people.lead, 'divide', form);
  const row = at.petition();
  at.world.tables.put({ ...row, state: 'answered', values: { ...row.values, answeredOn: '2026-03-02' } });
  const proof = [await paper(at.world, 'petitions.petition', 'deliveries.proof', people.desk)];
  const outcome = await at.act(people.desk, 'deliver', {
    deliveredOn: '2026-03-02',
    deliveries: [{ way: 'online', sentOn: '2026-03-02', arrivedOn: '2026-03-02', proof }],
  });
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
}

/** He hands in a paper there. */
export const uploadsOnline = (at: PetitionsWorld, more: object = {}) =>
  at.world.report('petitions', [
    message(
      'paper-uploaded',
      {
        source: website,
        id: 'WJ-2026-000001',
        version: 1,
        online: 'WX-2026-000001',
        name: '收费票据.pdf',
        kind: 'evidence',
        uploadedOn: '2026-03-02',
        content: at.world.content('%PDF-1.4 receipt'),
        ...more,
      },
      website,
    ),
  ]);

/** He rates there, the office or the unit. */
export const ratesOnline = (at: PetitionsWorld, of: 'office' | 'unit', satisfaction: string, more: object = {}) =>
  at.world.report('petitions', [
    message(
      'petition-rated',
      {
        source: website,
        id: `PJ-${of}`,
        version: 1,
        online: 'WX-2026-000001',
        petition: at.petition().number,
        of,
        satisfaction,
        ratedOn: '2026-03-02',
        ...more,
      },
      website,
    ),
  ]);
