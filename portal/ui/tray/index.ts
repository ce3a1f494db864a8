export { Workbench } from './workbench.js';
export { TurnList } from './turn-list.js';
export { trayReading, type TrayReading } from './reading.js';
export { trayTexts } from './texts.js';
