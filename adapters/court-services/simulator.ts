import { hash } from 'node:crypto';
import {
  contactStory,
  filingStory,
  progressQueryStory,
  readingRequestStory,
  readingStory,
  servedDocumentStory,
  system,
  withdrawalStory,
} from '@fatong/contracts/systems/court-services';
import { playing, soapPartner, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';
import { side } from './client.js';

/** SIMULATED litigation service: takes what lawyers ask by real SOAP and answers it, a filing only where each paper is what its digest says; by itself it tells of readings and serves documents. */
export const simulator = (context: SimulatorContext): Simulator =>
  soapPartner(
    system,
    examining(
      playing(context, {
        tells: [{ story: readingStory }, { story: servedDocumentStory }],
        hears: [filingStory, readingRequestStory, progressQueryStory, contactStory, withdrawalStory],
        broken: { FYDM: '沪99', LSXM: '' },
      }),
    ),
    context,
    side,
  );

interface Paper {
  readonly SM3?: unknown;
  readonly CLNR?: unknown;
}

/** It lays the content of papers aside once it has looked at it. */
const examining = (played: PartnerStory): PartnerStory => ({
  ...played,
  handle: (path, data, requestId) => {
    const { CL } = data as { readonly CL?: unknown };
    if (path !== '/inbox/filing' || !Array.isArray(CL)) return played.handle(path, data, requestId);
    const papers = (CL as readonly Paper[]).map(examined);
    return papers.includes(null)
      ? { answer: { status: 422, body: { error: 'digest', message: '材料与摘要值不符' } } }
      : played.handle(path, { ...(data as object), CL: papers }, requestId);
  },
});

/** Null: it is another than its digest says. */
function examined(paper: Paper): object | null {
  if (typeof paper.CLNR !== 'string') return paper;
  const bytes = Buffer.from(paper.CLNR, 'base64');
  if (hash('sm3', bytes) !== paper.SM3) return null;
  return { ...paper, CLNR: { claim: hash('sha256', bytes), size: bytes.length, mediaType: typeOf(bytes) } };
}

/** By its first bytes. */
function typeOf(bytes: Buffer): string {
  if (bytes[0] === 0xff) return 'image/jpeg';
  if (bytes[0] === 0x89) return 'image/png';
  return bytes[0] === 0x50 ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' : 'application/pdf';
}
