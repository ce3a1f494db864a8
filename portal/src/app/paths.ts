/** Addresses of portal's pages, for routes and links alike. */
export const paths = {
  welcome: 'welcome',
  signIn: 'sign-in',
  /** What is published for everybody. */
  publications: 'publications',
  /** Whether a letter in hand is genuine; for anybody. */
  verify: 'verify',
  /** A matter by code and password; for anybody. */
  door: 'query',
  /** The whole tray; `?list=followed`: what one follows. */
  tray: 'tray',
  records: 'records',
  reports: 'reports',
  boards: 'boards',
  /** The one record of a type that is the reader's own. */
  mine: 'mine',
} as const;
