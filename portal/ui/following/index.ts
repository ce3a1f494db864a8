export { FollowStar } from './follow-star.js';
export { NoticeKinds } from './notice-kinds.js';
export { followingTexts } from './texts.js';
