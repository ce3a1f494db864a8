export { Notice, problemNotice, readingNotice, type NoticeContent, type Tone } from './notice.js';
export { Blank } from './blank.js';
export { Failed } from './failed.js';
export { Loading } from './loading.js';
export { FirstDraw } from './first-draw.js';
export { NoPermissionPage, NotFoundPage } from './pages.js';
export { stateTexts } from './texts.js';
export { noPermissionRoute, notFoundRoute } from './routes.js';
