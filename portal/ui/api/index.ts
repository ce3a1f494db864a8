export { ApiProblem, isFileProblem, problemInFile, problemOf } from './problem.js';
export { isSeveral, parametersOf, type FilterValue, type Filters, type ListQuery } from './query.js';
export { Pages } from './pages.js';
export { Reading } from './reading.js';
export { address } from './addresses.js';
export { RecordsApi } from './records-api.js';
export { ReportsApi, type ReportQuery } from './reports-api.js';
export { MessagesApi } from './messages-api.js';
export { ViewsApi } from './views-api.js';
