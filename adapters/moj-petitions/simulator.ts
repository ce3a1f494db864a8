import { hash } from 'node:crypto';
import type { DataOf } from '@fatong/contracts';
import {
  assignedStory,
  queryStory,
  queryResult,
  system,
  uploadStories,
  type query,
  type register,
} from '@fatong/contracts/systems/moj-petitions';
import { playing, soapPartner, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';
import { side } from './client.js';
import { holding } from './holding.js';

/** An extension by so many days is taken and lost at its first version: what is compared with us shows it. */
const lostDays = 29;
const isLost = (message: string, step: { readonly BWBB: number; readonly YQTS?: number }): boolean =>
  message === 'extend' && step.YQTS === lostDays && step.BWBB === 1;

/** SIMULATED petition system of the ministry: takes our steps by real SOAP, a letter only where its PDF is what its digest says, receipts them or says which field is wrong, remembers them and answers what it has; now and then it assigns a petition. */
export const simulator = (context: SimulatorContext): Simulator => soapPartner(system, remembering(context), context, side);

function remembering(context: SimulatorContext): PartnerStory {
  const played = playing(context, {
    tells: [{ story: assignedStory }],
    hears: [...uploadStories, queryStory],
    broken: { YWLX: '55', JBRQ: '20260230' },
  });
  const held = holding(isLost);
  return {
    ...played,
    handle(path, said, requestId) {
      const data = path === '/inbox/letter' ? withoutContent(said as Letter) : said;
      if (data === null) return { answer: { status: 422, body: { error: 'digest', message: '文件与摘要值不符' } } };
      const heard = played.handle(path, data, requestId);
      if (heard.answer.status >= 300) return heard;
      const message = path.slice('/inbox/'.length);
      if (message === 'query')
        return { ...heard, later: [{ message: queryResult.message, data: held.answer(data as DataOf<typeof query>) }] };
      // What it does not take it does not have.
      if (heard.later?.some((said) => said.message === 'receipt')) held.keep(message, data as DataOf<typeof register>);
      return heard;
    },
  };
}

interface Letter {
  readonly WJZY?: unknown;
  readonly WJ?: unknown;
}

/** The PDF of a letter laid aside as a claim, once its digest was checked; null: it is another one. */
function withoutContent(letter: Letter): object | null {
  if (typeof letter.WJ !== 'string') return letter;
  const content = Buffer.from(letter.WJ, 'base64');
  if (hash('sm3', content).toUpperCase() !== letter.WJZY) return null;
  return { ...letter, WJ: { claim: hash('sha256', content), size: content.length, mediaType: 'application/pdf' } };
}
