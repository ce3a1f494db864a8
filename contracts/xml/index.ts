export * from './encoding.js';
export * from './escaping.js';
export * from './gb18030.js';
export * from './reading.js';
export * from './xml-pieces.js';
