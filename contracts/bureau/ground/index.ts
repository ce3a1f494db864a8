export { bounds, coordinates, coordinatesFault, coordinatesOf, isWithin } from '../../codes/index.js';
export * from './geojson.js';
export * from './outlines.js';
