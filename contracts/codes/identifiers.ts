import { faultOf, type Fault } from '../formats.js';
import { caseNumber } from './case-number.js';
import { coordinates } from './coordinates.js';
import { digest } from './digest.js';
import { internLicence } from './intern-licence.js';
import { lawyerLicence } from './lawyer-licence.js';
import { residentId } from './resident-id.js';
import { uscc } from './uscc.js';

/** Official identifiers whose form and check digits are verified, in the browser and on the server by the same code. */
const formats = { residentId, uscc, lawyerLicence, internLicence, caseNumber, digest, coordinates } as const;
export type IdentifierKind = keyof typeof formats;

/** As it is stored, whatever was typed: no blanks around it, capitals. */
export const normalIdentifier = (text: string): string => text.trim().toUpperCase();

/** Why a text is no such identifier once it is {@link normalIdentifier}; undefined: it is one, or the kind is not known here. */
export const identifierFault = (kind: string, text: string): Fault | undefined =>
  Object.hasOwn(formats, kind) ? faultOf(formats[kind as IdentifierKind], normalIdentifier(text)) : undefined;
