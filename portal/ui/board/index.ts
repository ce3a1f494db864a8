export { BoardReading } from './reading.js';
export { BoardSource } from './source.js';
export { BoardMap } from './board-map.js';
export { BoardTile } from './board-tile.js';
export { openModels } from './models.js';
export { boardTexts } from './texts.js';
export { linesOf, sidesOf } from './drawn.js';
