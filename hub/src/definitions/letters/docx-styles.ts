import { readXml, type XmlElement } from '@fatong/contracts/xml';
import type { Layout, Look } from './template.js';

/** Paragraph and character styles by id, each with what it is based on; Word's default style is our body, and says nothing. */
export type Styles = ReadonlyMap<
  string,
  { readonly basedOn: string | null; readonly paragraph: XmlElement | undefined; readonly run: XmlElement | undefined }
>;

export function stylesIn(xml: string | undefined, deepest: number): Styles {
  const read = xml === undefined ? undefined : readXml(xml, deepest);
  if (read === undefined || 'refused' in read) return new Map();
  return new Map(
    read.root.children.flatMap((style) => {
      const id = attribute(style, 'styleId');
      if (style.name !== 'style' || id === null || attribute(style, 'default') === '1') return [];
      return [[id, { basedOn: value(style, 'basedOn'), paragraph: child(style, 'pPr'), run: child(style, 'rPr') }] as const];
    }),
  );
}

/** How a run looks: by itself, else by its style, else by that of its paragraph. */
export function lookOf(styles: Styles, paragraph: XmlElement | undefined, run: XmlElement | undefined): Look {
  const said = [
    run,
    ...lineage(styles, value(run, 'rStyle')).map((style) => style.run),
    ...lineage(styles, value(paragraph, 'pStyle')).map((style) => style.run),
  ];
  const size = first(said, (of) => value(of, 'sz'));
  return {
    bold: isOn(first(said, (of) => toggle(of, 'b'))),
    underlined: isOn(first(said, (of) => value(of, 'u'))),
    size: size === null ? null : Number(size) / 2,
  };
}

export function layoutOf(styles: Styles, paragraph: XmlElement | undefined): Layout {
  const said = [paragraph, ...lineage(styles, value(paragraph, 'pStyle')).map((style) => style.paragraph)];
  const edge = (...names: readonly string[]): number =>
    first(said, (of) => {
      const ind = child(of, 'ind');
      return ind ? characters(ind, names) : null;
    }) ?? 0;
  return {
    align: aligned[first(said, (of) => value(of, 'jc')) ?? ''] ?? 'both',
    first: edge('firstLine') - edge('hanging'),
    left: edge('left', 'start'),
    right: edge('right', 'end'),
    breaks: isOn(first(said, (of) => toggle(of, 'pageBreakBefore'))),
  };
}

const aligned: Readonly<Record<string, Layout['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
};

/** Characters where the word processor says so (hundredths), else its length (twentieths of a point) in characters of 16 points. */
function characters(ind: XmlElement, names: readonly string[]): number | null {
  for (const name of names) {
    const [hundredths, twips] = [attribute(ind, `${name}Chars`), attribute(ind, name)];
    if (hundredths !== null && Number(hundredths) !== 0) return Number(hundredths) / 100;
    if (twips !== null) return Math.round(Number(twips) / 320);
  }
  return null;
}

const most = 20;
function lineage(
  styles: Styles,
  id: string | null,
): { readonly paragraph: XmlElement | undefined; readonly run: XmlElement | undefined }[] {
  const line = [];
  for (let of = id; of !== null && line.length < most; ) {
    const style = styles.get(of);
    if (!style) break;
    line.push(style);
    of = style.basedOn;
  }
  return line;
}

function first<T>(elements: readonly (XmlElement | undefined)[], ask: (of: XmlElement) => T | null): T | null {
  for (const of of elements) {
    const said = of ? ask(of) : null;
    if (said !== null) return said;
  }
  return null;
}

const child = (of: XmlElement | undefined, name: string): XmlElement | undefined => of?.children.find((one) => one.name === name);
const value = (of: XmlElement | undefined, name: string): string | null => {
  const one = child(of, name);
  return one ? attribute(one, 'val') : null;
};
/** An element that stands for “yes” unless it says otherwise. */
const toggle = (of: XmlElement, name: string): string | null => {
  const one = child(of, name);
  return one ? (attribute(one, 'val') ?? '1') : null;
};
const isOn = (said: string | null): boolean => said !== null && !['0', 'false', 'none', 'off'].includes(said);

/** Attributes stand under Word's namespace, strict or transitional. */
const attribute = ({ attributes }: XmlElement, name: string): string | null => {
  for (const [key, said] of attributes) if (key === name || key.endsWith(`}${name}`)) return said;
  return null;
};
