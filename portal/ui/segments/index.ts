export { Segments, type Segment } from './segments.js';
