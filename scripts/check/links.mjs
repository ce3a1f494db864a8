import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../build/inputs.mjs';

/**
 * Relative links of the Markdown files that lead nowhere, each with file and line.
 * @param {string} root
 * @returns {string[]}
 */
export function deadLinks(root) {
  const files = filesBelow(root, ['.']).filter((file) => file.endsWith('.md'));
  return files.flatMap((file) =>
    linksOf(readFileSync(join(root, file), 'utf8')).flatMap(({ line, target }) => {
      const fault = faultOf(root, file, target);
      return fault ? [`${file}:${line}: ${target} ${fault}`] : [];
    }),
  );
}

/** Links, images and HTML sources that are no addresses of other hosts; code is left out. */
export function linksOf(text) {
  let isCode = false;
  return text.split('\n').flatMap((content, index) => {
    if (/^\s*(```|~~~)/.test(content)) isCode = !isCode;
    if (isCode) return [];
    const prose = content.replace(/`[^`]*`/g, '');
    return [...prose.matchAll(/\]\(<?([^)>\s]+)>?(?:\s+"[^"]*")?\)|(?:src|srcset|href)="([^"]+)"/g)]
      .map(([, link, source]) => ({ line: index + 1, target: link ?? source }))
      .filter(({ target }) => !/^[a-z][a-z0-9+.-]*:/i.test(target));
  });
}

function faultOf(root, file, target) {
  const [path, anchor] = decodeURI(target).split('#');
  const place = path === '' ? file : join(dirname(file), path);
  if (!existsSync(join(root, place))) return 'is not there';
  if (anchor && place.endsWith('.md') && !anchorsOf(readFileSync(join(root, place), 'utf8')).includes(anchor)) return 'has no such heading';
  return undefined;
}

/** Headings as GitHub and its likes make anchors of them. */
export const anchorsOf = (text) =>
  [...text.matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading]) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
