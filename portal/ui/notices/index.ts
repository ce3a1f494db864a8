export { Bell } from './bell.js';
export { Unread } from './unread.js';
export { noticeTexts } from './texts.js';
export { noticeRoute } from './routes.js';
