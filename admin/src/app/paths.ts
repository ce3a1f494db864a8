/** Addresses of admin's pages, for routes and links alike. */
export const paths = {
  signIn: 'sign-in',
  tray: 'tray',
  functions: 'functions',
  records: 'records',
  reports: 'reports',
  boards: 'boards',
  screen: 'screen',
  uploads: 'uploads',
  imports: 'imports',
  messages: 'messages',
  rules: 'rules',
  feed: 'feed',
  calendar: 'calendar',
  demoClock: 'demo-clock',
  styleBook: 'style-book',
} as const;
