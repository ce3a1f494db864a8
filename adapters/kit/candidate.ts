import type { System } from '@fatong/contracts';
import type { WrittenBlob } from '@fatong/hub/ports';
import type { Candidate } from './admission.js';
import { traceOf, type DoorParts, type DoorRequest, type Turned } from './door.js';
import { filesOf, type LayDown } from './files.js';
import type { Read } from './large-body.js';
import { incomingOf } from './limits.js';
import { understanding, type Document, type Understanding } from './understanding.js';

/** A longer document is understood aside, where the door has somebody for it: 4 MB of small values take seconds, in which this thread could answer nobody else. */
const longestHere = 64 * 1024;

/** Makes a candidate of what was read, or says why it is none; of what was laid down then nothing stays. */
export function candidates(
  parts: DoorParts,
): (request: DoorRequest, system: System, read: Read, said: Pick<Document, 'form' | 'type'>) => Promise<Candidate | Turned> {
  const here: Understanding = understanding(parts.systems);

  return async (request, system, { text, taken }, said) => {
    const laid: WrittenBlob[] = [...taken.values()].flatMap(({ written }) => written ?? []);
    const layDown: LayDown = async (content) => {
      const writing = await parts.blobs.begin();
      try {
        await writing.write(content);
        const written = await writing.end();
        laid.push(written);
        return written;
      } catch (error) {
        await writing.drop();
        throw error;
      }
    };
    const files = filesOf(laid, parts.blobs);
    const understand = text.length > longestHere ? (parts.aside ?? here) : here;
    try {
      const meant = await understand({ system: system.folder, ...said, text, isWhole: request.rest === undefined, taken }, layDown);
      if ('refused' in meant) {
        await files.drop();
        return meant;
      }
      const { type, bytes, original, ...more } = meant;
      const contract = incomingOf(system).find((one) => one.type === type);
      if (!contract) throw new Error(`${type} is no contract of ${system.folder}.`);
      const contentType = (request.headers['content-type'] ?? '').trim().slice(0, 200);
      return {
        ...more,
        system,
        contract,
        contentType: 'application/json',
        bytes: bytes ? bufferOf(bytes) : request.body,
        ...(said.form === 'xml' && { original: { contentType, body: original ? bufferOf(original) : request.body } }),
        ...(laid.length > 0 && { files }),
        ...traceOf(request),
      };
    } catch (error) {
      await files.drop();
      throw error;
    }
  };
}

/** From another thread it comes as plain bytes. */
const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
