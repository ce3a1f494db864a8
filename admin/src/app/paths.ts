/** Addresses of admin's pages, for routes and links alike. */
export const paths = {
  signIn: 'sign-in',
  records: 'records',
  flows: 'flows',
  messages: 'messages',
  failures: 'failures',
  refusals: 'refusals',
  audit: 'audit',
  noPermission: 'no-permission',
} as const;
