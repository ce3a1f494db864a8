export { bounds, coordinates, coordinatesFault, coordinatesOf, isWithin } from '../../codes/index.js';
export * from './outlines.js';
