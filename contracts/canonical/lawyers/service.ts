import { line } from './case.js';

export const requestNumber = line(40, '事项编号', 'Number of the request');
