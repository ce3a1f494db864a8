/**
 * `node scripts/measure/notary/main.mjs <folder>`: what the warning models, composed ones among them, and the nine scoring models of notary offices must say of the CSV files in a folder. A program of its own: it shares no line
 * with the hub, and is written from the page of the area. Prints JSON lines, `{ kind, of, line }` of a warning and `{ kind: 'sheet', … }` of a sheet of scores; `npm run measure notary` compares.
 */
await import('./warnings.mjs');
await import('./beside.mjs');
await import('./scores.mjs');
