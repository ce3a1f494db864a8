import { readXml, type XmlElement } from '@fatong/contracts/xml';

const deepest = 100;

/** The root of a part, or null where it is no XML. */
export function rootOf(xml: string | null): XmlElement | null {
  if (xml === null) return null;
  const read = readXml(xml, deepest);
  return 'refused' in read ? null : read.root;
}

/** All elements of a name, in the order of the document. */
export function* within(element: XmlElement, name: string): Generator<XmlElement> {
  if (element.name === name) yield element;
  for (const child of element.children) yield* within(child, name);
}
