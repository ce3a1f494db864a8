export { Faces, faceFiles } from './faces.js';
export { Printer, type PrinterParts } from './printer.js';
