import type { Exchange } from '../ports/index.js';

/** By subscribers and partners, who know the headers of CloudEvents and have no keys of ours. The others are our own lines. */
export const isReadOutside: Readonly<Record<Exchange, boolean>> = {
  events: true,
  answers: true,
  inbound: false,
  outbound: false,
  dead: false,
};
