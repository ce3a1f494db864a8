export * from './records.js';
export * from './record-index.js';
export * from './messages.js';
export * from './audit.js';
export * from './notices.js';
export * from './one.js';
export { alikeIds } from './alike.js';
