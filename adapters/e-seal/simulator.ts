import { hash } from 'node:crypto';
import { sealStory, system, verifyStory } from '@fatong/contracts/systems/e-seal';
import { bySm2, playing, restPartner, type PartnerStory, type Simulator, type SimulatorContext } from '../kit/index.js';
import { sealFound, serial, simulatedSeal } from './sealing.js';

/** SIMULATED seal service: seals what is asked by a unit whose seal is on file, by a key that everybody knows; says of papers what their bytes say of seals. */
export const simulator = (context: SimulatorContext): Simulator =>
  restPartner(
    system.folder,
    sealing(verifying(playing(context, { hears: [sealStory, verifyStory] }))),
    context,
    context.sm2 && bySm2(context.sm2),
  );

interface Paper {
  readonly WJH: string;
  readonly ZYZ: string;
  readonly WJ: string;
}

/** Its papers with their content; null: it is no such message, which the contract will say. */
function papersIn(data: unknown): readonly Paper[] | null {
  const { CL } = data as { readonly CL?: unknown };
  const papers = Array.isArray(CL) ? (CL as readonly Partial<Paper>[]) : [];
  return papers.length > 0 && papers.every(({ WJ }) => typeof WJ === 'string') ? (papers as readonly Paper[]) : null;
}

interface Sealed {
  readonly JG?: unknown;
  readonly QZSJ: string;
  readonly ZYZ: string;
  readonly YZMC: string;
}

/** What it says it sealed has the seal. */
function sealing(played: PartnerStory): PartnerStory {
  return {
    ...played,
    handle: (path, data, requestId) => {
      const { answer, later = [] } = played.handle(path, data, requestId);
      return {
        answer,
        later: later.map((intent) => {
          const said = intent.data as Sealed;
          return said.JG === '1'
            ? { ...intent, data: { ...said, ZSXLH: serial, QZZ: simulatedSeal(said.YZMC, said.ZYZ, said.QZSJ) } }
            : intent;
        }),
      };
    },
  };
}

/** It takes papers only where each is what its digest says, and answers by their content. */
function verifying(played: PartnerStory): PartnerStory {
  return {
    ...played,
    handle: (path, data, requestId) => {
      const whole = path === '/inbox/verify' ? papersIn(data) : null;
      if (whole === null) return played.handle(path, data, requestId);
      const papers = whole.map((one) => ({ ...one, bytes: Buffer.from(one.WJ, 'base64') }));
      if (papers.some(({ bytes, ZYZ }) => hash('sm3', bytes).toUpperCase() !== ZYZ))
        return { answer: { status: 422, body: { error: 'digest', message: '文件与摘要值不符' } } };
      const aside = papers.map(({ bytes, ...one }) => ({
        ...one,
        WJ: {
          claim: hash('sha256', bytes),
          size: bytes.length,
          mediaType: bytes.subarray(0, 2).toString() === 'PK' ? 'application/ofd' : 'application/pdf',
        },
      }));
      const { answer, later = [] } = played.handle(path, { ...(data as object), CL: aside }, requestId);
      const found = new Map(papers.map(({ WJH, bytes }) => [WJH, verdictOf(bytes)] as const));
      return {
        answer,
        later: later.map((intent) => {
          const said = intent.data as { readonly CL: readonly Pick<Paper, 'WJH'>[] };
          return { ...intent, data: { ...said, CL: said.CL.map((one) => ({ ...one, ...found.get(one.WJH) })) } };
        }),
      };
    },
  };
}

/** A seal of GB/T 38540 is verified. Of other signatures: a signed PDF says /ByteRange; what was appended behind it was edited afterwards; a mark says that the seal is not that of its unit. */
function verdictOf(bytes: Buffer): object {
  const text = bytes.toString('latin1');
  if (!/\/ByteRange\s*\[/.test(text)) return { YZJG: '3' };
  const seal = sealFound(bytes);
  if (seal) return { YZMC: seal.name, ...(seal.valid ? { YZJG: '1', QZR: seal.name } : { YZJG: '2', WXYY: seal.why }) };
  if (text.includes('FALSE-SEAL')) return { YZJG: '2', YZMC: '委托人印章（模拟）', WXYY: '印章与备案印章不一致' };
  return (text.match(/%%EOF/g) ?? []).length > 1
    ? { YZJG: '2', WXYY: '签章后文件被修改' }
    : { YZJG: '1', YZMC: '委托人印章（模拟）', QZR: '委托人（模拟）' };
}
