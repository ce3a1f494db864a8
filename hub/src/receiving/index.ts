export { Receiver, type ReceiverParts } from './receiver.js';
export { clamd } from './clamd.js';
export { SheetReader } from './sheets/reader.js';
