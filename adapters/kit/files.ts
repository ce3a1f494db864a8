import { filePlaces, type Claim, type Contract, type FileRules, type Finding } from '@fatong/contracts';
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

/** What was taken out, as far as a claim tells of it. */
export type Taken = Omit<TakenOut, 'written'> & { readonly written?: Pick<WrittenBlob, 'address' | 'size'> };

/** Lays content down that is not kept yet, and says what a claim says of it. */
export type LayDown = (content: Uint8Array) => Promise<Pick<WrittenBlob, 'address' | 'size'>>;

export interface WithClaims {
  readonly data: unknown;
  readonly findings: readonly Finding[];
}

/** Claims in the place of what was taken out, and of files short enough to have stood in the document. What a partner calls a claim is none. */
export async function withClaims(
  contract: Contract,
  parsed: unknown,
  taken: ReadonlyMap<string, Taken>,
  layDown: LayDown,
): Promise<WithClaims> {
  const ours = new Map<unknown, Taken>();
  const data = taken.size === 0 ? parsed : replaced(parsed, taken, ours);
  const findings: Finding[] = [];
  for (const { rules, pointer, value, put } of filePlaces(contract.schema, data)) {
    const known = ours.get(value);
    const made = known ?? (typeof value === 'string' ? await short(value, rules, layDown) : { mediaType: '', fault: faults.notText });
    if (made.fault) findings.push({ pointer, ...made.fault });
    else if (!known) put(claimOf(made));
  }
  return { data, findings };
}

/** What was laid down by then, and what will be. */
export function filesOf(written: readonly WrittenBlob[], blobs: Blobs): Files {
  return {
    async keep(messageId) {
      for (const one of written) await one.keep();
      await blobs.claim(
        messageId,
        written.map(({ address }) => address),
      );
    },
    async drop() {
      for (const one of written) await one.drop();
    },
  };
}

const claimOf = ({ written, mediaType }: Pick<Taken, 'written' | 'mediaType'>): Claim => ({
  claim: written?.address ?? '',
  size: written?.size ?? 0,
  mediaType,
});

function replaced(value: unknown, taken: ReadonlyMap<string, Taken>, ours: Map<unknown, Taken>): unknown {
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
async function short(text: string, rules: FileRules, layDown: LayDown): Promise<Pick<Taken, 'written' | 'mediaType' | 'fault'>> {
  const refused = (fault: FileFault): Pick<Taken, 'mediaType' | 'fault'> => ({ mediaType: '', fault });
  const decoder = base64Decoder();
  const bytes = decoder.decode(text);
  if (!bytes || !decoder.isWhole()) return refused(faults.base64);
  if (bytes.length > rules.maxBytes) return refused(faults.size(rules.maxBytes));
  const mediaType = await mediaTypeOf(bytes.subarray(0, sniffed));
  if (!rules.mediaTypes.includes(mediaType)) return refused(faults.mediaType(mediaType, rules));
  return { mediaType, written: await layDown(bytes) };
}
