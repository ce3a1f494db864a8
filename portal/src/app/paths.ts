/** Addresses of portal's pages, for routes and links alike. */
export const paths = {
  welcome: 'welcome',
  signIn: 'sign-in',
  records: 'records',
  noPermission: 'no-permission',
} as const;
