/** Addresses of admin's pages, for routes and links alike. */
export const paths = {
  signIn: 'sign-in',
  records: 'records',
  messages: 'messages',
  noPermission: 'no-permission',
} as const;
