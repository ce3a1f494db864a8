export { Receiver, type ReceiverParts } from './receiver.js';
export { clamd } from './clamd.js';
export { TextReader } from './texts/reader.js';
export { takeTexts } from './texts/taking.js';
export { SheetReader } from './sheets/reader.js';
