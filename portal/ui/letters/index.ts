export { openDelivery } from './delivery-dialog.js';
export { Letters } from './letters.js';
export { letterTexts } from './texts.js';
