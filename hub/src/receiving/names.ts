import { fileTraits, type FileType } from '@fatong/contracts/codes';

/** In characters, its ending included. */
const longest = 120;

/** A name as people read it: no path, no control or direction marks, nothing that a computer cannot keep. It has the ending of what the file is; null: it has another one. */
export function cleanName(said: string, type: FileType): string | null {
  const plain = (said.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/gu, ' ')
    .replace(/[. ]+$/, '');
  const [, stem = plain, ending = ''] = /^(.*)\.([A-Za-z0-9]{1,5})$/su.exec(plain) ?? [];
  const { endings } = fileTraits[type];
  const isEnding = /[A-Za-z]/.test(ending);
  if (isEnding && !endings.includes(ending.toLowerCase())) return null;
  const [name, last] = isEnding ? [stem, ending] : [plain, endings[0]];
  const kept = [...name]
    .slice(0, longest - last.length - 1)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${kept === '' ? '未命名' : kept}.${last}`;
}
