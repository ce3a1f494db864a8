export { openSource, type SourceOptions } from './open.js';
