import { letterPrinted, letterSealed } from '@fatong/contracts/canonical/documents';
import { printedNow, sealedPdf } from '../../../engine/testing/index.js';
import { people, type PetitionsWorld } from './cast.js';
import { message } from './reporting.js';

const { lead, officeClerk, officeLead } = people;
const full = {
  result: 'supported',
  factsFound: '经查，收费超过标准。',
  answer: '责令退还多收的费用。',
  basis: '公证服务收费管理办法',
  remedy: '可在三十日内向市人民政府申请复查。',
};
/** Of the PDF once it is sealed. */
export const sealedDigest = sealedPdf.digest;

/** The latest petition is reviewed, divided, accepted and answered by the office of notaries. */
export async function answeredBy(at: PetitionsWorld): Promise<void> {
  await at.act(people.reviewer, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' });
  await at.act(lead, 'divide', { main: 'notary' });
  for (const action of ['receive', 'accept']) await at.inPart('notary', officeClerk, action);
  await at.inPart('notary', officeClerk, 'askReply', full);
  await at.inPart('notary', officeLead, 'approveReply');
  const outcome = await at.inPart('notary', officeClerk, 'answerPetition');
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
}

/** The PDF of its answer is made and the seal service seals it. */
export async function answerSealed(at: PetitionsWorld): Promise<void> {
  const letter = at.world.tables.letters().findLast(({ name }) => name === 'answer')!;
  const { range } = printedNow(at.world.tables, letter.id, { size: 1234 });
  await at.world.engine.askSeals();
  const request = at.world.tables.added.outbox.findLast(({ type }) => type === letterPrinted.type)!.id;
  await at.world.report('letters', [
    {
      ...message('x', {}),
      type: letterSealed.type,
      data: {
        source: 'e-seal',
        receipt: `QZ-${request.slice(0, 8)}`,
        request,
        result: 'sealed',
        at: '2026-03-02T02:00:00.000Z',
        digest: range,
        seal: '印章',
        certificate: '1',
        signature: 'U0lNdGVzdA==',
      },
    },
  ]);
}
