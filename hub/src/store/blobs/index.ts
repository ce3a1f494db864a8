export * from './place.js';
export * from './disk.js';
export * from './s3.js';
export * from './sql-blobs.js';
export * from './where.js';
