export { RecordList } from './record-list.js';
export { Table, type Column } from './table.js';
export { RecordCell } from './record-cell.js';
export { columnsOf } from './record-columns.js';
export { ListFoot } from './foot.js';
export { QueryBar } from './query-bar.js';
export { filtersOf, filterWords, type Filter } from './filter.js';
export { readAddress, writeAddress, type ListAddress } from './address.js';
export { countLine, listTexts, totalText } from './texts.js';
