export { Likeness } from './likeness.js';
export { TypedLikeness } from './typed.js';
export { AlikeRecords } from './beside.js';
