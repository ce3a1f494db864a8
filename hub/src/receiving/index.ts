export { Receiver, type ReceiverParts } from './receiver.js';
export { clamd } from './clamd.js';
