import { fileTypeFromBuffer } from 'file-type';

/** How much of a file's beginning says what it is, bytes. */
export const sniffed = 4_100;

/** What a file is, by its first bytes; what its sender calls it is not asked. Text has no mark: it is whatever holds no control characters. */
export async function mediaTypeOf(beginning: Buffer): Promise<string> {
  const found = await fileTypeFromBuffer(beginning);
  if (found) return found.mime;
  return beginning.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) ? 'application/octet-stream' : 'text/plain';
}
