/** Small additions to files somebody wrote. Each answers the new text, or undefined where the place for it is not found. */

/** After the last import. */
export function addImport(text, line) {
  const last = [...text.matchAll(/^import .*;$/gm)].at(-1);
  if (!last) return undefined;
  const at = last.index + last[0].length;
  return `${text.slice(0, at)}\n${line}${text.slice(at)}`;
}

/** At the end of the list or braces that begin with `opening` (`records: [`), on a line of its own where it has lines. */
export function addToList(text, opening, item) {
  const begin = text.indexOf(opening);
  if (begin < 0) return undefined;
  const end = closing(text, begin + opening.length - 1);
  if (end === undefined) return undefined;
  const [inside, after] = [text.slice(begin + opening.length, end), text.slice(end)];
  const before = text.slice(0, begin + opening.length);
  if (!/\n\s*$/.test(inside)) {
    const edge = /\s$/.test(inside) ? ' ' : '';
    return `${before}${inside.trimEnd()}${inside.trim() === '' ? '' : ', '}${item}${edge}${after}`;
  }
  const indent = /\n([ \t]*)\S[^\n]*\n\s*$/.exec(inside)?.[1] ?? '  ';
  return `${before}${inside.replace(/,?\s*$/, ',')}\n${indent}${item},\n${/[ \t]*$/.exec(inside)[0]}${after}`;
}

/** A list's entries beside the property's own: `answers,` becomes `answers: [...answers, ...more],`. */
export function addToProperty(text, name, more) {
  const listed = addToList(text, `${name}: [`, more);
  if (listed) return listed;
  const property = new RegExp(`^( *)${name}(?:: (\\w+))?,$`, 'm');
  const [, indent, value = name] = property.exec(text) ?? [];
  if (indent !== undefined) return text.replace(property, `${indent}${name}: [...${value}, ${more}],`);
  const records = /^( *)records: \[/m.exec(text);
  const end = records && closing(text, text.indexOf('[', records.index));
  if (!records || end === undefined) return undefined;
  const lineEnd = text.indexOf('\n', end);
  return `${text.slice(0, lineEnd)}\n${records[1]}${name}: [${more}],${text.slice(lineEnd)}`;
}

/** The place of the bracket that closes the one at `open`, quoted text aside. */
function closing(text, open) {
  let depth = 0;
  let quote;
  for (let i = open; i < text.length; i++) {
    const character = text[i];
    if (quote) {
      if (character === '\\') i++;
      else if (character === quote) quote = undefined;
    } else if ('\'"`'.includes(character)) quote = character;
    else if ('[{('.includes(character)) depth++;
    else if (']})'.includes(character) && --depth === 0) return i;
  }
  return undefined;
}
