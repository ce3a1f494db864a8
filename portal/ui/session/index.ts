export { SURFACE } from './surface.js';
export { Session } from './session.js';
export { Catalogue } from './catalogue.js';
export { demoOnly, mayOnly, signedIn } from './guards.js';
export { speaks } from './speaks.js';
export { mends } from './mends.js';
export { SignInForm } from './sign-in-form.js';
export { sessionTexts } from './texts.js';
