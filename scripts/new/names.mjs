/** Names as files, code and sentences write them. */

/** Names that the made files already use for something else, or that are words of the language. */
const taken = new Set([
  'about',
  'adapter',
  'answer',
  'area',
  'await',
  'boolean',
  'break',
  'bureau',
  'case',
  'catch',
  'choice',
  'city',
  'class',
  'clerk',
  'client',
  'closed',
  'code',
  'conformance',
  'const',
  'contract',
  'date',
  'day',
  'default',
  'delete',
  'demo',
  'describe',
  'dice',
  'else',
  'end',
  'entry',
  'enum',
  'error',
  'expect',
  'export',
  'fact',
  'facts',
  'answers',
  'false',
  'for',
  'function',
  'identifier',
  'if',
  'import',
  'in',
  'index',
  'integer',
  'internal',
  'it',
  'item',
  'kit',
  'let',
  'line',
  'lives',
  'mapping',
  'message',
  'mirror',
  'money',
  'new',
  'note',
  'null',
  'office',
  'open',
  'owner',
  'person',
  'personal',
  'prose',
  'record',
  'records',
  'ref',
  'register',
  'reports',
  'roles',
  'say',
  'sensitive',
  'simulator',
  'stamp',
  'state',
  'story',
  'stranger',
  'switch',
  'system',
  'text',
  'this',
  'throw',
  'today',
  'true',
  'try',
  'type',
  'validator',
  'var',
  'void',
  'while',
  'with',
  'world',
  'yield',
]);

const formFault = (what, name) =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && name.length <= 40
    ? undefined
    : `${what} "${name}" must be small Latin letters, digits and single hyphens, begin with a letter and have at most 40 characters, e.g. court-services.`;

/** @returns {string | undefined} what is wrong with a name of which code makes names of its own */
export const nameFault = (what, name) =>
  formFault(what, name) ?? (taken.has(name) ? `${what} "${name}" is a word the code needs for something else: take another.` : undefined);

/** @returns {string | undefined} what is wrong with the name of a folder of an area */
export const subjectFault = (name) =>
  formFault('The subject', name) ??
  (['demo', 'testing'].includes(name) ? `The subject "${name}" is a folder for something else in every area: take another.` : undefined);

/** Titles stand in code and in XML without being escaped. */
export function titleFault(what, title) {
  return /['"\\`<>&\r\n]/.test(title) || title.length > 60
    ? `${what} "${title}" must have at most 60 characters, without quotes, backslashes or < > &.`
    : undefined;
}

/** `court-services` → `courtServices` */
export const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
/** `court-services` → `CourtServices` */
export const pascal = (name) => camel(name).replace(/^\w/, (letter) => letter.toUpperCase());
/** `court-services` → `Court services` */
export const sentence = (name) => name.replaceAll('-', ' ').replace(/^\w/, (letter) => letter.toUpperCase());
/** `Tip` → `Tips`, `Inquiry` → `Inquiries` */
export const plural = (title) =>
  /[^aeiou]y$/.test(title) ? title.replace(/y$/, 'ies') : /(s|x|ch|sh)$/.test(title) ? `${title}es` : `${title}s`;
/** `Tip` → `tip`; `ID check` stays. */
export const lower = (title) => (/^[A-Z][A-Z]/.test(title) ? title : title.replace(/^[A-Z]/, (letter) => letter.toLowerCase()));
