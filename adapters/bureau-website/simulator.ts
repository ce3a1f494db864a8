import { hash } from 'node:crypto';
import { onlineStory, progressStory, receiptStory, replyLetterStory, system } from '@fatong/contracts/systems/bureau-website';
import { playing, restPartner, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';

/** SIMULATED website of the bureau: people write petitions there; it takes what we say of them, and an answer only where its PDF is what its digest says. */
export const simulator = (context: SimulatorContext): Simulator => restPartner(system.folder, delivering(context), context);

function delivering(context: SimulatorContext): PartnerStory {
  const played = playing(context, {
    tells: [{ story: onlineStory }],
    hears: [receiptStory, progressStory, replyLetterStory],
    broken: { YWLX: '未知', TJRQ: '20260230' },
  });
  return {
    ...played,
    handle: (path, data, requestId) => {
      if (path !== '/inbox/reply-letter') return played.handle(path, data, requestId);
      const taken = withoutContent(data as Letter);
      return taken === null
        ? { answer: { status: 422, body: { error: 'digest', message: 'PDF 与摘要值不符' } } }
        : played.handle(path, taken, requestId);
    },
  };
}

interface Letter {
  readonly ZYZ?: unknown;
  readonly PDF?: unknown;
}

/** Its PDF laid aside as a claim, once its digest was checked; null: it is another one. */
function withoutContent(letter: Letter): object | null {
  if (typeof letter.PDF !== 'string') return letter;
  const content = Buffer.from(letter.PDF, 'base64');
  if (hash('sm3', content).toUpperCase() !== letter.ZYZ) return null;
  return { ...letter, PDF: { claim: hash('sha256', content), size: content.length, mediaType: 'application/pdf' } };
}
