import { characters } from './tokens.js';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** A text as it may stand between tags or in an attribute's double quotes. */
export const escapeXml = (text: string): string => text.replaceAll(/[&<>"\r]/g, (character) => escapes[character]!);

/** The other way, of text that was read before: @throws Error for what no document holds. */
export const unescapeXml = (text: string): string => characters(text, 0);
