/** Names as files, code and sentences write them. */

/** Names that the made files already use for something else, or that are words of the language. */
const taken = new Set([
  'adapter', 'answer', 'area', 'await', 'boolean', 'break', 'case', 'catch', 'choice', 'city', 'class', 'clerk', 'client', 'closed', 'code', 'conformance', 'const', 'contract', 'date', 'day', 'default', 'delete',
  'demo', 'describe', 'dice', 'else', 'end', 'entry', 'enum', 'error', 'expect', 'export', 'fact', 'facts', 'answers', 'false', 'for', 'function', 'identifier', 'if', 'import', 'in', 'index', 'integer', 'internal', 'it', 'item',
  'kit', 'let', 'line', 'lives', 'mapping', 'message', 'money', 'new', 'note', 'null', 'open', 'owner', 'person', 'personal', 'prose', 'record', 'records', 'ref', 'register', 'roles', 'sensitive', 'simulator', 'state', 'story',
  'stranger', 'switch', 'system', 'text', 'this', 'throw', 'today', 'true', 'try', 'type', 'validator', 'var', 'void', 'while', 'with', 'world', 'yield',
]);

/** @returns {string | undefined} what is wrong with a folder's or a file's name */
export function nameFault(what, name) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 40) {
    return `${what} "${name}" must be small Latin letters, digits and single hyphens, begin with a letter and have at most 40 characters, e.g. court-services.`;
  }
  return taken.has(name) ? `${what} "${name}" is a word the code needs for something else: take another.` : undefined;
}

/** Titles stand in code and in XML without being escaped. */
export function titleFault(what, title) {
  return /['"\\`<>&\r\n]/.test(title) || title.length > 60 ? `${what} "${title}" must have at most 60 characters, without quotes, backslashes or < > &.` : undefined;
}

/** `court-services` → `courtServices` */
export const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
/** `court-services` → `CourtServices` */
export const pascal = (name) => camel(name).replace(/^\w/, (letter) => letter.toUpperCase());
/** `court-services` → `Court services` */
export const sentence = (name) => name.replaceAll('-', ' ').replace(/^\w/, (letter) => letter.toUpperCase());
/** `Tip` → `Tips`, `Inquiry` → `Inquiries` */
export const plural = (title) => (/[^aeiou]y$/.test(title) ? title.replace(/y$/, 'ies') : /(s|x|ch|sh)$/.test(title) ? `${title}es` : `${title}s`);
/** `Tip` → `tip`; `ID check` stays. */
export const lower = (title) => (/^[A-Z][A-Z]/.test(title) ? title : title.replace(/^[A-Z]/, (letter) => letter.toLowerCase()));
