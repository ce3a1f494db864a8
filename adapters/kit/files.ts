import { filePlaces, type Claim, type Contract, type Finding } from '@fatong/contracts';
import type { Blobs, WrittenBlob } from '@fatong/hub/ports';
import { base64Decoder } from './base64.js';
import { mediaTypeOf, sniffed } from './media-type.js';
import { faults, type FileFault, type TakenOut } from './taking-out.js';

/** Content that belongs to one message and is not kept yet. */
export interface Files {
  /** Kept from now on, and claimed by the message. */
  keep(messageId: string): Promise<void>;
  /** Leaves nothing behind but what was kept. */
  drop(): Promise<void>;
}

export interface WithClaims {
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** Absent: it carries none. */
  readonly files?: Files;
}

/** Claims in the place of what was taken out, and of files short enough to have stood in the document. What a partner calls a claim is none. */
export async function withClaims(contract: Contract, parsed: unknown, taken: ReadonlyMap<string, TakenOut>, blobs: Blobs): Promise<WithClaims> {
  const written: WrittenBlob[] = [...taken.values()].flatMap((one) => one.written ?? []);
  const ours = new Map<unknown, TakenOut>();
  const data = taken.size === 0 ? parsed : replaced(parsed, taken, ours);
  const findings: Finding[] = [];
  try {
    for (const { rules, pointer, value, put } of filePlaces(contract.schema, data)) {
      const known = ours.get(value);
      const made = known ?? (typeof value === 'string' ? await short(value, { ...rules }, blobs) : { mediaType: '', fault: faults.notText });
      if (made.written && !known) written.push(made.written);
      if (made.fault) findings.push({ pointer, ...made.fault });
      else if (!known) put(claimOf(made));
    }
  } catch (error) {
    for (const one of written) await one.drop();
    throw error;
  }
  return { data, findings, ...(written.length > 0 && { files: filesOf(written, blobs) }) };
}

function filesOf(written: readonly WrittenBlob[], blobs: Blobs): Files {
  return {
    async keep(messageId) {
      for (const one of written) await one.keep();
      await blobs.claim(messageId, written.map(({ address }) => address));
    },
    async drop() {
      for (const one of written) await one.drop();
    },
  };
}

const claimOf = ({ written, mediaType }: Pick<TakenOut, 'written' | 'mediaType'>): Claim => ({ claim: written?.address ?? '', size: written?.size ?? 0, mediaType });

function replaced(value: unknown, taken: ReadonlyMap<string, TakenOut>, ours: Map<unknown, TakenOut>): unknown {
  if (typeof value === 'string') {
    const found = taken.get(value);
    if (!found) return value;
    const claim = claimOf(found);
    ours.set(claim, found);
    return claim;
  }
  if (Array.isArray(value)) return value.map((item) => replaced(item, taken, ours));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaced(part, taken, ours)]));
}

/** A file that came whole. */
async function short(text: string, rules: NonNullable<TakenOut['rules']>, blobs: Blobs): Promise<Pick<TakenOut, 'written' | 'mediaType' | 'fault'>> {
  const refused = (fault: FileFault): Pick<TakenOut, 'mediaType' | 'fault'> => ({ mediaType: '', fault });
  const decoder = base64Decoder();
  const bytes = decoder.decode(text);
  if (!bytes || !decoder.isWhole()) return refused(faults.base64);
  if (bytes.length > rules.maxBytes) return refused(faults.size(rules.maxBytes));
  const mediaType = await mediaTypeOf(bytes.subarray(0, sniffed));
  if (!rules.mediaTypes.includes(mediaType)) return refused(faults.mediaType(mediaType, rules));
  const writing = await blobs.begin();
  try {
    await writing.write(bytes);
    return { mediaType, written: await writing.end() };
  } catch (error) {
    await writing.drop();
    throw error;
  }
}
