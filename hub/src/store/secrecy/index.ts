export * from './keys.js';
export * from './hmac.js';
export * from './seal.js';
export * from './hashes.js';
export * from './seal-stream.js';
export * from './receipt-numbers.js';
