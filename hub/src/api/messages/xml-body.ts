import type { TSchema } from 'typebox';
import { classesOf, fieldClasses, maskedAs, type Classed } from '@fatong/contracts';
import { decodeXml, escapeXml, readXml, unescapeXml, type XmlElement } from '@fatong/contracts/xml';

/** Anything a door took is less deep. */
const maxDepth = 64;
const hidden = '***';

/** Comment, CDATA, declaration or tag, text. */
const piece = /<!--([^]*?)-->|<!\[CDATA\[([^]*?)\]\]>|<((?:[^<>"']|"[^"]*"|'[^']*')+)>|([^<]+)/g;
const attribute = /([^\s=/]+)(\s*=\s*)(?:"[^"]*"|'[^']*')/g;
/** Attributes that say how to read, not what was said. */
const isFrame = (name: string): boolean => /^xmlns(?::|$)|^(?:[^:]+:)?(?:mustUnderstand|Type|EncodingType)$/.test(name);

/**
 * A SOAP message for a reader without `reveal`: its text as it came, the values within the message masked by their class, all others (headers,
 * attributes, comments, what nobody declared) hidden. Null: it is no XML.
 */
export function maskedXml(body: Buffer, contentType: string, schema: TSchema): string | null {
  const decoded = decodeXml(body, contentType);
  const read = 'text' in decoded ? readXml(decoded.text, maxDepth) : decoded;
  if (!('text' in decoded) || !('root' in read)) return null;
  const classes = classesOf(schema);
  const places = placesOf(read.root, classes);
  const open: { readonly place: string | undefined; isSaid: boolean }[] = [];
  let begun = 0;
  /** A value written in several pieces shows its mask once: piece by piece it would show more than the mask leaves. */
  const value = (written: string, said: string): string => {
    const element = open.at(-1);
    const classed = element?.place !== undefined && Object.hasOwn(classes, element.place) ? classes[element.place] : undefined;
    if (said.trim() === '' || (classed && fieldClasses[classed.class].shown === 'clear')) return written;
    if (!element || !classed || element.isSaid) return hidden;
    element.isSaid = true;
    return escapeXml(String(maskedAs(classed, said.trim())));
  };
  return decoded.text.replaceAll(piece, (whole: string, comment?: string, literal?: string, tag?: string, text?: string) => {
    if (comment !== undefined) return comment.trim() === '' ? whole : `<!-- ${hidden} -->`;
    if (literal !== undefined) return value(whole, literal);
    if (text !== undefined) return value(whole, unescapeXml(text));
    if (tag === undefined || tag.startsWith('?')) return whole;
    if (tag.startsWith('/')) open.pop();
    else {
      const place = places[begun++];
      if (!tag.endsWith('/')) open.push({ place, isSaid: false });
    }
    return `<${tag.replaceAll(attribute, (said: string, name: string) => (isFrame(name) ? said : `${name}="${hidden}"`))}>`;
  });
}

/** For each element in the order they begin: where in the contract it stands, as {@link classesOf} writes it; undefined where it stands nowhere. */
function placesOf(root: XmlElement, classes: Readonly<Record<string, Classed>>): readonly (string | undefined)[] {
  const known = new Set(Object.keys(classes).flatMap((path) => path.split('.').map((_, i, steps) => steps.slice(0, i + 1).join('.'))));
  const message = root.children.find(({ name }) => name === 'Body')?.children[0];
  const below = (outer: string, name: string): string | undefined => {
    const path = outer === '' ? name : `${outer}.${name}`;
    return known.has(`${path}.*`) ? `${path}.*` : known.has(path) ? path : undefined;
  };
  const from = (element: XmlElement, place: string | undefined): (string | undefined)[] => [
    place,
    ...element.children.flatMap((child) =>
      from(
        child,
        child === message ? '' : place !== undefined && child.namespace === message?.namespace ? below(place, child.name) : undefined,
      ),
    ),
  ];
  return from(root, undefined);
}
