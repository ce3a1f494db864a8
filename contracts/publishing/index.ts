export { isPromise, publishedForm, type Published, type PublishedContract } from './published.js';
export { brokenPromises } from './broken.js';
export { release, type Release } from './release.js';
export { printed } from './text.js';
export type { Form } from './form.js';
